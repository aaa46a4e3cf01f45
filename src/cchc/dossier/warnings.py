"""What an official must still settle before the papers go out (lưu ý)."""

from __future__ import annotations

from collections.abc import Iterator

from cchc.dossier.case import Case
from cchc.dossier.papers.plan import completed
from cchc.dossier.people import plain
from cchc.lib import days
from cchc.paper.checking import check
from cchc.paper.layout import layout
from cchc.reading.model import WorkKind


def warnings_of(case: Case) -> tuple[str, ...]:
    """Every warning once: what the plan lacks, whom nobody could name, unsettled money, deadlines too early."""
    found = [
        *_example(case),
        *_missing(case),
        *_people(case),
        *case.estimate.warnings,
        *_deadlines(case),
        *_layout(case),
    ]
    return tuple(dict.fromkeys(found))


def _example(case: Case) -> Iterator[str]:
    if case.commune.invented:
        yield f"Thông tin của {case.commune.name} là hư cấu, chỉ để minh họa; hãy thay bằng tệp của xã mình."


def _missing(case: Case) -> Iterator[str]:
    paper = case.plan_paper
    if not paper.issuer_lines:
        yield "Kế hoạch không ghi cơ quan ban hành; hồ sơ lấy tên UBND trong tệp thông tin xã."
    elif plain(case.commune.name) not in plain(paper.issuer or ""):
        yield (
            f"Kế hoạch do {paper.issuer} ban hành, khác với {case.commune.name} trong tệp thông tin xã; "
            "hãy kiểm tra lại tệp."
        )
    if paper.number is None:
        yield "Kế hoạch chưa có số; số của mọi văn bản trong hồ sơ để trống cho văn thư cấp."
    if paper.issued_on is None:
        yield "Kế hoạch chưa ghi ngày ban hành; ngày của mọi văn bản trong hồ sơ để trống."
    if case.starts_at is None:
        yield "Kế hoạch không nêu giờ khai mạc; giấy mời, chương trình để trống giờ."
    elif case.plan.starts_at is None:
        yield "Kế hoạch không nêu giờ khai mạc; hồ sơ lấy giờ trong tệp thông tin xã."
    if not case.plan.venue:
        yield "Kế hoạch không nêu địa điểm hội nghị."


def _people(case: Case) -> Iterator[str]:
    for who in case.unnamed:
        yield (
            f"Thành phần “{who}” chưa có người trong tệp thông tin xã: giấy mời ghi theo tên này, "
            "chưa tính vào số đại biểu."
        )
    for item in case.deadlines:
        if not item.posts and not _is_committee(item.assignment.lead, case):
            yield f"Chưa xác định được chức danh nào trong tệp thông tin xã là “{item.assignment.lead}”."


def _is_committee(lead: str, case: Case) -> bool:
    return (
        lead.lower().startswith(("ubnd", "ủy ban nhân dân", "uỷ ban nhân dân"))
        or case.commune.kind in lead.lower().split()[:1]
    )


def _deadlines(case: Case) -> Iterator[str]:
    """Deadlines before the plan's own day, or field reports due before their figures are closed."""
    issued = case.plan_paper.issued_on
    for item in case.deadlines:
        if issued and item.due < issued:
            yield f"Thời hạn “{item.assignment.what}” ({days.short(item.due)}) sớm hơn ngày ban hành kế hoạch."
    closed = case.window.end
    gap = int(case.law["report.gap_working_days"].value)
    earliest = days.working_days_after(closed, gap)
    report = case.due(WorkKind.REPORT)
    if report and report.due < earliest:
        citation = case.law["report.gap_working_days"].citation
        yield (
            f"Hạn báo cáo lĩnh vực {days.short(report.due)} sớm hơn {days.short(earliest)}, ngày đủ số "
            f"liệu sau khi chốt ngày {days.short(closed)} ({citation})."
        )


def _layout(case: Case) -> Iterator[str]:
    """Faults of layout that stand in the plan's own words; the dossier never rewrites them."""
    paper = completed(case)
    found = check(paper, layout(paper, case.law), case.law).findings
    for finding in found:
        yield f"Kế hoạch chưa đúng thể thức ({finding.rule}): {finding.message} {finding.remedy}".strip()
