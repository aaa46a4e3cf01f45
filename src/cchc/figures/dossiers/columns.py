"""A first proposal of what each column of a file means, from its header and its values; the user decides."""

from __future__ import annotations

import re

from cchc.figures.dossiers.dates import moment
from cchc.figures.dossiers.meanings import channel_of, yes_or_no
from cchc.figures.dossiers.model import DATES, Column, Mapping, Sheet
from cchc.figures.dossiers.spellings import rank

_UNSURE = 100
_CODE = re.compile(r"[A-Z]{0,4}\d*[.\-/]?[\w.\-/]*\d{3,}", re.IGNORECASE)


def suggest(sheet: Sheet) -> Mapping:
    """The likeliest mapping of a sheet; columns of which neither header nor values speak are left out."""
    ranked = []
    for place, header in enumerate(sheet.headers):
        values = column_values(sheet, place)
        for column in Column:
            score = _score(header, column, values)
            if score is not None:
                ranked.append((score, place, column))
    chosen: dict[Column, int] = {}
    for _, place, column in sorted(ranked, key=lambda one: one[:2]):
        if column not in chosen and place not in chosen.values():
            chosen[column] = place
    return Mapping({column: chosen[column] for column in Column if column in chosen}, _is_day_first(sheet, chosen))


def column_values(sheet: Sheet, place: int) -> list[str]:
    """The values of a column in the first rows, blanks left out."""
    return [row[place].strip() for row in sheet.sample if row[place].strip()]


def _score(header: str, column: Column, values: list[str]) -> int | None:
    """Lower is surer; values that contradict the header make it a last resort, values alone are one too."""
    by_name = rank(header, column)
    fits = _fits(column, values)
    if by_name is None:
        return _UNSURE + 50 if fits and column is Column.CHANNEL else None
    return by_name if fits is not False else by_name + _UNSURE


def _fits(column: Column, values: list[str]) -> bool | None:
    """Whether most values are of the kind that the column holds; ``None`` when they cannot say."""
    if not values:
        return None
    if column in DATES:
        read = max(moments_read(values, day_first) for day_first in (True, False))
        return read * 2 > len(values)
    if column is Column.CHANNEL:
        return sum(channel_of(value) is not None for value in values) * 2 > len(values)
    if column is Column.DIGITISED:
        return sum(yes_or_no(value) is not None for value in values) * 2 > len(values)
    if column is Column.CODE:
        return sum(bool(_CODE.search(value)) for value in values) * 2 > len(values)
    return None


def moments_read(values: list[str], day_first: bool) -> int:
    """How many of some texts are dates."""
    return sum(moment(value, day_first) is not None for value in values)


def _is_day_first(sheet: Sheet, chosen: dict[Column, int]) -> bool:
    """05/06 is 5 June unless more dates of the sample can only be read the other way."""
    values = [value for column in DATES if column in chosen for value in column_values(sheet, chosen[column])]
    return moments_read(values, True) >= moments_read(values, False)
