"""The pages of the official invitation: drafted, edited, issued, copied and printed."""

from __future__ import annotations

from datetime import date, time
from typing import Any

import pytest
from django.test import Client

from cchc.conference.actions import list_guests_of_plan
from cchc.conference.models import Conference, Guest
from cchc.review.actions import issue_plan
from cchc.review.models import Cycle
from tests.factories.guests import opened, with_groups
from tests.factories.reviews import LETTERHEAD, complete, seed_cycle
from tests.people import AT, Commune
from tests.web.signed import client_of


@pytest.fixture
def conference(commune: Commune) -> Conference:
    """A conference at 07:30 with the people of the plan."""
    with_groups(commune)
    cycle = seed_cycle(commune)
    complete(commune, cycle, LETTERHEAD)
    issue_plan(cycle=cycle, by=commune.clerk, at=AT)
    conference = opened(commune, Cycle.objects.get(pk=cycle.pk))
    Conference.objects.update(starts_at=time(7, 30), held_on=date(2023, 6, 23))
    list_guests_of_plan(conference=conference, by=commune.clerk, at=AT)
    return conference


def where(conference: Conference, rest: str = "") -> str:
    return f"/ky-so-ket/{conference.cycle_id}/khach-moi/giay-moi/{rest}"


def text(client: Client, path: str) -> str:
    return client.get(path).content.decode()


def send(commune: Commune, conference: Conference, rest: str = "", **typed: Any) -> Any:
    return client_of(commune.clerk).post(where(conference, rest), typed)


def issued(commune: Commune, conference: Conference) -> None:
    send(commune, conference, lap="1")
    send(commune, conference, "ban-hanh/", on="05/06/2023", revision="1")


def test_the_clerk_drafts_edits_and_issues(commune: Commune, conference: Conference) -> None:
    client = client_of(commune.clerk)
    assert "Lập giấy mời" in text(client, where(conference))
    send(commune, conference, lap="1")
    shown = text(client, where(conference))
    assert "Thể thức không có lỗi" in shown
    assert "Từ hôm nay đến ngày họp còn 0 ngày làm việc" in shown
    assert "Điều khoản" not in shown
    typed = {
        "revision": "1",
        "subject": "Dự Hội nghị",
        "body": "Mời theo Phụ lục kèm theo.",
        "closing": "Đến đúng giờ./.",
    }
    assert send(commune, conference, **typed).status_code == 302
    again = send(commune, conference, **{**typed, "closing": "Xin đến sớm./."})
    assert again.status_code == 422
    assert "Xin đến sớm" in again.content.decode()
    assert "chưa theo thông tin mới nhất" in text(client, where(conference))
    send(commune, conference, lap="1")
    assert "chưa theo thông tin mới nhất" not in text(client, where(conference))
    stale = send(commune, conference, "ban-hanh/", on="05/06/2023", revision="1")
    assert "Trong lúc bạn xem, người khác đã sửa dự thảo này." in stale.content.decode()
    assert '<input type="hidden" name="revision" value="3"' in stale.content.decode()
    assert send(commune, conference, "ban-hanh/", on="05/06/2023", revision="3").status_code == 302
    shown = text(client, where(conference))
    assert "02/GM-UBND" in shown
    assert "Bản 1 đến 3" in shown
    assert send(commune, conference, "ban-hanh/", on="05/06/2023").status_code == 302


def test_what_stands_against_the_issue_is_told(commune: Commune, conference: Conference) -> None:
    Conference.objects.update(starts_at=None)
    send(commune, conference, lap="1")
    assert "Hội nghị chưa có giờ bắt đầu" in text(client_of(commune.clerk), where(conference))
    refused = send(commune, conference, "ban-hanh/", on="05/06/2023", revision="1")
    assert refused.status_code == 422
    assert "chưa có giờ bắt đầu" in refused.content.decode()


def test_the_clause_of_the_plan_is_one_click_away(commune: Commune, conference: Conference) -> None:
    from tests.factories.work import given

    duty = given(commune, conference.cycle, "invite", "clerk")
    assert f'href="/viec/{duty.pk}/"' in text(client_of(commune.clerk), where(conference))


def test_each_guest_has_a_file_and_the_printer_one(commune: Commune, conference: Conference) -> None:
    client = client_of(commune.clerk)
    guest = Guest.objects.get(name="Mùa Thị Dợ")
    assert client.get(f"/khach-moi/{guest.pk}/giay-moi.pdf").status_code == 404
    assert client.get(where(conference, "in-1.pdf")).status_code == 404
    issued(commune, conference)
    pdf = client.get(f"/khach-moi/{guest.pk}/giay-moi.pdf")
    assert pdf.content.startswith(b"%PDF-1.7")
    assert "giay-moi-mua-thi-do.pdf" in pdf.headers["Content-Disposition"]
    assert client.get(f"/khach-moi/{guest.pk}/giay-moi.docx").content.startswith(b"PK")
    assert client.get(where(conference, "in-1.pdf")).content.startswith(b"%PDF")
    assert client.get(where(conference, "in-0.pdf")).content.startswith(b"%PDF")
    assert client.get(where(conference, "in-2.pdf")).status_code == 404


def test_a_name_of_the_outside_is_text_on_paper_too(commune: Commune, conference: Conference) -> None:
    guest = Guest.objects.get(name="Mùa Thị Dợ")
    Guest.objects.filter(pk=guest.pk).update(name='#panic() <b>"\\', title="= x")
    issued(commune, conference)
    assert client_of(commune.clerk).get(f"/khach-moi/{guest.pk}/giay-moi.pdf").status_code == 200


def test_the_first_page_is_a_picture(commune: Commune, conference: Conference) -> None:
    client = client_of(commune.finance)
    assert client.get(where(conference, "trang-dau.png")).status_code == 404
    send(commune, conference, lap="1")
    assert client.get(where(conference, "trang-dau.png")).headers["Content-Type"] == "image/png"
