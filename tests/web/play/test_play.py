"""The review of the seed plan, played by its people from the plan to the morning of the conference."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Browser

from cchc.example import FOLDER as EXAMPLES
from cchc.example.organisation import PASSWORD
from cchc.example.organisation import opened as example_opened
from cchc.org.models import Officer
from cchc.review.actions import load_plan
from tests.web.browser import IN_BROWSER, PHONE, WIDE, browser
from tests.web.play.people import ORGANISER
from tests.web.play.scenes import budget, consolidation, plan, reports, talks, work
from tests.web.play.stage import FOLDER, Stage

__all__ = ["browser"]
pytestmark = [*IN_BROWSER, pytest.mark.timeout(900)]

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
# The day of June 2023 on which each scene is played, in the order of days.
SCENES: tuple[tuple[int, Callable[[Stage], None]], ...] = (
    (5, plan.the_plan_is_issued),
    (5, plan.the_targets_are_loaded),
    (5, work.the_work_is_taken),
    (6, talks.the_talks_are_called_for),
    (8, talks.the_talks_are_chosen),
    (9, talks.the_speakers_answer),
    (12, budget.the_estimate_is_submitted),
    (13, budget.the_estimate_is_appraised),
    (14, budget.the_estimate_is_approved),
    (15, reports.the_reports_are_written),
    (16, talks.the_texts_are_approved),
    (19, work.the_late_are_urged),
    (19, reports.the_reports_are_judged),
    (20, consolidation.the_one_report_is_made),
    (20, consolidation.the_report_is_issued),
)


@pytest.fixture(params=[(WIDE, "wide"), (PHONE, "phone")], ids=["wide", "phone"])
def stage(request: Any, browser: Browser, live_server: Any, settings: Any, tmp_path: Path) -> Stage:
    size, view = request.param
    folder = Path(FOLDER) if FOLDER else tmp_path
    settings.PRACTICE_DAY = date(2023, 6, 5)
    at = datetime(2023, 6, 5, 8, tzinfo=ZONE)
    example_opened(EXAMPLES, at)
    plan = EXAMPLES / "ke-hoach-so-ket-cchc-2023.txt"
    by = Officer.objects.get(username=ORGANISER)
    cycle = load_plan(data=plan.read_bytes(), name=plan.name, by=by, at=at)
    return Stage(browser, live_server, settings, size, view, folder, PASSWORD, f"/ky-so-ket/{cycle.pk}/")


def test_the_review_is_played_from_the_plan_to_the_morning_of_the_conference(stage: Stage) -> None:
    assert [day for day, _ in SCENES] == sorted(day for day, _ in SCENES)
    for day, scene in SCENES:
        stage.on(date(2023, 6, day))
        scene(stage)
    assert stage.found == {}
