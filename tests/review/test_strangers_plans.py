"""Plans of other offices open reviews too: every text of the gold readings and our own DOCX and PDF."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cchc.law.book import law_book
from cchc.lib.errors import ActionRefused
from cchc.records.enums import FileForm
from cchc.records.papers import write
from cchc.review.actions import load_plan
from cchc.review.queries.overview import overview
from tests.factories.reviews import SEED, seed_cycle
from tests.people import AT, TODAY, Commune
from tests.web.signed import client_of

TEXTS = sorted(SEED.parent.glob("*.txt"))


def is_plan(path: Path) -> bool:
    """Whether whoever read the text by hand found a plan in it."""
    reading = json.loads((path.parents[1] / f"{path.stem}.json").read_text("utf-8"))
    return reading["plan"] is not None


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_a_text_opens_a_review_or_is_refused_in_words(commune: Commune, path: Path) -> None:
    facts = {"data": path.read_bytes(), "name": path.name, "by": commune.organiser, "at": AT}
    if not is_plan(path):
        with pytest.raises(ActionRefused, match="không phải kế hoạch hay thông báo kết luận"):
            load_plan(**facts)
        return
    cycle = load_plan(**facts)
    shown = overview(cycle, TODAY)
    assert [work.assignment.position for work in shown.work] == list(range(1, len(shown.work) + 1))
    client = client_of(commune.chairman)
    for page in ("", "ke-hoach/", "bo-sung/", "ban-hanh/", "trang-dau.png"):
        assert client.get(f"/ky-so-ket/{cycle.pk}/{page}").status_code == 200
    assert client.get(f"/ky-so-ket/{cycle.pk}/ho-so.zip").status_code in (200, 409)


@pytest.mark.parametrize("form", list(FileForm))
def test_our_own_files_open_the_same_review(commune: Commune, other_commune: Commune, form: FileForm) -> None:
    ours = seed_cycle(commune)
    data = write(ours.plan.document.paper, form, law_book().on(TODAY))
    theirs = load_plan(data=data, name=f"ke-hoach.{form.value}", by=other_commune.organiser, at=AT)
    facts = ("held_on", "venue", "starts_at", "chair")
    assert [getattr(theirs.plan, fact) for fact in facts] == [getattr(ours.plan, fact) for fact in facts]
    work = [(row.kind, row.lead, row.what) for row in ours.plan.assignments.all()]
    assert [(row.kind, row.lead, row.what) for row in theirs.plan.assignments.all()] == work
    assert theirs.plan.source_form == form.value
