"""The directory of the commune: keep people who are invited again, and take them out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from cchc.conference.models import Contact
from cchc.conference.queries.people import PersonFacts
from cchc.core import log
from cchc.core.locking import locked
from cchc.org.enums import Right
from cchc.org.models import Officer, Unit
from cchc.org.queries.standing import acting_for


@transaction.atomic
def keep_contacts(*, commune: Unit, people: Sequence[PersonFacts], by: Officer, at: datetime) -> int:
    """Lưu vào danh bạ; whoever stands there by name, post and organisation stays as they are. Returns how many."""
    commune = locked(commune)
    known = set(Contact.objects.filter(commune=commune, removed_at__isnull=True).values_list("key", flat=True))
    new = {person.key: person for person in people if person.key not in known}
    Contact.objects.bulk_create(
        [Contact(commune=commune, key=key, **person.columns()) for key, person in new.items()], batch_size=500
    )
    if new:
        note(commune, "conference.keep_contacts", len(new), by, at)
    return len(new)


@transaction.atomic
def remove_contacts(*, commune: Unit, contacts: Sequence[Contact], by: Officer, at: datetime) -> int:
    """Bỏ khỏi danh bạ; guests who came from there stay invited."""
    commune = locked(commune)
    rows = Contact.objects.filter(commune=commune, pk__in=[one.pk for one in contacts], removed_at__isnull=True)
    count = rows.update(removed_at=at)
    if count:
        note(commune, "conference.remove_contacts", count, by, at)
    return count


def note(commune: Unit, step: str, count: int, by: Officer, at: datetime) -> None:
    signed_for = acting_for(by, timezone.localdate(at), right=Right.INVITE)
    log.append(by=by, action=step, obj=commune, at=at, data={"people": count}, acting_for=signed_for)
