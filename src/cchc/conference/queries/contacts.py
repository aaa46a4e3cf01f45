"""The directory of the commune: who stands there, who was taken out."""

from __future__ import annotations

from cchc.conference.models import Conference, Contact, Guest
from cchc.lib.names import person_key
from cchc.org.models import Unit


def contacts_of(commune: Unit) -> list[Contact]:
    """Who stands in the directory."""
    return list(Contact.objects.filter(commune=commune, removed_at__isnull=True))


def removed_contacts(commune: Unit) -> list[Contact]:
    """Who was taken out, the last one first."""
    return list(Contact.objects.filter(commune=commune, removed_at__isnull=False).order_by("-removed_at", "-pk"))


def keys_in_list(conference: Conference) -> frozenset[str]:
    """Those whom the list of a conference names, by what tells people apart."""
    rows = Guest.objects.filter(conference=conference, removed_at__isnull=True)
    return frozenset(person_key(*facts) for facts in rows.values_list("name", "title", "organisation"))
