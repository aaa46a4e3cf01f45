"""Assemble the consolidated report from the accepted field reports, as often as one likes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from cchc.core.locking import locked
from cchc.lib.errors import ActionRefused
from cchc.org.models import Officer
from cchc.reports.actions.consolidating import editable, last_position, record
from cchc.reports.models import Consolidation, Line, LineSource
from cchc.reports.queries.period import law_under
from cchc.reports.queries.places import Piece
from cchc.reports.queries.sources import Said, Sources, sources_of
from cchc.review.models import Cycle


@dataclass(frozen=True, slots=True)
class Assembled:
    """The consolidated report and how many lines it gained."""

    consolidation: Consolidation
    added: int


@transaction.atomic
def assemble(*, cycle: Cycle, by: Officer, at: datetime) -> Assembled:
    """Lập báo cáo tổng hợp: a line for each paragraph of the accepted reports that no line uses yet.

    Lines that are there, also those that were edited or removed, stay as they are, and so does what was left out. A
    second click finds nothing new and adds nothing.
    """
    cycle = locked(cycle)
    consolidation, new = Consolidation.objects.get_or_create(
        cycle=cycle, defaults={"commune_id": cycle.commune_id, "opened_by": by, "opened_at": at}
    )
    consolidation = editable(consolidation)
    sources = sources_of(cycle, law_under(cycle))
    added = add_lines(consolidation, sources.unused)
    if new or added:
        record(
            consolidation, action="reports.assemble", by=by, at=at, data={"added": added, "versions": in_use(sources)}
        )
    return Assembled(consolidation, added)


@transaction.atomic
def use_item(*, consolidation: Consolidation, report: int, item_key: str, by: Officer, at: datetime) -> Assembled:
    """Đưa một nội dung vào báo cáo: lines for what one item says and no line uses yet; it is left out no more."""
    consolidation = editable(consolidation)
    sources = sources_of(consolidation.cycle, law_under(consolidation.cycle))
    said = next((said for said in sources.said if said.key == (report, item_key) and said.unused), None)
    if said is None:
        raise ActionRefused("Nội dung này đã có trong báo cáo hoặc không còn.", "Mở lại trang để xem bản mới nhất.")
    if said.left_out:
        said.left_out.delete()
    added = add_lines(consolidation, [said])
    record(consolidation, action="reports.use_item", by=by, at=at, data={"report": report, "item": item_key})
    return Assembled(consolidation, added)


def add_lines(consolidation: Consolidation, items: Iterable[Said]) -> int:
    """A line at the end of its section for each unused paragraph, in the order given."""
    ends: dict[str, int] = {}
    made: list[tuple[Said, Piece, Line]] = []
    for said in items:
        for piece in said.unused:
            last = ends.get(piece.section) or last_position(consolidation, piece.section)
            ends[piece.section] = last + 1
            line = Line(consolidation=consolidation, section=piece.section, position=last + 1, text=piece.words)
            made.append((said, piece, line))
    Line.objects.bulk_create(line for _, _, line in made)
    LineSource.objects.bulk_create(
        LineSource(line=line, version=said.version, item_key=said.item.key, text=piece.words)
        for said, piece, line in made
    )
    return len(made)


def in_use(sources: Sources) -> list[str]:
    """The versions a report was assembled from, as the log keeps them: ``12.2`` is report 12, version 2."""
    return [f"{version.report_id}.{version.number}" for version in sources.versions]
