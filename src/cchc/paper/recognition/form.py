"""The observed look of each component."""

from __future__ import annotations

from cchc.paper.flow import Flow
from cchc.paper.form import Form
from cchc.paper.recognition.content import Facts
from cchc.paper.recognition.regions import Regions


def form_of(flow: Flow, regions: Regions, facts: Facts) -> Form:
    return Form(
        source=flow.source,
        pages=flow.pages,
        page_number=flow.page_number,
        page_count=flow.page_count,
        pictures=flow.pictures,
        fonts=flow.fonts,
        nfc=flow.nfc,
        title=flow.title,
    )
