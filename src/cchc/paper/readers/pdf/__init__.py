"""PDF with a text layer to a ``Flow``, read in a process apart so that no file can take the machine with it."""

from __future__ import annotations

from cchc.paper.flow import Flow
from cchc.paper.readers.pdf.apart import Reader

_READER = Reader()


def read_pdf(data: bytes) -> Flow:
    """The text of a PDF in reading order, with looks and drawn lines where geometry shows them.

    Raises ``UnusableFile`` for a PDF that cannot be read within the bounds of ``limits`` on time and memory.
    """
    return _READER.read(data)
