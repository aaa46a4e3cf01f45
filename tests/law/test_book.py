"""The book of law: days, places, citations and certainty."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest

from cchc.law import loading
from cchc.law.book import LawBook, NotInForce, Status, UnknownLaw, law_book
from cchc.lib.errors import CchcError
from cchc.paper.checking.findings import Level
from cchc.paper.checking.registry import rules
from cchc.paper.form import Component
from cchc.paper.model import Kind

ON = date(2023, 6, 23)


def test_a_figure_comes_with_its_place_in_the_decree() -> None:
    margin = law_book().on(ON)["paper.page.margin_left"]
    assert (margin.value, margin.unit) == ([30, 35], "mm")
    assert margin.citation == "khoản 3 Mục I Phần I Phụ lục I Nghị định 30/2020/NĐ-CP"
    assert margin.is_law


def test_the_rule_set_names_the_decree_and_its_day() -> None:
    assert law_book().on(ON).rule_set == "nd30-2020@2020-03-05"


def test_before_the_decree_no_layout_law_is_in_force() -> None:
    with pytest.raises(NotInForce, match="04/03/2020"):
        law_book().on(date(2020, 3, 4))["paper.page.width"]
    assert law_book().on(date(2020, 3, 5))["paper.page.width"].value == 210


def test_an_unknown_id_is_a_key_error_that_an_official_can_read() -> None:
    with pytest.raises(UnknownLaw, match=r"Không có mục “paper\.page\.wide”") as caught:
        law_book().on(ON)["paper.page.wide"]
    assert isinstance(caught.value, KeyError)
    assert isinstance(caught.value, CchcError)


def test_a_local_value_holds_only_at_its_place() -> None:
    day = date(2026, 6, 26)
    assert law_book().on(day, ("01",))["norm.HN02-HANOI-xa"].value["amount"] == 150_000
    with pytest.raises(NotInForce, match="địa phương khác"):
        law_book().on(day, ("36",))["norm.HN02-HANOI-xa"]


def test_the_value_of_the_day_is_chosen_among_dated_values() -> None:
    book = law_book()
    before = book.on(date(2025, 12, 7))["meeting.documents_before_days"]
    after = book.on(date(2025, 12, 8))["meeting.documents_before_days"]
    assert (before.value, before.status) == (3, Status.VERIFIED)
    assert (after.value, after.status) == (3, Status.PRACTICE)
    assert "Nghị định 315/2025/NĐ-CP" in after.note


def test_all_29_kinds_have_the_symbols_of_annex_three() -> None:
    law = law_book().on(ON)
    symbols = {kind.name: law[f"paper.kind.{kind.name.lower()}"].value["symbol"] for kind in Kind}
    assert len(symbols) == 29
    assert symbols["KE_HOACH"] == "KH"
    assert symbols["QUY_DINH"] == "QyĐ"
    assert symbols["TO_TRINH"] == "TTr"
    assert {name for name, symbol in symbols.items() if not symbol} == {"CONG_VAN", "THU_CONG"}


def test_every_component_of_a_form_has_its_look_in_law() -> None:
    law = law_book().on(ON)
    # Of pictures the decree says nothing: they are the house's own.
    others = {Component.UNPLACED, Component.PICTURE, Component.CAPTION}
    missing = [part for part in Component if part not in others and not law.get(f"paper.component.{part}")]
    assert missing == []


def test_every_row_of_the_indicator_and_norm_tables_is_there() -> None:
    book = law_book()
    assert len(list(book.ids("indicator"))) == 207
    assert len(list(book.ids("norm"))) == 29


def test_an_amount_that_nobody_has_read_stays_empty() -> None:
    norm = law_book().on(date(2026, 6, 26))["norm.HN02-2025-xa"]
    assert "amount" not in norm.value
    assert norm.status is Status.ASSUMED
    assert not norm.is_law


def test_a_remembered_amount_is_kept_but_is_no_law() -> None:
    norm = law_book().on(ON)["norm.HN01-2017"]
    assert norm.value["amount"] == 20_000
    assert norm.value["source_status"] == "clause number confirmed; amount UNVERIFIED (memory)"
    assert not norm.is_law


def test_a_topic_lists_what_is_in_force_under_a_prefix() -> None:
    page = law_book().on(ON).topic("paper.preset")
    assert set(page) == {"paper.preset.A", "paper.preset.B"}
    assert page["paper.preset.A"].value["body"] == 14
    assert page["paper.preset.B"].value["so"] == 13


def test_every_id_belongs_to_the_file_of_its_topic() -> None:
    book = law_book()
    strays = [id for topic in book.topics for id in book.topic_ids(topic) if not id.startswith(topic)]
    assert strays == []


def test_dated_values_of_one_id_and_place_never_overlap() -> None:
    book = law_book()
    for id in book.ids():
        spans = sorted(
            (value.territory, value.effective_from or date.min, value.until or date.max) for value in book.dated(id)
        )
        for (place, _, end), (next_place, start, _) in pairwise(spans):
            assert place != next_place or end < start, id


def test_asking_for_a_margin_reads_only_the_file_of_pages() -> None:
    book = LawBook()
    book.on(ON)["paper.page.width"]
    assert set(book._loaded) == {"paper"}


def test_the_digest_is_of_the_data_files_bytes() -> None:
    assert law_book().digest == loading.digest()
    assert len(law_book().digest) == 64


def test_every_rule_of_the_checker_has_its_entry_with_the_same_level() -> None:
    law = law_book().on(ON)
    letters = {Level.ERROR: "E", Level.WARNING: "W", Level.NOTICE: "I"}
    entries = {
        id.removeprefix("paper.check."): value.value["severity"] for id, value in law.topic("paper.check").items()
    }
    assert {rule.id: letters[rule.level] for rule in rules()} == entries
