"""The paper of a field report (báo cáo lĩnh vực), in the form of the decree, from a handed-in version."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from django.utils import timezone

from cchc.figures.comparison import VERDICT_NAMES, Verdict
from cchc.law.book import Law
from cchc.lib.numerals import to_roman
from cchc.org.queries.commune import base_of
from cchc.org.queries.posts import holder_on
from cchc.paper.model import Align, Block, Cell, Kind, Level, Paper, Section, Signature, Table, para
from cchc.reports.content import Content, Item
from cchc.reports.enums import ItemKind
from cchc.reports.models import FieldReport, ReportVersion
from cchc.reports.queries.outline import area_name
from cchc.reports.queries.period import half_of_cycle

CLOSING = "Trên đây là báo cáo kết quả thực hiện công tác cải cách hành chính {half} thuộc lĩnh vực phụ trách./."


def paper_of(version: ReportVersion, law: Law) -> Paper:
    """The version as a report of its post to the people's committee, dated the day it was handed in, without number."""
    return paper_with(version.content, version.report, timezone.localdate(version.at), law, version.by.full_name)


def paper_with(content: Content, report: FieldReport, day: date, law: Law, signer: str = "") -> Paper:
    """What a report says as a paper of a day; it is signed by who holds the post then, else by ``signer``."""
    post, commune = report.post, base_of(report.commune, day)
    half, holder = half_of_cycle(report.cycle), holder_on(report.post, day)
    return Paper(
        kind=Kind.BAO_CAO,
        subject=f"Kết quả thực hiện công tác cải cách hành chính {half}, phương hướng, nhiệm vụ {half.after} "
        "thuộc lĩnh vực phụ trách",
        superior_lines=(f"UBND {report.commune.name.upper()}",),
        issuer_lines=tuple((post.office or post.name).upper().splitlines()),
        symbol=f"{law['paper.kind.bao_cao'].value['symbol']}-{post.symbol or commune.symbol}",
        place=commune.place,
        issued_on=day,
        addressees=(report.commune.committee,),
        body=tuple(parts(content, law)),
        closing=(para(CLOSING.format(half=half)),),
        recipients=("Như trên", f"Lưu: VT{f', {post.symbol}' if post.symbol else ''}"),
        signatures=(Signature((), post.sign or post.name.upper(), holder.full_name if holder else signer or None),),
    )


def parts(content: Content, law: Law) -> Iterator[Section]:
    """The parts of the report: results area by area, shortcomings, what comes next."""
    blocks = [
        ("Kết quả thực hiện", tuple(results(content, law))),
        ("Tồn tại, hạn chế và nguyên nhân", tuple(findings(content))),
        ("Phương hướng, nhiệm vụ kỳ tới", tuple(words(content, ItemKind.DIRECTION))),
        ("Đề xuất, kiến nghị", tuple(words(content, ItemKind.PROPOSAL))),
    ]
    filled = [(title, body) for title, body in blocks if body]
    for number, (title, body) in enumerate(filled, 1):
        yield Section(Level.MUC, f"{to_roman(number)}.", title.upper(), body)


def results(content: Content, law: Law) -> Iterator[Block]:
    """One khoản an area: its targets as a table, its headings as points."""
    told = [item for item in content.items if item.kind in (ItemKind.RESULT, ItemKind.TARGET, ItemKind.FIGURE)]
    codes = list(dict.fromkeys([*content.areas, *(item.area for item in told)]))
    filled = [(code, [item for item in told if item.area == code]) for code in codes]
    for number, (code, items) in enumerate(((code, items) for code, items in filled if items), 1):
        title = area_name(code, law) if code else "Nhiệm vụ được giao"
        yield Section(Level.KHOAN, f"{number}.", title, tuple(area(items)))


def area(items: list[Item]) -> Iterator[Block]:
    if targets := [item for item in items if item.kind is ItemKind.TARGET]:
        yield para("Kết quả so với chỉ tiêu của năm:", italic=True)
        yield table(("TT", "Chỉ tiêu", "Kế hoạch", "Kết quả", "Đánh giá"), list(map(target_cells, targets)), WIDE)
    letters = iter("abcdeghiklmnopqrstuvxy")
    for item in items:
        if item.kind is ItemKind.RESULT:
            blocks = tuple(para(line) for line in lines(item.text))
            yield Section(Level.DIEM, f"{next(letters)})", item.heading, blocks) if item.heading else blocks[0]
    if figures := [item for item in items if item.kind is ItemKind.FIGURE]:
        yield para("Số liệu thống kê:", italic=True)
        yield table(("TT", "Nội dung", "Số liệu"), list(map(figure_cells, figures)), NARROW)


WIDE, NARROW = (0.07, 0.43, 0.17, 0.17, 0.16), (0.08, 0.62, 0.3)


def table(heads: tuple[str, ...], rows: list[tuple[str, ...]], widths: tuple[float, ...]) -> Table:
    """A table with its rows numbered."""
    head = tuple(Cell(name, bold=True, align=Align.CENTER) for name in heads)
    body = tuple(
        (Cell(str(number), align=Align.CENTER), *(Cell(text) for text in row)) for number, row in enumerate(rows, 1)
    )
    return Table((head, *body), 1, widths)


def target_cells(item: Item) -> tuple[str, ...]:
    more = "\n".join(item.facts[name] for name in ("words", "explanation") if item.facts.get(name))
    verdict = VERDICT_NAMES[Verdict(item.facts["verdict"])]
    return (f"{item.heading}\n{more}".strip(), item.facts["planned"], item.facts["shown"], verdict)


def figure_cells(item: Item) -> tuple[str, ...]:
    return (item.facts["name"], item.facts["shown"])


def findings(content: Content) -> Iterator[Block]:
    found = [item for item in content.items if item.kind is ItemKind.FINDING]
    for number, item in enumerate(found, 1):
        yield Section(Level.KHOAN, f"{number}.", None, tuple(para(line) for line in lines(item.text)))


def words(content: Content, kind: ItemKind) -> Iterator[Block]:
    for item in content.items:
        if item.kind is kind:
            yield from (para(line) for line in lines(item.text))


def lines(text: str) -> list[str]:
    """The paragraphs of a text, without those that hold nothing."""
    return [" ".join(line.split()) for line in text.split("\n") if line.strip()]
