"""Lists that filter, sort and go to Excel in one way: ``?tim=`` searches, ``?xep=`` sorts, ``?tep=xlsx`` exports."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Generic, TypeVar
from urllib.parse import urlencode

from django.core.paginator import Page, Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from cchc.lib.vietnamese import fold, sort_key
from cchc.web.excel import Cell, excel

Row = TypeVar("Row")
PER_PAGE = 100


@dataclass(frozen=True)
class Column(Generic[Row]):
    """``value`` is what a row is searched, sorted and exported by; ``shown`` False keeps it to the export."""

    key: str
    title: str
    value: Callable[[Row], Cell]
    shown: bool = True


@dataclass(frozen=True)
class Facet(Generic[Row]):
    """A choice beside the search: the values that the rows have, each with its count."""

    key: str
    title: str
    value: Callable[[Row], str]


@dataclass(frozen=True, slots=True)
class Head:
    """A column's title with the address that sorts by it; ``sorted`` as ``aria-sort`` says it."""

    title: str
    url: str
    sorted: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    value: str
    label: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class ShownFacet:
    key: str
    title: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True)
class Listing(Generic[Row]):
    """A list as asked for: ``found`` rows in order, ``rows`` those of the page shown."""

    name: str
    title: str
    columns: tuple[Column[Row], ...]
    found: list[Row]
    rows: Page[Row]
    total: int
    search: str
    sort: str
    heads: tuple[Head, ...]
    facets: tuple[ShownFacet, ...]
    query: str
    kept: dict[str, str]

    @property
    def filtered(self) -> bool:
        return len(self.found) < self.total

    @property
    def export_url(self) -> str:
        return f"?{self.query}&tep=xlsx" if self.query else "?tep=xlsx"

    def excel(self) -> HttpResponse:
        rows = ([column.value(row) for column in self.columns] for row in self.found)
        return excel(self.name, self.title, [column.title for column in self.columns], rows)


def listing(
    request: HttpRequest,
    rows: Sequence[Row],
    columns: Sequence[Column[Row]],
    facets: Sequence[Facet[Row]] = (),
    *,
    name: str,
    title: str,
    sort: str = "",
    kept: dict[str, str] | None = None,
) -> Listing[Row]:
    """The list as the address asks for it; ``sort`` is the order when it does not say (``han``, ``-han``).

    ``kept`` are further words of the address that searching and sorting leave as they are.
    """
    asked = request.GET
    search, order = asked.get("tim", "").strip(), sorted_by(asked.get("xep", ""), columns) or sort
    chosen = {facet.key: asked.get(facet.key, "") for facet in facets}
    found = [row for row in rows if fits(row, columns, facets, search, chosen)]
    state = {**(kept or {}), "tim": search, **chosen, "xep": order if order != sort else ""}
    return Listing(
        name=name,
        title=title,
        columns=tuple(columns),
        found=in_order(found, columns, order),
        rows=Paginator(in_order(found, columns, order), PER_PAGE).get_page(asked.get("trang")),
        total=len(rows),
        search=search,
        sort=order,
        heads=tuple(head(column, order, state) for column in columns if column.shown),
        facets=tuple(shown_facet(facet, rows, chosen[facet.key]) for facet in facets),
        query=query_of(state),
        kept=kept or {},
    )


def list_page(request: HttpRequest, template: str, shown: Listing[Any], page: dict[str, Any]) -> HttpResponse:
    """The page of a list, or its Excel file when the address asks for that."""
    if request.GET.get("tep") == "xlsx":
        return shown.excel()
    return render(request, template, {"listing": shown, "rows": shown.rows, **page})


def fits(
    row: Row, columns: Sequence[Column[Row]], facets: Sequence[Facet[Row]], search: str, chosen: dict[str, str]
) -> bool:
    """Whether every searched word stands in the row, with or without marks, and every choice is the row's own."""
    if any(chosen[facet.key] and facet.value(row) != chosen[facet.key] for facet in facets):
        return False
    if not search:
        return True
    text = fold(" ".join(as_text(column.value(row)) for column in columns))
    return all(word in text for word in fold(search).split())


def as_text(value: Cell) -> str:
    if isinstance(value, (date, datetime)):
        return f"{value:%d/%m/%Y}"
    return "" if value is None else str(value)


def sorted_by(asked: str, columns: Sequence[Column[Row]]) -> str:
    """The order asked for, empty when no column has that name."""
    return asked if asked.removeprefix("-") in {column.key for column in columns} else ""


def in_order(rows: list[Row], columns: Sequence[Column[Row]], order: str) -> list[Row]:
    """Rows by a column; those without a value stand last in either direction."""
    column = next((column for column in columns if column.key == order.removeprefix("-")), None)
    if column is None:
        return rows
    known = [row for row in rows if column.value(row) not in (None, "")]
    empty = [row for row in rows if column.value(row) in (None, "")]
    return sorted(known, key=lambda row: rank(column.value(row)), reverse=order.startswith("-")) + empty


def rank(value: Cell) -> tuple[int, Any]:
    """Numbers before days before words, each among their own kind; words as Vietnamese orders them."""
    if isinstance(value, (int, Decimal)):
        return (0, value)
    if isinstance(value, datetime):
        return (1, value.date().toordinal())
    return (1, value.toordinal()) if isinstance(value, date) else (2, sort_key(str(value)))


def head(column: Column[Any], order: str, state: dict[str, str]) -> Head:
    here = order.removeprefix("-") == column.key
    down = here and not order.startswith("-")
    url = "?" + query_of({**state, "xep": f"-{column.key}" if down else column.key})
    return Head(column.title, url, ("ascending" if down else "descending") if here else "")


def shown_facet(facet: Facet[Row], rows: Sequence[Row], chosen: str) -> ShownFacet:
    counts: dict[str, int] = {}
    for row in rows:
        counts[facet.value(row)] = counts.get(facet.value(row), 0) + 1
    values = sorted((value for value in counts if value), key=sort_key)
    choices = (Choice(value, f"{value} ({counts[value]})", value == chosen) for value in values)
    return ShownFacet(facet.key, facet.title, tuple(choices))


def query_of(state: dict[str, str]) -> str:
    return urlencode({key: value for key, value in state.items() if value})
