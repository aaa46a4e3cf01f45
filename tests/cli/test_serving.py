"""The commands beside other programs: a port that is taken, a reader that stops early."""

import socket
import subprocess
import sys

import pytest

from cchc.cli import run


def test_a_taken_port_is_not_shared(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        assert run(["serve", "--port", str(port)]) == 2
    said = capsys.readouterr().err
    assert f"cổng {port}" in said
    assert "--port 8080" in said


def test_a_port_that_cannot_be_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["serve", "--port", "99999"]) == 2
    assert "cổng 99999" in capsys.readouterr().err


def test_a_reader_that_stops_early_sees_no_error() -> None:
    command = [sys.executable, "-m", "cchc", "law", "paper"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 0
