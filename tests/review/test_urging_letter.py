"""The urging letter names late work and nothing else, and keeps the decree's form."""

from __future__ import annotations

from datetime import date

import pytest

from cchc.lib.errors import ActionRefused
from cchc.records.papers import trial
from cchc.review.actions import draft_urging_letter, edit_urging_letter, issue_plan
from cchc.review.models import Cycle
from cchc.review.papers.urging import Words, with_words, words_of
from cchc.review.queries.parts import parts_of_plan
from tests.factories.reviews import LETTERHEAD, complete, seed_cycle
from tests.factories.work import given, on
from tests.people import AT, Commune

NOW = date(2023, 6, 15)


@pytest.fixture
def cycle(commune: Commune) -> Cycle:
    cycle = seed_cycle(commune)
    complete(commune, cycle, LETTERHEAD)
    issue_plan(cycle=cycle, by=commune.clerk, at=AT)
    given(commune, cycle, "venue", "clerk")
    cycle.plan.document.refresh_from_db()
    return cycle


def test_the_letter_names_each_late_work_with_its_day(commune: Commune, cycle: Cycle) -> None:
    letter = draft_urging_letter(cycle=cycle, parts=parts_of_plan(cycle.plan, NOW), by=commune.organiser, at=on(NOW))
    words = words_of(letter.document.paper)
    opening, item, _ = words.body.splitlines()
    assert opening.startswith("Thực hiện Kế hoạch số 01/KH-UBND ngày 05 tháng 6 năm 2023 về tổ chức Hội nghị sơ kết")
    assert opening.endswith("đến ngày 15 tháng 6 năm 2023 còn 01 nhiệm vụ đã quá hạn chưa hoàn thành, gồm:")
    assert item.startswith("- Nguyễn Thế Cường (Công chức Tài chính - Kế toán): ")
    assert item.endswith("; hạn 13/6/2023, quá hạn 2 ngày.")
    assert words.addressees == "Nguyễn Thế Cường (Công chức Tài chính - Kế toán)"
    assert [finding.message for finding in trial(letter.document, NOW)] == []


def test_without_late_work_there_is_no_letter(commune: Commune, cycle: Cycle) -> None:
    early = date(2023, 6, 6)
    with pytest.raises(ActionRefused, match="Chưa chọn việc nào đang quá hạn"):
        draft_urging_letter(cycle=cycle, parts=parts_of_plan(cycle.plan, early), by=commune.organiser, at=on(early))


def test_the_text_as_edited_is_the_paper_and_back(commune: Commune, cycle: Cycle) -> None:
    letter = draft_urging_letter(cycle=cycle, parts=parts_of_plan(cycle.plan, NOW), by=commune.organiser, at=on(NOW))
    paper = letter.document.paper
    assert with_words(paper, words_of(paper)) == paper
    words = Words("đôn đốc", "A\n\nB", "Mở đầu\n- ý một\n– ý hai\nKết", "Hết./.")
    edited = edit_urging_letter(letter=letter, words=words, revision=1, by=commune.organiser, at=on(NOW))
    assert words_of(edited.document.paper) == Words("đôn đốc", "A\nB", "Mở đầu\n- ý một\n- ý hai\nKết", "Hết./.")
    with pytest.raises(ActionRefused, match="người khác đã sửa"):
        edit_urging_letter(letter=letter, words=Words("x", "y", "z", "t"), revision=1, by=commune.clerk, at=on(NOW))
