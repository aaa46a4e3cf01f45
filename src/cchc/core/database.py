"""Where the office keeps its rows: SQLite beside the files by default, PostgreSQL by an address."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

# WAL lets readers go on while one writes; IMMEDIATE takes the write lock when a transaction starts, so that
# a step that reads, judges and writes is never overtaken and never fails half way for want of the lock. FULL
# brings each commit to the disk: a number once shown must outlive a power cut, or it would be given twice.
PRAGMAS = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;"


def database_from_url(url: str, folder: Path) -> dict[str, Any]:
    """Django's settings for ``url``: ``""``, ``sqlite:///path`` or ``postgres://user:password@host:port/name``."""
    parts = urlsplit(url)
    if parts.scheme in {"", "sqlite"}:
        path = Path(unquote(parts.path)) if parts.path else folder / "cchc.sqlite3"
        return sqlite(path)
    if parts.scheme not in {"postgres", "postgresql"}:
        raise ValueError(
            f"CCHC_DATABASE_URL: không nhận ra loại cơ sở dữ liệu “{parts.scheme}”; dùng postgres:// hoặc sqlite:///."
        )
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": parts.hostname or "",
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": dict(parse_qsl(parts.query)),
    }


def sqlite(path: Path) -> dict[str, Any]:
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": path,
        "OPTIONS": {"transaction_mode": "IMMEDIATE", "timeout": 20, "init_command": PRAGMAS},
        # A file, not memory: the tests of races need the same locks as the office.
        "TEST": {"NAME": path.with_name("test-" + path.name)},
    }
