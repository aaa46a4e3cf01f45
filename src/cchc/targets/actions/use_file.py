"""Take the figures of a counted file into the half-year."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from cchc.core import log
from cchc.core.locking import locked
from cchc.lib.errors import ActionRefused
from cchc.org.models import Officer
from cchc.targets.access import PROCEDURES
from cchc.targets.actions.desk import Desk
from cchc.targets.actions.enter import entering_for
from cchc.targets.actions.entries import Entry
from cchc.targets.enums import FILE_MOVES, FileState, Source
from cchc.targets.models import Figure, OneStopFile
from cchc.targets.queries.one_stop import proposals


@transaction.atomic
def use_figures(*, file: OneStopFile, by: Officer, at: datetime) -> list[Figure]:
    """Dùng số liệu của tệp: each row that the file answers bears the file as its source, whatever stood there.

    A second click writes nothing. Another file of the half that was in use no longer is.
    """
    commune = locked(file.commune)
    file = locked(file)
    if FileState.USED not in FILE_MOVES[FileState(file.state)]:
        raise ActionRefused("Tệp chưa được ghép cột.", "Hãy ghép cột rồi xem bảng trước khi dùng số liệu.")
    half = file.of
    desk = Desk(commune, half, None)
    written = [
        desk.save(entry, by, at, Source.ONE_STOP, file)
        for entry in (Entry(one.code, one.answer) for one in proposals(file))
        if not desk.unfit(entry) and (desk.changes_answer(entry) or desk.stored[entry.row].file_id != file.pk)
    ]
    if not written and file.state == FileState.USED:
        return []
    files = OneStopFile.objects.filter(commune=commune, year=file.year, half=file.half, state=FileState.USED)
    files.exclude(pk=file.pk).update(state=FileState.COUNTED)
    file.state = FileState.USED
    file.save(update_fields=["state"])
    log.append(
        by=by,
        action="targets.use_figures",
        obj=file,
        at=at,
        data={"half": str(half), "file": file.name, "figures": {str(one): desk.words(one) for one in written}},
        acting_for=entering_for(by, at, {PROCEDURES}),
    )
    return written
