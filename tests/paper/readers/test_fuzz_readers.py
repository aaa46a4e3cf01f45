"""Random and damaged files never raise anything but ``UnusableFile``, and never take long."""

from __future__ import annotations

import io
import zipfile
from functools import cache

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cchc.lib.errors import UnusableFile
from cchc.paper.readers import read_flow
from tests.bounded import within
from tests.paper.readers.test_docx_structure import PAGE, cell, drawing, header, item, level, numbering, section
from tests.paper.readers.word_files import p, word_file

LONGEST = 5.0
PAPER = settings(max_examples=50, suppress_health_check=[HealthCheck.too_slow])


def survives(data: bytes) -> None:
    with within(LONGEST):
        try:
            flow = read_flow(data)
        except UnusableFile as error:
            assert error.message
            assert error.remedy
            # Inside, a fault of ours would hide behind the refusal of a malformed file.
            assert not isinstance(error.__cause__, (NameError, ImportError, AttributeError))
        else:
            assert flow.items


@cache
def whole_docx() -> bytes:
    table = f"<w:tbl><w:tblPr/><w:tr>{cell('TT')}{cell('Việc')}</w:tr></w:tbl>"
    shape = '<wps:spPr><a:prstGeom prst="line"/></wps:spPr>'
    line = f"<w:p><w:r><w:t>XÃ</w:t></w:r>{drawing(shape, 720000, 0)}</w:p>"
    parts = {
        **numbering(level("decimal", "%1."), level("lowerLetter", "%2)")),
        "h.xml": ("header", header(f"<w:p>{PAGE}</w:p>")),
    }
    body = p("KẾ HOẠCH", run="<w:b/>") + item("một") + item("hai", 1) + table + line
    return word_file(body, parts=parts, section=section('<w:headerReference w:type="default" r:id="r2"/>'))


@cache
def whole_odt() -> bytes:
    from tests.paper.readers.test_reading_odt import Odt

    odt = Odt()
    odt.style("Dam", words={"fontweight": "bold"}, para={"marginleft": "1cm"})
    odt.p("KẾ HOẠCH", "Dam")
    odt.p("Thân văn bản")
    buffer = io.BytesIO()
    odt.document.write(buffer)
    return buffer.getvalue()


@cache
def whole_pdf() -> bytes:
    import typst

    made: bytes = typst.compile("#grid(columns: 2, [UBND], [CỘNG HÒA])\n#table(columns: 2, [1], [2])\nThân".encode())
    return made


@PAPER
@given(st.binary(max_size=2_000))
def test_random_bytes(data: bytes) -> None:
    survives(data)


@PAPER
@given(st.text(max_size=500))
def test_random_text(text: str) -> None:
    survives(text.encode("utf-8", "surrogatepass"))


def parts_of(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(parts: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return buffer.getvalue()


WORDS = st.sampled_from(["", "-1", "0", "1e9", "99999999999", "abc", "NaN", "inf", "true", "%1", "#", "1cm", "50%"])


@st.composite
def damaged(draw: st.DrawFn, data: bytes) -> bytes:
    """A container one of whose XML parts has attribute values or tags exchanged."""
    parts = parts_of(data)
    name = draw(st.sampled_from(sorted(part for part in parts if part.endswith(".xml"))))
    text = parts[name].decode()
    for _ in range(draw(st.integers(1, 6))):
        starts = [index for index, char in enumerate(text) if char == '"']
        if len(starts) < 4:
            break
        at = draw(st.integers(0, len(starts) // 2 - 1)) * 2
        text = text[: starts[at] + 1] + draw(WORDS) + text[starts[at + 1] :]
    parts[name] = text.encode()
    return packed(parts)


@PAPER
@given(st.data())
def test_word_files_with_nonsense_values(data: st.DataObject) -> None:
    survives(data.draw(damaged(whole_docx())))


@PAPER
@given(st.data())
def test_open_documents_with_nonsense_values(data: st.DataObject) -> None:
    survives(data.draw(damaged(whole_odt())))


@st.composite
def flipped(draw: st.DrawFn, data: bytes) -> bytes:
    """A file with bytes changed, cut out or doubled."""
    made = bytearray(data)
    for _ in range(draw(st.integers(1, 8))):
        at = draw(st.integers(0, len(made) - 1))
        kind = draw(st.sampled_from(["set", "cut", "double"]))
        if kind == "set":
            made[at] = draw(st.integers(0, 255))
        elif kind == "cut":
            del made[at : at + draw(st.integers(1, 40))]
            made = made or bytearray(b"\x00")
        else:
            made[at:at] = made[at : at + 40]
    return bytes(made)


@PAPER
@given(st.data())
def test_damaged_word_files(data: st.DataObject) -> None:
    survives(data.draw(flipped(whole_docx())))


@PAPER
@given(st.data())
def test_damaged_pdf_files(data: st.DataObject) -> None:
    survives(data.draw(flipped(whole_pdf())))
