"""Days that no calendar of an office holds: refused in words on every way in."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from cchc.lib.days import working_days_after, working_days_before
from cchc.lib.errors import CchcError
from cchc.paper.files import read_bytes
from cchc.reading import read_object
from cchc.review.models import Cycle
from tests.factories.reviews import seed_bytes, seed_cycle
from tests.people import Commune
from tests.web.signed import client_of


def test_deadlines_beyond_the_calendar_are_refused() -> None:
    with pytest.raises(CchcError, match=r"Ngày 03/01/1 nằm ngoài lịch\.|Ngày 01/01/1 nằm ngoài lịch\."):
        working_days_before(date(1, 1, 3), 5)
    with pytest.raises(CchcError, match="nằm ngoài lịch"):
        working_days_after(date(9999, 12, 30), 5)


def test_a_deadline_of_a_trillion_days_is_refused_at_once() -> None:
    with pytest.raises(CchcError, match="là quá xa"):
        working_days_before(date(2026, 6, 26), 10**12)


@pytest.mark.parametrize("day", ["1/1/0001", "31/12/9999", "23/6/0203"])
def test_a_slip_of_the_year_is_told_while_it_is_typed(day: str, commune: Commune) -> None:
    cycle = seed_cycle(commune)
    client = client_of(commune.organiser)
    typed = {"revision": cycle.plan.document.revision, "held_on": day}
    answer = client.post(f"/ky-so-ket/{cycle.pk}/bo-sung/", typed)
    assert answer.status_code == 422
    assert "Năm chưa đúng; ghi năm từ 1945 đến 2999." in answer.content.decode()


def test_a_plan_dated_at_the_end_of_time_opens_no_review(commune: Commune) -> None:
    data = seed_bytes().decode().replace("Ngày 23/6/2023", "Ngày 01/01/0001").encode()
    answer = client_of(commune.organiser).post("/ky-so-ket/nap-ke-hoach/", {"file": SimpleUploadedFile("k.txt", data)})
    assert answer.status_code == 422
    assert not Cycle.objects.exists()


@pytest.mark.parametrize("due", ["tháng 12 năm 9999", "quý IV/9999", "năm 9999", "tháng 1 năm 0000", "ngày 31/02/2023"])
def test_a_plan_that_names_impossible_times_is_still_read(due: str) -> None:
    text = f"KẾ HOẠCH\nSơ kết năm 0000\n\nI. TỔ CHỨC\n1. Giao Văn phòng lập báo cáo, hoàn thành trong {due}.\n"
    assert read_object(read_bytes(text.encode()))["paper"]["kind"] == "kế hoạch"
