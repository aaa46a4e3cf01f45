"""The only doors to the year's targets, to figures and to files of the one-stop system."""

from __future__ import annotations

from datetime import date

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404

from cchc.org.access import holdings_of, require, rights_on, row_for
from cchc.org.enums import Right
from cchc.org.models import Officer
from cchc.targets.models import OneStopFile, Target, YearPlan

PROCEDURES = "TT"  # The area of reform that dossiers are about: cải cách thủ tục hành chính.


def year_plan_for(officer: Officer, year: int, on: date) -> YearPlan:
    """The year's plan with its targets, to read."""
    return row_for(officer, Right.READ, on, YearPlan.objects.select_related("commune", "source"), year=year)


def year_plan_to_manage(officer: Officer, year: int, on: date) -> YearPlan:
    """The year's plan, to add, change or take out its targets (lập và sửa chỉ tiêu)."""
    return row_for(officer, Right.MANAGE_TARGETS, on, YearPlan.objects.select_related("commune", "source"), year=year)


def target_to_manage(officer: Officer, year: int, pk: int, on: date) -> Target:
    """A target, to change, take out or bring back; reached through the door of its plan."""
    plan = year_plan_to_manage(officer, year, on)
    return get_object_or_404(Target.objects.select_related("plan", "owner"), plan=plan, pk=pk)


def areas_entered_by(officer: Officer, on: date) -> frozenset[str] | None:
    """The areas of reform for which an officer enters figures on a day: those of the posts acted in, None for all.

    Who manages the targets enters for every area, also for one that no post answers for.
    """
    if Right.MANAGE_TARGETS in rights_on(officer, on):
        return None
    return frozenset(area for holding in holdings_of(officer, on) for area in holding.post.areas)


def areas_to_enter(officer: Officer, on: date, area: str = "") -> frozenset[str] | None:
    """As ``areas_entered_by``, for a page on which figures are entered: 403 for who enters none, or not of ``area``."""
    require(officer, Right.READ, on)
    areas = areas_entered_by(officer, on)
    if areas is None or (area in areas if area else areas):
        return areas
    raise PermissionDenied(
        "Bạn chưa được giao lĩnh vực này nên không nhập số liệu của nó. "
        "Công chức đầu mối nhập thay, hoặc lãnh đạo UBND bố trí chức danh phụ trách lĩnh vực cho bạn."
    )


def one_stop_file_for(officer: Officer, pk: int, on: date) -> OneStopFile:
    """A file of dossiers with its table, to read."""
    files = OneStopFile.objects.select_related("commune", "blob", "normal", "loaded_by")
    return row_for(officer, Right.READ, on, files, pk=pk)


def one_stop_file_to_use(officer: Officer, pk: int, on: date) -> OneStopFile:
    """A file of dossiers, to match its columns or to take its figures: for who enters the figures of procedures."""
    file = one_stop_file_for(officer, pk, on)
    areas_to_enter(officer, on, PROCEDURES)
    return file
