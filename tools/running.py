"""The office on a free port with data of its own, for as long as pictures are made of it."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.error import URLError
from urllib.request import urlopen

from cchc.cli.setup import EXAMPLE_DAY

PATIENCE = 60.0  # Seconds until the office must answer.


@dataclass(frozen=True, slots=True)
class Office:
    """A running office: its address and the sign-ins of the invented commune."""

    address: str
    people: list[dict[str, Any]]

    def person(self, role: str) -> dict[str, Any]:
        """The sign-in of someone who has ``role``."""
        return next(person for person in self.people if role in person["roles"])


@contextmanager
def running_office() -> Iterator[Office]:
    """Serve the example commune until the block ends; nothing of the machine's own office is touched."""
    with TemporaryDirectory(prefix="cchc-pictures-") as folder:
        day = {"CCHC_TODAY": EXAMPLE_DAY.isoformat()}
        settings = {**os.environ, "CCHC_VAR": folder, "PYTHONUTF8": "1", **day}
        people = json.loads(_cchc(settings, "example", "--json"))
        port = free_port()
        log = Path(folder, "serve.log")
        with log.open("wb") as output:
            server = subprocess.Popen(
                [sys.executable, "-m", "cchc", "serve", "--port", str(port)], env=settings, stdout=output, stderr=output
            )
            try:
                yield Office(answering(f"http://127.0.0.1:{port}", server, log), people)
            finally:
                server.terminate()
                server.wait(timeout=20)


def _cchc(settings: dict[str, str], *arguments: str) -> str:
    call = [sys.executable, "-m", "cchc", *arguments]
    done = subprocess.run(call, env=settings, check=False, capture_output=True, encoding="utf-8")
    if done.returncode:
        raise RuntimeError(f"cchc {' '.join(arguments)} failed:\n{done.stderr}")
    return done.stdout


def free_port() -> int:
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return int(door.getsockname()[1])


def answering(address: str, server: subprocess.Popen[bytes], log: Path) -> str:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and server.poll() is None:
        try:
            with urlopen(f"{address}/huong-dan/", timeout=5):
                return address
        except (URLError, OSError):
            time.sleep(0.2)
    raise RuntimeError(f"The office did not start:\n{log.read_text('utf-8', 'replace')}")
