"""A Unicode text with a few spoilt bytes is not taken for one of an old encoding."""

from __future__ import annotations

from pathlib import Path

import pytest

from cchc.lib.errors import UnusableFile
from cchc.paper.files import read_bytes

PLAN = Path("examples/ke-hoach-so-ket-cchc-2023.txt")


@pytest.mark.parametrize("spoilt", [b"\xed\xa0\x80", b"\xff", b"\xe1\xba"])
def test_a_few_spoilt_bytes_are_told_as_such(spoilt: bytes) -> None:
    with pytest.raises(UnusableFile, match="vài ký tự bị hỏng"):
        read_bytes(PLAN.read_bytes() + spoilt + "ủy ban".encode())


def test_an_old_encoding_is_still_named() -> None:
    text = "Céng hoµ x· héi chñ nghÜa ViÖt Nam\n§éc lËp - Tù do - H¹nh phóc\n" * 10
    with pytest.raises(UnusableFile, match="TCVN3"):
        read_bytes(text.encode("cp1252"))
