"""The list of delegates for roll-call (danh sách đại biểu), as the annex of a notice: a list is no kind of its own."""

from __future__ import annotations

from collections.abc import Iterator

from cchc.dossier.case import Case
from cchc.dossier.compose import attached_to, collective_signature, committee_paper, filed, head, row, sentence, table
from cchc.dossier.item import Item
from cchc.paper.model import Align, Annex, Cell, Kind, Paper, Table, para


def items(case: Case) -> Iterator[Item]:
    """This paper as a piece of the dossier."""
    yield Item("danh-sach-dai-bieu", "Danh sách đại biểu để điểm danh", delegates(case))


def delegates(case: Case) -> Paper:
    """A notice that carries the list as its annex, with the count and who calls the roll."""
    office = case.host
    host = office.addressed if office else "bộ phận phục vụ"
    count = len(case.guests)
    reference = attached_to(case, Kind.THONG_BAO, case.commune.symbol, case.commune.committee)
    return committee_paper(
        case,
        Kind.THONG_BAO,
        f"Danh sách đại biểu dự {case.name}",
        body=(
            para(
                f"{case.commune.committee} thông báo danh sách {count:02d} đại biểu dự {case.name} "
                "tại Phụ lục kèm theo."
            ),
            para(
                f"{sentence(host)} điểm danh theo danh sách này trước giờ khai mạc; đại biểu vắng mặt hoặc cử "
                "người dự thay phải ghi rõ lý do tại cột ghi chú."
            ),
        ),
        closing=(para("Danh sách sau khi điểm danh được lưu cùng biên bản và hồ sơ thanh toán của Hội nghị./."),),
        recipients=("Đại biểu có tên trong danh sách", filed(case, office)),
        signatures=(collective_signature(case),),
        annexes=(Annex(f"Danh sách đại biểu dự {case.name}", (roll(case),), reference=reference),),
    )


def roll(case: Case) -> Table:
    """One row a delegate, under a row for each group; a blank row where the group's people are not known."""
    rows: list[tuple[Cell, ...]] = []
    group = ""
    for number, guest in enumerate(case.guests, 1):
        if guest.group != group:
            group = guest.group
            rows.append((Cell(group, bold=True, colspan=5),))
        rows.append(row(str(number), guest.name, sentence(guest.title), "", "", align=(Align.CENTER,)))
    for who in case.unnamed:
        rows += [(Cell(sentence(who), bold=True, colspan=5),), row("", "", "", "", "")]
    return table(head("TT", "Họ và tên", "Chức vụ, đơn vị", "Ký tên", "Ghi chú"), rows, (6, 24, 43, 15, 12))
