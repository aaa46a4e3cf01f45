"""How a daily run went."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from cchc.core import log
from cchc.core.actor import Machine
from cchc.core.locking import opened
from cchc.core.models import Chain
from cchc.org.models import Unit
from cchc.review.models import RemindRun


@transaction.atomic
def record_run(*, commune: Unit, day: date, at: datetime, told: int, trouble: str) -> RemindRun:
    """Ghi lượt nhắc of a day; a run that told nobody new and met no trouble adds nothing to the log."""
    # The head of the log is the lock under which two runs of one day find each other.
    opened(Chain, commune_id=commune.pk)
    known = RemindRun.objects.filter(commune=commune, day=day).first()
    if known and not told and known.trouble == trouble:
        return known
    run = known or RemindRun(commune=commune, day=day)
    run.at, run.told, run.trouble = at, run.told + told, trouble
    run.save()
    facts = {"told": told, "trouble": trouble}
    log.append(by=Machine(commune.pk), action="review.record_run", obj=run, at=at, data=facts)
    return run
