"""Who gets what at every address, by the table: each address, each part of the cast, own and other commune, signed out.

An officer of another commune gets 404 where the address names a row, whatever their rights; someone signed
out is sent to sign in.
"""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from tests.people import Commune
from tests.web.address_table import ALL, READERS, TABLE
from tests.web.signed import client_of
from tests.web.walked import commune, other_commune, places, walked

__all__ = ["commune", "other_commune", "places", "walked"]
Got = dict[str, dict[str, int]]
# Addresses that need no account: tests/web/test_safety.py and tests/attack/test_guest_links.py are about these.
OPEN = ("tai-khoan/", "^[tT][lL]/", "tl/")
ROWS = [address for address in TABLE if "{" in address or "2023" in address]
# The table is walked in pieces, so that each stays far from the time limit of a test.
PIECES = 2
in_pieces = pytest.mark.parametrize("piece", range(PIECES))
# A page that is only read answers a form with 405, and one without its row with 404, whoever sends it.
NOT_TAKEN = {403, 404, 405}


def answers(commune: Commune, addresses: list[str], places: dict[str, int], method: str = "get") -> Got:
    """The status that each part of the cast gets at each address."""
    clients = {part: client_of(commune.people[part]) for part in ALL}
    return {
        address: {
            part: getattr(client, method)(address.format(**places)).status_code for part, client in clients.items()
        }
        for address in addresses
    }


def differences(got: Got, wanted: Got) -> dict[str, dict[str, tuple[int, int]]]:
    """Where an answer is not the wanted one: (got, wanted) by address and part."""
    found = {
        address: {part: (got[address][part], code) for part, code in row.items() if got[address][part] != code}
        for address, row in wanted.items()
    }
    return {address: row for address, row in found.items() if row}


@in_pieces
def test_each_part_of_the_cast_gets_what_the_table_says(commune: Commune, places: dict[str, int], piece: int) -> None:
    wanted = {
        address: {part: answer if part in allowed else 403 for part in ALL}
        for address, (allowed, answer) in list(TABLE.items())[piece::PIECES]
    }
    assert differences(answers(commune, list(wanted), places), wanted) == {}


@in_pieces
def test_for_another_commune_the_row_does_not_exist(
    commune: Commune, other_commune: Commune, places: dict[str, int], piece: int
) -> None:
    wanted = {address: dict.fromkeys(ALL, 404) for address in ROWS[piece::PIECES]}
    assert differences(answers(other_commune, list(wanted), places), wanted) == {}


def test_someone_signed_out_is_sent_to_sign_in(places: dict[str, int]) -> None:
    paths = [address.format(**places) for address in TABLE]
    got = {path: Client().get(path) for path in paths}
    wanted = {path: (302, f"/tai-khoan/dang-nhap/?next={path}") for path in paths}
    assert {path: (answer.status_code, answer.headers.get("Location")) for path, answer in got.items()} == wanted


@in_pieces
def test_who_may_not_see_a_page_may_not_send_its_form(commune: Commune, places: dict[str, int], piece: int) -> None:
    clients = {part: client_of(commune.people[part]) for part in ALL}
    taken = {}
    for address, (allowed, _) in list(TABLE.items())[piece::PIECES]:
        refused = [part for part in ALL if part not in allowed]
        codes = {part: clients[part].post(address.format(**places)).status_code for part in refused}
        taken[address] = {part: code for part, code in codes.items() if code not in NOT_TAKEN}
    assert {address: row for address, row in taken.items() if row} == {}


@in_pieces
def test_nobody_sends_a_form_to_a_row_of_another_commune(
    commune: Commune, other_commune: Commune, places: dict[str, int], piece: int
) -> None:
    got = answers(other_commune, ROWS[piece::PIECES], places, "post")
    assert {address: row for address, row in got.items() if set(row.values()) - {404, 405}} == {}


def test_a_form_sent_signed_out_leads_to_the_sign_in(places: dict[str, int]) -> None:
    codes = {address: Client().post(address.format(**places)).status_code for address in TABLE}
    assert codes == dict.fromkeys(TABLE, 302)


def test_the_first_page_leads_each_to_what_they_may_read(commune: Commune, places: dict[str, int]) -> None:
    got = {part: client_of(commune.people[part]).get("/") for part in ALL}
    assert {part: answer.status_code for part, answer in got.items() if part in READERS} == dict.fromkeys(READERS, 200)
    assert (got["admin"].status_code, got["admin"].headers["Location"]) == (302, "/nhat-ky/")
    assert (got["idle"].status_code, got["idle"].headers["Location"]) == (302, "/tai-khoan/")
    assert Client().get("/").headers["Location"] == "/tai-khoan/dang-nhap/?next=/"


@pytest.mark.parametrize(
    "path",
    [
        "/ky-so-ket/999999/",
        "/van-ban/999999/",
        "/van-ban/so/1999/",
        "/huong-dan/khong-co/",
        "/ky-so-ket/1x/",
        "/.git/config",
    ],
)
def test_a_made_up_address_is_not_found(commune: Commune, path: str) -> None:
    assert client_of(commune.chairman).get(path).status_code == 404


def test_every_address_of_the_office_stands_in_the_table() -> None:
    files = {
        "van-ban/<>/tep.<>",
        "bao-cao/<>/lan-nop/<>/tep.<>",
        "ky-so-ket/<>/tham-luan/<>/bai/<>/tep.<>",
        "ky-so-ket/<>/hoi-truong/phuong-an.<>",
        "ky-so-ket/<>/san-sang/lich.<>",
    }
    known = {pattern_of(address) for address in TABLE} | files | {""}
    pages = {path for path in addresses(get_resolver()) if not path.startswith(OPEN)}
    assert pages - known == set()


def pattern_of(address: str) -> str:
    after = (
        "thiet-dat/",
        "huong-dan/",
        "linh-vuc/",
        "{duty}/",
        "}/thu/",
        "/buoc/",
        "du-toan/van-ban/",
        "kinh-phi/",
        "meal/",
    )
    names = "|".join(rf"(?<={before})[\w-]+" for before in after)
    return re.sub(rf"{names}|\{{\w+\}}|\b\d+\b", "<>", address.lstrip("/"))


def addresses(resolver: URLResolver, prefix: str = "") -> set[str]:
    found: set[str] = set()
    for entry in resolver.url_patterns:
        route = prefix + str(entry.pattern)
        found |= addresses(entry, route) if isinstance(entry, URLResolver) else {plain(entry, route)}
    return found


def plain(entry: URLPattern | Any, route: str) -> str:
    return re.sub(r"<[^>]+>", "<>", route)
