"""Take an edited Word file of the consolidated report back into its lines."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from django.db import transaction

from cchc.lib.errors import ActionRefused
from cchc.org.models import Officer
from cchc.reports.actions.consolidating import editable, record
from cchc.reports.actions.lines import one_paragraph, set_text
from cchc.reports.models import Consolidation, Line
from cchc.reports.papers.returned import Found, Returned, compare
from cchc.reports.queries.period import law_under
from cchc.reports.queries.sources import sources_of


@transaction.atomic
def bring_back(
    *,
    consolidation: Consolidation,
    data: bytes,
    name: str,
    revision: int,
    keep: Collection[int] = (),
    by: Officer,
    at: datetime,
) -> Returned:
    """Nạp lại bản Word đã sửa: lines keep their sources, changed ones take the new words, gone ones are removed.

    ``revision`` is the report's that the person saw the effect on; ``keep`` are gone lines that stay all the same.
    A second click finds nothing left to change. Raises ``UnusableFile`` for a file that cannot be read.
    """
    consolidation = editable(consolidation)
    sources = sources_of(consolidation.cycle, law_under(consolidation.cycle))
    returned = compare(consolidation.cycle, sources, data, name)
    gone = [line for line in returned.gone if line.pk not in keep]
    if not (returned.new or returned.edited or returned.moved or returned.reordered or gone):
        return returned
    if consolidation.revision != revision:
        raise ActionRefused(
            "Báo cáo đã được sửa từ lúc bạn xem tệp này sẽ đổi gì.", "Xem lại các thay đổi rồi bấm Nhận lần nữa."
        )
    settle(consolidation, returned, by)
    for line in gone:
        line.removed_at = at
    Line.objects.bulk_update(gone, ["removed_at"])
    counts = {"edited": len(returned.edited), "new": len(returned.new), "moved": len(returned.moved)}
    data_of = {"file": name[-255:], **counts, "removed": [line.pk for line in gone]}
    record(consolidation, action="reports.bring_back", by=by, at=at, data=data_of)
    return returned


def settle(consolidation: Consolidation, returned: Returned, by: Officer) -> None:
    """Write the lines in the order of the file, section by section."""
    positions: dict[str, int] = {}
    for found in returned.found:
        position = positions[found.section] = positions.get(found.section, 0) + 1
        line = line_of(consolidation, found, by)
        line.section, line.position = found.section, position
        line.save()


def line_of(consolidation: Consolidation, found: Found, by: Officer) -> Line:
    if found.line is None:
        return Line(consolidation=consolidation, text=one_paragraph(found.text), edited_by=by)
    if found.edited:
        set_text(found.line, one_paragraph(found.text), by)
    return found.line
