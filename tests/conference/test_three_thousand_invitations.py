"""Three thousand invitations through a real mail server while the sender is killed twice: nobody twice, nobody lost.

SMTP has no way to ask a server whether it took a letter. So of what a killed process was handing over, which is one
letter, nobody knows: it is shown as unclear and never sent again by itself. Every other guest has exactly one letter,
and once somebody has decided on the unclear ones, so has every guest.
"""

from __future__ import annotations

import email
import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections import Counter
from email import policy
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.controller import Controller

from tests.factories.ports import free_port

# The senders have an office of their own on the embedded database, whatever the suite runs on: once is enough.
pytestmark = [
    pytest.mark.slow,
    pytest.mark.timeout(1800),
    pytest.mark.skipif(bool(os.environ.get("CCHC_DATABASE_URL")), reason="an office of its own, on SQLite"),
]

ROOT = Path(__file__).parents[2]
GUESTS = 3000
KILLS = (700, 1900)
START = """
import os, sys, json
sys.path[:0] = ["src", "."]
os.environ["DJANGO_SETTINGS_MODULE"] = "cchc.settings"
import django; django.setup()
from datetime import timedelta
from tests.people import AT
from cchc.conference.models import Conference, Guest, GuestLetter
from cchc.conference.tasks import send_letters
"""
OFFICE = """
from django.core.management import call_command
call_command("migrate", verbosity=0)
from tests.people import make_commune
from tests.factories.letters import announced, mailed_guests
from cchc.conference.actions import queue_letters
commune = make_commune("suoi-mau", "xã Suối Mẫu")
conference = announced(commune)
guests = [guest.pk for guest in mailed_guests(conference, int(sys.argv[1]))]
print(queue_letters(conference=conference, kind="invitation", guests=guests, by=commune.clerk, at=AT))
"""
SEND = "print(send_letters(AT + timedelta(minutes=int(sys.argv[1]))))"
STATES = 'print(json.dumps(dict(GuestLetter.objects.values_list("guest__email", "state"))))'
# Somebody asks the guests of whose letters nobody knows; the words of the command line are those who have theirs.
DECIDE = """
from cchc.conference.actions import confirm_letter, send_letter_again
for letter in GuestLetter.objects.filter(state="unclear").select_related("guest", "by"):
    decide = confirm_letter if letter.guest.email in sys.argv[1:] else send_letter_again
    decide(letter=letter, by=letter.by, at=AT + timedelta(minutes=20))
from cchc.core.log import verify_chain
assert verify_chain(Conference.objects.get().commune_id).intact
"""


class Post:
    """What arrived, by the address it was for; ``reached`` tells when there is so much."""

    def __init__(self) -> None:
        self.letters: list[tuple[str, str]] = []
        self.reached = threading.Event()
        self.wanted = KILLS[0]

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802
        letter = email.message_from_bytes(envelope.original_content, policy=policy.default)
        self.letters.append((envelope.rcpt_tos[0], letter["Message-ID"]))
        assert [part.get_content_type() for part in letter.walk()].count("text/calendar") == 1
        if len(self.letters) >= self.wanted:
            self.reached.set()
        return "250 taken"


def process(script: str, var: Path, url: str, *words: str) -> subprocess.Popen[str]:
    here = {**os.environ, "CCHC_VAR": str(var), "CCHC_DATABASE_URL": "", "CCHC_SMTP_URL": url}
    return subprocess.Popen(
        [sys.executable, "-c", START + script, *words], cwd=ROOT, env=here, stdout=subprocess.PIPE, text=True
    )


def said(script: str, var: Path, url: str, *words: str) -> str:
    running = process(script, var, url, *words)
    out, _ = running.communicate()
    assert running.returncode == 0
    return out


def kill_when(post: Post, count: int, var: Path, url: str) -> None:
    post.wanted, _ = count, post.reached.clear()
    sender = process(SEND, var, url, "0")
    assert post.reached.wait(1200)
    sender.send_signal(signal.SIGKILL)
    sender.communicate()
    assert sender.returncode == -signal.SIGKILL


def test_each_guest_has_one_letter_though_the_sender_is_killed_twice(tmp_path: Path) -> None:
    post = Post()
    controller = Controller(post, hostname="127.0.0.1", port=free_port())
    controller.start()
    try:
        url = f"smtp://127.0.0.1:{controller.port}"
        assert said(OFFICE, tmp_path, url, str(GUESTS)).strip() == str(GUESTS)
        for count in KILLS:
            kill_when(post, count, tmp_path, url)
        began, before = time.monotonic(), len(post.letters)
        said(SEND, tmp_path, url, "0")
        rate = (len(post.letters) - before) / (time.monotonic() - began)
        sys.stdout.write(f"{rate:.0f} letters a second\n")
        said(SEND, tmp_path, url, "10")  # Settles what the dead left on its way.
        states = json.loads(said(STATES, tmp_path, url))
        arrived = Counter(address for address, _ in post.letters)
        unclear = {address for address, state in states.items() if state == "unclear"}

        assert len(states) == GUESTS
        assert set(states.values()) <= {"sent", "unclear"}
        assert len(unclear) <= len(KILLS)
        assert max(arrived.values()) == 1
        assert set(states) - set(arrived) <= unclear
        assert len(set(post.letters)) == len(post.letters)

        said(DECIDE, tmp_path, url, *(unclear & set(arrived)))
        said(SEND, tmp_path, url, "30")
        assert Counter(address for address, _ in post.letters) == dict.fromkeys(states, 1)
        assert set(json.loads(said(STATES, tmp_path, url)).values()) == {"sent"}
    finally:
        controller.stop()
