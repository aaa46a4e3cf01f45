"""What follows from a field's words: the post that is named, the day that is meant, the figure that is given."""

from __future__ import annotations

import re
from datetime import date

from cchc.figures.answers import NO_DATA
from cchc.figures.comparison import Compare
from cchc.figures.numbers import Unreadable, read_answer
from cchc.lib.vietnamese import fold
from cchc.org.models import Post
from cchc.org.queries.posts import posts_on
from cchc.reports.models import Finding, TargetResult
from cchc.reports.queries.period import day_of
from cchc.reports.queries.words import Row
from cchc.targets.models import Target

_DAY = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
_DONE = re.compile(r"(da )?(xong|hoan thanh|thuc hien|dat|co)")
_NOT_DONE = re.compile(r"(chua|khong)( (xong|hoan thanh|thuc hien|dat|co))?")


def take(row: Row, field: str, text: str) -> None:
    """Set a field of the row and what is read from it; the text itself stays as typed."""
    setattr(row, field, text)
    if isinstance(row, Finding) and field == "owner_text":
        row.owner = named_post(row, text)
    if isinstance(row, Finding) and field == "due_text":
        row.due_on = day_in(text)
    if isinstance(row, TargetResult) and field == "typed":
        set_answer(row, text)


def named_post(finding: Finding, text: str) -> Post | None:
    """The post of the commune with exactly this name, short name or other name."""
    wanted = fold(text).strip(" .;")
    if not wanted:
        return None
    cycle = finding.report.cycle
    posts = posts_on(cycle.commune, day_of(cycle))
    return next((post for post in posts if wanted in {fold(name) for name in names_of(post)}), None)


def names_of(post: Post) -> list[str]:
    return [post.name, *([post.short] if post.short else []), *post.aliases]


def day_in(text: str) -> date | None:
    """The one day written in figures in the text (``trước 30/9/2023``); None for none, two, or one that is no day."""
    found = _DAY.findall(text)
    if len(found) != 1:
        return None
    day, month, year = (int(part) for part in found[0])
    try:
        return date(year, month, day)
    except ValueError:
        return None


def set_answer(result: TargetResult, text: str) -> None:
    """Read the result as typed; what cannot be read stays as typed and counts as no figure yet."""
    target = result.target
    if done := done_or_not(target, text):
        text = done
    try:
        answer, result.unread = read_answer(text, target.unit), False
    except Unreadable:
        answer, result.unread = NO_DATA, True
    result.kind, result.value = answer.kind.value, answer.value


def done_or_not(target: Target, text: str) -> str:
    """``1`` or ``0`` where the target asks whether something was done and the words say so."""
    if target.comparison not in (Compare.YES_NO, Compare.BY_DATE):
        return ""
    words = fold(text).strip(" .;")
    if _NOT_DONE.fullmatch(words):
        return "0"
    return "1" if _DONE.fullmatch(words) else ""
