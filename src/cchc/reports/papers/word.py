"""The report as a Word form to fill in, and a filled one read back into the boxes of the report."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace

from django.utils import timezone

from cchc.law.book import Law
from cchc.lib.errors import ActionRefused
from cchc.lib.vietnamese import fold
from cchc.paper.model import Paper
from cchc.reading.field_report import FieldReportRead, Finding, Passage, read_field_report
from cchc.reports.content import Content, Item
from cchc.reports.enums import ItemKind, Part
from cchc.reports.models import FieldReport
from cchc.reports.papers.field_report import paper_with
from cchc.reports.queries.contents import content_of, findings_of
from cchc.reports.queries.results import outcomes
from cchc.reports.queries.words import FIELD_NAMES, Place, revisions_of

BLANK = "…………"
PARTS = {"finding": ("shortcoming", "cause", "remedy", "owner_text", "due_text")}


@dataclass(frozen=True, slots=True)
class ReadField:
    """A box of the report: what stands in it, what the file says, and the revision that the file went on from."""

    place: Place
    label: str
    now: str
    read: str
    base: int


@dataclass(frozen=True, slots=True)
class WordRead:
    """A filled form: the boxes it changes, findings that are new, and words that belong to no box."""

    fields: list[ReadField]
    findings: list[dict[str, str]]
    unread: list[str]


def form_of(report: FieldReport, law: Law) -> Paper:
    """The report as it stands, with room under each heading that is still empty; dated the day it is made."""
    content = content_of(report)
    said = {item.key: item for item in content.items}
    rows = report.passages.all()
    prose = [said.get(row.key) or Item(row.key, ItemKind(row.part), row.area, row.heading, BLANK) for row in rows]
    others = [item for item in content.items if not item.key.startswith("passage:")]
    whole = Content(content.post, content.areas, (*prose, *others))
    paper = paper_with(whole, report, timezone.localdate(), law)
    return replace(paper, issued_on=None)


def read_word(report: FieldReport, data: bytes, name: str) -> WordRead:
    """Read a filled form. Raises ``UnusableFile`` for what cannot be read, ``ActionRefused`` for no report."""
    from cchc.paper.files import read_bytes

    read = read_field_report(read_bytes(data, name).paper)
    if read is None:
        raise ActionRefused(
            "Tệp đọc được nhưng không phải báo cáo.", "Tải biểu mẫu ở trang này, điền rồi nạp lại tệp đó."
        )
    prose, unplaced = placed(report, read)
    findings, new = findings_in(report, read)
    fields = [field for field in (*targets_in(report, read), *prose, *findings) if field.read != field.now]
    return WordRead(fields, new, [*unplaced, *(at.text for at in read.unread if at.text.strip(" .…"))])


def placed(report: FieldReport, read: FieldReportRead) -> tuple[list[ReadField], list[str]]:
    """The prose under the heading it belongs to, and what has no heading of the report."""
    rows = list(report.passages.all())
    by_heading = {(row.area, fold(row.heading)): row for row in rows if row.part == Part.RESULT}
    # A heading may name another area in passing ("Thể chế, hạ tầng, …" of digital government).
    alone = {fold(row.heading): row for row in rows if row.part == Part.RESULT and row.heading}
    ahead = {row.part: row for row in rows if row.part != Part.RESULT}
    texts: dict[int, list[str]] = defaultdict(list)
    unplaced = []
    told = [
        *(
            (item, by_heading.get((item.area or "", fold(item.heading))) or alone.get(fold(item.heading)))
            for item in read.results
        ),
        *((item, ahead.get(Part.DIRECTION)) for item in read.directions),
        *((item, ahead.get(Part.PROPOSAL)) for item in read.proposals),
    ]
    for item, row in told:
        if row is None:
            unplaced.append(item.text)
        elif is_said(item):
            texts[row.pk].append(item.text)
    found = [(row, "\n".join(texts[row.pk])) for row in rows if row.pk in texts]
    return [
        field_of(report, Place("passage", row.pk, "text"), row.heading or row.get_part_display(), row.text, text)
        for row, text in found
    ], unplaced


def is_said(item: Passage) -> bool:
    return bool(item.text.strip(" .…"))


def targets_in(report: FieldReport, read: FieldReportRead) -> Iterator[ReadField]:
    """Results in the table of targets, by the target's name; one that only repeats the figures is left."""
    rows = {fold(row.name): row for row in read.targets}
    for item in outcomes(report):
        row = rows.get(fold(item.target.name)) or rows.get(fold(item.target.name.split("\n")[0]))
        text = row.result.strip(" .…") if row else ""
        if text and fold(text) != fold(item.shown):
            yield field_of(report, Place("target", item.target.pk, "typed"), item.target.name, item.typed, text)


def findings_in(report: FieldReport, read: FieldReportRead) -> tuple[list[ReadField], list[dict[str, str]]]:
    """Findings the report has already, by their shortcoming, and those it has not."""
    known = {fold(row.shortcoming).strip(" ."): row for row in findings_of(report)}
    fields: list[ReadField] = []
    new: list[dict[str, str]] = []
    for finding in read.findings:
        words = words_of(finding)
        row = known.get(fold(finding.shortcoming).strip(" .")) if finding.shortcoming else None
        if row is None:
            new.append({"area": area_of(report, finding), **words})
            continue
        for name in PARTS["finding"]:
            place, now = Place("finding", row.pk, name), getattr(row, name)
            same = fold(words[name]).strip(" .") == fold(now).strip(" .")
            if words[name] and not same:
                fields.append(field_of(report, place, f"Tồn tại {row.position}: {FIELD_NAMES[name]}", now, words[name]))
    return fields, new


def words_of(finding: Finding) -> dict[str, str]:
    words = (finding.shortcoming, finding.cause, finding.remedy, finding.owner, finding.due_text)
    return dict(zip(PARTS["finding"], words, strict=True))


def area_of(report: FieldReport, finding: Finding) -> str:
    """The finding's area where it is one of the report's, else the report's first."""
    return finding.area if finding.area and finding.area in report.areas else next(iter(report.areas), "")


def field_of(report: FieldReport, place: Place, label: str, now: str, text: str) -> ReadField:
    return ReadField(place, label, now, text, base_of(report, place, text))


def base_of(report: FieldReport, place: Place, text: str) -> int:
    """The last revision whose words all stand in the text, in this order: what the file went on from; 0 for none."""
    for row in revisions_of(report, place).reverse():
        rest = iter(text.split())
        if row.text and all(word in rest for word in row.text.split()):
            return row.number
    return 0
