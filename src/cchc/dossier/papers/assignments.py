"""Who prepares what by when: a notice (thông báo) with the table of assignments."""

from __future__ import annotations

from collections.abc import Iterator

from cchc.dossier.case import Case
from cchc.dossier.compose import collective_signature, committee_paper, dash, filed, head, khoan, row, table
from cchc.dossier.deadlines import Deadline
from cchc.dossier.item import Item
from cchc.lib import days
from cchc.lib.vietnamese import same_tone_marks
from cchc.paper.model import Align, Cell, Kind, Paper, Table, para


def items(case: Case) -> Iterator[Item]:
    yield Item("phan-cong", "Bảng phân công nhiệm vụ và thời hạn", assignments(case))


def assignments(case: Case) -> Paper:
    """The assignments of the plan in its order, each with lead, partners, deadline and the deadline's standing."""
    intro = (
        f"Thực hiện Kế hoạch tổ chức {case.name}, {case.commune.committee} thông báo phân công nhiệm vụ "
        "chuẩn bị như sau:"
    )
    standings = dict.fromkeys(item.standing for item in case.deadlines)
    return committee_paper(
        case,
        Kind.THONG_BAO,
        f"Phân công nhiệm vụ chuẩn bị {case.name}",
        body=(
            para(intro),
            khoan(1, "Nhiệm vụ và thời hạn", _table(case)),
            khoan(
                2,
                "Cách tính thời hạn",
                para(
                    f"Hội nghị tổ chức vào {days.weekday(case.held_on)}, {days.long(case.held_on)}. "
                    "Thời hạn tính lùi theo ngày làm việc, căn cứ:"
                ),
                *(
                    dash(f"{standing}{';' if index < len(standings) else '.'}")
                    for index, standing in enumerate(standings, 1)
                ),
            ),
        ),
        closing=(para(f"{case.commune.committee} thông báo để các cá nhân, bộ phận có liên quan biết, thực hiện./."),),
        recipients=("Thường trực Đảng ủy (để b/c)", "Các cá nhân, bộ phận có tên tại mục 1", filed(case)),
        signatures=(collective_signature(case),),
    )


def _table(case: Case) -> Table:
    header = head("TT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời hạn", "Vị trí trong Kế hoạch")
    rows = (_row(number, item) for number, item in enumerate(case.deadlines, 1))
    return table(header, rows, (5, 33, 20, 18, 13, 11))


def _row(number: int, item: Deadline) -> tuple[Cell, ...]:
    work = item.assignment
    return row(
        str(number),
        _sentence(work.what),
        same_tone_marks(work.lead),
        same_tone_marks(", ".join(work.partners)),
        days.short(item.due),
        f"mục {work.at.section}" if work.at.section else "",
        align=(Align.CENTER, None, None, None, Align.CENTER, Align.CENTER),
    )


def _sentence(text: str) -> str:
    words = same_tone_marks(text.strip().rstrip(".;,"))
    return words[:1].upper() + words[1:]
