"""Make the checklist of a conference from the list in force, and change which items stand on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime

from django.db import transaction

from cchc.conference.actions.list_lines import LineFacts
from cchc.conference.models import CheckItem, Conference, ListLine
from cchc.conference.papers.case import case_of
from cchc.conference.queries.list_lines import lines_in_force
from cchc.core.editing import take_over
from cchc.core.locking import locked
from cchc.core.places import next_place
from cchc.dossier.checklist import Before, Task
from cchc.dossier.papers.venue import ahead_of
from cchc.lib.errors import ActionRefused
from cchc.org.actions.recording import record_step
from cchc.org.enums import Right, Role
from cchc.org.models import Officer, Post
from cchc.org.queries.posts import posts_on
from cchc.reading.model import WorkKind
from cchc.review.models import Duty


@transaction.atomic
def open_checklist(*, conference: Conference, by: Officer, at: datetime) -> list[CheckItem]:
    """Lập bảng kiểm from the commune's list, else the default one; asked for twice it is made once."""
    conference = locked(conference)
    if known := list(CheckItem.objects.filter(conference=conference)):
        return known
    lines = lines_in_force(conference.commune)
    if not lines:
        raise ActionRefused("Danh sách mẫu của xã chưa có dòng nào.", "Thêm hoặc lấy lại dòng trong danh sách mẫu.")
    items = CheckItem.objects.bulk_create(items_of(conference, lines))
    record(conference, by, at, action="conference.open_checklist", lines=len(items))
    return items


def items_of(conference: Conference, lines: Iterable[ListLine]) -> Iterator[CheckItem]:
    """The lines as items: their time resolved, their owner by the plan where the list names nobody."""
    case = case_of(conference)
    owners = owners_by_work(conference)
    host = owners.get(WorkKind.VENUE.value) or host_of(conference)
    for number, line in enumerate(lines, 1):
        ahead = ahead_of(case, task_of(line))
        yield CheckItem(
            commune_id=conference.commune_id,
            conference=conference,
            position=number,
            part=line.part,
            what=line.what,
            must=line.must,
            ahead=ahead.count,
            unit=ahead.unit.value,
            ground=ahead.ground[:300],
            post=line.post or owners.get(line.work) or host,
        )


def task_of(line: ListLine) -> Task:
    return Task(line.what, line.must, line.part, line.ahead, Before(line.unit), line.rule, line.work)


def owners_by_work(conference: Conference) -> Mapping[str, Post]:
    """The post to which the plan gives each kind of work, the first where it names several."""
    duties = Duty.objects.filter(assignment__plan__cycle=conference.cycle_id).select_related("post", "assignment")
    found: dict[str, Post] = {}
    for duty in duties.order_by("assignment__position", "pk"):
        found.setdefault(duty.assignment.kind, duty.post)
    return found


def host_of(conference: Conference) -> Post | None:
    """Who looks after the hall where the plan is silent: the office, else the organiser."""
    posts = posts_on(conference.commune, conference.held_on)
    for role in (Role.OFFICE, Role.ORGANISER):
        if found := next((post for post in posts if any(row.role == role for row in post.roles.all())), None):
            return found
    return None


@transaction.atomic
def add_check(*, conference: Conference, facts: LineFacts, by: Officer, at: datetime) -> CheckItem:
    """Thêm mục vào bảng kiểm của hội nghị; the same item added twice is one."""
    facts.refuse_unfit(conference.commune_id)
    conference = locked(conference)
    items = CheckItem.objects.filter(conference=conference)
    if same := items.filter(removed_at__isnull=True, **facts.facts()).first():
        return same
    row = {"commune_id": conference.commune_id, "conference": conference, "position": next_place(items)}
    item: CheckItem = CheckItem.objects.create(**row, **facts.facts())
    record(item, by, at, action="conference.add_check")
    return item


@transaction.atomic
def revise_check(*, item: CheckItem, facts: LineFacts, revision: int, by: Officer, at: datetime) -> CheckItem:
    """Sửa mục: words, time or owner; a time typed by a person rests on nothing else any more."""
    item = locked(item)
    if item.revision != revision:
        raise ActionRefused("Người khác vừa sửa mục này.", "Xem lại rồi lưu lần nữa nếu vẫn muốn ghi như bạn.")
    facts.refuse_unfit(item.commune_id)
    changed = take_over(item, facts.facts())
    if not changed:
        return item
    if {"ahead", "unit"} & set(changed):
        item.ground = ""
    item.revision += 1
    item.save()
    record(item, by, at, action="conference.revise_check", changed=changed)
    return item


@transaction.atomic
def remove_check(*, item: CheckItem, by: Officer, at: datetime) -> CheckItem:
    """Bỏ mục không cần ở hội nghị này."""
    item = locked(item)
    if item.take_out(at):
        record(item, by, at, action="conference.remove_check")
    return item


@transaction.atomic
def restore_check(*, item: CheckItem, by: Officer, at: datetime) -> CheckItem:
    """Lấy lại mục đã bỏ."""
    item = locked(item)
    if item.bring_back():
        record(item, by, at, action="conference.restore_check")
    return item


def record(row: Conference | CheckItem, by: Officer, at: datetime, *, action: str, **data: object) -> None:
    record_step(row, Right.PREPARE_HALL, by, at, action=action, data=data)
