"""Bricks of the dossier's papers: sections, blanks, tables, letterheads of the committee and of its offices."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from cchc.dossier.case import Case
from cchc.dossier.commune import Post, Target
from cchc.lib.money import Dong
from cchc.lib.numerals import to_roman
from cchc.paper.model import Align, Block, Cell, Kind, Level, Paper, Paragraph, Section, Signature, Table, para

# A dotted line from the indent to the right edge: 30 ellipses and 3 points are 430.5 of 431.7 points at size 14.
DOTS = "…" * 30 + "..."
NO_NAME = "……………………"


def muc(number: int, title: str, *blocks: Block) -> Section:
    """``I. TITLE`` (scheme of plans and reports)."""
    return Section(Level.MUC, f"{to_roman(number)}.", title.upper(), blocks)


def khoan(number: int, title: str | None, *blocks: Block) -> Section:
    """``1. Title`` with a heading of its own, or ``1.`` running on into its first paragraph."""
    return Section(Level.KHOAN, f"{number}.", title, blocks)


def diem(letter: str, *blocks: Block) -> Section:
    """``a)`` with what it holds."""
    return Section(Level.DIEM, f"{letter})", None, blocks)


def dash(text: str) -> Section:
    """A dash item."""
    return Section(Level.DASH, "-", None, (para(text),))


def blanks(count: int = 2) -> tuple[Paragraph, ...]:
    """Dotted lines to fill in by hand."""
    return tuple(para(DOTS) for _ in range(count))


def row(*cells: str | Cell, bold: bool = False, align: Sequence[Align | None] = ()) -> tuple[Cell, ...]:
    """A table row; texts become cells with the alignment of their column."""
    aligns = [*align, *[None] * (len(cells) - len(align))]
    return tuple(
        cell if isinstance(cell, Cell) else Cell(cell, bold=bold, align=where)
        for cell, where in zip(cells, aligns, strict=True)
    )


def head(*names: str) -> tuple[Cell, ...]:
    """The header row: bold, centred."""
    return tuple(Cell(name, bold=True, align=Align.CENTER) for name in names)


def table(header: tuple[Cell, ...], rows: Iterable[tuple[Cell, ...]], widths: tuple[float, ...] = ()) -> Table:
    """A table with one header row; ``widths`` are shares in any measure."""
    total = sum(widths)
    return Table((header, *rows), 1, tuple(width / total for width in widths) if widths else ())


def kind_symbol(case: Case, kind: Kind) -> str:
    """The abbreviation of a kind in a symbol, ``TTr`` (Phụ lục III, Mục I)."""
    return str(case.law[f"paper.kind.{kind.name.lower()}"].value["symbol"])


def attached_to(case: Case, kind: Kind, symbol: str, by: str, issued_as: str = "") -> str:
    """The line under an annex's title that names its paper; number and day stay open for the clerk before its issue."""
    if issued_as:
        return f"(Kèm theo {sentence(kind.value)} {issued_as} của {by})"
    blank = f"/{kind_symbol(case, kind)}-{symbol} ngày      tháng      năm {case.held_on.year}"
    return f"(Kèm theo {sentence(kind.value)} số      {blank} của {by})"


def target_rows(targets: Iterable[Target]) -> Iterator[tuple[Cell, ...]]:
    """The year's targets as rows to fill in: number, name, what was planned, two blanks."""
    align = (Align.CENTER, None, Align.CENTER, Align.CENTER, Align.CENTER)
    for number, target in enumerate(targets, 1):
        unit = target.unit if target.unit in ("%", "") else f" {target.unit}"
        yield row(str(number), target.name, f"{target.compare} {target.value}{unit}", "", "", align=align)


def committee_paper(case: Case, kind: Kind, subject: str, **facts: Any) -> Paper:
    """A paper of the people's committee, its number and day left to the clerk."""
    commune = case.commune
    return Paper(
        kind=kind,
        subject=subject,
        issuer_lines=commune.issuer_lines,
        symbol=f"{kind_symbol(case, kind)}-{commune.symbol}",
        place=None if kind is Kind.BIEN_BAN else commune.place,
        **facts,
    )


def office_paper(case: Case, post: Post, kind: Kind, subject: str, **facts: Any) -> Paper:
    """A paper of an office of the commune: the committee stands above, plain, the office beneath, bold."""
    commune = case.commune
    return Paper(
        kind=kind,
        subject=subject,
        superior_lines=(f"UBND {commune.name.upper()}",),
        issuer_lines=tuple((post.office or post.title).upper().splitlines()),
        symbol=f"{kind_symbol(case, kind)}-{post.symbol or commune.symbol}",
        place=commune.place,
        signatures=(signature(case, post),),
        **facts,
    )


def signature(case: Case, post: Post) -> Signature:
    """The block of an officer who signs in the own name of the office."""
    officer = case.commune.holder(post, case.held_on)
    return Signature((), _unbroken(post.sign), officer.name if officer else NO_NAME)


def _unbroken(title: str) -> str:
    """A title whose name of field stays on one line: it may break after ``CÔNG CHỨC`` and nowhere else."""
    opening = "CÔNG CHỨC "
    if not title.startswith(opening):
        return title
    return opening + title.removeprefix(opening).replace(" ", "\u00a0")


def collective_signature(case: Case) -> Signature:
    """``TM. ỦY BAN NHÂN DÂN`` / ``CHỦ TỊCH``, by the law's block for the chairman of a collective."""
    lines = case.law["paper.sign.chairman_collective"].value
    return Signature(tuple(lines[:-1]), lines[-1], chairman(case))


def chairman_signature(case: Case) -> Signature:
    """The chairman on a paper of the chairman's own competence."""
    return Signature((), case.law["paper.sign.chairman_own"].value[-1], chairman(case))


def chairman(case: Case) -> str:
    """The name of the chairman on the day, or a blank."""
    post = case.post_for("chairman")
    officer = case.commune.holder(post, case.held_on) if post else None
    return officer.name if officer else NO_NAME


def sentence(text: str) -> str:
    """The text with a capital at its beginning, as a list item, a cell or a sentence begins."""
    return text[:1].upper() + text[1:]


def with_words(amount: Dong) -> str:
    """``1.560.000 đồng (bằng chữ: …)``; the space after the colon never ends a line."""
    return f"{amount} đồng (bằng chữ:\u00a0{amount.words})"


def filed(case: Case, *posts: Post | None) -> str:
    """The last line of Nơi nhận: ``Lưu: VT, VP``."""
    marks = dict.fromkeys(post.symbol for post in posts if post and post.symbol)
    return ", ".join(["Lưu: VT", *marks])
