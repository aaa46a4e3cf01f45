"""An office of its own on PostgreSQL, served as an operator serves it, for as long as it is measured."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urlsplit, urlunsplit

import psycopg
from tools.running import answering, free_port

WORKERS = 2


@dataclass(frozen=True, slots=True)
class Served:
    """A running office: its port, and what the seed said of it (``cookies`` of people, ``pages`` by name)."""

    port: int
    cookies: list[str]
    pages: dict[str, list[str]]


@contextmanager
def served(years: int, officers: int) -> Iterator[Served]:
    """An office with ``officers`` people and ``years`` of reviews; its database and files are gone afterwards."""
    with TemporaryDirectory(prefix="cchc-bench-") as folder, database(Path(folder).name.replace("-", "_")) as url:
        settings = {**os.environ, "CCHC_VAR": folder, "CCHC_DATABASE_URL": url, "PYTHONUTF8": "1"}
        call = [sys.executable, "-m", "bench.office.seed", str(years), str(officers)]
        facts = json.loads(subprocess.run(call, env=settings, check=True, stdout=subprocess.PIPE).stdout)
        with serving(settings, folder) as port:
            yield Served(port, facts["cookies"], facts["pages"])


@contextmanager
def serving(settings: dict[str, str], folder: str) -> Iterator[int]:
    port, log = free_port(), Path(folder, "serve.log")
    call = [sys.executable, "-m", "cchc", "serve", "--port", str(port), "--workers", str(WORKERS)]
    with log.open("wb") as output:
        server = subprocess.Popen(call, env=settings, stdout=output, stderr=output)
        try:
            answering(f"http://127.0.0.1:{port}", server, log)
            yield port
        finally:
            server.terminate()
            server.wait(timeout=20)


@contextmanager
def database(name: str) -> Iterator[str]:
    """The address of an empty database, made beside the one that ``CCHC_TEST_POSTGRES`` names."""
    admin = os.environ.get("CCHC_TEST_POSTGRES", "postgres://root@127.0.0.1:5432/postgres")
    with psycopg.connect(admin, autocommit=True) as connection:
        connection.execute(f'create database "{name}"')
        try:
            yield urlunsplit(urlsplit(admin)._replace(path=f"/{name}"))
        finally:
            connection.execute(f'drop database "{name}" with (force)')
