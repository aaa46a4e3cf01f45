"""A reading as a page a person reads at a glance."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

UNSTATED = "(văn bản không ghi)"


def summary(reading: dict[str, Any]) -> str:
    """The paper, what it asks for and what it does not say, in Vietnamese."""
    lines = [*_paper(reading["paper"])]
    if reading["plan"]:
        lines += ["", *_plan(reading["plan"])]
    if reading["targets"]:
        lines += ["", f"Chỉ tiêu ({len(reading['targets'])}):", *map(_target, reading["targets"])]
    if reading["missing"]:
        lines += ["", "Văn bản không ghi: " + ", ".join(reading["missing"]) + "."]
    lines += [f"Lưu ý: {warning}" for warning in reading["warnings"]]
    return "\n".join(lines)


def _paper(paper: dict[str, Any]) -> Iterator[str]:
    yield " ".join(part for part in ((paper["kind"] or "văn bản").upper(), paper["subject"]) if part)
    number = f"{paper['number'] if paper['number'] is not None else '…'}/{paper['symbol'] or '…'}"
    yield f"  Cơ quan    {paper['issuer'] or UNSTATED}"
    yield f"  Số, ngày   {number}, {vietnamese_day(paper['issued_on'])}"
    if paper["signature"]:
        yield f"  Người ký   {', '.join(filter(None, (paper['signature']['title'], paper['signature']['name'])))}"
    if paper["recipients"]:
        yield f"  Nơi nhận   {'; '.join(paper['recipients'])}"


def _plan(plan: dict[str, Any]) -> Iterator[str]:
    for name, value in _facts(plan):
        if value:
            yield f"  {name.ljust(10)} {value}"
    yield from _list("Thành phần", [_with_note(item["who"], item["note"]) for item in plan["participants"]])
    yield from _list("Nội dung", [_with_note(item["what"], item["who"]) for item in plan["agenda"]])
    yield f"Việc được giao ({len(plan['assignments'])}):"
    for number, work in enumerate(plan["assignments"], 1):
        yield from _assignment(number, work)


def _facts(plan: dict[str, Any]) -> list[tuple[str, str | None]]:
    day = vietnamese_day(plan["held_on"]) if plan["held_on"] else None
    when = ", ".join(filter(None, (plan["starts_at"], day)))
    return [
        ("Sơ kết", plan["review_of"]),
        ("Thời gian", when),
        ("Địa điểm", plan["venue"]),
        ("Chủ trì", plan["chair"]),
        ("Kinh phí", plan["funding"]),
    ]


def _list(title: str, items: list[str]) -> Iterator[str]:
    if items:
        yield f"{title}:"
        yield from (f"  - {item}" for item in items)


def _assignment(number: int, work: dict[str, Any]) -> Iterator[str]:
    due = f" (hạn {vietnamese_day(work['due'])})" if work["due"] else ""
    place = f" [mục {work['at']['section']}, dòng {work['at']['line']}]" if work["at"]["section"] else ""
    yield f"  {number:>2}. {work['lead']}: {work['what']}{due}{place}"
    if work["with"]:
        yield f"      phối hợp: {'; '.join(work['with'])}"


def _target(target: dict[str, Any]) -> str:
    value = (target["value"] or "").replace(".", ",")
    level = " ".join(part for part in (target["compare"], value) if part) + ("%" if target["unit"] == "%" else "")
    unit = f" {target['unit']}" if target["unit"] not in (None, "%") else ""
    due = f" (hạn {vietnamese_day(target['due'])})" if target["due"] else ""
    place = f" [mục {target['at']['section']}, dòng {target['at']['line']}]" if target["at"]["section"] else ""
    return f"  - {target['name']}: {level}{unit}{due}{place}"


def _with_note(text: str, note: str | None) -> str:
    return f"{text} ({note})" if note else text


def vietnamese_day(iso: str | None) -> str:
    """``2023-06-23`` as ``23/6/2023``."""
    if not iso:
        return UNSTATED
    year, month, day = iso.split("-")
    return f"{int(day)}/{int(month)}/{year}"
