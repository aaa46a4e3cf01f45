"""Money: whole đồng, printed with dots and written out in Vietnamese words (bằng chữ)."""

from __future__ import annotations

from cchc.lib.errors import CchcError

LARGEST = 10**15
_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_SCALES = ("", "nghìn", "triệu")


class Dong(int):
    """An amount in whole đồng, never negative. Arithmetic gives plain integers: wrap the result again."""

    __slots__ = ()

    def __new__(cls, amount: int) -> Dong:
        """Raises ``CchcError`` for a negative amount."""
        if amount < 0:
            raise CchcError(f"Số tiền không được âm: {amount}.", "Hãy kiểm tra lại số lượng và đơn giá.")
        return super().__new__(cls, amount)

    def __str__(self) -> str:
        return dotted(self)

    def __format__(self, spec: str) -> str:
        return format(str(self), spec) if not spec or spec[-1] in "s<>^0123456789" else super().__format__(spec)

    @property
    def words(self) -> str:
        """The amount as printed after “Bằng chữ:”: ``Một triệu không trăm linh năm nghìn đồng``."""
        text = f"{in_words(self)} đồng"
        return text[0].upper() + text[1:]


def dotted(number: int) -> str:
    """A whole number with a dot between thousands: ``4.240.000``."""
    return f"{number:,d}".replace(",", ".")


def in_words(number: int) -> str:
    """A whole number from 0 to 10^15 in Vietnamese words.

    ``mốt`` and ``lăm`` follow mươi, ``linh`` stands for a zero ten, inner groups are read in full
    (``không trăm linh năm``). Raises ``CchcError`` outside the range.
    """
    if not 0 <= number <= LARGEST:
        raise CchcError(f"Chỉ đọc được số từ 0 đến {dotted(LARGEST)}.", "Hãy kiểm tra lại số tiền.")
    if number == 0:
        return _DIGITS[0]
    billions, rest = divmod(number, 10**9)
    parts = [f"{_below_billion(billions, full=False)} tỷ"] if billions else []
    if rest:
        parts.append(_below_billion(rest, full=bool(billions)))
    return " ".join(parts)


def _below_billion(number: int, *, full: bool) -> str:
    """A number of up to six digits of billions or nine digits of units, by groups of three."""
    words: list[str] = []
    for scale in (2, 1, 0):
        group = number // 1000**scale % 1000
        if group:
            words.append(_group(group, full=full or bool(words)))
            words.extend([_SCALES[scale]] if scale else [])
    return " ".join(words)


def _group(number: int, *, full: bool) -> str:
    """Three digits in words; ``full`` reads the leading zeros, as inside a longer number."""
    hundreds, rest = divmod(number, 100)
    words = [_DIGITS[hundreds], "trăm"] if hundreds or full else []
    tens, ones = divmod(rest, 10)
    if tens == 0:
        words += (["linh"] if words else []) + [_DIGITS[ones]] if ones else []
    elif tens == 1:
        words += ["mười"] + ([_ones(ones, after_ten=False)] if ones else [])
    else:
        words += [_DIGITS[tens], "mươi"] + ([_ones(ones, after_ten=True)] if ones else [])
    return " ".join(words)


def _ones(digit: int, *, after_ten: bool) -> str:
    """The last digit after mười or mươi: lăm for five, and after mươi mốt for one and tư for four."""
    if digit == 5:
        return "lăm"
    if after_ten and digit in (1, 4):
        return "mốt" if digit == 1 else "tư"
    return _DIGITS[digit]
