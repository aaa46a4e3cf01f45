"""What stands in the papers of the example."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest

from cchc.dossier import Dossier, Item
from cchc.dossier.case import Case
from cchc.dossier.papers import invitation, minutes, plan, programme, urging, venue
from cchc.paper.model import Kind, Paper, Paragraph, Section, Table, walk
from cchc.reading.model import AgendaItem, Assignment, Participant, Period, WorkKind


def paper_of(dossier: Dossier, stem: str) -> Paper:
    found = next(item for item in dossier.items if item.stem == stem)
    assert found.paper is not None
    return found.paper


def words(paper: Paper) -> str:
    """Every word of body, closing and annexes, tables included."""
    blocks = [*walk(paper.body), *(("", item) for item in paper.closing)]
    for annex in paper.annexes:
        blocks += list(walk(annex.blocks))
    return "\n".join(
        block.text
        if isinstance(block, Paragraph)
        else block.title or ""
        if isinstance(block, Section)
        else cells(block)
        for _, block in blocks
    )


def cells(table: Table) -> str:
    return "\n".join(" | ".join(cell.text for cell in row) for row in table.rows)


def test_the_plan_gets_the_letterhead_it_lost(dossier: Dossier) -> None:
    paper = paper_of(dossier, "ke-hoach")
    assert paper.issuer_lines == ("ỦY BAN NHÂN DÂN", "XÃ SUỐI MẪU")
    assert (paper.symbol, paper.number, paper.place, paper.issued_on) == ("KH-UBND", None, "Suối Mẫu", None)
    assert paper.signatures[0].name == "Tấn Văn Duẩn"


def test_the_plan_keeps_every_word_but_the_place_of_tone_marks_and_spare_blanks(case: Case) -> None:
    before, after = words(case.plan_paper), words(plan.completed(case))
    assert "Uỷ viên UBND xã" in before
    assert "Ủy viên UBND xã" in after
    assert "( phụ trách lĩnh vực HĐND và UBND)" in before
    assert "(phụ trách lĩnh vực HĐND và UBND)" in after
    assert len(before.replace("( ", "(").split()) == len(after.split())


def test_the_assignments_name_lead_officer_day_and_place_in_the_plan(dossier: Dossier) -> None:
    lines = words(paper_of(dossier, "phan-cong")).splitlines()
    line = next(line for line in lines if "giấy mời" in line.lower())
    assert "III.3" in line
    assert "(Quàng Văn Tiến)" in line
    assert "20/6/2023" in line
    assert "Khoản 2 Điều 18 Quy chế làm việc của UBND xã" in line


def test_work_handed_on_is_named_with_its_object(dossier: Dossier) -> None:
    lines = words(paper_of(dossier, "phan-cong")).splitlines()
    assert any("| Thẩm định dự toán kinh phí |" in line and "(Nguyễn Thế Cường)" in line for line in lines)


def test_each_guest_but_the_chair_is_invited_by_form_1_7(dossier: Dossier) -> None:
    invitations = [item for item in dossier.items if item.stem.startswith("giay-moi")]
    assert len(invitations) == 20
    assert not any("Tấn Văn Duẩn" in item.title for item in invitations)
    first = paper_of(dossier, "giay-moi-luong-van-hac")
    assert first.kind is Kind.GIAY_MOI
    assert [line.split(":")[0] for line in words(first).splitlines()] == [
        "Ủy ban nhân dân xã Suối Mẫu trân trọng kính mời",
        "Tới dự Hội nghị sơ kết công tác cải cách hành chính 6 tháng đầu năm 2023, "
        "triển khai nhiệm vụ 6 tháng cuối năm 2023.",
        "Chủ trì",
        "Thời gian",
        "Địa điểm",
        "Đề nghị đại biểu dự đúng thành phần; nếu không dự được hoặc cử người dự thay, xin báo trước ngày họp./.",
    ]
    assert "ông Lường Văn Hặc, Bí thư Đảng ủy xã." in words(first)
    assert "…… giờ …… phút, thứ Sáu, ngày 23 tháng 6 năm 2023." in words(first)


def test_a_group_without_names_is_invited_by_its_own(case: Case) -> None:
    group = Participant("Đại diện Sở Nội vụ (nếu dự được)")
    wider = replace(case, plan=replace(case.plan, participants=(*case.plan.participants, group)))
    item = list(invitation.items(wider))[-1]
    assert item.stem == "giay-moi-dai-dien-so-noi-vu-neu-du-duoc"
    assert item.paper is not None
    assert "trân trọng kính mời: Đại diện Sở Nội vụ." in words(item.paper)
    assert len(wider.guests) == len(case.guests)


def test_the_submission_carries_the_estimate_with_the_amount_in_words(dossier: Dossier) -> None:
    paper = paper_of(dossier, "to-trinh-du-toan")
    assert paper.addressees == ("Ủy ban nhân dân xã Suối Mẫu", "Công chức Tài chính - Kế toán")
    assert paper.signatures[0].name == "Hoàng Thị Mai"
    text = words(paper)
    assert "1.560.000 đồng (bằng chữ:\u00a0Một triệu năm trăm sáu mươi nghìn đồng)" in text
    assert "2 | Hỗ trợ tiền ăn đại biểu không hưởng lương | người | 2 | 1 | 100.000 | 200.000 |" in text
    assert "Điểm c khoản 4 Điều 12 Thông tư 40/2017/TT-BTC" in text


def test_the_decision_approves_what_the_appraisal_left(dossier: Dossier) -> None:
    paper = paper_of(dossier, "quyet-dinh-phe-duyet")
    assert paper.authority_line == "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ SUỐI MẪU"
    assert paper.legal_basis[-1].startswith("Theo đề nghị của công chức Văn phòng - Thống kê")
    assert "tổng số tiền là 1.560.000 đồng" in words(paper)
    assert paper.signatures[0].authority == ()


def test_each_reform_officer_gets_the_indicators_and_targets_of_the_field(dossier: Dossier) -> None:
    forms = [item for item in dossier.items if item.stem.startswith("bao-cao-linh-vuc")]
    assert len(forms) == 5
    text = words(paper_of(dossier, "bao-cao-linh-vuc-tai-chinh-ke-toan"))
    assert "Giải ngân vốn đầu tư công đến ngày 30/6/2023 | ≥ 50%" in text
    assert "BM6.1 | Tỷ lệ thực hiện Kế hoạch giải ngân vốn đầu tư công | %" in text
    assert "Hồ sơ giải quyết trước hạn" not in text
    assert "từ ngày 15/12/2022 đến ngày 14/6/2023" in text


def test_the_consolidated_report_goes_to_the_district_of_2023(dossier: Dossier) -> None:
    paper = paper_of(dossier, "bao-cao-tong-hop")
    assert paper.addressees == ("Ủy ban nhân dân huyện Mường Lam", "Phòng Nội vụ huyện Mường Lam")
    titles = [block.title for block in paper.body if isinstance(block, Section)]
    assert titles == [
        "CHỈ ĐẠO, ĐIỀU HÀNH",
        "KẾT QUẢ THỰC HIỆN CÁC NỘI DUNG CẢI CÁCH HÀNH CHÍNH",
        "ĐÁNH GIÁ CHUNG",
        "PHƯƠNG HƯỚNG, NHIỆM VỤ 6 THÁNG CUỐI NĂM 2023",
    ]
    assert words(paper).count("≥") == 8


def test_the_programme_runs_by_the_clock_where_the_hour_is_known(case: Case) -> None:
    known = replace(case, plan=replace(case.plan, starts_at=time(7, 30)))
    times = [when for _, when in programme.timed(known)]
    assert times[:4] == ["07h15 - 07h30", "07h30 - 07h35", "07h35 - 07h40", "07h40 - 08h00"]
    assert [when for _, when in programme.timed(case)][:2] == ["15 phút", "05 phút"]


def test_talks_under_a_heading_take_the_minutes_it_gives(case: Case) -> None:
    agenda = (
        AgendaItem("Tham luận (02 bài, mỗi bài không quá 07 phút)"),
        AgendaItem("Số hóa hồ sơ", "Trung tâm Phục vụ hành chính công"),
        AgendaItem("Giảm hồ sơ trễ hạn", "Phòng Kinh tế"),
        AgendaItem("Thảo luận; kết luận của Chủ tịch UBND xã"),
    )
    found = programme.steps(replace(case, plan=replace(case.plan, agenda=agenda)))
    assert [(step.what.split(" (")[0], step.minutes) for step in found[3:8]] == [
        ("Tham luận", 0),
        ("Số hóa hồ sơ", 7),
        ("Giảm hồ sơ trễ hạn", 7),
        ("Giải lao", 15),
        ("Phát biểu của Thường trực Đảng ủy", 10),
    ]
    assert (found[8].what, found[8].who) == ("Thảo luận; kết luận của Chủ tịch UBND xã", "Chủ tịch UBND xã")
    assert [step.what for step in found].count("Kết luận Hội nghị") == 0


def test_the_checklist_hangs_on_the_clock(case: Case) -> None:
    known = replace(case, plan=replace(case.plan, starts_at=time(7, 30)))
    text = words(venue.venue(known))
    assert "1 | 16/6/2023 | Giữ hội trường" in text
    assert "6 | 20/6/2023 | Gửi tài liệu tới đại biểu" in text
    assert "7 | 22/6/2023 | Bàn ghế" in text
    assert "13 | 05h30 | Mở hội trường" in text
    assert "13 | Trước 2 giờ | Mở hội trường" in words(venue.venue(case))
    assert "17 | Giờ khai mạc | Ổn định" in words(venue.venue(case))


def test_the_checklist_takes_the_day_that_the_plan_gives_for_the_hall(case: Case) -> None:
    work = Assignment("Đoàn xã", "trang trí hội trường", WorkKind.VENUE, due=date(2023, 6, 21))
    asked = replace(case, plan=replace(case.plan, assignments=(work,)))
    assert "8 | 21/6/2023 | Maket, cờ" in words(venue.venue(asked))


def test_the_list_for_roll_call_has_everyone_under_the_group(dossier: Dossier) -> None:
    table = next(
        block for block in paper_of(dossier, "danh-sach-dai-bieu").annexes[0].blocks if isinstance(block, Table)
    )
    people = [row for row in table.rows[1:] if len(row) == 5]
    groups = [row[0].text for row in table.rows[1:] if len(row) == 1]
    assert len(people) == 21
    assert groups[0] == "Thường trực Đảng ủy"
    assert len(groups) == 6


def test_minutes_have_two_signatures_and_no_date_line(case: Case) -> None:
    paper = minutes.minutes(case)
    assert paper.kind is Kind.BIEN_BAN
    assert paper.place is None
    assert [(block.title, block.name) for block in paper.signatures] == [
        ("THƯ KÝ", "Quàng Văn Tiến"),
        ("CHỦ TỌA", "Tấn Văn Duẩn"),
    ]
    assert paper.recipients == ("Lưu: VT, Hồ sơ",)


def test_minutes_put_talks_under_their_heading_and_name_the_discussion_once(dossier_2026: Dossier) -> None:
    headings = [block for block in paper_of(dossier_2026, "bien-ban").body if isinstance(block, Section)]
    assert [(section.label, section.title, len(section.children)) for section in headings] == [
        (
            "1.",
            "Báo cáo tóm tắt kết quả công tác CCHC 6 tháng đầu năm, phương hướng, nhiệm vụ 6 tháng cuối năm 2026",
            0,
        ),
        ("2.", "Tham luận", 4),
        ("3.", "Ý kiến thảo luận", 0),
        ("4.", "Kết luận của chủ trì", 2),
    ]


def test_the_urging_letter_has_no_kind_in_its_symbol(case: Case) -> None:
    paper = urging.urging(case)
    assert paper is not None
    assert paper.symbol == "UBND-VPTK"
    assert len(paper.addressees) == 5
    assert "trước ngày 16/6/2023" in words(paper)


@pytest.mark.parametrize("stem", ["thong-bao-ket-luan", "bien-ban", "chuong-trinh", "phan-cong"])
def test_every_paper_names_the_conference(stem: str, dossier: Dossier) -> None:
    paper = paper_of(dossier, stem)
    assert "Hội nghị sơ kết công tác cải cách hành chính 6 tháng đầu năm 2023" in (paper.subject or "")


def test_no_two_pieces_share_a_file_name(dossier: Dossier) -> None:
    names = [name for name, _ in dossier.named]
    assert len(set(names)) == len(names)
    assert all(name.isascii() for name in names)


def test_every_piece_is_a_paper_or_a_text(dossier: Dossier) -> None:
    def one(item: Item) -> bool:
        return (item.paper is None) != (item.text is None)

    assert all(map(one, dossier.items))


def test_a_review_of_the_year_looks_to_the_next(case: Case) -> None:
    year = Period(date(2023, 1, 1), date(2023, 12, 31))
    paper = replace(case.plan_paper, subject="Tổng kết công tác cải cách hành chính năm 2023")
    final = replace(case, plan_paper=paper, plan=replace(case.plan, period=year, review_of="công tác CCHC năm 2023"))
    assert final.name == "Hội nghị tổng kết công tác CCHC năm 2023"
    assert (final.half, final.next_half) == ("năm 2023", "năm 2024")
    assert (final.window.start, final.window.end) == (date(2022, 12, 15), date(2023, 12, 14))


def test_the_second_half_is_told_by_the_end_of_the_period(case: Case) -> None:
    second = replace(case, plan=replace(case.plan, period=Period(date(2023, 6, 15), date(2023, 12, 14))))
    assert (second.half, second.next_half) == ("6 tháng cuối năm 2023", "6 tháng đầu năm 2024")


def test_the_annex_of_the_plan_is_named_as_a_place_of_work(dossier_2026: Dossier) -> None:
    (annex,) = paper_of(dossier_2026, "phan-cong").annexes
    (table,) = annex.blocks
    assert isinstance(table, Table)
    assert [row[2].text for row in table.rows if row[1].text == "Bài tham luận"] == ["Phụ lục, mục 5"]


def test_a_line_without_a_price_says_so_once(dossier_2026: Dossier) -> None:
    text = words(paper_of(dossier_2026, "to-trinh-du-toan"))
    assert "| Chưa có mức chi của địa phương; khoản 3 Điều 10 Quy chế chi tiêu nội bộ năm 2026 của UBND xã\n" in text


def test_the_opening_of_the_plan_stays_one_paragraph(dossier_2026: Dossier) -> None:
    paper = paper_of(dossier_2026, "ke-hoach")
    assert paper.legal_basis == ()
    assert isinstance(paper.body[0], Paragraph)
    assert paper.body[0].text.startswith("Thực hiện Kế hoạch số 12/KH-UBND ngày 20/01/2026 của Ủy ban nhân dân xã")
    assert paper.body[0].text.endswith("xây dựng Kế hoạch tổ chức Hội nghị sơ kết như sau:")


def test_papers_go_to_offices_where_a_post_heads_one(dossier_2026: Dossier) -> None:
    assert paper_of(dossier_2026, "to-trinh-du-toan").addressees == ("Ủy ban nhân dân xã Suối Mẫu", "Phòng Kinh tế")
    assert paper_of(dossier_2026, "cong-van-don-doc").addressees == (
        "Văn phòng HĐND và UBND",
        "Phòng Kinh tế",
        "Phòng Văn hóa - Xã hội",
        "Trung tâm Phục vụ hành chính công",
    )
