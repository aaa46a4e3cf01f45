"""Dossiers of one kind taken together: some hundred kinds are judged instead of some hundred thousand dossiers."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import Any, NamedTuple

import polars as pl

from cchc.figures.dossiers.classify import WORDS
from cchc.figures.dossiers.judging import ALWAYS, OUTSIDE, Verdict, judge
from cchc.figures.dossiers.model import Column
from cchc.lib.vietnamese import nfc

NO_FIELDS = "Tất cả lĩnh vực"


class Kind(NamedTuple):
    """Dossiers with the same facts and words: how many they are, what they count as, and in which field."""

    facts: int
    words: tuple[str | None, ...]
    many: int
    verdict: Verdict
    field: str


def kinds(frame: pl.DataFrame) -> list[Kind]:
    """The kinds of dossiers in a frame of ``classified`` that ``is_outside`` leaves, judged.

    Fields that differ in case or spacing are one.
    """
    columns = words_of(frame)
    has_fields = Column.FIELD in columns
    rows = frame.filter(~is_outside()).group_by("facts", *columns).len().rows()
    names = _field_names(rows) if has_fields else {}
    judged: dict[tuple[Any, ...], Verdict] = {}
    found = []
    for facts, *words, count in rows:
        field = names[words[0]] if has_fields else NO_FIELDS
        # The verdict does not hang on which field it is, so that kinds of many fields are judged once.
        key = (facts, bool(field), *words[has_fields:])
        if key not in judged:
            said = zip(columns[has_fields:], map(tidy, words[has_fields:]), strict=True)
            judged[key] = judge(facts, bool(field), dict(said))
        found.append(Kind(facts, tuple(words), count, judged[key], field))
    return found


def is_outside() -> pl.Expr:
    """Whether a dossier's facts alone put it outside the period, whatever its words: most of a long file."""
    return (pl.col("facts") & OUTSIDE != 0) & (pl.col("facts") & sum(ALWAYS) == 0)


def words_of(frame: pl.DataFrame) -> list[Column]:
    """The columns of words that a frame has, the field first."""
    return [column for column in WORDS if column in frame.columns]


@lru_cache(maxsize=4096)
def tidy(word: str | None) -> str:
    """A word of the file in composed form, with single spaces."""
    return " ".join(nfc(word or "").split())


def _field_names(rows: list[tuple[Any, ...]]) -> dict[str | None, str]:
    """The commonest spelling of each field as the file writes it."""
    seen: Counter[str | None] = Counter()
    for _, field, *_, count in rows:
        seen[field] += count
    common: dict[str, str] = {}
    for field, _ in seen.most_common():
        common.setdefault(tidy(field).casefold(), tidy(field))
    return {field: common[tidy(field).casefold()] for field in seen}


def rows_of(frame: pl.DataFrame, wanted: list[Kind]) -> pl.Series:
    """The places (from 0) in the frame of the dossiers of some kinds, in order."""
    columns = [str(column) for column in words_of(frame)]
    schema = {"facts": pl.UInt16(), **{column: pl.String() for column in columns}}
    keys = pl.DataFrame([(kind.facts, *kind.words) for kind in wanted], schema=schema, orient="row")
    texts = frame.with_columns(pl.col(columns).cast(pl.String)).with_row_index("place")
    return texts.join(keys, on=["facts", *columns], how="semi", nulls_equal=True)["place"].sort()
