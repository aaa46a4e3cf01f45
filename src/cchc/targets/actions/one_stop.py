"""Load a file of the one-stop system, and say what its columns mean."""

from __future__ import annotations

import tempfile
from datetime import date, datetime
from pathlib import Path
from typing import Any

from django.db import transaction

from cchc.core import blobs
from cchc.core.locking import locked
from cchc.figures.dossiers.model import Mapping, Period, Sheet
from cchc.figures.dossiers.reading import read_sheet
from cchc.figures.dossiers.settlement import Settlement, settle
from cchc.figures.half import Half
from cchc.lib.errors import ActionRefused
from cchc.org.actions.recording import record_step
from cchc.org.enums import Right
from cchc.org.models import Officer, Unit
from cchc.targets.enums import FileState
from cchc.targets.models import ColumnMemory, OneStopFile
from cchc.targets.queries.one_stop import days_of, remembered, sheet_of


class FileAlreadyLoaded(ActionRefused):
    """The same bytes were loaded for this half before, as ``file``."""

    def __init__(self, file: OneStopFile) -> None:
        super().__init__("Tệp này đã được nạp cho kỳ này.", "Mở tệp đã có để làm tiếp.")
        self.file = file


def load_one_stop_file(*, commune: Unit, half: Half, data: bytes, name: str, by: Officer, at: datetime) -> OneStopFile:
    """Nạp tệp hồ sơ một cửa: read and keep it; it is counted at once where its headers are known from before.

    Raises ``UnusableFile`` for what is no file of dossiers and ``FileAlreadyLoaded`` for a second click.
    """
    with tempfile.TemporaryDirectory() as folder:
        loaded, normal = Path(folder) / "loaded", Path(folder) / "normal"
        loaded.write_bytes(data)
        sheet = read_sheet(loaded, normal)
        mapping = remembered(commune.pk, sheet)
        start, end = days_of(commune, half)
        table = settle(sheet, mapping, Period(start, end)) if mapping else None
        text = normal.read_bytes() if sheet.path == normal else None
    with transaction.atomic():
        # The row of the bytes is the lock under which two clicks with one file find each other.
        blob = locked(blobs.store(data, "application/octet-stream"))
        known = OneStopFile.objects.filter(commune=commune, year=half.year, half=half.part, blob=blob).first()
        if known:
            raise FileAlreadyLoaded(known)
        file = OneStopFile(commune=commune, year=half.year, half=half.part, starts_on=start, ends_on=end)
        file.blob, file.name, file.headers = blob, name[:255], list(sheet.headers)
        file.normal = blobs.store(text, "text/csv") if text is not None else None
        file.loaded_by, file.loaded_at = by, at
        if mapping and table:
            keep(file, mapping, table)
        file.save()
        told(file, by, at, {"file": name, "sha256": blob.sha256}, action="targets.load_one_stop_file")
    return file


def match_columns(
    *, file: OneStopFile, mapping: Mapping, starts_on: date, ends_on: date, by: Officer, at: datetime
) -> OneStopFile:
    """Ghép cột: count the file with what its columns mean, and remember it for files with the same headers.

    Figures that were taken from the file before stay as they are until they are taken again.
    """
    period = Period(starts_on, ends_on)
    sheet: Sheet = sheet_of(file)
    table = settle(sheet, mapping, period)
    with transaction.atomic():
        file = locked(file)
        file.starts_on, file.ends_on = starts_on, ends_on
        keep(file, mapping, table)
        file.save()
        ColumnMemory.objects.update_or_create(
            commune_id=file.commune_id,
            signature=sheet.signature,
            defaults={"mapping": mapping.as_json(), "decided_by": by, "decided_at": at},
        )
        data = {"columns": {str(one): file.headers[place] for one, place in mapping.columns.items()}}
        told(file, by, at, data, action="targets.match_columns")
    return file


def keep(file: OneStopFile, mapping: Mapping, table: Settlement) -> None:
    file.state, file.mapping, file.rows = FileState.COUNTED, mapping.as_json(), table.records
    file.table = [
        {"field": field, "cells": {str(cell): many for cell, many in counts.items()}}
        for field, counts in table.fields.items()
    ]
    file.unclear = {str(reason): many for reason, many in table.unclear.items()}


def told(file: OneStopFile, by: Officer, at: datetime, data: dict[str, Any], *, action: str) -> None:
    record_step(file, Right.MANAGE_TARGETS, by, at, action=action, data={"half": str(file.of), **data})
