"""A conference whose invitation is issued, and guests who are reached by mail."""

from __future__ import annotations

from datetime import date, time

from cchc.conference.actions import open_conference, open_mail
from cchc.conference.enums import Delivery, Source
from cchc.conference.models import Conference, Guest
from cchc.paper.model import Kind, Paper, Signature, para
from cchc.records.actions import draft_document, issue_document
from cchc.review.models import Cycle
from tests.factories.reviews import seed_cycle
from tests.people import AT, Commune

INVITATION = Paper(
    kind=Kind.GIAY_MOI,
    subject="Dự Hội nghị sơ kết công tác cải cách hành chính 6 tháng đầu năm 2023",
    issuer_lines=("ỦY BAN NHÂN DÂN", "XÃ SUỐI MẪU"),
    symbol="GM-UBND",
    place="Suối Mẫu",
    body=(
        para("Ủy ban nhân dân xã Suối Mẫu trân trọng kính mời: Như thành phần kèm theo."),
        para("Tới dự Hội nghị sơ kết công tác cải cách hành chính 6 tháng đầu năm 2023."),
        para("Thời gian: 07 giờ 30 phút, thứ Sáu, ngày 23 tháng 6 năm 2023."),
    ),
    closing=(para("Đề nghị đại biểu dự đúng thành phần./."),),
    recipients=("Như thành phần mời", "Lưu: VT"),
    signatures=(Signature(("TM. ỦY BAN NHÂN DÂN",), "CHỦ TỊCH", "Tấn Văn Duẩn"),),
)


def announced(commune: Commune, cycle: Cycle | None = None, *, mail: bool = True) -> Conference:
    """The conference of the seed plan, 07:30 on 23/06/2023, with its invitation issued; ``mail`` opens its mail."""
    conference = open_conference(cycle=cycle or seed_cycle(commune), by=commune.clerk, at=AT)
    document = draft_document(paper=INVITATION, by=commune.clerk, at=AT)
    issue_document(document=document, by=commune.clerk, at=AT)
    conference.invitation = document
    conference.held_on, conference.starts_at = date(2023, 6, 23), time(7, 30)
    conference.venue, conference.answer_by = "Hội trường UBND xã Suối Mẫu", date(2023, 6, 20)
    conference.save()
    if mail:
        open_mail(conference=conference, by=commune.clerk, at=AT)
    return Conference.objects.select_related("commune", "cycle", "invitation").get(pk=conference.pk)


def mailed_guests(conference: Conference, count: int, group: str = "Trưởng các bản") -> list[Guest]:
    """Guests numbered from 1, each with an address."""
    start = conference.guests.count()
    return Guest.objects.bulk_create(
        Guest(
            commune_id=conference.commune_id,
            conference=conference,
            position=number,
            source=Source.HAND,
            name=f"Lò Văn Phanh {number}",
            key=f"lo van phanh {number}",
            honorific="Ông",
            title=f"Trưởng bản số {number}",
            group=group,
            email=f"khach-{number}@ban.vn",
            delivery=Delivery.MAIL,
        )
        for number in range(start + 1, start + count + 1)
    )
