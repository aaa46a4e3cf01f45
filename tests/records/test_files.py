"""Files follow the issue: made from the frozen paper, kept, made again, never a reason to undo."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from cchc.core import blobs
from cchc.lib.errors import ActionRefused
from cchc.records.actions import draft_document, issue_document, make_files
from cchc.records.models import Document, DocumentFile
from tests.factories.papers import plan_paper
from tests.factories.races import all_at_once
from tests.people import AT, Commune

pytestmark = pytest.mark.django_db(transaction=True)


def issue(commune: Commune) -> Document:
    document = draft_document(paper=plan_paper(), by=commune.organiser, at=AT)
    return issue_document(document=document, by=commune.clerk, at=AT)


def test_an_issue_brings_a_pdf_and_a_word_file(commune: Commune) -> None:
    document = issue(commune)
    files = {file.form: blobs.read(file.blob)[:4] for file in document.files.select_related("blob")}
    assert files == {"pdf": b"%PDF", "docx": b"PK\x03\x04"}


def test_making_files_again_keeps_those_that_are_whole(commune: Commune) -> None:
    document = issue(commune)
    before = list(document.files.order_by("form").values_list("pk", "blob_id", "made_at"))
    make_files(document_id=document.pk, at=AT)
    assert list(document.files.order_by("form").values_list("pk", "blob_id", "made_at")) == before


@pytest.mark.parametrize("harm", [Path.unlink, lambda path: path.write_bytes(bytes(path.stat().st_size))])
def test_a_lost_file_is_made_again_byte_for_byte(commune: Commune, harm: Callable[[Path], object]) -> None:
    document = issue(commune)
    for file in document.files.select_related("blob"):
        digest = file.blob.sha256
        harm(blobs.path_of(digest))
        make_files(document_id=document.pk, at=AT)
        assert DocumentFile.objects.get(pk=file.pk).blob_id == digest
        assert blobs.is_whole(file.blob)


def test_a_store_out_of_order_does_not_undo_the_issue(commune: Commune, settings: Any, tmp_path: Path) -> None:
    blocked = tmp_path / "blocked"
    blocked.write_text("not a folder")
    settings.FILES_DIR = blocked
    document = issue(commune)
    document.refresh_from_db()
    assert document.code == "01/KH-UBND"
    assert document.files.count() == 0
    settings.FILES_DIR = tmp_path / "files"
    assert len(make_files(document_id=document.pk, at=AT)) == 2


def test_files_made_by_four_at_once_are_made_once(commune: Commune) -> None:
    document = issue(commune)
    DocumentFile.objects.all().delete()
    assert all_at_once([partial(make_files, document_id=document.pk, at=AT)] * 4) == []
    assert sorted(document.files.values_list("form", flat=True)) == ["docx", "pdf"]


def test_a_draft_has_no_files(commune: Commune) -> None:
    document = draft_document(paper=plan_paper(), by=commune.organiser, at=AT)
    with pytest.raises(ActionRefused, match="chưa ban hành nên chưa có tệp"):
        make_files(document_id=document.pk, at=AT)


def test_no_file_is_made_from_a_paper_that_was_changed(commune: Commune) -> None:
    document = issue(commune)
    Document.objects.filter(pk=document.pk).update(paper_json=document.paper_json.replace("Suối Mẫu", "Suối Khác"))
    with pytest.raises(ActionRefused, match="không còn đúng mã băm"):
        make_files(document_id=document.pk, at=AT)
