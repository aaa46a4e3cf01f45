"""Named styles of the DOCX, one for each component, built once for a preset."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from cchc.paper.form import Component, Look
from cchc.paper.layout.pictures import picture_look
from cchc.paper.layout.sheet import Sheet
from cchc.paper.writers.arrange import RANKS
from cchc.paper.writers.docx_package import HEAD, W
from cchc.paper.writers.xml import escape, paragraph_properties, run_properties

NAMES = {
    Component.QUOC_HIEU: "Quốc hiệu",
    Component.TIEU_NGU: "Tiêu ngữ",
    Component.CHU_QUAN: "Cơ quan chủ quản",
    Component.CO_QUAN: "Cơ quan ban hành",
    Component.SO_KY_HIEU: "Số, ký hiệu",
    Component.DIA_DANH: "Địa danh, thời gian",
    Component.TEN_LOAI: "Tên loại",
    Component.TRICH_YEU: "Trích yếu",
    Component.VV: "Trích yếu công văn",
    Component.KHAN: "Dấu khẩn",
    Component.LUU_HANH: "Phạm vi lưu hành",
    Component.KINH_GUI: "Kính gửi",
    Component.THAM_QUYEN: "Thẩm quyền ban hành",
    Component.CAN_CU: "Căn cứ",
    Component.LENH: "Lời lệnh",
    Component.PHAN: "Phần, chương",
    Component.PHAN_TITLE: "Tiêu đề phần, chương",
    Component.MUC: "Mục",
    Component.MUC_TITLE: "Tiêu đề mục",
    Component.DIEU: "Điều",
    Component.KHOAN: "Khoản có tiêu đề",
    Component.BODY: "Nội dung",
    Component.TABLE: "Ô bảng",
    Component.PICTURE: "Hình",
    Component.CAPTION: "Tên hình",
    Component.QUYEN_HAN: "Quyền hạn",
    Component.CHUC_VU: "Chức vụ",
    Component.SIGN_NOTE: "Chỉ dẫn ký",
    Component.HO_TEN: "Họ tên",
    Component.NOI_NHAN: "Nơi nhận",
    Component.NOI_NHAN_DS: "Danh sách nơi nhận",
    Component.NGUOI_SOAN: "Ký hiệu người soạn thảo",
    Component.DIA_CHI: "Địa chỉ liên hệ",
    Component.PHU_LUC: "Phụ lục",
    Component.PHU_LUC_TITLE: "Tiêu đề phụ lục",
    Component.KEM_THEO: "Kèm theo",
    Component.ESIGN_TEXT: "Thông tin ký số",
    Component.UNPLACED: "Chưa xếp",
}
_LIKE_BODY = (Component.BODY, Component.CAN_CU, Component.DIEU, Component.KHOAN, Component.UNPLACED)
RULE = "DuongKe"
PAGE_NUMBER = "SoTrang"
_OPENING = f"{HEAD}<w:styles {W}><w:docDefaults><w:rPrDefault><w:rPr>"
_DEFAULTS = (
    '<w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
    '<w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault>'
    "</w:docDefaults>"
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
    '<w:name w:val="Default Paragraph Font"/>'
    '<w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/>'
    '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/>'
    '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
)
# The paragraph that carries a drawn line is three points high, its own empty line as small as type gets.
_RULE_STYLE = (
    f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{RULE}"><w:name w:val="Đường kẻ"/>'
    '<w:basedOn w:val="Normal"/>'
    '<w:pPr><w:spacing w:before="50" w:after="0" w:line="60" w:lineRule="exact"/></w:pPr>'
    '<w:rPr><w:sz w:val="4"/><w:szCs w:val="4"/></w:rPr></w:style>'
)


def style_id(component: Component) -> str:
    """The id of a component's style: its Vietnamese key without marks, ``QuocHieu``."""
    return "".join(part.capitalize() for part in component.value.split("_"))


def base_looks(sheet: Sheet) -> tuple[tuple[Component, Look], ...]:
    """What each style says; paragraphs state only what differs."""
    return tuple((component, _base(component, sheet)) for component in NAMES)


def _base(component: Component, sheet: Sheet) -> Look:
    if component in (Component.PICTURE, Component.CAPTION):
        return picture_look(component, sheet)
    if component not in _LIKE_BODY:
        return sheet.look(component)
    own, body = sheet.look(component), sheet.body
    return replace(body, bold=own.bold, italic=own.italic)


@cache
def styles_xml(looks: tuple[tuple[Component, Look], ...], page_number: Look) -> str:
    """The styles part of the package."""
    normal = dict(looks)[Component.BODY]
    plain = Look(font=normal.font, size=normal.size, color=normal.color)
    styles = "".join(_style(component, look, plain) for component, look in looks)
    number = _named(PAGE_NUMBER, "Số trang", page_number, plain)
    return f"{_OPENING}{run_properties(plain)}{_DEFAULTS}{styles}{number}{_RULE_STYLE}</w:styles>"


def _style(component: Component, look: Look, plain: Look) -> str:
    return _named(style_id(component), NAMES[component], look, plain, RANKS.get(component))


def _named(id: str, name: str, look: Look, plain: Look, outline: int | None = None) -> str:
    level = "" if outline is None else f'<w:outlineLvl w:val="{outline}"/>'
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{id}"><w:name w:val="{escape(name)}"/>'
        f'<w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>{paragraph_properties(look)}{level}</w:pPr>'
        f"<w:rPr>{run_properties(look, plain)}</w:rPr></w:style>"
    )
