"""Clerks who issue at once never get one number and leave no gap, also when one of them is killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection

from cchc.core.log import verify_chain
from cchc.lib.errors import ActionRefused
from cchc.records.actions import draft_document, issue_document
from cchc.records.enums import State
from cchc.records.models import Document, Register
from cchc.records.queries import gaps
from tests.factories.papers import plan_paper
from tests.factories.races import all_at_once
from tests.people import AT, Commune

pytestmark = pytest.mark.django_db(transaction=True)


def drafts(commune: Commune, count: int) -> list[Document]:
    return [draft_document(paper=plan_paper(), by=commune.organiser, at=AT) for _ in range(count)]


def issue_all_at_once(commune: Commune, documents: list[Document]) -> list[BaseException]:
    """Issue each document in a thread of its own; what they raised."""
    return all_at_once([partial(issue_document, document=one, by=commune.clerk, at=AT) for one in documents])


def assert_whole(commune: Commune, count: int) -> None:
    numbers = Document.objects.filter(state=State.ISSUED).order_by("number").values_list("number", flat=True)
    assert list(numbers) == list(range(1, count + 1))
    register = Register.objects.get()
    assert register.last_number == count
    assert gaps(register) == []
    assert verify_chain(commune.unit.pk).intact


def test_eight_clerks_at_once_get_eight_numbers(commune: Commune) -> None:
    assert issue_all_at_once(commune, drafts(commune, 8)) == []
    assert_whole(commune, 8)


def test_one_document_issued_by_four_clerks_at_once_gets_one_number(commune: Commune) -> None:
    raised = issue_all_at_once(commune, drafts(commune, 1) * 4)
    assert [type(error) for error in raised] == [ActionRefused] * 3
    assert_whole(commune, 1)


CLERK = """
import os
os.environ["DJANGO_SETTINGS_MODULE"] = "cchc.settings"
import django; django.setup()
from datetime import datetime, UTC
from cchc.org.models import Officer
from cchc.records.actions import issue_document
from cchc.records.models import Document
by = Officer.objects.get(username="clerk-suoi-mau")
print("ready", flush=True)
while document := Document.objects.filter(state="draft").order_by("?").first():
    try:
        issue_document(document=document, by=by, at=datetime(2023, 6, 5, 2, 30, tzinfo=UTC))
    except Exception as error:
        if "đã ban hành" not in str(error):
            raise
"""


def address_of_test_database() -> str:
    database = settings.DATABASES["default"]
    if connection.vendor == "sqlite":
        return f"sqlite://{database['NAME']}"
    host = f"{database['HOST']}:{database['PORT']}"
    return f"postgres://{database['USER']}:{database['PASSWORD']}@{host}/{database['NAME']}"


def clerk_process(files: Path) -> subprocess.Popen[str]:
    """A clerk in a process of its own, on the database of this test."""
    environment = {**os.environ, "CCHC_DATABASE_URL": address_of_test_database(), "CCHC_VAR": str(files)}
    pipe = subprocess.PIPE
    return subprocess.Popen([sys.executable, "-c", CLERK], env=environment, stdout=pipe, stderr=pipe, text=True)


def wait_until_issued(count: int, clerks: list[subprocess.Popen[str]]) -> None:
    """Look until ``count`` documents are issued; clerks that have all ended would never get there."""
    while Document.objects.filter(state=State.ISSUED).count() < count:
        assert any(clerk.poll() is None for clerk in clerks)
        time.sleep(0.005)


@pytest.mark.slow
def test_processes_killed_in_the_middle_leave_no_gap(commune: Commune, tmp_path: Path) -> None:
    count = 60
    drafts(commune, count)
    clerks = [clerk_process(tmp_path) for _ in range(3)]
    for clerk in clerks:
        assert clerk.stdout is not None
        assert clerk.stdout.readline() == "ready\n"
    for victim, done in zip(clerks[:2], (5, 15), strict=True):
        wait_until_issued(done, clerks)
        os.kill(victim.pid, signal.SIGKILL)
    assert Document.objects.filter(state=State.DRAFT).exists()
    _, errors = clerks[2].communicate(timeout=90)
    assert clerks[2].returncode == 0, errors
    for victim in clerks[:2]:
        victim.communicate()
        assert victim.returncode == -signal.SIGKILL
    assert_whole(commune, count)
