"""Lines and tables of any file understood as a paper and its form."""

from __future__ import annotations

from cchc.paper.flow import Flow
from cchc.paper.recognition.content import facts_of, paper_of
from cchc.paper.recognition.form import form_of
from cchc.paper.recognition.model import Recognised
from cchc.paper.recognition.regions import regions_of


def recognise(flow: Flow) -> Recognised:
    """The paper that a file holds, and its look component by component.

    Never raises; what belongs to no component is kept in ``Paper.unplaced``, so that no word is lost. A fact
    that the file does not state stays None.
    """
    regions = regions_of(flow)
    facts = facts_of(regions)
    paper = paper_of(regions, facts)
    return Recognised(paper, form_of(flow, regions, facts), flow.warnings, flow.source, flow.page_count)
