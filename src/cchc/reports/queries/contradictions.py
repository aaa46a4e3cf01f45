"""Figures of a report that contradict one another or what the last period closed with."""

from __future__ import annotations

from collections.abc import Iterator

from cchc.figures.answers import AnswerKind
from cchc.figures.faults import FaultLevel
from cchc.reports.models import FieldReport
from cchc.reports.queries.advised import Advice, brief
from cchc.reports.queries.period import half_of_cycle
from cchc.reports.queries.results import Outcome
from cchc.targets.queries.sheet import half_sheet

TOLD = (FaultLevel.ERROR, FaultLevel.DOUBT)


def contradictions(report: FieldReport, results: list[Outcome]) -> Iterator[Advice]:
    """Results that differ from the figures entered, then the faults of the figures in the report's areas."""
    for item in results:
        figure = item.figure
        if not item.typed or item.unread or figure.kind is AnswerKind.NO_DATA or figure == item.answer:
            continue
        message = f"“{brief(item.target.name)}”: báo cáo ghi {item.shown}, số liệu đã nhập là {item.figure_shown}."
        yield Advice("contradiction", item.key, message, "Sửa cho khớp, hoặc xóa ô kết quả để lấy theo số liệu.")
    yield from faults(report)


def faults(report: FieldReport) -> Iterator[Advice]:
    """What cannot be right, or seldom is, in the figures of the half-year: also against the last closing figures."""
    sheet = half_sheet(report.commune, half_of_cycle(report.cycle))
    for area in report.areas:
        for line in sheet.of(area):
            for fault in line.faults:
                if fault.level in TOLD:
                    yield Advice("figure", f"figure:{fault.code}", fault.message, fault.remedy)
