"""Write, edit, order, join and part the lines of the consolidated report; every line keeps its sources."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from django.db import transaction

from cchc.core.words import one_line
from cchc.lib.errors import ActionRefused
from cchc.lib.merging import merge
from cchc.org.models import Officer
from cchc.reports.actions.consolidating import (
    copy_sources,
    editable,
    last_position,
    make_room,
    record,
    standing_line,
)
from cchc.reports.models import Consolidation, Line
from cchc.reports.queries.period import law_under
from cchc.reports.queries.places import Outline, outline_of, paragraphs

LONGEST = 10_000  # letters of a line; a paragraph of ten pages is a mistake


class LineChanged(ActionRefused):
    """Somebody else saved the line meanwhile; ``line`` is how it reads now, ``merged`` both wordings in one."""

    def __init__(self, line: Line, merged: str = "") -> None:
        remedy = (
            "Hai bên sửa cùng một chỗ: ô bên dưới có lời của cả hai; bỏ bớt phần thừa rồi lưu lần nữa."
            if merged
            else "Lời của bạn còn ở ô bên dưới; so với bản mới rồi lưu lần nữa."
        )
        super().__init__("Trong lúc bạn sửa, người khác đã lưu dòng này.", remedy)
        self.line = line
        self.merged = merged


@transaction.atomic
def write_line(
    *, consolidation: Consolidation, section: str, text: str, after: int | None, by: Officer, at: datetime
) -> Line:
    """Viết thêm dòng: a line of the editor's own, after another of the section or, with None, at its end."""
    consolidation = editable(consolidation)
    refuse_unknown(section, consolidation)
    words = one_paragraph(text)
    position = last_position(consolidation, section) + 1
    if after is not None:
        before = standing_line(consolidation, after)
        section, position = before.section, before.position + 1
        make_room(consolidation, section, position)
    line = Line.objects.create(
        consolidation=consolidation, section=section, position=position, text=words, edited_by=by
    )
    record(
        consolidation,
        action="reports.write_line",
        by=by,
        at=at,
        data={"line": line.pk, "section": section, "text": words},
    )
    return line


@transaction.atomic
def edit_line(*, line: Line, text: str, revision: int, by: Officer, at: datetime, base: str = "") -> Line:
    """Sửa dòng. ``revision`` is the one the writer had read, ``base`` its words.

    Where somebody else saved meanwhile, changes to other words of the line go together; where both changed the same
    words, or ``base`` is not known, ``LineChanged`` is raised and no word is lost.
    """
    consolidation = editable(line.consolidation)
    line = standing_line(consolidation, line.pk)
    words = one_paragraph(text)
    if words == line.text:
        return line
    if line.revision != revision:
        words = brought_together(line, words, base)
    old = line.text
    set_text(line, words, by)
    record(consolidation, action="reports.edit_line", by=by, at=at, data={"line": line.pk, "old": old, "new": words})
    return line


@transaction.atomic
def split_line(*, line: Line, text: str, revision: int, by: Officer, at: datetime) -> list[Line]:
    """Tách dòng: each paragraph of ``text`` becomes a line; all of them keep the sources of the one."""
    consolidation = editable(line.consolidation)
    line = standing_line(consolidation, line.pk)
    if line.revision != revision:
        raise LineChanged(line)
    parts = [one_paragraph(part) for part in paragraphs(text)]
    if len(parts) < 2:
        raise ActionRefused(
            "Chưa rõ tách ở đâu.", "Đặt con trỏ ở chỗ muốn tách, bấm Enter để xuống dòng, rồi bấm Tách."
        )
    set_text(line, parts[0], by)
    made = [line]
    sources = list(line.sources.all())
    for part in reversed(parts[1:]):
        made.insert(1, place_after(line, part, by))
        copy_sources(made[1], sources)
    record(
        consolidation,
        action="reports.split_line",
        by=by,
        at=at,
        data={"line": line.pk, "into": [one.pk for one in made]},
    )
    return made


@transaction.atomic
def merge_lines(*, consolidation: Consolidation, lines: Sequence[int], by: Officer, at: datetime) -> Line:
    """Gộp dòng: the first in the order of the paper takes the words and the sources of the others."""
    consolidation = editable(consolidation)
    if len(set(lines)) < 2:
        raise ActionRefused("Chưa chọn đủ dòng để gộp.", "Đánh dấu từ hai dòng trở lên rồi bấm Gộp.")
    order = outline(consolidation).order
    found = [standing_line(consolidation, pk) for pk in set(lines)]
    found.sort(key=lambda one: (order(one.section), one.position, one.pk))
    first, *others = found
    set_text(first, " ".join(one.text for one in found), by)
    for other in others:
        copy_sources(first, other.sources.all())
        other.sources.all().delete()
        other.delete()
    data = {"line": first.pk, "merged": [{"line": one.pk, "text": one.text} for one in others]}
    record(consolidation, action="reports.merge_lines", by=by, at=at, data=data)
    return first


@transaction.atomic
def move_line(*, line: Line, step: int, by: Officer, at: datetime) -> Line:
    """Đưa dòng lên (-1) hoặc xuống (1) trong mục; at the end of its section it stays where it is."""
    consolidation = editable(line.consolidation)
    line = standing_line(consolidation, line.pk)
    rows = standing_in(consolidation, line.section)
    here = rows.index(line)
    there = min(max(here + step, 0), len(rows) - 1)
    if there == here:
        return line
    rows.insert(there, rows.pop(here))
    number(rows)
    record(consolidation, action="reports.move_line", by=by, at=at, data={"line": line.pk, "to": there + 1})
    return line


@transaction.atomic
def move_to_section(*, line: Line, section: str, by: Officer, at: datetime) -> Line:
    """Chuyển dòng sang mục khác, to its end."""
    consolidation = editable(line.consolidation)
    line = standing_line(consolidation, line.pk)
    refuse_unknown(section, consolidation)
    if line.section == section:
        return line
    old = line.section
    line.position = last_position(consolidation, section) + 1
    line.section = section
    line.save(update_fields=["section", "position"])
    record(consolidation, action="reports.move_line", by=by, at=at, data={"line": line.pk, "from": old, "to": section})
    return line


@transaction.atomic
def remove_line(*, line: Line, by: Officer, at: datetime) -> Line:
    """Bỏ dòng: it stays among the removed ones, whence it comes back; a second click changes nothing."""
    consolidation = editable(line.consolidation)
    line = Line.objects.get(consolidation=consolidation, pk=line.pk)
    if line.take_out(at):
        record(consolidation, action="reports.remove_line", by=by, at=at, data={"line": line.pk, "text": line.text})
    return line


@transaction.atomic
def restore_line(*, line: Line, by: Officer, at: datetime) -> Line:
    """Lấy lại dòng đã bỏ, to where it stood."""
    consolidation = editable(line.consolidation)
    line = Line.objects.get(consolidation=consolidation, pk=line.pk)
    if line.bring_back():
        record(consolidation, action="reports.restore_line", by=by, at=at, data={"line": line.pk})
    return line


def outline(consolidation: Consolidation) -> Outline:
    return outline_of(law_under(consolidation.cycle))


def refuse_unknown(section: str, consolidation: Consolidation) -> None:
    if section not in outline(consolidation):
        raise ActionRefused("Đề cương không có mục này.", "Chọn một mục trong danh sách.")


def one_paragraph(text: str) -> str:
    """The words as one paragraph. Raises ``ActionRefused`` for none, or for more than a paragraph can hold."""
    words = one_line(text)
    if not words:
        raise ActionRefused("Dòng chưa có chữ nào.", "Ghi nội dung, hoặc bấm Bỏ dòng nếu không cần nữa.")
    if len(words) > LONGEST:
        raise ActionRefused("Dòng quá dài.", "Tách thành nhiều dòng.")
    return words


def brought_together(line: Line, words: str, base: str) -> str:
    """Both people's changes to ``base``. Raises ``LineChanged`` where they touch the same words."""
    if not base:
        raise LineChanged(line)
    merged = merge(one_paragraph(base), words, line.text)
    if merged.conflicts:
        raise LineChanged(line, merged.text)
    return one_paragraph(merged.text)


def set_text(line: Line, words: str, by: Officer) -> None:
    line.text, line.edited_by = words, by
    line.revision += 1
    line.save(update_fields=["text", "edited_by", "revision"])


def place_after(line: Line, words: str, by: Officer) -> Line:
    make_room(line.consolidation, line.section, line.position + 1)
    facts = {"consolidation_id": line.consolidation_id, "section": line.section, "position": line.position + 1}
    return Line.objects.create(**facts, text=words, edited_by=by)


def standing_in(consolidation: Consolidation, section: str) -> list[Line]:
    rows = Line.objects.filter(consolidation=consolidation, section=section, removed_at__isnull=True)
    return list(rows.order_by("position", "pk"))


def number(rows: Iterable[Line]) -> None:
    """Give the lines of a section the positions of their order."""
    changed = []
    for position, row in enumerate(rows, 1):
        if row.position != position:
            row.position = position
            changed.append(row)
    Line.objects.bulk_update(changed, ["position"])
