"""Texts for property tests: words of printable characters, and papers that carry them in every field."""

from __future__ import annotations

import unicodedata

from hypothesis import strategies as st

from cchc.paper.fonts import covers
from cchc.paper.model import Annex, Cell, Kind, Level, Paper, Paragraph, Run, Section, Signature, Table

_VIETNAMESE = "aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ"


def _nfc(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def any_word() -> st.SearchStrategy[str]:
    """A word of any printable characters that carries a letter or digit."""
    letters = st.characters(categories=["L", "N", "P", "S"], exclude_characters="\u200e")
    return st.text(letters, min_size=1, max_size=12).map(_nfc).filter(lambda word: any(map(str.isalnum, word)))


def _settable(char: str) -> bool:
    return covers(char) and all(map(covers, char.upper()))


def plain_word() -> st.SearchStrategy[str]:
    """A word that the shipped face can set: Vietnamese, digits, Latin, Greek and Cyrillic letters, usual signs."""
    signs = st.sampled_from("%&+=<>#@\"'“”…–$\\*_[]{}")
    latin = st.characters(categories=("Lu", "Ll", "Nd"), max_codepoint=0x24F)
    greek = st.characters(categories=["Ll"], min_codepoint=0x3B1, max_codepoint=0x44F)
    letters = st.one_of(st.sampled_from(_VIETNAMESE), latin, greek).filter(_settable)
    return st.builds(
        lambda body, sign: _nfc(body + sign), st.text(letters, min_size=2, max_size=10), st.one_of(st.just(""), signs)
    )


def papers(word: st.SearchStrategy[str]) -> st.SearchStrategy[Paper]:
    """Papers whose every field is a few words."""
    text = st.lists(word, min_size=1, max_size=5).map(" ".join)
    paragraph = st.builds(lambda first, second: Paragraph((Run(first), Run(f" {second}", bold=True))), text, text)
    table = st.builds(lambda a, b, c: Table(((Cell(a), Cell(b)), (Cell(c, colspan=2),))), text, text, text)
    khoan = st.builds(
        lambda title, inner: Section(Level.KHOAN, "1.", title, (inner,)), st.one_of(st.none(), text), paragraph
    )
    muc = st.builds(
        lambda title, inner: Section(Level.MUC, "I.", title, inner), text, st.tuples(khoan, table, paragraph)
    )
    signature = st.builds(lambda a, b, c, d: Signature((a,), b, c, d), text, text, text, st.one_of(st.none(), text))
    annex = st.builds(
        lambda title, inner, reference: Annex(title, (inner,), reference=reference), text, paragraph, text
    )
    return st.builds(
        Paper,
        kind=st.sampled_from(list(Kind)),
        subject=text,
        issuer_lines=st.tuples(text),
        symbol=word,
        place=word,
        addressees=st.lists(text, max_size=3).map(tuple),
        legal_basis=st.lists(text, max_size=2).map(tuple),
        body=st.tuples(paragraph, muc),
        closing=st.tuples(paragraph),
        recipients=st.lists(text, max_size=3).map(tuple),
        signatures=st.lists(signature, max_size=2).map(tuple),
        annexes=st.lists(annex, max_size=1).map(tuple),
        contact_line=st.one_of(st.none(), text),
    )
