"""Facts of a look compared with what the law asks, in words an official reads."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from cchc.paper.checking.findings import Unanswered, Verdicts, fault
from cchc.paper.form import Form, Look, Part
from cchc.paper.model import Align

SIZE_TOLERANCE = 0.3  # PDF keeps scaled sizes such as 13.02; half a point would be another size.
SHARE_TOLERANCE = 0.04  # The width of a text is measured with the face at hand.

ALIGNMENTS = {"left": "canh trái", "center": "canh giữa", "right": "canh phải", "justify": "canh đều hai bên"}
UNSTATED = "nguồn không cho biết {fact}"


def figure(value: float) -> str:
    """A number as Vietnamese writes it, with a decimal comma and no needless zero: ``12,5``."""
    return f"{value:.2f}".rstrip("0").rstrip(".").replace(".", ",")


def span_of(limits: tuple[float, float], unit: str = "") -> str:
    """Limits in words: ``30–35 mm``, or ``13`` where both are one."""
    least, most = limits
    text = figure(least) if least == most else f"{figure(least)}–{figure(most)}"
    return f"{text} {unit}".strip()


def within(value: float, limits: tuple[float, float], tolerance: float) -> bool:
    """Whether a value lies within its limits, or past one by no more than the tolerance."""
    return limits[0] - tolerance <= value <= limits[1] + tolerance


def limits_of(value: Any) -> tuple[float, float]:
    """A pair ``[least, most]`` of the law book as numbers."""
    least, most = value
    return float(least), float(most)


def looks(part: Part) -> tuple[Look, ...]:
    """The looks of a part's visible stretches; a fact a stretch leaves open is its paragraph's."""
    visible = [span.look for span in part.spans if span.text.strip()]
    return tuple(visible) or (part.look,)


def fact(part: Part, name: str) -> set[Any]:
    """Every value that a fact of type (``size``, ``bold``, ``font`` …) has in the part; ``None`` for unknown."""
    own = getattr(part.look, name)
    return {own if (value := getattr(look, name)) is None else value for look in looks(part)}


def defects(part: Part, spec: dict[str, Any]) -> Iterator[str | Unanswered]:
    """What contradicts ``spec``, a component's law: case, size, bold, italic and alignment."""
    yield from _case(part, spec)
    yield from _size(part, spec)
    for name, word in (("bold", "đậm"), ("italic", "nghiêng")):
        if name in spec:
            yield from _flag(part, name, word, spec[name])
    yield from _alignment(part, spec)


def _case(part: Part, spec: dict[str, Any]) -> Iterator[str]:
    letters = [letter for letter in part.text if letter.isalpha()]
    if spec.get("upper") and any(letter.islower() for letter in letters):
        yield "phải viết chữ in hoa"
    if spec.get("upper") is False and len(letters) > 12 and all(letter.isupper() for letter in letters):
        yield "phải viết chữ in thường, không viết in hoa toàn bộ"


def _size(part: Part, spec: dict[str, Any]) -> Iterator[str | Unanswered]:
    if "size" not in spec:
        return
    limits = limits_of(spec["size"])
    sizes = fact(part, "size")
    if None in sizes:
        yield Unanswered(UNSTATED.format(fact="cỡ chữ"))
    wrong = sorted(size for size in sizes if size is not None and not within(size, limits, SIZE_TOLERANCE))
    if wrong:
        yield f"cỡ chữ {', '.join(map(figure, wrong))} (phải {span_of(limits)})"


def _flag(part: Part, name: str, word: str, wanted: bool) -> Iterator[str | Unanswered]:
    found = fact(part, name)
    if None in found:
        yield Unanswered(UNSTATED.format(fact=f"chữ {word} hay không"))
    if (not wanted) in found:
        yield f"phải in {word}" if wanted else f"không được in {word}"


def _alignment(part: Part, spec: dict[str, Any]) -> Iterator[str | Unanswered]:
    wanted = spec.get("align")
    if wanted not in (Align.CENTER, Align.JUSTIFY):
        return
    found = part.look.align
    if found is None:
        yield Unanswered(UNSTATED.format(fact="cách canh lề"))
    elif found != wanted:
        yield f"đang {ALIGNMENTS[found]} (phải {ALIGNMENTS[wanted]})"


def rule_share(part: Part, form: Form) -> float | None:
    """Length of the drawn line as a share of the text above it, which is at most as wide as the page allows."""
    if part.rule is None or form.source == "txt":  # Letters and dashes of plain text have no widths.
        return None
    if part.rule.length is None or part.rule.text_width is None:
        return part.rule.ratio
    page = next((page for page in form.pages if page.group == part.group), None)
    if page is None or page.left is None or page.right is None:
        return part.rule.ratio
    return part.rule.length / min(part.rule.text_width, page.width - page.left - page.right)


def asked(spec: dict[str, Any]) -> str:
    """What the law asks of a component, as an order: ``Đặt chữ in hoa, đậm, đứng, canh giữa, cỡ 12–13.``"""
    words = [
        _either(spec.get("upper"), "in hoa", "in thường"),
        _either(spec.get("bold"), "đậm", "không đậm"),
        _either(spec.get("italic"), "nghiêng", "đứng"),
        ALIGNMENTS.get(spec.get("align") or "", ""),
        f"cỡ {span_of(limits_of(spec['size']))}" if "size" in spec else "",
    ]
    return f"Đặt chữ {', '.join(filter(None, words))}."


def _either(fact: bool | None, yes: str, no: str) -> str:
    return "" if fact is None else yes if fact else no


def share_of(limits: tuple[float, float]) -> str:
    """Shares of a line in words: ``từ 1/3 đến 1/2 dòng chữ``, or ``bằng dòng chữ``."""
    least, most = (Fraction(limit).limit_denominator(10) for limit in limits)
    return "bằng dòng chữ" if least == most == 1 else f"từ {least} đến {most} dòng chữ"


def judge(part: Part, spec: dict[str, Any], name: str) -> Verdicts:
    """One finding that lists everything wrong with the look of a part, and what the source leaves open."""
    wrong: list[str] = []
    for defect in defects(part, spec):
        if isinstance(defect, Unanswered):
            yield defect
        else:
            wrong.append(defect)
    if wrong:
        yield fault(part, f"{name}: {'; '.join(wrong)}.", asked(spec))
