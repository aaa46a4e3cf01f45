"""The report for a terminal: calm, grouped by level, the remedy under each finding."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap

from cchc.paper.checking.findings import Finding, Level
from cchc.paper.checking.report import Outcome, Report, Result

WIDTH = 100
EXCERPT = 90
HEADINGS = {Level.ERROR: "LỖI (trái quy định)", Level.WARNING: "CẢNH BÁO (nên xem lại)", Level.NOTICE: "LƯU Ý"}


def report_text(report: Report) -> str:
    """The whole report as lines joined by newlines, without colour."""
    return "\n".join(_lines(report))


def _lines(report: Report) -> Iterator[str]:
    rule_set = report.rule_set or "không có bộ quy tắc nào có hiệu lực"
    dated = "ngày văn bản" if report.dated else "ngày kiểm tra"
    yield f"Bộ quy tắc: {rule_set}; {dated} {report.day:%d/%m/%Y}; nguồn: {report.source}."
    yield _verdict(report)
    for level in Level:
        findings = [found for found in report.findings if found.level is level]
        if findings:
            yield ""
            yield HEADINGS[level]
            for found in findings:
                yield from _finding(found)
    yield from _open(report)


def _verdict(report: Report) -> str:
    counts = report.counts
    results = report.results
    found = (
        f"{counts[Level.ERROR]} lỗi, {counts[Level.WARNING]} cảnh báo, {counts[Level.NOTICE]} lưu ý"
        if report.findings
        else "Không thấy điểm nào chưa đúng"
    )
    return (
        f"{found}; {results[Result.PASSED]} quy tắc đạt, {results[Result.NOT_EVALUATED]} không đánh giá được, "
        f"{results[Result.NOT_APPLICABLE]} không áp dụng."
    )


def _finding(found: Finding) -> Iterator[str]:
    yield from _wrapped(f"  {found.rule.ljust(7)} ", f"{found.message}{_times(found)}")
    indent = " " * 10
    if place := _place(found):
        yield from _wrapped(indent, f"Tại: {place}")
    if found.remedy:
        yield from _wrapped(indent, f"Cách sửa: {found.remedy}")
    if found.citation:
        yield from _wrapped(indent, f"Căn cứ: {found.citation}")


def _times(found: Finding) -> str:
    return f" ({found.times} chỗ)" if found.times > 1 else ""


def _place(found: Finding) -> str:
    facts = [
        f"trang {found.page}" if found.page else "",
        found.at.heading,
        f"dòng {found.at.line}" if found.at.line else "",
    ]
    text = " ".join(found.at.text.split())
    excerpt = f"“{text[:EXCERPT]}…”" if len(text) > EXCERPT else f"“{text}”" if text else ""
    return ": ".join(filter(None, (", ".join(filter(None, facts)), excerpt)))


def _wrapped(first: str, text: str) -> list[str]:
    return wrap(text, WIDTH, initial_indent=first, subsequent_indent=" " * 10, break_on_hyphens=False)


def _open(report: Report) -> Iterator[str]:
    """Rules that nobody could answer, gathered by their reason."""
    reasons: dict[str, list[Outcome]] = {}
    for outcome in report.outcomes:
        if outcome.result is Result.NOT_EVALUATED:
            reasons.setdefault(outcome.reason, []).append(outcome)
    if reasons:
        yield ""
        yield "KHÔNG ĐÁNH GIÁ ĐƯỢC"
        for reason, outcomes in reasons.items():
            yield from _wrapped("  ", f"{', '.join(outcome.rule for outcome in outcomes)}: {reason}.")
