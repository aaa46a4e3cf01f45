"""A process that is killed while it reminds leaves nobody untold and nobody told twice."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.factories.smtp import mail_server

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
START = """
import os, sys, json, signal
sys.path[:0] = ["src", "."]
os.environ["DJANGO_SETTINGS_MODULE"] = "cchc.settings"
import django; django.setup()
from datetime import date, datetime, timedelta, UTC
DAY, AT = date(2023, 6, 10), datetime(2023, 6, 10, 1, tzinfo=UTC)
"""
# Two people, each with work that is due on 9 and 13 June.
OFFICE = """
from django.core.management import call_command
call_command("migrate", verbosity=0)
from tests.people import make_commune
from tests.factories.reviews import LETTERHEAD, complete, seed_cycle
from tests.factories.work import given
from cchc.review.actions import accept_duty, hand_in_duty, issue_plan
from cchc.review.models import Duty
from tests.people import AT as BEFORE
commune = make_commune("suoi-mau", "xã Suối Mẫu")
cycle = seed_cycle(commune)
complete(commune, cycle, LETTERHEAD)
issue_plan(cycle=cycle, by=commune.clerk, at=BEFORE)
given(commune, cycle, "estimate", "reform")
hand_in_duty(duty=Duty.objects.get(post__code="chairman"), by=commune.chairman, at=BEFORE)
for part in ("finance", "reform"):
    officer = commune.people[part]
    officer.email = f"{part}@suoi-mau.vn"
    officer.save()
    accept_duty(duty=Duty.objects.get(post__code=part), by=officer, at=BEFORE)
"""
# Kills the process outright at the n-th call or return of a function of the office.
KILLED = """
event, name, count = sys.argv[1], sys.argv[2], int(sys.argv[3])
def watch(frame, what, _):
    global count
    if what == event and frame.f_code.co_name == name and "cchc" in frame.f_code.co_filename:
        count -= 1
        if count == 0:
            os.kill(os.getpid(), signal.SIGKILL)
from cchc.review.tasks import remind
sys.setprofile(watch)
remind(DAY, AT)
"""
AGAIN = """
from cchc.review.tasks import remind
from cchc.review.models import Message, Reminder
remind(DAY, AT + timedelta(minutes=int(sys.argv[1])))
print(json.dumps({
    "states": sorted(Message.objects.values_list("officer__username", "state")),
    "told": Reminder.objects.count(),
    "ids": sorted(Message.objects.values_list("message_id", flat=True)),
}))
"""


def python(script: str, var: Path, *words: str, env: Mapping[str, str] | None = None) -> tuple[int, str]:
    here = {**os.environ, "CCHC_VAR": str(var), "CCHC_DATABASE_URL": "", **(env or {})}
    command = [sys.executable, "-c", START + script, *words]
    done = subprocess.run(command, cwd=ROOT, env=here, capture_output=True, text=True, check=False)
    assert done.returncode in {0, -signal.SIGKILL}, done.stderr
    return done.returncode, done.stdout


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    var = tmp_path_factory.mktemp("office")
    python(OFFICE, var)
    return var


@pytest.fixture
def var(prepared: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(prepared, tmp_path / "var"))


def killed(var: Path, event: str, name: str, count: int, env: Mapping[str, str] | None = None) -> None:
    code, _ = python(KILLED, var, event, name, str(count), env=env)
    assert code == -signal.SIGKILL


def again(var: Path, minutes: int, env: Mapping[str, str] | None = None) -> Any:
    _, said = python(AGAIN, var, str(minutes), env=env)
    return json.loads(said)


POINTS = [
    ("call", "written", 2),  # one message composed, the other not
    ("return", "claim_message", 1),  # marked as on its way, not yet sent
    ("call", "file_of", 1),  # the letter written, its name not yet given
    ("return", "deliver", 1),  # sent, not yet marked
    ("return", "record_sending", 1),  # one sent and marked, the other waiting
]


@pytest.mark.parametrize(("event", "name", "count"), POINTS)
def test_after_a_kill_each_has_one_letter(var: Path, event: str, name: str, count: int) -> None:
    killed(var, event, name, count)
    after = again(var, minutes=10)
    assert after["states"] == [["finance-suoi-mau", "sent"], ["reform-suoi-mau", "sent"]]
    assert after["told"] == 2
    assert sorted(file.stem for file in (var / "mail").glob("*.eml")) == after["ids"]


def test_over_smtp_what_was_on_its_way_is_unclear_and_not_sent_again(var: Path) -> None:
    with mail_server() as post:
        env = {"CCHC_SMTP_URL": f"smtp://127.0.0.1:{post.port}"}
        killed(var, "return", "deliver", 1, env)
        soon, later = again(var, 1, env), again(var, 10, env)
    assert sorted(state for _, state in soon["states"]) == ["sending", "sent"]
    assert sorted(state for _, state in later["states"]) == ["sent", "unclear"]
    assert len(post.letters) == 2
