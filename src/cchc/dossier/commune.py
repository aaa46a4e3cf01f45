"""The commune as its file tells: unit, posts, officers, groups of participants, money and settings."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, time

from cchc.lib.money import Dong
from cchc.spending.model import BasisKind, CostLine, LocalNorm, NormLevel


@dataclass(frozen=True, slots=True)
class Superior:
    """The body that the commune reports to (cấp trên trực tiếp) during some years; both ends included."""

    name: str
    report_to: tuple[str, ...]
    since: date | None = None
    until: date | None = None


HEADS = ("Chánh ", "Trưởng phòng ", "Giám đốc ")


@dataclass(frozen=True, slots=True)
class Post:
    """A post (chức danh) with the years it exists, the roles it carries and the areas of reform it reports on.

    ``office`` is the body that papers of this post are issued by, in full, and ``symbol`` its abbreviation;
    ``sign`` is the signer's title in capitals; ``aliases`` are the names that plans give the post.
    """

    id: str
    title: str
    short: str
    roles: frozenset[str] = frozenset()
    areas: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    office: str = ""
    symbol: str = ""
    sign: str = ""
    since: date | None = None
    until: date | None = None

    @property
    def addressed(self) -> str:
        """To whom papers go: the office (``Phòng Kinh tế``) where the post heads one, else the post itself."""
        return self.short if self.title.startswith(HEADS) else self.title


@dataclass(frozen=True, slots=True)
class Holding:
    """An officer holds a post from one day to another."""

    post: str
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Officer:
    """An officer (cán bộ, công chức); one person may hold several posts (kiêm nhiệm). ``email`` takes reminders."""

    name: str
    holdings: tuple[Holding, ...]
    salaried: bool = True
    honorific: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True)
class Guest:
    """One person at the conference (đại biểu); ``salaried`` is whether a state payroll lists the person."""

    name: str
    title: str
    salaried: bool = True
    invited: bool = True
    group: str = ""
    honorific: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """A group of participants as plans name it (thành phần) and who belongs to it: guests by name, posts by id."""

    who: str
    aliases: tuple[str, ...] = ()
    guests: tuple[Guest, ...] = ()
    posts: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Setting:
    """A commune's own setting with its standing (căn cứ), such as an article of its working regulation."""

    value: int
    basis: str


@dataclass(frozen=True, slots=True)
class Quotation:
    """A line paid at actual cost (thực chi): its norm's item, words, unit, quantity, price and paper (báo giá)."""

    item: str
    name: str
    unit: str
    quantity: int
    price: Dong
    basis: str

    @property
    def cost(self) -> CostLine:
        """The quotation as a line of an estimate."""
        return CostLine(self.item, self.name, self.unit, self.quantity, 1, self.price, BasisKind.QUOTATION, self.basis)


@dataclass(frozen=True, slots=True)
class Budget:
    """Source of money and what commune and province have decided on norms.

    ``norms`` are the commune's own amounts in đồng by item; ``province`` those of the province's resolutions.
    """

    source: str
    legal_basis: tuple[str, ...] = ()
    norms: dict[str, Setting] = field(default_factory=dict)
    province: tuple[LocalNorm, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    remaining: Dong | None = None
    meal_for_half_day: str = ""

    @property
    def local_norms(self) -> tuple[LocalNorm, ...]:
        """What province and commune have set; the commune's own amounts hold on every day that the file is for."""
        own = (
            LocalNorm(item, NormLevel.COMMUNE, Dong(rule.value), rule.basis, date.min)
            for item, rule in self.norms.items()
        )
        return (*self.province, *own)


@dataclass(frozen=True, slots=True)
class Target:
    """A target of the year (chỉ tiêu) with its comparison, unit and source document."""

    area: str
    name: str
    compare: str
    value: str
    unit: str
    source: str
    indicator: str = ""


@dataclass(frozen=True, slots=True)
class Defaults:
    """What the commune says about its conferences where the plan is silent."""

    held_on: date | None = None
    starts_at: time | None = None
    venue: str | None = None
    sessions: int = 1


@dataclass(frozen=True, slots=True)
class Commune:
    """A commune (xã, phường, đặc khu). ``places`` are its codes of territory from the province down."""

    name: str
    kind: str
    place: str
    symbol: str = "UBND"
    places: tuple[str, ...] = ()
    invented: bool = False
    superiors: tuple[Superior, ...] = ()
    posts: tuple[Post, ...] = ()
    officers: tuple[Officer, ...] = ()
    groups: tuple[Group, ...] = ()
    budget: Budget = Budget("")
    deadlines: dict[str, Setting] = field(default_factory=dict)
    targets: tuple[Target, ...] = ()
    defaults: Defaults = Defaults()
    recipients: tuple[str, ...] = ()

    @property
    def committee(self) -> str:
        """``Ủy ban nhân dân xã Suối Mẫu``."""
        return f"Ủy ban nhân dân {self.name}"

    @property
    def short(self) -> str:
        """``UBND xã``, as papers call the committee after naming it once."""
        return f"UBND {self.kind}"

    @property
    def issuer_lines(self) -> tuple[str, ...]:
        """The letterhead of the committee: ``ỦY BAN NHÂN DÂN`` over the name."""
        return ("ỦY BAN NHÂN DÂN", self.name.upper())

    def superior(self, day: date) -> Superior | None:
        """The body above on a day."""
        return next((body for body in self.superiors if holds(body.since, body.until, day)), None)

    def posts_on(self, day: date) -> tuple[Post, ...]:
        """The posts that exist on a day."""
        return tuple(post for post in self.posts if holds(post.since, post.until, day))

    def with_role(self, role: str, day: date) -> tuple[Post, ...]:
        """The posts that carry a role on a day, in the order of the file."""
        return tuple(post for post in self.posts_on(day) if role in post.roles)

    def holder(self, post: Post, day: date) -> Officer | None:
        """Who holds a post on a day, or None while it is vacant."""
        return next(
            (
                officer
                for officer in self.officers
                for held in officer.holdings
                if held.post == post.id and holds(held.since, held.until, day)
            ),
            None,
        )


def holds(since: date | None, until: date | None, day: date) -> bool:
    """Whether a stretch of time holds on a day, both ends included, an empty end open."""
    return (since is None or since <= day) and (until is None or day <= until)
