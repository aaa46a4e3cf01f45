"""Take people into the list of a conference and set their personal copies: time and highest memory.

``CCHC_VAR=<an empty folder> PYTHONPATH=src python -m bench.copies 3000``; with a second word the copies are left out.
"""

from __future__ import annotations

import os
import resource
import sys
import time
from collections.abc import Callable


def main() -> int:
    os.environ["DJANGO_SETTINGS_MODULE"] = "cchc.settings"
    import django

    django.setup()
    from django.core.management import call_command
    from tests.conference.test_invitation import issued, ready
    from tests.people import AT, make_commune

    from cchc.conference.actions import take_guests
    from cchc.conference.models import Conference
    from cchc.conference.papers.copies import print_run
    from cchc.conference.queries.guests import guests_of_conference
    from cchc.conference.queries.people import PersonFacts

    call_command("migrate", verbosity=0)
    commune = make_commune("suoi-mau", "xã Suối Mẫu")
    conference, count = ready(commune), int(sys.argv[1])
    people = [PersonFacts(f"Nguyễn Văn {n}", title=f"Trưởng thôn số {n}") for n in range(count)]
    told(f"{count} taken", lambda: take_guests(conference=conference, people=people, by=commune.clerk, at=AT))
    if len(sys.argv) > 2:
        return 0
    told("issued", lambda: issued(conference, commune))
    conference = Conference.objects.select_related("invitation", "commune", "cycle").get(pk=conference.pk)
    guests = guests_of_conference(conference)
    for guest in guests:
        guest.conference = conference
    told(f"{count} copies in one file", lambda: print_run(conference, guests))
    return 0


def told(what: str, step: Callable[[], object]) -> None:
    began, worked = time.monotonic(), time.process_time()
    step()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"{what}: {time.monotonic() - began:.1f} s, {time.process_time() - worked:.1f} s of work, peak {peak} MiB")


if __name__ == "__main__":
    sys.exit(main())
