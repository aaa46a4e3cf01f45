"""Set what an estimate is made for: sessions, copies on paper, speakers; the suggested lines follow."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from django.db import transaction
from django.db.models import Max

from cchc.budget.actions.lines import set_cost, writing
from cchc.budget.actions.steps import Taken, live, note
from cchc.budget.enums import HandKind
from cchc.budget.models import Estimate, EstimateLine, Round
from cchc.budget.models.line import MOST_QUANTITY
from cchc.budget.queries.conference import circumstances, expected_at
from cchc.budget.queries.rounds import facts_of, standing
from cchc.core.words import one_line
from cchc.lib.errors import ActionRefused
from cchc.lib.money import dotted
from cchc.org.models import Officer
from cchc.spending.items import MEAL, MEALS, item_of
from cchc.spending.model import Circumstances, CostLine
from cchc.spending.suggest import suggested_lines

MOST_SESSIONS = 4  # half days, as a conference may have
MOST_SPEAKERS = 50


@dataclass(frozen=True, slots=True)
class RoundFacts:
    """Số buổi, số bản giấy (None: one for each expected), and speakers from outside with the rule that lets them be
    paid."""

    sessions: int
    copies: int | None = None
    speakers: int = 0
    speaker_sessions: int = 0
    speaker_rule: str = ""


@transaction.atomic
def set_facts(*, estimate: Estimate, facts: RoundFacts, revision: int, by: Officer, at: datetime) -> Round:
    """Ghi số buổi, số bản, báo cáo viên; lines that stand as they were suggested follow, others stay as written.

    ``revision`` is the one the writer had read.
    """
    taken, round = Taken(by, at, HandKind.AUTHOR), live(estimate)
    writing(round, taken)
    facts = fitting(facts)
    if round.revision != revision:
        raise ActionRefused("Dự toán vừa được sửa trong lúc bạn nhập.", "Xem lại các dòng mới nhất rồi lưu.")
    before, was = made_for(round), told(round)
    write(round, facts)
    if told(round) == was:
        return round
    follow(round, before, made_for(round), taken)
    round.revision += 1
    round.save()
    note(round, taken, action="budget.set_facts", before=was, now=told(round))
    return round


def fitting(facts: RoundFacts) -> RoundFacts:
    """The facts as they are kept. Raises ``ActionRefused`` for what no estimate can hold."""
    bounds = (
        ("Số buổi", facts.sessions, 1, MOST_SESSIONS),
        ("Số bản giấy", facts.copies or 0, 0, MOST_QUANTITY),
        ("Số báo cáo viên", facts.speakers, 0, MOST_SPEAKERS),
        ("Số buổi báo cáo", facts.speaker_sessions, 0, facts.sessions),
    )
    for name, value, least, most in bounds:
        if not least <= value <= most:
            raise ActionRefused(f"{name} phải từ {least} đến {dotted(most)}.", "Kiểm tra lại con số rồi lưu.")
    if not facts.speakers:
        return replace(facts, speaker_sessions=0, speaker_rule="")
    rule = one_line(facts.speaker_rule)[:300]
    if not rule:
        raise ActionRefused(
            "Chưa ghi quy định cho phép chi thù lao báo cáo viên.",
            "Công chức đọc tham luận theo nhiệm vụ thì không chi: để số báo cáo viên là 0. Mời người ngoài thì ghi "
            "quy định.",
        )
    if not facts.speaker_sessions:
        raise ActionRefused("Chưa ghi số buổi báo cáo.", "Ghi mỗi báo cáo viên mấy buổi rồi lưu.")
    return replace(facts, speaker_rule=rule)


def write(round: Round, facts: RoundFacts) -> None:
    of_conference = expected_at(round.estimate.cycle).sessions
    round.own_sessions = None if facts.sessions == of_conference else facts.sessions
    round.sessions, round.copies, round.speakers = facts.sessions, facts.copies, facts.speakers
    round.speaker_sessions, round.speaker_rule = facts.speaker_sessions, facts.speaker_rule


def told(round: Round) -> list[int | str | None]:
    return [round.sessions, round.copies, round.speakers, round.speaker_sessions, round.speaker_rule]


def made_for(round: Round) -> dict[str, CostLine]:
    """The lines that would be suggested for the round as it stands, by their item."""
    around: Circumstances = circumstances(round)
    people = replace(around.people, expected=round.expected, unsalaried=round.unsalaried, unknown=round.unknown)
    return by_item(suggested_lines(replace(around, people=people, sessions=round.sessions), hall=True))


def by_item(lines: Iterable[CostLine]) -> dict[str, CostLine]:
    return {item_key(line): line for line in lines}


def item_key(line: CostLine) -> str:
    """The item, a served meal counted as the lump sum is."""
    item = item_of(line)
    return MEAL if item in MEALS else item


def follow(round: Round, before: dict[str, CostLine], now: dict[str, CostLine], taken: Taken) -> None:
    """Lines that count as was suggested count as is suggested now; what is suggested no more is taken out."""
    standing_items = set()
    for line in standing(round):
        item = item_key(line.cost)
        standing_items.add(item)
        old, new = before.get(item), now.get(item)
        if old is None or old == new or counted(line.cost) != counted(old):
            continue
        if new is None:
            line.take_out(taken.at)
        else:
            basis = new.basis if line.basis == old.basis[:500] else line.basis
            cost = replace(line.cost, quantity=new.quantity, sessions=new.sessions, basis=basis)
            set_cost(line, cost, taken.by)
    for item in now.keys() - before.keys() - standing_items:
        add_or_bring_back(round, now[item], taken)


def counted(line: CostLine) -> tuple[int, int]:
    return line.quantity, line.sessions


def add_or_bring_back(round: Round, cost: CostLine, taken: Taken) -> None:
    """A line of the item that was taken out comes back with its price and files; else the suggested one is added."""
    gone = round.lines.exclude(removed_at=None).order_by("-removed_at", "-pk")
    if line := next((line for line in gone if item_key(line.cost) == item_key(cost)), None):
        line.bring_back()
        set_cost(line, replace(line.cost, quantity=cost.quantity, sessions=cost.sessions), taken.by)
        return
    last = round.lines.aggregate(last=Max("position"))["last"] or 0
    EstimateLine.objects.create(round=round, position=last + 1, edited_by=taken.by, **facts_of(cost))
