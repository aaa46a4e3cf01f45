"""The figures of the code: lengths, annotations, descriptions."""

from __future__ import annotations

from pathlib import Path

import pytest
from tools.figures import Figures, measure, share, spread

MODULE = '''"""A module."""


def told(a: int, *rest: str) -> int:
    """Said."""
    def inner(b): return b
    return inner(a)


class Paper:
    @property
    def width(self) -> float:
        return 1.0

    def _hidden(self, b) -> None: ...


class _Inner:
    def of_its_own(self) -> None: ...
'''


@pytest.fixture
def found(tmp_path: Path) -> Figures:
    (tmp_path / "migrations").mkdir()
    (tmp_path / "migrations" / "0001_initial.py").write_text(MODULE, encoding="utf-8")
    (tmp_path / "empty.py").write_text("", encoding="utf-8")
    (tmp_path / "papers.py").write_text(MODULE, encoding="utf-8")
    return measure(tmp_path)


def test_files_are_counted_without_empty_ones_and_migrations(found: Figures) -> None:
    assert [(Path(path).name, lines) for path, lines in found.files.items()] == [("papers.py", 19)]


def test_functions_are_measured_with_their_lines_and_annotations(found: Figures) -> None:
    assert {each.place.split()[-1]: (each.lines, each.annotated) for each in found.functions} == {
        "told": (4, True),
        "inner": (1, False),
        "width": (2, True),
        "_hidden": (1, False),
        "of_its_own": (1, True),
    }


def test_only_what_others_may_call_is_public(found: Figures) -> None:
    public = {each.place.split()[-1]: each.described for each in found.functions if each.public}
    assert public == {"told": True, "width": False}


def test_the_spread_is_the_median_and_the_ninetieth_percentile() -> None:
    assert spread(list(range(1, 12))) == (6, 10.0)
    assert spread([7]) == (7, 7)


def test_a_share_of_nothing_is_whole() -> None:
    assert (share([]), share([True, False])) == (1.0, 0.5)
