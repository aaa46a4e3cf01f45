"""The pages of the guests: open, list, add, change, mark, take out; the facts of the conference."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from openpyxl import load_workbook

from cchc.conference.actions import list_guests_of_plan
from cchc.conference.models import Conference, Contact, Guest
from cchc.review.models import Cycle
from tests.conference.test_guest_sheet import workbook
from tests.factories.guests import added, opened, with_groups
from tests.factories.reviews import seed_bytes, seed_cycle
from tests.people import AT, Commune
from tests.web.signed import client_of


@pytest.fixture
def cycle(commune: Commune) -> Cycle:
    with_groups(commune)
    return seed_cycle(commune)


@pytest.fixture
def conference(commune: Commune, cycle: Cycle) -> Conference:
    return opened(commune, cycle)


def text(client: Client, path: str) -> str:
    return client.get(path).content.decode()


def page(commune: Commune, cycle: Cycle, query: str = "", part: str = "clerk") -> str:
    return text(client_of(commune.people[part]), f"/ky-so-ket/{cycle.pk}/khach-moi/{query}")


def send(commune: Commune, cycle: Cycle, step: str, **typed: Any) -> Any:
    return client_of(commune.clerk).post(f"/ky-so-ket/{cycle.pk}/khach-moi/{step}", typed)


def test_the_conference_is_opened_by_a_button_of_those_who_invite(commune: Commune, cycle: Cycle) -> None:
    assert "Mở phần chuẩn bị" in page(commune, cycle)
    assert 'action="/ky-so-ket' not in page(commune, cycle, part="finance")
    assert send(commune, cycle, "mo/").status_code == 302
    assert "Chưa có khách mời" in page(commune, cycle)
    assert send(commune, cycle, "mo/").status_code == 302
    assert Conference.objects.count() == 1


def test_the_plan_fills_the_list_and_shows_whom_nobody_knows(commune: Commune, conference: Conference) -> None:
    cycle = conference.cycle
    before = page(commune, cycle)
    assert "Lập danh sách theo thành phần của kế hoạch" in before
    assert "Trưởng các ban ngành đoàn thể" in before.split("Nhóm chưa rõ là ai")[1]
    send(commune, cycle, "theo-ke-hoach/")
    after = page(commune, cycle)
    assert "Bí thư Đảng ủy xã" in after
    assert "4 người" in after
    assert "<dt>Được mời</dt><dd>3</dd><dt>Chủ trì</dt><dd>1</dd><dt>Dự họp</dt><dd>1</dd>" in after


def test_a_person_is_added_into_the_gap(commune: Commune, conference: Conference) -> None:
    group = "Trưởng các ban ngành đoàn thể"
    form = text(client_of(commune.clerk), f"/ky-so-ket/{conference.cycle_id}/khach-moi/them/?nhom={group}")
    assert f'value="{group}"' in form
    answer = send(commune, conference.cycle, "them/", name="Ông Lường Văn Pâng", title="Chủ tịch Hội", group=group)
    assert answer.status_code == 302
    guest = Guest.objects.get()
    assert (guest.name, guest.honorific, guest.salaried, guest.source) == ("Lường Văn Pâng", "Ông", None, "hand")


def test_a_double_is_shown_with_what_was_typed_and_taken_when_said_to_be_another(
    commune: Commune, conference: Conference
) -> None:
    added(conference, commune, "Giàng A Páo")
    typed = {"name": "Ông Giàng a páo", "phone": "0912 345 678"}
    answer = send(commune, conference.cycle, "them/", **typed)
    assert answer.status_code == 422
    words = answer.content.decode()
    assert "Danh sách đã có Giàng A Páo" in words
    assert 'value="0912 345 678"' in words
    assert 'name="apart"' in words
    assert send(commune, conference.cycle, "them/", **typed, apart="on").status_code == 302
    assert Guest.objects.count() == 2


def test_a_name_of_the_outside_is_shown_as_text(commune: Commune, conference: Conference) -> None:
    added(conference, commune, "<b>Lò</b>", title="<script>x</script>", group='"><i>')
    words = page(commune, conference.cycle)
    assert "<script>x" not in words
    assert "<b>Lò" not in words


def test_a_guest_is_changed(commune: Commune, conference: Conference) -> None:
    guest = added(conference, commune, "Lò Văn Phanh")
    client = client_of(commune.clerk)
    assert 'value="Lò Văn Phanh"' in text(client, f"/khach-moi/{guest.pk}/")
    typed = {"name": "Lò Văn Phanh", "email": "a@b.vn", "salaried": "khong"}
    assert client.post(f"/khach-moi/{guest.pk}/", typed).status_code == 302
    guest.refresh_from_db()
    assert (guest.email, guest.salaried, guest.delivery) == ("a@b.vn", False, "mail")
    wrong = client.post(f"/khach-moi/{guest.pk}/", {"name": "Lò Văn Phanh", "email": "không phải"})
    assert wrong.status_code == 422
    assert 'value="không phải"' in wrong.content.decode()


def test_ticked_guests_are_marked_and_taken_out(commune: Commune, conference: Conference) -> None:
    guests = [added(conference, commune, f"Lò Văn {n}") for n in "ABC"]
    ticked = [str(guest.pk) for guest in guests[:2]]
    answer = send(commune, conference.cycle, "chon/", khach=ticked, viec="luong", ve="trang=1")
    assert answer.headers["Location"].endswith("/khach-moi/?trang=1")
    assert Guest.objects.filter(salaried=True).count() == 2
    send(commune, conference.cycle, "chon/", khach=[*ticked, "x", "9" * 30], viec="bo")
    assert [guest.name for guest in Guest.objects.filter(removed_at__isnull=True)] == ["Lò Văn C"]
    out = text(client_of(commune.clerk), f"/ky-so-ket/{conference.cycle_id}/khach-moi/da-bo/")
    assert "Lò Văn A" in out
    client_of(commune.clerk).post(f"/khach-moi/{guests[0].pk}/tro-lai/")
    assert Guest.objects.filter(removed_at__isnull=True).count() == 2


@pytest.mark.parametrize("viec", ["", "nothing", "thu"])
def test_a_step_that_cannot_be_taken_is_told(commune: Commune, conference: Conference, viec: str) -> None:
    guest = added(conference, commune, "Lò Văn Phanh")
    client, list_page = client_of(commune.clerk), f"/ky-so-ket/{conference.cycle_id}/khach-moi/"
    client.post(f"{list_page}chon/", {"khach": [str(guest.pk)], "viec": viec})
    assert 'role="status"' in text(client, list_page)


def test_the_list_is_searched_and_goes_to_excel(commune: Commune, conference: Conference) -> None:
    added(conference, commune, "Lò Văn Phanh", title="Trưởng bản", email="=cmd@x.vn")
    added(conference, commune, "Vì Thị Xôm", phone="0912345678")
    assert "Vì Thị Xôm" not in page(commune, conference.cycle, "?tim=lo+van").split("<tbody>")[1]
    answer = client_of(commune.finance).get(f"/ky-so-ket/{conference.cycle_id}/khach-moi/?tep=xlsx")
    rows = list(load_workbook(BytesIO(answer.content)).active.values)  # type: ignore[union-attr]
    assert rows[0][:3] == ("TT", "Họ và tên", "Chức vụ, đơn vị")
    assert [row[1] for row in rows[1:]] == ["Lò Văn Phanh", "Vì Thị Xôm"]


def test_the_page_asks_as_often_for_one_guest_as_for_three_hundred(commune: Commune, conference: Conference) -> None:
    asked = []
    for count in (1, 3, 300):
        Guest.objects.all().delete()
        Guest.objects.bulk_create(
            Guest(
                commune=commune.unit, conference=conference, name=f"Lò Văn {n}", key=f"k{n}", position=n, source="hand"
            )
            for n in range(count)
        )
        with CaptureQueriesContext(
            connection,
        ) as queries:
            page(commune, conference.cycle)
        asked.append(len(queries))
    assert asked[0] == asked[1] == asked[2]


def test_the_facts_of_the_conference_are_changed_and_kept(commune: Commune, conference: Conference) -> None:
    typed = {"revision": "1", "held_on": "24/6/2023", "starts_at": "7h30", "sessions": "1", "venue": "Hội trường"}
    assert send(commune, conference.cycle, "hoi-nghi/", **typed).status_code == 302
    words = text(client_of(commune.clerk), f"/ky-so-ket/{conference.cycle_id}/khach-moi/hoi-nghi/")
    assert "Ngày họp: 23/06/2023 → 24/06/2023" in words
    again = send(commune, conference.cycle, "hoi-nghi/", **{**typed, "venue": "Nhà văn hóa"})
    assert again.status_code == 422
    assert "người khác đã sửa" in again.content.decode()
    assert "Nhà văn hóa</textarea>" in again.content.decode()
    assert 'name="revision" value="2"' in again.content.decode()


def test_the_conference_is_put_off_and_held_after_all(commune: Commune, conference: Conference) -> None:
    assert send(commune, conference.cycle, "hoan/", reason="").status_code == 422
    send(commune, conference.cycle, "hoan/", reason="Mưa lũ")
    assert "đã hoãn" in page(commune, conference.cycle)
    send(commune, conference.cycle, "hoan/", **{"thoi-hoan": "1"})
    assert "đã hoãn" not in page(commune, conference.cycle)


def test_the_path_counts_the_guests(commune: Commune, conference: Conference) -> None:
    list_guests_of_plan(conference=conference, by=commune.clerk, at=AT)
    assert "<small>3 khách mời</small>" in page(commune, conference.cycle)


def excel(*rows: list[Any]) -> SimpleUploadedFile:
    return SimpleUploadedFile("khach.xlsx", workbook([["Họ và tên", "Chức vụ", "Email"], *rows]))


def ticket_of(shown: str) -> str:
    return shown.split('name="the" value="')[1].split('"', maxsplit=1)[0]


def test_an_excel_list_is_shown_and_then_taken(commune: Commune, conference: Conference) -> None:
    added(conference, commune, "Lò Văn A", title="Trưởng bản")
    people = (["Lò Văn A", "Trưởng bản", "a@b.vn"], ["Lò Văn A", "Bí thư"], ["<b>Vì C</b>", "=1+1", "sai"])
    file = excel(*people, [None, "Trưởng thôn", "x@y.vn"])
    shown = send(commune, conference.cycle, "nap/", file=file).content.decode()
    assert "<b>2</b> người mới" in shown
    assert "<b>1</b> đã có" in shown
    assert "1 có thể trùng" in shown
    assert "Dòng 4: Thư điện tử “sai” chưa đúng" in shown
    assert "Dòng 5: chưa có họ tên nên chưa thêm được: Trưởng thôn, x@y.vn." in shown
    assert "<b>Vì C" not in shown
    assert Guest.objects.count() == 1
    the = ticket_of(shown)
    assert send(commune, conference.cycle, "nap/", the=the).status_code == 302
    assert Guest.objects.count() == 3
    assert "1 cặp có thể trùng" in page(commune, conference.cycle)
    assert send(commune, conference.cycle, "nap/", the=the + "x").headers["Location"].endswith("/nap/")
    other = seed_cycle(commune, seed_bytes() + b"\n\n")
    opened(commune, other)
    assert send(commune, other, "nap/", the=the).headers["Location"].endswith("/nap/")


def test_a_file_that_is_no_list_is_refused_beside_the_field(commune: Commune, conference: Conference) -> None:
    answer = send(commune, conference.cycle, "nap/", file=SimpleUploadedFile("a.xlsx", b"PK\x03\x04xl/workbook"))
    assert answer.status_code == 422
    assert "Tệp Excel bị hỏng" in answer.content.decode()


def test_two_who_look_alike_are_merged_or_kept_apart(commune: Commune, conference: Conference) -> None:
    guests = [added(conference, commune, "Lò Văn A", title=title) for title in ("Trưởng bản", "Bí thư", "Y sĩ")]
    client, doubles = client_of(commune.clerk), f"/ky-so-ket/{conference.cycle_id}/khach-moi/trung/"
    assert "<b>2</b> cặp" in text(client, doubles)
    client.post(doubles, {"cap": f"{guests[0].pk}-{guests[1].pk}", "viec": "rieng"})
    client.post(doubles, {"cap": f"{guests[0].pk}-{guests[2].pk}", "viec": "gop"})
    assert "Không có ai có thể trùng" in text(client, doubles)
    assert Guest.objects.filter(removed_at__isnull=True).count() == 2
    client.post(doubles, {"cap": "1-x", "viec": "gop"})
    assert "không còn trong danh sách" in text(client, doubles)


def test_people_are_kept_in_the_directory_and_invited_from_it(
    commune: Commune, other_commune: Commune, conference: Conference
) -> None:
    guest = added(conference, commune, "Lò Văn A", title="Trưởng bản", phone="0911")
    for _ in range(2):
        send(commune, conference.cycle, "chon/", khach=[str(guest.pk)], viec="danh-ba")
    contact = Contact.objects.get()
    assert (contact.name, contact.phone, contact.commune) == ("Lò Văn A", "0911", commune.unit)
    Guest.objects.all().delete()
    stranger = Contact.objects.create(commune=other_commune.unit, name="Vì B", key="vi b")
    client, directory = client_of(commune.clerk), f"/ky-so-ket/{conference.cycle_id}/khach-moi/danh-ba/"
    assert "Vì B" not in text(client, directory)
    client.post(directory, {"nguoi": [str(contact.pk), str(stranger.pk)], "viec": "moi"})
    assert [(one.name, one.source) for one in Guest.objects.all()] == [("Lò Văn A", "directory")]
    client.post(directory, {"nguoi": [str(contact.pk), str(stranger.pk)], "viec": "bo"})
    assert [one.name for one in Contact.objects.filter(removed_at__isnull=True)] == ["Vì B"]
    assert "Danh bạ còn trống" in text(client, directory)


def test_who_presides_is_shown_so_and_changed_by_a_tick(commune: Commune, conference: Conference) -> None:
    list_guests_of_plan(conference=conference, by=commune.clerk, at=AT)
    chair = Guest.objects.get(officer=commune.chairman)
    assert page(commune, conference.cycle).count('<span class="tag">chủ trì</span>') == 1
    assert "không gửi giấy mời" in page(commune, conference.cycle)
    send(commune, conference.cycle, "chon/", khach=[chair.pk], viec="thoi-chu-tri")
    assert '<span class="tag">chủ trì</span>' not in page(commune, conference.cycle)
    send(commune, conference.cycle, "chon/", khach=[chair.pk], viec="chu-tri")
    assert Guest.objects.get(presides=True) == chair
    assert "Lường Văn Hặc" not in page(commune, conference.cycle, "?dap=chủ+trì")
