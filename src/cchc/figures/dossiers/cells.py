"""The cells of the settlement table and the reasons why a dossier stands outside it."""

from __future__ import annotations

from enum import StrEnum


class Cell(StrEnum):
    """What is counted; the first eleven are the columns of Biểu II.06a as practice has them, not as law read here."""

    RECEIVED = "tn_tong"
    ONLINE = "tn_tructuyen"
    DIRECT = "tn_tructiep"
    CARRIED = "tn_kytruoc"
    RESOLVED = "gq_tong"
    EARLY = "gq_truochan"
    ON_TIME = "gq_dunghan"
    LATE = "gq_quahan"
    PENDING = "dang_tong"
    PENDING_IN_TIME = "dang_tronghan"
    PENDING_OVERDUE = "dang_quahan"
    NEW = "tn_trongky"
    DIGITISED = "so_hoa"
    DIGITISED_SAID = "so_hoa_ro"
    PAID = "thanh_toan"
    PAID_SAID = "thanh_toan_ro"


TABLE = tuple(Cell)[:11]

CELL_NAMES: dict[Cell, str] = {
    Cell.RECEIVED: "Tiếp nhận: tổng số",
    Cell.ONLINE: "Tiếp nhận trực tuyến",
    Cell.DIRECT: "Tiếp nhận trực tiếp, bưu chính",
    Cell.CARRIED: "Từ kỳ trước chuyển qua",
    Cell.RESOLVED: "Đã giải quyết: tổng số",
    Cell.EARLY: "Giải quyết trước hạn",
    Cell.ON_TIME: "Giải quyết đúng hạn",
    Cell.LATE: "Giải quyết quá hạn",
    Cell.PENDING: "Đang giải quyết: tổng số",
    Cell.PENDING_IN_TIME: "Đang giải quyết trong hạn",
    Cell.PENDING_OVERDUE: "Đang giải quyết quá hạn",
    Cell.NEW: "Tiếp nhận trong kỳ",
    Cell.DIGITISED: "Đã số hóa",
    Cell.DIGITISED_SAID: "Có ghi đã số hóa hay chưa",
    Cell.PAID: "Đã thanh toán trực tuyến",
    Cell.PAID_SAID: "Có ghi thanh toán trực tuyến hay không",
}


class Reason(StrEnum):
    """Why a dossier is not counted: never guessed, always shown with its row."""

    NO_CODE = "no_code"
    DOUBLE_CODE = "double_code"
    NO_RECEIVED = "no_received"
    BAD_RECEIVED = "bad_received"
    BAD_DUE = "bad_due"
    BAD_FINISHED = "bad_finished"
    FINISHED_FIRST = "finished_first"
    NO_DUE = "no_due"
    NO_FIELD = "no_field"
    UNKNOWN_CHANNEL = "unknown_channel"
    WITHDRAWN = "withdrawn"
    STATE_DISAGREES = "state_disagrees"


REASON_NAMES: dict[Reason, str] = {
    Reason.NO_CODE: "Không có mã hồ sơ",
    Reason.DOUBLE_CODE: "Mã hồ sơ ghi ở nhiều dòng",
    Reason.NO_RECEIVED: "Không có ngày tiếp nhận",
    Reason.BAD_RECEIVED: "Ngày tiếp nhận không đọc được hoặc không thể có",
    Reason.BAD_DUE: "Ngày hẹn trả không đọc được hoặc không thể có",
    Reason.BAD_FINISHED: "Ngày trả kết quả không đọc được hoặc không thể có",
    Reason.FINISHED_FIRST: "Trả kết quả trước khi tiếp nhận",
    Reason.NO_DUE: "Không có ngày hẹn trả",
    Reason.NO_FIELD: "Không có lĩnh vực",
    Reason.UNKNOWN_CHANNEL: "Không rõ hình thức nộp",
    Reason.WITHDRAWN: "Hồ sơ rút, hủy hoặc bị từ chối",
    Reason.STATE_DISAGREES: "Trạng thái trái với ngày trả kết quả",
}
