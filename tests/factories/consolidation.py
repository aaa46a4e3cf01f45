"""Accepted versions of field reports, written straight into the rows, and the report assembled from them."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from cchc.org.models import Post
from cchc.reports.actions.assemble import assemble
from cchc.reports.content import Content, Item, digest, to_json
from cchc.reports.enums import ItemKind, ReportState
from cchc.reports.models import Consolidation, FieldReport, Line, ReportVersion
from cchc.review.models import Cycle
from tests.people import AT, Commune

ONE_STOP = "Thực hiện cơ chế một cửa, một cửa liên thông, số hóa, tiếp nhận và giải quyết hồ sơ, phản ánh, kiến nghị"


def result(number: int, text: str, area: str = "TT", heading: str = ONE_STOP) -> Item:
    return Item(f"passage:{number}", ItemKind.RESULT, area, heading, text)


def finding(number: int, shortcoming: str, cause: str = "", remedy: str = "", **facts: Any) -> Item:
    parts = {"shortcoming": shortcoming, "cause": cause, "remedy": remedy, **facts}
    return Item(f"finding:{number}", ItemKind.FINDING, "TT", "", shortcoming, parts)


def direction(number: int, text: str, kind: ItemKind = ItemKind.DIRECTION) -> Item:
    return Item(f"passage:{number}", kind, "TT", "", text)


def target_item(number: int, name: str, value: str | None, verdict: str, **facts: Any) -> Item:
    shown = f"{value}%".replace(".", ",") if value else "chưa có số liệu"
    parts = {
        "planned": "ít nhất 98%",
        "target": number,
        "answer": "value" if value else "no_data",
        "value": value,
        "verdict": verdict,
    }
    return Item(f"target:{number}", ItemKind.TARGET, "TT", name, f"{name}: {shown}", {**parts, "shown": shown, **facts})


# One of each kind of item, as the officer at the one-stop counter might report.
ITEMS = (
    result(1, "Tiếp nhận 2.186 hồ sơ, giải quyết 2.098 hồ sơ.\nĐúng và trước hạn 97,57%."),
    result(2, "Ban hành 19 văn bản chỉ đạo.", "CD", "Các hoạt động chỉ đạo, điều hành nổi bật"),
    finding(
        3,
        "Hồ sơ đất đai còn trễ hạn",
        "thiếu cán bộ",
        "Bố trí thêm cán bộ",
        owner="công chức Địa chính",
        due="2023-09-30",
    ),
    direction(4, "Số hóa toàn bộ hồ sơ."),
    direction(5, "Đề nghị huyện bổ sung máy quét.", ItemKind.PROPOSAL),
)


def hand_in(
    commune: Commune, cycle: Cycle, items: tuple[Item, ...] = ITEMS, part: str = "clerk", *, at: datetime = AT,
    accepted: bool = True,
) -> ReportVersion:  # fmt: skip
    """The next version of a post's report, accepted unless told otherwise."""
    post = Post.objects.get(commune=commune.unit, code=part)
    report, _ = FieldReport.objects.get_or_create(
        cycle=cycle, post=post, defaults={"commune": commune.unit, "areas": ["TT"], "opened_at": at}
    )
    content = to_json(Content(post.name, ("TT",), items))
    report.version += 1
    version: ReportVersion = ReportVersion.objects.create(
        report=report,
        number=report.version,
        content_json=content,
        sha256=digest(content),
        by=commune.people[part],
        at=at,
    )
    report.state = ReportState.ACCEPTED if accepted else ReportState.HANDED_IN
    report.accepted = report.version if accepted else report.accepted
    report.save()
    return version


def assembled(commune: Commune, cycle: Cycle, items: tuple[Item, ...] = ITEMS) -> Consolidation:
    """The consolidated report of a review with one accepted field report."""
    hand_in(commune, cycle, items)
    return assemble(cycle=cycle, by=commune.organiser, at=AT).consolidation


def texts(consolidation: Consolidation) -> list[tuple[str, str]]:
    """The lines that stand, as (section, text)."""
    rows = Line.objects.filter(consolidation=consolidation, removed_at__isnull=True)
    return list(rows.values_list("section", "text"))
