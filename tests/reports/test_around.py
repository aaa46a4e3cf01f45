"""Comments, attachments, revisions, versions and the paper of a report."""

from __future__ import annotations

from datetime import date, timedelta
from io import BytesIO
from typing import Any

import pytest

from cchc.core import blobs
from cchc.law.book import law_book
from cchc.lib.differences import Change, Stretch
from cchc.lib.errors import ActionRefused
from cchc.paper.checking import Level, check
from cchc.paper.files import read_bytes
from cchc.paper.layout import layout
from cchc.paper.writers.docx import docx_bytes
from cchc.reports.actions import (
    attach,
    comment,
    hand_in,
    remove_attachment,
    resolve_comment,
    restore_attachment,
    return_report,
)
from cchc.reports.models import Attachment, Comment, FieldReport
from cchc.reports.papers.field_report import paper_of
from cchc.reports.queries.history import sittings
from cchc.reports.queries.versions import between
from cchc.reports.queries.words import Place
from tests.factories.reports import (
    handed_in,
    passage_of,
    report_cycle,
    report_of,
    target,
    type_in,
    write_finding,
    write_report,
)
from tests.people import AT, Commune


@pytest.fixture
def report(commune: Commune) -> FieldReport:
    report_cycle(commune)
    return report_of(commune, "reform")


def test_a_comment_is_on_a_thing_the_report_says(commune: Commune, report: FieldReport) -> None:
    handed_in(commune, "reform")
    key = passage_of(report).key
    for _ in range(2):
        row = comment(report=report, item_key=key, text=" Thêm số liệu. ", by=commune.organiser, at=AT)
    assert Comment.objects.get() == row
    assert row.text == "Thêm số liệu."
    for _ in range(2):
        resolve_comment(report=report, pk=row.pk, by=commune.reform, at=AT)
    row.refresh_from_db()
    assert row.resolved_by == commune.reform


@pytest.mark.parametrize(
    ("facts", "message"),
    [({"item_key": "passage:0", "text": "x"}, "không có trong lần nộp"), ({"text": " "}, "Chưa ghi góp ý")],
)
def test_a_comment_on_nothing_or_without_words_is_refused(
    commune: Commune, report: FieldReport, facts: dict[str, str], message: str
) -> None:
    handed_in(commune, "reform")
    with pytest.raises(ActionRefused, match=message):
        comment(report=report, by=commune.organiser, at=AT, **facts)
    with pytest.raises(ActionRefused, match="không thuộc báo cáo"):
        resolve_comment(report=report, pk=7, by=commune.reform, at=AT)


def test_what_is_not_handed_in_takes_no_comment(commune: Commune, report: FieldReport) -> None:
    with pytest.raises(ActionRefused, match="chưa nộp lần nào"):
        comment(report=report, text="Nhanh lên.", by=commune.organiser, at=AT)


def test_a_file_is_attached_taken_out_and_brought_back(commune: Commune, report: FieldReport) -> None:
    facts: dict[str, Any] = {"report": report, "by": commune.reform, "at": AT}
    row = attach(name="bieu.xlsx", data=b"so lieu", **facts)
    assert attach(name="bieu (1).xlsx", data=b"so lieu", **facts) == row
    assert blobs.read(row.blob) == b"so lieu"
    remove_attachment(pk=row.pk, **facts)
    assert Attachment.objects.get().removed_at == AT
    restore_attachment(pk=row.pk, **facts)
    assert Attachment.objects.get().removed_at is None
    with pytest.raises(ActionRefused, match="rỗng"):
        attach(name="a.txt", data=b"", **facts)
    with pytest.raises(ActionRefused, match="không thuộc báo cáo"):
        remove_attachment(pk=row.pk, report=report_of(commune, "clerk"), by=commune.clerk, at=AT)


def test_autosaves_of_one_sitting_are_read_as_one_change(commune: Commune, report: FieldReport) -> None:
    place = passage_of(report)
    for minute, text in enumerate(["Đã", "Đã họp", "Đã họp hai cuộc"]):
        type_in(report, place, text, commune.reform, minute, at=AT + timedelta(minutes=minute))
    type_in(report, place, "Đã họp ba cuộc", commune.vice, 3, at=AT + timedelta(hours=1))
    found = sittings(report)
    assert [(row.who, row.before, row.after) for row in found] == [
        ("Lý Thị Pà", "Đã họp hai cuộc", "Đã họp ba cuộc"),
        ("Giàng Thị Súa", "", "Đã họp hai cuộc"),
    ]
    assert Stretch(Change.GONE, "hai") in found[0].changes
    assert Stretch(Change.ADDED, "ba") in found[0].changes


def test_two_versions_are_held_against_each_other(commune: Commune, report: FieldReport) -> None:
    handed_in(commune, "reform")
    return_report(report=report, version=1, reason="Thiếu.", by=commune.organiser, at=AT)
    type_in(report, passage_of(report), "Viết lại 9 dòng.", commune.reform, 1)
    write_finding(commune, "reform", report)
    hand_in(report=report, by=commune.reform, at=AT, overruled="Đủ.")
    old, new = (row.content for row in report.versions.order_by("number"))
    assert [(row.heading, row.change) for row in between(old, new)] == [
        ("Xây dựng, ban hành văn bản quy phạm pháp luật", "đã sửa"),
        ("Một số hồ sơ đất đai trả chậm.", "mới"),
    ]
    assert [row.change for row in between(new, old)] == ["đã sửa", "đã bỏ"]
    assert between(new, new) == []


def test_the_paper_of_a_version_keeps_the_form_and_every_word(commune: Commune, report: FieldReport) -> None:
    wanted = target(commune, "TC", "Văn bản được tự kiểm tra")
    type_in(report, Place("target", wanted.pk, "typed"), "99,5", commune.reform)
    write_finding(commune, "reform", write_report(commune, "reform", report))
    version = handed_in(commune, "reform", report).versions.get()
    law = law_book().on(date(2023, 6, 5), (commune.unit.code,))
    paper = paper_of(version, law)
    assert [f.message for f in check(paper, layout(paper, law), law).findings if f.level is Level.ERROR] == []
    from docx import Document

    document = Document(BytesIO(docx_bytes(paper, law)))
    words = "\n".join(p.text for p in document.paragraphs) + "".join(
        cell.text for table in document.tables for row in table.rows for cell in row.cells
    )
    for text in ("Bố trí thêm một công chức trực", "99,5%", "KẾT QUẢ THỰC HIỆN", "Giàng Thị Súa"):
        assert text in words
    assert read_bytes(docx_bytes(paper, law), "a.docx").paper.kind == "báo cáo"
