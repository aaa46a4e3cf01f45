"""Names of units, posts and persons in running text."""

import pytest

from cchc.reading.actors import actor_by_shape, actor_of
from cchc.reading.units import split_names


@pytest.mark.parametrize(
    ("clause", "lead"),
    [
        ("Sở Tài chính, trên cơ sở đề xuất của các cơ quan, chủ trì tổng hợp", "Sở Tài chính"),
        ("Giao Sở Tư pháp theo dõi, đôn đốc", "Sở Tư pháp"),
        ("Căn cứ kế hoạch này, Giám đốc các Sở xây dựng kế hoạch cụ thể", "Giám đốc các Sở"),
        ("Về việc xây dựng hệ thống: Giao Bộ Tài chính chủ trì", "Bộ Tài chính"),
        ("Trung tâm Kiểm soát bệnh tật tỉnh chủ trì điều phối", "Trung tâm Kiểm soát bệnh tật tỉnh"),
        (
            "Các cơ quan được phân công chủ trì thực hiện nhiệm vụ theo Kế hoạch này có trách nhiệm lập dự toán",
            "Các cơ quan được phân công chủ trì thực hiện nhiệm vụ theo Kế hoạch này",
        ),
        (
            "Công chức Tư pháp - Hộ tịch; Công an xã; Ban CHQS xã: báo cáo kết quả",
            "Công chức Tư pháp - Hộ tịch; Công an xã; Ban CHQS xã",
        ),
        ("Đ/c Phó Bí thư: giấy mời", "Đ/c Phó Bí thư"),
        ("Công chức Văn hóa - Xã hội phụ trách tuyên truyền", "Công chức Văn hóa - Xã hội"),
        ("Cán bộ phụ trách một cửa rà soát hồ sơ", "Cán bộ phụ trách một cửa"),
        ("Đồng chí Phó Bí thư, phụ trách khối dân vận: viết báo cáo", "Đồng chí Phó Bí thư, phụ trách khối dân vận"),
        ("Trạm Kiểm dịch động vật hậu kiểm các cơ sở", "Trạm Kiểm dịch động vật"),
        ("Ban công tác Mặt trận tổ chức hội nghị", "Ban công tác Mặt trận"),
        ("Yêu cầu các chủ hộ (có đất) ký cam kết", "các chủ hộ (có đất)"),
        ("Báo và phát thanh, truyền hình tỉnh đưa tin", "Báo và phát thanh, truyền hình tỉnh"),
    ],
)
def test_the_lead_of_a_clause_is_the_name_before_its_verb_or_colon(clause: str, lead: str) -> None:
    found = actor_of(clause)
    assert found is not None
    assert found.name == lead


@pytest.mark.parametrize(
    "clause",
    [
        "Hội nghị được tổ chức tại thôn",
        "Tổ chức tuyên truyền, vận động Nhân dân",
        "Phòng, chống thiên tai",
        "Tỉnh Phú Thọ đã tổ chức thành công Đại hội",
        "Đơn vị nào có số điểm cao hơn thì xếp hạng cao hơn",
        "Báo cáo tóm tắt kết quả công tác CCHC",
    ],
)
def test_statements_and_verbs_name_nobody(clause: str) -> None:
    assert actor_of(clause) is None


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("các Sở, ban, ngành, đơn vị và UBND cấp xã", ("các Sở, ban, ngành, đơn vị", "UBND cấp xã")),
        ("Sở Tư pháp; các cơ quan, đơn vị liên quan", ("Sở Tư pháp", "các cơ quan, đơn vị liên quan")),
        ("Sở Văn hóa, Thể thao và Du lịch và Sở Nội vụ", ("Sở Văn hóa, Thể thao và Du lịch", "Sở Nội vụ")),
        ("Văn phòng HĐND và UBND", ("Văn phòng HĐND và UBND",)),
        (
            "các công chức: Tư pháp, Văn hoá và Thông tin, Tài chính - Kế hoạch",
            ("Tư pháp", "Văn hoá và Thông tin", "Tài chính - Kế hoạch"),
        ),
    ],
)
def test_lists_divide_into_single_names(text: str, names: tuple[str, ...]) -> None:
    assert split_names(text) == names


@pytest.mark.parametrize(
    ("clause", "lead"),
    [
        ("Tổ trưởng các tổ dân phố vẽ lại bản đồ hộ nghèo của tổ", "Tổ trưởng các tổ dân phố"),
        ("Đội Quản lý thị trường số 2 khui kho hàng nghi giả", "Đội Quản lý thị trường số 2"),
        ("Bộ Công an lật tẩy các đường dây hàng giả", "Bộ Công an"),
        ("Trung tâm Phục vụ hành chính công khảo cứu số liệu trễ hạn", "Trung tâm Phục vụ hành chính công"),
        ("Công an phường có địa bàn rộng", None),
        ("Thường trực Tỉnh ủy và các đồng chí", None),
        ("Sở Giáo dục và Đào tạo", None),
    ],
)
def test_a_name_that_its_place_closes_ends_before_an_unknown_verb(clause: str, lead: str | None) -> None:
    found = actor_by_shape(clause)
    assert (found.name if found else None) == lead
