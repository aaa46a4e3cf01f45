"""Issue: checked, numbered without gaps, frozen and logged, all or nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from cchc.core.models import LogEntry
from cchc.law.book import law_book
from cchc.lib.errors import ActionRefused
from cchc.paper.model import Paper
from cchc.records.actions import PaperRefused, draft_document, issue_document, revise_document
from cchc.records.enums import MOVES, State
from cchc.records.models import Document, Register
from cchc.records.queries import gaps
from tests.factories.papers import plan_paper
from tests.people import AT, TODAY, Commune


def draft(commune: Commune, paper: Paper | None = None) -> Document:
    return draft_document(paper=paper or plan_paper(), by=commune.organiser, at=AT)


def test_every_state_has_a_row_of_moves() -> None:
    assert set(MOVES) == set(State)


def test_an_issued_document_has_number_day_law_and_a_frozen_paper(commune: Commune) -> None:
    document = issue_document(document=draft(commune), by=commune.clerk, at=AT)
    document.refresh_from_db()
    assert document.state == State.ISSUED
    assert document.code == "01/KH-UBND"
    assert document.issued_on == TODAY
    assert document.issued_by == commune.clerk
    assert document.rule_set == "nd30-2020@2020-03-05"
    assert document.law_digest == law_book().digest
    assert document.signer == "Tấn Văn Duẩn"
    assert document.paper == replace(plan_paper(), number=1, issued_on=TODAY)
    assert document.is_as_frozen


def test_numbers_follow_one_another_in_a_year_and_start_anew_in_the_next(commune: Commune) -> None:
    first = issue_document(document=draft(commune), by=commune.clerk, at=AT)
    second = issue_document(document=draft(commune), by=commune.clerk, at=AT)
    next_year = issue_document(document=draft(commune), by=commune.clerk, at=AT + timedelta(days=365))
    assert [first.code, second.code, next_year.code] == ["01/KH-UBND", "02/KH-UBND", "01/KH-UBND"]
    assert [register.year for register in Register.objects.order_by("year")] == [2023, 2024]


def test_each_commune_has_numbers_of_its_own(commune: Commune, other_commune: Commune) -> None:
    issue_document(document=draft(commune), by=commune.clerk, at=AT)
    theirs = issue_document(document=draft(other_commune), by=other_commune.clerk, at=AT)
    assert theirs.number == 1


def test_a_series_has_numbers_of_its_own(commune: Commune) -> None:
    issue_document(document=draft(commune), by=commune.clerk, at=AT)
    other = issue_document(document=draft(commune), by=commune.clerk, at=AT, series="Hội đồng")
    assert other.number == 1


def test_a_paper_against_the_decree_is_refused_and_takes_no_number(commune: Commune) -> None:
    document = draft(commune, replace(plan_paper(), place=None))
    with pytest.raises(PaperRefused) as refused:
        issue_document(document=document, by=commune.clerk, at=AT)
    assert len(refused.value.findings) >= 1
    assert refused.value.message.startswith(f"Văn bản còn {len(refused.value.findings)} lỗi thể thức")
    document.refresh_from_db()
    assert document.state == State.DRAFT
    assert not Register.objects.exists()
    assert list(LogEntry.objects.values_list("action", flat=True)) == ["records.draft_document"]
    assert issue_document(document=draft(commune), by=commune.clerk, at=AT).number == 1


def test_a_document_is_issued_once(commune: Commune) -> None:
    document = draft(commune)
    issue_document(document=document, by=commune.clerk, at=AT)
    with pytest.raises(ActionRefused, match="đã ban hành với số 01/KH-UBND"):
        issue_document(document=document, by=commune.clerk, at=AT)
    assert Register.objects.get().last_number == 1


def test_the_day_of_a_paper_is_not_in_the_future(commune: Commune) -> None:
    with pytest.raises(ActionRefused, match="06/06/2023 còn ở tương lai"):
        issue_document(document=draft(commune), by=commune.clerk, at=AT, on=date(2023, 6, 6))


def test_numbers_follow_the_days(commune: Commune) -> None:
    issue_document(document=draft(commune), by=commune.clerk, at=AT, on=date(2023, 6, 2))
    with pytest.raises(ActionRefused, match=r"số 01, ngày 02/06/2023"):
        issue_document(document=draft(commune), by=commune.clerk, at=AT, on=date(2023, 6, 1))
    assert issue_document(document=draft(commune), by=commune.clerk, at=AT, on=date(2023, 6, 2)).number == 2


def test_an_issued_document_is_not_revised(commune: Commune) -> None:
    document = issue_document(document=draft(commune), by=commune.clerk, at=AT)
    with pytest.raises(ActionRefused, match="đã ban hành nên không sửa được"):
        revise_document(document=document, paper=plan_paper("Khác"), revision=1, by=commune.clerk, at=AT)
    document.refresh_from_db()
    assert document.is_as_frozen


def test_a_draft_changed_by_another_meanwhile_is_not_overwritten(commune: Commune) -> None:
    document = draft(commune)
    revise_document(document=document, paper=plan_paper("Bản của người thứ nhất"), revision=1, by=commune.clerk, at=AT)
    with pytest.raises(ActionRefused, match="người khác đã sửa dự thảo"):
        revise_document(
            document=document, paper=plan_paper("Bản của người thứ hai"), revision=1, by=commune.organiser, at=AT
        )
    document.refresh_from_db()
    assert document.subject == "Bản của người thứ nhất"


def test_a_changed_frozen_paper_is_noticed(commune: Commune) -> None:
    document = issue_document(document=draft(commune), by=commune.clerk, at=AT)
    Document.objects.filter(pk=document.pk).update(paper_json=document.paper_json.replace("Suối Mẫu", "Suối Khác"))
    document.refresh_from_db()
    assert not document.is_as_frozen


def test_the_log_keeps_what_was_issued(commune: Commune) -> None:
    document = issue_document(document=draft(commune), by=commune.clerk, at=AT)
    entry = LogEntry.objects.get(action="records.issue_document")
    assert entry.data == {
        "code": "01/KH-UBND",
        "issued_on": "2023-06-05",
        "paper_sha256": document.paper_sha256,
        "rule_set": "nd30-2020@2020-03-05",
        "law_digest": law_book().digest,
    }


@pytest.mark.parametrize(
    "facts",
    [
        {"state": State.ISSUED},
        {"number": 7},
        {"state": State.ISSUED, "number": 7, "issued_on": TODAY},
    ],
)
def test_the_database_refuses_a_document_half_issued(commune: Commune, facts: dict[str, object]) -> None:
    document = draft(commune)
    with pytest.raises(IntegrityError), transaction.atomic():
        Document.objects.filter(pk=document.pk).update(**facts)


def test_the_database_refuses_a_number_twice(commune: Commune) -> None:
    first = issue_document(document=draft(commune), by=commune.clerk, at=AT)
    second = issue_document(document=draft(commune), by=commune.clerk, at=AT)
    with pytest.raises(IntegrityError), transaction.atomic():
        Document.objects.filter(pk=second.pk).update(number=first.number)


def test_a_gap_would_be_seen(commune: Commune) -> None:
    for _ in range(3):
        issue_document(document=draft(commune), by=commune.clerk, at=AT)
    register = Register.objects.get()
    assert gaps(register) == []
    Document.objects.filter(number=2).update(number=9)
    assert gaps(register) == [2]
