"""The pages of a review: what they show, what they take, and what they say when they refuse."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.test.client import Client as Browser

from cchc.records.actions import revise_document
from cchc.records.models import Document
from cchc.review.models import Cycle
from tests.factories.reviews import seed_bytes, seed_cycle
from tests.people import AT, Commune
from tests.web.signed import client_of


def text_of(client: Client, path: str) -> str:
    return client.get(path).content.decode()


def filled_in(cycle: Cycle, **facts: str) -> dict[str, str]:
    form = {"revision": str(cycle.plan.document.revision), "issuer_lines": "Ủy ban nhân dân\nxã Suối Mẫu"}
    venue = {"venue": "Nhà Văn hoá Trung tâm xã", "held_on": "2023-06-23", "starts_at": "07:30", "chair": ""}
    return {**form, "symbol": "KH-UBND", "place": "Suối Mẫu", **venue, **facts}


def test_the_first_page_shows_the_review_read_from_the_plan(commune: Commune) -> None:
    cycle = seed_cycle(commune)
    page = text_of(client_of(commune.chairman), "/")
    for shown in (
        "Sơ kết công tác Cải cách hành chính 6 tháng đầu năm 2023",
        "Thứ Sáu, <b>23/06/2023</b>",
        "đã qua",
        "Nhà Văn hoá Trung tâm xã",
        "6 nhóm",
        "Trưởng các ban ngành đoàn thể",
        "Tham luận của các công chức về kinh nghiệm",
        "10 việc",
        "Công chức phụ trách CCHC thuộc UBND xã",
        f'href="/ky-so-ket/{cycle.pk}/ke-hoach/#dong-66"',
        "mục III.3, dòng 66",
        "Ban Thường vụ Đảng ủy xa",
        "Cơ quan ban hành, ký hiệu, số, địa danh, ngày ban hành, giờ bắt đầu, người chủ trì.",
    ):
        assert shown in page, shown


def test_without_a_review_the_first_page_teaches_the_first_step(commune: Commune) -> None:
    page = text_of(client_of(commune.organiser), "/")
    assert "Chưa có kỳ sơ kết nào." in page
    assert 'href="/ky-so-ket/nap-ke-hoach/"' in page
    assert 'href="/ky-so-ket/nap-ke-hoach/"' not in text_of(client_of(commune.reform), "/")


def test_a_plan_is_loaded_from_a_file_and_a_second_time_shows_the_same(commune: Commune) -> None:
    client = client_of(commune.organiser)
    for _ in range(2):
        file = SimpleUploadedFile("kế hoạch.txt", seed_bytes())
        answer = client.post("/ky-so-ket/nap-ke-hoach/", {"file": file})
        assert answer.headers["Location"] == f"/ky-so-ket/{Cycle.objects.get().pk}/"
    assert Cycle.objects.count() == 1


def test_the_list_tells_a_plan_issued_elsewhere_from_one_not_yet_issued(commune: Commune) -> None:
    client = client_of(commune.organiser)
    data = Path("examples/ke-hoach-so-ket-cchc-2026.txt").read_bytes()
    client.post("/ky-so-ket/nap-ke-hoach/", {"file": SimpleUploadedFile("2026.txt", data)})
    assert "ban hành ngoài hệ thống" in text_of(client, "/ky-so-ket/")
    assert "chưa ban hành" not in text_of(client, "/ky-so-ket/")
    seed_cycle(commune)
    assert "chưa ban hành" in text_of(client, "/ky-so-ket/")


@pytest.mark.parametrize(
    ("data", "words"),
    [(b"", "rỗng"), (b"\x89PNG\r\n\x1a\n" + bytes(200), ""), ("Thư chào hàng\n\nKính gửi quý khách.\n".encode(), "")],
)
def test_a_file_that_is_no_plan_is_refused_with_words(commune: Commune, data: bytes, words: str) -> None:
    file = SimpleUploadedFile("tep.txt", data)
    answer = client_of(commune.organiser).post("/ky-so-ket/nap-ke-hoach/", {"file": file})
    assert answer.status_code == 422
    assert 'class="error"' in answer.content.decode()
    assert words in answer.content.decode()
    assert Cycle.objects.count() == 0


def test_the_text_of_the_plan_has_an_address_for_each_line(commune: Commune) -> None:
    cycle = seed_cycle(commune)
    page = text_of(client_of(commune.reform), f"/ky-so-ket/{cycle.pk}/ke-hoach/")
    assert '<li id="dong-66" class="work">' in page
    assert page.count('id="dong-66"') == 1
    assert "→ Công chức phụ trách CCHC thuộc UBND xã: báo cáo" in page


def test_what_was_filled_in_stands_on_the_first_page(commune: Commune) -> None:
    cycle = seed_cycle(commune)
    client = client_of(commune.organiser)
    answer = client.post(f"/ky-so-ket/{cycle.pk}/bo-sung/", filled_in(cycle), follow=True)
    page = answer.content.decode()
    assert "Đã lưu phần bổ sung." in page
    assert "07 giờ 30" in page
    assert "Kế hoạch chưa nói" not in page


def test_a_form_with_a_mistake_keeps_what_was_typed(commune: Commune) -> None:
    cycle = seed_cycle(commune)
    typed = filled_in(cycle, starts_at="25:00", chair="Đồng chí Tấn Văn Duẩn")
    answer = client_of(commune.organiser).post(f"/ky-so-ket/{cycle.pk}/bo-sung/", typed)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Đồng chí Tấn Văn Duẩn" in page
    assert 'value="25:00"' in page


def test_a_form_overtaken_by_another_keeps_what_was_typed_and_can_be_sent_again(commune: Commune) -> None:
    cycle = seed_cycle(commune)
    first, second = client_of(commune.organiser), client_of(commune.clerk)
    path, typed = f"/ky-so-ket/{cycle.pk}/bo-sung/", filled_in(cycle)
    assert first.post(path, typed).status_code == 302
    answer = second.post(path, {**typed, "place": "Mường Lam"})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "người khác đã sửa dự thảo này" in page
    assert 'value="Mường Lam"' in page
    assert 'name="revision" value="2"' in page
    assert second.post(path, {**typed, "place": "Mường Lam", "revision": "2"}).status_code == 302
    assert Document.objects.get().paper.place == "Mường Lam"


def issued(commune: Commune) -> tuple[Cycle, Browser]:
    cycle = seed_cycle(commune)
    client = client_of(commune.clerk)
    client.post(f"/ky-so-ket/{cycle.pk}/bo-sung/", filled_in(cycle))
    return cycle, client


def test_one_click_issues_the_plan_and_a_second_shows_it(commune: Commune) -> None:
    cycle, client = issued(commune)
    for _ in range(2):
        answer = client.post(f"/ky-so-ket/{cycle.pk}/ban-hanh/", {"on": "2023-06-05", "revision": 2})
        assert answer.headers["Location"] == f"/van-ban/{cycle.plan.document_id}/"
    page = text_of(client, f"/van-ban/{cycle.plan.document_id}/")
    assert f'href="/ky-so-ket/{cycle.pk}/">Về kỳ sơ kết' in page
    assert "01/KH-UBND" in page
    assert "nguyên vẹn" in page
    register = text_of(client, "/van-ban/so/2023/")
    assert "liên tục, không thiếu số" in register
    assert "Kế hoạch Sơ kết công tác Cải cách hành chính 6 tháng đầu năm 2023" in register


def test_an_incomplete_plan_is_not_issued_and_the_page_says_what_comes_first(commune: Commune) -> None:
    cycle = seed_cycle(commune)
    answer = client_of(commune.clerk).post(f"/ky-so-ket/{cycle.pk}/ban-hanh/", {"on": "2023-06-05"})
    assert answer.status_code == 422
    assert "Kế hoạch chưa nêu: cơ quan ban hành, ký hiệu, địa danh." in answer.content.decode()


def test_a_plan_edited_after_it_was_read_is_read_again_before_its_issue(commune: Commune) -> None:
    cycle, client = issued(commune)
    draft = Document.objects.get()
    paper = replace(draft.paper, place="Suối Mẫu Thượng")
    revise_document(document=draft, paper=paper, revision=2, by=commune.organiser, at=AT)
    answer = client.post(f"/ky-so-ket/{cycle.pk}/ban-hanh/", {"on": "2023-06-05", "revision": 2})
    assert (answer.status_code, "người khác đã sửa" in answer.content.decode()) == (422, True)
    answer = client.post(f"/ky-so-ket/{cycle.pk}/ban-hanh/", {"on": "2023-06-05", "revision": 3})
    assert answer.headers["Location"] == f"/van-ban/{cycle.plan.document_id}/"


def test_the_day_of_issue_is_asked_for(commune: Commune) -> None:
    cycle, client = issued(commune)
    answer = client.post(f"/ky-so-ket/{cycle.pk}/ban-hanh/", {"on": ""})
    assert "Ghi ngày văn bản." in answer.content.decode()
    answer = client.post(f"/ky-so-ket/{cycle.pk}/ban-hanh/", {"on": "2999-01-01", "revision": 2})
    assert "01/01/2999 còn ở tương lai" in answer.content.decode()


@pytest.mark.django_db(transaction=True)
def test_files_of_an_issued_plan_are_made_after_it_and_never_change(commune: Commune) -> None:
    cycle, client = issued(commune)
    client.post(f"/ky-so-ket/{cycle.pk}/ban-hanh/", {"on": "2023-06-05", "revision": 2})
    document = Document.objects.get()
    assert sorted(document.files.values_list("form", flat=True)) == ["docx", "pdf"]
    pdf = client.get(f"/van-ban/{document.pk}/tep.pdf")
    assert pdf.content.startswith(b"%PDF-")
    assert pdf.headers["Content-Disposition"].startswith('attachment; filename="01-kh-ubnd-so-ket')
    word = client.get(f"/van-ban/{document.pk}/tep.docx")
    assert "word/document.xml" in zipfile.ZipFile(io.BytesIO(word.content)).namelist()
    assert client.get(f"/van-ban/{document.pk}/tep.pdf").content == pdf.content
    assert client.get(f"/van-ban/{document.pk}/tep.exe").status_code == 404


def test_the_dossier_is_one_click(commune: Commune) -> None:
    cycle = seed_cycle(commune)
    answer = client_of(commune.organiser).get(f"/ky-so-ket/{cycle.pk}/ho-so.zip")
    assert answer.headers["Content-Type"] == "application/zip"
    names = zipfile.ZipFile(io.BytesIO(answer.content)).namelist()
    assert any(name.endswith(".docx") for name in names)
    assert any(name.endswith(".pdf") for name in names)


def test_the_preview_is_a_picture_that_a_browser_keeps(commune: Commune) -> None:
    cycle = seed_cycle(commune)
    client = client_of(commune.reform)
    answer = client.get(f"/ky-so-ket/{cycle.pk}/trang-dau.png")
    assert answer.content.startswith(b"\x89PNG\r\n\x1a\n")
    assert len(answer.content) < 60_000
    again = client.get(f"/ky-so-ket/{cycle.pk}/trang-dau.png", headers={"If-None-Match": answer.headers["ETag"]})
    assert again.status_code == 304


def test_words_of_a_stranger_are_never_markup(commune: Commune) -> None:
    data = seed_bytes().replace("- Thường trực Đảng ủy;".encode(), b"- <script>alert(1)</script>;")
    cycle = seed_cycle(commune, data)
    client = client_of(commune.chairman)
    for path in ("", "ke-hoach/"):
        assert "<script>alert" not in text_of(client, f"/ky-so-ket/{cycle.pk}/{path}")
