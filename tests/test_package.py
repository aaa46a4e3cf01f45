"""What an installed copy needs goes into the package."""

from __future__ import annotations

import tomllib
from fnmatch import fnmatch
from pathlib import Path

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "src" / "cchc"


def test_every_data_file_of_the_tree_is_packaged() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    patterns = [pattern.removeprefix("**/") for pattern in settings["tool"]["setuptools"]["package-data"]["cchc"]]
    data = [path for path in PACKAGE.rglob("*") if path.is_file() and path.suffix not in (".py", ".pyc")]
    assert len(data) > 50
    assert [str(path) for path in data if not any(fnmatch(path.name, pattern) for pattern in patterns)] == []
