"""Clauses of work: what is one assignment, what is several, what is none."""

from datetime import date

import pytest

from cchc.reading.kinds import kind_of
from cchc.reading.model import WorkKind
from cchc.reading.work import Given, work_in

OFFICE = Given(section="III.1", line=7, year=2026, lead="Văn phòng", organises=True)


def shape(text: str, given: Given = OFFICE) -> list[tuple[str, str]]:
    return [(task.lead, task.kind.value) for task in work_in(text, given)]


def test_work_handed_on_gives_one_assignment_for_each_named_hand() -> None:
    text = "Lập dự toán kinh phí, gửi Phòng Kinh tế thẩm định, trình Chủ tịch UBND xã phê duyệt trước ngày 15/6/2026."
    assert shape(text) == [("Văn phòng", "estimate"), ("Phòng Kinh tế", "appraise"), ("Chủ tịch UBND xã", "approve")]
    assert {task.due for task in work_in(text, OFFICE)} == {date(2026, 6, 15)}


def test_an_unnamed_authority_is_no_hand() -> None:
    assert shape("Xây dựng kế hoạch, trình cấp có thẩm quyền phê duyệt.") == [("Văn phòng", "prepare")]


def test_a_later_clause_of_another_kind_or_day_is_an_assignment_of_its_own() -> None:
    text = "Đôn đốc các phòng gửi báo cáo trước ngày 16/6; tổng hợp, hoàn thiện báo cáo trước ngày 19/6/2026."
    found = work_in(text, OFFICE)
    assert [(task.kind.value, task.due) for task in found] == [
        ("urge", date(2026, 6, 16)),
        ("consolidate", date(2026, 6, 19)),
    ]


def test_a_later_clause_of_the_same_kind_continues_the_work() -> None:
    found = work_in("Trang trí khánh tiết; chuẩn bị âm thanh, màn hình.", OFFICE)
    assert [task.what for task in found] == ["Trang trí khánh tiết; chuẩn bị âm thanh, màn hình"]


def test_a_deadline_that_stands_alone_belongs_to_the_work_before_it() -> None:
    found = work_in("Rà soát văn bản quy phạm pháp luật; hoàn thành trước ngày 15/11/2026.", OFFICE)
    assert [(task.what, task.due) for task in found] == [("Rà soát văn bản quy phạm pháp luật", date(2026, 11, 15))]


def test_a_chain_of_persons_and_short_jobs_is_taken_apart() -> None:
    text = (
        "Đ/c Bí thư: chung; đ/c Phó Bí thư: báo cáo, giấy mời (gửi trước 22/6); chi đoàn Trường THCS: văn "
        "nghệ, âm thanh."
    )
    assert shape(text) == [
        ("Đ/c Bí thư", "other"),
        ("đ/c Phó Bí thư", "report"),
        ("đ/c Phó Bí thư", "invite"),
        ("chi đoàn Trường THCS", "other"),
        ("chi đoàn Trường THCS", "venue"),
    ]


def test_partners_are_taken_from_the_words_of_cooperation() -> None:
    (task,) = work_in(
        "Giao Phòng Văn hóa - Xã hội chủ trì, phối hợp Đoàn Thanh niên, Công an xã, các thôn kiện toàn Tổ.", OFFICE
    )
    assert task.lead == "Phòng Văn hóa - Xã hội"
    assert task.partners == ("Đoàn Thanh niên", "Công an xã", "các thôn")


@pytest.mark.parametrize(
    "text",
    [
        "Trong quá trình thực hiện, nếu có vướng mắc, các đơn vị phản ánh về Văn phòng để tổng hợp.",
        "Yêu cầu các phòng nghiêm túc triển khai thực hiện.",
        "Trường hợp người ứng cử là người đứng đầu thì cơ quan cấp trên có trách nhiệm xác minh.",
        "100% hồ sơ được số hóa.",
    ],
)
def test_closing_formulas_conditions_and_targets_are_no_assignments(text: str) -> None:
    assert work_in(text, OFFICE) == []


def test_where_aims_are_stated_only_express_giving_counts() -> None:
    aims = Given(section="I", strict=True)
    assert shape("Các doanh nghiệp phối hợp các đơn vị liên quan triển khai kế hoạch.", aims) == []
    assert shape("Trên cơ sở kết quả, giao Sở Y tế thành lập đoàn kiểm tra.", aims) == [("Sở Y tế", "other")]


@pytest.mark.parametrize(
    ("clause", "kind"),
    [
        ("có trách nhiệm xây dựng báo cáo đánh giá tình hình", WorkKind.REPORT),
        ("Chuẩn bị nội dung báo cáo đánh giá tình hình", WorkKind.PREPARE),
        ("tham mưu cho UBND xã lựa chọn những công chức tham luận tại Hội nghị", WorkKind.TALKS),
        ("Thẩm định dự toán kinh phí Hội nghị", WorkKind.APPRAISE),
        ("dự trù kinh phí", WorkKind.ESTIMATE),
        ("Tham mưu giấy mời, gửi kèm tài liệu", WorkKind.INVITE),
        ("Cử thư ký ghi biên bản", WorkKind.MINUTES),
        ("chuẩn bị Hội trường, cơ sở vật chất phục vụ Hội nghị", WorkKind.VENUE),
        ("Đưa tin trên Trang thông tin điện tử", WorkKind.MEDIA),
        ("Hướng dẫn, đôn đốc các phòng gửi báo cáo", WorkKind.URGE),
        ("Trước ngày 15/12 hàng năm tổng hợp, báo cáo Bộ Khoa học và Công nghệ", WorkKind.CONSOLIDATE),
        ("xây dựng, hoàn thiện đồng bộ hạ tầng cơ sở vật chất", WorkKind.OTHER),
        ("bảo đảm an ninh, trật tự", WorkKind.OTHER),
    ],
)
def test_the_kind_follows_the_main_verb_and_its_object(clause: str, kind: WorkKind) -> None:
    assert kind_of(clause) == kind


def test_the_deadline_of_a_short_list_belongs_to_each_of_its_jobs() -> None:
    text = "Bà Hoa, công chức Văn phòng: Tham mưu báo cáo sơ kết, giấy mời (hoàn thành trước ngày 20/6/2026)."
    assert [(task.kind.value, task.due) for task in work_in(text, OFFICE)] == [
        ("report", date(2026, 6, 20)),
        ("invite", date(2026, 6, 20)),
    ]


def test_words_that_are_no_work_stay_with_the_work_before_them() -> None:
    (task,) = work_in("Tổ chức kiểm tra định kỳ; bảo đảm khách quan, đúng quy định.", OFFICE)
    assert task.what == "Tổ chức kiểm tra định kỳ; bảo đảm khách quan, đúng quy định"


def test_the_first_words_under_a_body_are_its_work_even_without_a_known_verb() -> None:
    assert shape("Tăng thời lượng, tin bài về an toàn thực phẩm.") == [("Văn phòng", "media")]


@pytest.mark.parametrize("text", ["Trên 95% hồ sơ đúng hạn.", "Kinh phí do ngân sách xã cấp.", "Hồ sơ đã được số hóa."])
def test_words_that_tell_what_is_are_no_work_of_the_body_above(text: str) -> None:
    assert shape(text) == []


def test_a_class_before_a_colon_gives_way_to_the_body_that_acts() -> None:
    text = "Các thôn: Chi ủy lãnh đạo cuộc bầu cử; Tổ bầu cử niêm yết danh sách cử tri."
    assert [lead for lead, _ in shape(text, Given(organises=True))] == ["Chi ủy", "Tổ bầu cử"]


def test_work_is_given_in_brackets_at_its_end() -> None:
    given = Given(section="B.1", year=2026)
    text = "Thăm 150 công nhân khó khăn (giao Ban Nữ công phối hợp với công đoàn cơ sở lập danh sách)."
    assert [(task.lead, task.partners) for task in work_in(text, given)] == [("Ban Nữ công", ("công đoàn cơ sở",))]
    bare = work_in("Trang trí hội trường (phân công Đoàn xã).", given)
    assert [(task.lead, task.what, task.kind.value) for task in bare] == [("Đoàn xã", "Trang trí hội trường", "venue")]


def test_the_way_of_a_paper_is_no_part_of_the_next_hand() -> None:
    text = "Gửi báo cáo về Đảng ủy (qua Ban Xây dựng Đảng) trước ngày 08/5/2026 để tổng hợp."
    assert shape(text) == [("Văn phòng", "report"), ("Đảng ủy", "consolidate")]


def test_topics_after_about_are_no_jobs_of_their_own() -> None:
    text = "Công chức Tư pháp: chuẩn bị tham luận về chứng thực điện tử, số hóa sổ hộ tịch."
    assert shape(text) == [("Công chức Tư pháp", "talks")]


def test_verbs_that_share_an_object_are_one_work() -> None:
    text = "Các cơ quan báo chí tăng cường thông tin, tuyên truyền về nhà ở xã hội."
    assert shape(text, Given(organises=True)) == [("Các cơ quan báo chí", "media")]


def test_a_body_that_is_invited_to_act_leads() -> None:
    text = "Mời Thường trực Đảng ủy cử đại diện tham gia Đoàn."
    assert shape(text, Given(organises=True)) == [("Thường trực Đảng ủy", "other")]
