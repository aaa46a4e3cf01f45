"""What stands behind the consolidated report: versions in use, which of their words lines use, and what has changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from django.db.models import F, Prefetch

from cchc.law.book import Law
from cchc.reports.content import Content, Item
from cchc.reports.models import Consolidation, LeftOut, Line, LineSource, ReportVersion
from cchc.reports.queries.aligning import successors
from cchc.reports.queries.places import Outline, Piece, outline_of, pieces_of
from cchc.review.models import Cycle

Key = tuple[int, str]  # a field report and an item's key in it
# Lines know their source's words; what whole versions said is fetched once, for those in use.
SEEN = LineSource.objects.select_related("version__report__post", "version__by").defer("version__content_json")


@dataclass(frozen=True, slots=True)
class Said:
    """An item of a version in use, with the paragraphs no line uses yet and why it was left out, if it was."""

    version: ReportVersion
    item: Item
    unused: tuple[Piece, ...]
    left_out: LeftOut | None = None

    @property
    def key(self) -> Key:
        return self.version.report_id, self.item.key

    @property
    def words(self) -> str:
        return "\n".join(piece.words for piece in self.unused)


@dataclass(frozen=True, slots=True)
class Flag:
    """A line whose source reads otherwise in the version now in use; ``new`` is empty where it says it no more."""

    line: Line
    source: LineSource
    version: ReportVersion
    new: str

    @property
    def old(self) -> str:
        return self.source.text


@dataclass(frozen=True, slots=True)
class Aside:
    """An item left out, with the words it has in the version in use; none when that no longer says it."""

    row: LeftOut
    words: str


@dataclass(frozen=True)
class Sources:
    """The consolidated report with everything behind it, fetched in a number of queries that does not grow."""

    outline: Outline
    versions: tuple[ReportVersion, ...]
    consolidation: Consolidation | None = None
    rows: tuple[Line, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    contents: dict[int, Content] = field(default_factory=dict)

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """The lines that stand, in the order of the paper."""
        standing = (line for line in self.rows if line.removed_at is None)
        return tuple(sorted(standing, key=lambda line: (self.outline.order(line.section), line.position, line.pk)))

    @cached_property
    def removed(self) -> tuple[Line, ...]:
        return tuple(line for line in self.rows if line.removed_at is not None)

    @cached_property
    def said(self) -> tuple[Said, ...]:
        """Every item of the versions in use that gives words to the report, in their order."""
        return tuple(self._said())

    @cached_property
    def unused(self) -> tuple[Said, ...]:
        return tuple(said for said in self.said if said.unused and not said.left_out)

    @cached_property
    def aside(self) -> tuple[Aside, ...]:
        """What was left out, in the order it was decided."""
        words = {said.key: said.words or said.item.text for said in self.said}
        return tuple(Aside(row, words.get((row.report_id, row.item_key), "")) for row in self.left_out)

    @cached_property
    def told_before(self) -> frozenset[Key]:
        """The findings in use that were taken over from an earlier review."""
        items = ((version, item) for version in self.versions for item in self.contents[version.pk].items)
        return frozenset((version.report_id, item.key) for version, item in items if item.facts.get("repeated"))

    @cached_property
    def flags(self) -> tuple[Flag, ...]:
        """The standing lines that a later version in use has overtaken, in the order of the paper."""
        standing = {line.pk: line for line in self.lines}
        order = {pk: at for at, pk in enumerate(standing)}
        found = [flag for flag in self._flags() if flag.line.pk in standing]
        return tuple(sorted(found, key=lambda flag: (order[flag.line.pk], flag.source.pk)))

    @cached_property
    def flagged(self) -> frozenset[int]:
        return frozenset(flag.line.pk for flag in self.flags)

    @cached_property
    def _current(self) -> dict[Key, list[tuple[Line, LineSource]]]:
        """For each item used, the lines that use it with what they last saw of it."""
        found: dict[Key, list[tuple[Line, LineSource]]] = defaultdict(list)
        for line in self.rows:
            for source in last_seen(line):
                found[source.version.report_id, source.item_key].append((line, source))
        return found

    def _said(self) -> Iterator[Said]:
        out = {(row.report_id, row.item_key): row for row in self.left_out}
        for version in self.versions:
            for item in self.contents[version.pk].items:
                pieces = pieces_of(item, self.outline)
                key = (version.report_id, item.key)
                if pieces:
                    yield Said(version, item, self._unused(key, pieces), out.get(key))

    def _unused(self, key: Key, pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
        taken = set(self._became(key, pieces).values())
        return tuple(piece for at, piece in enumerate(pieces) if at not in taken)

    def _became(self, key: Key, pieces: Iterable[Piece]) -> dict[str, int]:
        """For the words that lines saw of an item, the index of the piece that now stands for them."""
        seen = [words for _, source in self._current.get(key, ()) for words in source.text.split("\n") if words]
        old = list(dict.fromkeys(seen))
        found = successors(old, [piece.words for piece in pieces])
        return {old[one]: other for one, other in found.items()}

    def _flags(self) -> Iterator[Flag]:
        versions = {version.report_id: version for version in self.versions}
        for key, uses in self._current.items():
            version = versions.get(key[0])
            if version is None or all(source.version.number >= version.number for _, source in uses):
                continue
            item = self.contents[version.pk].item(key[1])
            pieces = pieces_of(item, self.outline) if item else ()
            became = self._became(key, pieces)
            for line, source in uses:
                old = source.text.split("\n")
                new = [pieces[became[words]].words for words in old if words in became]
                if source.version.number < version.number and source.text and new != old:
                    yield Flag(line, source, version, "\n".join(dict.fromkeys(new)))


def last_seen(line: Line) -> list[LineSource]:
    """A line's sources, each item once, as of the latest version the editor has seen of it."""
    latest: dict[Key, LineSource] = {}
    for source in sorted(line.sources.all(), key=lambda source: (source.version.number, source.pk)):
        latest[source.version.report_id, source.item_key] = source
    return sorted(latest.values(), key=lambda source: source.pk)


def versions_in_use(cycle: Cycle) -> list[ReportVersion]:
    """The accepted version of each field report of a review that has one."""
    rows = ReportVersion.objects.filter(report__cycle=cycle, number=F("report__accepted"))
    return list(rows.select_related("report__post", "by").order_by("report_id"))


def sources_of(cycle: Cycle, law: Law) -> Sources:
    """Everything behind the consolidated report of a review; before it is opened, what would go into it."""
    versions = tuple(versions_in_use(cycle))
    contents = {version.pk: version.content for version in versions}
    consolidation = Consolidation.objects.filter(cycle=cycle).select_related("document__register").first()
    if consolidation is None:
        return Sources(outline_of(law), versions, contents=contents)
    rows = consolidation.lines.select_related("edited_by").prefetch_related(Prefetch("sources", SEEN))
    left_out = consolidation.left_out.select_related("report__post", "by").order_by("pk")
    return Sources(outline_of(law), versions, consolidation, tuple(rows), tuple(left_out), contents)
