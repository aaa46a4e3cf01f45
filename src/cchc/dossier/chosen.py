"""What an office has chosen for a conference, in place of what its plan and practice alone would give."""

from __future__ import annotations

from dataclasses import dataclass

from cchc.dossier.checklist import Check, Task


@dataclass(frozen=True, slots=True)
class Speech:
    """A talk that will be given (tham luận được chọn): on what, by whom, in how many minutes, 0 while unknown."""

    what: str
    who: str
    minutes: int = 0


@dataclass(frozen=True, slots=True)
class Chosen:
    """Empty where nothing was chosen yet, so that plan and practice hold.

    ``talks`` in the order of speaking. ``tasks`` is the commune's own list of what must be ready, ``checks`` the list
    already made for this conference, ``seats`` for how many the hall is made ready.
    """

    talks: tuple[Speech, ...] = ()
    tasks: tuple[Task, ...] = ()
    checks: tuple[Check, ...] = ()
    seats: int | None = None


NOTHING = Chosen()
