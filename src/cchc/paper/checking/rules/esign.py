"""DS: images and texts of digital signatures (Phụ lục I, Phần I, Mục II, khoản 7, 8; Mục III, khoản 1)."""

from __future__ import annotations

import colorsys
from collections.abc import Iterator

from cchc.law.book import Law
from cchc.paper.checking.findings import Finding, Level, Unanswered, Verdicts, fault
from cchc.paper.checking.measures import judge
from cchc.paper.checking.registry import Sees, rule
from cchc.paper.checking.texts import absent
from cchc.paper.form import Box, Component, Form, PageImage
from cchc.paper.model import At, Paper

BLUE, RED = "blue", "red"
COVERED = (0.15, 0.55)  # "About a third", as the eye judges it.


@rule("DS-01", Level.ERROR, Sees.LOOK)
def signature_images(paper: Paper, form: Form, law: Law) -> Verdicts:
    """Ảnh chữ ký màu xanh, ảnh dấu màu đỏ, PNG nền trong suốt, dấu trùm khoảng 1/3 bên trái chữ ký."""
    if form.source == "txt":
        yield Unanswered("nguồn không có hình ảnh")
        return
    inks = [(ink, picture) for picture in form.pictures if (ink := _ink(picture))]
    if not inks:
        unknown = any(picture.color is None for picture in form.pictures)
        yield Unanswered("không rõ ảnh nào là chữ ký, dấu") if unknown else absent("ảnh chữ ký, dấu")
        return
    for ink, picture in inks:
        name = "chữ ký" if ink == BLUE else "dấu"
        if wrong := list(_image_defects(picture)):
            message = f"Ảnh {name}: {'; '.join(wrong)}."
            yield Finding(message, "Dùng ảnh .png nền trong suốt.", page=picture.page)
    yield from _overlap(inks)


def _ink(picture: PageImage) -> str:
    """The ink of an image, by its main colour: blue for a signature, red for a seal, empty for neither."""
    if not picture.color or len(picture.color) != 6:
        return ""
    red, green, blue = (int(picture.color[place : place + 2], 16) / 255 for place in (0, 2, 4))
    hue, saturation, _ = colorsys.rgb_to_hsv(red, green, blue)
    if saturation < 0.35:
        return ""
    if hue < 0.05 or hue > 0.93:
        return RED
    return BLUE if 0.54 < hue < 0.75 else ""


def _image_defects(picture: PageImage) -> Iterator[str]:
    if picture.format and picture.format.lower() not in ("png", "image/png"):
        yield f"định dạng {picture.format}, phải là .png"
    if picture.transparent is False:
        yield "nền không trong suốt"


def _overlap(inks: list[tuple[str, PageImage]]) -> Verdicts:
    signature = next((picture for ink, picture in inks if ink == BLUE), None)
    seal = next((picture for ink, picture in inks if ink == RED), None)
    if signature is None or seal is None:
        return
    if signature.box is None or seal.box is None or signature.page != seal.page:
        yield Unanswered("nguồn không cho biết vị trí của dấu và chữ ký")
        return
    share = _covered(signature.box, seal.box)
    left = seal.box.x0 < signature.box.x0
    if not left or not COVERED[0] <= share <= COVERED[1]:
        yield Finding(
            f"Ảnh dấu trùm {round(share * 100)} % ảnh chữ ký; phải trùm khoảng 1/3 về phía bên trái.",
            "Kéo ảnh dấu sang trái để trùm khoảng 1/3 ảnh chữ ký.",
            page=seal.page,
        )


def _covered(under: Box, over: Box) -> float:
    """Share of the width of ``under`` that ``over`` covers."""
    shared = min(under.x1, over.x1) - max(under.x0, over.x0)
    return max(shared, 0) / (under.x1 - under.x0) if under.x1 > under.x0 else 0.0


@rule("DS-02", Level.ERROR, Sees.BOTH)
def separate_annex(paper: Paper, form: Form, law: Law) -> Verdicts:
    """Phụ lục là tệp riêng: thông tin chữ ký số ở góc trên bên phải trang đầu, cỡ 10, đứng, đen."""
    separate = [annex for annex in paper.annexes if annex.separate]
    if not separate:
        yield absent("phụ lục là tệp riêng")
        return
    spec = law["paper.component.esign_text"].value
    parts = form.all(Component.ESIGN_TEXT)
    for annex in separate:
        if not annex.esign_text:
            yield Unanswered("phụ lục chưa ký số")
    for part in parts:
        yield from judge(part, spec, "Thông tin chữ ký số")
        if part.look.align is not None and part.look.align != spec["align"]:
            message = "Thông tin chữ ký số không ở góc trên bên phải."
            yield fault(part, message, "Canh phải dòng thông tin chữ ký số ở đầu trang đầu của phụ lục.")
    if separate and form.pictures and not paper.signatures:
        yield Finding(
            "Phụ lục là tệp riêng có hình ảnh; chữ ký số của cơ quan trên phụ lục không hiển thị hình ảnh.",
            "Chỉ hiển thị thông tin bằng chữ, không dùng ảnh dấu.",
            At(),
        )
