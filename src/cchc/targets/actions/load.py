"""Load the targets of a year from its plan or from a workbook."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from cchc.core import blobs
from cchc.core.models import Blob
from cchc.core.places import next_place
from cchc.lib.errors import ActionRefused
from cchc.org.actions.recording import record_step
from cchc.org.enums import Right
from cchc.org.models import Officer, Post, Unit
from cchc.targets.actions.open_year import opened_year
from cchc.targets.models import Target, YearPlan
from cchc.targets.papers.proposals import proposals_of
from cchc.targets.papers.source import TargetsFile, read_targets_file
from cchc.targets.queries.differences import Change, Proposal, differences
from cchc.targets.queries.owners import day_of_year, posts_named
from cchc.targets.queries.results import targets_of


@dataclass(frozen=True, slots=True)
class Loaded:
    """What came of a file: how many targets are new, were changed, were taken out."""

    plan: YearPlan
    new: int
    changed: int
    removed: int


def load_year_plan(
    *, commune: Unit, year: int, data: bytes, name: str, drop_missing: bool, by: Officer, at: datetime
) -> Loaded:
    """Nạp kế hoạch CCHC năm: its text is kept line by line, and each target with its place in it.

    Loaded again, it adds what is new, changes what it says otherwise and, with ``drop_missing``, takes out what it no
    longer has; a target taken out can be brought back. Raises ``UnusableFile``, and ``ActionRefused`` for a workbook.
    """
    file = read_targets_file(data, name, year)
    if not file.is_plan:
        raise ActionRefused("Tệp này là bảng tính, không phải kế hoạch.", "Nạp tệp ở mục chỉ tiêu từ Excel.")
    return load(file, data, commune=commune, year=year, drop_missing=drop_missing, by=by, at=at)


def load_targets_from_excel(
    *, commune: Unit, year: int, data: bytes, name: str, drop_missing: bool, by: Officer, at: datetime
) -> Loaded:
    """Nạp chỉ tiêu từ Excel: as ``load_year_plan``, and the text of a plan loaded before stays."""
    file = read_targets_file(data, name, year)
    if file.is_plan:
        raise ActionRefused("Tệp này là văn bản, không phải bảng tính.", "Nạp tệp ở mục kế hoạch năm.")
    return load(file, data, commune=commune, year=year, drop_missing=drop_missing, by=by, at=at)


@transaction.atomic
def load(
    file: TargetsFile, data: bytes, *, commune: Unit, year: int, drop_missing: bool, by: Officer, at: datetime
) -> Loaded:
    plan = opened_year(commune, year, by, at)
    blob = blobs.store(data, file.media_type)
    is_other = file.is_plan and plan.source_id != blob.pk
    proposals = proposals_of(file)
    found = differences(targets_of(commune, year), proposals)
    owners = posts_named([one.owner for one in proposals], commune, day_of_year(year, timezone.localdate(at)))
    if is_other:
        keep_text(plan, file, blob)
    add_new(plan, found.new, owners)
    for change in found.changed:
        apply(change)
    gone = found.gone if drop_missing else []
    Target.objects.filter(pk__in=[target.pk for target in gone]).update(removed_at=at)
    loaded = Loaded(plan, len(found.new), len(found.changed), len(gone))
    if is_other or loaded.new or loaded.changed or loaded.removed:
        facts = (loaded, file, blob, by, at)
        if file.is_plan:
            record(*facts, action="targets.load_year_plan")
        else:
            record(*facts, action="targets.load_targets_from_excel")
    return loaded


def record(loaded: Loaded, file: TargetsFile, blob: Blob, by: Officer, at: datetime, *, action: str) -> None:
    counts = {"new": loaded.new, "changed": loaded.changed, "removed": loaded.removed}
    facts = {"file": file.name, "sha256": blob.sha256, **counts}
    record_step(loaded.plan, Right.MANAGE_TARGETS, by, at, action=action, data=facts)


def keep_text(plan: YearPlan, file: TargetsFile, blob: Blob) -> None:
    plan.title, plan.code, plan.issued_on = file.title, file.code[:60], file.issued_on
    plan.source, plan.source_name = blob, file.name[-255:]
    plan.lines = [list(line) for line in file.lines]
    plan.save()


def add_new(plan: YearPlan, proposals: list[Proposal], owners: dict[str, Post]) -> None:
    Target.objects.bulk_create(
        Target(
            plan=plan,
            position=position,
            owner=owners.get(proposal.owner),
            at_section=proposal.at_section,
            at_line=proposal.at_line,
            at_text=proposal.at_text,
            **proposal.facts(),
        )
        for position, proposal in enumerate(proposals, next_place(plan.targets.all()))
    )


def apply(change: Change) -> None:
    """The target as the file has it; who answers for it stays."""
    target, proposal = change.target, change.proposal
    for fact, value in proposal.facts().items():
        setattr(target, fact, value)
    target.at_section, target.at_line, target.at_text = proposal.at_section, proposal.at_line, proposal.at_text
    target.revision += 1
    target.save()
