"""Deadlines worked back from the conference, each with its standing."""

from __future__ import annotations

from datetime import date

import pytest

from cchc.dossier import Commune, parse_commune
from cchc.dossier.case import Case
from cchc.dossier.deadlines import conclusions_due, deadline
from cchc.law.book import law_book
from cchc.reading.model import Assignment, WorkKind

HELD_ON = date(2023, 6, 23)
PLAIN = parse_commune({"unit": {"name": "xã Nà Lúa", "kind": "xã", "place": "Nà Lúa"}})


@pytest.mark.parametrize(
    ("kind", "due"),
    [
        (WorkKind.INVITE, date(2023, 6, 20)),
        (WorkKind.PREPARE, date(2023, 6, 20)),
        (WorkKind.REPORT, date(2023, 6, 16)),
        (WorkKind.CONSOLIDATE, date(2023, 6, 19)),
        (WorkKind.ESTIMATE, date(2023, 6, 9)),
        (WorkKind.APPRAISE, date(2023, 6, 13)),
        (WorkKind.APPROVE, date(2023, 6, 15)),
        (WorkKind.VENUE, date(2023, 6, 22)),
        (WorkKind.MINUTES, HELD_ON),
    ],
)
def test_each_kind_of_work_has_its_day(kind: WorkKind, due: date) -> None:
    found = deadline(Assignment("Văn phòng", "việc", kind), HELD_ON, law_book().on(HELD_ON), PLAIN)
    assert found.due == due


def test_the_invitation_of_2023_rests_on_decision_45() -> None:
    found = deadline(Assignment("Văn phòng", "giấy mời", WorkKind.INVITE), HELD_ON, law_book().on(HELD_ON), PLAIN)
    assert found.standing == "Quyết định 45/2018/QĐ-TTg"


def test_the_invitation_of_2026_rests_on_no_law() -> None:
    day = date(2026, 6, 26)
    found = deadline(Assignment("Văn phòng", "giấy mời", WorkKind.INVITE), day, law_book().on(day), PLAIN)
    assert found.due == date(2026, 6, 23)
    assert found.standing == "mức tham khảo theo Quyết định 45/2018/QĐ-TTg"


def test_the_commune_s_own_regulation_comes_first(commune: Commune) -> None:
    found = deadline(Assignment("Văn phòng", "giấy mời", WorkKind.INVITE), HELD_ON, law_book().on(HELD_ON), commune)
    assert found.standing == "khoản 2 Điều 18 Quy chế làm việc của UBND xã"


def test_a_day_that_the_plan_writes_is_kept() -> None:
    work = Assignment("Văn phòng", "giấy mời", WorkKind.INVITE, due=date(2023, 6, 12))
    found = deadline(work, HELD_ON, law_book().on(HELD_ON), PLAIN)
    assert (found.due, found.standing) == (date(2023, 6, 12), "Kế hoạch ấn định")


def test_working_days_in_words_are_counted_from_the_conference() -> None:
    work = Assignment("Văn phòng", "trình ký", WorkKind.OTHER, due_text="chậm nhất 03 ngày làm việc sau Hội nghị")
    found = deadline(work, HELD_ON, law_book().on(HELD_ON), PLAIN)
    assert (found.due, found.standing) == (date(2023, 6, 28), "Kế hoạch ấn định")


def test_conclusions_follow_within_five_working_days() -> None:
    assert conclusions_due(HELD_ON, law_book().on(HELD_ON), PLAIN).due == date(2023, 6, 30)


def test_the_plan_of_the_example_has_every_assignment_dated(case: Case) -> None:
    days = {item.assignment.kind: item.due for item in case.deadlines}
    assert days[WorkKind.INVITE] == date(2023, 6, 20)
    assert case.deadlines[-1].due == date(2023, 6, 30)
    assert len(case.deadlines) == len(case.plan.assignments) + 1
