"""The appraisal sheet (phiếu thẩm định): a report of finance to the committee, since the decree has no such kind."""

from __future__ import annotations

from collections.abc import Iterator

from cchc.dossier.case import BLANK, Case
from cchc.dossier.commune import Post
from cchc.dossier.compose import filed, head, khoan, office_paper, row, table, with_words
from cchc.dossier.estimate import Line
from cchc.dossier.item import Item
from cchc.dossier.papers.submission import amount
from cchc.lib.money import Dong
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
    submitted = f"Tờ trình của {author.addressed} kèm theo bảng dự toán kinh phí tổ chức Hội nghị."
    proposed = (
        f"Trình {case.commune.committee} phê duyệt dự toán {with_words(total_allowed(case))}; "
        f"nguồn kinh phí: {case.estimate.source or BLANK}."
    )
    return (
        khoan(1, "Hồ sơ trình thẩm định", para(submitted)),
        khoan(2, "Kết quả thẩm định", table(_header(), _rows(case), (6, 21, 14, 14, 14, 31))),
        khoan(3, "Kiến nghị", para(proposed)),
    )


def total_allowed(case: Case) -> Dong:
    """What the rules of appraisal leave of the estimate."""
    return Dong(sum(allowed(line)[0] or 0 for line in case.estimate.lines))


def allowed(line: Line) -> tuple[Dong | None, str]:
    """What the rules of appraisal leave of a line, and why."""
    if line.item == "water":
        return Dong(0), "Trùng với chi giải khát giữa giờ"
    if line.price is None:
        return None, "Chưa có mức chi, đề nghị bổ sung căn cứ"
    return line.amount, f"Đúng mức: {line.basis}"


def _header() -> tuple[Cell, ...]:
    return head("TT", "Nội dung chi", "Dự toán trình (đồng)", "Thẩm định (đồng)", "Tăng, giảm", "Lý do")


def _rows(case: Case) -> Iterator[tuple[Cell, ...]]:
    for number, line in enumerate(case.estimate.lines, 1):
        kept, why = allowed(line)
        yield row(
            str(number), line.name, amount(line.amount), amount(kept), _change(line.amount, kept), why, align=ALIGN
        )
    total, kept = case.estimate.total, total_allowed(case)
    yield row("", "Tổng cộng", str(total), str(kept), _change(total, kept), "", bold=True, align=ALIGN)


def _change(asked: Dong | None, kept: Dong | None) -> str:
    if asked is None or kept is None:
        return ""
    return "0" if kept == asked else f"-{Dong(asked - kept)}"
