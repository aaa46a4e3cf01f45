"""Who prepares what by when: a notice (thông báo) with the table of assignments as its annex."""

from __future__ import annotations

from collections.abc import Iterator

from cchc.dossier.case import Case
from cchc.dossier.compose import attached_to, collective_signature, committee_paper, filed, head, row, sentence, table
from cchc.dossier.deadlines import Deadline
from cchc.dossier.item import Item
from cchc.lib import days
from cchc.lib.vietnamese import same_tone_marks
from cchc.paper.model import Align, Annex, Cell, Kind, Paper, Table, para
from cchc.reading.model import WorkKind


def items(case: Case) -> Iterator[Item]:
    """This paper as a piece of the dossier."""
    yield Item("phan-cong", "Bảng phân công nhiệm vụ và thời hạn", assignments(case))


def assignments(case: Case) -> Paper:
    """The assignments of the plan in its order, each with lead, partners, deadline and the deadline's standing."""
    commune = case.commune
    when = f"{days.weekday(case.held_on)}, {days.long(case.held_on)}"
    reference = attached_to(case, Kind.THONG_BAO, commune.symbol, commune.committee)
    return committee_paper(
        case,
        Kind.THONG_BAO,
        f"Phân công nhiệm vụ chuẩn bị {case.name}",
        body=(
            para(
                f"Thực hiện Kế hoạch tổ chức {case.name} vào {when}, {commune.committee} thông báo phân công "
                "nhiệm vụ chuẩn bị tại Phụ lục kèm theo."
            ),
            para(
                "Thời hạn do Kế hoạch ấn định được giữ nguyên; thời hạn khác tính lùi theo ngày làm việc từ ngày "
                "tổ chức Hội nghị, có ghi căn cứ của từng thời hạn."
            ),
        ),
        closing=(para(f"{commune.committee} thông báo để các cá nhân, bộ phận có liên quan biết, thực hiện./."),),
        recipients=("Thường trực Đảng ủy (để b/c)", "Các cá nhân, bộ phận có tên tại Phụ lục", filed(case)),
        signatures=(collective_signature(case),),
        annexes=(Annex("Phân công nhiệm vụ chuẩn bị Hội nghị", (_table(case),), reference=reference, landscape=True),),
    )


def _table(case: Case) -> Table:
    header = head("TT", "Nhiệm vụ", "Mục trong Kế hoạch", "Chủ trì", "Phối hợp", "Thời hạn", "Căn cứ thời hạn")
    rows = (_row(number, item, case) for number, item in enumerate(case.deadlines, 1))
    return table(header, rows, (4, 30, 8, 23, 13, 9, 13))


def _row(number: int, item: Deadline, case: Case) -> tuple[Cell, ...]:
    work = item.assignment
    return row(
        str(number),
        task(item, case),
        work.at.section.replace("Phụ lục.", "Phụ lục, mục "),
        lead(item, case),
        same_tone_marks(", ".join(work.partners)),
        days.short(item.due),
        sentence(item.standing),
        align=(Align.CENTER, None, Align.CENTER, None, None, Align.CENTER),
    )


def task(item: Deadline, case: Case) -> str:
    """The work in the plan's words; a bare “thẩm định”, “phê duyệt” is given its object, the estimate named before."""
    work = item.assignment
    words = sentence(same_tone_marks(work.what.strip().rstrip(".;,")))
    bare = work.kind in (WorkKind.APPRAISE, WorkKind.APPROVE) and len(words.split()) <= 2
    return f"{words} dự toán kinh phí" if bare and case.due(WorkKind.ESTIMATE) else words


def lead(item: Deadline, case: Case) -> str:
    """The lead as the plan names it, with the name of the officer where one post is meant and filled."""
    words = sentence(same_tone_marks(item.assignment.lead))
    officer = case.commune.holder(item.posts[0], case.held_on) if len(item.posts) == 1 else None
    return f"{words} ({officer.name})" if officer else words
