"""Saving what is typed: revisions, two writers at once, and what is refused."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cchc.core.models import LogEntry
from cchc.lib.errors import ActionRefused
from cchc.reports.actions import Typed, save_words
from cchc.reports.models import FieldReport, Passage, Revision, TargetResult
from cchc.reports.queries.words import Place, place_of
from tests.factories.races import all_at_once
from tests.factories.reports import (
    handed_in,
    passage_of,
    report_cycle,
    report_of,
    target,
    type_in,
    write_finding,
)
from tests.people import AT, Commune


@pytest.fixture
def report(commune: Commune) -> FieldReport:
    report_cycle(commune)
    return report_of(commune, "reform")


def text_of(place: Place) -> str:
    return Passage.objects.get(pk=place.pk).text


def test_what_is_typed_stands_with_its_revision(commune: Commune, report: FieldReport) -> None:
    place = passage_of(report)
    assert type_in(report, place, "Ban hành 05 văn bản.\r\n", commune.reform) == 1
    assert text_of(place) == "Ban hành 05 văn bản."
    revision = Revision.objects.get()
    assert (revision.key, revision.field, revision.number, revision.text, revision.by) == (
        place.key, "text", 1, "Ban hành 05 văn bản.", commune.reform,
    )  # fmt: skip


def test_saving_the_same_words_leaves_no_trace(commune: Commune, report: FieldReport) -> None:
    place = passage_of(report)
    assert type_in(report, place, "Đã rà soát.", commune.reform) == 1
    assert type_in(report, place, "Đã rà soát.", commune.reform, 1) == 1
    assert type_in(report, place, "Đã rà soát.", commune.reform) == 1
    assert Revision.objects.count() == 1


def test_a_stale_save_is_merged_and_both_variants_stay(commune: Commune, report: FieldReport) -> None:
    place = passage_of(report)
    first = type_in(report, place, "Xã ban hành 05 văn bản.", commune.reform)
    type_in(report, place, "Xã ban hành 05 văn bản. Đã tự kiểm tra.", commune.vice, first, page="b")
    saved = save_words(
        report=report,
        typed=[Typed(place, "Đầu kỳ, xã ban hành 05 văn bản.", first)],
        by=commune.reform,
        at=AT,
        page="a",
    )
    assert text_of(place) == "Đầu kỳ, xã ban hành 05 văn bản. Đã tự kiểm tra."
    assert saved[0].joined == "Lý Thị Pà"
    assert saved[0].text == text_of(place)
    kept = list(Revision.objects.order_by("number").values_list("text", "merged"))
    assert kept[2:] == [
        ("Đầu kỳ, xã ban hành 05 văn bản.", False),
        ("Đầu kỳ, xã ban hành 05 văn bản. Đã tự kiểm tra.", True),
    ]


def test_a_page_goes_on_from_its_own_words_after_a_merge(commune: Commune, report: FieldReport) -> None:
    place = passage_of(report)
    first = type_in(report, place, "Một.", commune.reform, page="a")
    type_in(report, place, "Một. Hai.", commune.vice, first, page="b")
    mine = type_in(report, place, "Không một.", commune.reform, first, page="a")
    type_in(report, place, "Không một, mà ba.", commune.reform, mine, page="a")
    assert {"Hai.", "mà", "ba."} <= set(text_of(place).split())


def test_a_page_whose_answer_was_lost_does_not_say_things_twice(commune: Commune, report: FieldReport) -> None:
    place = passage_of(report)
    type_in(report, place, "Đã họp", commune.reform, page="a")
    type_in(report, place, "Đã họp hai cuộc", commune.reform, 0, page="a")
    assert text_of(place) == "Đã họp hai cuộc"


def test_in_a_short_field_the_later_word_stands_and_the_earlier_is_kept(commune: Commune, report: FieldReport) -> None:
    finding = write_finding(commune, "reform", report)
    place = Place("finding", finding.pk, "due_text")
    base = finding.revision
    type_in(report, place, "31/10/2023", commune.vice, base, page="b")
    type_in(report, place, "30/11/2023", commune.reform, base, page="a")
    finding.refresh_from_db()
    assert (finding.due_text, finding.due_on) == ("30/11/2023", date(2023, 11, 30))
    assert "31/10/2023" in Revision.objects.values_list("text", flat=True)


def test_owner_and_day_are_understood_where_they_can_be(commune: Commune, report: FieldReport) -> None:
    finding = write_finding(commune, "reform", report, owner_text="chủ tịch ubnd xã", due_text="trước 30/9/2023")
    assert finding.owner is not None
    assert (finding.owner.code, finding.due_on) == ("chairman", date(2023, 9, 30))
    other = write_finding(commune, "reform", report, owner_text="Trưởng các bản", due_text="cuối quý III")
    assert (other.owner, other.due_on, other.owner_text) == (None, None, "Trưởng các bản")


@pytest.mark.parametrize(
    ("typed", "read"),
    [("98,5%", ("value", Decimal("98.5"), False)), ("không phát sinh", ("none_arisen", None, False)),
     ("cao lắm", ("no_data", None, True)), ("0", ("value", Decimal(0), False))],
)  # fmt: skip
def test_a_result_is_read_and_stays_as_typed(
    commune: Commune, report: FieldReport, typed: str, read: tuple[str, Decimal | None, bool]
) -> None:
    wanted = target(commune, "TC", "Văn bản được tự kiểm tra")
    type_in(report, Place("target", wanted.pk, "typed"), typed, commune.reform)
    result = TargetResult.objects.get()
    assert result.typed == typed
    assert (result.kind, result.value, result.unread) == read


def test_a_handed_in_report_takes_no_words(commune: Commune, report: FieldReport) -> None:
    handed_in(commune, "reform")
    with pytest.raises(ActionRefused, match="đã nộp nên không sửa được"):
        type_in(report, passage_of(report), "Thêm.", commune.reform)


def test_a_place_of_another_report_is_refused(commune: Commune, report: FieldReport) -> None:
    other = passage_of(report_of(commune, "clerk"))
    with pytest.raises(ActionRefused, match="không còn trong báo cáo"):
        type_in(report, other, "Chen vào.", commune.reform)
    foreign = target(commune, "TT", "Hồ sơ đúng hạn")
    with pytest.raises(ActionRefused, match="không còn trong báo cáo"):
        type_in(report, Place("target", foreign.pk, "typed"), "99", commune.reform)


@pytest.mark.parametrize(
    "name", ["passage-1-pk", "passage--text", "finding-1-removed_at", "passage-１-text", "viec", ""]
)
def test_a_forged_name_is_no_place(name: str) -> None:
    assert place_of(name) is None


def test_what_is_too_long_is_refused_and_not_cut(commune: Commune, report: FieldReport) -> None:
    with pytest.raises(ActionRefused, match=r"ô này nhận 50\.000"):
        type_in(report, passage_of(report), "a" * 50_001, commune.reform)
    assert Revision.objects.count() == 0


def test_signs_no_database_holds_are_dropped(commune: Commune, report: FieldReport) -> None:
    place = passage_of(report)
    type_in(report, place, "\x00Đã \x07họp.\n\n", commune.reform)
    assert text_of(place) == "Đã họp."


def test_a_stretch_of_writing_is_one_entry_of_the_log(commune: Commune, report: FieldReport) -> None:
    place = passage_of(report)
    for minute in range(5):
        type_in(report, place, f"Lần {minute}.", commune.reform, minute, at=AT + timedelta(minutes=minute))
    type_in(report, place, "Sau giờ nghỉ.", commune.reform, 5, at=AT + timedelta(hours=2))
    assert LogEntry.objects.filter(action="reports.save_words").count() == 2


def test_two_who_save_at_the_same_moment_lose_no_word(transactional_db: None, commune: Commune) -> None:
    report_cycle(commune)
    report = report_of(commune, "reform")
    place = passage_of(report)
    base = type_in(report, place, "Nền.", commune.reform)
    steps = [
        lambda: type_in(report, place, "Nền. Của tôi.", commune.reform, base, page="a"),
        lambda: type_in(report, place, "Đầu. Nền.", commune.vice, base, page="b"),
    ]
    assert all_at_once(steps) == []
    assert set(text_of(place).split()) == {"Đầu.", "Nền.", "Của", "tôi."}


WORDS = st.lists(st.sampled_from(["họp", "rà", "soát", "12", "hồ", "sơ", "đạt."]), min_size=1, max_size=4)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(turns=st.lists(st.tuples(st.integers(0, 1), WORDS), min_size=1, max_size=5), lost=st.booleans())
def test_interleaved_saves_lose_no_word(
    commune: Commune, report: FieldReport, turns: list[tuple[int, list[str]]], lost: bool
) -> None:
    """Two pages only ever add words of their own at the end; whatever the order, every word stands at the end."""
    Revision.objects.all().delete()
    Passage.objects.filter(report=report).update(text="", revision=0)
    place, pages, added = passage_of(report), ["", ""], []
    bases = [0, 0]
    for turn, (who, words) in enumerate(turns):
        marked = [f"{'ab'[who]}{turn}{word}" for word in words]
        added += marked
        pages[who] = " ".join([pages[who], *marked]).strip()
        by = (commune.reform, commune.vice)[who]
        number = type_in(report, place, pages[who], by, bases[who], page="ab"[who])
        if not lost:
            bases[who] = number
    assert sorted(text_of(place).split()) == sorted(added)
