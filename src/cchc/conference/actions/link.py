"""Give a guest a new link where the old one was lost or went to somebody else."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from cchc.conference.models import Guest
from cchc.core.locking import locked
from cchc.org.actions.recording import record_step
from cchc.org.enums import Right
from cchc.org.models import Officer


@transaction.atomic
def renew_link(*, guest: Guest, version: int, by: Officer, at: datetime) -> Guest:
    """Cấp lại đường dẫn: every link given before ends. ``version`` is that of the link which is to end, so that a
    second click ends no further one.
    """
    guest = locked(guest)
    if guest.link_version != version:
        return guest
    guest.link_version += 1
    guest.save(update_fields=["link_version"])
    facts = {"version": guest.link_version}
    record_step(guest, Right.INVITE, by, at, action="conference.renew_link", data=facts)
    return guest
