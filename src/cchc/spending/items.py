"""What conferences pay for: the items of the norms, their usual names, and an item told from the words of a line."""

from __future__ import annotations

import re
from dataclasses import dataclass

from cchc.lib.vietnamese import nfc, same_tone_marks
from cchc.spending.model import CostLine

REFRESHMENT = "refreshment"
MEAL = "meal"
SHARED_MEAL = "shared_meal"
SALARIED_MEAL = "meal_salaried"
WATER = "water"
DOCUMENTS = "documents"
DECORATION = "decoration"
HALL = "hall"
TRAVEL = "travel"
LODGING = "lodging"
LECTURER = "lecturer"
OTHER = "other"

MEALS = frozenset({MEAL, SHARED_MEAL})
SPEAKERS = frozenset({LECTURER, "assistant_lecturer"})


@dataclass(frozen=True, slots=True)
class Item:
    """An item (mục chi): its usual name on an estimate, its unit, and how its sessions are counted."""

    name: str
    unit: str
    sessions: str = "lần"


ITEMS: dict[str, Item] = {
    REFRESHMENT: Item("Chi giải khát giữa giờ", "người", "buổi"),
    MEAL: Item("Hỗ trợ tiền ăn đại biểu không hưởng lương", "người", "ngày"),
    SHARED_MEAL: Item("Tổ chức ăn tập trung cho đại biểu không hưởng lương", "người", "ngày"),
    DOCUMENTS: Item("In, phô tô tài liệu", "bộ"),
    DECORATION: Item("Maket, băng rôn, trang trí khánh tiết", "bộ"),
    HALL: Item("Thuê hội trường, thiết bị", "buổi"),
    WATER: Item("Nước uống", "chai"),
    "transport": Item("Thuê phương tiện đưa đón đại biểu", "chuyến"),
    TRAVEL: Item("Hỗ trợ tiền đi lại đại biểu không hưởng lương", "người"),
    LODGING: Item("Hỗ trợ tiền nghỉ đại biểu không hưởng lương", "người", "đêm"),
    LECTURER: Item("Thù lao giảng viên, báo cáo viên", "người", "buổi"),
    "assistant_lecturer": Item("Thù lao trợ giảng", "người", "buổi"),
    SALARIED_MEAL: Item("Tiền ăn đại biểu hưởng lương", "người", "ngày"),
    OTHER: Item("Chi khác phục vụ trực tiếp hội nghị", "lần"),
}

_FEE = "thù lao|bồi dưỡng|tiền công|chi trả"
_HOT_DRINK = "trà|chè|cà phê"
_SPEAKER = "giảng viên|báo cáo viên|trợ giảng|diễn giả"

# Who is said to be on no payroll, however the words go about it: không thuộc đối tượng hưởng lương.
_UNPAID = re.compile(
    r"\b(?:không|chưa) (?:(?:thuộc|phải|là|được|diện|đối tượng|nằm|có|trong|tên|danh sách|người|cán bộ|đang) )*"
    r"(?:hưởng|có) lương"
)

# The first that matches tells the item; each looks for whole words.
_WORDS: tuple[tuple[str, str], ...] = (
    (REFRESHMENT, r"giải khát|giữa giờ|tea ?break"),
    (LECTURER, rf"^(?:{_SPEAKER})|(?:{_FEE}) (?:\S+ ){{0,3}}(?:{_SPEAKER}|tham luận)|hỗ trợ (?:{_SPEAKER})"),
    (SHARED_MEAL, r"ăn tập trung|nấu ăn|(?:suất|mâm|bữa) (?:cơm|ăn)|đặt cơm|cơm trưa"),
    (SALARIED_MEAL, r"tiền ăn.*(?:hưởng|có) lương"),
    (MEAL, r"tiền ăn|ăn trưa"),
    (LODGING, r"tiền (?:nghỉ|phòng)|chỗ nghỉ|lưu trú"),
    (WATER, r"nước (?:uống|khoáng|lọc|suối|tinh khiết|chè|trà|ngọt)|(?:trà|chè) (?:khô|xanh|đá|mạn|túi lọc)"),
    (WATER, rf"(?:^|[,;] ?|(?:và|tiền|mua|pha) )(?:{_HOT_DRINK})(?=$|[,;]| và)"),  # not the village of Trà Leng
    (DOCUMENTS, r"tài liệu|phô ?tô|photo(?:copy)?|văn phòng phẩm|in ấn"),
    (DECORATION, r"ma ?ket|market|băng rôn|khánh tiết|trang trí|phông|hoa tươi|khẩu hiệu|pa ?nô"),
    (HALL, r"hội trường|âm thanh|máy chiếu|loa|màn hình|ánh sáng|thiết bị|bàn ghế|phông bạt|rạp"),
    ("transport", r"thuê xe|đưa đón|phương tiện"),
    (TRAVEL, r"đi lại|tàu xe|xăng xe"),
)


def item_named(name: str) -> str:
    """The item that the words of a line speak of, empty where none is known: ``Nước khoáng`` is water."""
    words = _UNPAID.sub("không lương", same_tone_marks(nfc(name)).lower())
    return next((item for item, pattern in _WORDS if re.search(rf"\b(?:{pattern})(?!\w)", words)), "")


def item_of(line: CostLine) -> str:
    """What a line pays for: the item it was entered under, unless that says little and its words say more.

    Water, a fee for a talk and a meal for those with a salary are told by their words under any item paid at cost.
    """
    said = item_named(line.name)
    if line.item in ("", OTHER):
        return said or line.item
    return said if said in _TELLING and line.item in _AT_COST else line.item


_TELLING = frozenset({WATER, LECTURER, SALARIED_MEAL})
_AT_COST = frozenset({DOCUMENTS, DECORATION, HALL, "transport"})
