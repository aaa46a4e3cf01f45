"""All the words of a paper or a file, to prove that none is lost on the way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from cchc.paper.flow import Flow
from cchc.paper.model import Annex, Block, Paper, Paragraph, Section, Signature, Table
from cchc.paper.recognition.text import words


def words_of(*texts: str | None) -> Counter[str]:
    """How often each word stands in ``texts``: letters and digits, small, in NFC."""
    found: Counter[str] = Counter()
    for text in texts:
        if text:
            found.update(words(text))
    return found


def paper_words(paper: Paper) -> Counter[str]:
    """The words of everything a paper holds, as layout prints them, without the letterhead's fixed words."""
    return words_of(*_texts(paper))


def flow_words(flow: Flow) -> Counter[str]:
    """The words of everything a file shows, automatic list numbers included."""
    return words_of(*(text for line in flow.lines() for text in (line.label, line.text)))


def _texts(paper: Paper) -> Iterator[str | None]:
    yield from (paper.kind.value if paper.kind and paper.kind.value != "công văn" else None, paper.subject)
    yield from (*paper.issuer_lines, *paper.superior_lines, number_line(paper), date_line(paper))
    yield from (
        paper.urgency.value if paper.urgency else None,
        paper.circulation,
        paper.drafter_mark,
        paper.contact_line,
    )
    yield from ((paper.addressee_label,) if paper.addressees else ())
    yield from (*paper.addressees, paper.authority_line, *paper.legal_basis, paper.order_word)
    yield from block_texts(paper.body)
    yield from (paragraph.text for paragraph in paper.closing)
    yield from paper.recipients
    for signature in paper.signatures:
        yield from _signature_texts(signature)
    for annex in paper.annexes:
        yield from _annex_texts(annex)
        if annex.kind is not None:
            # A document issued with the paper repeats the letterhead's names (form 1.3).
            yield from (*paper.issuer_lines, *paper.superior_lines)
    yield from paper.unplaced


def number_line(paper: Paper) -> str | None:
    """The number line as it was printed, or as the facts print it."""
    if paper.number_text is not None:
        return paper.number_text
    if paper.number is None and paper.symbol is None:
        return None
    return f"Số: {'' if paper.number is None else f'{paper.number:02d}'}/{paper.symbol or ''}"


def date_line(paper: Paper) -> str | None:
    """The place and date as printed, or as the facts print them."""
    if paper.date_text is not None:
        return paper.date_text
    if paper.issued_on is None:
        return paper.place
    day = paper.issued_on
    month = f"{day.month:02d}" if day.month <= 2 else str(day.month)
    return f"{paper.place or ''} ngày {day.day:02d} tháng {month} năm {day.year}"


def block_texts(blocks: tuple[Block, ...]) -> Iterator[str | None]:
    """The texts of blocks in reading order, labels included."""
    for block in blocks:
        if isinstance(block, Section):
            yield from (block.label, block.title)
            yield from block_texts(block.blocks)
        elif isinstance(block, Table):
            yield from (cell.text for row in block.rows for cell in row)
        elif isinstance(block, Paragraph):
            yield block.text


def _signature_texts(signature: Signature) -> Iterator[str | None]:
    yield from (*signature.authority, signature.title, signature.name, signature.post, signature.note)


def _annex_texts(annex: Annex) -> Iterator[str | None]:
    yield from (annex.label, annex.title, annex.reference, annex.esign_text)
    yield from ((annex.kind.value,) if annex.kind else ())
    yield from block_texts(annex.blocks)
