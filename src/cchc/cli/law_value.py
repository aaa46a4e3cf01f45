"""A value of law as a person reads it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from cchc.law.book import Value

# What a norm or an indicator holds beside its figure.
FACTS: Final = {
    "eligible": "đối tượng",
    "scope": "phạm vi",
    "condition": "điều kiện",
    "area": "lĩnh vực",
    "formula": "cách tính",
    "set": "nhóm",
}


def shown(value: Value) -> str:
    """The value with its unit; what has no verified figure says so."""
    if value.value is None:
        return "không có số liệu đã kiểm chứng"
    if isinstance(value.value, dict):
        return _table(value.value, value.unit)
    return f"{_simple(value.value)} {value.unit}".strip()


def facts(value: Value) -> list[tuple[str, str]]:
    """The further facts of a norm or an indicator, with Vietnamese labels."""
    if not isinstance(value.value, dict):
        return []
    return [(label, str(value.value[key])) for key, label in FACTS.items() if value.value.get(key)]


def _table(table: dict[str, Any], unit: str) -> str:
    if "amount" in table:
        return f"{_simple(table['amount'])} {unit}"
    if "basis" in table:
        return "không có mức đã kiểm chứng" if table["basis"] == "định mức" else str(table["basis"])
    if "value_type" in table:
        return unit or "nhóm chỉ tiêu"
    return json.dumps(table, ensure_ascii=False, default=str)


def _simple(value: Any) -> str:
    """Numbers with a dot for thousands and a decimal comma; two numbers are a range."""
    match value:
        case bool():
            return "có" if value else "không"
        case int() | float():
            return f"{value:,}".replace(",", "_").replace(".", ",").replace("_", ".")
        case [int() | float() as low, int() | float() as high]:
            return f"từ {_simple(low)} đến {_simple(high)}"
        case list():
            return "; ".join(map(str, value))
    return str(value)
