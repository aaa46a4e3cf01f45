"""The consolidated report as a paper: its lines in the frame of the dossier, with tables and annexes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from cchc.dossier.case import Case
from cchc.dossier.compose import diem, head, khoan, row, sentence, table
from cchc.dossier.papers.consolidated import report_paper
from cchc.law.book import law_book
from cchc.lib.vietnamese import diem_letter
from cchc.org.queries.commune import commune_of
from cchc.paper.model import Align, Annex, Block, Paper, Paragraph, Section, Table, para
from cchc.reports.papers.annex import annexes_of
from cchc.reports.queries.figures import TargetRow, counted, target_rows
from cchc.reports.queries.period import day_of
from cchc.reports.queries.places import AREAS, LIMITS, PROPOSALS, RESULTS, TASKS, Outline
from cchc.reports.queries.received import Received
from cchc.reports.queries.sources import Sources
from cchc.review.models import Cycle
from cchc.review.queries.plan import plan_of

EMPTY = "(Chưa có nội dung.)"


@dataclass(frozen=True)
class Filling:
    """What stands in the sections: the texts of the lines by section, and the rows of the target table."""

    case: Case
    outline: Outline
    texts: dict[str, list[str]]
    targets: list[TargetRow] = field(default_factory=list)

    def paras(self, key: str) -> tuple[Paragraph, ...]:
        return tuple(para(text) for text in self.texts.get(key, ()))


def case_of(cycle: Cycle) -> Case:
    """The review as the dossier knows it; a conference without a day is dated by the period."""
    plan, day = cycle.plan, day_of(cycle)
    commune = commune_of(cycle.commune, day)
    return Case(plan.document.paper, plan_of(plan), commune, law_book().on(day, commune.places), day)


def paper_of(
    cycle: Cycle,
    sources: Sources,
    *,
    received: Received | None = None,
    number: int | None = None,
    day: date | None = None,
) -> Paper:
    """The report as it stands. With ``received`` it is an early draft and says which field reports are not in.

    ``number`` and ``day`` are those it goes out with, for the line that ties its annexes to it.
    """
    texts: dict[str, list[str]] = {}
    for line in sources.lines:
        texts.setdefault(line.section, []).append(line.text)
    filling = Filling(case_of(cycle), sources.outline, texts, target_rows(sources))
    parts = (direction(filling), results(filling), assessment(filling), following(filling))
    blocks = [tuple(part) or (para(EMPTY, italic=True),) for part in parts]
    paper = report_paper(filling.case, blocks, annexes=annexes_of(cycle, sources, number, day))
    opening, *rest = paper.body
    note = (para(early(received), italic=True),) if received else ()
    return replace(paper, body=(*note, opening, *pointer(paper.annexes), *rest))


def pointer(annexes: tuple[Annex, ...]) -> tuple[Paragraph, ...]:
    """The sentence that leads to the annexes; an annex that the text does not name breaks the decree."""
    labels = ", ".join(annex.label or "" for annex in annexes)
    return (para(f"Số liệu thống kê chi tiết, biểu đồ tại {labels} kèm theo."),) if annexes else ()


def early(received: Received) -> str:
    """``(Dự thảo từ 3/5 báo cáo lĩnh vực đã nhận; chưa có: …)``."""
    words = f"Dự thảo từ {received.accepted}/{received.total} báo cáo lĩnh vực đã nhận"
    posts = "; ".join(missing.post for missing in received.missing)
    return f"({words}; chưa có báo cáo của: {posts}.)" if posts else f"({words}.)"


def direction(filling: Filling) -> Iterator[Block]:
    filled = [place for place in filling.outline.places if place.part == 1 and filling.texts.get(place.key)]
    for number, place in enumerate(filled, 1):
        yield khoan(number, place.title, *filling.paras(place.key))


def results(filling: Filling) -> Iterator[Block]:
    """Areas with their headings; what nobody wrote about is left out, and what remains is numbered through."""
    number = 0
    for code in AREAS:
        blocks = tuple(area(filling, code))
        if blocks:
            number += 1
            yield khoan(number, filling.outline.place(f"II.{code}").above, *blocks)


def area(filling: Filling, code: str) -> Iterator[Block]:
    yield from filling.paras(f"II.{code}")
    inside = [place for place in filling.outline.places if place.key.startswith(f"II.{code}.")]
    filled = [place for place in inside if filling.texts.get(place.key)]
    for index, place in enumerate(filled):
        letter = diem_letter(index, filling.case.law["paper.diem_order"].value)
        yield diem(letter, para(f"{place.title}:"), *filling.paras(place.key))


def assessment(filling: Filling) -> Iterator[Section]:
    sections: list[tuple[str, tuple[Block, ...]]] = []
    if filling.targets:
        title = f"Kết quả so với chỉ tiêu của Kế hoạch năm {filling.case.year}"
        sections.append((title, (para(summary(filling.targets)), target_table(filling.targets))))
    sections += [(filling.outline.place(key).title, filling.paras(key)) for key in (RESULTS, LIMITS)]
    yield from numbered(sections)


def following(filling: Filling) -> Iterator[Section]:
    yield from numbered([(filling.outline.place(key).title, filling.paras(key)) for key in (TASKS, PROPOSALS)])


def numbered(sections: list[tuple[str, tuple[Block, ...]]]) -> Iterator[Section]:
    for number, (title, blocks) in enumerate(((title, blocks) for title, blocks in sections if blocks), 1):
        yield khoan(number, title, *blocks)


def summary(rows: list[TargetRow]) -> str:
    """``Trong 10 chỉ tiêu đã báo cáo: đạt 7; chưa đạt 2; đang thực hiện 1.``"""
    parts = "; ".join(f"{name} {number}" for name, number in counted(rows))
    return f"Trong {len(rows)} chỉ tiêu được báo cáo: {parts}."


def target_table(rows: list[TargetRow]) -> Table:
    """TT, chỉ tiêu, kế hoạch, kết quả, so sánh, đánh giá."""
    centre = (Align.CENTER, None, Align.CENTER, Align.CENTER, Align.CENTER, Align.CENTER)
    cells = (
        row(str(n), one.name, one.planned, one.shown, sentence(one.compared), sentence(one.judged), align=centre)
        for n, one in enumerate(rows, 1)
    )
    return table(head("TT", "Chỉ tiêu", "Kế hoạch", "Kết quả", "So sánh", "Đánh giá"), cells, (6, 36, 13, 13, 19, 13))
