"""The appraisal sheet (phiếu thẩm định): a report of finance to the committee, since the decree has no such kind."""

from __future__ import annotations

from collections.abc import Iterator

from cchc.dossier.case import BLANK, Case
from cchc.dossier.commune import Post
from cchc.dossier.compose import filed, head, khoan, office_paper, row, table, with_words
from cchc.dossier.item import Item
from cchc.dossier.papers.submission import amount
from cchc.lib.money import dotted
from cchc.paper.model import Align, Cell, Kind, Paper, Section, para

ALIGN = (Align.CENTER, None, Align.RIGHT, Align.RIGHT, Align.RIGHT)


def items(case: Case) -> Iterator[Item]:
    """This paper as a piece of the dossier."""
    paper = appraisal(case)
    if paper:
        yield Item("tham-dinh-du-toan", "Phiếu thẩm định dự toán (báo cáo thẩm định)", paper)


def appraisal(case: Case) -> Paper | None:
    """Each line as submitted and as the norms allow; None where no post of the file does finance."""
    author, finance = case.author, case.finance
    if finance is None or author is None:
        return None
    return office_paper(
        case,
        finance,
        Kind.BAO_CAO,
        f"Kết quả thẩm định dự toán kinh phí tổ chức {case.name}",
        addressees=(case.commune.committee,),
        body=_body(case, author),
        closing=(
            para(
                f"Trên đây là kết quả thẩm định dự toán kinh phí, trình {case.commune.committee} xem xét, quyết định./."
            ),
        ),
        recipients=("Như trên", filed(case, finance)),
    )


def _body(case: Case, author: Post) -> tuple[Section, ...]:
    """What was submitted, what of it stands, what is proposed."""
    paper = " ".join(filter(None, ("Tờ trình", case.estimate.submitted_as)))
    submitted = f"{paper} của {author.addressed} kèm theo bảng dự toán kinh phí tổ chức Hội nghị."
    proposed = (
        f"Trình {case.commune.committee} phê duyệt dự toán {with_words(case.estimate.appraisal.allowed)}; "
        f"nguồn kinh phí: {case.estimate.source or BLANK}."
    )
    return (
        khoan(1, "Hồ sơ trình thẩm định", para(submitted)),
        khoan(2, "Kết quả thẩm định", table(_header(), _rows(case), (6, 21, 14, 14, 14, 31))),
        khoan(3, "Kiến nghị", para(proposed)),
    )


def _header() -> tuple[Cell, ...]:
    return head("TT", "Nội dung chi", "Dự toán trình (đồng)", "Thẩm định (đồng)", "Tăng, giảm", "Lý do")


def _rows(case: Case) -> Iterator[tuple[Cell, ...]]:
    appraisal = case.estimate.appraisal
    for number, line in enumerate(appraisal.lines, 1):
        asked, name = line.submitted.amount, line.submitted.name
        cells = (str(number), name, amount(asked), amount(line.allowed), signed(line.change), line.reason)
        yield row(*cells, align=ALIGN)
    totals = (str(appraisal.submitted), str(appraisal.allowed), signed(appraisal.change))
    yield row("", "Tổng cộng", *totals, "", bold=True, align=ALIGN)


def signed(change: int | None) -> str:
    """A change with its sign (tăng, giảm): ``+40.000``, ``-40.000``, ``0``; empty while it is unknown."""
    if change is None:
        return ""
    return f"+{dotted(change)}" if change > 0 else dotted(change)
