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
from tests.web.play.scenes import answers, budget, consolidation, guests, hall, letters, plan, reports, talks, work
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
    (14, budget.the_papers_are_issued),
    (14, guests.the_guests_are_listed),
    (14, guests.the_invitation_is_issued),
    (14, letters.the_invitations_are_sent),
    (14, hall.the_room_is_booked),
    (15, reports.the_reports_are_written),
    (16, talks.the_texts_are_approved),
    (16, answers.the_guests_answer),
    (16, hall.the_first_are_ticked),
    (19, work.the_late_are_urged),
    (19, reports.the_reports_are_judged),
    (20, consolidation.the_one_report_is_made),
    (20, consolidation.the_report_is_issued),
    (20, hall.the_next_are_ticked),
    (20, letters.the_silent_are_reminded),
    (20, answers.the_clerk_notes_answers),
    (21, letters.the_hour_is_changed),
    (22, work.the_rest_is_handed_in),
    (22, answers.the_rest_is_asked),
    (22, hall.the_hall_is_made_ready),
    (23, hall.the_last_is_ticked),
    (23, hall.the_chairman_sees_that_all_is_ready),
)


@pytest.fixture(params=[(WIDE, "wide"), (PHONE, "phone")], ids=["wide", "phone"])
def stage(request: Any, browser: Browser, live_server: Any, settings: Any, tmp_path: Path) -> Stage:
    size, view = request.param
    folder = Path(FOLDER) if FOLDER else tmp_path
    settings.PRACTICE_DAY = date(2023, 6, 5)
    settings.PUBLIC_URL = live_server.url
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
