"""The dossier's own form, filled in Word in the ways people fill it, is read back word by word."""

from __future__ import annotations

import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest

from cchc.dossier import build_from_files
from cchc.figures.answers import NONE_ARISEN, valued
from cchc.law.book import law_book
from cchc.paper.files import read_bytes
from cchc.paper.writers.docx import docx_bytes
from cchc.reading.field_report import FieldReportRead, read_field_report
from tests.reading.field_report.filling import add_row, dotted_after, fill, opened, row_of, saved, table_with, type_over
from tests.reading.field_report.places import unfaithful

EXAMPLES = Path(__file__).parents[3] / "examples"
COLUMNS = ("Tồn tại, hạn chế", "Nguyên nhân", "Hạn")


@pytest.fixture(scope="module")
def forms() -> dict[str, bytes]:
    """The forms of the example commune of 2026 by the name of their file."""
    dossier = build_from_files(EXAMPLES / "ke-hoach-so-ket-cchc-2026.txt", EXAMPLES / "suoi-mau-2026.toml")
    law = law_book().on(date(2026, 6, 1))
    reports = (item for item in dossier.items if item.stem.startswith("bao-cao-linh-vuc"))
    return {item.stem.removeprefix("bao-cao-linh-vuc-"): docx_bytes(item.paper, law) for item in reports if item.paper}


@pytest.fixture(scope="module")
def accountant() -> bytes:
    """The form of an officer with targets of the year's plan, in the example commune of 2023."""
    dossier = build_from_files(EXAMPLES / "ke-hoach-so-ket-cchc-2023.txt")
    paper = next(item.paper for item in dossier.items if item.stem == "bao-cao-linh-vuc-tai-chinh-ke-toan")
    assert paper is not None
    return docx_bytes(paper, law_book().on(date(2023, 6, 1)))


@pytest.fixture
def centre(forms: dict[str, bytes]) -> bytes:
    """The form of an office with one area."""
    return forms["trung-tam-phuc-vu-hanh-chinh-cong"]


def read(data: bytes, name: str = "a.docx") -> FieldReportRead:
    paper = read_bytes(data, name).paper
    found = read_field_report(paper)
    assert found is not None and unfaithful(paper, found) == []
    return found


def test_an_empty_form_says_nothing_but_its_rows(forms: dict[str, bytes]) -> None:
    for data in forms.values():
        found = read(data)
        assert (found.results, found.findings, found.directions, found.proposals, found.unread) == ((),) * 5
        assert found.figures and not any(figure.value or figure.answer for figure in found.figures)
        assert (found.period.start, found.period.end) == (date(2025, 12, 15), date(2026, 6, 14))


def test_text_typed_over_or_before_the_dots_is_read_under_its_heading(centre: bytes) -> None:
    document = opened(centre)
    first, second = dotted_after(document, "Việc đã làm và kết quả:")
    type_over(first, "Công khai 445 thủ tục hành chính.")
    second.insert_paragraph_before("Duy trì ngày thứ Bảy không hẹn.", first.style)
    second.runs[0].text = "Tiếp 640 lượt người dân " + "…" * 20
    type_over(dotted_after(document, "Nhiệm vụ trọng tâm")[0], "Khảo sát mức độ hài lòng đợt 2.")
    type_over(dotted_after(document, "Đề xuất, kiến nghị")[0], "Thay 02 máy tính hỏng.")
    found = read(saved(document))
    assert [(item.area, item.text) for item in found.results] == [
        ("TT", "Công khai 445 thủ tục hành chính."),
        ("TT", "Duy trì ngày thứ Bảy không hẹn."),
        ("TT", "Tiếp 640 lượt người dân"),
    ]
    assert [item.text for item in found.directions] == ["Khảo sát mức độ hài lòng đợt 2."]
    assert [item.text for item in found.proposals] == ["Thay 02 máy tính hỏng."]


def test_figures_are_read_by_their_code(centre: bytes) -> None:
    document = opened(centre)
    table = table_with(document, "Biểu", "Số liệu")
    fill(row_of(table, "BM3.1.4.2"), c3="445", c4="cả thủ tục liên thông")
    fill(row_of(table, "BM3.1.1"), c3="không phát sinh")
    found = {figure.code: figure for figure in read(saved(document)).figures}
    assert (found["BM3.1.4.2"].answer, found["BM3.1.4.2"].note) == (valued("445"), "cả thủ tục liên thông")
    assert (found["BM3.1.1"].answer, found["BM3.1.1"].value) == (NONE_ARISEN, "không phát sinh")
    assert found["BM3.1.4.3"].answer is None


def test_a_row_is_a_finding_whole_and_rows_can_be_added(centre: bytes) -> None:
    document = opened(centre)
    table = table_with(document, *COLUMNS)
    fill(table.rows[1], c1="51 hồ sơ quá hạn", c2="Chờ Thuế", c3="Họp hằng tuần", c4="Phòng Kinh tế", c5="30/9/2026")
    fill(add_row(table), c0="5", c1="Máy quét hỏng", c5="Quý III/2026")
    found = read(saved(document)).findings
    assert [(one.shortcoming, one.cause, one.remedy, one.owner, one.due_text, one.due_on) for one in found] == [
        ("51 hồ sơ quá hạn", "Chờ Thuế", "Họp hằng tuần", "Phòng Kinh tế", "30/9/2026", date(2026, 9, 30)),
        ("Máy quét hỏng", "", "", "", "Quý III/2026", date(2026, 9, 30)),
    ]
    assert {one.area for one in found} == {"TT"}


def test_merged_cells_hold_for_all_their_rows(centre: bytes) -> None:
    document = opened(centre)
    table = table_with(document, *COLUMNS)
    fill(table.rows[1], c1="Hồ sơ quá hạn", c2="Thiếu người", c4="Ông Lực")
    fill(table.rows[2], c1="Thư xin lỗi chậm", c2="Chưa theo dõi")
    table.cell(1, 4).merge(table.cell(2, 4))
    fill(table.rows[3], c1="Chưa số hóa hết", c2="Sổ cũ nát")
    fill(table.rows[4], c2="Một máy quét")
    table.cell(3, 1).merge(table.cell(4, 1))
    found = read(saved(document)).findings
    assert [(one.shortcoming, one.cause, one.owner) for one in found] == [
        ("Hồ sơ quá hạn", "Thiếu người", "Ông Lực"),
        ("Thư xin lỗi chậm", "Chưa theo dõi", "Ông Lực"),
        ("Chưa số hóa hết", "Sổ cũ nát\nMột máy quét", ""),
    ]


def test_findings_stand_under_the_area_of_their_group(forms: dict[str, bytes]) -> None:
    document = opened(forms["phong-van-hoa-xa-hoi"])
    table = table_with(document, *COLUMNS)
    fill(row_of(table, "1"), c1="Thiếu biên chế")
    fill(row_of(table, "6"), c1="Thôn lõm sóng", c3="Lắp trạm")
    found = read(saved(document)).findings
    assert [(one.area, one.shortcoming, one.remedy) for one in found] == [
        ("BM", "Thiếu biên chế", ""),
        ("CQS", "Thôn lõm sóng", "Lắp trạm"),
    ]


def test_a_target_is_read_with_its_result(accountant: bytes) -> None:
    document = opened(accountant)
    fill(table_with(document, "Chỉ tiêu", "Kế hoạch năm").rows[1], c3="47,5%", c4="Chưa đạt")
    first = read(saved(document)).targets[0]
    assert (first.name, first.planned) == ("Giải ngân vốn đầu tư công đến ngày 30/6/2023", "≥ 50%")
    assert (first.answer, first.result, first.reached, first.area) == (valued("47.5"), "47,5%", False, "TCC")


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_the_form_saved_by_libreoffice_reads_the_same(centre: bytes, tmp_path: Path) -> None:
    document = opened(centre)
    type_over(dotted_after(document, "Việc đã làm và kết quả:")[0], "Công khai 445 thủ tục hành chính.")
    fill(table_with(document, *COLUMNS).rows[1], c1="Hồ sơ quá hạn", c2="Thiếu người", c5="30/9/2026")
    fill(row_of(table_with(document, "Biểu", "Số liệu"), "BM3.1.4.2"), c3="445")
    source = tmp_path / "form.docx"
    source.write_bytes(saved(document))
    command = ["soffice", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless"]
    command += ["--convert-to", "odt", "--outdir", str(tmp_path), str(source)]
    subprocess.run(command, check=True, capture_output=True, timeout=100)
    word, writer = read(source.read_bytes()), read((tmp_path / "form.odt").read_bytes(), "form.odt")
    for part in ("period", "results", "targets", "figures", "findings", "directions", "proposals"):
        assert _bare(getattr(writer, part)) == _bare(getattr(word, part)), part


def _bare(items: object) -> list[list[object]]:
    """The items without their places, which differ from format to format."""
    if not isinstance(items, tuple):
        return [[items]]
    return [[getattr(item, name) for name in item.__slots__ if name not in ("at", "ats")] for item in items]
