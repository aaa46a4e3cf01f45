"""Each dossier told by one small number: what its three dates say of it, the period and each other."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from functools import reduce
from operator import xor

import polars as pl

from cchc.figures.dossiers import limits
from cchc.figures.dossiers.blocks import Block, each_block
from cchc.figures.dossiers.dates import commonest, moments, parse
from cchc.figures.dossiers.model import DATES, Column, Mapping, Period, Sheet
from cchc.lib.errors import UnusableFile

WORDS = (Column.FIELD, Column.CHANNEL, Column.DIGITISED, Column.PAID, Column.STATE)


class Fact:
    """What the dates of a dossier say, one bit each; bare numbers, because thousands of sums of them are judged."""

    NO_CODE = 1
    NO_RECEIVED = 2
    BAD_RECEIVED = 4
    NO_DUE = 8
    BAD_DUE = 16
    NO_FINISHED = 32
    BAD_FINISHED = 64
    FINISHED_FIRST = 128
    RECEIVED_BEFORE = 256
    RECEIVED_AFTER = 512
    FINISHED_BEFORE = 1024
    FINISHED_AFTER = 2048
    LATE = 4096
    ON_DUE_DAY = 8192
    OVERDUE = 16384
    DOUBLE = 32768


@dataclass(frozen=True, slots=True)
class Classified:
    """``rows``: a row a record, in order, with its ``facts`` (bits of ``Fact``) and the ``key`` of its words.

    ``words`` holds, by key, the words of the mapped columns of ``WORDS``, which stand in ``columns``.
    """

    rows: pl.DataFrame
    words: dict[int, tuple[str | None, ...]]
    columns: tuple[Column, ...]


def classified(sheet: Sheet, mapping: Mapping, period: Period) -> Classified:
    """What the dates and words of each record say. Nothing else of the file is kept.

    A million dossiers take some tens of megabytes. Raises ``UnusableFile``.
    """
    forms = {name: commonest(_sample(sheet, mapping.columns[name]), mapping.day_first) for name in DATES}
    columns = tuple(column for column in WORDS if column in mapping.columns)
    words: dict[int, tuple[str | None, ...]] = {}
    frames = []
    for frame in _counted(each_block(sheet, lambda block: _told(block, sheet, mapping, forms, period))):
        shown = frame.select("key", *columns).unique("key", keep="any")
        words.update((key, tuple(said)) for key, *said in shown.iter_rows())
        frames.append(frame.drop(columns))
    if not frames:
        raise UnusableFile("Dưới dòng tiêu đề không có hồ sơ nào.", "Hãy kiểm tra lại tệp hoặc xuất lại tệp.")
    return Classified(_with_doubles(pl.concat(frames, rechunk=True)), words, columns)


def records(block: Block, sheet: Sheet) -> pl.LazyFrame:
    """The records of a block as text, columns named ``c0``, ``c1``, …; what overflows the headers is cut."""
    schema = {f"c{place}": pl.String() for place in range(len(sheet.headers))}
    return pl.scan_csv(
        io.BytesIO(block.data),
        has_header=False,
        schema=schema,
        separator=sheet.delimiter,
        quote_char='"' if block.is_quoted else None,  # Where there is none, nothing need look for its end.
        truncate_ragged_lines=True,
    )


def _counted(frames: Iterator[pl.DataFrame]) -> Iterator[pl.DataFrame]:
    count = 0
    try:
        for frame in frames:
            count += len(frame)
            if count > limits.MAX_ROWS:
                raise UnusableFile(f"Tệp có quá {limits.MAX_ROWS:,} hồ sơ.".replace(",", "."), "Hãy xuất tệp theo năm.")
            yield frame
    except pl.exceptions.PolarsError as error:
        raise UnusableFile(
            "Tệp có chỗ không đọc được: ký tự lạ hoặc dòng bị hỏng.",
            "Hãy mở bằng Excel rồi lưu lại thành .xlsx, hoặc xuất lại tệp.",
        ) from error


def _sample(sheet: Sheet, place: int) -> list[str]:
    return [row[place].strip() for row in sheet.sample if row[place].strip()]


def _told(block: Block, sheet: Sheet, mapping: Mapping, forms: dict[Column, str], period: Period) -> pl.DataFrame:
    """The facts of a block in one pass; dates that are written otherwise than most are read in a second one."""
    names = {column: f"c{place}" for column, place in mapping.columns.items()}
    texts = {_text(column): pl.col(names[column]) for column in DATES}
    dates = {str(column): parse(names[column], forms[column]) for column in DATES}
    words = {str(column): pl.col(names[column]) for column in WORDS if column in names}
    code = {"code": pl.col(names[Column.CODE]).str.strip_chars()} if Column.CODE in names else {}
    parsed = records(block, sheet).select(**texts, **dates, **words, **code, key=_key(list(words.values())))
    is_odd = pl.any_horizontal(pl.col(_text(one)).is_not_null() & pl.col(one).is_null() for one in DATES)
    odd = {name: pl.when(is_odd).then(pl.col(name)) for name in texts}
    hashed = [pl.col("code").hash()] if code else []
    frame = parsed.select(*words, "key", *hashed, **odd, facts=_facts(period), is_odd=is_odd).collect(
        engine="streaming"
    )
    return _mended(frame, mapping.day_first, period)


def _key(words: list[pl.Expr]) -> pl.Expr:
    """One number for the words of a record: what follows compares numbers instead of five texts."""
    hashes = [word.hash(seed=place) for place, word in enumerate(words)]
    return reduce(xor, hashes, pl.lit(0, pl.UInt64))


def _text(column: Column) -> str:
    return f"{column}_text"


def _mended(frame: pl.DataFrame, day_first: bool, period: Period) -> pl.DataFrame:
    """The facts told anew of the rows that hold a date in another form than most."""
    places = frame["is_odd"].arg_true()
    texts = [_text(column) for column in DATES]
    kept = frame.drop("is_odd", *texts)
    if places.is_empty():
        return kept
    odd = frame.select(texts)[places].with_columns(pl.col(texts).str.strip_chars().replace("", None))
    dates = {str(column): moments(odd[_text(column)], day_first) for column in DATES}
    facts = odd.with_columns(**dates).select(_facts(period))["facts"]
    return kept.with_columns(kept["facts"].scatter(places, facts))


def _facts(period: Period) -> pl.Expr:
    bits = (said.fill_null(False).cast(pl.UInt16) * fact for fact, said in _sayings(period).items())
    return pl.sum_horizontal(*bits).cast(pl.UInt16).alias("facts")


def _sayings(period: Period) -> dict[int, pl.Expr]:
    """When each fact holds; days are compared by the day, lateness by the minute where the due date has one."""
    received, due, finished = (pl.col(name) for name in DATES)
    start = datetime.combine(period.start, time())
    last, after = datetime.combine(period.end, time()), datetime.combine(period.end + timedelta(days=1), time())
    received_day, due_day, finished_day = (moment.dt.date() for moment in (received, due, finished))
    minute_counts = due != due_day.cast(pl.Datetime("ms"))
    return {
        **_readable(Column.RECEIVED, Fact.NO_RECEIVED, Fact.BAD_RECEIVED),
        **_readable(Column.DUE, Fact.NO_DUE, Fact.BAD_DUE),
        **_readable(Column.FINISHED, Fact.NO_FINISHED, Fact.BAD_FINISHED),
        Fact.FINISHED_FIRST: finished_day < received_day,
        Fact.RECEIVED_BEFORE: received < start,
        Fact.RECEIVED_AFTER: received >= after,
        Fact.FINISHED_BEFORE: finished < start,
        Fact.FINISHED_AFTER: finished >= after,
        Fact.LATE: (finished > due) & (minute_counts | (finished_day > due_day)),
        Fact.ON_DUE_DAY: finished_day == due_day,
        Fact.OVERDUE: due < last,
    }


def _readable(column: Column, missing: int, bad: int) -> dict[int, pl.Expr]:
    moment, text = pl.col(column), pl.col(_text(column))
    first, last = datetime(limits.EARLIEST_YEAR, 1, 1), datetime(limits.LATEST_YEAR, 1, 1)
    impossible = (moment < first) | (moment >= last)
    return {missing: text.is_null(), bad: text.is_not_null() & (moment.is_null() | impossible)}


def _with_doubles(frame: pl.DataFrame) -> pl.DataFrame:
    """``facts`` with the bits of a code that is missing or stands in more than one record; the hashes are let go."""
    if "code" not in frame.columns:
        return frame
    codes = frame["code"].sort()
    doubles = codes.filter(codes == codes.shift(1)).unique()
    # A missing code has a hash too, by which it is known: to look for it among texts would cost a pass more.
    missing = pl.Series(["", None], dtype=pl.String).hash()
    is_missing = pl.col("code").is_in(missing.implode())
    is_double = pl.col("code").is_in(doubles.implode()) & ~is_missing
    bits = is_missing.cast(pl.UInt16) * Fact.NO_CODE + is_double.cast(pl.UInt16) * Fact.DOUBLE
    return frame.select("key", facts=pl.col("facts") + bits)
