"""Who acts for another stands on record with both names, whatever the step."""

from __future__ import annotations

from datetime import date

import pytest

from cchc.core.enums import LetterState
from cchc.core.models import LogEntry
from cchc.org.actions import appoint_stand_in
from cchc.org.models import Officer
from cchc.reports.actions import comment, reopen_report
from cchc.review.actions import confirm_sent, issue_plan, send_again
from cchc.review.models import Message
from cchc.review.tasks import remind
from tests.factories.reports import accepted, report_cycle
from tests.factories.reviews import LETTERHEAD, complete, seed_cycle
from tests.factories.work import on
from tests.people import AT, Commune

CHAIRMAN = "Tấn Văn Duẩn, Chủ tịch UBND xã"


@pytest.fixture
def deputy(commune: Commune) -> Officer:
    """The justice officer stands in for the chairman from 05/06/2023."""
    days = {"since": date(2023, 6, 5), "until": date(2023, 6, 30)}
    facts = {"absent": commune.chairman, "deputy": commune.reform, "reason": "đi công tác", **days}
    appoint_stand_in(**facts, by=commune.chairman, at=AT)
    return commune.reform


def last_entry(action: str) -> tuple[str, str]:
    entry = LogEntry.objects.filter(action=action).latest("position")
    return entry.who, entry.acting_for


def test_who_comments_on_or_reopens_a_report_for_the_chairman_is_named_with_him(
    commune: Commune, deputy: Officer
) -> None:
    report_cycle(commune)
    report = accepted(commune, "finance")
    comment(report=report, text="Bổ sung số liệu quý II.", by=deputy, at=AT)
    assert last_entry("reports.comment") == ("Giàng Thị Súa, Công chức Tư pháp - Hộ tịch", CHAIRMAN)
    reopen_report(report=report, reason="Bổ sung.", by=deputy, at=AT)
    assert last_entry("reports.reopen_report") == ("Giàng Thị Súa, Công chức Tư pháp - Hộ tịch", CHAIRMAN)


def test_a_comment_on_a_report_of_ones_own_is_made_for_nobody_else(commune: Commune, deputy: Officer) -> None:
    report_cycle(commune)
    report = accepted(commune, "reform")
    comment(report=report, text="Đã bổ sung.", by=deputy, at=AT)
    assert last_entry("reports.comment")[1] == ""


def test_who_decides_on_a_lost_message_for_the_chairman_is_named_with_him(commune: Commune, deputy: Officer) -> None:
    cycle = seed_cycle(commune)
    complete(commune, cycle, LETTERHEAD)
    issue_plan(cycle=cycle, by=commune.clerk, at=AT)
    remind(date(2023, 6, 14), on(date(2023, 6, 14)))
    message = Message.objects.all()[0]
    Message.objects.filter(pk=message.pk).update(state=LetterState.FAILED)
    send_again(message=message, by=deputy, at=AT)
    assert last_entry("review.send_again")[1] == CHAIRMAN
    Message.objects.filter(pk=message.pk).update(state=LetterState.UNCLEAR)
    confirm_sent(message=message, by=deputy, at=AT)
    assert last_entry("review.confirm_sent")[1] == CHAIRMAN
