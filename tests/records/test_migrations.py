"""What an office already holds is carried over when its tables change."""

from __future__ import annotations

import importlib

import pytest
from django.apps import apps

from cchc.records.actions import draft_document
from cchc.records.models import Document
from tests.factories.papers import plan_paper
from tests.people import AT, Commune


@pytest.mark.django_db
def test_the_recipients_of_older_documents_are_read_from_their_papers(commune: Commune) -> None:
    document = draft_document(paper=plan_paper(), by=commune.clerk, at=AT)
    Document.objects.update(recipients=[])
    importlib.import_module("cchc.records.migrations.0002_recipients").read_recipients(apps, None)
    document.refresh_from_db()
    assert document.recipients == ["Thường trực Đảng ủy xã", "Lưu: VT"]
