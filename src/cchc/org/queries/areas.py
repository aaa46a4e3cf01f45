"""The areas of reform (lĩnh vực cải cách) by their codes."""

from __future__ import annotations

from datetime import date

from cchc.law.book import law_book


def area_names(day: date) -> dict[str, str]:
    """Code and name of each area on ``day``, in the order of the reports: ``TT``: *Cải cách thủ tục hành chính*."""
    areas = law_book().on(day).topic("area").values()
    ordered = sorted(areas, key=lambda area: int(area.value["order"]))
    return {area.value["code"]: area.name for area in ordered}
