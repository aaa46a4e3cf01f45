"""A file of the one-stop system on the pages: loaded, matched, counted, traced back to its rows, used."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from lxml import html
from openpyxl import load_workbook

from cchc.figures.dossiers.cells import TABLE, Reason
from cchc.targets.actions import use_figures
from cchc.targets.enums import FileState
from cchc.targets.models import Figure, OneStopFile
from cchc.targets.queries.one_stop import settlement_of
from tests.factories.dossiers import ROWS, dossiers, loaded, matched
from tests.people import AT, Commune
from tests.web.signed import client_of

PAGE = "/so-lieu/2023/1/ho-so/"


def document(answer: Any) -> Any:
    return html.document_fromstring(answer.content.decode())


def typed(answer: Any) -> dict[str, str]:
    form = next(form for form in document(answer).forms if form.method == "POST" and not form.action)
    return {name: value or "" for name, value in form.form_values() if name != "csrfmiddlewaretoken"}


def test_from_the_file_to_the_figures_of_the_half(commune: Commune) -> None:
    client = client_of(commune.organiser)
    file = SimpleUploadedFile("ho-so.csv", dossiers())
    columns = client.post(PAGE, {"file": file}, follow=True)
    assert columns.redirect_chain[-1][0].endswith("/ghep-cot/")
    boxes = typed(columns)
    assert (boxes["received"], boxes["starts_on"], boxes["ends_on"]) == ("2", "15/12/2022", "14/06/2023")
    table = client.post(columns.redirect_chain[-1][0], boxes, follow=True)
    assert "2 / 3 hồ sơ" in document(table).text_content()
    pk = OneStopFile.objects.get().pk
    client.post(f"{PAGE}{pk}/dung/")
    assert Figure.objects.get(indicator="TTHC.gq_quahan").value == 1
    assert OneStopFile.objects.get().state == FileState.USED


def test_each_figure_leads_to_as_many_rows_as_it_says(commune: Commune) -> None:
    file = matched(commune)
    client = client_of(commune.finance)
    links = [a for a in document(client.get(f"{PAGE}{file.pk}/")).iter("a") if "/dong/?" in (a.get("href") or "")]
    reasons = {Reason.NO_FIELD, Reason.BAD_RECEIVED}
    assert len(links) == sum(bool(n) for c in table_counts(file) for n in c) + len(reasons)
    for link in links:
        rows = document(client.get(link.get("href"))).xpath("//tbody/tr")
        said = (link.text or "").strip()
        assert len(rows) == (int(said) if said.isdigit() else 1)


def table_counts(file: OneStopFile) -> list[list[int]]:
    found = settlement_of(file)
    return [[counts[cell] for cell in TABLE] for counts in (*found.fields.values(), found.total)]


def test_rows_come_fifty_to_a_page(commune: Commune) -> None:
    file = matched(commune, dossiers(*(ROWS[0].replace("H1", f"H{n}") for n in range(120))))
    client = client_of(commune.finance)
    page = document(client.get(f"{PAGE}{file.pk}/dong/?o=gq_truochan&linh-vuc=Hộ tịch&trang=3"))
    cells = page.xpath("//tbody/tr/td[1]/text()")
    assert (len(cells), cells[0], cells[-1]) == (20, "102", "121")


@pytest.mark.parametrize("query", ["?o=khong-co", "?ly-do=khong-co", "?o=gq_tong&linh-vuc=Khác"])
def test_rows_of_no_cell_are_not_found(commune: Commune, query: str) -> None:
    file = matched(commune)
    assert client_of(commune.finance).get(f"{PAGE}{file.pk}/dong/{query}").status_code == 404


def test_a_file_belongs_to_its_half_alone(commune: Commune) -> None:
    file = matched(commune)
    assert client_of(commune.finance).get(f"/so-lieu/2023/2/ho-so/{file.pk}/").status_code == 404


def test_a_wrong_match_shows_what_was_chosen_again(commune: Commune) -> None:
    file = loaded(commune)
    client = client_of(commune.organiser)
    path = f"{PAGE}{file.pk}/ghep-cot/"
    boxes = {**typed(client.get(path)), "due": "2"}
    answer = client.post(path, boxes)
    assert answer.status_code == 422
    assert "Một cột của tệp được chọn cho hai mục" in answer.content.decode()
    assert typed(answer) == boxes
    assert client.post(path, {**boxes, "due": "77"}).status_code == 422


@pytest.mark.parametrize(("data", "words"), [(b"%PDF-1.7", "tệp PDF"), (b"a,b\n1,2\n", "dòng tiêu đề"), (b"", "rỗng")])
def test_a_file_that_cannot_be_used_is_refused_beside_its_field(commune: Commune, data: bytes, words: str) -> None:
    answer = client_of(commune.organiser).post(PAGE, {"file": SimpleUploadedFile("x.csv", data)})
    assert answer.status_code == 422
    assert words in answer.content.decode()


def test_text_of_the_file_is_escaped_and_never_a_formula_in_excel(commune: Commune) -> None:
    field = "=1+1<script>x</script>"
    file = matched(commune, dossiers(ROWS[0].replace("Hộ tịch", field)))
    client = client_of(commune.finance)
    page = client.get(f"{PAGE}{file.pk}/").content.decode()
    assert "<script>x" not in page
    sheet = load_workbook(BytesIO(client.get(f"{PAGE}{file.pk}/?tep=xlsx").content)).active
    assert sheet is not None
    assert [(row[1].value, row[1].data_type) for row in sheet.iter_rows(min_row=2)] == [
        (field, "s"),
        ("Tổng số", "s"),
    ]


def test_pages_cost_the_same_queries_however_many_files_and_fields(commune: Commune) -> None:
    client = client_of(commune.finance)
    counts = []
    for more in (1, 3):
        for n in range(more):
            matched(
                commune, dossiers(*(f"H{x},Lĩnh vực {x},02/03/2023,09/03/2023,,Trực tuyến,Có" for x in range(more + n)))
            )
        client.get(PAGE)
        with CaptureQueriesContext(
            connection,
        ) as queries:
            client.get(PAGE)
            client.get(f"{PAGE}{OneStopFile.objects.latest('pk').pk}/")
        counts.append(len(queries))
        OneStopFile.objects.all().delete()
    assert counts[0] == counts[1]


def test_the_files_in_use_say_so_on_the_list(commune: Commune) -> None:
    use_figures(file=matched(commune), by=commune.organiser, at=AT)
    assert "đang dùng số liệu" in client_of(commune.finance).get(PAGE).content.decode()
