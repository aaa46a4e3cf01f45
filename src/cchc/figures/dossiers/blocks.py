"""A file of text read in blocks of whole records, so that memory does not grow with the file."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Generator, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from io import BufferedReader
from typing import NamedTuple, TypeVar

from cchc.figures.dossiers import limits
from cchc.figures.dossiers.model import Sheet
from cchc.lib.errors import UnusableFile

Result = TypeVar("Result")


class Block(NamedTuple):
    """Whole records, and whether any cell of theirs may stand in quotation marks."""

    data: bytes
    is_quoted: bool


def each_block(sheet: Sheet, work: Callable[[Block], Result]) -> Generator[Result, None, None]:
    """``work`` of each block of the sheet, in order; a few blocks are under way at once, never more.

    Raises ``UnusableFile`` for a quotation mark that is never closed.
    """
    waiting: deque[Future[Result]] = deque()
    with sheet.path.open("rb") as file, ThreadPoolExecutor(limits.WORKERS) as pool:
        for block in _blocks(file, sheet.offset):
            waiting.append(pool.submit(work, block))
            if len(waiting) > limits.WORKERS:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()


def _blocks(file: BufferedReader, offset: int) -> Iterator[Block]:
    size = os.fstat(file.fileno()).st_size
    while offset < size:
        end = _end_of_line(file, offset + limits.BLOCK_BYTES)
        file.seek(offset)
        data = file.read(end - offset)
        # Most files have no quotation mark: to look for one is ten times quicker than to count them.
        quotes = data.count(b'"') if b'"' in data else 0
        if quotes % 2:
            data += _rest_of_record(file)
        yield Block(data, quotes > 0)
        offset += len(data)


def _end_of_line(file: BufferedReader, place: int) -> int:
    """Where the line at ``place`` ends, so that a block is read in one piece and never copied."""
    file.seek(place)
    return place + len(file.readline(limits.MAX_RECORD_BYTES))


def _rest_of_record(file: BufferedReader) -> bytes:
    """What follows until every quotation mark is closed: a quoted cell may hold line breaks."""
    rest: list[bytes] = []
    is_open, length = 1, 0
    while is_open:
        line = file.readline(limits.MAX_RECORD_BYTES)
        length += len(line)
        if not line or length > limits.MAX_RECORD_BYTES:
            raise UnusableFile(
                "Trong tệp có dấu ngoặc kép mở mà không đóng nên không tách được các dòng.",
                "Hãy xuất lại tệp từ hệ thống một cửa, hoặc mở bằng Excel rồi lưu lại thành .xlsx.",
            )
        rest.append(line)
        is_open = (is_open + line.count(b'"')) % 2
    return b"".join(rest)
