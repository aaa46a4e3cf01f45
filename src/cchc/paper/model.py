"""An official document (văn bản hành chính) as content, apart from its look.

One immutable model stands between every step: offices compose it, readers recover it from files,
``layout`` sets it, ``checking`` judges it and ``reading`` understands it. A fact that the text does
not state is ``None`` or empty, never guessed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class Kind(StrEnum):
    """The 29 kinds of administrative document (Điều 7 Nghị định 30/2020/NĐ-CP), by Vietnamese name."""

    NGHI_QUYET = "nghị quyết"
    QUYET_DINH = "quyết định"
    CHI_THI = "chỉ thị"
    QUY_CHE = "quy chế"
    QUY_DINH = "quy định"
    THONG_CAO = "thông cáo"
    THONG_BAO = "thông báo"
    HUONG_DAN = "hướng dẫn"
    CHUONG_TRINH = "chương trình"
    KE_HOACH = "kế hoạch"
    PHUONG_AN = "phương án"
    DE_AN = "đề án"
    DU_AN = "dự án"
    BAO_CAO = "báo cáo"
    BIEN_BAN = "biên bản"
    TO_TRINH = "tờ trình"
    HOP_DONG = "hợp đồng"
    CONG_VAN = "công văn"
    CONG_DIEN = "công điện"
    BAN_GHI_NHO = "bản ghi nhớ"
    BAN_THOA_THUAN = "bản thỏa thuận"
    GIAY_UY_QUYEN = "giấy ủy quyền"
    GIAY_MOI = "giấy mời"
    GIAY_GIOI_THIEU = "giấy giới thiệu"
    GIAY_NGHI_PHEP = "giấy nghỉ phép"
    PHIEU_GUI = "phiếu gửi"
    PHIEU_CHUYEN = "phiếu chuyển"
    PHIEU_BAO = "phiếu báo"
    THU_CONG = "thư công"


class Level(StrEnum):
    """Levels of the body (bố cục), highest first. ``DASH`` and ``PLUS`` lie below điểm."""

    PHAN = "phần"
    CHUONG = "chương"
    MUC = "mục"  # "I. MỤC ĐÍCH" in plans and reports, "Mục 1" under chương
    TIEU_MUC = "tiểu mục"
    DIEU = "điều"
    KHOAN = "khoản"
    DIEM = "điểm"
    DASH = "gạch đầu dòng"
    PLUS = "dấu cộng"


class Urgency(StrEnum):
    """Mức độ khẩn (Phụ lục I, Phần I, Mục III, khoản 2 điểm b)."""

    HOA_TOC = "HỎA TỐC"
    THUONG_KHAN = "THƯỢNG KHẨN"
    KHAN = "KHẨN"


class Align(StrEnum):
    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"
    JUSTIFY = "justify"


@dataclass(frozen=True, slots=True)
class At:
    """Where a fact stands: section path (``III.1``), line or paragraph of the source from 1, its text."""

    section: str = ""
    line: int | None = None
    text: str = ""

    @property
    def heading(self) -> str:
        """The section as one cites it, see ``heading_of``."""
        return heading_of(self.section)


def heading_of(section: str) -> str:
    """A section path as one cites it: ``mục III.1``; ``Phụ lục, mục 5`` for what stands in an annex."""
    annex, _, inner = section.partition(".")
    if not annex.startswith("Phụ lục"):
        return f"mục {section}" if section else ""
    return f"{annex}, mục {inner}" if inner else annex


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text; bold and italic add to the look of its paragraph."""

    text: str
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the body. ``align`` None means the body's own (justified); ``line`` is the source line from 1."""

    runs: tuple[Run, ...]
    align: Align | None = None
    line: int | None = None

    @property
    def text(self) -> str:
        """The runs joined."""
        return "".join(run.text for run in self.runs)


def para(
    text: str, *, bold: bool = False, italic: bool = False, align: Align | None = None, line: int | None = None
) -> Paragraph:
    """A paragraph of one run."""
    return Paragraph((Run(text, bold, italic),), align, line)


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell; newlines in ``text`` separate its paragraphs. Spans count columns and rows."""

    text: str = ""
    bold: bool = False
    italic: bool = False
    align: Align | None = None
    colspan: int = 1
    rowspan: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    """A table of the body. The first ``header_rows`` rows repeat on each page.

    ``widths`` are shares of the text width (they sum to 1) or empty for widths by content; ``plain``
    tables have no visible grid. A cell covered by a span is absent from its row.
    """

    rows: tuple[tuple[Cell, ...], ...]
    header_rows: int = 1
    widths: tuple[float, ...] = ()
    plain: bool = False
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing of the body, such as a chart: SVG that refers to nothing outside itself (``paper.pictures``).

    ``alt`` says in words what it shows, for those who do not see it; ``width`` is a share of the text width.
    """

    svg: str
    alt: str
    caption: str | None = None
    width: float = 1.0
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """A numbered or bulleted part of the body: phần … điểm, then ``-`` and ``+``.

    ``label`` is the mark as printed (``I.``, ``Điều 1.``, ``a)``, ``-``); ``title`` the heading that
    stands by itself, None when the text runs on from the label, as first paragraph of ``blocks``.
    """

    level: Level
    label: str
    title: str | None = None
    blocks: tuple[Block, ...] = ()
    line: int | None = None

    @property
    def children(self) -> tuple[Section, ...]:
        """The sections directly below."""
        return tuple(block for block in self.blocks if isinstance(block, Section))

    @property
    def text(self) -> str:
        """The section's own paragraphs, without those of its children."""
        return "\n".join(block.text for block in self.blocks if isinstance(block, Paragraph))


Block = Paragraph | Table | Picture | Section


@dataclass(frozen=True, slots=True)
class Signature:
    """A signing block (quyền hạn, chức vụ, họ tên).

    ``authority``: the lines before the signer's own title (``TM. ỦY BAN NHÂN DÂN``, ``KT. CHỦ TỊCH``);
    ``title``: the signer's own office (``PHÓ CHỦ TỊCH``, ``THƯ KÝ``); ``post``: a second post printed above
    the name (cell 7b); ``note``: an instruction under the title such as ``(Chữ ký)``.
    """

    authority: tuple[str, ...] = ()
    title: str | None = None
    name: str | None = None
    post: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Annex:
    """A phụ lục, or a document issued with a decision when ``kind`` is set (forms 2.1, 2.2, 1.3).

    ``label`` is ``Phụ lục`` or ``Phụ lục I``; ``reference`` the line ``(Kèm theo … )``; ``separate`` says
    that it is a file of its own, whose blanks stay open and which carries ``esign_text`` top right.
    """

    title: str
    blocks: tuple[Block, ...] = ()
    label: str | None = "Phụ lục"
    reference: str | None = None
    kind: Kind | None = None
    landscape: bool = False
    separate: bool = False
    esign_text: str | None = None
    end_mark: bool = True
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Paper:
    """An official document. Every text is NFC; names and titles stand as printed.

    ``issuer_lines`` and ``superior_lines`` keep the line breaks of the letterhead. ``number_text`` and
    ``date_text`` hold the printed line where the structured facts would not print the same words (a blank
    day, ``0125``); ``None`` means that layout writes them from the facts. ``body`` runs from after the
    legal basis to before ``closing``, the paragraphs that end the paper (``Trên đây là … ./.``).
    ``unplaced`` keeps the text of a stranger's file that belongs to no component, so that no word is lost.
    """

    kind: Kind | None = None
    subject: str | None = None
    issuer_lines: tuple[str, ...] = ()
    superior_lines: tuple[str, ...] = ()
    number: int | None = None
    symbol: str | None = None
    number_text: str | None = None
    place: str | None = None
    issued_on: date | None = None
    date_text: str | None = None
    urgency: Urgency | None = None
    circulation: str | None = None
    drafter_mark: str | None = None
    contact_line: str | None = None
    addressees: tuple[str, ...] = ()
    addressee_label: str = "Kính gửi"
    authority_line: str | None = None
    legal_basis: tuple[str, ...] = ()
    order_word: str | None = None
    body: tuple[Block, ...] = ()
    closing: tuple[Paragraph, ...] = ()
    recipients: tuple[str, ...] = ()
    signatures: tuple[Signature, ...] = ()
    annexes: tuple[Annex, ...] = ()
    landscape: bool = False
    unplaced: tuple[str, ...] = ()
    lines: dict[str, int] = field(default_factory=dict, compare=False)

    @property
    def issuer(self) -> str | None:
        """The name of the issuing body (tên cơ quan ban hành) on one line."""
        return " ".join(self.issuer_lines) or None

    @property
    def superior(self) -> str | None:
        """The name of the body above (cơ quan chủ quản) on one line."""
        return " ".join(self.superior_lines) or None


def walk(blocks: tuple[Block, ...], path: str = "") -> Iterator[tuple[str, Block]]:
    """Every block in reading order with the path of the section that holds it (``III.1``)."""
    for block in blocks:
        if isinstance(block, Section):
            inner = below(path, block)
            yield inner, block
            yield from walk(block.blocks, inner)
        else:
            yield path, block


def below(path: str, section: Section) -> str:
    """The path of a section from that of what holds it: ``III`` and ``1.`` give ``III.1``; dashes add nothing."""
    if section.level in (Level.DASH, Level.PLUS):
        return path
    step = section.label.strip().rstrip(".)/:- ").removeprefix("Điều ")
    return ".".join(part for part in (path, step) if part)
