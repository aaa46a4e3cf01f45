"""One spelling of every text that the dossier takes over from a plan."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import Any, TypeVar

from cchc.lib.vietnamese import same_tone_marks
from cchc.paper.mending.spacing import spaced

T = TypeVar("T")


def one_spelling(value: T) -> T:
    """A paper or plan in which each word carries its tone mark at one place, ``ủy`` and ``hòa``."""
    return _changed(value, same_tone_marks)


def without_spare_blanks(value: T) -> T:
    """A plan whose texts have one space between words and none inside brackets."""
    return _changed(value, lambda text: spaced(text)[0])


def _changed(value: T, change: Callable[[str], str]) -> T:
    """A value of dataclasses and tuples with every text in it changed."""
    changed: Any = value
    if isinstance(value, Enum):
        return value
    if isinstance(value, str):
        changed = change(value)
    elif isinstance(value, tuple):
        changed = tuple(_changed(item, change) for item in value)
    elif is_dataclass(value) and not isinstance(value, type):
        changed = replace(
            value, **{item.name: _changed(getattr(value, item.name), change) for item in fields(value) if item.init}
        )
    return changed  # type: ignore[no-any-return]
