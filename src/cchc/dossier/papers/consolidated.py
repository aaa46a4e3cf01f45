"""The frame of the consolidated report (báo cáo tổng hợp) after the outline of the periodic report."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from cchc.dossier.case import Case
from cchc.dossier.compose import (
    blanks,
    collective_signature,
    committee_paper,
    diem,
    filed,
    head,
    khoan,
    muc,
    sentence,
    table,
    target_rows,
)
from cchc.dossier.item import Item
from cchc.lib.vietnamese import diem_letter
from cchc.paper.model import Block, Kind, Paper, Section, para

AREAS = ("TC", "TT", "BM", "CV", "TCC", "CQS")


def items(case: Case) -> Iterator[Item]:
    """This paper as a piece of the dossier."""
    yield Item("bao-cao-tong-hop", "Khung báo cáo tổng hợp", consolidated(case))


def consolidated(case: Case) -> Paper:
    """Direction, results by area, assessment against the year's targets, the next half-year, to be filled in."""
    outline = case.law["report.outline"].value
    direction = (khoan(n, title, *blanks(1)) for n, title in enumerate(outline["direction"], 1))
    tasks = (khoan(n, title, *blanks()) for n, title in enumerate(outline["next"], 1))
    return report_paper(case, (tuple(direction), tuple(_results(case)), tuple(_assessment(case)), tuple(tasks)))


def report_paper(case: Case, parts: Sequence[tuple[Block, ...]], **facts: Any) -> Paper:
    """The consolidated report around the blocks of its four parts: letterhead, addressees, closing, signature.

    ``facts`` are further fields of the paper, such as its annexes.
    """
    outline = case.law["report.outline"].value
    superior = case.commune.superior(case.held_on)
    titles = (*outline["parts"][:3], f"Phương hướng, nhiệm vụ {case.next_half}")
    sections = (muc(n, title, *blocks) for n, (title, blocks) in enumerate(zip(titles, parts, strict=True), 1))
    return committee_paper(
        case,
        Kind.BAO_CAO,
        f"{sentence(case.review)}, phương hướng, nhiệm vụ {case.next_half}",
        addressees=superior.report_to if superior else (),
        body=(
            para(f"{case.commune.committee} báo cáo kết quả {case.review} như sau (số liệu tính {case.window}):"),
            *sections,
        ),
        closing=(para(f"Trên đây là báo cáo {case.review} của {case.commune.committee}./."),),
        recipients=(
            *(("Như trên",) if superior and superior.report_to else ()),
            "Thường trực Đảng ủy, Thường trực HĐND (để b/c)",
            "Lãnh đạo " + case.commune.short,
            filed(case, case.post_for("organiser")),
        ),
        signatures=(collective_signature(case),),
        **facts,
    )


def _results(case: Case) -> Iterator[Section]:
    letters = case.law["paper.diem_order"].value
    for number, code in enumerate(AREAS, 1):
        titles = case.law["report.outline"].value[code]
        points = (
            diem(diem_letter(index, letters), para(f"{title}:"), *blanks(1)) for index, title in enumerate(titles)
        )
        yield khoan(number, case.law[f"area.{code}"].name, *points)


def _assessment(case: Case) -> Iterator[Block]:
    titles = case.law["report.outline"].value["assessment"]
    number = 1
    if case.commune.targets:
        yield khoan(number, f"Kết quả so với chỉ tiêu của Kế hoạch năm {case.year}", _targets(case))
        number += 1
    for title in titles:
        yield khoan(number, title, *blanks())
        number += 1


def _targets(case: Case) -> Block:
    return table(
        head("TT", "Chỉ tiêu", "Kế hoạch năm", "Thực hiện", "Đánh giá"),
        target_rows(case.commune.targets),
        (6, 48, 16, 15, 15),
    )
