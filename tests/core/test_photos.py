"""Photographs leave without what the camera wrote beside them."""

from __future__ import annotations

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, PngImagePlugin

from cchc.core.photos import MOST_BYTES, without_traces
from cchc.lib.errors import ActionRefused

PLACE = "21.0285"
TURNED = 6


def notes() -> Image.Exif:
    found = Image.Exif()
    found[0x010F], found[0x0112] = "May anh cua ba Mai", TURNED
    found.get_ifd(0x8825)[2] = (21.0, 1.0, 42.6)
    found[0x010E] = PLACE
    return found


def picture(kind: str, **facts: object) -> bytes:
    out = BytesIO()
    Image.radial_gradient("L").resize((64, 48)).convert("RGB").save(out, kind, **facts)
    return out.getvalue()


def pixels(data: bytes) -> bytes:
    return Image.open(BytesIO(data)).convert("RGB").tobytes()


@pytest.mark.parametrize("facts", [{}, {"progressive": True}, {"comment": PLACE.encode()}])
def test_a_jpeg_keeps_its_picture_and_which_way_up_it_is(facts: dict[str, object]) -> None:
    sent = picture("JPEG", exif=notes(), **facts)
    kept = without_traces("anh.jpg", sent)
    assert (PLACE.encode() in sent, PLACE.encode() in kept.data, b"Mai" in kept.data) == (True, False, False)
    assert pixels(kept.data) == pixels(sent)
    assert dict(Image.open(BytesIO(kept.data)).getexif()) == {0x0112: TURNED}
    assert kept.media_type == "image/jpeg"


def test_what_a_phone_hangs_behind_the_picture_goes() -> None:
    kept = without_traces("anh.jpg", picture("JPEG") + picture("JPEG", exif=notes())).data
    assert PLACE.encode() not in kept
    assert pixels(kept) == pixels(picture("JPEG"))


def test_an_upright_jpeg_has_no_notes_at_all() -> None:
    assert dict(Image.open(BytesIO(without_traces("a.jpg", picture("JPEG")).data)).getexif()) == {}


def test_a_png_loses_its_words() -> None:
    words = PngImagePlugin.PngInfo()
    words.add_text("Location", PLACE)
    sent = picture("PNG", pnginfo=words, exif=notes())
    kept = without_traces("anh.png", sent)
    assert (PLACE.encode() in kept.data, pixels(kept.data) == pixels(sent), kept.media_type) == (
        False,
        True,
        "image/png",
    )


def test_a_webp_loses_its_notes() -> None:
    sent = picture("WEBP", exif=notes().tobytes(), lossless=True)
    kept = without_traces("anh.webp", sent)
    assert (PLACE.encode() in sent, PLACE.encode() in kept.data) == (True, False)
    assert (pixels(kept.data) == pixels(sent), kept.media_type) == (True, "image/webp")


@pytest.mark.parametrize(
    "data",
    [b"", b"%PDF-1.7", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"<html>", b"GIF89a", picture("PNG")[:40]],
)
def test_what_is_no_picture_is_refused(data: bytes) -> None:
    with pytest.raises(ActionRefused, match=r"anh\.jpg"):
        without_traces("anh.jpg", data)


def test_a_picture_that_is_too_large_is_refused() -> None:
    with pytest.raises(ActionRefused, match="lớn hơn 12 MB"):
        without_traces("anh.jpg", b"\xff\xd8\xff" + bytes(MOST_BYTES))


@given(st.sampled_from(("JPEG", "PNG", "WEBP")), st.data())
def test_a_damaged_picture_is_refused_or_kept_and_never_breaks(kind: str, data: st.DataObject) -> None:
    whole = bytearray(picture(kind))
    for _ in range(data.draw(st.integers(1, 6))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    sent = bytes(whole[: data.draw(st.integers(0, len(whole)))])
    try:
        kept = without_traces("anh", sent)
    except ActionRefused:
        return
    assert len(kept.data) <= len(sent) + 40


@pytest.mark.parametrize("brand", [b"heic", b"mif1"])
def test_a_picture_of_an_iphone_is_refused_with_the_next_step(brand: bytes) -> None:
    with pytest.raises(ActionRefused, match="ở dạng HEIC của iPhone") as refused:
        without_traces("IMG_1.HEIC", b"\0\0\0\x18ftyp" + brand + bytes(12))
    assert "Tương thích nhất" in str(refused.value)
