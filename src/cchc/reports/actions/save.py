"""Save what was typed in a report, so that two who write in it lose no word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction

from cchc.core import log
from cchc.core.locking import locked
from cchc.lib.errors import ActionRefused
from cchc.lib.merging import merge
from cchc.lib.vietnamese import nfc
from cchc.org.models import Officer
from cchc.reports.actions.steps import refuse_unless_editable, standing_for
from cchc.reports.actions.taking import take
from cchc.reports.models import FieldReport, Revision, TargetResult
from cchc.reports.queries.results import target_of
from cchc.reports.queries.words import FIELDS, Place, Row, last_sent, row_at, text_at

STRETCH = timedelta(minutes=10)  # Autosaves of one person within it are one entry of the log.


@dataclass(frozen=True, slots=True)
class Typed:
    """What stands in a field of an open page, and the number of the row's revision that the page goes on from."""

    place: Place
    text: str
    base: int


@dataclass(frozen=True, slots=True)
class Saved:
    """A field after the save. ``base`` is what the page goes on from; ``text`` stands now, as revision ``number``.

    ``joined`` names who had written meanwhile, when the words of both were put together.
    """

    place: Place
    base: int
    text: str
    number: int
    joined: str = ""


@transaction.atomic
def save_words(
    *, report: FieldReport, typed: Sequence[Typed], by: Officer, at: datetime, page: str = ""
) -> list[Saved]:
    """Save fields of a report (ghi báo cáo) under the lock of the report.

    A field that somebody else has saved since ``base`` is merged word by word: first the writer's own words are kept
    as a revision, then the merged ones. A field that stands as typed leaves no trace. ``page`` is the open page's own
    mark (see ``Revision``). Raises ``ActionRefused`` when the report is not being written or the place is none of it.
    """
    report = locked(report)
    refuse_unless_editable(report)
    acting = standing_for(report, by, at)
    saver = Saver(report, by, at, page, acting)
    first = is_new_stretch(report, by, at)
    saved = [saver.save(item) for item in typed]
    if saver.count and first:
        data = {"fields": saver.count}
        log.append(by=by, action="reports.save_words", obj=report, at=at, data=data, acting_for=acting)
    return saved


def is_new_stretch(report: FieldReport, by: Officer, at: datetime) -> bool:
    """Whether the officer has not written in the report just now."""
    return not Revision.objects.filter(report=report, by=by, at__gt=at - STRETCH).exists()


@dataclass
class Saver:
    """One save of a page: who writes when, and how many fields it has changed."""

    report: FieldReport
    by: Officer
    at: datetime
    page: str
    acting: str
    count: int = 0

    def save(self, typed: Typed) -> Saved:
        """Save one field; see ``save_words``."""
        place, mine = typed.place, cleaned(typed.text, typed.place)
        row = self.row(place)
        theirs = getattr(row, place.field)
        if mine == theirs:
            return Saved(place, row.revision, theirs, row.revision)
        base = max(typed.base if typed.base <= row.revision else 0, last_sent(self.report, place, self.page))
        before = text_at(self.report, place, base)
        if mine == before:
            return Saved(place, base, theirs, row.revision, self.other(place))
        number = self.write(row, place, mine)
        if theirs == before:
            return Saved(place, number, mine, number)
        other = self.other(place)
        joined = merge(before, mine, theirs).text if place.is_prose else mine
        if joined != mine:
            self.write(row, place, joined, merged=True)
        return Saved(place, number, joined, row.revision, other)

    def row(self, place: Place) -> Row:
        """The row of a place; the result of a target gets its row with the first word about it."""
        if row := row_at(self.report, place):
            return row
        target = target_of(self.report, place.pk) if place.kind == "target" else None
        if target is None:
            raise ActionRefused("Ô vừa gõ không còn trong báo cáo này.", "Tải lại trang để xem báo cáo như hiện nay.")
        return TargetResult.objects.create(report=self.report, target=target)

    def write(self, row: Row, place: Place, text: str, *, merged: bool = False) -> int:
        """Put ``text`` into the field as the row's next revision; its number."""
        row.revision += 1
        take(row, place.field, text)
        row.save()
        keep(self.report, place, row.revision, text, by=self.by, at=self.at, acting_for=self.acting,
             page="" if merged else self.page, merged=merged)  # fmt: skip
        self.count += 1
        return row.revision

    def other(self, place: Place) -> str:
        """Who else saved the field last."""
        rows = Revision.objects.filter(report=self.report, key=place.key, field=place.field)
        last = rows.exclude(page=self.page).exclude(merged=True).select_related("by").order_by("number").last()
        return last.by.full_name if last else ""


def keep(report: FieldReport, place: Place, number: int, text: str, **facts: object) -> None:
    """Keep a revision."""
    Revision.objects.create(report=report, key=place.key, field=place.field, number=number, text=text, **facts)


def cleaned(text: str, place: Place) -> str:
    """The text as it is kept: one way to end a line, no signs that are no letters, nothing blank at the end."""
    lines = nfc(text).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    plain = ["".join(char for char in line if char >= " " or char == "\t").rstrip() for line in lines]
    whole = "\n".join(plain).strip("\n")
    longest = FIELDS[place.kind][place.field]
    if len(whole) > longest:
        raise ActionRefused(
            f"Nội dung dài {len(whole):,} chữ cái, ô này nhận {longest:,}.".replace(",", "."),
            "Rút gọn rồi lưu lại; phần chi tiết có thể gửi thành tệp kèm theo.",
        )
    return whole if place.is_prose else whole.replace("\n", " ")
