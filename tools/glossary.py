"""The glossary: every class whose first docstring line gives its Vietnamese term, read from the code."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

SOURCE = Path("src/cchc")
TARGET = Path("docs/glossary.md")

# A term is a bracket that holds at least one letter which only Vietnamese writes.
TERM = re.compile(
    r"\(([^()]*[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ][^()]*)\)", re.IGNORECASE
)
CITATION = re.compile(r"Phụ lục|Điều|Mục|Phần|khoản")


def entries() -> list[tuple[str, str, str, str]]:
    """(English name, Vietnamese term, definition, module) in alphabetical order."""
    return sorted({entry for path in SOURCE.rglob("*.py") for entry in _of(path)})


def _of(path: Path) -> Iterator[tuple[str, str, str, str]]:
    module = ".".join(path.with_suffix("").parts[1:])
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.ClassDef):
            continue
        first = (ast.get_docstring(node) or "").split("\n\n")[0].replace("\n", " ")
        for term in TERM.findall(first)[:1]:
            if not CITATION.search(term):
                yield node.name, term, _without_term(first), module


def _without_term(text: str) -> str:
    return re.sub(r"\s+([.,;:])", r"\1", TERM.sub("", text, count=1)).replace("  ", " ")


def markdown() -> str:
    """The page that `docs/glossary.md` holds."""
    rows = (f"| {name} | {term} | {text} | `{module}` |" for name, term, text, module in entries())
    head = ["# Glossary", "", "Made from the docstrings by `make docs`.", ""]
    return "\n".join([*head, "| in code | tiếng Việt | what it is | where |", "|---|---|---|---|", *rows, ""])
