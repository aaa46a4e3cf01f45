"""The law as a book of dated values: ask what holds on a day at a place, and get the figure with its citation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache, cached_property

from cchc.law import loading
from cchc.law.instruments import Instrument, Status, Value
from cchc.lib.errors import CchcError

__all__ = ["Instrument", "Law", "LawBook", "NotInForce", "Status", "UnknownLaw", "Value", "law_book"]


class UnknownLaw(CchcError, KeyError):
    """No value has this id."""


class NotInForce(CchcError, LookupError):
    """The id is known, but none of its values holds on the day at the place."""


class Law:
    """The values in force on one day at one place; a narrower territory wins over a wider one.

    ``places`` are codes of territories from the wider to the narrower (province, then commune).
    """

    def __init__(self, book: LawBook, day: date, places: tuple[str, ...] = ()) -> None:
        self.book = book
        self.day = day
        self.places = places
        self._found: dict[str, Value] = {}

    @cached_property
    def rule_set(self) -> str:
        """The layout law of the day, such as ``nd30-2020@2020-03-05``. Raises ``NotInForce`` before the first."""
        page = self["paper.page.width"]
        return f"{page.instrument.id}@{page.effective_from}"

    def __getitem__(self, id: str) -> Value:
        """The value in force. Raises ``UnknownLaw`` for an id of no value, ``NotInForce`` for a wrong day or place."""
        if id in self._found:
            return self._found[id]
        dated = self.book.dated(id)
        if found := self._choose(dated):
            self._found[id] = found
            return found
        if any(value.in_force(self.day) for value in dated):
            raise NotInForce(
                f"“{dated[0].name}” ({id}) chỉ áp dụng tại địa phương khác.",
                "Hãy dùng mức do địa phương mình quy định, ghi trong tệp thông tin xã.",
            )
        raise NotInForce(
            f"“{dated[0].name}” ({id}) không có giá trị nào có hiệu lực vào ngày {self.day:%d/%m/%Y}.",
            "Hãy kiểm tra lại ngày, hoặc bổ sung giá trị có hiệu lực của ngày đó.",
        )

    def get(self, id: str) -> Value | None:
        """The value in force, or None where the id is unknown or nothing is in force."""
        try:
            return self[id]
        except (UnknownLaw, NotInForce):
            return None

    def topic(self, prefix: str) -> Mapping[str, Value]:
        """Every value in force whose id is the prefix or lies under it, by id in the order of the data files."""
        found = {id: self.get(id) for id in self.book.ids(prefix)}
        return {id: value for id, value in found.items() if value is not None}

    def _choose(self, dated: tuple[Value, ...]) -> Value | None:
        here = [value for value in dated if value.in_force(self.day) and self._width(value) is not None]
        return max(here, key=lambda value: (self._width(value) or 0, value.effective_from or date.min), default=None)

    def _width(self, value: Value) -> int | None:
        """0 for the whole country, more the narrower the territory, None for a territory elsewhere."""
        if not value.territory:
            return 0
        return self.places.index(value.territory) + 1 if value.territory in self.places else None


_REMEMBERED = 256  # Laws of a day at a place; an office asks for a few days of its own place.


class LawBook:
    """Every dated value of every topic. A topic's file is read when one of its ids is first asked for."""

    def __init__(self) -> None:
        self._topics = tuple(sorted((set(loading.topics()) - {loading.INSTRUMENTS}), reverse=True))
        self._loaded: dict[str, dict[str, tuple[Value, ...]]] = {}
        self._laws: dict[tuple[date, tuple[str, ...]], Law] = {}

    @cached_property
    def digest(self) -> str:
        """SHA-256 over all data files: papers keep it, so that one can say which law they were held against."""
        return loading.digest()

    @cached_property
    def instruments(self) -> Mapping[str, Instrument]:
        """Every instrument by its id."""
        return loading.instruments()

    @property
    def topics(self) -> tuple[str, ...]:
        """The topics in alphabetical order; each is one data file."""
        return tuple(sorted(self._topics))

    def topic_ids(self, topic: str) -> Iterator[str]:
        """The ids that stand in a topic's own file, in its order."""
        return iter(self._load(topic))

    def on(self, day: date, places: tuple[str, ...] = ()) -> Law:
        """The law of a day, with the territories that apply from the wider to the narrower.

        A law remembers what it was asked, so that the same day and places give the same one, while not too many are
        asked for.
        """
        key = (day, tuple(places))
        if key not in self._laws:
            if len(self._laws) >= _REMEMBERED:
                self._laws.clear()
            self._laws[key] = Law(self, *key)
        return self._laws[key]

    def ids(self, prefix: str = "") -> Iterator[str]:
        """Every id, or those that are the prefix or lie under it, in the order of the data files."""
        for topic in self._topics:
            if _overlap(topic, prefix):
                yield from (id for id in self._load(topic) if _under(id, prefix))

    def dated(self, id: str) -> tuple[Value, ...]:
        """All values of an id in the order of the data file, whatever their day. Raises ``UnknownLaw``."""
        for topic in self._topics:
            if _under(id, topic) and id in self._load(topic):
                return self._load(topic)[id]
        raise UnknownLaw(f"Không có mục “{id}” trong sổ pháp luật.", "Hãy xem danh sách bằng lệnh: cchc law")

    def _load(self, topic: str) -> dict[str, tuple[Value, ...]]:
        if topic not in self._loaded:
            found: dict[str, tuple[Value, ...]] = {}
            for value in loading.values(topic, self.instruments):
                found[value.id] = (*found.get(value.id, ()), value)
            self._loaded[topic] = found
        return self._loaded[topic]


def _under(id: str, prefix: str) -> bool:
    return not prefix or id == prefix or id.startswith(f"{prefix}.")


def _overlap(topic: str, prefix: str) -> bool:
    return _under(topic, prefix) or _under(prefix, topic)


@cache
def law_book() -> LawBook:
    """The book shipped with the package."""
    return LawBook()
