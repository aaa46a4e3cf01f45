"""The look of a paper as facts: what layout decides, writers draw, readers recover and checking judges.

Lengths of the page are millimetres, lengths of type are points. ``None`` always means "this source
cannot say": a rule that needs such a fact is *not evaluated*, never passed.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from cchc.paper.model import Align, At, Picture, Table


class Component(StrEnum):
    """Components of a paper (thành phần thể thức), named as in the machine block of the layout law."""

    QUOC_HIEU = "quoc_hieu"  # cell 1
    TIEU_NGU = "tieu_ngu"
    CHU_QUAN = "chu_quan"  # cell 2, direct superior
    CO_QUAN = "co_quan"  # cell 2, issuing body
    SO_KY_HIEU = "so_ky_hieu"  # cell 3
    DIA_DANH = "dia_danh"  # cell 4, place and date
    TEN_LOAI = "ten_loai"  # cell 5a
    TRICH_YEU = "trich_yeu"
    VV = "vv"  # cell 5b, subject of a công văn
    KHAN = "khan"  # cell 10b
    LUU_HANH = "luu_hanh"  # cell 11
    KINH_GUI = "kinh_gui"  # cell 9a
    THAM_QUYEN = "tham_quyen"  # authority line of decisions and resolutions
    CAN_CU = "can_cu"  # legal basis
    LENH = "lenh"  # "QUYẾT ĐỊNH:"
    PHAN = "phan"  # heading of phần or chương: number line
    PHAN_TITLE = "phan_title"
    MUC = "muc"  # "I. MỤC ĐÍCH" or "Mục 1"
    MUC_TITLE = "muc_title"
    DIEU = "dieu"
    KHOAN = "khoan"  # khoản with a title of its own
    BODY = "body"  # every running paragraph: text, khoản, điểm, dash
    TABLE = "table"
    PICTURE = "picture"
    CAPTION = "caption"  # under a picture
    QUYEN_HAN = "quyen_han"  # cell 7a, authority lines
    CHUC_VU = "chuc_vu"  # cell 7a, the signer's title
    SIGN_NOTE = "sign_note"  # "(Chữ ký)"
    HO_TEN = "ho_ten"  # cell 7b
    NOI_NHAN = "noi_nhan"  # cell 9b label
    NOI_NHAN_DS = "noi_nhan_ds"  # cell 9b list
    NGUOI_SOAN = "nguoi_soan"  # cell 12
    DIA_CHI = "dia_chi"  # cell 13
    PHU_LUC = "phu_luc"
    PHU_LUC_TITLE = "phu_luc_td"
    KEM_THEO = "kem_theo"
    ESIGN_TEXT = "esign_text"
    UNPLACED = "unplaced"


@dataclass(frozen=True, slots=True)
class Look:
    """Type and paragraph of a line. Sizes and gaps in points, indents in millimetres from the text edge.

    ``line_spacing`` is a multiple of single spacing; ``line_exact`` a fixed height in points. ``color`` is
    six hex digits, black being ``000000``.
    """

    font: str | None = None
    size: float | None = None
    bold: bool | None = None
    italic: bool | None = None
    underline: bool | None = None
    color: str | None = None
    align: Align | None = None
    first_indent: float | None = None
    left_indent: float | None = None
    space_before: float | None = None
    space_after: float | None = None
    line_spacing: float | None = None
    line_exact: float | None = None
    keep_with_next: bool | None = None


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of one look inside a line; only the type facts of ``look`` count."""

    text: str
    look: Look


@dataclass(frozen=True, slots=True)
class Rule:
    """A drawn line under a component: its length and the width of the text above it, in millimetres."""

    length: float | None
    text_width: float | None = None
    share: float | None = None  # length / text width, where the source gives only that

    @property
    def ratio(self) -> float | None:
        """The line's length as a share of the text above it, None where the source does not tell."""
        if self.share is not None:
            return self.share
        return self.length / self.text_width if self.length and self.text_width else None


@dataclass(frozen=True, slots=True)
class Box:
    """A place on a page in millimetres from its top left corner."""

    x0: float
    y0: float
    x1: float
    y1: float


@dataclass(frozen=True, slots=True)
class Part:
    """One component or body paragraph with its look.

    ``rule`` is the drawn line beneath; ``rule_known`` False says that the source cannot show lines.
    ``row`` names the table row (or baseline) that two parts share, for "on the same line as".
    ``group`` counts the document (0) and its annexes (1 …). ``mark`` is the label of a section (``a)``).
    ``block`` counts the signature blocks from 0, left to right.
    """

    component: Component
    text: str
    look: Look = Look()
    spans: tuple[Span, ...] = ()
    rule: Rule | None = None
    rule_known: bool = False
    row: str | None = None
    page: int | None = None
    box: Box | None = None
    table: Table | None = None
    picture: Picture | None = None
    group: int = 0
    block: int = 0
    mark: str = ""
    at: At = At()


@dataclass(frozen=True, slots=True)
class PageGeometry:
    """One section of pages: size and margins in millimetres; ``restart`` is its first page number."""

    width: float
    height: float
    top: float | None = None
    bottom: float | None = None
    left: float | None = None
    right: float | None = None
    has_table: bool = False
    restart: int | None = None
    group: int = 0

    @property
    def landscape(self) -> bool:
        """Whether the page is wider than high."""
        return self.width > self.height


class NumberPlace(StrEnum):
    HEADER = "header"
    FOOTER = "footer"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class PageNumber:
    """Where and how pages are numbered. ``on_first`` says that page 1 shows its number."""

    place: NumberPlace
    align: Align | None = None
    look: Look = Look()
    on_first: bool | None = None


@dataclass(frozen=True, slots=True)
class PageImage:
    """An image on a page (a signature or seal): size in millimetres, whether it has transparency, its main colour."""

    width: float
    height: float
    transparent: bool | None = None
    color: str | None = None
    format: str = ""
    page: int | None = None
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class Form:
    """The look of a whole paper. ``source`` is ``layout``, ``txt``, ``docx``, ``odt`` or ``pdf``.

    ``pages`` is empty and ``page_number`` None where the source has no pages (plain text).
    """

    source: str
    parts: tuple[Part, ...] = ()
    pages: tuple[PageGeometry, ...] = ()
    page_number: PageNumber | None = None
    page_count: int | None = None
    pictures: tuple[PageImage, ...] = ()
    fonts: tuple[str, ...] = ()
    preset: str | None = None
    nfc: bool = True
    title: str = ""
    signature_alone: bool | None = None

    def all(self, *components: Component) -> tuple[Part, ...]:
        """The parts of these components, in reading order."""
        return tuple(part for part in self.parts if part.component in components)

    def first(self, *components: Component) -> Part | None:
        """The first part of these components, None where there is none."""
        return next((part for part in self.parts if part.component in components), None)
