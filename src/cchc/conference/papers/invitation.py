"""The official invitation (giấy mời): one numbered paper with the list of guests, and a copy for each of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from cchc.conference.models import Conference, Guest
from cchc.conference.papers.case import case_of
from cchc.conference.papers.reply_code import reply_code
from cchc.conference.queries.naming import greeting
from cchc.dossier.case import Case
from cchc.dossier.compose import head, kind_symbol, row, sentence, table
from cchc.dossier.papers.invitation import invitation
from cchc.lib import days
from cchc.paper.model import Align, Annex, Block, Kind, Paper, Paragraph, para

BY_LIST = "các ông, bà có tên trong Phụ lục kèm theo"
INVITES = "kính mời:"
WIDTHS = (6, 30, 50, 14)


def invitation_paper(conference: Conference, guests: Sequence[Guest]) -> Paper:
    """The invitation of a conference as its facts stand, its number and day left open.

    Form 1.7 names the invited in the text; for many of them practice points to a list, which is an annex.
    Raises ``CchcError`` where the plan cannot be made into a case.
    """
    case = case_of(conference)
    return with_list(invitation(case, BY_LIST, asks(conference)), guests, case)


def asks(conference: Conference) -> str:
    """What guests are asked to mind: to come themselves, and to answer in time."""
    by = f"trước ngày {days.short(conference.answer_by)}" if conference.answer_by else "trước ngày họp"
    return f"Đề nghị đại biểu dự đúng thành phần; nếu không dự được hoặc cử người dự thay, xin báo {by}."


def with_list(
    paper: Paper, guests: Sequence[Guest], case: Case, *, number: int | None = None, day: date | None = None
) -> Paper:
    """The paper with the list of those invited now; ``number`` and ``day`` as the annex names its paper."""
    return replace(paper, annexes=(guest_list(guests, case, number, day),))


def guest_list(guests: Sequence[Guest], case: Case, number: int | None, day: date | None) -> Annex:
    listed = [guest for guest in guests if not guest.presides]
    rows = (
        row(str(place), named(guest), post_of(guest), "", align=(Align.CENTER,))
        for place, guest in enumerate(listed, 1)
    )
    heads = head("TT", "Họ và tên", "Chức vụ, đơn vị", "Ghi chú")
    symbol = f"{kind_symbol(case, Kind.GIAY_MOI)}-{case.commune.symbol}"
    no = f"{number:02d}" if number else "     "
    on = days.long(day) if day else f"ngày      tháng      năm {case.held_on.year}"
    reference = f"(Kèm theo Giấy mời số {no}/{symbol} {on} của {case.commune.committee})"
    count = para(f"Danh sách có {len(listed):02d} người.")
    return Annex("DANH SÁCH KHÁCH MỜI", (table(heads, rows, WIDTHS), count), reference=reference)


def named(guest: Guest) -> str:
    return " ".join(filter(None, [guest.honorific, guest.name]))


def post_of(guest: Guest) -> str:
    return sentence(guest.post)


def personal_copies(guests: Iterable[Guest]) -> Iterator[Paper]:
    """The issued invitation with the name of each guest in the place of the list, and the code to answer by.

    They come in the order of the guests, each with number, day and signature of the one paper that was issued; the
    paper of a conference is read once. Raises ``ValueError`` for a guest of a conference whose invitation is not
    issued.
    """
    papers: dict[int, Paper] = {}
    for guest in guests:
        conference = guest.conference
        if conference.pk not in papers:
            papers[conference.pk] = issued_paper(conference)
        yield copy_for(papers[conference.pk], guest)


def issued_paper(conference: Conference) -> Paper:
    document = conference.invitation
    if document is None or not document.is_issued:
        raise ValueError("The invitation is not issued.")
    return replace(document.paper, annexes=())


def copy_for(paper: Paper, guest: Guest) -> Paper:
    """``paper`` addressed to one guest; the closing sentence stays last, since the decree's end mark stands there."""
    return replace(paper, body=(*addressed(paper.body, greeting(guest)), reply_code(guest)))


def addressed(body: Sequence[Block], who: str) -> Iterator[Block]:
    """The lines with ``who`` in the place of those invited; a paper without such a line begins with one."""
    at = next((n for n, block in enumerate(body) if isinstance(block, Paragraph) and INVITES in block.text), None)
    if at is None:
        yield para(f"Trân trọng {INVITES} {who}.")
    for number, block in enumerate(body):
        if number == at and isinstance(block, Paragraph):
            yield para(f"{block.text.partition(INVITES)[0]}{INVITES} {who}.")
        else:
            yield block
