"""The figures of a half-year on the pages: seen, typed, judged while typing, saved row by row."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test.utils import CaptureQueriesContext
from lxml import html
from openpyxl import load_workbook

from cchc.figures.answers import NO_DATA, NONE_ARISEN, valued
from cchc.targets.models import Figure
from cchc.targets.queries.figures import figures_of
from tests.factories.targets import HALF, enter, give_areas, target, year_plan
from tests.people import Commune
from tests.web.signed import client_of

PAGE = "/so-lieu/2023/1/"
TT = PAGE + "linh-vuc/TT/"


def typed(page: HttpResponse, **boxes: str) -> dict[str, str]:
    """The form of a page as a browser sends it, with some boxes typed over."""
    form = html.document_fromstring(page.content.decode()).forms[0]
    values = {name: value or "" for name, value in form.form_values() if name != "csrfmiddlewaretoken"}
    return {**values, **{name.replace("__", "-").replace("_", "."): text for name, text in boxes.items()}}


def send(commune: Commune, part: str, path: str, **boxes: str) -> Any:
    client = client_of(commune.people[part])
    return client.post(path, typed(client.get(path), **boxes), follow=True)


def words_of(page: Any, code: str) -> str:
    document = html.document_fromstring(page.content.decode())
    return " ".join(document.get_element_by_id(f"nhac-{code}").text_content().split())


def test_three_answers_are_typed_kept_and_shown_apart(commune: Commune) -> None:
    send(commune, "organiser", TT, so__BM3_3_3_1="0", so__BM3_3_3_2="không phát sinh", so__BM3_1_1="chưa có số liệu")
    known = figures_of(commune.unit, HALF)
    assert [known[code].answer for code in ("BM3.3.3.1", "BM3.3.3.2", "BM3.1.1")] == [valued(0), NONE_ARISEN, NO_DATA]
    boxes = typed(client_of(commune.organiser).get(TT))
    assert (boxes["so-BM3.3.3.1"], boxes["so-BM3.3.3.2"], boxes["so-BM3.1.1"], boxes["so-BM3.1.4.2"]) == (
        "0",
        "không phát sinh",
        "chưa có số liệu",
        "",
    )


def test_a_box_left_empty_answers_nothing(commune: Commune) -> None:
    page = send(commune, "organiser", TT)
    assert "Không có dòng nào thay đổi." in page.content.decode()
    assert Figure.objects.count() == 0


def test_what_cannot_be_read_is_shown_again_and_the_other_rows_are_saved(commune: Commune) -> None:
    page = send(commune, "organiser", TT, so__BM3_3_2_1="khoảng hai nghìn", so__BM3_3_3_1="12")
    assert page.status_code == 422
    assert typed(page)["so-BM3.3.2.1"] == "khoảng hai nghìn"
    assert words_of(page, "BM3-3-2-1").startswith("“khoảng hai nghìn” không phải là số.")
    assert {one.indicator for one in Figure.objects.all()} == {"BM3.3.3.1"}


def test_an_impossible_figure_is_refused_beside_its_row(commune: Commune) -> None:
    page = send(commune, "organiser", TT, so__BM3_3_2="120")
    assert (page.status_code, Figure.objects.count()) == (422, 0)
    assert words_of(page, "BM3-3-2").startswith("Đang ghi 120%: tỷ lệ phải từ 0% đến 100%.")


def test_two_people_in_one_sheet_lose_nothing(commune: Commune) -> None:
    client = client_of(commune.organiser)
    mine = typed(client.get(TT), so__BM3_3_2_1="2.186", so__BM3_3_3_1="4")
    enter(commune, {"BM3.3.2.1": "2.180", "BM3.1.1": "3"}, by=commune.chairman)
    page = client.post(TT, mine)
    assert page.status_code == 422
    assert "Tấn Văn Duẩn vừa ghi “2.180 hồ sơ”" in words_of(page, "BM3-3-2-1")
    known = figures_of(commune.unit, HALF)
    assert {code: one.answer for code, one in known.items()} == {
        "BM3.3.2.1": valued(2180),
        "BM3.1.1": valued(3),
        "BM3.3.3.1": valued(4),
    }
    client.post(TT, typed(page))
    assert figures_of(commune.unit, HALF)["BM3.3.2.1"].answer == valued(2186)


def test_faults_are_told_as_one_types_and_computed_rows_compute(commune: Commune) -> None:
    client = client_of(commune.organiser)
    boxes = typed(client.get(TT), so__BM3_3_2_1="200", so__BM3_3_2_2="190")
    page = client.post(PAGE + "xet/", boxes, headers={"HX-Request": "true"})
    fragment = html.fragment_fromstring(page.content.decode(), create_parent=True)
    assert fragment.get_element_by_id("tinh-BM3-3-2").text_content() == "95%"
    swapped = typed(client.get(TT), so__BM3_3_2_1="190", so__BM3_3_2_2="200")
    page = client.post(PAGE + "xet/", swapped)
    assert "nhiều hơn" in html.fragment_fromstring(page.content.decode(), create_parent=True).text_content()
    assert Figure.objects.count() == 0


def test_an_officer_enters_for_the_areas_of_their_posts(commune: Commune) -> None:
    give_areas(commune)
    client = client_of(commune.clerk)
    assert client.get(TT).status_code == 200
    assert client.get(PAGE + "linh-vuc/CD/").status_code == 403
    assert client.get(PAGE + "linh-vuc/XX/").status_code == 403
    assert client_of(commune.organiser).get(PAGE + "linh-vuc/XX/").status_code == 404
    client.post(TT, {"so-BM1.1": "9", "cu-BM1.1": "", "lan-BM1.1": "0", "so-BM3.1.1": "2", "cu-BM3.1.1": ""})
    assert {one.indicator for one in Figure.objects.all()} == {"BM3.1.1"}


def test_a_forged_revision_or_row_changes_nothing(commune: Commune) -> None:
    enter(commune, {"BM3.1.1": "3"}, by=commune.chairman)
    page = client_of(commune.organiser).post(
        TT, {"so-BM3.1.1": "5", "cu-BM3.1.1": "3", "lan-BM3.1.1": "٣", "so-CT-999999": "1", "lan-CT-999999": "-1"}
    )
    assert page.status_code == 422
    assert Figure.objects.get().answer == valued(3)


def test_a_target_that_no_row_answers_has_a_row_of_its_own(commune: Commune) -> None:
    row = target(year_plan(commune), "Xây dựng quy chế tiếp công dân", None, compare="có", unit="")
    send(commune, "organiser", TT, **{f"so__CT__{row.pk}": "có"})
    assert Figure.objects.get(target=row).answer == valued(1)


def test_the_closing_figures_of_the_last_half_stand_beside(commune: Commune) -> None:
    from cchc.figures.half import Half

    enter(commune, {"BM3.3.2.1": "1.900", "BM3.3.2.2": "1.843"}, half=Half(2022, 2))
    page = client_of(commune.finance).get(PAGE).content.decode()
    assert "1.900 hồ sơ" in page
    assert "97%" in page


def test_who_has_not_delivered_is_named(commune: Commune) -> None:
    give_areas(commune)
    enter(commune, {"BM2.1.2": "3"})
    aside = html.document_fromstring(client_of(commune.finance).get(PAGE).content.decode()).xpath("//aside")[0]
    lines = {" ".join(item.text_content().split()) for item in aside.xpath(".//li")}
    assert "Cải cách thể chế 2 / 11 dòng Giàng Thị Súa (Công chức Tư pháp - Hộ tịch)" in lines


def test_the_list_goes_to_excel_with_three_answers_and_without_formulas(commune: Commune) -> None:
    enter(commune, {"BM3.3.2.1": "241.331", "BM3.3.2.2": "237.412", "BM3.3.3.1": "0", "BM3.3.3.2": "không phát sinh"})
    Figure.objects.filter(indicator="BM3.3.2.1").update(note='=HYPERLINK("http://x","y")')
    data = client_of(commune.finance).get(PAGE, {"tep": "xlsx"}).content
    page = load_workbook(BytesIO(data)).active
    rows = {row[0].value: row for row in page.iter_rows(min_row=2)}
    assert [cell.value for cell in rows["BM3.3.2"]][5] == 98.38
    assert rows["BM3.3.3.1"][5].value == 0
    assert rows["BM3.3.3.2"][5].value == "không phát sinh"
    assert rows["BM3.1.1"][5].value is None
    assert (rows["BM3.3.2.1"][6].data_type, rows["BM3.3.2.1"][6].value) == ("s", '=HYPERLINK("http://x","y")')


def test_words_of_people_are_never_markup(commune: Commune) -> None:
    target(year_plan(commune), "<script>alert(1)</script>", "1", unit="<b>")
    send(commune, "organiser", TT, ghi__BM3_1_1="<img src=x onerror=alert(1)>", so__BM3_1_1="1")
    for path in (PAGE, TT):
        page = client_of(commune.organiser).get(path).content.decode()
        assert "<script>alert" not in page
        assert "<img src=x" not in page


@pytest.mark.parametrize("path", [PAGE, TT])
def test_the_pages_ask_as_often_for_three_hundred_rows_as_for_one(commune: Commune, path: str) -> None:
    give_areas(commune)
    plan = year_plan(commune)
    client, asked = client_of(commune.organiser), set()
    for more in (1, 2, 297):
        for number in range(more):
            row = target(plan, f"Chỉ tiêu {number}")
        enter(commune, {row.pk: "99"})
        with CaptureQueriesContext(connection) as found:
            assert client.get(path).status_code == 200
        asked.add(len(found))
    assert len(asked) == 1
