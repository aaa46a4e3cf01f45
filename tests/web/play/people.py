"""The people of the play, by the name they sign in with."""

from __future__ import annotations

CHAIRMAN, ORGANISER, CLERK = "tanvanduan", "hoangthimai", "quangvantien"
JUSTICE, FINANCE, CULTURE, LAND = "giangthisua", "nguyenthecuong", "vangachu", "lovanpao"
DISTRICT = "luongthivan"
OFFICERS = (CLERK, JUSTICE, FINANCE, CULTURE)
