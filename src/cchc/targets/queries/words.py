"""Targets, results and the sources of figures in the words of an office."""

from __future__ import annotations

from django.utils import timezone

from cchc.figures.answers import Answer, valued
from cchc.figures.catalogue import Indicator
from cchc.figures.comparison import COMPARE_NAMES, Compare
from cchc.figures.numbers import shown
from cchc.lib.days import short
from cchc.targets.enums import Source
from cchc.targets.models import Figure, Target
from cchc.targets.queries.figures import computed_from

DONE = {Compare.YES_NO: ("chưa thực hiện", "đã thực hiện"), Compare.BY_DATE: ("chưa xong", "đã xong")}


def planned_words(target: Target) -> str:
    """What the plan asks: ``ít nhất 98%``, ``100%``, ``xong trước ngày 30/5/2023``, ``có thực hiện``."""
    compare = target.comparison
    if compare is Compare.BY_DATE and target.due_on:
        return f"{COMPARE_NAMES[compare]} {short(target.due_on)}"
    if target.value is None:
        return COMPARE_NAMES[compare]
    figure = shown(valued(target.value), target.unit)
    by_day = f" đến ngày {short(target.due_on)}" if target.due_on else ""
    return (figure if compare is Compare.EXACTLY else f"{COMPARE_NAMES[compare]} {figure}") + by_day


def result_words(target: Target, answer: Answer) -> str:
    """The result as it is read: ``98,38%``, ``đã xong``, ``không phát sinh``, ``chưa có số liệu``."""
    if answer.value is not None and target.comparison in DONE:
        return DONE[target.comparison][answer.value >= 1]
    return shown(answer, target.unit)


def source_words(figure: Figure | None, row: Indicator | None = None) -> str:
    """Where a figure comes from, with who and when; nothing where there is no figure."""
    if figure is None:
        return ""
    day = short(timezone.localdate(figure.entered_at))
    return {
        Source.TYPED: f"{figure.entered_by} nhập ngày {day}",
        Source.COMPUTED: f"tính từ {', '.join(computed_from(row)) if row else 'các dòng khác'}",
        Source.ONE_STOP: f"tệp hồ sơ một cửa {figure.file or ''}, {figure.entered_by} dùng ngày {day}",
        Source.REPORT: f"báo cáo lĩnh vực, nhận ngày {day}",
        Source.CLOSING: f"số liệu chốt kỳ, {figure.entered_by} nhập ngày {day}",
    }[Source(figure.source)]
