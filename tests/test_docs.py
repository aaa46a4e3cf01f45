"""The documents are complete and true."""

import re
from pathlib import Path

import pytest
from tools.docs import documents

from cchc.cli import COMMANDS

SOURCE = Path("src/cchc")
MADE = documents()


@pytest.mark.parametrize("path", MADE, ids=str)
def test_a_made_document_is_up_to_date(path: Path) -> None:
    assert path.read_text(encoding="utf-8") == MADE[path], "call: make docs"


def test_the_readme_names_each_command_of_the_library() -> None:
    readme = Path("README.md").read_text(encoding="utf-8")
    assert [name for name in COMMANDS if name not in {"serve", "example"} and f"`cchc {name} " not in readme] == []


def test_each_setting_is_in_the_operators_page() -> None:
    page = Path("docs/operator/README.md").read_text(encoding="utf-8")
    texts = [path.read_text(encoding="utf-8") for path in SOURCE.rglob("*.py")]
    settings = {name for text in texts for name in re.findall(r"[\"'`](CCHC_[A-Z_]+)[\"'`]", text)}
    assert sorted(name for name in settings if f"`{name}`" not in page) == []


def test_each_module_of_the_map_exists() -> None:
    text = Path("ARCHITECTURE.md").read_text(encoding="utf-8")
    named = re.findall(r"^\| `([a-z_/]+(?:\.py)?)`", text, flags=re.MULTILINE)
    assert [name for name in named if not (SOURCE / name).exists()] == []
