"""Add, change, take out and bring back a target."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.db import transaction

from cchc.core.editing import take_over
from cchc.core.locking import locked
from cchc.core.places import next_place
from cchc.figures.comparison import Compare
from cchc.figures.half import Half
from cchc.law.areas import area_names
from cchc.lib.errors import ActionRefused
from cchc.org.actions.recording import record_step
from cchc.org.enums import Right
from cchc.org.models import Officer, Post, Unit
from cchc.targets.actions.open_year import opened_year
from cchc.targets.models import Target
from cchc.targets.queries.catalogue import law_of, rows_asked
from cchc.targets.queries.words import planned_words


@dataclass(frozen=True, slots=True)
class TargetFacts:
    """What a person types of a target; ``value`` in ``unit``, a day for ``BY_DATE`` alone, ``owner`` None by area."""

    area: str
    name: str
    compare: Compare
    value: Decimal | None = None
    unit: str = ""
    due_on: date | None = None
    indicator: str = ""
    owner: Post | None = None

    def facts(self) -> dict[str, Any]:
        return {**{name: getattr(self, name) for name in self.__slots__}, "compare": self.compare.value}


@transaction.atomic
def add_target(*, commune: Unit, year: int, facts: TargetFacts, by: Officer, at: datetime) -> Target:
    """Thêm chỉ tiêu to the plan of the year; the same target added twice is one."""
    plan = opened_year(commune, year, by, at)
    refuse_unfit(facts, commune, year)
    if same := plan.targets.filter(removed_at__isnull=True, **facts.facts()).first():
        return same
    target: Target = Target.objects.create(plan=plan, position=next_place(plan.targets.all()), **facts.facts())
    record(target, by, at, action="targets.add_target")
    return target


@transaction.atomic
def change_target(*, target: Target, facts: TargetFacts, revision: int, by: Officer, at: datetime) -> Target:
    """Sửa chỉ tiêu. ``revision`` is the one that the writer saw; a target changed or taken out meanwhile refuses."""
    target = locked(target)
    if target.removed_at:
        raise ActionRefused("Chỉ tiêu này đã được bỏ.", "Khôi phục chỉ tiêu trước rồi sửa.")
    if target.revision != revision:
        raise ActionRefused(
            f"Người khác vừa sửa chỉ tiêu này; hiện là: {target.name}, {planned_words(target)}.",
            "Xem lại rồi lưu lần nữa nếu vẫn muốn ghi như bạn.",
        )
    refuse_unfit(facts, target.plan.commune, target.plan.year)
    changed = take_over(target, facts.facts())
    if not changed:
        return target
    target.revision += 1
    target.save()
    record(target, by, at, changed, action="targets.change_target")
    return target


@transaction.atomic
def remove_target(*, target: Target, by: Officer, at: datetime) -> Target:
    """Bỏ chỉ tiêu: it leaves lists and reports and can be brought back; its figures stay."""
    target = locked(target)
    if target.take_out(at):
        record(target, by, at, action="targets.remove_target")
    return target


@transaction.atomic
def restore_target(*, target: Target, by: Officer, at: datetime) -> Target:
    """Khôi phục chỉ tiêu that was taken out."""
    target = locked(target)
    if target.bring_back():
        record(target, by, at, action="targets.restore_target")
    return target


def refuse_unfit(facts: TargetFacts, commune: Unit, year: int) -> None:
    law = law_of(commune, Half(year, 2))
    if facts.area not in area_names(law):
        raise ActionRefused("Chưa chọn lĩnh vực của chỉ tiêu.", "Chọn một lĩnh vực cải cách.")
    if facts.compare is Compare.BY_DATE and facts.due_on is None:
        raise ActionRefused("Chỉ tiêu có hạn thì cần ngày.", "Ghi ngày phải xong.")
    if facts.compare not in (Compare.BY_DATE, Compare.YES_NO) and facts.value is None:
        raise ActionRefused("Cách so sánh này cần một con số.", "Ghi giá trị, hoặc chọn “có thực hiện”.")
    if facts.indicator and facts.indicator not in rows_asked(law):
        raise ActionRefused("Dòng thống kê này không có trong biểu của năm.", "Chọn dòng khác hoặc để trống.")
    if facts.owner and facts.owner.commune_id != commune.pk:
        raise ActionRefused("Chức danh này không thuộc đơn vị.", "Chọn chức danh của đơn vị mình.")


def record(target: Target, by: Officer, at: datetime, changed: Sequence[str] = (), *, action: str) -> None:
    facts = {"year": target.plan.year, "planned": planned_words(target), "changed": list(changed)}
    record_step(target, Right.MANAGE_TARGETS, by, at, action=action, data=facts)
