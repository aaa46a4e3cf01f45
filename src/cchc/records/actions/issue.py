"""Issue a document: check, number, freeze and log in one transaction; files follow after it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from cchc.core.locking import locked, opened
from cchc.law.book import Law, law_book
from cchc.lib.errors import ActionRefused
from cchc.org.actions.recording import record_step
from cchc.org.enums import Right
from cchc.org.models import Officer
from cchc.org.queries.law import law_at
from cchc.paper.checking import Finding, Level
from cchc.paper.model import Paper
from cchc.records.actions.draft import refuse_read_before, write_paper
from cchc.records.actions.files import make_files
from cchc.records.enums import MOVES, State
from cchc.records.frozen import digest
from cchc.records.models import Document, Register
from cchc.records.papers import findings_of, numbered


class PaperRefused(ActionRefused):
    """The paper breaks the decree; ``findings`` are those of error level."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        count = len(findings)
        super().__init__(
            f"Văn bản còn {count} lỗi thể thức nên chưa ban hành được: {findings[0].message}",
            findings[0].remedy,
        )
        self.findings = tuple(findings)


@transaction.atomic
def issue_document(
    *,
    document: Document,
    by: Officer,
    at: datetime,
    on: date | None = None,
    series: str = "",
    revision: int | None = None,
) -> Document:
    """Issue a draft (ban hành văn bản).

    ``on`` is the day the paper bears, today when None; it is not in the future and not before the last
    document of its register, since numbers follow the days (Điều 15 khoản 1). The next number is taken under
    the lock of the register, so that numbers have no gap and no double; whatever stops the issue gives the
    number back. ``revision`` is that of the draft the issuer had read, None where the paper is composed in this
    very step. Raises ``PaperRefused`` for a finding of error level and ``ActionRefused`` otherwise.
    """
    document = locked(document)
    day = on or timezone.localdate(at)
    refuse_unless_draft(document)
    if revision is not None:
        refuse_read_before(document, revision)
    refuse_wrong_day(day, today=timezone.localdate(at))
    register = open_register(document, day, series)
    paper = numbered(document.paper, register.last_number + 1, day)
    law = law_at(document.commune, day)
    refuse_faults(paper, law)
    take_number(register, day)
    freeze(document, paper, register, law)
    document.issued_by, document.issued_at = by, at
    document.save()
    record_step(document, Right.ISSUE, by, at, action="records.issue_document", data=issue_facts(document))
    transaction.on_commit(lambda: make_files(document_id=document.pk, at=at), robust=True)
    return document


def refuse_unless_draft(document: Document) -> None:
    if State.ISSUED not in MOVES[State(document.state)]:
        raise ActionRefused(f"Văn bản đã ban hành với số {document.code}.", "Mở văn bản để xem và tải tệp.")


def refuse_wrong_day(day: date, today: date) -> None:
    if day > today:
        raise ActionRefused(
            f"Ngày văn bản {day:%d/%m/%Y} còn ở tương lai.", "Chọn ngày hôm nay hoặc ngày văn bản đã được ký."
        )


def open_register(document: Document, day: date, series: str) -> Register:
    """The register of the year, held under its lock; opened with the first document of the year."""
    register = opened(Register, commune=document.commune, year=day.year, series=series)
    if not register.takes(day):
        raise ActionRefused(
            f"Ngày văn bản {day:%d/%m/%Y} đứng trước văn bản cuối trong sổ"
            f" (số {register.last_number:02d}, ngày {register.last_on:%d/%m/%Y}).",
            "Số văn bản đi theo thứ tự ngày; chọn ngày đó hoặc muộn hơn.",
        )
    return register


def refuse_faults(paper: Paper, law: Law) -> None:
    if faults := [finding for finding in findings_of(paper, law) if finding.level is Level.ERROR]:
        raise PaperRefused(faults)


def number_to_come(commune_id: int, day: date, series: str = "") -> int:
    """The number that an issue on ``day`` takes, for annexes that name it; the register stays held until then.

    It is asked for before the draft is revised, because the entry of that in the log holds the chain, and the chain
    comes last.
    """
    return opened(Register, commune_id=commune_id, year=day.year, series=series).last_number + 1


def take_number(register: Register, day: date) -> None:
    register.last_number += 1
    register.last_on = day
    register.save(update_fields=["last_number", "last_on"])


def freeze(document: Document, paper: Paper, register: Register, law: Law) -> None:
    write_paper(document, paper)
    document.state = State.ISSUED
    document.register, document.number, document.issued_on = register, paper.number, paper.issued_on
    document.law_digest, document.rule_set = law_book().digest, law.rule_set
    document.paper_sha256 = digest(document.paper_json)


def issue_facts(document: Document) -> dict[str, object]:
    """What the log keeps of an issue, enough to prove later which paper it was."""
    return {
        "code": document.code,
        "issued_on": document.issued_on,
        "paper_sha256": document.paper_sha256,
        "rule_set": document.rule_set,
        "law_digest": document.law_digest,
    }
