"""Give a guest a new link where the old one was lost or went to somebody else."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from cchc.conference.models import Guest
from cchc.core import log
from cchc.core.locking import locked
from cchc.org.enums import Right
from cchc.org.models import Officer
from cchc.org.queries.standing import acting_for


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
    log.append(
        by=by,
        action="conference.renew_link",
        obj=guest,
        at=at,
        data={"version": guest.link_version},
        acting_for=acting_for(by, timezone.localdate(at), right=Right.INVITE),
    )
    return guest
