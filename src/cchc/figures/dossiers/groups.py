"""Dossiers of one kind taken together: some hundred kinds are judged instead of some hundred thousand dossiers."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import NamedTuple

import polars as pl

from cchc.figures.dossiers.classify import Classified
from cchc.figures.dossiers.judging import ALWAYS, OUTSIDE, Verdict, judge
from cchc.figures.dossiers.meanings import said
from cchc.figures.dossiers.model import Column
from cchc.lib.vietnamese import nfc

NO_FIELDS = "Tất cả lĩnh vực"


class Kind(NamedTuple):
    """Dossiers with the same facts and words: how many they are, what they count as, and in which field."""

    facts: int
    key: int
    many: int
    verdict: Verdict
    field: str


def kinds(found: Classified) -> list[Kind]:
    """The kinds of dossiers that ``is_outside`` leaves, judged; fields that differ in case or spacing are one."""
    counts = found.rows.filter(~is_outside()).group_by("facts", "key").len().rows()
    words = {key: dict(zip(found.columns, map(tidy, texts), strict=True)) for key, texts in found.words.items()}
    meanings = {key: said(texts) for key, texts in words.items()}
    seen: Counter[int] = Counter()
    for _, key, many in counts:
        seen[key] += many
    fields = _fields({key: texts.get(Column.FIELD, NO_FIELDS) for key, texts in words.items()}, seen)
    return [Kind(facts, key, many, judge(facts, meanings[key]), fields[key]) for facts, key, many in counts]


def is_outside() -> pl.Expr:
    """Whether a dossier's facts alone put it outside the period, whatever its words: most of a long file."""
    return (pl.col("facts") & OUTSIDE != 0) & (pl.col("facts") & sum(ALWAYS) == 0)


@lru_cache(maxsize=4096)
def tidy(word: str | None) -> str:
    """A word of the file in composed form, with single spaces."""
    return " ".join(nfc(word or "").split())


def _fields(written: dict[int, str], seen: Counter[int]) -> dict[int, str]:
    """The field by key of words, in its commonest spelling; ``written`` has it as it stands there."""
    spellings: Counter[str] = Counter()
    for key, field in written.items():
        spellings[field] += seen[key]
    common: dict[str, str] = {}
    for field, _ in spellings.most_common():
        common.setdefault(field.casefold(), field)
    return {key: common[field.casefold()] for key, field in written.items()}


def rows_of(found: Classified, wanted: list[Kind]) -> pl.Series:
    """The places (from 0) in the file of the dossiers of some kinds, in order."""
    schema = {"facts": pl.UInt16(), "key": pl.UInt64()}
    keys = pl.DataFrame([(kind.facts, kind.key) for kind in wanted], schema=schema, orient="row")
    return found.rows.with_row_index("place").join(keys, on=["facts", "key"], how="semi")["place"].sort()
