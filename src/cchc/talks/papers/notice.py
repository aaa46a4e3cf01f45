"""The notice that assigns the talks of a conference (thông báo phân công tham luận)."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils import timezone

from cchc.dossier.case import Case, open_case
from cchc.dossier.compose import collective_signature, committee_paper, filed, head, row, sentence, table
from cchc.dossier.papers.urging import of_plan
from cchc.law.book import law_book
from cchc.lib import days
from cchc.org.queries.commune import commune_of
from cchc.paper.model import Align, Kind, Paper, Paragraph, Table, para
from cchc.records.models import Document
from cchc.review.queries.plan import plan_of
from cchc.talks.models import Call, Decision, Talk


def case_of(call: Call) -> Case:
    """The conference of the call's review. Raises ``CchcError`` while its day is unknown."""
    plan = call.cycle.plan
    day = plan.held_on or timezone.localdate(call.opened_at)
    return open_case(plan.document.paper, plan_of(plan), commune_of(plan.commune, day), law_book().on)


def notice_paper(decision: Decision, speaking: Sequence[Talk], before: Document | None) -> Paper:
    """Who speaks on what, how long, and by when the text is due; ``before`` is the notice it takes the place of.

    Raises ``CchcError`` while the day of the conference is unknown.
    """
    call = decision.call
    case = case_of(call)
    organiser = case.post_for("organiser")
    return committee_paper(
        case,
        Kind.THONG_BAO,
        f"Phân công tham luận tại {case.name}",
        body=(opening(case, len(speaking)), speakers(speaking), asked(case, call)),
        closing=(closing(case, before),),
        recipients=(
            "Các cá nhân, đơn vị được phân công",
            f"Lãnh đạo {case.commune.short}",
            filed(case, organiser),
        ),
        signatures=(collective_signature(case),),
    )


def opening(case: Case, count: int) -> Paragraph:
    when = f"{case.time_words}, tại {case.venue}"
    return para(
        f"Thực hiện {of_plan(case)}, {case.commune.committee} phân công {count:02d} tham luận trình bày tại "
        f"Hội nghị ({when}) như sau:"
    )


def speakers(speaking: Sequence[Talk]) -> Table:
    """In the order of speaking; the minutes are those of each."""
    align = (Align.CENTER, None, None, Align.CENTER)
    rows = [
        row(str(number), sentence(talk.title), talk.speaker_named, f"{talk.minutes:02d} phút", align=align)
        for number, talk in enumerate(speaking, 1)
    ]
    return table(head("TT", "Nội dung tham luận", "Người trình bày", "Thời lượng"), rows, (6, 44, 34, 16))


def asked(case: Case, call: Call) -> Paragraph:
    organiser = case.post_for("organiser")
    to = organiser.addressed if organiser else "bộ phận đầu mối"
    return para(
        f"Người được phân công chuẩn bị bài bằng văn bản, gửi về {to} chậm nhất {days.long(call.texts_by)} và trình "
        "bày đúng thời lượng. Trường hợp không tham gia được phải báo ngay, nêu rõ lý do và giới thiệu người thay."
    )


def closing(case: Case, before: Document | None) -> Paragraph:
    words = f"{case.commune.committee} thông báo để các cá nhân, đơn vị biết, thực hiện"
    if before and before.issued_on:
        words += f". Thông báo này thay thế Thông báo số {before.code} {days.long(before.issued_on)}"
    return para(f"{words}./.")
