"""Lines are written, edited, ordered, joined and parted; sources stay with their words, and two editors lose none."""

from __future__ import annotations

import pytest

from cchc.lib.errors import ActionRefused
from cchc.reports.actions.lines import (
    LineChanged,
    edit_line,
    merge_lines,
    move_line,
    move_to_section,
    remove_line,
    restore_line,
    split_line,
    write_line,
)
from cchc.reports.models import Consolidation, Line
from tests.factories.consolidation import assembled, texts
from tests.factories.races import all_at_once
from tests.factories.reviews import seed_cycle
from tests.people import AT, Commune


@pytest.fixture
def consolidation(commune: Commune) -> Consolidation:
    return assembled(commune, seed_cycle(commune))


def line(consolidation: Consolidation, words: str) -> Line:
    return Line.objects.get(consolidation=consolidation, text__startswith=words)


def in_section(consolidation: Consolidation, section: str) -> list[str]:
    return [text for place, text in texts(consolidation) if place == section]


def keys(row: Line) -> set[str]:
    return set(row.sources.values_list("item_key", flat=True))


def test_an_edit_keeps_the_source_and_names_the_editor(commune: Commune, consolidation: Consolidation) -> None:
    row = line(consolidation, "Ban hành 19")
    done = edit_line(line=row, text="  Đã ban hành\n19 văn bản. ", revision=1, by=commune.organiser, at=AT)
    assert (done.text, done.revision, done.edited_by) == ("Đã ban hành 19 văn bản.", 2, commune.organiser)
    assert done.sources.get().text == "Ban hành 19 văn bản chỉ đạo."


def test_saving_the_same_words_again_changes_nothing(commune: Commune, consolidation: Consolidation) -> None:
    row = line(consolidation, "Ban hành 19")
    done = edit_line(line=row, text=row.text, revision=1, by=commune.organiser, at=AT)
    assert (done.revision, done.edited_by) == (1, None)


def test_who_saves_on_top_of_another_is_shown_the_others_words(commune: Commune, consolidation: Consolidation) -> None:
    row = line(consolidation, "Ban hành 19")
    edit_line(line=row, text="Bản của chị Mai.", revision=1, by=commune.organiser, at=AT)
    with pytest.raises(LineChanged) as refused:
        edit_line(line=row, text="Bản của ông Duẩn.", revision=1, by=commune.chairman, at=AT)
    assert refused.value.line.text == "Bản của chị Mai."


def test_changes_of_two_to_other_words_go_together(commune: Commune, consolidation: Consolidation) -> None:
    row = line(consolidation, "Tiếp nhận")
    base = row.text
    edit_line(line=row, text=base.replace("2.186", "2.190"), revision=1, by=commune.organiser, at=AT)
    mine = base.replace("giải quyết", "đã giải quyết xong")
    done = edit_line(line=row, text=mine, revision=1, base=base, by=commune.chairman, at=AT)
    assert done.text == "Tiếp nhận 2.190 hồ sơ, đã giải quyết xong 2.098 hồ sơ."


def test_changes_of_two_to_the_same_words_are_shown_together(commune: Commune, consolidation: Consolidation) -> None:
    row = line(consolidation, "Tiếp nhận")
    base = row.text
    edit_line(line=row, text=base.replace("2.186", "2.190"), revision=1, by=commune.organiser, at=AT)
    with pytest.raises(LineChanged) as refused:
        edit_line(line=row, text=base.replace("2.186", "2.191"), revision=1, base=base, by=commune.chairman, at=AT)
    assert "2.190" in refused.value.merged
    assert "2.191" in refused.value.merged


@pytest.mark.parametrize("words", ["", "  \n ", "x" * 10_001])
def test_a_line_without_words_or_without_end_is_refused(
    commune: Commune, consolidation: Consolidation, words: str
) -> None:
    with pytest.raises(ActionRefused):
        edit_line(line=line(consolidation, "Ban"), text=words, revision=1, by=commune.organiser, at=AT)


def test_merged_lines_unite_their_sources_in_the_order_of_the_paper(
    commune: Commune, consolidation: Consolidation
) -> None:
    both = [line(consolidation, "Đúng và trước hạn"), line(consolidation, "Tiếp nhận")]
    done = merge_lines(consolidation=consolidation, lines=[row.pk for row in both], by=commune.organiser, at=AT)
    assert done.text == "Tiếp nhận 2.186 hồ sơ, giải quyết 2.098 hồ sơ. Đúng và trước hạn 97,57%."
    assert done.sources.get().text == "Tiếp nhận 2.186 hồ sơ, giải quyết 2.098 hồ sơ.\nĐúng và trước hạn 97,57%."
    assert in_section(consolidation, "II.TT.c") == [done.text]


def test_lines_of_two_sections_merge_into_the_first(commune: Commune, consolidation: Consolidation) -> None:
    rows = [line(consolidation, "Số hóa"), line(consolidation, "Ban hành 19")]
    done = merge_lines(consolidation=consolidation, lines=[row.pk for row in rows], by=commune.organiser, at=AT)
    assert (done.section, keys(done)) == ("I.1", {"passage:2", "passage:4"})


def test_merging_asks_for_two_lines_that_stand(commune: Commune, consolidation: Consolidation) -> None:
    row = line(consolidation, "Ban hành 19")
    for lines in ([], [row.pk], [row.pk, row.pk], [row.pk, 999_999]):
        with pytest.raises(ActionRefused):
            merge_lines(consolidation=consolidation, lines=lines, by=commune.organiser, at=AT)
    assert len(texts(consolidation)) == 7


def test_a_split_line_keeps_its_source_in_every_part(commune: Commune, consolidation: Consolidation) -> None:
    row = line(consolidation, "Hồ sơ đất đai")
    parts = split_line(line=row, text="Một.\n\nHai.\nBa.", revision=1, by=commune.organiser, at=AT)
    assert in_section(consolidation, "III.limits") == ["Một.", "Hai.", "Ba."]
    assert [keys(part) for part in parts] == [{"finding:3"}] * 3


def test_a_split_needs_to_know_where(commune: Commune, consolidation: Consolidation) -> None:
    with pytest.raises(ActionRefused, match="tách ở đâu"):
        split_line(line=line(consolidation, "Ban"), text="Một dòng.", revision=1, by=commune.organiser, at=AT)


def test_lines_move_up_and_down_and_stop_at_the_ends(commune: Commune, consolidation: Consolidation) -> None:
    first, second = in_section(consolidation, "II.TT.c")
    row = line(consolidation, "Đúng và trước hạn")
    for step, order in ((-1, [second, first]), (-1, [second, first]), (1, [first, second]), (1, [first, second])):
        move_line(line=row, step=step, by=commune.organiser, at=AT)
        assert in_section(consolidation, "II.TT.c") == order


def test_a_line_moves_to_the_end_of_another_section(commune: Commune, consolidation: Consolidation) -> None:
    row = line(consolidation, "Ban hành 19")
    move_to_section(line=row, section="II.TT.c", by=commune.organiser, at=AT)
    assert in_section(consolidation, "II.TT.c")[-1] == row.text
    with pytest.raises(ActionRefused, match="không có mục này"):
        move_to_section(line=row, section="V.1", by=commune.organiser, at=AT)


def test_own_words_stand_between_others(commune: Commune, consolidation: Consolidation) -> None:
    first, second = in_section(consolidation, "II.TT.c")
    after = line(consolidation, "Tiếp nhận").pk
    step = {"consolidation": consolidation, "section": "II.TT.c", "by": commune.organiser, "at": AT}
    own = write_line(**step, text="Trong đó:", after=after)
    write_line(**step, text="Cuối mục.", after=None)
    assert in_section(consolidation, "II.TT.c") == [first, "Trong đó:", second, "Cuối mục."]
    assert (own.sources.count(), own.edited_by) == (0, commune.organiser)


def test_a_removed_line_comes_back_to_where_it_stood(commune: Commune, consolidation: Consolidation) -> None:
    before = texts(consolidation)
    row = line(consolidation, "Tiếp nhận")
    for _ in range(2):
        remove_line(line=row, by=commune.organiser, at=AT)
    assert len(texts(consolidation)) == len(before) - 1
    with pytest.raises(ActionRefused, match="không còn"):
        edit_line(line=row, text="Sửa dòng đã bỏ.", revision=1, by=commune.organiser, at=AT)
    for _ in range(2):
        restore_line(line=row, by=commune.organiser, at=AT)
    assert texts(consolidation) == before


@pytest.mark.django_db(transaction=True)
def test_of_two_who_save_at_once_one_is_told(commune: Commune, consolidation: Consolidation) -> None:
    row = line(consolidation, "Ban hành 19")
    people = (commune.organiser, commune.chairman)
    raised = all_at_once(
        [
            lambda by=by: edit_line(line=row, text=f"Bản của {by.full_name}.", revision=1, by=by, at=AT)  # type: ignore[misc]
            for by in people
        ]
    )
    assert [type(error) for error in raised] == [LineChanged]


@pytest.mark.django_db(transaction=True)
def test_a_merge_clicked_twice_merges_once(commune: Commune, consolidation: Consolidation) -> None:
    rows = [line(consolidation, "Tiếp nhận").pk, line(consolidation, "Đúng và").pk]
    raised = all_at_once(
        [lambda: merge_lines(consolidation=consolidation, lines=rows, by=commune.organiser, at=AT)] * 2
    )
    assert [type(error) for error in raised] == [ActionRefused]
    assert len(in_section(consolidation, "II.TT.c")) == 1
