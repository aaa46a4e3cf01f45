"""An invitation (giấy mời, form 1.7) for each guest and delegate."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cchc.dossier.case import Case
from cchc.dossier.commune import Guest
from cchc.dossier.compose import collective_signature, committee_paper, filed
from cchc.dossier.item import Item
from cchc.lib.vietnamese import slug
from cchc.paper.model import Kind, Paper, para

_REMARK = re.compile(r"\s*\((?:nếu|khi)[^)]*\)$")  # What the plan says to itself of a guest: (nếu dự được).


def items(case: Case) -> Iterator[Item]:
    """One invitation for each guest but the chair, in whose name they go out."""
    chair = case.chair_post
    host = case.commune.holder(chair, case.held_on) if chair else None
    for guest in case.guests:
        if not host or guest.name != host.name:
            yield _item(case, guest.name, _named(guest))
    for who in case.unnamed:
        yield _item(case, who, _REMARK.sub("", who))


def _item(case: Case, title: str, who: str) -> Item:
    return Item(f"giay-moi-{slug(title, 30)}", f"Giấy mời {title}", invitation(case, who))


def _named(guest: Guest) -> str:
    return f"{(guest.honorific or 'ông (bà)').lower()} {guest.name}, {guest.title}"


ASKS = "Đề nghị đại biểu dự đúng thành phần; nếu không dự được hoặc cử người dự thay, xin báo trước ngày họp."


def invitation(case: Case, who: str, asks: str = ASKS) -> Paper:
    """The lines of form 1.7: who invites whom, to what, who chairs, when, where, what to mind (``asks``)."""
    next_tasks = f", triển khai nhiệm vụ {case.next_half}" if case.plan.review_of else ""
    office = case.host
    return committee_paper(
        case,
        Kind.GIAY_MOI,
        f"Dự {case.name}",
        body=(
            para(f"{case.commune.committee} trân trọng kính mời: {who}."),
            para(f"Tới dự {case.name}{next_tasks}."),
            para(f"Chủ trì: {case.chair}."),
            para(f"Thời gian: {case.time_words}."),
            para(f"Địa điểm: {case.venue}."),
        ),
        closing=(para(f"{asks.rstrip('.')}./."),),
        recipients=("Như thành phần mời", f"Lãnh đạo {case.commune.short}", filed(case, office)),
        signatures=(collective_signature(case),),
    )
