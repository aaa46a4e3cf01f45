"""A later accepted version that says otherwise is told at every line that used its words, and answered once."""

from __future__ import annotations

import pytest

from cchc.lib.errors import ActionRefused
from cchc.reports.actions.changes import keep_line, take_change
from cchc.reports.actions.lines import LineChanged, edit_line, merge_lines, remove_line
from cchc.reports.models import Consolidation, Line
from cchc.reports.queries.aligning import successors
from cchc.reports.queries.period import law_under
from cchc.reports.queries.sources import Flag, sources_of
from cchc.review.models import Cycle
from tests.factories.consolidation import ITEMS, assembled, finding, hand_in, result
from tests.factories.reviews import seed_cycle
from tests.people import AT, Commune

OLD = "Tiếp nhận 2.186 hồ sơ, giải quyết 2.098 hồ sơ."
NEW = "Tiếp nhận 2.190 hồ sơ, giải quyết 2.101 hồ sơ."
CORRECTED = (result(1, f"{NEW}\nĐúng và trước hạn 97,57%."), *ITEMS[1:])


@pytest.fixture
def cycle(commune: Commune) -> Cycle:
    return seed_cycle(commune)


@pytest.fixture
def consolidation(commune: Commune, cycle: Cycle) -> Consolidation:
    return assembled(commune, cycle)


def flags(cycle: Cycle) -> tuple[Flag, ...]:
    return sources_of(cycle, law_under(cycle)).flags


def words(cycle: Cycle) -> list[tuple[str, str]]:
    return [(flag.old, flag.new) for flag in flags(cycle)]


def line(consolidation: Consolidation, text: str) -> Line:
    return Line.objects.get(consolidation=consolidation, text=text)


def answer(commune: Commune, flag: Flag, text: str | None = None, revision: int = 1) -> Line:
    row = Line.objects.select_related("consolidation").get(pk=flag.line.pk)
    key = {"report": flag.version.report_id, "item_key": flag.source.item_key}
    return take_change(line=row, **key, text=text, revision=revision, by=commune.organiser, at=AT)


def keep(commune: Commune, flag: Flag) -> Line:
    key = {"report": flag.version.report_id, "item_key": flag.source.item_key}
    return keep_line(line=flag.line, **key, by=commune.organiser, at=AT)


def test_only_the_line_whose_words_changed_is_flagged(
    commune: Commune, cycle: Cycle, consolidation: Consolidation
) -> None:
    assert flags(cycle) == ()
    hand_in(commune, cycle, CORRECTED)
    assert words(cycle) == [(OLD, NEW)]
    assert sources_of(cycle, law_under(cycle)).unused == ()


def test_a_version_that_is_not_accepted_raises_no_flag(
    commune: Commune, cycle: Cycle, consolidation: Consolidation
) -> None:
    hand_in(commune, cycle, CORRECTED, accepted=False)
    assert flags(cycle) == ()


def test_a_shortcoming_and_its_remedy_are_flagged_apart(
    commune: Commune, cycle: Cycle, consolidation: Consolidation
) -> None:
    facts = ("Hồ sơ đất đai còn trễ hạn", "thiếu cán bộ", "Thuê người nhập liệu")
    hand_in(commune, cycle, (*ITEMS[:2], finding(3, *facts, owner="Văn phòng"), *ITEMS[3:]))
    assert words(cycle) == [
        ("Bố trí thêm cán bộ (công chức Địa chính; hạn 30/9/2023).", "Thuê người nhập liệu (Văn phòng).")
    ]


def test_what_the_report_says_no_more_is_flagged_as_gone(
    commune: Commune, cycle: Cycle, consolidation: Consolidation
) -> None:
    hand_in(commune, cycle, ITEMS[1:])
    assert words(cycle) == [(OLD, ""), ("Đúng và trước hạn 97,57%.", "")]


def test_an_unedited_line_takes_the_new_words(commune: Commune, cycle: Cycle, consolidation: Consolidation) -> None:
    hand_in(commune, cycle, CORRECTED)
    done = answer(commune, flags(cycle)[0])
    assert (done.text, done.edited_by, done.revision) == (NEW, None, 2)
    assert flags(cycle) == ()
    seen = list(done.sources.order_by("pk").values_list("version__number", "text"))
    assert seen == [(1, OLD), (2, NEW)]


def test_an_edited_line_asks_for_the_merged_words(commune: Commune, cycle: Cycle, consolidation: Consolidation) -> None:
    edit_line(line=line(consolidation, OLD), text="Cả xã tiếp nhận 2.186.", revision=1, by=commune.organiser, at=AT)
    hand_in(commune, cycle, CORRECTED)
    with pytest.raises(ActionRefused, match="đã được sửa"):
        answer(commune, flags(cycle)[0], revision=2)
    done = answer(commune, flags(cycle)[0], "Cả xã tiếp nhận 2.190.", revision=2)
    assert (done.text, flags(cycle)) == ("Cả xã tiếp nhận 2.190.", ())


def test_a_line_edited_meanwhile_is_not_overwritten(
    commune: Commune, cycle: Cycle, consolidation: Consolidation
) -> None:
    hand_in(commune, cycle, CORRECTED)
    flag = flags(cycle)[0]
    edit_line(line=flag.line, text="Người khác sửa.", revision=1, by=commune.chairman, at=AT)
    with pytest.raises(LineChanged):
        answer(commune, flag, "Ghi đè.", revision=1)


def test_a_kept_line_is_flagged_again_only_by_a_still_later_version(
    commune: Commune, cycle: Cycle, consolidation: Consolidation
) -> None:
    hand_in(commune, cycle, CORRECTED)
    done = keep(commune, flags(cycle)[0])
    assert (done.text, done.edited_by) == (OLD, commune.organiser)
    assert flags(cycle) == ()
    hand_in(commune, cycle, CORRECTED)
    assert flags(cycle) == ()
    hand_in(commune, cycle, ITEMS)
    assert words(cycle) == [(NEW, OLD)]


def test_a_line_kept_though_its_source_is_gone_stays_quiet(
    commune: Commune, cycle: Cycle, consolidation: Consolidation
) -> None:
    hand_in(commune, cycle, ITEMS[1:])
    for flag in flags(cycle):
        keep(commune, flag)
    assert flags(cycle) == ()
    assert OLD in {row.text for row in sources_of(cycle, law_under(cycle)).lines}


def test_an_answer_given_twice_or_forged_is_refused(
    commune: Commune, cycle: Cycle, consolidation: Consolidation
) -> None:
    hand_in(commune, cycle, CORRECTED)
    flag = flags(cycle)[0]
    answer(commune, flag)
    with pytest.raises(ActionRefused, match="đã được xử lý"):
        answer(commune, flag, revision=2)
    with pytest.raises(ActionRefused, match="đã được xử lý"):
        keep_line(line=flag.line, report=999, item_key="passage:1", by=commune.organiser, at=AT)


def test_every_place_that_used_the_words_is_flagged(
    commune: Commune, cycle: Cycle, consolidation: Consolidation
) -> None:
    rows = [line(consolidation, OLD), line(consolidation, "Ban hành 19 văn bản chỉ đạo.")]
    merged = merge_lines(consolidation=consolidation, lines=[row.pk for row in rows], by=commune.organiser, at=AT)
    changed = (CORRECTED[0], result(2, "Ban hành 21 văn bản.", "CD"), *ITEMS[2:])
    hand_in(commune, cycle, changed)
    assert {(flag.line.pk, flag.new) for flag in flags(cycle)} == {
        (merged.pk, NEW),
        (merged.pk, "Ban hành 21 văn bản."),
    }


def test_a_removed_line_raises_no_flag(commune: Commune, cycle: Cycle, consolidation: Consolidation) -> None:
    remove_line(line=line(consolidation, OLD), by=commune.organiser, at=AT)
    hand_in(commune, cycle, CORRECTED)
    assert flags(cycle) == ()


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        (["a"], ["a", "b"], {0: 0}),
        (["a", "b"], ["b", "a"], {0: 1, 1: 0}),
        (["Tiếp nhận 12 hồ sơ.", "Họp dân."], ["Họp giao ban.", "Tiếp nhận 13 hồ sơ."], {0: 1, 1: 0}),
        (["một"], ["tất cả viết lại từ đầu"], {0: 0}),
        (["một", "hai"], ["hai"], {1: 0}),
        (["một"], [], {}),
    ],
)
def test_words_are_followed_from_version_to_version(old: list[str], new: list[str], found: dict[int, int]) -> None:
    assert successors(old, new) == found
