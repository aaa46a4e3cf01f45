"""The areas of reform (lĩnh vực cải cách) as the law of a day divides them."""

from __future__ import annotations

from cchc.law.book import Law


def area_names(law: Law) -> dict[str, str]:
    """Code and name of each area in the order of the reports: ``{"CD": "Công tác chỉ đạo, điều hành", …}``."""
    areas = sorted(law.topic("area").values(), key=lambda area: int(area.value["order"]))
    return {str(area.value["code"]): area.name for area in areas}
