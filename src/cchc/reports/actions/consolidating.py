"""What every step on the consolidated report shares: its lock, its end at issue, its entry in the log."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from cchc.core.locking import locked
from cchc.lib.errors import ActionRefused
from cchc.org.actions.recording import record_step
from cchc.org.enums import Right
from cchc.org.models import Officer
from cchc.reports.models import Consolidation, Line, LineSource


def editable(consolidation: Consolidation) -> Consolidation:
    """The consolidated report under its lock. Raises ``ActionRefused`` once it is issued."""
    held = locked(consolidation)
    if issued := held.issued:
        raise ActionRefused(
            f"Báo cáo tổng hợp số {issued.code} đã ban hành nên không sửa được.",
            "Sai về nội dung thì sửa bằng văn bản có hình thức tương đương (khoản 3 Điều 18 Nghị định 30/2020/NĐ-CP).",
        )
    return held


def record(
    consolidation: Consolidation, *, action: str, by: Officer, at: datetime, data: Mapping[str, Any] | None = None
) -> None:
    """Count the change and write it to the log, for whom the editor stands in included."""
    consolidation.revision += 1
    consolidation.save(update_fields=["revision"])
    record_step(consolidation, Right.CONSOLIDATE, by, at, action=action, data=data)


def standing_line(consolidation: Consolidation, pk: int) -> Line:
    """A line that stands in the report. Raises ``ActionRefused`` for one removed meanwhile or of another report."""
    line = Line.objects.filter(consolidation=consolidation, pk=pk).first()
    if line is None or line.removed_at is not None:
        raise ActionRefused("Dòng này không còn trong báo cáo.", "Mở lại trang để xem bản mới nhất.")
    return line


def last_position(consolidation: Consolidation, section: str) -> int:
    """The position of the last line of a section, removed ones included; 0 for an empty one."""
    rows = Line.objects.filter(consolidation=consolidation, section=section).order_by("-position")
    return rows.values_list("position", flat=True).first() or 0


def make_room(consolidation: Consolidation, section: str, position: int) -> None:
    """Push the lines from ``position`` on one further."""
    rows = Line.objects.filter(consolidation=consolidation, section=section, position__gte=position)
    for line in rows:
        line.position += 1
    Line.objects.bulk_update(rows, ["position"])


def copy_sources(line: Line, sources: Iterable[LineSource]) -> None:
    """Give ``line`` the sources of another; of an item both knew, the words of both."""
    own = {(source.version_id, source.item_key): source for source in line.sources.all()}
    for source in sources:
        known = own.get((source.version_id, source.item_key))
        if known is None:
            made = LineSource.objects.create(
                line=line, version_id=source.version_id, item_key=source.item_key, text=source.text
            )
            own[source.version_id, source.item_key] = made
        elif missing := [words for words in source.text.split("\n") if words not in known.text.split("\n")]:
            known.text = "\n".join(filter(None, (known.text, *missing)))
            known.save(update_fields=["text"])
