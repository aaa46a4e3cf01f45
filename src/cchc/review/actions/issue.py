"""Issue the plan of a review."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from cchc.core.locking import locked
from cchc.org.models import Officer
from cchc.records.actions import issue_document
from cchc.records.models import Document
from cchc.review.models import Cycle
from cchc.review.queries.obstacles import obstacle_to_issue


@transaction.atomic
def issue_plan(
    *, cycle: Cycle, by: Officer, at: datetime, on: date | None = None, revision: int | None = None
) -> Document:
    """Issue the plan (ban hành kế hoạch sơ kết): the one road of ``issue_document``, once nothing is missing.

    A plan that came with a number was issued elsewhere, and a plan of another body is not ours to issue.
    ``revision`` is that of the draft its issuer had read, None where nobody reads before.
    """
    plan = locked(cycle.plan)
    plan.document = locked(plan.document)
    if refused := obstacle_to_issue(plan):
        raise refused
    return issue_document(document=plan.document, by=by, at=at, on=on, revision=revision)
