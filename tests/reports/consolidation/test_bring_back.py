"""A Word file of the report that was edited elsewhere comes back: paragraphs that are still theirs keep their links."""

from __future__ import annotations

from io import BytesIO

import docx
import pytest
from docx.document import Document as WordFile
from hypothesis import given, settings
from hypothesis import strategies as st

from cchc.lib.errors import ActionRefused, UnusableFile
from cchc.reports.actions.bring_back import bring_back
from cchc.reports.actions.lines import restore_line, write_line
from cchc.reports.models import Consolidation, Line
from cchc.reports.papers.returned import Returned, compare, exported
from cchc.reports.queries.matching import matched
from cchc.reports.queries.period import law_under
from cchc.reports.queries.sources import sources_of
from cchc.review.models import Cycle
from tests.factories.consolidation import ITEMS, assembled, target_item, texts
from tests.factories.reviews import seed_cycle
from tests.people import AT, Commune

FIRST, SECOND = "Tiếp nhận 2.186 hồ sơ, giải quyết 2.098 hồ sơ.", "Đúng và trước hạn 97,57%."


@pytest.fixture
def cycle(commune: Commune) -> Cycle:
    return seed_cycle(commune)


@pytest.fixture
def consolidation(commune: Commune, cycle: Cycle) -> Consolidation:
    return assembled(commune, cycle, (*ITEMS, target_item(9, "Số hóa", "88.38", "reached")))


def word(cycle: Cycle) -> WordFile:
    return docx.Document(BytesIO(exported(cycle, sources_of(cycle, law_under(cycle)))))


def saved(file: WordFile) -> bytes:
    data = BytesIO()
    file.save(data)
    return data.getvalue()


def effect(cycle: Cycle, file: WordFile) -> Returned:
    return compare(cycle, sources_of(cycle, law_under(cycle)), saved(file), "sua.docx")


def take(commune: Commune, cycle: Cycle, file: WordFile, **facts: object) -> Returned:
    consolidation = Consolidation.objects.get(cycle=cycle)
    step = {"revision": consolidation.revision, "by": commune.organiser, "at": AT, **facts}
    return bring_back(consolidation=consolidation, data=saved(file), name="sua.docx", **step)  # type: ignore[arg-type]


def find(file: WordFile, text: str):  # type: ignore[no-untyped-def]  # noqa: ANN201
    return next(one for one in file.paragraphs if one.text == text)


def sources(text: str) -> list[str]:
    return list(Line.objects.get(text=text).sources.values_list("item_key", flat=True))


def test_an_untouched_file_changes_nothing(commune: Commune, cycle: Cycle, consolidation: Consolidation) -> None:
    before, revision = texts(consolidation), Consolidation.objects.get(cycle=cycle).revision
    returned = take(commune, cycle, word(cycle))
    assert (returned.changes, returned.kept, returned.cells, returned.outside) == (False, 7, (), ())
    assert (texts(consolidation), Consolidation.objects.get(cycle=cycle).revision) == (before, revision)


def test_an_edited_paragraph_keeps_its_line_and_its_source(
    commune: Commune, cycle: Cycle, consolidation: Consolidation
) -> None:
    file = word(cycle)
    find(file, SECOND).text = "Hồ sơ đúng và trước hạn đạt 97,57%."
    returned = take(commune, cycle, file)
    assert [(one.line.pk if one.line else 0, one.text) for one in returned.edited] == [
        (Line.objects.get(text="Hồ sơ đúng và trước hạn đạt 97,57%.").pk, "Hồ sơ đúng và trước hạn đạt 97,57%.")
    ]
    assert sources("Hồ sơ đúng và trước hạn đạt 97,57%.") == ["passage:1"]
    assert sources(FIRST) == ["passage:1"]


def test_a_new_paragraph_becomes_an_own_line_where_it_stands(
    commune: Commune, cycle: Cycle, consolidation: Consolidation
) -> None:
    file = word(cycle)
    find(file, SECOND).insert_paragraph_before("Riêng lĩnh vực hộ tịch không có hồ sơ trễ.")
    take(commune, cycle, file)
    assert [text for section, text in texts(consolidation) if section == "II.TT.c"] == [
        FIRST,
        "Riêng lĩnh vực hộ tịch không có hồ sơ trễ.",
        SECOND,
    ]
    assert sources("Riêng lĩnh vực hộ tịch không có hồ sơ trễ.") == []


def test_a_vanished_paragraph_is_removed_unless_kept_and_comes_back(
    commune: Commune, cycle: Cycle, consolidation: Consolidation
) -> None:
    row = Line.objects.get(text=SECOND)
    file = word(cycle)
    gone = find(file, SECOND)._element
    gone.getparent().remove(gone)
    assert [line.pk for line in effect(cycle, file).gone] == [row.pk]
    take(commune, cycle, file, keep=[row.pk])
    assert ("II.TT.c", SECOND) in texts(consolidation)
    take(commune, cycle, file)
    assert ("II.TT.c", SECOND) not in texts(consolidation)
    restore_line(line=row, by=commune.organiser, at=AT)
    assert ("II.TT.c", SECOND) in texts(consolidation)


def test_a_paragraph_moved_to_another_section_moves_its_line(
    commune: Commune, cycle: Cycle, consolidation: Consolidation
) -> None:
    file = word(cycle)
    moved = find(file, "Số hóa toàn bộ hồ sơ.")._element
    find(file, FIRST)._element.addprevious(moved)
    returned = take(commune, cycle, file)
    assert [(one.text, one.section) for one in returned.moved] == [("Số hóa toàn bộ hồ sơ.", "II.TT.c")]
    assert [text for section, text in texts(consolidation) if section == "II.TT.c"] == [
        "Số hóa toàn bộ hồ sơ.",
        FIRST,
        SECOND,
    ]
    assert sources("Số hóa toàn bộ hồ sơ.") == ["passage:4"]


def test_a_heading_struck_out_moves_no_line(commune: Commune, cycle: Cycle, consolidation: Consolidation) -> None:
    before = texts(consolidation)
    file = word(cycle)
    heading = next(one for one in file.paragraphs if one.text.startswith("2. Đề xuất"))._element
    heading.getparent().remove(heading)
    take(commune, cycle, file)
    assert texts(consolidation) == before


def test_a_figure_changed_by_hand_is_told_and_not_taken(
    commune: Commune, cycle: Cycle, consolidation: Consolidation
) -> None:
    before = texts(consolidation)
    file = word(cycle)
    table = next(one for one in file.tables if one.cell(0, 0).text == "TT")
    table.cell(1, 3).text = "99,99%"
    returned = take(commune, cycle, file)
    assert [(cell.row, cell.old, cell.new) for cell in returned.cells] == [("1 · Số hóa", "88,38%", "99,99%")]
    assert texts(consolidation) == before


def test_what_is_written_outside_the_lines_is_not_taken(
    commune: Commune, cycle: Cycle, consolidation: Consolidation
) -> None:
    before = texts(consolidation)
    file = word(cycle)
    file.add_paragraph("Ghi chú cuối trang của người sửa.")
    assert effect(cycle, file).outside == ("Ghi chú cuối trang của người sửa.",)
    take(commune, cycle, file)
    assert texts(consolidation) == before


def test_a_report_changed_meanwhile_asks_to_look_again(
    commune: Commune, cycle: Cycle, consolidation: Consolidation
) -> None:
    file = word(cycle)
    find(file, SECOND).text = "Hồ sơ đúng và trước hạn đạt 97,57%."
    seen = Consolidation.objects.get(cycle=cycle).revision
    write_line(consolidation=consolidation, section="I.1", text="Thêm.", after=None, by=commune.chairman, at=AT)
    with pytest.raises(ActionRefused, match="đã được sửa từ lúc"):
        take(commune, cycle, file, revision=seen)


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"=1+1"])
def test_a_file_that_is_no_paper_is_refused(
    commune: Commune, cycle: Cycle, consolidation: Consolidation, data: bytes
) -> None:
    with pytest.raises(UnusableFile):
        compare(cycle, sources_of(cycle, law_under(cycle)), data, "la.docx")


WORDS = st.sampled_from(["hồ sơ", "trễ hạn", "đất đai", "tiếp nhận", "2.186", "giải quyết", "thủ tục", "công khai"])
PARAGRAPH = st.lists(WORDS, min_size=3, max_size=9).map(" ".join)


@settings(max_examples=150)
@given(st.lists(PARAGRAPH, unique=True, max_size=14), st.data())
def test_whatever_is_edited_untouched_paragraphs_stay_themselves(old: list[str], data: st.DataObject) -> None:
    kept = [text for text in old if data.draw(st.booleans())]
    shuffled = data.draw(st.permutations(kept)) if data.draw(st.booleans()) else kept
    new: list[str] = []
    for text in shuffled:
        new += [*data.draw(st.lists(PARAGRAPH, max_size=2)), text]
    pairs = matched(old, new)
    assert len(set(pairs.values())) == len(pairs)
    for text in kept:
        same = [j for j, other in enumerate(new) if other == text]
        assert old.index(text) in [pairs.get(j) for j in same]


@given(st.lists(PARAGRAPH, max_size=20))
def test_a_file_matched_with_itself_is_itself(old: list[str]) -> None:
    assert matched(old, old) == {index: index for index in range(len(old))}
