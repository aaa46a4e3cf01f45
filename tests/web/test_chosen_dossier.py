"""The zip of the dossier holds what the office has chosen by now, not what the plan proposed."""

from __future__ import annotations

from dataclasses import replace
from datetime import time
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest

from cchc.conference.actions import change_conference
from cchc.conference.actions.change import facts_of
from cchc.conference.models import ListLine
from cchc.paper.files import read_bytes
from cchc.records.frozen import frozen
from cchc.review.models import Cycle
from cchc.web.review.dossier import chosen_of
from tests.factories.hall import seed_conference
from tests.factories.reviews import seed_cycle
from tests.factories.talks import chosen
from tests.people import AT, TODAY, Commune
from tests.web.signed import client_of


@pytest.fixture
def cycle(commune: Commune, settings: Any) -> Cycle:
    settings.PRACTICE_DAY = TODAY
    return seed_cycle(commune)


def test_nothing_chosen_leaves_plan_and_practice(cycle: Cycle) -> None:
    found = chosen_of(cycle, None)
    assert (found.talks, found.tasks, found.checks, found.seats) == ((), (), (), None)


def test_the_zip_has_the_talks_the_list_and_the_hour_of_now(commune: Commune, cycle: Cycle) -> None:
    chosen(commune, cycle)
    conference = seed_conference(commune, cycle)
    facts = replace(facts_of(conference), starts_at=time(14))
    change_conference(conference=conference, facts=facts, revision=conference.revision, by=commune.clerk, at=AT)
    ListLine.objects.create(commune=commune.unit, position=1, what="Thuê phông bạt", must="Đủ", ahead=2, unit="days")
    answer = client_of(commune.organiser).get(f"/ky-so-ket/{cycle.pk}/ho-so.zip")
    with ZipFile(BytesIO(answer.content)) as archive:

        def of(stem: str) -> str:
            name = next(name for name in archive.namelist() if f"{stem}.docx" in name)
            return frozen(read_bytes(archive.read(name), "van-ban.docx").paper)

        agenda, hall = of("chuong-trinh"), of("phuong-an-hoi-truong")
    assert "Tham luận (02 bài)" in agenda
    assert "Kinh nghiệm của Nguyễn Thế Cường" in agenda
    assert "Tham luận của các công chức" not in agenda
    assert "14 giờ 00 phút" in agenda
    assert "Thuê phông bạt" in hall
    assert "Giữ hội trường" not in hall
