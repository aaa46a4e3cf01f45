"""Dates as one-stop systems and spreadsheets write them, read in columns."""

from __future__ import annotations

import re
from collections import Counter
from datetime import datetime, timedelta
from functools import lru_cache

import polars as pl

_DAY = r"(?P<a>\d{1,4})(?P<sep>[/.\-])(?P<b>\d{1,2})(?P=sep)(?P<c>\d{1,4})"
_TIME = r"(?P<hour>\d{1,2})\s?(?:(?::|h|g|giờ)\s?(?P<minute>\d{2})|giờ|h)(?::(?P<second>\d{2})(?:\.\d+)?|ph|p| phút)?"
_HALF = r"(?:\s?(?P<half>am|pm|sa|ch))?"
_GAP = r"(?:\s*[,T ]\s*|\s+lúc\s+|\s+)"
_DAY_FIRST = re.compile(rf"(?:ngày )?{_DAY}(?:{_GAP}{_TIME}{_HALF})?Z?", re.IGNORECASE)
_TIME_FIRST = re.compile(rf"{_TIME}{_HALF}(?:,?\s+(?:ngày )?|\s*-\s*){_DAY}", re.IGNORECASE)
_SERIAL = re.compile(r"[2-7]\d{4}(?:\.\d+)?")  # Days since 30 December 1899: the years 1954 to 2118.
_EPOCH = datetime(1899, 12, 30)
_FEW = 200  # Below so many texts, reading them one by one costs less than one more pass.


def parse(column: str, form: str) -> pl.Expr:
    """The moments of a column of text written in ``form``, null where it is written otherwise."""
    # A cache of seen texts costs more than it saves: moments with minutes hardly repeat.
    return pl.col(column).str.to_datetime(form, strict=False, time_unit="ms", cache=False)


def commonest(texts: list[str], day_first: bool) -> str:
    """The form in which most of some texts are written, as a format of ``strptime``."""
    forms = Counter(form for text in texts if (form := form_of(text, day_first)))
    return forms.most_common(1)[0][0] if forms else "%d/%m/%Y"


def form_of(text: str, day_first: bool) -> str | None:
    """The form of one text; ``None`` for a text that is no date or is written in a way that only ``moment`` reads."""
    match = _DAY_FIRST.fullmatch(text)
    if not match or match["half"]:
        return None
    day = ("%Y", "%m", "%d") if len(match["a"]) == 4 else ("%d", "%m", "%Y") if day_first else ("%m", "%d", "%Y")
    time = "" if match["hour"] is None else "%H:%M:%S" if match["second"] else "%H:%M"
    gap = "T" if "T" in text else " "
    return match["sep"].join(day) + (gap + time if time else "")


@lru_cache(maxsize=4096)
def moment(text: str, day_first: bool) -> datetime | None:
    """The moment that a text tells, ``None`` when it tells none: 31/02/2023, “chưa có”, a year of two digits."""
    words = " ".join(text.split())
    if _SERIAL.fullmatch(words):
        # Excel keeps a minute as a fraction of a day; rounding to seconds takes its error away.
        return _EPOCH + timedelta(seconds=round(float(words) * 86_400))
    match = _DAY_FIRST.fullmatch(words) or _TIME_FIRST.fullmatch(words)
    try:
        return _built(match, day_first) if match else None
    except ValueError:
        return None


def _built(match: re.Match[str], day_first: bool) -> datetime:
    first, middle, last = match["a"], match["b"], match["c"]
    if len(first) == 4:
        year, month, day = first, middle, last
    else:
        day, month, year = (first, middle, last) if day_first else (middle, first, last)
    if len(year) != 4 or len(day) > 2:
        raise ValueError(match.group())
    hour = int(match["hour"] or 0)
    if match["half"]:
        hour = hour % 12 + (12 if match["half"].lower() in ("pm", "ch") else 0)
    return datetime(int(year), int(month), int(day), hour, int(match["minute"] or 0), int(match["second"] or 0))


def moments(texts: pl.Series, day_first: bool) -> pl.Series:
    """Moments (ms) of texts written in any form, null for the rest; Excel's serial numbers among the forms.

    Texts of the commonest forms are read together, the last few one by one.
    """
    left = pl.DataFrame({"text": texts}).with_row_index("at")
    found, tried = [], set[str]()
    while len(left) > _FEW:
        form = commonest(left["text"].drop_nulls().head(_FEW).to_list(), day_first)
        if form in tried:
            break
        tried.add(form)
        left = left.with_columns(moment=parse("text", form))
        found.append(left.filter(pl.col("moment").is_not_null()).select("at", "moment"))
        left = left.filter(pl.col("moment").is_null()).select("at", "text")
    one_by_one = pl.Series(
        "moment", [text and moment(text, day_first) for text in left["text"]], dtype=pl.Datetime("ms")
    )
    return pl.concat([*found, left.select("at").with_columns(one_by_one)]).sort("at")["moment"]
