"""Submission, appraisal and decision of a round, by the pieces of the dossier."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from cchc.budget.enums import PaperKind
from cchc.budget.models import EstimateLine, Round
from cchc.budget.queries.conference import circumstances
from cchc.budget.queries.rounds import lines_of
from cchc.dossier.case import Case
from cchc.dossier.estimate import Estimate
from cchc.dossier.papers.appraisal import appraisal
from cchc.dossier.papers.approval import approval
from cchc.dossier.papers.submission import submission
from cchc.lib.days import long
from cchc.lib.errors import CchcError
from cchc.lib.money import Dong
from cchc.org.enums import Role
from cchc.org.models import Officer
from cchc.paper.model import Paper, Signature
from cchc.records.models import Document
from cchc.reports.papers.consolidated import case_of
from cchc.spending.appraisal import Appraisal, AppraisedLine
from cchc.spending.model import Circumstances, People


def paper_of(
    round: Round, kind: PaperKind, *, signer: Officer | None = None, number: int | None = None, day: date | None = None
) -> Paper:
    """A paper of the round; ``signer`` decides while nobody has approved yet.

    ``number`` and ``day`` are those it goes out with, for the line that ties the annex to it. Raises ``CchcError``
    where no post of the commune estimates or appraises.
    """
    case = replace(case_of(round.estimate.cycle), costs=costs_of(round))
    if kind is PaperKind.DECISION:
        return approval(case, signature_of(case, round.approved_by or signer))
    if kind is PaperKind.APPRAISAL:
        return needed(appraisal(case))
    paper = needed(submission(case))
    if number is None or day is None:
        return paper
    named = f"số {number:02d}/{paper.symbol} {long(day)}"
    return needed(submission(replace(case, costs=replace(case.estimate, submitted_as=named))))


def needed(paper: Paper | None) -> Paper:
    if paper is None:
        raise CchcError(
            "Chưa có chức danh lập hoặc thẩm định dự toán nên chưa soạn được văn bản này.",
            "Ghi vai trò cho chức danh tại trang Tổ chức.",
        )
    return paper


def costs_of(round: Round) -> Estimate:
    """The rows of the round as the dossier writes them."""
    lines = lines_of(round)
    return Estimate(
        lines=tuple(line.cost for line in lines),
        around=around(round),
        source=round.source,
        judged=judged(lines),
        submitted_as=issued_as(round, PaperKind.SUBMISSION),
        appraised_as=issued_as(round, PaperKind.APPRAISAL),
        replaces=replaced_by(round),
    )


def around(round: Round) -> Circumstances:
    """What it is held against, with the people and sessions that its lines were made for."""
    people = People(round.expected, round.unsalaried, round.unknown)
    return replace(circumstances(round), people=people, sessions=round.sessions)


def judged(lines: list[EstimateLine]) -> Appraisal | None:
    """What finance said of the lines; None before it said anything."""
    if all(line.allowed is None for line in lines):
        return None
    return Appraisal(
        tuple(
            AppraisedLine(line.cost, None if line.allowed is None else Dong(line.allowed), line.reason)
            for line in lines
        )
    )


def issued_as(round: Round, kind: PaperKind) -> str:
    """``số 33/TTr-VP ngày 10 tháng 6 năm 2026``; empty before the issue."""
    paper = round.papers.filter(kind=kind).select_related("document").first()
    return cited(paper.document) if paper else ""


def cited(document: Document) -> str:
    assert document.issued_on is not None
    return f"số {document.code} {long(document.issued_on)}"


def replaced_by(round: Round) -> str:
    """The decision of an earlier round, which a new one replaces."""
    earlier = Document.objects.filter(
        pk__in=round.estimate.rounds.filter(number__lt=round.number, papers__kind=PaperKind.DECISION).values(
            "papers__document"
        )
    )
    last = earlier.order_by("-pk").first()
    return cited(last) if last else ""


def signature_of(case: Case, officer: Officer | None) -> Signature | None:
    """The block of the leader who decides: chairman, vice chairman for them, or who stands in by authorisation."""
    if officer is None:
        return None
    posts = officer.posts_on(case.held_on)
    roles = {row.role for post in posts for row in post.roles.all()}
    if Role.CHAIRMAN in roles:
        lines = case.law["paper.sign.chairman_own"].value
    elif Role.VICE_CHAIRMAN in roles:
        lines = case.law["paper.sign.vice_own"].value
    else:
        above = case.law["paper.sign.by_authorisation"].value[0]
        lines = [above, *((post.sign or post.name).upper() for post in posts[:1])]
    return Signature(tuple(lines[:-1]), lines[-1], officer.full_name)
