"""Typefaces of a PDF are named as Word names them."""

from __future__ import annotations

import pytest

from cchc.paper.readers.pdf.fonts import family


@pytest.mark.parametrize(
    ("program", "typeface"),
    [
        ("ABCDEF+TimesNewRomanPS-BoldItalicMT", "Times New Roman"),
        ("TimesNewRomanPSMT", "Times New Roman"),
        ("TimesNewRoman,Bold", "Times New Roman"),
        ("BAAAAA+LiberationSerif", "Liberation Serif"),
        ("Liberation-Serif-Bold-Italic", "Liberation Serif"),
        ("ArialMT", "Arial"),
        ("Calibri-Light", "Calibri"),
        ("DejaVuSerif-Bold", "DejaVu Serif"),
    ],
)
def test_a_font_program_names_its_typeface(program: str, typeface: str) -> None:
    assert family(program) == typeface
