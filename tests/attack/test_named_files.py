"""What a user may name in place of a file: every command answers at once and in words."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from cchc.cli import run


@pytest.fixture
def pipe(tmp_path: Path) -> Path:
    path = tmp_path / "ống.txt"
    os.mkfifo(path)
    return path


@pytest.mark.timeout(10)
@pytest.mark.parametrize(
    "command", [["read"], ["check"], ["restyle", "-o", "ra.docx"], ["render", "-o", "ra.docx"], ["dossier", "-o", "ra"]]
)
def test_a_pipe_without_a_writer_stops_no_command(
    command: list[str], pipe: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([command[0], str(pipe), *command[1:]]) == 2
    assert "không phải tệp thường" in capsys.readouterr().err


@pytest.mark.timeout(10)
@pytest.mark.parametrize("device", ["/dev/zero", "/dev/urandom"])
def test_a_commune_file_that_never_ends_is_refused(device: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["dossier", "examples/ke-hoach-so-ket-cchc-2023.txt", "-o", "ra", "--commune", device]) == 2
    assert "không phải tệp thường" in capsys.readouterr().err


def test_a_huge_sparse_file_is_refused_as_too_large(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    huge = tmp_path / "to.json"
    with huge.open("wb") as file:
        file.truncate(300 * 1024 * 1024)
    assert run(["read", str(huge)]) == 2
    assert "lớn quá 50 MB" in capsys.readouterr().err
    assert run(["render", str(huge), "-o", str(tmp_path / "ra.docx")]) == 2
    assert "lớn quá 20 MB" in capsys.readouterr().err


def test_links_in_a_circle_and_folders_are_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    one, other = tmp_path / "a.txt", tmp_path / "b.txt"
    one.symlink_to(other)
    other.symlink_to(one)
    assert run(["read", str(one)]) == 2
    assert "Không mở được tệp a.txt." in capsys.readouterr().err
    assert run(["read", str(tmp_path)]) == 2
    assert "không chọn thư mục" in capsys.readouterr().err


def test_a_commune_file_nested_without_end_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    deep = tmp_path / "xa.toml"
    deep.write_text("a = " + "[" * 100_000)
    assert run(["dossier", "examples/ke-hoach-so-ket-cchc-2023.txt", "-o", "ra", "--commune", str(deep)]) == 2
    assert "không phải TOML hợp lệ" in capsys.readouterr().err
