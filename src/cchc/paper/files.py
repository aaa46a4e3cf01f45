"""From a file to a recognised paper: reader and recognition in one, secret papers refused."""

from __future__ import annotations

from pathlib import Path

from cchc.lib.files import read_regular
from cchc.paper.readers import limits, read_flow
from cchc.paper.readers.secrecy import refuse_secret
from cchc.paper.recognition import Recognised, recognise


def read_bytes(data: bytes, name: str = "") -> Recognised:
    """The paper that the bytes of a .txt, .docx, .odt or .pdf file hold.

    ``name`` only serves messages; the format is told from the content. Raises ``UnusableFile`` for anything that is
    not a readable, open paper, within bounded time and memory.
    """
    flow = read_flow(data, name)
    refuse_secret(flow)
    return recognise(flow)


def read_file(path: Path | str) -> Recognised:
    """The paper that a file holds; see ``read_bytes``."""
    path = Path(path)
    return read_bytes(read_regular(path, limits.MAX_FILE_BYTES), path.name)
