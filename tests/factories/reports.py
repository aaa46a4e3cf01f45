"""Field reports for tests: a review whose posts have areas and targets, and reports in each state."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from cchc.figures.comparison import Compare
from cchc.org.models import Post
from cchc.reports.actions import Typed, accept_report, add_finding, hand_in, open_reports, save_words
from cchc.reports.enums import Part
from cchc.reports.models import FieldReport, Finding
from cchc.reports.queries.words import Place
from cchc.review.models import Cycle
from cchc.targets.models import Target, YearPlan
from tests.factories.reviews import seed_cycle
from tests.people import AT, Commune

AREAS = {"organiser": ["CD", "BM", "CV"], "clerk": ["TT"], "reform": ["TC"], "finance": ["TCC"]}
ACCEPTER = {"organiser": "chairman"}


def report_cycle(commune: Commune, data: bytes | None = None) -> Cycle:
    """The seed's review with a report opened for each post of ``AREAS``."""
    for part, areas in AREAS.items():
        Post.objects.filter(holdings__officer=commune.people[part]).update(areas=areas)
    cycle = seed_cycle(commune, data)
    open_reports(cycle=cycle, by=commune.organiser, at=AT)
    return cycle


def report_of(commune: Commune, part: str, cycle: Cycle | None = None) -> FieldReport:
    """The report that somebody of the cast owes, in the last review when none is named."""
    rows = FieldReport.objects.filter(post__holdings__officer=commune.people[part])
    found = rows.filter(cycle=cycle) if cycle else rows
    return found.order_by("-pk")[0]


def target(commune: Commune, area: str, name: str, **facts: Any) -> Target:
    """A target of 2023; ``at least 98 %`` unless said otherwise."""
    plan, _ = YearPlan.objects.get_or_create(
        commune=commune.unit,
        year=2023,
        defaults={"title": "Kế hoạch CCHC năm 2023", "opened_at": AT, "opened_by": commune.organiser},
    )
    known = {"compare": Compare.AT_LEAST.value, "value": Decimal(98), "unit": "%", **facts}
    return Target.objects.create(plan=plan, position=plan.targets.count() + 1, area=area, name=name, **known)


def type_in(report: FieldReport, place: Place, text: str, by: Any, base: int = 0, **facts: Any) -> int:
    """Type one field; the number to go on from."""
    saved = save_words(report=report, typed=[Typed(place, text, base)], by=by, **{"at": AT, **facts})
    return saved[0].base


def write_report(commune: Commune, part: str, report: FieldReport | None = None) -> FieldReport:
    """Every heading filled in, each with words of its own, so that nothing is left to be advised."""
    report = report or report_of(commune, part)
    typed = [
        Typed(
            Place("passage", row.pk, "text"),
            f"Kết quả {row.pk}: đã hoàn thành {row.pk + 3} việc về {row.heading.lower() or 'nhiệm vụ kỳ tới'}.",
            row.revision,
        )
        for row in report.passages.all()
    ]
    save_words(report=report, typed=typed, by=commune.people[part], at=AT)
    return report


def write_finding(commune: Commune, part: str, report: FieldReport, **words: str) -> Finding:
    """A finding with its whole chain; ``words`` say otherwise, an empty one leaves a part out."""
    by = commune.people[part]
    finding = add_finding(report=report, area=report.areas[0], by=by, at=AT)
    chain = {
        "shortcoming": "Một số hồ sơ đất đai trả chậm.",
        "cause": "Thiếu người ở bộ phận một cửa.",
        "remedy": "Bố trí thêm một công chức trực.",
        "owner_text": "Chủ tịch UBND xã",
        "due_text": "30/9/2023",
        **words,
    }
    for field, text in chain.items():
        type_in(report, Place("finding", finding.pk, field), text, by)
    finding.refresh_from_db()
    return finding


def handed_in(commune: Commune, part: str, report: FieldReport | None = None) -> FieldReport:
    report = write_report(commune, part, report)
    hand_in(report=report, by=commune.people[part], at=AT, overruled="Số liệu còn chờ.")
    report.refresh_from_db()
    return report


def accepted(commune: Commune, part: str, report: FieldReport | None = None) -> FieldReport:
    """A report written, handed in and accepted."""
    report = handed_in(commune, part, report)
    by = commune.people[ACCEPTER.get(part, "organiser")]
    return accept_report(report=report, version=report.version, by=by, at=AT)


def passage_of(report: FieldReport, part: Part = Part.RESULT) -> Place:
    row = report.passages.filter(part=part)[0]
    return Place("passage", row.pk, "text")
