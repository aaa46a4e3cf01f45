"""After the invitation is issued: who is invited later, the order by hand, and the plan's work handed in."""

from __future__ import annotations

import pytest
from django.test import Client

from cchc.conference.models import Conference, Guest
from cchc.conference.papers.invitation import personal_copies
from cchc.paper.model import Paragraph
from cchc.review.models import Duty
from tests.conference.test_invitation import issued, ready
from tests.factories.guests import added
from tests.factories.work import given
from tests.people import TODAY, Commune
from tests.web.signed import client_of


@pytest.fixture
def conference(commune: Commune) -> Conference:
    return ready(commune)


@pytest.fixture
def client(commune: Commune) -> Client:
    return client_of(commune.clerk)


def here(conference: Conference, step: str = "") -> str:
    return f"/ky-so-ket/{conference.cycle_id}/khach-moi/{step}"


def text(client: Client, path: str) -> str:
    return client.get(path).content.decode()


def test_who_is_invited_later_stands_outside_the_issued_list(
    client: Client, commune: Commune, conference: Conference
) -> None:
    assert "mời thêm sau" not in text(client, here(conference))
    issued(conference, commune)
    assert "mời thêm sau" not in text(client, here(conference))
    later = added(conference, commune, "Vì Thị Xôm", title="Trưởng bản")
    words = text(client, here(conference))
    assert words.count("mời thêm sau") == 1
    assert "mời thêm sau" in words.split("Vì Thị Xôm")[-1].split("</td>")[0]
    assert "<b>1</b> người mời thêm sau" in text(client, here(conference, "giay-moi/"))
    first = Guest.objects.filter(conference=conference).first()
    assert first
    for guest in (first, later):
        guest.refresh_from_db()
    papers = list(personal_copies([first, later]))
    assert papers[0].number == papers[1].number
    lines = [[block.text for block in paper.body if isinstance(block, Paragraph)] for paper in papers]
    assert lines[0][1:] == lines[1][1:]


def test_a_ticked_guest_takes_the_place_that_is_typed(client: Client, commune: Commune, conference: Conference) -> None:
    last = Guest.objects.filter(conference=conference).order_by("-position")[0]
    client.post(here(conference, "chon/"), {"khach": [str(last.pk)], "viec": "cho", "cho": "1"})
    assert Guest.objects.filter(conference=conference).order_by("position")[0] == last
    for wrong in ("", "0", "²", "9" * 5000):
        client.post(here(conference, "chon/"), {"khach": [str(last.pk)], "viec": "cho", "cho": wrong})
        assert "ghi cả số thứ tự mới" in text(client, here(conference))


def test_the_work_of_inviting_is_handed_in_by_a_click(client: Client, commune: Commune, conference: Conference) -> None:
    given(commune, conference.cycle, "invite", "clerk")
    issued(conference, commune)
    page = here(conference, "giay-moi/")
    assert "khách chưa nhận giấy mời" in text(client, page)
    client.post(f"{page}xong/")
    assert "chưa nhận giấy mời" in text(client, page)
    Guest.objects.update(handed_on=TODAY)
    assert "Báo xong việc mời" in text(client, page)
    client.post(f"{page}xong/")
    assert "Báo xong việc mời" not in text(client, page)
    assert Duty.objects.get(assignment__kind="invite").get_state_display() in text(client, page)
