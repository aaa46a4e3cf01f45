"""What a target is about: its clause without the measure, the day and the verbs of effort."""

from __future__ import annotations

import re

from cchc.reading.text import clean, key, rx, trim

_EFFORT = (
    r"(?:phấn đấu|bảo đảm|đảm bảo|cố gắng|tiếp tục|yêu cầu|có|đạt|duy trì|đến|trong(?! đó)|năm \d{4}|giữ vững)"
    r"(?=\s|$)[\s,:]*"
)
_LEFT_AT_END = (
    r"[\s,:]*(?:(?:phấn đấu|bảo đảm|đảm bảo|cố gắng|phải|và|là|từ"
    r"|đạt t(?:ỷ|ỉ) lệ|đạt mức|ở mức|đạt|được|ít|trong đó|(?<!đối )với|lên|tăng|giảm xuống còn|giảm xuống|xuống còn"
    r"|trước|xong|vào|hoàn thành trước|hoàn thành trong|đến|đến hết|từ \d+(?:,\d+)?\s*(?:%|ngày|giờ|phút))\s*)+$"
)
_OF_THE_PLAN = r"^\s*(?:so với\s+)?(?:tổng\s+)?(?:kế hoạch|số)(?:\s+(?:vốn|năm))*(?:\s+(?:được )?giao)?\s*(?=$|[,;.(])"


def name_of(before: str, after: str) -> str:
    """What is left of a clause around its measure, opening with a capital (``Giải ngân vốn đầu tư công``)."""
    if trim(before):
        after = without_plan(after)
    each = rx(r"\s*/\s*(?:\d+\s*)?\w+(?:\s+giao dịch)?").match(after)  # “không quá 30 phút/lượt”
    rest = re.sub(r"\s+trở (?:lên|xuống)\b", "", after[each.end() :] if each else after, count=1)
    if rx(r"\W*tăng(?: thêm)?\W*$").match(key(before)):
        return tidy(f"{before} {rest}")  # An increase is another target than what is increased.
    left = rx(_LEFT_AT_END).search(key(before))
    return tidy(f"{before[: left.start()] if left else before} {rest}")


def without_plan(after: str) -> str:
    """Words after a share that only say of what (``đạt 95% kế hoạch vốn được giao``) taken off."""
    rest = rx(_OF_THE_PLAN).match(key(after))
    return after[rest.end() :] if rest else after


def tidy(text: str) -> str:
    """Without verbs of effort in front, stray marks and double blanks; the first letter is a capital."""
    words = trim(clean(text))
    while opening := rx(rf"(?:{_EFFORT})").match(key(words)):
        if opening.end() >= len(words):
            break
        words = words[opening.end() :]
    words = trim(re.sub(r"\s+([,.;)])", r"\1", words))
    words = trim(re.sub(r"\s+và$", "", words))
    return words[:1].upper() + words[1:]
