"""The submission (tờ trình) of the budget estimate, with the estimate as its annex."""

from __future__ import annotations

from collections.abc import Iterator

from cchc.dossier.case import BLANK, Case
from cchc.dossier.commune import Post
from cchc.dossier.compose import attached_to, filed, head, office_paper, row, sentence, table, with_words
from cchc.dossier.item import Item
from cchc.lib.money import Dong
from cchc.paper.model import Align, Annex, Block, Cell, Kind, Paper, para
from cchc.spending.model import Certainty, CostLine
from cchc.spending.norms import certainty_of


def items(case: Case) -> Iterator[Item]:
    """This paper as a piece of the dossier."""
    paper = submission(case)
    if paper:
        yield Item("to-trinh-du-toan", "Tờ trình và dự toán kinh phí", paper)


def submission(case: Case) -> Paper | None:
    """The organiser asks finance to appraise and the committee to approve; None where no post organises."""
    author, finance = case.author, case.finance
    if author is None:
        return None
    reference = attached_to(case, Kind.TO_TRINH, author.symbol, author.addressed, case.estimate.submitted_as)
    return office_paper(
        case,
        author,
        Kind.TO_TRINH,
        f"Về việc đề nghị thẩm định, phê duyệt dự toán kinh phí tổ chức {case.name}",
        addressees=(case.commune.committee, *((sentence(finance.addressed),) if finance else ())),
        legal_basis=case.commune.budget.legal_basis,
        body=_body(case, author),
        closing=(
            para(
                f"Kính đề nghị {finance.addressed if finance else 'bộ phận tài chính'} thẩm định, trình "
                f"{case.commune.committee} xem xét, phê duyệt./."
            ),
        ),
        recipients=("Như trên", filed(case, author)),
        annexes=(
            Annex(f"Dự toán kinh phí tổ chức {case.name}", estimate_blocks(case), reference=reference, landscape=True),
        ),
    )


def _body(case: Case, author: Post) -> tuple[Block, ...]:
    """Who comes for how long, what it costs, who pays."""
    sessions, people = case.estimate.around.sessions, case.estimate.around.people
    return (
        para(
            f"Thực hiện Kế hoạch tổ chức {case.name}, {author.addressed} lập dự toán kinh phí tổ chức Hội nghị như sau:"
        ),
        para(
            f"Số đại biểu: {people.expected} người, trong đó {people.unsalaried} người không hưởng lương từ "
            f"ngân sách nhà nước; thời gian: {sessions:02d} buổi."
        ),
        para(f"Tổng dự toán: {money(case)}. Chi tiết tại Phụ lục kèm theo."),
        para(f"Nguồn kinh phí: {case.estimate.source or BLANK}."),
    )


def money(case: Case) -> str:
    """The total in figures and words; where a line has no amount yet, it says so."""
    said = with_words(case.estimate.total)
    return said if case.estimate.complete else f"{said}, chưa gồm các mục để trống đơn giá"


def estimate_blocks(case: Case) -> tuple[Block, ...]:
    """The table of the estimate, then the amount in words."""
    header = head(
        "TT",
        "Nội dung chi",
        "ĐVT",
        "Số lượng",
        "Số buổi, ngày",
        "Đơn giá (đồng)",
        "Thành tiền (đồng)",
        "Căn cứ, ghi chú",
    )
    around = case.estimate.around
    rows = [_row(number, line, certainty_of(line, around)) for number, line in enumerate(case.estimate.lines, 1)]
    rows.append(_total(case.estimate.total))
    words = para(f"Bằng chữ: {case.estimate.total.words}./.")
    return (table(header, rows, (5, 21, 7, 8, 8, 11, 12, 28)), words)


def _row(number: int, line: CostLine, certainty: Certainty) -> tuple[Cell, ...]:
    align = (Align.CENTER, None, Align.CENTER, Align.CENTER, Align.CENTER, Align.RIGHT, Align.RIGHT)
    cells = (str(number), line.name, line.unit, str(line.quantity), str(line.sessions))
    return row(*cells, amount(line.price), amount(line.amount), _standing(line, certainty), align=align)


def _standing(line: CostLine, certainty: Certainty) -> str:
    """Where the price stands and how sure that is; a line without a price says so once."""
    return sentence(line.basis if line.price is None else f"{line.basis} ({certainty})")


def _total(total: Dong) -> tuple[Cell, ...]:
    figures = Cell(str(total), bold=True, align=Align.RIGHT)
    return (Cell("Tổng cộng", bold=True, align=Align.CENTER, colspan=6), figures, Cell(""))


def amount(value: Dong | None) -> str:
    """An amount with dots, or a blank to fill in."""
    return BLANK if value is None else str(value)
