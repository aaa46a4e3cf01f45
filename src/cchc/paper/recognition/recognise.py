"""Lines and tables of any file understood as a paper and its form."""

from __future__ import annotations

from cchc.paper.flow import Flow
from cchc.paper.model import Paper
from cchc.paper.recognition.content import facts_of, paper_of
from cchc.paper.recognition.form import form_of
from cchc.paper.recognition.model import Recognised
from cchc.paper.recognition.regions import Regions, regions_of


def recognise(flow: Flow) -> Recognised:
    """The paper that a file holds, and its look component by component.

    Never raises; what belongs to no component is kept in ``Paper.unplaced``, so that no word is lost. A fact
    that the file does not state stays None.
    """
    regions = regions_of(flow)
    facts = facts_of(regions)
    paper = paper_of(regions, facts)
    warnings = (*flow.warnings, *_warnings(regions, paper))
    return Recognised(paper, form_of(flow, regions, facts), warnings, flow.source, flow.page_count)


def _warnings(regions: Regions, paper: Paper) -> list[str]:
    """What a reader of the result should know."""
    found: list[str] = []
    if regions.page_numbers:
        shown = ", ".join(piece.text for piece in regions.page_numbers)
        found.append(f"Số trang lẫn trong văn bản được đưa ra khỏi nội dung: {shown}.")
    if paper.unplaced:
        found.append(f"Có {len(paper.unplaced)} đoạn không thuộc thành phần thể thức nào; được giữ nguyên ở cuối.")
    return found
