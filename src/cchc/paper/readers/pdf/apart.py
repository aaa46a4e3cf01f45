"""The PDF engine in a process of its own, whose memory and time the system bounds.

The engine is foreign code: a hostile file can make it work or swell without end, or fall, and no clock of Python
reaches inside. The process is kept for the next file, because to start one costs as much as to read thirty pages.
"""

from __future__ import annotations

import atexit
import os
import pickle
import subprocess
import sys
import threading
from pathlib import Path
from typing import IO

from cchc.lib.errors import UnusableFile
from cchc.paper.flow import Flow
from cchc.paper.readers import limits

MODULE = "cchc.paper.readers.pdf.child"
SOURCES = Path(__file__).parents[4]
LENGTH_BYTES = 8


class Reader:
    """Reads one PDF after the other; a process that falls or overstays is replaced at the next file."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._owner = 0
        atexit.register(self._stop)

    def read(self, data: bytes) -> Flow:
        """The flow of a PDF, or the error that its reading raised; ``UnusableFile`` where it broke the bounds."""
        with self._lock:
            answer = self._ask(data)
        if answer is None:
            raise too_heavy()
        found = pickle.loads(answer)
        if isinstance(found, Exception):
            raise found
        assert isinstance(found, Flow)
        return found

    def _ask(self, data: bytes) -> bytes | None:
        process = self._running()
        assert process.stdin is not None
        assert process.stdout is not None
        overstay = threading.Timer(limits.MAX_WAIT_SECONDS, process.kill)
        overstay.start()
        try:
            send(process.stdin, data)
            answer = receive(process.stdout)
        except OSError:
            answer = None
        finally:
            overstay.cancel()
        if answer is None:
            self._stop()
        return answer

    def _running(self) -> subprocess.Popen[bytes]:
        """The process of this office process; one that a fork inherited belongs to the parent."""
        if self._process is None or self._owner != os.getpid() or self._process.poll() is not None:
            paths = os.pathsep.join(filter(None, (str(SOURCES), os.environ.get("PYTHONPATH"))))
            self._process = subprocess.Popen(
                [sys.executable, "-m", MODULE],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env={**os.environ, "PYTHONPATH": paths},
            )
            self._owner = os.getpid()
        return self._process

    def _stop(self) -> None:
        process, self._process = self._process, None
        if process is None or self._owner != os.getpid():
            return
        process.kill()
        process.communicate()


def too_heavy() -> UnusableFile:
    """The error of a PDF that takes more time or memory than any paper needs."""
    return UnusableFile("Tệp PDF quá nặng, đọc quá lâu.", "Hãy tách lấy phần cần đọc hoặc dùng bản .docx.")


def send(pipe: IO[bytes], data: bytes) -> None:
    """Write a message: its length, then its bytes."""
    pipe.write(len(data).to_bytes(LENGTH_BYTES, "little"))
    pipe.write(data)
    pipe.flush()


def receive(pipe: IO[bytes]) -> bytes | None:
    """Read a message; ``None`` when the other side is gone."""
    head = pipe.read(LENGTH_BYTES)
    length = int.from_bytes(head, "little")
    data = pipe.read(length) if len(head) == LENGTH_BYTES else b""
    return data if len(head) == LENGTH_BYTES and len(data) == length else None
