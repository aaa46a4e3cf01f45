"""The disk takes nothing, or the database refuses in the middle: a step is done whole or not at all, told in words."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client

from cchc.core.models import LogEntry
from cchc.records.models import DocumentFile
from cchc.reports.actions.lines import write_line
from cchc.reports.models import Attachment, Consolidation
from cchc.reports.queries.period import law_under
from cchc.reports.queries.sources import sources_of
from cchc.review.actions import accept_duty
from cchc.review.models import Cycle
from cchc.targets.models import OneStopFile, Target, YearPlan
from tests.factories.consolidation import assembled
from tests.factories.dossiers import dossiers
from tests.factories.reports import passage_of, report_cycle, report_of
from tests.factories.reviews import LETTERHEAD, complete, seed_cycle
from tests.factories.work import appraisal
from tests.people import AT, TODAY, Commune
from tests.web.signed import client_of

WORDS = "Máy chủ chưa lưu được tệp: ổ đĩa đầy hoặc không ghi được."


@pytest.fixture(autouse=True)
def practice_day(settings: Any) -> None:
    settings.PRACTICE_DAY = TODAY


@pytest.fixture
def no_disk(settings: Any, tmp_path: Path) -> Path:
    """A place for files that is no folder, so that nothing can be written below it."""
    path = tmp_path / "hong"
    path.write_bytes(b"")
    return path


def finished(commune: Commune) -> Cycle:
    """A review whose consolidated report has words in every section."""
    cycle = seed_cycle(commune)
    complete(commune, cycle, LETTERHEAD)
    consolidation = assembled(commune, cycle)
    for place in sources_of(cycle, law_under(cycle)).outline.places:
        write_line(
            consolidation=consolidation, section=place.key, after=None, text="Đã xong.", by=commune.organiser, at=AT
        )
    return cycle


@pytest.mark.django_db(transaction=True)
def test_a_consolidated_report_whose_files_cannot_be_made_is_issued_and_they_come_later(
    commune: Commune, settings: Any, no_disk: Path
) -> None:
    cycle, whole = finished(commune), settings.FILES_DIR
    settings.FILES_DIR = no_disk
    client = client_of(commune.clerk)
    read = {"on": "05/06/2023", "revision": Consolidation.objects.get(cycle=cycle).revision}
    assert client.post(f"/ky-so-ket/{cycle.pk}/tong-hop/ban-hanh/", read).status_code == 302
    document = Consolidation.objects.get(cycle=cycle).document
    assert document
    assert (document.is_issued, DocumentFile.objects.count()) == (True, 0)
    answer = client.get(f"/van-ban/{document.pk}/tep.pdf")
    assert (answer.status_code, WORDS in answer.content.decode()) == (409, True)
    settings.FILES_DIR = whole
    assert client.get(f"/van-ban/{document.pk}/tep.pdf").content.startswith(b"%PDF")


def test_a_file_that_cannot_be_kept_loses_no_typed_word(commune: Commune, settings: Any, no_disk: Path) -> None:
    report_cycle(commune)
    report = report_of(commune, "reform")
    settings.FILES_DIR = no_disk
    sent = {passage_of(report).name: "Đã gõ.", "tep": SimpleUploadedFile("a.xlsx", b"x"), "viec": "tep"}
    answer = client_of(commune.reform).post(f"/bao-cao/{report.pk}/", sent)
    page = answer.content.decode()
    assert (answer.status_code, WORDS in page, "Đã gõ." in page) == (422, True, True)
    assert not Attachment.objects.exists()


def test_evidence_that_cannot_be_kept_loses_no_typed_word(commune: Commune, settings: Any, no_disk: Path) -> None:
    duty = accept_duty(duty=appraisal(seed_cycle(commune)), by=commune.finance, at=AT)
    settings.FILES_DIR = no_disk
    sent = {"text": "Đã thẩm định xong.", "evidence": SimpleUploadedFile("a.xlsx", b"x")}
    answer = client_of(commune.finance).post(f"/viec/{duty.pk}/nop/", sent)
    page = answer.content.decode()
    assert (answer.status_code, WORDS in page, "Đã thẩm định xong." in page) == (422, True, True)
    duty.refresh_from_db()
    assert duty.state == "accepted"


@contextmanager
def refusing(table: str) -> Iterator[None]:
    """The database takes no row of a table more."""
    with connection.cursor() as cursor:
        cursor.execute(f"CREATE TRIGGER refuse BEFORE INSERT ON {table} BEGIN SELECT RAISE(ABORT, 'disk is full'); END")
        try:
            yield
        finally:
            cursor.execute("DROP TRIGGER refuse")


only_sqlite = pytest.mark.skipif("connection.vendor != 'sqlite'", reason="The trigger is written for SQLite.")


def patient(client: Client) -> Client:
    client.raise_request_exception = False
    return client


@only_sqlite
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("table", ["targets_target", "core_logentry"])
def test_a_plan_that_the_database_refuses_leaves_nothing_and_loads_the_next_time(commune: Commune, table: str) -> None:
    client = patient(client_of(commune.organiser))
    data = Path("examples/ke-hoach-cchc-2023.txt").read_bytes()
    page = client.post("/chi-tieu/2023/nap/", {"file": SimpleUploadedFile("ke-hoach.txt", data)}).content.decode()
    ticket = page.partition('name="the" value="')[2].partition('"')[0]
    with refusing(table):
        answer = client.post("/chi-tieu/2023/nap/", {"the": ticket})
    assert (answer.status_code, "chưa được thực hiện" in answer.content.decode()) == (500, True)
    assert (YearPlan.objects.count(), Target.objects.count(), LogEntry.objects.count()) == (0, 0, 0)
    assert client.post("/chi-tieu/2023/nap/", {"the": ticket}).status_code == 302
    assert Target.objects.exists()


@only_sqlite
@pytest.mark.django_db(transaction=True)
def test_a_file_of_dossiers_that_the_log_refuses_is_not_kept(commune: Commune) -> None:
    client = patient(client_of(commune.organiser))
    send = lambda: client.post(  # noqa: E731
        "/so-lieu/2023/1/ho-so/", {"file": SimpleUploadedFile("ho-so.csv", dossiers())}
    )
    with refusing("core_logentry"):
        assert send().status_code == 500
    assert not OneStopFile.objects.exists()
    assert send().status_code == 302
    assert OneStopFile.objects.count() == 1
