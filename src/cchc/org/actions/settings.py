"""Set what a commune may set for itself."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from cchc.core import log
from cchc.core.locking import locked
from cchc.lib.errors import ActionRefused
from cchc.org.enums import SHAPES, Right, SettingKey
from cchc.org.models import Officer, Setting, Unit
from cchc.org.queries.settings import setting
from cchc.org.queries.standing import acting_for


@transaction.atomic
def change_setting(
    *, unit: Unit, key: SettingKey, value: Any, basis: str, since: date, by: Officer, at: datetime
) -> Setting:
    """Đổi thiết đặt: ``value`` holds from ``since``, today at the earliest, since past days were worked by the old.

    ``value`` is a whole number or a list of them, as ``SHAPES`` says. The same value sent twice is set once.
    """
    unit = locked(unit)
    day = timezone.localdate(at)
    value = fitting(key, value)
    if not basis.strip():
        raise ActionRefused("Thiết đặt chưa có căn cứ.", "Ghi văn bản hoặc kết luận mà xã dựa vào.")
    if since < day:
        raise ActionRefused(f"Ngày {since:%d/%m/%Y} đã qua.", "Thiết đặt có hiệu lực từ hôm nay trở đi.")
    before = setting(unit, key, since)
    facts = {"value": value, "basis": basis.strip()[:300]}
    if before.row and before.row.since == since and (before.row.value, before.row.basis) == tuple(facts.values()):
        return before.row
    row: Setting
    row, _ = Setting.objects.update_or_create(
        commune=unit, key=key, since=since, defaults={**facts, "set_by": by, "set_at": at}
    )
    log.append(
        by=by,
        action="org.change_setting",
        obj=row,
        at=at,
        data={"key": key.value, "since": since, "before": before.value, **facts},
        acting_for=acting_for(by, day, right=Right.CHANGE_SETTINGS),
    )
    return row


def fitting(key: SettingKey, value: Any) -> int | list[int]:
    """The value as it is kept: several numbers once each, the largest first. Raises ``ActionRefused`` else."""
    shape = SHAPES[key]
    numbers = value if shape.many and isinstance(value, list | tuple) else [value]
    whole = all(isinstance(number, int) and not isinstance(number, bool) for number in numbers)
    if not numbers or not whole or not all(shape.least <= number <= shape.most for number in numbers):
        each = "Mỗi số" if shape.many else "Mức"
        raise ActionRefused(
            f"{key.label}: {each.lower()} phải là số nguyên từ {shape.least} đến {shape.most}.", "Ghi lại rồi lưu."
        )
    return sorted(set(numbers), reverse=True) if shape.many else numbers[0]
