"""From a read plan and the commune's file to every paper of the conference."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from cchc.dossier.case import Case, open_case
from cchc.dossier.chosen import NOTHING, Chosen
from cchc.dossier.commune import Commune
from cchc.dossier.estimate import Estimate
from cchc.dossier.item import Item
from cchc.dossier.loading import load_commune
from cchc.dossier.papers import (
    appraisal,
    approval,
    assignments,
    calendar,
    conclusions,
    consolidated,
    delegates,
    field_report,
    invitation,
    minutes,
    programme,
    submission,
    urging,
    venue,
)
from cchc.dossier.papers import (
    plan as plan_of,
)
from cchc.dossier.warnings import warnings_of
from cchc.law.book import Law, LawBook, law_book
from cchc.lib.errors import CchcError
from cchc.paper.model import Paper
from cchc.reading.model import Plan

EXAMPLE = Path(__file__).parents[3] / "examples" / "suoi-mau-2023.toml"
ORDER = (
    plan_of,
    assignments,
    submission,
    appraisal,
    approval,
    field_report,
    urging,
    consolidated,
    programme,
    invitation,
    delegates,
    venue,
    minutes,
    conclusions,
    calendar,
)


@dataclass(frozen=True, slots=True)
class Dossier:
    """The pieces in the order of the work, the law that set them, and what an official must still settle."""

    items: tuple[Item, ...]
    law: Law
    warnings: tuple[str, ...] = ()

    @property
    def named(self) -> Iterator[tuple[str, Item]]:
        """Each piece with its file name, numbered in order: ``01-ke-hoach``."""
        for number, item in enumerate(self.items, 1):
            yield f"{number:02d}-{item.stem}", item


def build(
    plan_paper: Paper,
    plan: Plan,
    commune: Commune,
    book: LawBook | None = None,
    *,
    costs: Estimate | None = None,
    chosen: Chosen = NOTHING,
) -> Dossier:
    """Every paper that the conference of a plan needs, set under the law of the conference day.

    ``costs`` is the estimate that somebody has made; without it the head counts and norms make one. ``chosen`` is what
    takes the place of the plan's talks and of the usual checklist.
    What neither plan nor file says stays a dotted blank, and a warning names it. Raises ``CchcError`` when the
    day of the conference is unknown.
    """
    case = replace(open_case(plan_paper, plan, commune, (book or law_book()).on), costs=costs, chosen=chosen)
    return Dossier(tuple(_items(case)), case.law, warnings_of(case))


def build_from_files(plan_path: Path, commune_path: Path | None = None) -> Dossier:
    """The dossier of a plan's file; without a commune's file, that of the invented example.

    Raises ``UnusableFile`` for a file that cannot be read, ``CchcError`` where it holds no plan, or where no
    commune is given and the example is not installed.
    """
    from cchc.paper.files import read_file
    from cchc.paper.mending.opening import whole_opening
    from cchc.reading import read_plan

    commune = load_commune(commune_path or _example())
    read = read_file(plan_path)
    plan = read_plan(read.paper)
    if plan is None:
        raise CchcError(f"“{plan_path.name}” không phải kế hoạch nên không lập được hồ sơ.", "Hãy chọn tệp kế hoạch.")
    return build(whole_opening(read.paper, read.form), plan, commune)


def _example() -> Path:
    """The invented commune, which lies beside the source and not in the installed package."""
    if not EXAMPLE.is_file():
        raise CchcError("Chưa cho biết tệp thông tin xã.", "Hãy thêm tham số --commune TỆP.toml.")
    return EXAMPLE


def _items(case: Case) -> Iterator[Item]:
    for maker in ORDER:
        yield from maker.items(case)
