"""Every text of a paper's body, counted apart from the reader, and where the reader put it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from cchc.lib.numerals import to_roman
from cchc.paper.layout.tables import placed
from cchc.paper.model import Block, Paper, Paragraph, Picture, Section, Table
from cchc.reading.field_report import FieldReportRead
from cchc.reading.field_report.entries import filled
from cchc.reading.text import clean, words

Place = tuple[int | None, str]


def body_texts(paper: Paper) -> list[Place]:
    """Line and words of every paragraph, heading and table row that says something."""
    blocks = [*_texts(paper.body)]
    for annex in paper.annexes:
        blocks += [(annex.line, clean(annex.title)), *_texts(annex.blocks)]
    blocks += [(None, clean(text)) for text in paper.unplaced]
    return [(line, text) for line, text in blocks if text]


def _texts(blocks: tuple[Block, ...]) -> Iterator[Place]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block.line, filled(block.text)
        elif isinstance(block, Table):
            rows: list[list[str]] = [[] for _ in block.rows]
            for row, _, cell in placed(block):
                rows[row] += filter(None, [clean(" ".join(map(filled, cell.text.split("\n"))))])
            yield from ((block.line, " | ".join(cells)) for cells in rows)
        elif isinstance(block, Section):
            yield block.line, filled(block.title or "")
            yield from _texts(block.blocks)
        elif isinstance(block, Picture):
            yield block.line, clean(block.caption or "")


def unfaithful(paper: Paper, read: FieldReportRead) -> list[tuple[Place, set[str]]]:
    """Texts that stand in no field or in more than one, and places that the paper does not have."""
    fields: dict[Place, set[str]] = defaultdict(set)
    for name, at in read.places():
        fields[at.line, at.text].add(name)
    texts = body_texts(paper)
    wrong = [(place, fields.get(place, set())) for place in texts if len(fields.get(place, set())) != 1]
    return wrong + [(place, names) for place, names in fields.items() if place not in texts]


def lost_words(read: FieldReportRead) -> dict[str, list[str]]:
    """Words of a place that no item made from it holds; the words that only announce a part are left out."""
    said: dict[Place, set[str]] = defaultdict(set)
    places: set[Place] = set()
    for name in ("opening", "results", "targets", "figures", "directions", "proposals", "findings"):
        for item in getattr(read, name):
            ats = item.ats if name == "findings" else (item.at,)
            texts = " ".join(str(getattr(item, part)) for part in item.__slots__ if part not in ("at", "ats"))
            for at in ats:
                places.add((at.line, at.text))
                said[at.line, at.text] |= set(words(texts))
    lost = {text: [word for word in words(text) if word not in said[line, text]] for line, text in places}
    return {text: left for text, left in lost.items() if set(left) - _ANNOUNCING - _NUMBERS}


_NUMBERS = {*map(str, range(100)), *(to_roman(number).lower() for number in range(1, 20))}
_ANNOUNCING = set(
    words("nguyên nhân chủ yếu chính khách quan là do của giải pháp biện hướng cách khắc phục xử lý thực hiện tháo gỡ")
    + words("người cá đơn vị bộ phận cơ chịu trách nhiệm phụ phân công thời hạn gian hoàn thành tồn tại chế khó khăn")
    + words("vướng mắc thứ nhất hai ba đối với những trên")
)
