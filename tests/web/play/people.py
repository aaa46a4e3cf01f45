"""The people of the play, by the name they sign in with."""

from __future__ import annotations

from dataclasses import dataclass

CHAIRMAN, ORGANISER, CLERK = "tanvanduan", "hoangthimai", "quangvantien"
JUSTICE, FINANCE, CULTURE, LAND = "giangthisua", "nguyenthecuong", "vangachu", "lovanpao"
DISTRICT = "luongthivan"
OFFICERS = (CLERK, JUSTICE, FINANCE, CULTURE)


@dataclass(frozen=True)
class Guest:
    """Who has no account; ``email`` is where the invitation goes."""

    name: str
    email: str
