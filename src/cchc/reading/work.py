"""From the words of one item to its assignments: which clauses count, who leads, with whom, by when."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from cchc.paper.model import At
from cchc.reading.actors import actor_by_shape
from cchc.reading.clauses import Piece, clauses_of, hands_of, own_actor, partners_of
from cchc.reading.dates import NO_DUE, Due, due_in, due_of_cell
from cchc.reading.kinds import kind_of
from cchc.reading.lexicon import FACT_LABELS, STATEMENTS
from cchc.reading.model import Assignment, WorkKind
from cchc.reading.text import clean, key, rx
from cchc.reading.units import is_head, is_verb, name_at, work_starts

_CLOSING = (
    r"trên đây là|nếu (?:có |phát sinh |gặp )+(?:khó khăn|vướng mắc|vấn đề|phát sinh)|nghiêm túc (?:tổ chức,? "
    r"|triển khai,? )*(?:triển khai )?thực hiện(?:\.|/|$| kế hoạch)"
    r"|biết,? (?:và )?thực hiện|trân trọng thông báo|để biết|^(?:trong )?quá trình (?:tổ chức |triển khai )*thực hiện"
)
_INTRODUCTION = (
    r"(?:một số|các|những|theo)? ?(?:nhiệm vụ|nội dung|công việc|giải pháp|vấn đề"
    r"|công tác)[^:]{0,40}(?:sau|sau đây|trọng tâm|cụ thể|như sau):$"
)
_ONLY_DUE = (
    r"(?:hoàn thành|xong|thời gian|thời hạn|hạn|báo cáo)(?: hoàn thành| xong| thực hiện)?:?\s*(?:trước"
    r"|trong|vào|chậm nhất|đến|xong)\b"
)
_WHOLE_LIST = r"(?:hoàn thành|xong) (?:trước|trong|vào|chậm nhất|đến)\b"
_NO_NAME = (
    "đối với|trường hợp|khi|nếu|từ|trước|sau|trên|theo|ngày|lần|đợt|bước|giai đoạn|hình thức|công tác|việc|nhiệm vụ"
)
_TIME_LABEL = r"(?:thời gian|thời hạn|tiến độ|hạn)[^:]{0,20}:\s*"
_QUALIFIER = (
    r"(?:bảo đảm|đảm bảo)(?! an ninh| trật tự| kinh phí| hậu cần)"
    r"|nhằm|để|phấn đấu|không để|trong đó|cụ thể|việc|hình thức|nội dung|thời gian,? địa điểm"
    r"|trường hợp|đặc biệt|nhất là|kết quả"
    r"|mục tiêu|đạt|ưu tiên|chú trọng|góp phần|lưu ý|ví dụ|số lượng|tỷ lệ|yêu cầu|kinh phí"
    r"|(?:quyết định|kế hoạch|công văn|chỉ thị|luật|nghị quyết|nghị định|thông tư|quy định) (?:số|ngày|\d)"
)
_LEADING = (
    r"(?:đồng thời|ngoài ra|bên cạnh đó|sau đó|hằng năm|hàng năm|hằng (?:tháng|quý|tuần|ngày)"
    r"|hàng (?:tháng|quý|tuần|ngày)|(?:cuối )?mỗi (?:tháng|quý|tuần|ngày|năm)|cuối (?:tháng|quý|tuần|năm)"
    r"|định kỳ[^,]{0,30}|theo đó)\s*,?\s*"
)
_REPORTED = r"kết quả [^,;]{0,40}(?:báo cáo|gửi) (?:về|cho|ủy ban|ubnd|chủ tịch)"
_MANNER = (
    r"(?:đối với|căn cứ|trên cơ sở|theo|trước ngày|trước|sau|trong|với|thông qua|để|khi|hằng|hàng|định kỳ|từ|đến|là)\s"
)


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
        label = rx(_TIME_LABEL).match(key(piece.text))
        first = self.before is None and self.given.lead is not None and self.given.organises
        sure = piece.listed or (first and _may_open(piece.text))
        clause = None if label else _understood(piece.text, self.lead, self.given, listed=sure)
        if self.found and label:
            self.found = _with_due(self.found, due_of_cell(piece.text[label.end() :], self.given.year))
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
    if _says_nothing(piece, given):
        return None
    own, rest = own_actor(piece)
    if given.organises and (shaped := actor_by_shape(piece)) and (own is None or own.startswith(f"{shaped.name} ")):
        own, rest = shaped.name, piece[shaped.end :].lstrip()
    if own is None and lead is None and given.organises:
        own, rest = _labelled_actor(piece)
    if own is None and lead is None and (invited := rx(r"(?:kính |trân trọng )?mời\s+").match(key(piece))):
        own, rest = own_actor(piece[invited.end() :])
    rest = trim_end(rest if own else _without_label(rest))
    if given.people and not rx(r"(?:có|chịu) trách nhiệm|phối hợp|chủ trì,").match(key(rest)):
        return None
    if own and (_mere_formula(rest) or _names_people(piece, rest, given)):
        return None
    if given.strict and not (own and rx(r"(?:^|[,:;]\s*)giao\s").search(key(piece))):
        return None
    if own is None and (lead is None or not (listed or _states_work(rest))):
        return None
    return _Clause(
        piece, own or lead, own is not None, rest, kind_of(rest), partners_of(rest), _due(piece, rest, given)
    )


def _labelled_actor(piece: str) -> tuple[str | None, str]:
    """A lead that only its colon shows (``Tài chính - Kế toán: Bảo đảm kinh phí``), where work is given."""
    head, colon, tail = piece.partition(":")
    name = trim_end(head)
    labels = rx(rf"(?:về |một số )?(?:{FACT_LABELS}|{_NO_NAME})\b").match(key(name))
    if not colon or labels or is_verb(name) or not name[:1].isupper() or len(name.split()) > 8:
        return None, piece
    return (name, tail) if is_verb(tail.lstrip()) and trim_end(tail) else (None, piece)


def _says_nothing(piece: str, given: Given) -> bool:
    """Whether a clause is a closing formula, a condition, or only introduces what stands below."""
    low = key(piece).strip()
    introduces = given.introduces and rx(_INTRODUCTION).search(low)
    return bool(introduces or rx(_CLOSING).search(low) or rx(r"\W*(?:trường hợp|nếu)\s").match(low))


def _due(piece: str, rest: str, given: Given) -> Due:
    labelled = rx(_TIME_LABEL).search(key(rest))
    due = due_of_cell(rest[labelled.end() :], given.year) if labelled else due_in(rest, given.year)
    if due.text is None and rx(r"\W*(?:trước|chậm nhất|muộn nhất|đến|trong|hằng|hàng|định kỳ|vào)\s").match(key(piece)):
        return due_in(piece, given.year)
    return due


def _without_label(text: str) -> str:
    """The words after a label such as ``Chế độ báo cáo:`` when work follows it."""
    head, colon, tail = text.partition(":")
    labelled = colon and len(head.split()) <= 5 and is_verb(tail.lstrip()) and not is_verb(head.lstrip(" -+"))
    return tail.lstrip() if labelled else text


def trim_end(text: str) -> str:
    """Without the punctuation that ends a clause."""
    return clean(text).rstrip(" ;.,/").removesuffix("./").strip(" -–+•")


def _states_work(rest: str) -> bool:
    low = key(rest).lstrip(" -+*•")
    leading = None if is_verb(low) else rx(_LEADING).match(low)
    if leading:
        low = low[leading.end() :]
    if is_verb(low) or rx(_REPORTED).match(low):
        return True
    if rx(_MANNER).match(low) is None:
        return False
    opened = any(is_verb(part.strip()) for part in low.split(",")[1:])
    return opened or work_starts(low, len(low.partition(" ")[0])) is not None


def _may_open(text: str) -> bool:
    """Whether words without a known verb can still be the work of the body that the heading names.

    They cannot where they tell what is, name a fact of the item, or have another subject.
    """
    low = key(text).lstrip(" -+*•")
    if len(low.split()) < 4 or ":" in low or is_head(low) or not low[0].isalpha():
        return False
    opening = " ".join(low.split()[:6])
    facts = rf"{FACT_LABELS}|{_QUALIFIER}|{_NO_NAME}|về|với|qua|ngoài|các|những|mọi|mỗi|là|đây|trên cơ sở"
    return not rx(rf"(?:{facts})\b").match(low) and not rx(rf"\b(?:{STATEMENTS}|được)\b").search(opening)


def _names_people(piece: str, rest: str, given: Given) -> bool:
    """Whether a colon only introduces who somebody is (``Trưởng đoàn: đồng chí Phó Chủ tịch``), not work."""
    _, colon, tail = piece.partition(":")
    if not colon or trim_end(tail)[:20] != rest[:20]:
        return False
    named = name_at(rest)
    if named and named.end >= len(rest.rstrip(" .;")):
        return True
    return not given.organises and not is_verb(rest)


def _mere_formula(rest: str) -> bool:
    """Whether nothing is asked but that the paper be carried out."""
    return (
        rx(
            r"(?:căn cứ kế hoạch này|căn cứ nội dung kế hoạch này)?,?\s*(?:tổ chức "
            r"|triển khai )*thực hiện(?: kế hoạch này| nghiêm túc)?$"
        ).match(key(rest))
        is not None
    )


def _is_new(clause: _Clause, before: _Clause) -> bool:
    if clause.own:
        return True
    if rx(rf"(?:{_QUALIFIER})\b").match(key(clause.rest)) and not rx(_REPORTED).match(key(clause.rest)):
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
    return not _says_nothing(piece, given) and own_actor(piece)[0] is None


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
