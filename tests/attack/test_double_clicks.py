"""The same step taken by two or three clicks at one moment: done once, told once in the log."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from cchc.core.log import verify_chain
from cchc.core.models import LogEntry
from cchc.lib.errors import ActionRefused
from cchc.records.models import Document
from cchc.reports.actions import accept_report, attach, comment
from cchc.reports.actions.draft import draft_consolidation
from cchc.reports.models import Attachment, Comment
from cchc.review.actions import accept_duty, draft_urging_letter, issue_plan, report_progress
from cchc.review.models import UrgingLetter, WorkStep
from cchc.review.queries.parts import parts_of_plan
from cchc.targets.actions import use_figures
from cchc.targets.models import Figure
from tests.factories.consolidation import assembled
from tests.factories.dossiers import matched
from tests.factories.races import all_at_once
from tests.factories.reports import handed_in, report_cycle, report_of
from tests.factories.reviews import LETTERHEAD, complete, seed_cycle
from tests.factories.work import appraisal, on
from tests.people import AT, TODAY, Commune

pytestmark = pytest.mark.django_db(transaction=True)


def clicked(commune: Commune, step: Callable[[], object], times: int = 3) -> list[BaseException]:
    """What the clicks raised; the log must be whole whoever came first."""
    raised = all_at_once([step] * times)
    assert verify_chain(commune.unit.pk).intact
    return raised


def entries(action: str) -> int:
    return LogEntry.objects.filter(action=action).count()


def test_figures_of_a_file_are_used_once(commune: Commune) -> None:
    file = matched(commune)
    assert clicked(commune, lambda: use_figures(file=file, by=commune.organiser, at=AT)) == []
    assert entries("targets.use_figures") == 1
    assert set(Figure.objects.values_list("revision", flat=True)) == {1}


def test_a_report_is_accepted_once(commune: Commune) -> None:
    report_cycle(commune)
    report = handed_in(commune, "reform")
    raised = clicked(commune, lambda: accept_report(report=report, version=1, by=commune.organiser, at=AT))
    assert [type(error) for error in raised] == [ActionRefused] * 2
    assert entries("reports.accept_report") == 1


def test_a_comment_is_kept_once(commune: Commune) -> None:
    report_cycle(commune)
    report = handed_in(commune, "reform")
    assert clicked(commune, lambda: comment(report=report, text="Bổ sung.", by=commune.organiser, at=AT)) == []
    assert (Comment.objects.count(), entries("reports.comment")) == (1, 1)


def test_an_attachment_is_kept_once(commune: Commune) -> None:
    report_cycle(commune)
    report = report_of(commune, "reform")
    step = lambda: attach(report=report, name="a.xlsx", data=b"x" * 9, by=commune.reform, at=AT)  # noqa: E731
    assert clicked(commune, step) == []
    assert (Attachment.objects.count(), entries("reports.attach")) == (1, 1)


def test_progress_is_told_once(commune: Commune) -> None:
    duty = accept_duty(duty=appraisal(seed_cycle(commune)), by=commune.finance, at=AT)
    step = lambda: report_progress(duty=duty, text="Đã xem.", percent=50, by=commune.finance, at=AT)  # noqa: E731
    assert clicked(commune, step) == []
    assert WorkStep.objects.filter(kind="progress").count() == 1


def test_an_urging_letter_is_drafted_once(commune: Commune) -> None:
    cycle = seed_cycle(commune)
    complete(commune, cycle, LETTERHEAD)
    issue_plan(cycle=cycle, by=commune.clerk, at=AT)
    late = on(TODAY.replace(day=20))
    parts = parts_of_plan(cycle.plan, late.date())
    step = lambda: draft_urging_letter(cycle=cycle, parts=parts, by=commune.organiser, at=late)  # noqa: E731
    assert clicked(commune, step) == []
    assert UrgingLetter.objects.count() == 1


def test_a_consolidated_report_is_drafted_once(commune: Commune) -> None:
    cycle = seed_cycle(commune)
    consolidation = assembled(commune, cycle)
    before = Document.objects.count()
    step = lambda: draft_consolidation(consolidation=consolidation, by=commune.organiser, at=AT)  # noqa: E731
    assert clicked(commune, step) == []
    assert (Document.objects.count() - before, entries("reports.draft_consolidation")) == (1, 1)
