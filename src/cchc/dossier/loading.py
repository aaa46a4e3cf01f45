"""Reads and checks a commune's TOML file; every fault is told with its place in the file."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from datetime import date, time
from pathlib import Path
from typing import Any, TypeVar

from cchc.dossier.commune import (
    Budget,
    Commune,
    Defaults,
    Group,
    Guest,
    Holding,
    Officer,
    Post,
    Quotation,
    Setting,
    Superior,
    Target,
)
from cchc.lib.errors import CchcError
from cchc.lib.files import read_settings
from cchc.lib.money import Dong
from cchc.lib.vietnamese import nfc
from cchc.spending.model import LocalNorm, NormLevel

T = TypeVar("T")
KINDS = ("xã", "phường", "đặc khu", "thị trấn")


def load_commune(path: Path) -> Commune:
    """The commune that a TOML file describes. Raises ``CchcError`` for a missing, broken or incomplete file."""
    try:
        return parse_commune(tomllib.loads(nfc(read_settings(path).decode())))
    except (ValueError, RecursionError) as error:
        raise CchcError(f"Tệp “{path.name}” không phải TOML hợp lệ: {error}.", "Hãy sửa dòng được nêu.") from error


def parse_commune(data: Mapping[str, Any]) -> Commune:
    """The commune in parsed TOML. Raises ``CchcError`` naming the table and key that is missing or wrong."""
    unit = Entry("unit", data.get("unit", {}))
    commune = Commune(
        name=unit.text("name"),
        kind=unit.choice("kind", KINDS),
        place=unit.text("place"),
        symbol=unit.text("symbol", "UBND"),
        places=unit.texts("places"),
        invented=unit.flag("invented", False),
        superiors=_each(data, "superior", _superior),
        posts=_each(data, "post", _post),
        officers=_each(data, "officer", _officer),
        groups=_each(data, "group", _group),
        budget=_budget(data),
        deadlines=_settings(data.get("deadlines", {}), "deadlines", "days"),
        targets=_each(data, "target", _target),
        defaults=_defaults(Entry("conference", data.get("conference", {}))),
        recipients=unit.texts("recipients"),
    )
    _consistent(commune)
    return commune


class Entry:
    """One table of the file; asking for a key that is missing or of another type names table and key."""

    def __init__(self, place: str, data: Any) -> None:
        self.place = place
        self.data: Mapping[str, Any] = data if isinstance(data, Mapping) else {}

    def get(self, key: str, kind: type[T], default: T | None = None) -> T:
        """The value of a key. Raises ``CchcError`` where it is missing or of another type."""
        value = self.data.get(key, default)
        if isinstance(value, kind) and not (kind is int and isinstance(value, bool)):
            return value
        problem = "thiếu" if value is None else "sai kiểu"
        raise CchcError(
            f"Tệp thông tin xã: [{self.place}] {problem} mục “{key}”.", "Xem tệp mẫu trong thư mục examples."
        )

    def text(self, key: str, default: str | None = None) -> str:
        """A text; one that must be given may not be blank."""
        value = self.get(key, str, default)
        if default is None and not value.strip():
            raise CchcError(
                f"Tệp thông tin xã: [{self.place}] để trống mục “{key}”.", "Xem tệp mẫu trong thư mục examples."
            )
        return value

    def count(self, key: str, default: int | None = None, least: int = 0) -> int:
        """A whole number that is not below ``least``."""
        value = self.get(key, int, default)
        if value < least:
            raise CchcError(
                f"Tệp thông tin xã: [{self.place}] mục “{key}” không được nhỏ hơn {least}.", "Hãy sửa lại số này."
            )
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts, empty where the key is missing."""
        return tuple(str(item) for item in self.get(key, list, []))

    def flag(self, key: str, default: bool) -> bool:
        """Yes or no."""
        return self.get(key, bool, default)

    def day(self, key: str) -> date | None:
        """A date of TOML, or the ISO text that JSON keeps of one."""
        if key not in self.data:
            return None
        return self._from_text(key, date.fromisoformat) or self.get(key, date)

    def clock(self, key: str) -> time | None:
        """A time of TOML, or its ISO text."""
        if key not in self.data:
            return None
        return self._from_text(key, time.fromisoformat) or self.get(key, time)

    def _from_text(self, key: str, read: Callable[[str], T]) -> T | None:
        value = self.data[key]
        try:
            return read(value) if isinstance(value, str) else None
        except ValueError:
            return None

    def choice(self, key: str, known: tuple[str, ...]) -> str:
        """One of the texts that are known. Raises ``CchcError`` for another."""
        value = self.text(key)
        if value not in known:
            raise CchcError(f"Tệp thông tin xã: [{self.place}] mục “{key}” phải là một trong: {', '.join(known)}.")
        return value

    def tables(self, key: str) -> tuple[Entry, ...]:
        """The tables under a key, each an entry of its own."""
        return tuple(Entry(f"{self.place}.{key}", item) for item in self.get(key, list, []))


def _each(data: Mapping[str, Any], key: str, make: Callable[[Entry], T]) -> tuple[T, ...]:
    return tuple(make(entry) for entry in Entry("", data).tables(key))


def _superior(entry: Entry) -> Superior:
    return Superior(entry.text("name"), entry.texts("report_to"), entry.day("since"), entry.day("until"))


def _post(entry: Entry) -> Post:
    title = entry.text("title")
    return Post(
        id=entry.text("id"),
        title=title,
        short=entry.text("short", title),
        roles=frozenset(entry.texts("roles")),
        areas=entry.texts("areas"),
        aliases=entry.texts("aliases"),
        office=entry.text("office", ""),
        symbol=entry.text("symbol", ""),
        sign=entry.text("sign", title).upper(),
        since=entry.day("since"),
        until=entry.day("until"),
    )


def _officer(entry: Entry) -> Officer:
    held = tuple(Holding(item.text("post"), item.day("since"), item.day("until")) for item in entry.tables("holds"))
    salaried, honorific = entry.flag("salaried", True), entry.text("honorific", "")
    return Officer(entry.text("name"), held, salaried, honorific, entry.text("email", ""))


def _group(entry: Entry) -> Group:
    who = entry.text("who")
    guests = tuple(
        Guest(
            name=item.text("name"),
            title=item.text("title"),
            salaried=item.flag("salaried", True),
            group=who,
            honorific=item.text("honorific", ""),
        )
        for item in entry.tables("guests")
    )
    return Group(who, entry.texts("aliases"), guests, entry.texts("posts"), entry.texts("roles"))


def _budget(data: Mapping[str, Any]) -> Budget:
    entry = Entry("budget", data.get("budget", {}))
    remaining = entry.data.get("remaining")
    return Budget(
        source=entry.text("source", ""),
        legal_basis=entry.texts("legal_basis"),
        norms=_settings(entry.data.get("norms", {}), "budget.norms", "amount"),
        province=tuple(_province_norm(item) for item in entry.tables("province")),
        quotations=tuple(_quotation(item) for item in entry.tables("quotations")),
        remaining=None if remaining is None else Dong(entry.count("remaining")),
        meal_for_half_day=entry.text("meal_for_half_day", ""),
    )


def _province_norm(entry: Entry) -> LocalNorm:
    return LocalNorm(
        item=entry.text("item"),
        level=NormLevel.PROVINCE,
        amount=Dong(entry.count("amount")),
        basis=entry.text("basis"),
        since=entry.day("since") or date.min,
        until=entry.day("until"),
        verified=entry.flag("verified", False),
    )


def _quotation(entry: Entry) -> Quotation:
    return Quotation(
        item=entry.text("item"),
        name=entry.text("name"),
        unit=entry.text("unit"),
        quantity=entry.count("quantity"),
        price=Dong(entry.count("price")),
        basis=entry.text("basis"),
    )


def _settings(data: Any, place: str, key: str) -> dict[str, Setting]:
    found = {}
    for name, item in (data if isinstance(data, Mapping) else {}).items():
        entry = Entry(f"{place}.{name}", item)
        found[str(name)] = Setting(entry.count(key), entry.text("basis"))
    return found


def _target(entry: Entry) -> Target:
    keys = ("area", "name", "compare", "value", "unit", "source")
    area, name, compare, value, unit, source = (entry.text(key) for key in keys)
    return Target(area, name, compare, value, unit, source, entry.text("indicator", ""))


def _defaults(entry: Entry) -> Defaults:
    venue = entry.text("venue") if "venue" in entry.data else None
    return Defaults(entry.day("held_on"), entry.clock("starts_at"), venue, entry.count("sessions", 1, least=1))


def _consistent(commune: Commune) -> None:
    """Every post that is spoken of exists, and no id stands twice."""
    ids = [post.id for post in commune.posts]
    held = [item.post for officer in commune.officers for item in officer.holdings]
    asked = [post for group in commune.groups for post in group.posts]
    if twice := sorted({id for id in ids if ids.count(id) > 1}):
        raise CchcError(
            f"Tệp thông tin xã: chức danh “{twice[0]}” được ghi hai lần.", "Mỗi mã chức danh chỉ ghi một lần."
        )
    if unknown := sorted({*held, *asked} - set(ids)):
        raise CchcError(f"Tệp thông tin xã: không có chức danh “{unknown[0]}”.", "Hãy thêm [[post]] có mã này.")
