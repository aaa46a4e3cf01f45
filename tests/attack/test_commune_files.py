"""A commune's file with slips and absurd figures: the table and key are named, nothing is written."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from cchc.dossier import build_from_files
from cchc.dossier.loading import load_commune
from cchc.lib.errors import CchcError

EXAMPLE = Path("examples/suoi-mau-2023.toml")
PLAN = Path("examples/ke-hoach-so-ket-cchc-2023.txt")


def changed(tmp_path: Path, old: str, new: str) -> Path:
    text = EXAMPLE.read_text("utf-8")
    assert old in text
    path = tmp_path / "xa.toml"
    path.write_text(text.replace(old, new, 1), "utf-8")
    return path


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("remaining = 15000000", "remaining = -5", "[budget] mục “remaining” không được nhỏ hơn 0"),
        ("remaining = 15000000", "remaining = 1.5", "[budget] sai kiểu mục “remaining”"),
        ("remaining = 15000000", "remaining = true", "[budget] sai kiểu mục “remaining”"),
        ("since = 2025-07-01", "since = 2023-02-31", "không phải TOML hợp lệ"),
        ("since = 2025-07-01", 'since = "hôm nay"', "sai kiểu mục “since”"),
        ('name = "xã Suối Mẫu"', 'name = "  "', "[unit] để trống mục “name”"),
    ],
)
def test_a_slip_is_told_with_its_table_and_key(old: str, new: str, message: str, tmp_path: Path) -> None:
    with pytest.raises(CchcError) as caught:
        load_commune(changed(tmp_path, old, new))
    assert message in str(caught.value)


@pytest.mark.parametrize("key", ["days", "sessions", "quantity", "price", "amount"])
def test_no_count_is_negative(key: str, tmp_path: Path) -> None:
    path = tmp_path / "xa.toml"
    text, times = re.subn(rf"\b{key}\s*=\s*\d+", f"{key} = -1", EXAMPLE.read_text("utf-8"))
    assert times
    path.write_text(text, "utf-8")
    with pytest.raises(CchcError, match=f"mục “{key}” không được nhỏ hơn"):
        load_commune(path)


def test_a_price_of_thirty_digits_is_refused_in_words(tmp_path: Path) -> None:
    path = tmp_path / "xa.toml"
    text, times = re.subn(r"\bprice\s*=\s*\d+", f"price = {10**30 - 1}", EXAMPLE.read_text("utf-8"))
    assert times
    path.write_text(text, "utf-8")
    with pytest.raises(CchcError):
        build_from_files(PLAN, path)
