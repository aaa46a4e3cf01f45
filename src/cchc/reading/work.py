"""From the words of one item to its assignments: which clauses count, who leads, with whom, by when."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from cchc.paper.model import At
from cchc.reading.actors import actor_by_shape
from cchc.reading.clauses import Piece, clauses_of, hands_of, own_actor, partners_of
from cchc.reading.dates import NO_DUE, Due
from cchc.reading.judging import (
    due_of,
    is_formula,
    labelled_actor,
    labelled_due,
    may_open,
    names_people,
    qualifies,
    says_nothing,
    states_work,
    trim_end,
    without_label,
)
from cchc.reading.kinds import kind_of
from cchc.reading.model import Assignment, WorkKind
from cchc.reading.text import clean, key, rx
from cchc.reading.units import is_verb, name_at

_ONLY_DUE = (
    r"(?:hoàn thành|xong|thời gian|thời hạn|hạn|báo cáo)(?: hoàn thành| xong| thực hiện)?:?\s*(?:trước"
    r"|trong|vào|chậm nhất|đến|xong)\b"
)
_WHOLE_LIST = r"(?:hoàn thành|xong) (?:trước|trong|vào|chậm nhất|đến)\b"


@dataclass(frozen=True, slots=True)
class Given:
    """What an item inherits: the lead of its heading, labelled facts, and where it stands.

    ``strict`` admits only work that is expressly given (``Giao …``), for parts of a paper that state aims;
    ``organises`` says that this part gives work, so that a name and a colon are enough (``Văn thư: giấy mời``);
    ``people`` says that it lists who takes part, where only an express duty is work;
    ``introduces`` says that more stands below, which such words as ``các nhiệm vụ sau:`` only introduce.
    """

    section: str = ""
    line: int | None = None
    year: int | None = None
    lead: str | None = None
    partners: tuple[str, ...] = ()
    due: Due = NO_DUE
    strict: bool = False
    organises: bool = False
    people: bool = False
    introduces: bool = False


@dataclass(frozen=True, slots=True)
class _Clause:
    text: str
    lead: str | None
    own: bool
    rest: str
    kind: WorkKind
    partners: tuple[str, ...]
    due: Due


def work_in(text: str, given: Given) -> list[Assignment]:
    """The assignments of one item of text (a paragraph, a bullet, a labelled line), in reading order."""
    entrusted = _entrusted(text)
    if entrusted:
        return _of_entrusted(*entrusted, given)
    item = _Item(given, given.lead)
    for piece in clauses_of(text):
        item.take(piece)
    return item.found


def _entrusted(text: str) -> tuple[str, str] | None:
    """The work and the words in brackets at its end that give it to somebody (``… (giao Đoàn xã tham mưu)``)."""
    bracket = rx(r"\s\(((?:giao|phân công)\s[^()]+)\)[\s.;]*$").search(key(text))
    inner = text[bracket.start(1) : bracket.end(1)] if bracket else ""
    named = name_at(inner)
    return (text[: bracket.start()], inner) if bracket and named and named.given else None


def _of_entrusted(work: str, words: str, given: Given) -> list[Assignment]:
    named = name_at(words)
    if named and not clean(words[named.end :]):
        return labelled_work(work, replace(given, lead=named.name))
    return work_in(work, given) + work_in(words, replace(given, lead=None, strict=False, introduces=False))


@dataclass(slots=True)
class _Item:
    """An item as its clauses come in: who leads now, the clause before, where a list of short jobs began."""

    given: Given
    lead: str | None
    found: list[Assignment] = field(default_factory=list)
    before: _Clause | None = None
    opened: int = 0

    def take(self, piece: Piece) -> None:
        self.opened = self.opened if piece.listed else len(self.found)
        due = labelled_due(piece.text, self.given.year)
        first = self.before is None and self.given.lead is not None and self.given.organises
        sure = piece.listed or (first and may_open(piece.text))
        clause = None if due else _understood(piece.text, self.lead, self.given, listed=sure)
        if self.found and due:
            self.found = _with_due(self.found, due)
        elif clause is None:
            self._pass_over(piece)
        elif self.found and not clause.own and clause.due.text and rx(_ONLY_DUE).match(key(clause.rest)):
            self.found = _with_due(self.found, clause.due)
        else:
            self._add(clause, piece)

    def _pass_over(self, piece: Piece) -> None:
        self.lead = self.lead or own_actor(piece.text)[0]
        if self.found and _goes_on(piece.text, self.given):
            self.found[-1] = _continued(self.found[-1], piece.text)

    def _add(self, clause: _Clause, piece: Piece) -> None:
        self.lead = clause.lead
        if piece.listed and rx(_WHOLE_LIST).search(key(piece.text)):
            self.found[self.opened :] = _with_due(self.found[self.opened :], clause.due)
        if self.before is None or _is_new(clause, self.before):
            self.found += _assignments(clause, self.given)
            self.before = clause
        elif self.found:
            self.found[-1] = _continued(self.found[-1], clause.rest)


def labelled_work(text: str, given: Given) -> list[Assignment]:
    """The work of a task whose lead stands in a label or a column: its first clause always counts."""
    if is_verb(text) or name_at(text):
        return work_in(text, given)
    words = trim_end(text)
    place = At(given.section, given.line, words)
    return [Assignment(given.lead or "", words, kind_of(words), given.partners, given.due.day, given.due.text, place)]


def _understood(piece: str, lead: str | None, given: Given, *, listed: bool) -> _Clause | None:
    if says_nothing(piece, introduces=given.introduces):
        return None
    own, rest = own_actor(piece)
    if given.organises and (shaped := actor_by_shape(piece)) and (own is None or own.startswith(f"{shaped.name} ")):
        own, rest = shaped.name, piece[shaped.end :].lstrip()
    if own is None and lead is None and given.organises:
        own, rest = labelled_actor(piece)
    if own is None and lead is None and (invited := rx(r"(?:kính |trân trọng )?mời\s+").match(key(piece))):
        own, rest = own_actor(piece[invited.end() :])
    rest = trim_end(rest if own else without_label(rest))
    if given.people and not rx(r"(?:có|chịu) trách nhiệm|phối hợp|chủ trì,").match(key(rest)):
        return None
    if own and (is_formula(rest) or names_people(piece, rest, organises=given.organises)):
        return None
    if given.strict and not (own and rx(r"(?:^|[,:;]\s*)giao\s").search(key(piece))):
        return None
    if own is None and (lead is None or not (listed or states_work(rest))):
        return None
    return _Clause(
        piece, own or lead, own is not None, rest, kind_of(rest), partners_of(rest), due_of(piece, rest, given.year)
    )


def _is_new(clause: _Clause, before: _Clause) -> bool:
    if clause.own:
        return True
    if qualifies(clause.rest):
        return False
    partners_differ = bool(clause.partners) and clause.partners != before.partners
    due_differs = clause.due.text is not None and clause.due != before.due
    # Two works of no known kind cannot be told to be one, so they stand apart.
    return partners_differ or due_differs or clause.kind != before.kind or clause.kind is WorkKind.OTHER


def _with_due(found: list[Assignment], due: Due) -> list[Assignment]:
    """The deadline that stands alone after the work (``…; hoàn thành trước ngày 15/11``) is of all that has none."""
    return [one if one.due_text else replace(one, due=due.day, due_text=due.text) for one in found]


def _continued(last: Assignment, words: str) -> Assignment:
    return replace(last, what=f"{last.what}; {trim_end(words)}")


def _goes_on(piece: str, given: Given) -> bool:
    """Whether words that are no work of their own still belong to the work before them, so that none is lost."""
    return not says_nothing(piece, introduces=given.introduces) and own_actor(piece)[0] is None


def _assignments(clause: _Clause, given: Given) -> list[Assignment]:
    due = clause.due if clause.due.text else given.due
    at = At(given.section, given.line, clean(clause.text))
    first = Assignment(
        lead=clause.lead or "",
        what=clause.rest,
        kind=clause.kind,
        partners=clause.partners or given.partners,
        due=due.day,
        due_text=due.text,
        at=at,
    )
    hands = [
        Assignment(hand.lead, hand.work, hand.kind, (), due.day, due.text, at, hand.what)
        for hand in hands_of(clause.rest)
        if hand.lead != clause.lead
    ]
    return [first, *hands]
