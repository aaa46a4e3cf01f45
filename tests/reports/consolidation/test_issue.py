"""The report goes out by the one road of records, as it stands; after that nothing changes it."""

from __future__ import annotations

import pytest

from cchc.figures.half import Half
from cchc.lib.errors import ActionRefused
from cchc.paper.model import Paper, Paragraph, Picture, Section, Table
from cchc.records.actions import draft_document, issue_document
from cchc.records.models import Document
from cchc.reports.actions.assemble import assemble
from cchc.reports.actions.draft import draft_consolidation, issue_consolidation
from cchc.reports.actions.leave_out import leave_out
from cchc.reports.actions.lines import edit_line, remove_line, write_line
from cchc.reports.content import Item
from cchc.reports.enums import ItemKind
from cchc.reports.models import Consolidation, Line
from cchc.reports.papers.consolidated import paper_of
from cchc.reports.queries.period import law_under
from cchc.reports.queries.received import received
from cchc.reports.queries.sources import sources_of
from cchc.review.enums import WorkState
from cchc.review.models import Cycle
from tests.factories.consolidation import ITEMS, assembled, hand_in, result, target_item
from tests.factories.papers import plan_paper
from tests.factories.races import all_at_once
from tests.factories.reviews import seed_cycle
from tests.factories.targets import enter, target, year_plan
from tests.factories.work import given
from tests.people import AT, Commune


@pytest.fixture
def cycle(commune: Commune) -> Cycle:
    return seed_cycle(commune)


@pytest.fixture
def consolidation(commune: Commune, cycle: Cycle) -> Consolidation:
    return assembled(commune, cycle)


def paper(cycle: Cycle) -> Paper:
    return paper_of(cycle, sources_of(cycle, law_under(cycle)))


def parts(paper: Paper) -> list[Section]:
    return [block for block in paper.body if isinstance(block, Section)]


def headings(section: Section) -> list[str]:
    return [f"{child.label} {child.title or child.text.splitlines()[0]}" for child in section.children]


def test_the_paper_is_the_committees_report_to_the_body_above(cycle: Cycle, consolidation: Consolidation) -> None:
    made = paper(cycle)
    assert (made.kind, made.symbol, made.issuer_lines) == ("báo cáo", "BC-UBND", ("ỦY BAN NHÂN DÂN", "XÃ SUỐI MẪU"))
    assert made.signatures[0].authority == ("TM. ỦY BAN NHÂN DÂN",)
    assert [part.label for part in parts(made)] == ["I.", "II.", "III.", "IV."]


def test_only_sections_with_words_are_printed_and_they_are_numbered_through(
    cycle: Cycle, consolidation: Consolidation
) -> None:
    first, second, third, fourth = parts(paper(cycle))
    assert headings(first) == ["1. Các hoạt động chỉ đạo, điều hành nổi bật"]
    assert headings(second) == ["1. Cải cách thủ tục hành chính"]
    assert [child.label for child in second.children[0].children] == ["a)"]
    assert headings(third) == ["1. Tồn tại, hạn chế và nguyên nhân"]
    assert headings(fourth) == ["1. Nhiệm vụ trọng tâm", "2. Đề xuất, kiến nghị"]


def test_the_target_table_tells_plan_result_difference_and_verdict(commune: Commune, cycle: Cycle) -> None:
    plan = year_plan(commune)
    on_time, digitised = target(plan, "Hồ sơ đúng hạn", "98"), target(plan, "Số hóa hồ sơ", "80")
    hand_in(
        commune,
        cycle,
        (
            target_item(digitised.pk, "Số hóa hồ sơ", "88.38", "reached", planned="ít nhất 80%"),
            target_item(on_time.pk, "Hồ sơ đúng hạn", "97.57", "missed", planned="ít nhất 98%"),
        ),
    )
    section = parts(paper(cycle))[2].children[0]
    assert section.title == "Kết quả so với chỉ tiêu của Kế hoạch năm 2023"
    assert section.text == "Trong 2 chỉ tiêu được báo cáo: đạt 1; chưa đạt 1."
    table = next(block for block in section.blocks if isinstance(block, Table))
    assert [[cell.text for cell in row] for row in table.rows[1:]] == [
        ["1", "Hồ sơ đúng hạn", "ít nhất 98%", "97,57%", "Thấp hơn 0,43 điểm\u00a0%", "Chưa đạt"],
        ["2", "Số hóa hồ sơ", "ít nhất 80%", "88,38%", "Cao hơn 8,38 điểm\u00a0%", "Đạt"],
    ]


def test_an_early_draft_says_how_many_reports_it_is_made_from(
    commune: Commune, cycle: Cycle, consolidation: Consolidation
) -> None:
    hand_in(commune, cycle, part="reform", accepted=False)
    early = paper_of(cycle, sources_of(cycle, law_under(cycle)), received=received(cycle))
    assert isinstance(early.body[0], Paragraph)
    assert early.body[0].text == (
        "(Dự thảo từ 1/2 báo cáo lĩnh vực đã nhận; chưa có báo cáo của: Công chức Tư pháp - Hộ tịch.)"
    )


def test_the_draft_in_records_follows_the_lines(commune: Commune, cycle: Cycle, consolidation: Consolidation) -> None:
    first = draft_consolidation(consolidation=consolidation, by=commune.organiser, at=AT)
    again = draft_consolidation(consolidation=consolidation, by=commune.organiser, at=AT)
    assert (first.pk, again.revision) == (again.pk, 1)
    step = {"consolidation": consolidation, "by": commune.organiser, "at": AT}
    write_line(**step, section="III.results", text="Người dân hài lòng hơn.", after=None)
    changed = draft_consolidation(**step)
    assert (changed.pk, changed.revision) == (first.pk, 2)
    assert "Người dân hài lòng hơn." in changed.paper_json


def test_issue_takes_a_number_and_what_stands_at_that_moment(
    commune: Commune, cycle: Cycle, consolidation: Consolidation
) -> None:
    draft_consolidation(consolidation=consolidation, by=commune.organiser, at=AT)
    row = Line.objects.get(consolidation=consolidation, section="I.1")
    edit_line(line=row, text="Đã ban hành 19 văn bản.", revision=1, by=commune.organiser, at=AT)
    document = issue_consolidation(consolidation=consolidation, by=commune.chairman, at=AT)
    assert (document.code, document.is_issued) == ("01/BC-UBND", True)
    assert parts(document.paper)[0].children[0].text == "Đã ban hành 19 văn bản."


def test_issue_hands_in_the_plans_duty_to_consolidate(
    commune: Commune, cycle: Cycle, consolidation: Consolidation
) -> None:
    cycle.plan.assignments.filter(kind="urge").update(kind="consolidate")
    duty = given(commune, cycle, "consolidate", "reform")
    document = issue_consolidation(consolidation=consolidation, by=commune.clerk, at=AT)
    duty.refresh_from_db()
    step = duty.steps.order_by("pk").last()
    assert step
    assert (duty.state, step.text) == (WorkState.HANDED_IN, f"Đã ban hành báo cáo tổng hợp số {document.code}.")


def test_a_report_with_an_empty_part_does_not_go_out(commune: Commune, cycle: Cycle) -> None:
    consolidation = assembled(commune, cycle, ITEMS[:3])
    Line.objects.filter(section__startswith="IV").delete()
    with pytest.raises(ActionRefused, match="Phần IV của báo cáo chưa có nội dung"):
        issue_consolidation(consolidation=consolidation, by=commune.chairman, at=AT)


def test_after_issue_every_step_is_refused_and_the_flag_is_still_told(
    commune: Commune, cycle: Cycle, consolidation: Consolidation
) -> None:
    issue_consolidation(consolidation=consolidation, by=commune.clerk, at=AT)
    version = hand_in(commune, cycle, (result(1, "Tiếp nhận 2.190 hồ sơ."), *ITEMS[1:]))
    step = {"by": commune.organiser, "at": AT}
    row = Line.objects.select_related("consolidation").filter(consolidation=consolidation)[0]
    steps = (
        lambda: assemble(cycle=cycle, **step),
        lambda: edit_line(line=row, text="Sửa.", revision=1, **step),
        lambda: remove_line(line=row, **step),
        lambda: write_line(consolidation=consolidation, section="I.1", text="Thêm.", after=None, **step),
        lambda: leave_out(
            consolidation=consolidation, report=version.report_id, item_key="passage:1", reason="muộn", **step
        ),
        lambda: draft_consolidation(consolidation=consolidation, **step),
        lambda: issue_consolidation(consolidation=consolidation, **step),
    )
    for refused in steps:
        with pytest.raises(ActionRefused, match="đã ban hành"):
            refused()
    assert len(sources_of(cycle, law_under(cycle)).flags) == 2


def test_statistics_stand_by_official_form_and_charts_after_them(commune: Commune, cycle: Cycle) -> None:
    aim = target(year_plan(commune), "Hồ sơ đúng hạn", "98", indicator="BM3.3.2")
    for half, done in ((Half(2022, 1), "90"), (Half(2022, 2), "95"), (Half(2023, 1), "97")):
        enter(commune, {"BM3.3.2.1": "100", "BM3.3.2.2": done}, half=half)
    counted = Item("figure:BM1.1", ItemKind.FIGURE, "CD", "", "", {"code": "BM1.1", "shown": "19", "note": "quý II"})
    hand_in(commune, cycle, (counted, target_item(aim.pk, "Hồ sơ đúng hạn", "97", "missed")))
    numbers, drawn = paper(cycle).annexes
    assert (numbers.label, numbers.title) == ("Phụ lục I", "Số liệu thống kê cải cách hành chính 6 tháng đầu năm 2023")
    tables = [block for block in numbers.blocks if isinstance(block, Table)]
    rows = [[cell.text for cell in cells] for one in tables for cells in one.rows[1:]]
    assert [(cells[0], cells[3], cells[4]) for cells in rows] == [
        ("BM1.1", "19", "quý II"),
        ("BM3.3.2", "97%", ""),
        ("BM3.3.2.1", "100 hồ sơ", ""),
        ("BM3.3.2.2", "97 hồ sơ", ""),
    ]
    bars, line = drawn.blocks
    assert isinstance(bars, Picture)
    assert isinstance(line, Picture)
    assert bars.alt == "Kết quả so với chỉ tiêu. Hồ sơ đúng hạn: 97 / ≥ 98%, chưa đạt."
    assert line.alt == ("Hồ sơ đúng hạn: 6T đầu 2022 90%, 6T cuối 2022 95%, 6T đầu 2023 97%. Chỉ tiêu 98%.")


def test_the_issued_annex_names_the_number_and_day_of_its_report(commune: Commune, cycle: Cycle) -> None:
    enter(commune, {"BM1.1": "19"})
    consolidation = assembled(commune, cycle)
    assert "số      /BC-UBND ngày      tháng" in (paper(cycle).annexes[0].reference or "")
    document = issue_consolidation(consolidation=consolidation, by=commune.clerk, at=AT)
    assert document.paper.annexes[0].reference == (
        "(Kèm theo Báo cáo số 01/BC-UBND ngày 05 tháng 6 năm 2023 của Ủy ban nhân dân xã Suối Mẫu)"
    )


@pytest.mark.django_db(transaction=True)
def test_issued_while_another_paper_goes_out_both_get_their_numbers(
    commune: Commune, cycle: Cycle, consolidation: Consolidation
) -> None:
    draft_consolidation(consolidation=consolidation, by=commune.organiser, at=AT)
    edit_line(line=consolidation.lines.all()[0], text="Đổi sau dự thảo.", revision=1, by=commune.organiser, at=AT)
    other = draft_document(paper=plan_paper(), by=commune.clerk, at=AT)
    raised = all_at_once(
        [
            lambda: issue_consolidation(consolidation=consolidation, by=commune.chairman, at=AT),
            lambda: issue_document(document=other, by=commune.clerk, at=AT),
            lambda: issue_consolidation(consolidation=consolidation, by=commune.clerk, at=AT),
        ]
    )
    assert [type(error) for error in raised] == [ActionRefused]
    assert sorted(Document.objects.filter(number__isnull=False).values_list("number", flat=True)) == [1, 2]
