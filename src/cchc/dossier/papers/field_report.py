"""The report form (báo cáo lĩnh vực) of each officer in charge of an area, with its targets and indicators."""

from __future__ import annotations

from collections.abc import Iterator

from cchc.dossier.case import Case
from cchc.dossier.commune import Post
from cchc.dossier.compose import blanks, filed, head, khoan, muc, office_paper, row, table, target_rows
from cchc.dossier.item import Item
from cchc.figures.catalogue import Indicator, indicators, wanted
from cchc.lib import days
from cchc.lib.vietnamese import slug
from cchc.paper.model import Align, Block, Cell, Kind, Paper, Section, Table, para
from cchc.reading.model import WorkKind


def items(case: Case) -> Iterator[Item]:
    """One form for each post that reports on an area."""
    for post in case.commune.posts_on(case.held_on):
        if post.areas:
            yield Item(
                f"bao-cao-linh-vuc-{slug(post.short, 40)}",
                f"Mẫu báo cáo lĩnh vực: {post.title}",
                field_report(case, post),
            )


def field_report(case: Case, post: Post) -> Paper:
    """What the plan asks of each officer: results against targets, limits and causes, tasks for the next half."""
    due = case.due(WorkKind.REPORT)
    closing = (
        f"Trên đây là báo cáo kết quả thực hiện công tác cải cách hành chính {case.half} thuộc lĩnh vực phụ trách./."
    )
    when = (para(f"Thời hạn gửi báo cáo: ngày {days.short(due.due)}."),) if due else ()
    return office_paper(
        case,
        post,
        Kind.BAO_CAO,
        (
            f"Kết quả thực hiện công tác cải cách hành chính {case.half}, phương hướng, nhiệm vụ "
            f"{case.next_half} thuộc lĩnh vực phụ trách"
        ),
        addressees=(case.commune.committee,),
        body=(
            para(f"Số liệu tính {case.window}."),
            *when,
            muc(1, "Kết quả thực hiện", *_areas(case, post)),
            muc(2, "Tồn tại, hạn chế và giải pháp khắc phục", _findings(case, post)),
            _tasks(case),
        ),
        closing=(para(closing),),
        recipients=("Như trên", filed(case, post)),
    )


def _findings(case: Case, post: Post) -> Table:
    """One row a shortcoming, so that its cause, remedy, owner and day are tied to it beyond doubt."""
    names = [case.law[f"area.{code}"].name for code in post.areas]
    number = 0
    rows: list[tuple[Cell, ...]] = []
    for name in names:
        if len(names) > 1:
            rows.append((Cell(name, bold=True, colspan=len(_FINDING)),))
        for _ in range(_FEW if len(names) > 1 else _SEVERAL):
            number += 1
            rows.append(row(str(number), *[""] * (len(_FINDING) - 1), align=(Align.CENTER,)))
    return table(head(*_FINDING), rows, (6, 26, 20, 22, 15, 11))


_FINDING = ("TT", "Tồn tại, hạn chế", "Nguyên nhân", "Giải pháp khắc phục", "Người chịu trách nhiệm", "Hạn")
_FEW, _SEVERAL = 2, 4  # rows to fill in, of each area or of the only one; more can be added


def _tasks(case: Case) -> Section:
    tasks = khoan(1, "Nhiệm vụ trọng tâm", *blanks())
    return muc(3, f"Phương hướng, nhiệm vụ {case.next_half}", tasks, khoan(2, "Đề xuất, kiến nghị", *blanks()))


def _areas(case: Case, post: Post) -> Iterator[Section]:
    for number, code in enumerate(post.areas, 1):
        area = case.law[f"area.{code}"]
        yield khoan(number, area.name, *_area(case, code))


def _area(case: Case, code: str) -> Iterator[Block]:
    targets = [target for target in case.commune.targets if target.area == code]
    if targets:
        yield para("Chỉ tiêu của Kế hoạch năm:", italic=True)
        yield table(
            head("TT", "Chỉ tiêu", "Kế hoạch năm", "Thực hiện trong kỳ", "Đạt, chưa đạt"),
            target_rows(targets),
            (6, 46, 16, 17, 15),
        )
    yield para("Việc đã làm và kết quả:", italic=True)
    yield from blanks()
    yield para("Số liệu thống kê:", italic=True)
    yield _indicators(case, code)


def _indicators(case: Case, code: str) -> Table:
    rows = [_indicator(found) for found in indicators(case.law, code) if wanted(found, case.held_on)]
    return table(head("Biểu", "Nội dung", "Đơn vị tính", "Số liệu", "Ghi chú"), rows, (14.5, 46.5, 15, 12, 12))


def _indicator(found: Indicator) -> tuple[Cell, ...]:
    """A row to fill in under the code of its official form, by which the figure is found again higher up."""
    return row(found.printed_code, found.asked_name, found.asked_unit, "", "", align=(None, None, Align.CENTER))
