"""The Word form of a report: what goes out comes back into the same boxes, and nothing newer is overwritten."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from cchc.law.book import Law, law_book
from cchc.lib.errors import CchcError
from cchc.paper.writers.docx import docx_bytes
from cchc.reports.actions import take_word
from cchc.reports.actions.save import Typed
from cchc.reports.enums import Part
from cchc.reports.models import FieldReport, Passage
from cchc.reports.papers.word import BLANK, form_of, read_word
from cchc.reports.queries.words import Place
from tests.factories.reports import passage_of, report_cycle, report_of, target, type_in, write_finding
from tests.people import AT, TODAY, Commune
from tests.web.signed import client_of


@pytest.fixture
def report(commune: Commune) -> FieldReport:
    report_cycle(commune)
    return report_of(commune, "reform")


@pytest.fixture
def law(commune: Commune) -> Law:
    return law_book().on(TODAY, (commune.unit.code,))


def filled(report: FieldReport, law: Law, words: list[str]) -> bytes:
    """The form with each blank filled in, in order."""
    from docx import Document

    document = Document(BytesIO(docx_bytes(form_of(report, law), law)))
    rest = iter(words)
    for paragraph in document.paragraphs:
        if paragraph.text.strip() == BLANK:
            paragraph.runs[0].text = next(rest)
    file = BytesIO()
    document.save(file)
    return file.getvalue()


WORDS = ["Ban hành 05 văn bản.", "Hòa giải 12 vụ.", "Tổ chức 09 buổi.", "Tự kiểm tra 05 văn bản.",
         "Rà soát trước ngày 30/9.", "Đề nghị cấp thêm máy quét."]  # fmt: skip


def test_a_filled_form_comes_back_into_its_boxes(commune: Commune, report: FieldReport, law: Law) -> None:
    read = read_word(report, filled(report, law, WORDS), "bao-cao.docx")
    assert [(field.now, field.read) for field in read.fields] == [("", words) for words in WORDS]
    assert (read.findings, read.unread) == ([], [])
    take(report, commune, read)
    assert [row.text for row in report.passages.all()] == WORDS


def take(report: FieldReport, commune: Commune, read: Any) -> None:
    typed = [Typed(field.place, field.read, field.base) for field in read.fields]
    take_word(report=report, typed=typed, findings=read.findings, by=commune.reform, at=AT)


def test_words_written_meanwhile_stay(commune: Commune, report: FieldReport, law: Law) -> None:
    place = passage_of(report)
    base = type_in(report, place, "Ban hành 05 văn bản.", commune.reform)
    data = docx_bytes(form_of(report, law), law)
    read = read_word(report, data, "a.docx")
    assert [field.place for field in read.fields] == []
    # The officer adds to the form in Word while a colleague adds on the page.
    type_in(report, place, "Ban hành 05 văn bản. Có 02 nghị quyết.", commune.vice, base, page="b")
    paper = form_of(report, law)
    Passage.objects.filter(pk=place.pk).update(text="Trong kỳ, ban hành 05 văn bản.".replace("ban hành", "Ban hành"))
    typed = docx_bytes(form_of(report, law), law)
    Passage.objects.filter(pk=place.pk).update(text="Ban hành 05 văn bản. Có 02 nghị quyết.")
    read = read_word(report, typed, "a.docx")
    assert [field.base for field in read.fields] == [1]
    take(report, commune, read)
    assert Passage.objects.get(pk=place.pk).text == "Trong kỳ, Ban hành 05 văn bản. Có 02 nghị quyết."
    assert paper.kind == "báo cáo"


def test_results_and_findings_are_read_too(commune: Commune, report: FieldReport, law: Law) -> None:
    wanted = target(commune, "TC", "Văn bản được tự kiểm tra")
    type_in(report, Place("target", wanted.pk, "typed"), "99,5", commune.reform)
    write_finding(commune, "reform", report)
    data = docx_bytes(form_of(report, law), law)
    type_in(report, Place("target", wanted.pk, "typed"), "", commune.reform, 1)
    report.findings.update(removed_at=AT)
    read = read_word(report, data, "a.docx")
    assert [(field.place.field, field.read) for field in read.fields] == [("typed", "99,5%")]
    (finding,) = read.findings
    assert finding["shortcoming"].startswith("Một số hồ sơ đất đai trả chậm")
    take(report, commune, read)
    take(report, commune, read)
    assert report.findings.filter(removed_at=None).count() == 1


def test_a_file_that_is_no_report_is_refused_in_words(commune: Commune, report: FieldReport) -> None:
    for data, name in ((b"", "a.docx"), (b"khong phai", "a.docx"), ("Giấy mời".encode(), "a.txt")):
        with pytest.raises(CchcError):
            read_word(report, data, name)


def test_the_page_shows_what_was_read_and_takes_it_over(commune: Commune, report: FieldReport, law: Law) -> None:
    client, path = client_of(commune.reform), f"/bao-cao/{report.pk}/word/"
    file = SimpleUploadedFile("bao-cao.docx", filled(report, law, WORDS))
    page = client.post(path, {"tep": file}).content.decode()
    assert all(words in page for words in WORDS)
    rows = report.passages.filter(part=Part.RESULT)
    sent = {f"passage-{row.pk}-text": f"Việc {row.pk}" for row in rows}
    finding = {"moi-0-lay": "1", "moi-0-area": "TC", "moi-0-shortcoming": "Chậm.", "moi-1-shortcoming": "Không chọn."}
    client.post(path, {**sent, **finding, "viec": "nhan"})
    assert [row.text for row in rows.all()] == [f"Việc {row.pk}" for row in rows]
    assert [row.shortcoming for row in report.findings.all()] == ["Chậm."]
    assert client.post(path, {"tep": SimpleUploadedFile("a.docx", b"x")}).status_code == 422
    assert client.get(f"/bao-cao/{report.pk}/mau.docx").headers["Content-Type"].endswith("document")


def test_the_form_is_never_dated(report: FieldReport, law: Law) -> None:
    assert form_of(report, law) == replace(form_of(report, law), issued_on=None)


def test_every_heading_of_every_area_finds_its_box(commune: Commune, law: Law) -> None:
    from cchc.org.models import Post
    from cchc.reports.actions import open_reports
    from tests.factories.reviews import seed_cycle

    areas = ["CD", "TC", "TT", "BM", "CV", "TCC", "CQS"]
    Post.objects.filter(code="reform").update(areas=areas)
    (report,) = open_reports(cycle=seed_cycle(commune), by=commune.organiser, at=AT)
    words = [f"Đã làm xong {number} việc theo kế hoạch." for number in range(report.passages.count())]
    read = read_word(report, filled(report, law, words), "bao-cao.docx")
    assert [field.read for field in read.fields] == words
    assert read.unread == []
