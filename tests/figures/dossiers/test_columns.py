from __future__ import annotations

from pathlib import Path

import pytest

from cchc.figures.dossiers.columns import suggest
from cchc.figures.dossiers.dates import moment
from cchc.figures.dossiers.meanings import Channel, State, channel_of, state_of, yes_or_no
from cchc.figures.dossiers.model import Column, Mapping, signature
from cchc.figures.dossiers.spellings import rank
from cchc.lib.errors import ActionRefused
from tests.figures.dossiers.files import csv_bytes, sheet_of


def meaning(header: str) -> Column | None:
    ranked = [(place, column) for column in Column if (place := rank(header, column)) is not None]
    return min(ranked, key=lambda one: one[0])[1] if ranked else None


@pytest.mark.parametrize(
    ("column", "headers"),
    [
        (Column.CODE, "Mã hồ sơ|Số hồ sơ|MA_HO_SO|Mã số hồ sơ|Số biên nhận|Mã HS"),
        (Column.FIELD, "Lĩnh vực|LINH_VUC|Tên lĩnh vực|Lĩnh vực TTHC"),
        (Column.PROCEDURE, "Thủ tục hành chính|Tên TTHC|Tên thủ tục|Dịch vụ công"),
        (Column.RECEIVED, "Ngày tiếp nhận|Ngay_tiep_nhan|Thời điểm nộp|Ngày nhận hồ sơ|Ngày nộp|NGÀY GIỜ TIẾP NHẬN"),
        (Column.DUE, "Hạn trả|Ngày hẹn trả|Ngày hẹn trả kết quả|Han_xu_ly|Thời hạn giải quyết|Hẹn trả|Ngày hẹn"),
        (Column.FINISHED, "Ngày trả kết quả|Ngày trả|Ngày kết thúc xử lý|NGAY_TRA_KQ|Ngày hoàn thành|Ngày có kết quả"),
        (Column.CHANNEL, "Hình thức nộp|Hình thức tiếp nhận|Kênh tiếp nhận|Phương thức nộp hồ sơ|hinh_thuc_nop"),
        (Column.DIGITISED, "Số hóa|Đã số hóa|Số hoá hồ sơ|So_hoa_TPHS"),
        (Column.PAID, "Thanh toán trực tuyến|Thanh toán online|Hình thức thanh toán"),
        (Column.STATE, "Trạng thái|Tình trạng hồ sơ|Trạng thái xử lý"),
    ],
)
def test_headers_are_known_in_their_spellings(column: Column, headers: str) -> None:
    for header in headers.split("|"):
        assert meaning(header) is column, header


@pytest.mark.parametrize("header", ["Người nộp", "STT", "Địa chỉ", "Số điện thoại", "Ghi chú"])
def test_other_headers_mean_nothing(header: str) -> None:
    assert meaning(header) is None


def test_values_settle_what_two_headers_leave_open(tmp_path: Path) -> None:
    headers = ("Mã hồ sơ", "Tiếp nhận", "Ngày tiếp nhận", "Hạn trả", "Ngày trả kết quả")
    sheet = sheet_of(tmp_path, csv_bytes([("H1", "Trực tuyến", "02/03/2023", "05/03/2023", "")], headers))
    assert suggest(sheet).columns == {
        Column.CODE: 0,
        Column.RECEIVED: 2,
        Column.DUE: 3,
        Column.FINISHED: 4,
        Column.CHANNEL: 1,
    }


def test_a_mapping_is_plain_data_under_the_signature_of_its_headers() -> None:
    mapping = Mapping({Column.CODE: 3, Column.DUE: 1}, day_first=False)
    assert Mapping.from_json(mapping.as_json()) == mapping
    assert signature(("Mã hồ sơ", "Hạn trả")) == signature(("MA HO SO ", "Hạn  trả"))
    assert signature(("Mã hồ sơ", "Hạn trả")) != signature(("Hạn trả", "Mã hồ sơ"))


@pytest.mark.parametrize(
    ("columns", "words"),
    [
        ({Column.RECEIVED: 0, Column.DUE: 1}, "ngày trả kết quả"),
        ({Column.RECEIVED: 0, Column.DUE: 1, Column.FINISHED: 9}, "không có trong tệp"),
        ({Column.RECEIVED: 0, Column.DUE: 1, Column.FINISHED: 1}, "hai mục"),
    ],
)
def test_a_mapping_that_cannot_be_is_refused(columns: dict[Column, int], words: str) -> None:
    with pytest.raises(ActionRefused, match=words):
        Mapping(columns).check(3)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("05/06/2023", "2023-06-05 00:00"),
        ("2023-06-05 08:30", "2023-06-05 08:30"),
        ("5-6-2023 8:30:00", "2023-06-05 08:30"),
        ("2023-06-05T08:30:00.000Z", "2023-06-05 08:30"),
        ("08:30 05/06/2023", "2023-06-05 08:30"),
        ("8 giờ 30 ngày 05/06/2023", "2023-06-05 08:30"),
        ("5/6/2023 3:05 PM", "2023-06-05 15:05"),
        ("05.06.2023 08h30", "2023-06-05 08:30"),
        ("45082", "2023-06-05 00:00"),
        ("45082.354166667", "2023-06-05 08:30"),
    ],
)
def test_a_date_is_read_however_it_is_written(text: str, shown: str) -> None:
    found = moment(text, day_first=True)
    assert found is not None
    assert f"{found:%Y-%m-%d %H:%M}" == shown


@pytest.mark.parametrize(
    "text", ["31/02/2023", "05/13/2023", "05/06/23", "chưa có", "12345", "5/6", "2023", "25:00 1/1/2023"]
)
def test_what_is_no_date_is_not_made_one(text: str) -> None:
    assert moment(text, day_first=True) is None


def test_words_of_channel_state_and_yes_or_no() -> None:
    assert {channel_of(text) for text in ("Nộp trực tuyến", "Online", "Qua Cổng dịch vụ công")} == {Channel.ONLINE}
    assert {channel_of(text) for text in ("TRUC TIEP", "Qua BCCI", "Bưu chính công ích")} == {Channel.DIRECT}
    assert channel_of("Trực tiếp hoặc trực tuyến") is channel_of("Khác") is channel_of("") is None
    assert [yes_or_no(text) for text in ("Có", "x", "Đã số hóa", "Chưa", "không", "0", "", "Tiền mặt")] == [
        *(True, True, True, False, False, False, None, None)
    ]
    assert [state_of(text) for text in ("Đã trả kết quả", "Đang xử lý", "Chờ bổ sung", "Rút hồ sơ", "Mức 2")] == [
        *(State.DONE, State.OPEN, State.OPEN, State.WITHDRAWN, None)
    ]
