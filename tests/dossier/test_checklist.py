"""The list of what must be ready, hung on the clock."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest

from cchc.dossier.checklist import Before, default_tasks, due_at, in_words
from cchc.law.book import law_book

FRIDAY = date(2026, 6, 26)
HALF_PAST_SEVEN = time(7, 30)


@pytest.mark.parametrize(
    ("ahead", "unit", "due"),
    [
        (7, Before.DAYS, datetime(2026, 6, 19, 17)),
        (0, Before.DAYS, datetime(2026, 6, 26, 17)),
        (3, Before.WORKING_DAYS, datetime(2026, 6, 23, 17)),
        (5, Before.WORKING_DAYS, datetime(2026, 6, 19, 17)),
        (2, Before.HOURS, datetime(2026, 6, 26, 5, 30)),
        (30, Before.MINUTES, datetime(2026, 6, 26, 7)),
        (0, Before.MINUTES, datetime(2026, 6, 26, 7, 30)),
        (10, Before.HOURS, datetime(2026, 6, 25, 21, 30)),
    ],
)
def test_a_task_is_due_so_long_before_the_opening(ahead: int, unit: Before, due: datetime) -> None:
    assert due_at(ahead, unit, FRIDAY, HALF_PAST_SEVEN) == due


def test_working_days_leave_out_a_holiday() -> None:
    """Thứ Ba 05/5/2026: before it lie the weekend and, on Friday and Thursday, 1 May and 30 April."""
    assert due_at(2, Before.WORKING_DAYS, date(2026, 5, 5), None) == datetime(2026, 4, 29, 17)


def test_hours_before_an_opening_that_nobody_knows_have_no_time() -> None:
    assert due_at(2, Before.HOURS, FRIDAY, None) is None
    assert due_at(7, Before.DAYS, FRIDAY, None) == datetime(2026, 6, 19, 17)


@pytest.mark.parametrize(
    ("ahead", "unit", "words"),
    [
        (7, Before.DAYS, "trước 7 ngày"),
        (3, Before.WORKING_DAYS, "trước 3 ngày làm việc"),
        (2, Before.HOURS, "trước 2 giờ"),
        (0, Before.MINUTES, "giờ khai mạc"),
        (0, Before.DAYS, "trong ngày họp"),
    ],
)
def test_the_time_before_the_opening_in_words(ahead: int, unit: Before, words: str) -> None:
    assert in_words(ahead, unit) == words


def test_each_rule_of_the_default_list_is_a_figure_of_the_book() -> None:
    law = law_book().on(FRIDAY)
    rules = {task.rule for task in default_tasks() if task.rule}
    assert rules == {"meeting.documents_before_days", "meeting.work.venue"}
    assert all(int(law[rule].value) > 0 for rule in rules)


def test_the_default_list_stands_in_the_order_of_the_clock() -> None:
    law = law_book().on(FRIDAY)
    dues = [
        due_at(int(law[task.rule].value) if task.rule else task.ahead, task.unit, FRIDAY, HALF_PAST_SEVEN)
        for task in default_tasks()
    ]
    assert dues == sorted(dues)
    assert len(dues) == 17
