"""Read the file of a plan once: its lines, its paper and what it asks for."""

from __future__ import annotations

from dataclasses import dataclass, replace

from cchc.lib.errors import ActionRefused
from cchc.paper.model import Paper
from cchc.reading.model import Period, Plan

MEDIA_TYPES = {
    "txt": "text/plain",
    "pdf": "application/pdf",
    "odt": "application/vnd.oasis.opendocument.text",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A plan's file as read; ``lines`` are (number, text) of the source, numbers as in ``At.line``."""

    name: str
    form: str
    paper: Paper
    plan: Plan
    lines: tuple[tuple[int, str], ...]
    warnings: tuple[str, ...]

    @property
    def media_type(self) -> str:
        return MEDIA_TYPES.get(self.form, "application/octet-stream")


def read_source(data: bytes, name: str) -> SourceFile:
    """The file as paper and plan. Raises ``UnusableFile`` for what cannot be read, ``ActionRefused`` for no plan."""
    from cchc.paper.files import read_bytes
    from cchc.paper.readers import read_flow
    from cchc.reading import read_plan

    recognised = read_bytes(data, name)
    plan = read_plan(recognised.paper)
    if plan is None:
        raise ActionRefused(
            "Tệp đọc được nhưng không phải kế hoạch hay thông báo kết luận, nên không có việc nào để phân công.",
            "Chọn tệp kế hoạch sơ kết (.docx, .odt, .pdf có lớp chữ hoặc .txt).",
        )
    flow = read_flow(data, name)
    lines = tuple((line.number, " ".join(filter(None, (line.label, line.text)))) for line in flow.lines())
    plan, doubts = in_order(plan)
    warnings = tuple(dict.fromkeys((*flow.warnings, *recognised.warnings, *doubts)))
    return SourceFile(name, flow.source, recognised.paper, plan, lines, warnings)


def in_order(plan: Plan) -> tuple[Plan, tuple[str, ...]]:
    """The plan without a period that ends before it starts, a slip of its writer, and the words that say so."""
    start, end = plan.period.start, plan.period.end
    if start is None or end is None or start <= end:
        return plan, ()
    words = f"Kỳ báo cáo ghi từ {start:%d/%m/%Y} đến {end:%d/%m/%Y}, ngày cuối trước ngày đầu, nên chưa dùng được."
    return replace(plan, period=Period()), (words,)
