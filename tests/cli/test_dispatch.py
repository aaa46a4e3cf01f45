"""The front door of the command line."""

import pytest

from cchc.cli import COMMANDS, run


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--help"]) == 0
    shown = capsys.readouterr().out
    assert [name for name in COMMANDS if f"  {name}" not in shown] == []


def test_an_unknown_command_ends_with_2_and_shows_the_commands(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["doc"]) == 2
    assert "không có lệnh “doc”" in capsys.readouterr().err


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_explains_itself_in_vietnamese(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        run([name, "--help"])
    assert stop.value.code == 0
    shown = capsys.readouterr().out
    assert shown.startswith(f"Cách dùng: cchc {name}")
    assert "optional" not in shown and "positional" not in shown


def test_a_missing_file_name_is_said_in_vietnamese(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        run(["read"])
    assert stop.value.code == 2
    assert capsys.readouterr().err.startswith("Lỗi: còn thiếu: TỆP.")
