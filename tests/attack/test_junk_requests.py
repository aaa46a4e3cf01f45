"""Junk sent to every address by every part of the cast: always an answer in words, never a fault of the office."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.http import HttpResponse
from django.test import Client

from cchc.org.models import Officer
from tests.attack.forms import Form, forms_of
from tests.people import Commune
from tests.web.address_table import ALL, TABLE
from tests.web.signed import client_of
from tests.web.walked import commune, places, walked

__all__ = ["commune", "places", "walked"]

# What a clumsy hand types and what a hostile one sends, each into every field of every form.
JUNK = (
    "",
    "\x00",
    "<script>alert(1)</script>{{ 7|add:7 }}{% load x %}",
    "=cmd|' /C calc'!A0",
    "1e999",
    "-0",
    "NaN",
    "9" * 30,
    "-1",
    "1,5.000,2",
    "31/02/2023",
    "01/01/0001",
    "31/12/9999",
    "\u202e\u200b\ufeff\u2028" + "x" * 50,
    "dòng một\r\nBcc: x@example.com",
    "ự" * 30_000,
    "\ud83d\ude00".encode("utf-16", "surrogatepass").decode("utf-16"),
)
# Names that no form field of Django's reads, and the steps that buttons name.
NAMES = ["lan", "ly-do", "loi", "muc", "trang", "line", "report", "item", "reason", "text", "revision", "merge"]
NAMES += ["keep", "token", "the", "nguoi", "section", "so-CD.so_vb", "lan-CD.so_vb", "ghi-CD.so_vb", "passage-1-text"]
NAMES += ["base-passage-1-text", "target-1-typed", "finding-1-due_text"]
STEPS = ("nhan", "tra-lai", "mo-lai", "rut-lai", "bo-tep:\0", "neu-lai:1e9", "them:", "use", "back", "up", "gui", "xem")
QUERY = ["trang", "xep", "tim", "tep", "phan", "muc", "sau", "tu", "den", "loi", "o", "ly-do", "linh-vuc", "autosave"]
QUERY += ["on", "next", "danh-gia", "nguoi", "tt"]


TURNS = 2  # Each turn puts other junk into each place; with 17 of them every field meets all of it.


def judged(answer: HttpResponse, path: str, what: object) -> int:
    text = b"" if answer.streaming else answer.content
    assert answer.status_code < 500, (path, what)
    assert b"Traceback (most recent" not in text, (path, what)
    return answer.status_code


def sent(client: Client, path: str, body: dict[str, Any], **facts: Any) -> HttpResponse:
    """The answer to a POST whose effects are undone, so that the next one meets the same office."""
    with transaction.atomic():
        answer = client.post(path, body, **facts)
        transaction.set_rollback(True)
    return answer


def quiet(officer: Officer) -> Client:
    """A client that sees the office's own page of a fault instead of the exception."""
    client = client_of(officer)
    client.raise_request_exception = False
    return client


def addresses(known: dict[str, int]) -> Iterator[tuple[str, str]]:
    for address, (allowed, _) in TABLE.items():
        yield address.format(**known), (allowed or ("chairman",))[0]


def kinds_of(form: Form) -> dict[str, str]:
    """One field of each kind: of a hundred rows with the same boxes the first stands for all."""
    return {re.sub(r"\d+", "#", name): name for name, _ in reversed(form.fields)}


def bodies(form: Form) -> Iterator[dict[str, Any]]:
    """Junk in all fields at once, each a step further in the row of junk; then in one field, the rest as it stood."""
    names = list(kinds_of(form).values())
    for turn in range(TURNS):
        typed = {name: JUNK[(place + turn * 5) % len(JUNK)] for place, name in enumerate(names)}
        files = {name: SimpleUploadedFile("../../\u202e=1.docx", b"PK" + b"x" * turn) for name in form.files}
        yield {**dict(form.fields), **typed, **files, **form.presses()[turn % len(form.presses())]}
    for place, name in enumerate(names):
        yield {**dict(form.fields), **form.presses()[0], name: JUNK[place % len(JUNK)]}


@pytest.mark.parametrize("part", ALL)
def test_an_empty_body_breaks_no_page(commune: Commune, places: dict[str, int], part: str) -> None:
    client = quiet(commune.people[part])
    for path, _ in addresses(places):
        judged(sent(client, path, {}), path, "empty")


@pytest.mark.slow
def test_junk_under_the_names_of_buttons_and_rows_breaks_no_page(commune: Commune, places: dict[str, int]) -> None:
    for number, (path, part) in enumerate(addresses(places | {"report": places["handed_in"]})):
        client = quiet(commune.people[part])
        for turn in range(TURNS):
            step = STEPS[(number + turn * 5) % len(STEPS)]
            typed = {name: JUNK[(number + place + turn) % len(JUNK)] for place, name in enumerate(NAMES)}
            judged(sent(client, path, {**typed, "viec": step, step: typed["line"]}), path, (step, typed))


@pytest.mark.slow
def test_junk_in_the_address_breaks_no_page(commune: Commune, places: dict[str, int]) -> None:
    for number, (path, part) in enumerate(addresses(places)):
        client = quiet(commune.people[part])
        for turn in range(TURNS):
            query = {name: JUNK[(number + place + turn * 5) % len(JUNK)][:500] for place, name in enumerate(QUERY)}
            judged(client.get(f"{path}?{urlencode(query)}"), path, query)


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_junk_in_every_field_breaks_no_form(commune: Commune, places: dict[str, int]) -> None:
    answers: Counter[int] = Counter()
    seen: set[tuple[str, ...]] = set()
    for path, part in every(places):
        client = quiet(commune.people[part])
        for form in forms_on(client, path):
            target = form.action or path
            kind = (re.sub(r"\d+", "#", target), *sorted(kinds_of(form)))
            if kind in seen:
                continue
            seen.add(kind)
            for body in bodies(form):
                answers[judged(sent(client, target, body), target, body)] += 1
    # Most is refused in words, some finds its own way on; were it all 403 or 404, nothing would have been tried.
    assert answers[422] > 100
    assert answers[302] > 50


def every(known: dict[str, int]) -> Iterator[tuple[str, str]]:
    for address, (allowed, _) in TABLE.items():
        for part in dict.fromkeys((*allowed[:1], *allowed[-1:])):
            yield address.format(**known), part


def forms_on(client: Client, path: str) -> list[Form]:
    page = client.get(path)
    if page.status_code != 200 or "html" not in page.headers["Content-Type"]:
        return []
    return forms_of(page.content.decode())
