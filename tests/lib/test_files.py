"""Files are written whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from cchc.lib.files import write_whole


def test_a_file_is_written_whole_with_its_permissions(tmp_path: Path) -> None:
    path = tmp_path / "van-ban.docx"
    path.write_bytes(b"before")
    write_whole(path, b"after", mode=0o644)
    assert (path.read_bytes(), path.stat().st_mode & 0o777) == (b"after", 0o644)
    assert list(tmp_path.iterdir()) == [path]


def test_a_failed_write_leaves_nothing_behind(tmp_path: Path) -> None:
    taken = tmp_path / "taken"
    taken.mkdir()
    with pytest.raises(OSError, match="taken"):
        write_whole(taken, b"data")
    assert list(tmp_path.iterdir()) == [taken]
