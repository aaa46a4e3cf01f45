"""Plain text: line numbers of the source, tables of `|` rows, blank lines, drawn dashes, encodings."""

from __future__ import annotations

import unicodedata

import pytest

from cchc.lib.errors import UnusableFile
from cchc.paper.flow import Flow, FlowTable, Line
from cchc.paper.form import Rule
from cchc.paper.readers import read_flow

PLAN = "KẾ HOẠCH\nSơ kết công tác cải cách hành chính\n"


def read(text: str) -> Flow:
    return read_flow(text.encode(), "van-ban.txt")


def lines(flow: Flow) -> list[tuple[str, int]]:
    return [(line.text, line.number) for line in flow.lines()]


def test_lines_keep_their_number_in_the_source_and_the_blank_lines_above() -> None:
    flow = read("KẾ HOẠCH\n\n\n1. Mục đích\n")
    assert [(line.text, line.number, line.gap, line.hard) for line in flow.lines()] == [
        ("KẾ HOẠCH", 1, 0.0, False),
        ("1. Mục đích", 4, 2.0, False),
    ]


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16"])
def test_unicode_encodings_give_the_same_lines(codec: str) -> None:
    assert lines(read_flow(PLAN.encode(codec))) == [("KẾ HOẠCH", 1), ("Sơ kết công tác cải cách hành chính", 2)]


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
def test_every_line_ending_counts_once(end: str) -> None:
    assert lines(read(f"một{end}{end}ba")) == [("một", 1), ("ba", 3)]


def test_a_form_feed_begins_a_page() -> None:
    assert [line.page_break for line in read("một\n\fhai\nba").lines()] == [False, True, False]


def test_decomposed_letters_are_composed_and_noted() -> None:
    flow = read(unicodedata.normalize("NFD", "Kế hoạch"))
    assert (lines(flow), flow.nfc) == ([("Kế hoạch", 1)], False)
    assert read("Kế hoạch").nfc is True


def test_rows_of_bars_form_tables_that_a_blank_line_parts() -> None:
    flow = read("A | B\nSố: 1 | Hà Nội\n\nTT | Việc\n1 |\nhết")
    first, second, last = flow.items
    assert isinstance(first, FlowTable)
    assert isinstance(second, FlowTable)
    assert [[cell.text for cell in row] for row in first.rows] == [["A", "B"], ["Số: 1", "Hà Nội"]]
    assert [[cell.text for cell in row] for row in second.rows] == [["TT", "Việc"], ["1", ""]]
    assert (first.number, second.number) == (1, 4)
    assert isinstance(last, Line)
    assert last.number == 6


def test_a_bar_inside_a_word_is_text() -> None:
    assert lines(read("a|b")) == [("a|b", 1)]


def test_dashes_under_a_line_are_drawn_and_long_blanks_stay_text() -> None:
    flow = read("Độc lập - Tự do - Hạnh phúc\n-------------\nÝ kiến:\n" + "_" * 60)
    assert [(line.text[:8], line.rule) for line in flow.lines()] == [
        ("Độc lập ", Rule(None, share=13 / 27)),
        ("Ý kiến:", None),
        ("________", None),
    ]


def test_dashes_at_the_end_of_a_letterhead_cell_are_drawn() -> None:
    table = read("UBND XÃ A ------- | Độc lập - Tự do - Hạnh phúc ---------------").items[0]
    assert isinstance(table, FlowTable)
    assert [(cell.text, cell.lines[0].rule) for cell in table.rows[0]] == [
        ("UBND XÃ A", Rule(None)),
        ("Độc lập - Tự do - Hạnh phúc", Rule(None)),
    ]


TCVN3 = "Céng hoµ x· héi chñ nghÜa ViÖt Nam. KÕ ho¹ch s¬ kÕt c«ng t¸c c¶i c¸ch hµnh chÝnh cña Uû ban nh©n d©n x·"
VNI = "COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM. Keá hoaïch cuûa UÛy ban nhaân daân xaõ veà caûi caùch haønh chính"


@pytest.mark.parametrize(("text", "name"), [(TCVN3, "TCVN3"), (VNI, "VNI")])
@pytest.mark.parametrize("codec", ["utf-8", "latin-1"])
def test_old_encodings_are_refused_with_the_way_to_convert(text: str, name: str, codec: str) -> None:
    with pytest.raises(UnusableFile) as refusal:
        read_flow(text.encode(codec))
    assert name in refusal.value.message
    assert "Unikey" in refusal.value.remedy


def test_text_of_other_languages_is_no_old_encoding() -> None:
    assert lines(read("Ủy ban nhân dân gửi Société Générale à Paris, François Müller"))


def test_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(UnusableFile):
        read_flow(bytes(range(128, 256)) * 20)
    with pytest.raises(UnusableFile):
        read_flow(b"\x00\x01\x02\x03" * 100)
