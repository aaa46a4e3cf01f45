"""Answer a flag: a source reads otherwise in a later accepted version, so take the new words or keep the line."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from cchc.lib.errors import ActionRefused
from cchc.org.models import Officer
from cchc.reports.actions.consolidating import editable, record, standing_line
from cchc.reports.actions.lines import LineChanged, one_paragraph, set_text
from cchc.reports.models import Consolidation, Line, LineSource
from cchc.reports.queries.period import law_under
from cchc.reports.queries.sources import Flag, sources_of


@transaction.atomic
def take_change(
    *, line: Line, report: int, item_key: str, text: str | None, revision: int, by: Officer, at: datetime
) -> Line:
    """Cập nhật dòng. A line nobody edited takes the new words; an edited one takes ``text``, as merged."""
    consolidation = editable(line.consolidation)
    line = standing_line(consolidation, line.pk)
    flag = flag_of(consolidation, line, report, item_key)
    if line.revision != revision:
        raise LineChanged(line)
    if text is None and line.edited_by_id is not None:
        raise ActionRefused("Dòng này đã được sửa.", "So lời cũ với lời mới, sửa dòng rồi bấm Cập nhật.")
    if text is None and not flag.new:
        raise ActionRefused("Báo cáo lĩnh vực không còn nêu nội dung này.", "Bỏ dòng, hoặc bấm Giữ nguyên.")
    words = one_paragraph(flag.new if text is None else text)
    old = line.text
    line.text, line.revision = words, line.revision + 1
    line.save(update_fields=["text", "revision"])
    see(flag)
    record(consolidation, action="reports.take_change", by=by, at=at, data={"line": line.pk, "old": old, "new": words})
    return line


@transaction.atomic
def keep_line(*, line: Line, report: int, item_key: str, by: Officer, at: datetime) -> Line:
    """Giữ nguyên dòng: the new version is recorded as seen, and the line counts as the editor's wording."""
    consolidation = editable(line.consolidation)
    line = standing_line(consolidation, line.pk)
    flag = flag_of(consolidation, line, report, item_key)
    set_text(line, line.text, by)
    see(flag)
    data = {"line": line.pk, "report": report, "item": item_key, "version": flag.version.number}
    record(consolidation, action="reports.keep_line", by=by, at=at, data=data)
    return line


def flag_of(consolidation: Consolidation, line: Line, report: int, item_key: str) -> Flag:
    """The flag as it stands under the lock. Raises ``ActionRefused`` when it was answered meanwhile."""
    sources = sources_of(consolidation.cycle, law_under(consolidation.cycle))
    wanted = (line.pk, report, item_key)
    for flag in sources.flags:
        if (flag.line.pk, flag.version.report_id, flag.source.item_key) == wanted:
            return flag
    raise ActionRefused("Thay đổi này đã được xử lý.", "Mở lại trang để xem bản mới nhất.")


def see(flag: Flag) -> None:
    """Keep what the line was made from, and add the version now seen with its words."""
    LineSource.objects.update_or_create(
        line_id=flag.line.pk, version_id=flag.version.pk, item_key=flag.source.item_key, defaults={"text": flag.new}
    )
