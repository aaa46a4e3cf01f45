"""A part of the work goes from hand to hand: accepted, reported on, handed in, returned, done, reopened."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from cchc.core.log import verify_chain
from cchc.core.models import LogEntry
from cchc.lib.errors import ActionRefused
from cchc.org.actions import appoint_stand_in
from cchc.review.actions import (
    File,
    accept_duty,
    finish_duty,
    hand_in_duty,
    remove_evidence,
    reopen_duty,
    report_progress,
    restore_evidence,
    return_duty,
    set_owner,
)
from cchc.review.enums import WORK_MOVES, StepKind, WorkState
from cchc.review.models import Duty, Evidence, WorkStep
from tests.factories.reviews import seed_cycle
from tests.factories.work import appraisal, given, on, post_of
from tests.people import AT, TODAY, Commune


@pytest.fixture
def duty(commune: Commune) -> Duty:
    return appraisal(seed_cycle(commune))


def kinds(duty: Duty) -> list[str]:
    return list(duty.steps.values_list("kind", flat=True))


def test_each_state_has_its_moves() -> None:
    assert set(WORK_MOVES) == set(WorkState)


def test_work_is_accepted_reported_on_handed_in_and_done(commune: Commune, duty: Duty) -> None:
    accept_duty(duty=duty, by=commune.finance, at=AT)
    report_progress(duty=duty, text="Đã soát 3/5 mục chi", percent=60, by=commune.finance, at=AT)
    hand_in_duty(duty=duty, text="Kèm văn bản thẩm định", by=commune.finance, at=on(date(2023, 6, 14)))
    done = finish_duty(duty=duty, by=commune.organiser, at=on(date(2023, 6, 15)))
    assert (done.state, done.handed_in_on, done.done_at) == (
        WorkState.DONE,
        date(2023, 6, 14),
        on(date(2023, 6, 15)),
    )
    assert done.days_late(date(2023, 7, 30)) == 1
    assert kinds(duty) == ["accepted", "progress", "handed_in", "done"]
    assert list(LogEntry.objects.filter(object_type="review.Duty").values_list("action", flat=True)) == [
        "review.finish_duty",
        "review.hand_in_duty",
        "review.report_progress",
        "review.accept_duty",
    ]
    assert verify_chain(commune.unit.pk).intact


def test_returned_work_is_late_again_and_can_be_handed_in_again(commune: Commune, duty: Duty) -> None:
    hand_in_duty(duty=duty, by=commune.finance, at=AT)
    returned = return_duty(duty=duty, reason="Thiếu dự toán nước uống", by=commune.organiser, at=AT)
    assert (returned.state, returned.handed_in_on) == (WorkState.RETURNED, None)
    assert returned.days_late(date(2023, 6, 15)) == 2
    hand_in_duty(duty=duty, by=commune.finance, at=AT)
    done = finish_duty(duty=duty, by=commune.organiser, at=AT)
    reopened = reopen_duty(duty=done, reason="Định mức thay đổi", by=commune.chairman, at=AT)
    assert (reopened.state, reopened.done_at) == (WorkState.RETURNED, None)


Step = Callable[..., Any]
JUDGED = {"by": "organiser"}


@pytest.mark.parametrize(
    ("state", "case", "said"),
    [
        ("accepted", (accept_duty, {}), "Việc này đã được nhận."),
        ("handed_in", (accept_duty, {}), "Kết quả đã nộp và đang chờ nghiệm thu."),
        ("assigned", (report_progress, {"text": "Đang làm"}), "Việc này chưa được nhận."),
        ("accepted", (report_progress, {"text": "  "}), "Chưa ghi tiến độ."),
        ("accepted", (report_progress, {"text": "Xong", "percent": 101}), "Tiến độ là số phần trăm từ 0 đến 100."),
        ("done", (report_progress, {"text": "Thêm"}), "Việc này đã nghiệm thu xong."),
        ("handed_in", (hand_in_duty, {}), "Kết quả đã nộp và đang chờ nghiệm thu."),
        ("assigned", (finish_duty, JUDGED), "Việc này chưa có kết quả nộp."),
        ("accepted", (finish_duty, JUDGED), "Việc này đang làm, chưa nộp kết quả."),
        ("done", (finish_duty, JUDGED), "Việc này đã nghiệm thu xong."),
        ("handed_in", (return_duty, {"reason": "", **JUDGED}), "Chưa ghi lý do trả lại."),
        ("returned", (return_duty, {"reason": "Lại", **JUDGED}), "Việc này đã trả lại để làm tiếp."),
        ("done", (return_duty, {"reason": "Lại", **JUDGED}), "Việc này đã nghiệm thu xong."),
        ("handed_in", (reopen_duty, {"reason": "Lại", **JUDGED}), "Việc này chưa nghiệm thu nên không cần mở lại."),
    ],
)
def test_a_step_is_refused_where_the_work_does_not_stand_for_it(
    commune: Commune, duty: Duty, state: str, case: tuple[Step, dict[str, Any]], said: str
) -> None:
    step, facts = case
    Duty.objects.filter(pk=duty.pk).update(state=state)
    by = commune.people[facts.get("by", "finance")]
    with pytest.raises(ActionRefused) as refused:
        step(duty=duty, **{**facts, "by": by, "at": AT})
    assert refused.value.message == said
    assert refused.value.remedy
    assert (Duty.objects.get(pk=duty.pk).state, kinds(duty)) == (state, [])


def test_nobody_accepts_work_of_their_own_post(commune: Commune) -> None:
    duty = given(commune, seed_cycle(commune), "estimate", "organiser")
    hand_in_duty(duty=duty, by=commune.organiser, at=AT)
    with pytest.raises(ActionRefused) as refused:
        finish_duty(duty=duty, by=commune.organiser, at=AT)
    assert refused.value.remedy == "Đề nghị Tấn Văn Duẩn hoặc Lý Thị Pà nghiệm thu."
    assert finish_duty(duty=duty, by=commune.vice, at=AT).state == WorkState.DONE


def test_nobody_accepts_what_they_handed_in_for_one_who_is_away(commune: Commune, duty: Duty) -> None:
    away = {"absent": commune.finance, "deputy": commune.organiser, "since": TODAY, "until": TODAY}
    appoint_stand_in(**away, reason="Nghỉ phép", by=commune.chairman, at=AT)
    hand_in_duty(duty=duty, by=commune.organiser, at=AT)
    step = WorkStep.objects.get(kind=StepKind.HANDED_IN)
    assert step.acting_for == "Nguyễn Thế Cường, Công chức Tài chính - Kế toán"
    for day in (TODAY, date(2023, 6, 20)):
        with pytest.raises(ActionRefused, match="việc của chính bạn"):
            finish_duty(duty=duty, by=commune.organiser, at=on(day))


def test_evidence_is_kept_once_and_can_be_removed_and_put_back(commune: Commune, duty: Duty) -> None:
    accept_duty(duty=duty, by=commune.finance, at=AT)
    files = [File("bien-ban.pdf", b"%PDF-1.7")]
    report_progress(duty=duty, text="Gửi biên bản", files=[*files, *files], by=commune.finance, at=AT)
    evidence = Evidence.objects.get()
    removed = remove_evidence(evidence=evidence, by=commune.finance, at=AT)
    assert (removed.removed_at, removed.removed_by) == (AT, commune.finance)
    restored = restore_evidence(evidence=evidence, by=commune.finance, at=AT)
    assert (restored.removed_at, restored.removed_by) == (None, None)


def test_evidence_of_work_handed_in_stays(commune: Commune, duty: Duty) -> None:
    hand_in_duty(duty=duty, files=[File("a.txt", b"a")], by=commune.finance, at=AT)
    with pytest.raises(ActionRefused, match="đã nộp"):
        remove_evidence(evidence=Evidence.objects.get(), by=commune.finance, at=AT)


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ([File("to.bin", b"0" * (30 * 1024 * 1024 + 1))], "Tệp to.bin lớn hơn 30 MB."),
        ([File("rong.txt", b"")], "Tệp rong.txt rỗng."),
        ([File(f"{n}.txt", b"%d" % n) for n in range(11)], "Mỗi lần gửi được tối đa 10 tệp."),
    ],
)
def test_evidence_out_of_bounds_leaves_nothing_behind(
    commune: Commune, duty: Duty, files: list[File], said: str
) -> None:
    with pytest.raises(ActionRefused) as refused:
        hand_in_duty(duty=duty, files=files, by=commune.finance, at=AT)
    assert refused.value.message == said
    assert (Duty.objects.get(pk=duty.pk).state, WorkStep.objects.count()) == (WorkState.ASSIGNED, 0)


def test_the_same_report_sent_twice_is_one(commune: Commune, duty: Duty) -> None:
    accept_duty(duty=duty, by=commune.finance, at=AT)
    for _ in range(2):
        report_progress(duty=duty, text="Nửa đường", percent=50, by=commune.finance, at=AT)
    assert kinds(duty) == ["accepted", "progress"]


def test_work_given_to_another_starts_anew(commune: Commune, duty: Duty) -> None:
    accept_duty(duty=duty, by=commune.finance, at=AT)
    facts = {"assignment": duty.assignment, "by": commune.organiser, "at": AT}
    moved = set_owner(duty=duty, post=post_of(commune, "reform"), reason="Chị Súa phụ trách", **facts)
    assert (moved.post.code, moved.state) == ("reform", WorkState.ASSIGNED)
    assert WorkStep.objects.last().text == (  # type: ignore[union-attr]
        "Từ Công chức Tài chính - Kế toán sang Công chức Tư pháp - Hộ tịch. Chị Súa phụ trách"
    )
    with pytest.raises(ActionRefused, match="đã có phần trong việc này"):
        set_owner(post=post_of(commune, "reform"), **facts)


def test_work_goes_to_no_post_of_another_commune(commune: Commune, other_commune: Commune, duty: Duty) -> None:
    with pytest.raises(ActionRefused, match="không thuộc kế hoạch này"):
        set_owner(
            assignment=duty.assignment, post=post_of(other_commune, "reform"), by=commune.organiser, at=AT, duty=duty
        )


def test_a_step_once_written_stays(commune: Commune, duty: Duty) -> None:
    accept_duty(duty=duty, by=commune.finance, at=AT)
    step = WorkStep.objects.get()
    with pytest.raises(TypeError):
        step.save()
    with pytest.raises(TypeError):
        step.delete()
