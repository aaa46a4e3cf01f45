"""The commune's own list of what must be ready: taken over from the default one with the first change."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from cchc.conference.models import ListLine
from cchc.conference.queries.list_lines import ahead_of, has_own_list, line_of
from cchc.core.editing import take_over
from cchc.core.locking import locked
from cchc.core.places import next_place
from cchc.dossier.checklist import default_tasks
from cchc.lib.errors import ActionRefused
from cchc.org.actions.recording import record_step
from cchc.org.enums import Right
from cchc.org.models import Officer, Post, Unit
from cchc.org.queries.law import law_at

MOST_AHEAD = 365


@dataclass(frozen=True, slots=True)
class LineFacts:
    """What a person types of a line; ``post`` None leaves it to whom the plan gives the hall."""

    what: str
    must: str
    ahead: int
    unit: str
    part: str = ""
    post: Post | None = None

    def facts(self) -> dict[str, Any]:
        return {name: getattr(self, name) for name in self.__slots__}

    def refuse_unfit(self, commune_id: int) -> None:
        if not self.what.strip():
            raise ActionRefused("Chưa ghi việc phải làm.", "Ghi ngắn gọn việc, ví dụ Thử máy phát điện.")
        if not 0 <= self.ahead <= MOST_AHEAD:
            raise ActionRefused(f"Thời gian tính lùi từ 0 đến {MOST_AHEAD}.", "Ghi lại con số.")
        if self.post and self.post.commune_id != commune_id:
            raise ActionRefused("Chức danh này không thuộc đơn vị.", "Chọn chức danh của đơn vị mình.")


@transaction.atomic
def adopt_list(*, commune: Unit, by: Officer, at: datetime) -> list[ListLine]:
    """Lập danh sách mẫu của xã from the default one; a commune that has one keeps it."""
    commune = locked(commune)
    if has_own_list(commune):
        return list(ListLine.objects.filter(commune=commune))
    lines = [line_of(commune, number, task) for number, task in enumerate(default_tasks(), 1)]
    ListLine.objects.bulk_create(lines)
    facts = {"lines": len(lines)}
    record_step(commune, Right.PREPARE_HALL, by, at, action="conference.adopt_list", data=facts)
    return lines


@transaction.atomic
def add_line(*, commune: Unit, facts: LineFacts, by: Officer, at: datetime) -> ListLine:
    """Thêm dòng vào danh sách mẫu; the same line added twice is one."""
    facts.refuse_unfit(commune.pk)
    lines = ListLine.objects.filter(commune=locked(commune))
    if same := lines.filter(removed_at__isnull=True, **facts.facts()).first():
        return same
    line: ListLine = ListLine.objects.create(commune=commune, position=next_place(lines), **facts.facts())
    record(line, by, at, action="conference.add_line")
    return line


@transaction.atomic
def revise_line(*, line: ListLine, facts: LineFacts, revision: int, by: Officer, at: datetime) -> ListLine:
    """Sửa dòng của danh sách mẫu; a time typed by a person takes the place of the book's figure."""
    line = locked(line)
    if line.revision != revision:
        raise ActionRefused("Người khác vừa sửa dòng này.", "Xem lại rồi lưu lần nữa nếu vẫn muốn ghi như bạn.")
    facts.refuse_unfit(line.commune_id)
    wanted = facts.facts()
    if keeps_rule(line, facts, at):
        del wanted["ahead"]
    changed = take_over(line, wanted)
    if not changed:
        return line
    if {"ahead", "unit"} & set(changed):
        line.rule = ""
    line.revision += 1
    line.save()
    record(line, by, at, changed, action="conference.revise_line")
    return line


def keeps_rule(line: ListLine, facts: LineFacts, at: datetime) -> bool:
    """Whether the time typed is the one that the book gives the line."""
    if not line.rule or facts.unit != line.unit or facts.ahead == line.ahead:
        return False
    return facts.ahead == ahead_of(line, law_at(line.commune, timezone.localdate(at)))


@transaction.atomic
def remove_line(*, line: ListLine, by: Officer, at: datetime) -> ListLine:
    """Bỏ dòng khỏi danh sách mẫu; checklists made already keep it."""
    line = locked(line)
    if line.take_out(at):
        record(line, by, at, action="conference.remove_line")
    return line


@transaction.atomic
def restore_line(*, line: ListLine, by: Officer, at: datetime) -> ListLine:
    """Lấy lại dòng đã bỏ."""
    line = locked(line)
    if line.bring_back():
        record(line, by, at, action="conference.restore_line")
    return line


def record(line: ListLine, by: Officer, at: datetime, changed: list[str] | None = None, *, action: str) -> None:
    record_step(line, Right.PREPARE_HALL, by, at, action=action, data={"changed": changed} if changed else {})
