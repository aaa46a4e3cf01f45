"""Tránh hình thức: what makes a report formal only, told before it is handed in. Advice, not a wall."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from cchc.figures.answers import AnswerKind
from cchc.figures.comparison import Verdict
from cchc.reports.enums import Part
from cchc.reports.models import FieldReport, Finding
from cchc.reports.queries.advised import Advice, brief
from cchc.reports.queries.contents import findings_of
from cchc.reports.queries.contradictions import contradictions
from cchc.reports.queries.copied import copies
from cchc.reports.queries.results import Outcome, outcomes


def advice_for(report: FieldReport) -> list[Advice]:
    """Everything that is advised before the report is handed in, in the order of the form."""
    findings, results = findings_of(report), outcomes(report)
    return [
        *missed(results, findings),
        *contradictions(report, results),
        *without_figures(report, results),
        *empty(report),
        *unfinished(findings),
        *copies(report),
    ]


def as_json(advice: list[Advice]) -> list[dict[str, Any]]:
    return [asdict(item) for item in advice]


def missed(results: list[Outcome], findings: list[Finding]) -> Iterator[Advice]:
    """Targets that were missed without a word why, or answered with something that is no figure."""
    explained = {finding.target_id for finding in findings if finding.shortcoming or finding.cause}
    for item in results:
        name = brief(item.target.name)
        if item.unread:
            message = f"Chỉ tiêu “{name}”: “{brief(item.typed)}” không đọc được thành số liệu."
            yield Advice("unread", item.key, message, f"Ghi số theo đơn vị “{item.target.unit or 'đã/chưa'}”.")
        if item.verdict is Verdict.MISSED and not item.explanation and item.target.pk not in explained:
            message = f"Chỉ tiêu “{name}” chưa đạt ({item.shown}, kế hoạch {item.planned}) mà chưa nói vì sao."
            yield Advice("missed", item.key, message, "Ghi nguyên nhân chưa đạt, hoặc nêu thành một tồn tại.")


def without_figures(report: FieldReport, results: list[Outcome]) -> Iterator[Advice]:
    """A report that gives no figure at all, neither for a target nor in its words."""
    if any(item.answer.kind is not AnswerKind.NO_DATA for item in results):
        return
    if not any(char.isdigit() for row in report.passages.all() for char in row.text):
        yield Advice("figures", "", "Cả báo cáo không có số liệu nào.", "Thêm ít nhất một kết quả đo đếm được.")


def empty(report: FieldReport) -> Iterator[Advice]:
    """Headings under which nothing is said."""
    for row in report.passages.all():
        if row.text:
            continue
        if row.part == Part.RESULT:
            message = f"Đề mục “{row.heading or 'Kết quả thực hiện'}” còn trống."
            yield Advice("empty", f"passage:{row.pk}", message, "Ghi kết quả; không có thì ghi “không phát sinh”.")
        elif row.part == Part.DIRECTION:
            message = "Chưa có phương hướng, nhiệm vụ kỳ tới."
            yield Advice("empty", f"passage:{row.pk}", message, "Ghi những việc sẽ làm trong sáu tháng tới.")


def unfinished(findings: list[Finding]) -> Iterator[Advice]:
    """Findings whose chain breaks off: without cause or remedy, a remedy without owner or date."""
    for row in findings:
        key, name = f"finding:{row.pk}", brief(row.shortcoming or "chưa ghi nội dung")
        if lacking := [word for word, text in (("nguyên nhân", row.cause), ("giải pháp", row.remedy)) if not text]:
            message = f"Tồn tại “{name}” chưa có {' và '.join(lacking)}."
            yield Advice("chain", key, message, "Nêu rõ để kỳ sau không lặp lại.")
        if not row.remedy:
            continue
        owned = bool(row.owner_id or row.owner_text)
        if lacking := [word for word, there in (("người chịu trách nhiệm", owned), ("hạn", row.due_text)) if not there]:
            message = f"Giải pháp cho “{name}” chưa có {' và '.join(lacking)}."
            yield Advice("chain", key, message, "Ghi ai làm, xong trước ngày nào.")
