"""A paper as JSON: the form in which an issued paper is kept, and which ``cchc render`` takes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from cchc.lib.errors import UnusableFile
from cchc.paper import model
from cchc.paper.model import Paper, Paragraph, Picture, Section, Table
from cchc.paper.pictures import drawing_of

FORMAT = "cchc-paper/1"
_BLOCKS: dict[str, type] = {"paragraph": Paragraph, "table": Table, "picture": Picture, "section": Section}
_BLOCK_NAMES = {cls: name for name, cls in _BLOCKS.items()}
_REMEDY = "Hãy dùng tệp JSON do phần mềm này ghi ra và không sửa tên các mục trong tệp."
_MOST_COLUMNS, _MOST_ROWS, _ROUNDING = 100, 5_000, 1e-6
_DEEPEST = 60  # levels of sections; the body of a paper has nine


def to_json(paper: Paper) -> dict[str, Any]:
    """The whole paper as plain JSON values. Fields at their default are left out; a block names its ``type``."""
    return {"format": FORMAT, "paper": _plain(paper)}


def from_json(data: object) -> Paper:
    """The paper that ``to_json`` wrote. Raises ``UnusableFile`` where the shape is another."""
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise UnusableFile(f"Tệp JSON không phải văn bản ở định dạng {FORMAT}.", _REMEDY)
    made = _object(Paper, data.get("paper"), "paper", 0)
    assert isinstance(made, Paper)
    return made


def _plain(value: Any) -> Any:
    if is_dataclass(value) and not isinstance(value, type):
        named = _BLOCK_NAMES.get(type(value))
        head = {"type": named} if named else {}
        return head | {item.name: _plain(getattr(value, item.name)) for item in _changed(value)}
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return dict(value)
    return value


def _changed(value: Any) -> Iterator[Any]:
    for item in fields(value):
        default = item.default_factory() if callable(item.default_factory) else item.default
        if getattr(value, item.name) != default:
            yield item


@cache
def _shape(cls: type) -> dict[str, Any]:
    return get_type_hints(cls, vars(model))


def _object(cls: type, data: object, where: str, depth: int) -> object:
    if not isinstance(data, dict):
        raise _wrong(where, "một nhóm mục")
    if depth > _DEEPEST:
        raise UnusableFile(f"Văn bản JSON lồng quá sâu ở {where}.", _REMEDY)
    shape = _shape(cls)
    for name in data:
        if name not in shape and name != "type":
            raise UnusableFile(f"Văn bản JSON có mục lạ “{name}” trong {where}.", _REMEDY)
    values = {
        name: _value(shape[name], item, f"{where}.{name}", depth) for name, item in data.items() if name != "type"
    }
    try:
        made: object = cls(**values)
    except TypeError as error:
        raise UnusableFile(f"Văn bản JSON thiếu mục bắt buộc trong {where}.", _REMEDY) from error
    if isinstance(made, Table):
        _judge(made, where)
    elif isinstance(made, Picture):
        drawing_of(made)
    return made


def _judge(table: Table, where: str) -> None:
    """Writers lay out every column and row that a span covers, so a span has a bound, and a width is a share."""
    if not all(0 <= width <= 1 + _ROUNDING for width in table.widths):
        raise _wrong(f"{where}.widths", "phần của bề rộng, từ 0 đến 1")
    for row in table.rows:
        for cell in row:
            if not (1 <= cell.colspan <= _MOST_COLUMNS and 1 <= cell.rowspan <= _MOST_ROWS):
                raise _wrong(f"{where}.rows", f"ô gộp từ 1 đến {_MOST_COLUMNS} cột và từ 1 đến {_MOST_ROWS} hàng")


def _value(kind: Any, data: object, where: str, depth: int) -> object:
    """One value of a declared type."""
    if get_origin(kind) in (UnionType, Union):
        return _either(get_args(kind), data, where, depth)
    if get_origin(kind) is tuple:
        return _items(get_args(kind), data, where, depth)
    if get_origin(kind) is dict:
        return _counts(data, where)
    if is_dataclass(kind) and isinstance(kind, type):
        return _object(kind, data, where, depth + 1)
    return _scalar(kind, data, where)


def _either(kinds: tuple[Any, ...], data: object, where: str, depth: int) -> object:
    if data is None and type(None) in kinds:
        return None
    if Section in kinds:
        name = data.get("type") if isinstance(data, dict) else None
        cls = _BLOCKS.get(name) if isinstance(name, str) else None
        if cls is None:
            raise _wrong(f"{where}.type", ", ".join(_BLOCKS))
        return _object(cls, data, where, depth + 1)
    (kind,) = (kind for kind in kinds if kind is not type(None))
    return _value(kind, data, where, depth)


def _items(kinds: tuple[Any, ...], data: object, where: str, depth: int) -> tuple[object, ...]:
    if not isinstance(data, list):
        raise _wrong(where, "một danh sách")
    return tuple(_value(kinds[0], item, f"{where}[{index}]", depth) for index, item in enumerate(data, start=1))


def _counts(data: object, where: str) -> dict[str, int]:
    if not isinstance(data, dict) or not all(isinstance(item, int) for item in data.values()):
        raise _wrong(where, "một nhóm số dòng")
    return dict(data)


def _day(data: object) -> date:
    if not isinstance(data, str):
        raise ValueError
    return date.fromisoformat(data)


def _scalar(kind: Any, data: object, where: str) -> object:
    if kind is date:
        return _tried(_day, data, where, "ngày dạng năm-tháng-ngày")
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return _tried(kind, data, where, ", ".join(kind))
    allowed = (int, float) if kind is float else (kind,)
    if not isinstance(data, allowed) or (isinstance(data, bool) and kind is not bool):
        raise _wrong(where, _NAMES[kind])
    return float(data) if kind is float else data


_NAMES = {str: "chữ", int: "số nguyên", float: "số", bool: "đúng hoặc sai"}


def _tried(make: Callable[[Any], object], data: object, where: str, wanted: str) -> object:
    try:
        return make(data)
    except (ValueError, TypeError) as error:
        raise _wrong(where, wanted) from error


def _wrong(where: str, wanted: str) -> UnusableFile:
    return UnusableFile(f"Văn bản JSON sai ở {where}: cần {wanted}.", _REMEDY)
