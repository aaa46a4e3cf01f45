"""The commune's own list of what must be ready, and the default one that holds while it keeps none."""

from __future__ import annotations

from cchc.conference.models import ListLine
from cchc.dossier.checklist import Task, default_tasks
from cchc.law.book import Law
from cchc.org.models import Unit


def own_lines(commune: Unit) -> list[ListLine]:
    """The lines of the commune's own list; none while it keeps the default one."""
    rows = ListLine.objects.filter(commune=commune, removed_at__isnull=True)
    return list(rows.select_related("post"))


def has_own_list(commune: Unit) -> bool:
    """Whether the commune has begun a list of its own, also when it has taken every line out."""
    return ListLine.objects.filter(commune=commune).exists()


def lines_in_force(commune: Unit) -> list[ListLine]:
    """The list by which a checklist is made now: the commune's own, or the default one as rows that are not kept."""
    if has_own_list(commune):
        return own_lines(commune)
    return [line_of(commune, number, task) for number, task in enumerate(default_tasks(), 1)]


def line_of(commune: Unit, number: int, task: Task) -> ListLine:
    return ListLine(
        commune=commune,
        position=number,
        part=task.part,
        what=task.what,
        must=task.must,
        ahead=task.ahead,
        unit=task.unit.value,
        rule=task.rule,
        work=task.work,
    )


def ahead_of(line: ListLine, law: Law) -> int:
    """How many units before the opening: its own figure, or that of the book."""
    return int(law[line.rule].value) if line.rule else line.ahead
