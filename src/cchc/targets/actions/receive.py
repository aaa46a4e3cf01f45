"""Take in a file of targets to be looked at before anything is taken from it."""

from __future__ import annotations

from dataclasses import dataclass

from cchc.core import blobs
from cchc.core.models import Blob
from cchc.targets.papers.source import TargetsFile, read_targets_file


@dataclass(frozen=True, slots=True)
class Received:
    blob: Blob
    file: TargetsFile


def receive_targets_file(*, data: bytes, name: str, year: int) -> Received:
    """Keep and read the file; no row of the commune changes, so nothing is logged until it is loaded.

    Raises ``UnusableFile`` and ``ActionRefused`` as ``read_targets_file``.
    """
    file = read_targets_file(data, name, year)
    return Received(blobs.store(data, file.media_type), file)
