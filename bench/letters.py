"""Invitations by mail: how fast guests are written to, each with their own copy and event, over a connection."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from bench.rows import Row

GUESTS = 300
WANTED = 5.0  # letters a second: three thousand in ten minutes
SCRIPT = """
import json, sys, time
import django; django.setup()
from django.conf import settings
from django.core.management import call_command
call_command("migrate", verbosity=0)
from cchc.conference.actions import queue_letters
from cchc.conference.tasks import send_letters
from tests.factories.letters import announced, mailed_guests
from tests.factories.smtp import mail_server
from tests.people import AT, make_commune
commune = make_commune("suoi-mau", "xã Suối Mẫu")
conference = announced(commune)
guests = [guest.pk for guest in mailed_guests(conference, int(sys.argv[1]))]
queue_letters(conference=conference, kind="invitation", guests=guests, by=commune.clerk, at=AT)
with mail_server() as post:
    settings.SMTP_URL = f"smtp://127.0.0.1:{post.port}"
    began, worked = time.perf_counter(), time.process_time()
    sent = send_letters(AT)
    print(json.dumps([sent / (time.perf_counter() - began), (time.process_time() - worked) * 1000 / sent]))
"""


def rows() -> list[Row]:
    rate, work = measured()
    ours = f"{rate:.0f} a second, {work:.0f} ms of work each"
    return [
        Row("invitations by mail, each with its own PDF and event", ours, f"{WANTED:.0f} a second", rate / WANTED, 1)
    ]


def measured() -> tuple[float, float]:
    """Letters a second, and milliseconds of the processor for each, in an office of its own."""
    with tempfile.TemporaryDirectory() as folder:
        here = {**os.environ, "CCHC_VAR": folder, "CCHC_DATABASE_URL": "", "DJANGO_SETTINGS_MODULE": "cchc.settings"}
        here["PYTHONPATH"] = os.pathsep.join([str(Path.cwd()), str(Path.cwd() / "src")])
        command = [sys.executable, "-c", SCRIPT, str(GUESTS)]
        done = subprocess.run(command, env=here, check=True, capture_output=True, text=True)
    rate, work = json.loads(done.stdout)
    return rate, work
