"""Whole plans: the seed apart from recognition, and layouts that other offices use."""

from datetime import date, time

from cchc.paper.model import Annex, Cell, Kind, Level, Paper, Section, Table, para
from cchc.reading import read_plan
from cchc.reading.model import Participant, Period
from tests.reading.seed_paper import SEED, bullet, clause


def table(*rows: tuple[str, ...]) -> Table:
    return Table(tuple(tuple(Cell(text) for text in row) for row in rows), line=40)


def plan_of(*blocks: Section | Table, subject: str = "Kiểm tra công tác cải cách hành chính năm 2026") -> Paper:
    return Paper(kind=Kind.KE_HOACH, subject=subject, issued_on=date(2026, 3, 3), body=blocks)


def test_the_seed_tells_place_and_day_and_no_hour() -> None:
    plan = read_plan(SEED)
    assert plan is not None
    assert plan.review_of == "công tác Cải cách hành chính 6 tháng đầu năm 2023"
    assert plan.period == Period(date(2023, 1, 1), date(2023, 6, 30))
    assert (plan.venue, plan.held_on, plan.starts_at) == ("Nhà Văn hoá Trung tâm xã", date(2023, 6, 23), None)
    assert (plan.chair, plan.funding) == (None, None)
    assert [group.who for group in plan.participants] == [
        "Thường trực Đảng ủy",
        "Thường trực HĐND xã",
        "Lãnh đạo UBND xã",
        "Uỷ viên UBND xã",
        "Trưởng các ban ngành đoàn thể",
        "Các công chức làm nhiệm vụ cải cách hành chính",
    ]
    assert len(plan.agenda) == 3


def test_the_seed_gives_ten_assignments_to_five_hands() -> None:
    plan = read_plan(SEED)
    assert plan is not None
    office = "Công chức Văn phòng - Thống kê xã (phụ trách lĩnh vực Đảng uỷ - Nội vụ)"
    council = "Văn phòng – Thống kê ( phụ trách lĩnh vực HĐND và UBND)"
    assert [(task.at.section, task.lead, task.kind.value) for task in plan.assignments] == [
        ("III.1", office, "prepare"),
        ("III.1", office, "prepare"),
        ("III.1", office, "talks"),
        ("III.1", office, "estimate"),
        ("III.1", "công chức Tài chính - Kế toãn xã", "appraise"),
        ("III.1", "UBND xã", "approve"),
        ("III.2", "Công chức phụ trách CCHC thuộc UBND xã", "report"),
        ("III.3", council, "invite"),
        ("III.3", council, "urge"),
        ("III.3", council, "venue"),
    ]


def test_a_table_of_tasks_with_group_rows_and_merged_leads() -> None:
    merged = Table(
        (
            tuple(Cell(text) for text in ("TT", "Nhiệm vụ", "Cơ quan chủ trì", "Phối hợp", "Thời gian hoàn thành")),
            (Cell("I"), Cell("CÔNG TÁC CHỈ ĐẠO", colspan=4)),
            (
                Cell("1"),
                Cell("Ban hành Kế hoạch"),
                Cell("Văn phòng", rowspan=2),
                Cell("Các phòng"),
                Cell("Tháng 01/2026"),
            ),
            (Cell("2"), Cell("Tuyên truyền CCHC"), Cell("Công an xã"), Cell("Thường xuyên")),
        ),
        line=40,
    )
    plan = read_plan(plan_of(Section(Level.MUC, "II.", "NHIỆM VỤ", (merged,), 39)))
    assert plan is not None
    assert [(task.at.section, task.lead, task.partners, task.due) for task in plan.assignments] == [
        ("II.1", "Văn phòng", ("Các phòng",), date(2026, 1, 31)),
        ("II.2", "Văn phòng", ("Công an xã",), None),
    ]


def test_one_column_may_say_who_leads_and_who_helps() -> None:
    rows = table(
        ("TT", "Nhiệm vụ", "Đơn vị chủ trì/phối hợp", "Thời gian"),
        ("1", "Mở 120 lớp dạy bơi", "Chủ trì: Sở Y tế; phối hợp: Tỉnh đoàn, UBND cấp xã", "Tháng 6 - 8/2026"),
        ("2", "Cắm biển cảnh báo", "Chủ trì: UBND cấp xã", "Trước 30/4/2026"),
    )
    plan = read_plan(plan_of(rows))
    assert plan is not None
    assert [(one.lead, one.partners, one.due) for one in plan.assignments] == [
        ("Sở Y tế", ("Tỉnh đoàn", "UBND cấp xã"), date(2026, 8, 31)),
        ("UBND cấp xã", (), date(2026, 4, 30)),
    ]


def test_a_row_that_lost_its_empty_cell_is_set_right_by_its_words() -> None:
    rows = table(
        ("STT", "Nội dung", "Chủ trì", "Phối hợp", "Thời hạn"),
        ("1", "Giấy mời, tài liệu", "Văn phòng", "22/6/2026"),
    )
    annex = Annex("TIẾN ĐỘ", (rows,), label="PHỤ LỤC")
    plan = read_plan(Paper(kind=Kind.KE_HOACH, subject="Kế hoạch năm", issued_on=date(2026, 6, 2), annexes=(annex,)))
    assert plan is not None
    (task,) = plan.assignments
    assert (task.at.section, task.lead, task.partners, task.due) == ("Phụ lục.1", "Văn phòng", (), date(2026, 6, 22))


def test_labelled_lines_name_lead_partners_and_time_of_the_work_above() -> None:
    item = clause(
        "1.1.",
        "Xây dựng và ban hành Hướng dẫn công tác bầu cử.",
        10,
        bullet("Bảo đảm thống nhất với hướng dẫn của cấp trên.", 11),
        bullet("Thời gian hoàn thành: Tháng 11/2025.", 12),
        bullet("Đơn vị chủ trì: Văn phòng", 13),
        bullet("Đơn vị phối hợp: Công an xã, các thôn.", 14),
    )
    guidance = Section(Level.KHOAN, "1.", "Hướng dẫn", (item,), 9)
    plan = read_plan(plan_of(Section(Level.MUC, "II.", "NỘI DUNG", (guidance,), 8)))
    assert plan is not None
    (task,) = plan.assignments
    assert (task.at.section, task.lead, task.partners) == ("II.1.1", "Văn phòng", ("Công an xã", "các thôn"))
    assert (task.what, task.due) == ("Xây dựng và ban hành Hướng dẫn công tác bầu cử", date(2025, 11, 30))


def test_a_plan_that_is_no_conference_leaves_the_conference_empty() -> None:
    places = clause("1.", "Địa điểm: các thôn.", 5)
    plan = read_plan(plan_of(Section(Level.MUC, "I.", "NỘI DUNG", (places,), 4)))
    assert plan is not None
    assert (plan.venue, plan.held_on, plan.participants, plan.review_of) == (None, None, (), None)


def test_a_data_window_in_the_text_wins_over_the_period_of_the_title() -> None:
    data = clause("1.", "Số liệu tính từ ngày 15/12/2025 đến hết ngày 14/6/2026.", 6)
    paper = plan_of(
        Section(Level.MUC, "I.", "YÊU CẦU", (data,), 5),
        subject="Sơ kết công tác cải cách hành chính 6 tháng đầu năm 2026",
    )
    plan = read_plan(paper)
    assert plan is not None
    assert plan.period == Period(date(2025, 12, 15), date(2026, 6, 14))


def test_invited_and_summoned_groups_keep_their_note_and_the_chair_is_apart() -> None:
    people = Section(
        Level.KHOAN,
        "3.",
        "Thành phần",
        (
            clause("a)", "Chủ trì: Đồng chí Hồ Sỹ Tuệ, Chủ tịch UBND xã.", 11),
            clause("b)", "Khách mời: Thường trực Đảng ủy; Thường trực HĐND xã.", 12),
        ),
        10,
    )
    when = clause("1.", "Thời gian: 13 giờ 30, ngày 16 tháng 12 năm 2025.", 8)
    part = Section(Level.MUC, "II.", "THỜI GIAN, THÀNH PHẦN", (when, people), 7)
    plan = read_plan(plan_of(part, subject="Tổ chức Hội nghị tổng kết công tác cải cách hành chính năm 2025"))
    assert plan is not None
    assert plan.chair == "Đồng chí Hồ Sỹ Tuệ, Chủ tịch UBND xã"
    assert (plan.held_on, plan.starts_at) == (date(2025, 12, 16), time(13, 30))
    assert [(one.who, one.note) for one in plan.participants] == [
        ("Thường trực Đảng ủy", "Khách mời"),
        ("Thường trực HĐND xã", "Khách mời"),
    ]
    assert all(isinstance(one, Participant) and one.at.section == "II.3.b" for one in plan.participants)


def test_notes_in_brackets_and_who_presides_are_told_from_the_listed_groups() -> None:
    text = "Thành phần: Đ/c Phạm Văn Tuyển - Chủ tịch UBND xã chủ trì; Đại diện Sở Nội vụ (mời dự và chỉ đạo); 08 thôn."
    when = clause("1.", "Thời gian: 14h00 ngày 28/6/2024.", 8)
    part = Section(Level.MUC, "II.", "NỘI DUNG", (when, clause("2.", text, 9)), 7)
    plan = read_plan(plan_of(part, subject="Sơ kết công tác cải cách hành chính 6 tháng đầu năm 2024"))
    assert plan is not None
    assert plan.chair == "Đ/c Phạm Văn Tuyển - Chủ tịch UBND xã"
    assert [(one.who, one.note) for one in plan.participants] == [
        ("Đ/c Phạm Văn Tuyển - Chủ tịch UBND xã", "chủ trì"),
        ("Đại diện Sở Nội vụ", "mời dự và chỉ đạo"),
        ("08 thôn", None),
    ]


def test_a_week_is_no_conference() -> None:
    day = clause("1.", "Lễ phát động: tiết chào cờ ngày 29/9/2025.", 8)
    part = Section(Level.MUC, "II.", "CÁC HOẠT ĐỘNG", (day,), 7)
    plan = read_plan(plan_of(part, subject="Tổ chức Tuần lễ hưởng ứng học tập suốt đời năm 2025"))
    assert plan is not None
    assert plan.held_on is None


def test_a_conclusions_notice_gives_its_tasks_and_nothing_else() -> None:
    paper = Paper(
        kind=Kind.THONG_BAO,
        subject="Kết luận của Chủ tịch UBND xã tại Hội nghị sơ kết",
        issued_on=date(2026, 7, 2),
        body=(
            para("Ngày 26/6/2026, Chủ tịch UBND xã đã chủ trì Hội nghị và kết luận:", line=3),
            clause("1.", "Giao Phòng Kinh tế giải quyết dứt điểm hồ sơ quá hạn trước ngày 15/7/2026.", 4),
        ),
    )
    plan = read_plan(paper)
    assert plan is not None
    assert (plan.held_on, plan.review_of, plan.participants) == (None, None, ())
    assert [(task.lead, task.due) for task in plan.assignments] == [("Phòng Kinh tế", date(2026, 7, 15))]


def test_other_papers_have_no_plan() -> None:
    assert read_plan(Paper(kind=Kind.GIAY_MOI, subject="Dự Hội nghị sơ kết")) is None
    assert read_plan(Paper(kind=Kind.THONG_BAO, subject="Lịch tiếp công dân tháng 7")) is None
