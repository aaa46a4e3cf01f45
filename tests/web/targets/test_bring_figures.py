"""The sheet of a half-year goes to Excel and comes back, seen before it is saved."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from lxml import html
from openpyxl import load_workbook

from cchc.figures.answers import NONE_ARISEN, valued
from cchc.targets.models import Figure
from cchc.targets.queries.figures import figures_of
from tests.factories.targets import HALF, enter, give_areas
from tests.people import Commune
from tests.targets.test_edit_and_load import workbook
from tests.web.signed import client_of

PAGE = "/so-lieu/2023/1/"


def send(commune: Commune, data: bytes, part: str = "organiser") -> Any:
    return client_of(commune.people[part]).post(PAGE + "nap/", {"file": SimpleUploadedFile("so-lieu.xlsx", data)})


def form_of(page: Any) -> dict[str, str]:
    form = html.document_fromstring(page.content.decode()).xpath("//form[.//input[@name='luu']]")[0]
    return {name: value or "" for name, value in form.form_values() if name != "csrfmiddlewaretoken"}


def words(page: Any) -> str:
    return " ".join(html.document_fromstring(page.content.decode()).text_content().split())


def test_what_was_exported_comes_back_the_same(commune: Commune) -> None:
    enter(commune, {"BM3.3.2.1": "2.186", "BM3.3.2.2": "2.151", "BM3.3.3.1": "0", "BM3.3.3.2": "không phát sinh"})
    enter(commune, {"BC.hai_long": "91,7", "BM1.5": "1", "BM6.1.1": "12.400,5", "BM3.1.1": "chưa có số liệu"})
    data = client_of(commune.organiser).get(PAGE, {"tep": "xlsx"}).content
    page = send(commune, data)
    assert "Mọi dòng trong tệp đều đã có như vậy." in words(page)


def test_what_was_filled_in_is_shown_then_saved(commune: Commune) -> None:
    enter(commune, {"BM3.3.2.1": "2.186"})
    book = load_workbook(BytesIO(client_of(commune.organiser).get(PAGE, {"tep": "xlsx"}).content))
    sheet = book.active
    assert sheet is not None
    typed = {"BM3.3.2.1": 2190, "BM3.3.2.2": "2.151", "BM3.3.3.1": "không phát sinh", "BC.hai_long": 91.7}
    for row in sheet.iter_rows(min_row=2):
        if row[0].value in typed:
            row[5].value = typed[str(row[0].value)]
    file = BytesIO()
    book.save(file)
    page = send(commune, file.getvalue())
    assert "4 dòng khác với đang có" in words(page)
    assert Figure.objects.count() == 1
    client_of(commune.organiser).post(PAGE + "nap/", form_of(page))
    known = figures_of(commune.unit, HALF)
    assert known["BM3.3.2.1"].answer == valued(2190)
    assert known["BM3.3.2"].answer == valued("98.22")
    assert known["BM3.3.3.1"].answer == NONE_ARISEN
    assert known["BC.hai_long"].answer == valued("91.7")


def test_what_is_unclear_is_shown_and_not_guessed(commune: Commune) -> None:
    data = workbook(
        ["Mã", "Kỳ này", "Ghi chú"], ["BC.hai_long", 0.98, ""], ["BM3.3.2.1", "vài nghìn", ""], ["XX", 1, ""]
    )
    page = send(commune, data)
    assert "Ô Excel ghi 0.98: nếu là phần trăm thì hãy ghi lại, ví dụ 98." in words(page)
    assert "“vài nghìn” không phải là số." in words(page)
    assert "nên bỏ qua: XX." in words(page)


def test_somebody_quicker_is_not_overwritten(commune: Commune) -> None:
    page = send(commune, workbook(["Mã", "Kỳ này"], ["BM3.3.2.1", 2186], ["BM1.1", 4]))
    enter(commune, {"BM1.1": "5"}, by=commune.chairman)
    again = client_of(commune.organiser).post(PAGE + "nap/", form_of(page))
    assert again.status_code == 422
    assert "Tấn Văn Duẩn vừa ghi “5 văn bản”" in words(again)
    assert figures_of(commune.unit, HALF)["BM1.1"].answer == valued(5)
    assert figures_of(commune.unit, HALF)["BM3.3.2.1"].answer == valued(2186)


def test_an_officer_brings_only_rows_of_their_areas(commune: Commune) -> None:
    give_areas(commune)
    page = send(commune, workbook(["Mã", "Kỳ này"], ["BM3.3.2.1", 2186], ["BM1.1", 4]), "clerk")
    assert "nên bỏ qua: BM1.1." in words(page)
    forged = {**form_of(page), "so-BM1.1": "9", "cu-BM1.1": "", "lan-BM1.1": "0"}
    client_of(commune.clerk).post(PAGE + "nap/", forged)
    assert {one.indicator for one in Figure.objects.all()} == {"BM3.3.2.1"}


def test_a_strange_sheet_is_refused_in_words(commune: Commune) -> None:
    page = send(commune, workbook(["Họ tên", "Tuổi"], ["Lò Văn Páo", 40]))
    assert page.status_code == 422
    assert "Tệp không có cột “Mã” và cột “Kỳ này”." in words(page)
