"""The notice of conclusions (thông báo kết luận) that follows the conference."""

from __future__ import annotations

from collections.abc import Iterator

from cchc.dossier.case import Case
from cchc.dossier.compose import (
    blanks,
    collective_signature,
    committee_paper,
    filed,
    head,
    khoan,
    muc,
    row,
    sentence,
    table,
)
from cchc.dossier.item import Item
from cchc.lib import days
from cchc.paper.model import Cell, Kind, Paper, Paragraph, Section, Table, para

ROWS_AN_AREA = 2


def items(case: Case) -> Iterator[Item]:
    """This paper as a piece of the dossier."""
    yield Item("thong-bao-ket-luan", "Thông báo kết luận hội nghị", conclusions(case))


def conclusions(case: Case) -> Paper:
    """Assessment, tasks by area with owner and deadline, who follows them up."""
    organiser = case.post_for("organiser")
    title = case.chair_post.title if case.chair_post else "chủ trì"
    return committee_paper(
        case,
        Kind.THONG_BAO,
        f"Kết luận của {title} tại {case.name}",
        body=(_opening(case), _assessment(), _tasks(case), _follow_up(case)),
        closing=(para(f"{case.commune.committee} thông báo để các cá nhân, bộ phận có liên quan biết, thực hiện./."),),
        recipients=(
            "Thường trực Đảng ủy, Thường trực HĐND (để b/c)",
            "Lãnh đạo " + case.commune.short,
            "Các cá nhân, bộ phận có liên quan",
            filed(case, organiser),
        ),
        signatures=(collective_signature(case),),
    )


def _opening(case: Case) -> Paragraph:
    return para(
        f"{sentence(days.long(case.held_on))}, tại {case.venue}, {case.chair} đã chủ trì {case.name}. Sau khi nghe "
        "báo cáo, tham luận và ý kiến thảo luận, chủ trì Hội nghị kết luận như sau:"
    )


def _assessment() -> Section:
    results, limits = "Kết quả đạt được", "Tồn tại, hạn chế và nguyên nhân"
    return muc(1, "Đánh giá chung", khoan(1, results, *blanks()), khoan(2, limits, *blanks()))


def _tasks(case: Case) -> Section:
    opening = para("Các cá nhân, bộ phận thực hiện các nhiệm vụ sau:")
    return muc(2, f"Nhiệm vụ trọng tâm {case.next_half}", opening, _rows(case))


def _follow_up(case: Case) -> Section:
    organiser = case.post_for("organiser")
    text = (
        f"Giao {organiser.addressed if organiser else '…………………………'} theo dõi, đôn đốc việc thực hiện Thông báo này; "
        f"tổng hợp, báo cáo Chủ tịch {case.commune.short} theo định kỳ."
    )
    return muc(3, "Tổ chức thực hiện", para(text))


def _rows(case: Case) -> Table:
    """Blank rows under each area: the conclusions become assignments when they are filled in."""
    areas = [value for id, value in case.law.topic("area").items() if id != "area.CD"]
    rows: list[tuple[Cell, ...]] = []
    for number, area in enumerate(areas, 1):
        rows.append((Cell(f"{number}. {area.name}", bold=True, colspan=5),))
        rows += [row("", "", "", "", "")] * ROWS_AN_AREA
    return table(head("TT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời hạn"), rows, (6, 44, 20, 17, 13))
