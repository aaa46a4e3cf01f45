"""What the words of one clause are: work, the name of a lead, a deadline, or only a formula."""

from __future__ import annotations

from cchc.reading.dates import Due, due_in, due_of_cell
from cchc.reading.lexicon import FACT_LABELS, STATEMENTS
from cchc.reading.text import clean, key, rx
from cchc.reading.units import is_head, is_verb, name_at, work_starts

_CLOSING = (
    r"trên đây là|nếu (?:có |phát sinh |gặp )+(?:khó khăn|vướng mắc|vấn đề|phát sinh)|nghiêm túc (?:tổ chức,? "
    r"|triển khai,? )*(?:triển khai )?thực hiện(?:\.|/|$| kế hoạch)"
    r"|biết,? (?:và )?thực hiện|trân trọng thông báo|để biết|^(?:trong )?quá trình (?:tổ chức |triển khai )*thực hiện"
)
_INTRODUCTION = (
    r"(?:một số|các|những|theo)? ?(?:nhiệm vụ|nội dung|công việc|giải pháp|vấn đề"
    r"|công tác)[^:]{0,40}(?:sau|sau đây|trọng tâm|cụ thể|như sau):$"
)
_NO_NAME = (
    "đối với|trường hợp|khi|nếu|từ|trước|sau|trên|theo|ngày|lần|đợt|bước|giai đoạn|hình thức|công tác|việc|nhiệm vụ"
)
_TIME_LABEL = r"(?:thời gian|thời hạn|tiến độ|hạn)[^:]{0,20}:\s*"
_QUALIFIER = (
    r"(?:bảo đảm|đảm bảo)(?! an ninh| trật tự| kinh phí| hậu cần)"
    r"|nhằm|để|phấn đấu|không để|trong đó|cụ thể|việc|hình thức|nội dung|thời gian,? địa điểm"
    r"|trường hợp|đặc biệt|nhất là|kết quả"
    r"|mục tiêu|đạt|ưu tiên|chú trọng|góp phần|lưu ý|ví dụ|số lượng|tỷ lệ|yêu cầu|kinh phí"
    r"|(?:quyết định|kế hoạch|công văn|chỉ thị|luật|nghị quyết|nghị định|thông tư|quy định) (?:số|ngày|\d)"
)
_LEADING = (
    r"(?:đồng thời|ngoài ra|bên cạnh đó|sau đó|hằng năm|hàng năm|hằng (?:tháng|quý|tuần|ngày)"
    r"|hàng (?:tháng|quý|tuần|ngày)|(?:cuối )?mỗi (?:tháng|quý|tuần|ngày|năm)|cuối (?:tháng|quý|tuần|năm)"
    r"|định kỳ[^,]{0,30}|theo đó)\s*,?\s*"
)
_REPORTED = r"kết quả [^,;]{0,40}(?:báo cáo|gửi) (?:về|cho|ủy ban|ubnd|chủ tịch)"
_MANNER = (
    r"(?:đối với|căn cứ|trên cơ sở|theo|trước ngày|trước|sau|trong|với|thông qua|để|khi|hằng|hàng|định kỳ|từ|đến|là)\s"
)


def trim_end(text: str) -> str:
    """Without the punctuation that ends a clause."""
    return clean(text).rstrip(" ;.,/").removesuffix("./").strip(" -–+•")


def says_nothing(piece: str, *, introduces: bool) -> bool:
    """Whether a clause is a closing formula, a condition, or only introduces what stands below.

    ``introduces`` says that more does stand below.
    """
    low = key(piece).strip()
    introduction = introduces and rx(_INTRODUCTION).search(low)
    return bool(introduction or rx(_CLOSING).search(low) or rx(r"\W*(?:trường hợp|nếu)\s").match(low))


def labelled_actor(piece: str) -> tuple[str | None, str]:
    """A lead that only its colon shows (``Tài chính - Kế toán: Bảo đảm kinh phí``), where work is given."""
    head, colon, tail = piece.partition(":")
    name = trim_end(head)
    labels = rx(rf"(?:về |một số )?(?:{FACT_LABELS}|{_NO_NAME})\b").match(key(name))
    if not colon or labels or is_verb(name) or not name[:1].isupper() or len(name.split()) > 8:
        return None, piece
    return (name, tail) if is_verb(tail.lstrip()) and trim_end(tail) else (None, piece)


def without_label(text: str) -> str:
    """The words after a label such as ``Chế độ báo cáo:`` when work follows it."""
    head, colon, tail = text.partition(":")
    labelled = colon and len(head.split()) <= 5 and is_verb(tail.lstrip()) and not is_verb(head.lstrip(" -+"))
    return tail.lstrip() if labelled else text


def due_of(piece: str, rest: str, year: int | None) -> Due:
    """The deadline that a clause names, in its work or else where it opens with one."""
    labelled = rx(_TIME_LABEL).search(key(rest))
    due = due_of_cell(rest[labelled.end() :], year) if labelled else due_in(rest, year)
    if due.text is None and rx(r"\W*(?:trước|chậm nhất|muộn nhất|đến|trong|hằng|hàng|định kỳ|vào)\s").match(key(piece)):
        return due_in(piece, year)
    return due


def labelled_due(piece: str, year: int | None) -> Due | None:
    """The deadline of a clause that tells nothing else (``Thời gian: trước ngày 15/11``)."""
    label = rx(_TIME_LABEL).match(key(piece))
    return due_of_cell(piece[label.end() :], year) if label else None


def qualifies(rest: str) -> bool:
    """Whether words only say more of the work before them (``bảo đảm đúng tiến độ``)."""
    return bool(rx(rf"(?:{_QUALIFIER})\b").match(key(rest)) and not rx(_REPORTED).match(key(rest)))


def states_work(rest: str) -> bool:
    """Whether words tell something to do: they open with a verb, or with a manner or a time before one."""
    low = key(rest).lstrip(" -+*•")
    leading = None if is_verb(low) else rx(_LEADING).match(low)
    if leading:
        low = low[leading.end() :]
    if is_verb(low) or rx(_REPORTED).match(low):
        return True
    if rx(_MANNER).match(low) is None:
        return False
    opened = any(is_verb(part.strip()) for part in low.split(",")[1:])
    return opened or work_starts(low, len(low.partition(" ")[0])) is not None


def may_open(text: str) -> bool:
    """Whether words without a known verb can still be the work of the body that the heading names.

    They cannot where they tell what is, name a fact of the item, or have another subject.
    """
    low = key(text).lstrip(" -+*•")
    if len(low.split()) < 4 or ":" in low or is_head(low) or not low[0].isalpha():
        return False
    opening = " ".join(low.split()[:6])
    facts = rf"{FACT_LABELS}|{_QUALIFIER}|{_NO_NAME}|về|với|qua|ngoài|các|những|mọi|mỗi|là|đây|trên cơ sở"
    return not rx(rf"(?:{facts})\b").match(low) and not rx(rf"\b(?:{STATEMENTS}|được)\b").search(opening)


def names_people(piece: str, rest: str, *, organises: bool) -> bool:
    """Whether a colon only introduces who somebody is (``Trưởng đoàn: đồng chí Phó Chủ tịch``), not work."""
    _, colon, tail = piece.partition(":")
    if not colon or trim_end(tail)[:20] != rest[:20]:
        return False
    named = name_at(rest)
    if named and named.end >= len(rest.rstrip(" .;")):
        return True
    return not organises and not is_verb(rest)


def is_formula(rest: str) -> bool:
    """Whether nothing is asked but that the paper be carried out."""
    return (
        rx(
            r"(?:căn cứ kế hoạch này|căn cứ nội dung kế hoạch này)?,?\s*(?:tổ chức "
            r"|triển khai )*thực hiện(?: kế hoạch này| nghiêm túc)?$"
        ).match(key(rest))
        is not None
    )
