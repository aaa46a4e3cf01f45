"""Units above and below one another."""

from __future__ import annotations

from datetime import date

from cchc.org.enums import UnitKind
from cchc.org.models import Unit


def above(unit: Unit, day: date) -> Unit | None:
    """The nearest unit above that exists on ``day``: the province once the district has ended."""
    over = unit.parent
    while over and not over.holds_on(day):
        over = over.parent
    return over


def communes_below(unit: Unit, day: date) -> list[Unit]:
    """The communes below a district or province, by name; none for a unit that is no more on ``day``.

    A commune whose district has ended stands below the province still. One query a level of government.
    """
    if not unit.holds_on(day):
        return []
    below = [unit.pk]
    communes: list[Unit] = []
    while children := list(Unit.objects.filter(parent__in=below)):
        communes += [child for child in children if child.kind == UnitKind.COMMUNE]
        below = [child.pk for child in children if child.kind != UnitKind.COMMUNE]
    return sorted(communes, key=lambda commune: commune.name)
