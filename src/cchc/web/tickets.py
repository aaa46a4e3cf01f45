"""Tickets of files that are shown first and taken unchanged when the reader says so.

The file is kept meanwhile; the signed ticket names it, and whom or what it may be taken for.
"""

from __future__ import annotations

from django.core import signing

from cchc.core import blobs
from cchc.core.models import Blob

ONE_DAY = 24 * 3600


def ticket_for(blob: Blob, name: str, *, purpose: str, **facts: int) -> str:
    return signing.dumps({"file": blob.sha256, "name": name, **facts}, salt=purpose)


def file_under(ticket: str, *, purpose: str, **facts: int) -> tuple[bytes, str] | None:
    """The bytes and the name of the file; None for a ticket that is old, made up or about anything else."""
    try:
        found = signing.loads(ticket, salt=purpose, max_age=ONE_DAY)
    except signing.BadSignature:
        return None
    if any(found.get(name) != fact for name, fact in facts.items()):
        return None
    return blobs.read(Blob.objects.get(pk=found["file"])), str(found["name"])
