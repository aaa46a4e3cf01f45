"""The urging letter (công văn đôn đốc, form 1.5) to those who owe a report."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from cchc.dossier.case import Case
from cchc.dossier.compose import collective_signature, committee_paper, filed, sentence
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
