"""The targets of a year on the pages: loaded, previewed, listed by area, changed, taken out and brought back."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from lxml import html
from openpyxl import load_workbook

from cchc.targets.models import Target, YearPlan
from tests.factories.targets import enter, give_areas, target, year_plan
from tests.people import Commune
from tests.targets.test_edit_and_load import PLAN, load, workbook
from tests.web.signed import client_of

YEAR = "/chi-tieu/2023/"


def words(page: Any) -> str:
    return " ".join(html.document_fromstring(page.content.decode()).text_content().split())


def send_file(commune: Commune, data: bytes = PLAN, name: str = "ke-hoach.txt") -> Any:
    return client_of(commune.organiser).post(YEAR + "nap/", {"file": SimpleUploadedFile(name, data)})


def ticket(page: Any) -> str:
    return str(html.document_fromstring(page.content.decode()).xpath("//input[@name='the']/@value")[0])


def test_a_plan_is_shown_first_and_taken_when_the_reader_says_so(commune: Commune) -> None:
    page = send_file(commune)
    assert "14 mới0 thay đổi0 đã có" in words(page)
    assert Target.objects.count() == 0
    taken = client_of(commune.organiser).post(YEAR + "nap/", {"the": ticket(page)}, follow=True)
    assert "Đã nhận chỉ tiêu: 14 mới." in words(taken)
    again = client_of(commune.organiser).post(YEAR + "nap/", {"the": ticket(page)}, follow=True)
    assert "Các chỉ tiêu trong tệp đều đã có." in words(again)
    assert Target.objects.count() == 14


def test_a_second_plan_shows_what_it_changes_and_what_it_no_longer_has(commune: Commune) -> None:
    load(commune)
    text = PLAN.decode().replace("tối thiểu 98% hồ sơ", "tối thiểu 99% hồ sơ")
    text = text.replace("; mức độ hài lòng của người dân, tổ chức đạt tối thiểu 90%", "")
    page = send_file(commune, text.encode())
    assert "0 mới1 thay đổi12 đã có1 không còn trong tệp" in words(page)
    client_of(commune.organiser).post(YEAR + "nap/", {"the": ticket(page), "bo-thieu": "on"})
    assert Target.objects.filter(removed_at__isnull=True).count() == 13


@pytest.mark.parametrize("part", ["the", "other"])
def test_a_forged_or_foreign_token_takes_nothing(commune: Commune, other_commune: Commune, part: str) -> None:
    page = send_file(commune)
    if part == "the":
        answer = client_of(commune.organiser).post(YEAR + "nap/", {"the": ticket(page)[:-2] + "xx"}, follow=True)
    else:
        answer = client_of(other_commune.organiser).post(YEAR + "nap/", {"the": ticket(page)}, follow=True)
    assert "Lượt xem trước đã hết hạn; chọn lại tệp." in words(answer)
    assert Target.objects.count() == 0


def test_a_file_without_targets_is_refused_beside_the_field(commune: Commune) -> None:
    page = send_file(commune, "Giấy mời họp thôn.".encode())
    assert page.status_code == 422
    assert "Tệp đọc được nhưng không thấy chỉ tiêu nào." in words(page)


def test_targets_stand_by_area_with_result_verdict_owner_and_clause(commune: Commune) -> None:
    give_areas(commune)
    load(commune)
    enter(commune, {"BM3.3.2.1": "2.186", "BM3.3.2.2": "2.151"})
    page = html.document_fromstring(client_of(commune.finance).get(YEAR).content.decode())
    (row,) = [row for row in page.xpath("//tbody/tr") if "trước hạn và đúng hạn" in row.text_content()]
    cells = [" ".join(cell.text_content().split()) for cell in row.xpath("td")]
    assert cells == [
        "Hồ sơ giải quyết trước hạn và đúng hạn",
        "ít nhất 98%",
        "98,4%tính từ BM3.3.2.2, BM3.3.2.1",
        "đạt",
        "gợi ý theo lĩnh vực: Vàng A Chứ (Công chức Văn phòng - Thống kê (HĐND và UBND))",
        "mục I.2.c, dòng 23",
    ]
    (link,) = row.xpath(".//a[@class='src']/@href")
    text = html.document_fromstring(client_of(commune.finance).get(link.partition("#")[0]).content.decode())
    assert "tối thiểu 98% hồ sơ" in text.get_element_by_id(link.partition("#")[2]).text_content()


def test_the_list_filters_and_goes_to_excel_without_formulas(commune: Commune) -> None:
    plan = year_plan(commune)
    target(plan, '=HYPERLINK("http://x","y")', "98")
    target(plan, "Văn bản đi được ký số", "90", area="CQS")
    client = client_of(commune.finance)
    assert "1 / 2" in words(client.get(YEAR, {"tim": "ky so"}))
    page = load_workbook(BytesIO(client.get(YEAR, {"tep": "xlsx"}).content)).active
    (cell,) = [row[1] for row in page.iter_rows(min_row=2) if "HYPERLINK" in str(row[1].value)]
    assert (cell.data_type, cell.value) == ("s", '=HYPERLINK("http://x","y")')


def form_of(page: Any) -> dict[str, str]:
    form = html.document_fromstring(page.content.decode()).xpath("//form[@data-keep]")[0]
    return {name: value or "" for name, value in form.form_values() if name != "csrfmiddlewaretoken"}


def test_a_target_is_added_and_changed_with_a_decimal_comma(commune: Commune) -> None:
    client = client_of(commune.organiser)
    new = {**form_of(client.get(YEAR + "them/")), "name": "Tỷ lệ hài lòng", "area": "CD", "value": "92,5", "unit": "%"}
    assert client.post(YEAR + "them/", new).status_code == 302
    row = Target.objects.get()
    assert str(row.value) == "92.5000"
    path = f"{YEAR}{row.pk}/"
    typed = form_of(client.get(path))
    assert typed["value"] == "92,5"
    client.post(path, {**typed, "value": "95"})
    stale = client.post(path, {**typed, "value": "80"})
    assert stale.status_code == 422
    assert "Người khác vừa sửa chỉ tiêu này; hiện là: Tỷ lệ hài lòng, ít nhất 95%." in words(stale)
    assert form_of(stale)["value"] == "80"
    assert client.post(path, form_of(stale)).status_code == 302
    assert Target.objects.get().value == 80


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ({"value": "nhiều"}, "“nhiều” không phải là số."),
        ({"value": ""}, "Cách so sánh này cần một con số."),
        ({"compare": "hạn"}, "Chỉ tiêu có hạn thì cần ngày."),
        ({"compare": "'; DROP"}, "Hãy chọn một mục trong danh sách."),
        ({"owner": "999999"}, "Hãy chọn một mục trong danh sách."),
        ({"area": "XX"}, "Hãy chọn một mục trong danh sách."),
        ({"name": ""}, "Trường này là bắt buộc."),
    ],
)
def test_what_is_wrong_is_told_and_what_was_typed_stays(commune: Commune, typed: dict[str, str], told: str) -> None:
    client = client_of(commune.organiser)
    good = {**form_of(client.get(YEAR + "them/")), "name": "Tỷ lệ hài lòng", "area": "CD", "value": "92", "unit": "%"}
    page = client.post(YEAR + "them/", {**good, **typed})
    assert page.status_code == 422
    assert told in words(page)
    assert form_of(page)["unit"] == "%"
    assert Target.objects.count() == 0


def test_taken_out_and_brought_back(commune: Commune) -> None:
    row = target(year_plan(commune), "Hồ sơ đúng hạn")
    client = client_of(commune.organiser)
    assert "Đã bỏ “Hồ sơ đúng hạn”." in words(client.post(f"{YEAR}{row.pk}/bo/", follow=True))
    assert "Đã khôi phục “Hồ sơ đúng hạn”." in words(client.post(f"{YEAR}{row.pk}/khoi-phuc/", follow=True))


def test_a_target_of_another_year_or_commune_is_not_found(commune: Commune, other_commune: Commune) -> None:
    row = target(year_plan(commune, 2024), "Hồ sơ đúng hạn")
    year_plan(commune)
    year_plan(other_commune, 2024)
    for client, path in (
        (client_of(commune.organiser), f"{YEAR}{row.pk}/"),
        (client_of(other_commune.organiser), f"/chi-tieu/2024/{row.pk}/"),
    ):
        assert client.get(path).status_code == 404
        assert client.post(path + "bo/").status_code == 404
    assert Target.objects.get().removed_at is None


def test_words_of_people_are_never_markup(commune: Commune) -> None:
    data = workbook(["Chỉ tiêu", "Đơn vị tính", "Kế hoạch"], ["<script>alert(1)</script> đúng hạn", "<b>", 40])
    page = send_file(commune, data, "a.xlsx")
    client_of(commune.organiser).post(YEAR + "nap/", {"the": ticket(page)})
    for shown in (page, client_of(commune.organiser).get(YEAR)):
        assert "<script>alert" not in shown.content.decode()


def test_the_years_teach_the_first_step(commune: Commune) -> None:
    page = client_of(commune.organiser).get("/chi-tieu/")
    assert "Chưa có chỉ tiêu nào." in words(page)
    load(commune)
    assert "05/KH-UBND, 16/01/2023" in words(client_of(commune.finance).get("/chi-tieu/"))
    assert YearPlan.objects.get().citation == "Kế hoạch số 05/KH-UBND ngày 16/01/2023"


@pytest.mark.parametrize("path", [YEAR, "/chi-tieu/"])
def test_the_pages_ask_as_often_for_three_hundred_targets_as_for_one(commune: Commune, path: str) -> None:
    give_areas(commune)
    plan, client, asked = year_plan(commune), client_of(commune.organiser), set()
    for more in (1, 2, 297):
        for number in range(more):
            target(plan, f"Chỉ tiêu {number}", owner=commune.finance.holdings.get().post)
        with CaptureQueriesContext(connection) as found:
            assert client.get(path).status_code == 200
        asked.add(len(found))
    assert len(asked) == 1
