"""A list of people as offices keep it in Excel, whatever its layout: the heads tell what each column holds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from cchc.conference.enums import Source
from cchc.conference.queries.people import PersonFacts, typed_person
from cchc.figures.dossiers.headers import find_headers
from cchc.figures.dossiers.meanings import yes_or_no
from cchc.figures.sheets import rows_of_file
from cchc.lib.errors import UnusableFile
from cchc.lib.names import same_phone, tidy
from cchc.lib.vietnamese import fold

MOST_ROWS = 25_000
MISSING = "Tệp cần có một dòng ghi tên cột, như “Họ và tên”, “Chức vụ”, “Đơn vị”, “Thư điện tử”."
NO_NAME = "Không có cột họ và tên.", "Ghi “Họ và tên” ở đầu cột tên (hoặc hai cột “Họ đệm”, “Tên”) rồi nạp lại."

# What a column holds, by the words of its head without marks. The first that fits a head wins.
HEADS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (column, re.compile(words))
    for column, words in (
        ("number", r"tt|stt|so tt|so thu tu"),
        ("unsalaried", r"(khong|ngoai) (huong )?luong.*|(doi tuong )?khong huong luong.*"),
        ("salaried", r"(co |dang )?huong luong.*|(co )?luong (tu )?(ngan sach|nsnn).*"),
        ("email", r".*(thu dien tu|e ?mail|hop thu).*|mail"),
        ("phone", r".*(dien thoai|di dong|sdt|so dt).*|dt|tel|phone"),
        ("family", r"(ho ten|ho va ten|ten)?( )?(ho|ho dem|ho lot|ho (va|va ten|va chu) dem|ho va ten lot)"),
        ("given", r"(ho ten |ho va ten |ten )?ten"),
        ("name", r"ho (va )?ten.*|ten (dai bieu|khach moi|can bo|nguoi).*|dai bieu|khach moi"),
        ("honorific", r"danh xung|ong ba|xung ho"),
        ("title", r"chuc (vu|danh).*"),
        ("organisation", r"(ten )?(don vi|co quan|noi|phong ban|to chuc)( .*)?|dia chi( .*)?"),
        ("group", r"thanh phan.*|nhom.*|doi tuong.*|loai dai bieu"),
    )
)
_NUMBER = re.compile(r"\d+[.)]?")
_LABEL = re.compile(r"^([IVXLC]+|[A-Z]|[a-zđ]|\d+)\s*[.)/:-]\s*")
_FOOT = re.compile(r"(tong( so| cong)?|cong|nguoi lap( bieu)?|ghi chu|danh sach (nay )?(gom|co)|an dinh)\b.*")


@dataclass(frozen=True, slots=True)
class PersonRead:
    """A person of the file, the row they stand in (from 1), and what of it could not be used."""

    row: int
    person: PersonFacts
    doubts: tuple[str, ...] = ()


@dataclass(slots=True)
class SheetRead:
    """The people of a file, the columns that were understood by their heads, and those that were not.

    ``nameless`` are rows that say something of a person but not who it is, by number, with their words.
    """

    people: list[PersonRead] = field(default_factory=list)
    nameless: list[tuple[int, str]] = field(default_factory=list)
    columns: dict[str, str] = field(default_factory=dict)
    unknown: tuple[str, ...] = ()


def read_people(data: bytes, name: str) -> SheetRead:
    """The people of a spreadsheet. Raises ``UnusableFile`` for what is none, or names nobody."""
    rows = rows_of_file(data, name, MOST_ROWS)
    found = find_headers(rows, lambda text: int(column_of(text) is not None), MISSING)
    places = placed(found.headers)
    if "name" not in places and not {"family", "given"} <= set(places):
        raise UnusableFile(*NO_NAME)
    used = set(places.values())
    read = SheetRead(columns={column: found.headers[at] for column, at in places.items()})
    read.unknown = tuple(head for at, head in enumerate(found.headers) if head and at not in used)
    for number, cells, group in rows_of_people(rows[found.below :], places, found.below + 1):
        if person := person_of(cells, group, number):
            read.people.append(person)
        else:
            words = [text for column, text in cells.items() if text and column != "number"]
            read.nameless.append((number, ", ".join(words)[:200]))
    if not read.people:
        raise UnusableFile("Dưới dòng tên cột không có người nào.", "Kiểm tra lại trang tính có danh sách.")
    return read


def column_of(head: str) -> str | None:
    """What a column with this head holds; None when the head is none that we know."""
    words = " ".join(re.sub(r"[^a-z0-9]+", " ", fold(head)).split())
    if not words or len(words) > 60:
        return None
    return next((column for column, pattern in HEADS if pattern.fullmatch(words)), None)


def placed(headers: Sequence[str]) -> dict[str, int]:
    """Where each known column stands; the first of two alike. A lone “Tên” is the whole name."""
    places: dict[str, int] = {}
    for at, head in enumerate(headers):
        if (column := column_of(head)) and column not in places:
            places[column] = at
    if "name" in places and "given" in places and "family" not in places:
        places["family"] = places.pop("name")
    if "given" in places and not {"family", "name"} & set(places):
        places["name"] = places.pop("given")
    return places


def rows_of_people(
    rows: Sequence[Sequence[str]], places: dict[str, int], first: int
) -> Iterator[tuple[int, dict[str, str], str]]:
    """The number, the cells and the group of each row; one that only names a group stands over those below it."""
    group = ""
    for number, row in enumerate(rows, first):
        cells = {column: tidy(row[at]) if at < len(row) else "" for column, at in places.items()}
        if not any(cells.values()):
            continue
        if (heading := heading_of(row, cells, places)) is not None:
            group = heading or group
            continue
        yield number, cells, group


def heading_of(row: Sequence[str], cells: dict[str, str], places: dict[str, int]) -> str | None:
    """The group that a row names, empty for a row that says nothing of people; None for a row of a person."""
    counted = cells.get("number", "")
    said = {tidy(text) for at, text in enumerate(row) if text.strip() and at != places.get("number")}
    words = next(iter(said), "") if len(said) <= 1 else ""
    if _FOOT.fullmatch(fold(words or cells.get("name", "") or counted)):
        return ""
    if len(said) > 1:
        return None
    if not words:
        return "" if _NUMBER.fullmatch(counted) else _LABEL.sub("", counted)
    spread = sum(bool(text.strip()) for text in row) > 1 + bool(counted)
    labelled = ("number" in places and not _NUMBER.fullmatch(counted)) or bool(_LABEL.match(words))
    return _LABEL.sub("", words) if spread or labelled or not named(cells) else None


def named(cells: dict[str, str]) -> str:
    return cells.get("name") or " ".join(filter(None, [cells.get("family"), cells.get("given")]))


def person_of(cells: dict[str, str], group: str, number: int) -> PersonRead | None:
    name = named(cells)
    if not name:
        return None
    email, doubts = email_of(cells.get("email", ""))
    facts = {
        "name": name,
        "honorific": cells.get("honorific", ""),
        "title": cells.get("title", ""),
        "organisation": cells.get("organisation", ""),
        "group": cells.get("group", "") or group,
        "email": email,
        "phone": phone_of(cells.get("phone", "")),
    }
    person = typed_person(facts, salaried=salaried_of(cells), source=Source.EXCEL)
    return PersonRead(number, person, doubts) if person.name else None


def email_of(text: str) -> tuple[str, tuple[str, ...]]:
    """The first address of a cell, and what is wrong with it when none can be used."""
    for word in re.split(r"[\s;,]+", text.removeprefix("mailto:")):
        try:
            validate_email(word)
        except ValidationError:
            continue
        return word, ()
    return "", (f"Thư điện tử “{text[:60]}” chưa đúng nên để trống.",) if text.strip(" -") else ()


def phone_of(text: str) -> str:
    """A number as typed; one that Excel took for a figure gets its leading zero back."""
    digits = same_phone(text)
    return digits if text.isdecimal() and digits != text else text


def salaried_of(cells: dict[str, str]) -> bool | None:
    """Whether a state payroll lists the person, by either column; None where neither says."""
    said = yes_or_no(cells["salaried"]) if cells.get("salaried") else None
    if said is not None:
        return said
    unpaid = yes_or_no(cells["unsalaried"]) if cells.get("unsalaried") else None
    return None if unpaid is None else not unpaid
