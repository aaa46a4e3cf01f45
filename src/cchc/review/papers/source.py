"""Read the file of a plan once: its lines, its paper and what it asks for."""

from __future__ import annotations

from dataclasses import dataclass

from cchc.lib.errors import ActionRefused
from cchc.paper.model import Paper
from cchc.reading.model import Plan

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
    warnings = tuple(dict.fromkeys((*flow.warnings, *recognised.warnings)))
    return SourceFile(name, flow.source, recognised.paper, plan, lines, warnings)
