"""The urging letter (công văn đôn đốc, form 1.5) to those who owe a report."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from cchc.dossier.case import Case
from cchc.dossier.compose import collective_signature, committee_paper, dash, filed, sentence
from cchc.dossier.item import Item
from cchc.lib import days
from cchc.paper.model import Kind, Paper, para
from cchc.reading.model import WorkKind


def items(case: Case) -> Iterator[Item]:
    """This paper as a piece of the dossier."""
    paper = urging(case)
    if paper:
        yield Item("cong-van-don-doc", "Công văn đôn đốc gửi báo cáo", paper)


def urging(case: Case) -> Paper | None:
    """Reminds every officer who reports; None where nobody of the file does."""
    posts = [post for post in case.commune.posts_on(case.held_on) if post.areas]
    due = case.due(WorkKind.REPORT)
    organiser = case.post_for("organiser") or case.post_for("office")
    if not posts or organiser is None:
        return None
    when = f"trước ngày {days.short(due.due)}" if due else "đúng thời hạn"
    paper = committee_paper(
        case,
        Kind.CONG_VAN,
        f"đôn đốc gửi báo cáo công tác cải cách hành chính {case.half}",
        addressees=tuple(sentence(post.addressed) for post in posts),
        body=(
            para(
                f"Thực hiện Kế hoạch tổ chức {case.name}, các cá nhân, bộ phận phụ trách lĩnh vực có "
                f"trách nhiệm gửi báo cáo {when} để tổng hợp."
            ),
            para(
                f"{case.commune.committee} đề nghị các cá nhân, bộ phận chưa gửi khẩn trương hoàn "
                f"thành báo cáo và phụ lục số liệu theo mẫu, gửi về {organiser.addressed} chậm nhất ngày "
                f"……/……/{case.held_on.year}."
            ),
        ),
        closing=(
            para(
                f"Quá thời hạn trên, {organiser.addressed} báo cáo Chủ tịch {case.commune.short} xem xét trách nhiệm./."
            ),
        ),
        recipients=("Như trên", f"Lãnh đạo {case.commune.short}", filed(case, organiser)),
        signatures=(collective_signature(case),),
    )
    return _letter(paper, case, organiser.symbol)


def _letter(paper: Paper, case: Case, unit: str) -> Paper:
    """A công văn's symbol joins the body and the drafting unit, without a kind (khoản 3 điểm b)."""
    return replace(paper, symbol=f"{case.commune.symbol}-{unit or 'VP'}")


@dataclass(frozen=True, slots=True)
class LateWork:
    """Work that is overdue: to whom the letter goes, what it asks for, the day it was due and how late it is."""

    addressed: str
    what: str
    due: date
    days_late: int


def urging_late(case: Case, works: Sequence[LateWork], today: date) -> Paper:
    """The letter to those whose work is overdue on ``today`` (công văn, form 1.5 Phụ lục III Nghị định 30/2020/NĐ-CP).

    Each overdue work is a dash item with its day. The day to answer by stays a blank for the signer, and no
    figure is stated that the works do not give. Raises nothing; without works the list is empty.
    """
    organiser = case.post_for("organiser") or case.post_for("office")
    reports_to = organiser.addressed if organiser else "bộ phận đầu mối"
    paper = committee_paper(
        case,
        Kind.CONG_VAN,
        f"đôn đốc thực hiện nhiệm vụ phục vụ {case.name}",
        addressees=tuple(dict.fromkeys(sentence(work.addressed) for work in works)),
        body=(
            para(
                f"Thực hiện {of_plan(case)}, đến {days.long(today)} còn {len(works):02d} nhiệm vụ đã quá hạn "
                "chưa hoàn thành, gồm:"
            ),
            *(dash(late_line(work)) for work in works),
            para(
                f"{case.commune.committee} đề nghị các cá nhân, bộ phận nêu trên khẩn trương hoàn thành, gửi kết quả "
                f"về {reports_to} chậm nhất ngày ……/……/{today.year}; khó khăn, vướng mắc báo cáo ngay để xem xét."
            ),
        ),
        closing=(
            para(f"Quá thời hạn trên, {reports_to} báo cáo Chủ tịch {case.commune.short} xem xét trách nhiệm./."),
        ),
        recipients=("Như trên", f"Lãnh đạo {case.commune.short}", filed(case, organiser)),
        signatures=(collective_signature(case),),
    )
    return _letter(paper, case, organiser.symbol if organiser else "")


def of_plan(case: Case) -> str:
    """``Kế hoạch số 05/KH-UBND ngày 05 tháng 6 năm 2023``, or the plan by its purpose where it has no number."""
    paper = case.plan_paper
    if paper.number is None or paper.issued_on is None:
        return f"Kế hoạch tổ chức {case.name}"
    return f"Kế hoạch số {paper.number:02d}/{paper.symbol} {days.long(paper.issued_on)} về tổ chức {case.name}"


def late_line(work: LateWork) -> str:
    """One overdue work as an item of the letter."""
    day = days.short(work.due)
    return f"{sentence(work.addressed)}: {work.what}; hạn {day}, quá hạn {work.days_late} ngày."
