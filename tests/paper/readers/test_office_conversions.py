"""The same paper as LibreOffice writes it: DOCX, ODT and PDF read alike."""

from __future__ import annotations

import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest

from cchc.law.book import law_book
from cchc.paper.flow import Flow
from cchc.paper.model import Kind
from cchc.paper.readers import read_flow
from cchc.paper.writers.docx import docx_bytes
from tests.paper import samples
from tests.paper.words_of import count, paper_words

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed"),
]
KINDS = [Kind.KE_HOACH, Kind.CONG_VAN, Kind.QUYET_DINH, Kind.BIEN_BAN]
LAW = law_book().on(date(2026, 6, 5))


@pytest.fixture(scope="module")
def converted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with each paper as .odt, .pdf and .docx, all written by LibreOffice."""
    folder = tmp_path_factory.mktemp("office")
    sources = []
    for kind in KINDS:
        source = folder / f"{kind.name}.docx"
        source.write_bytes(docx_bytes(samples.by_kind()[kind], LAW))
        sources.append(str(source))
    for form in ("odt", "pdf", "docx:MS Word 2007 XML"):
        command = ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"]
        command += ["--convert-to", form, "--outdir", str(folder / "out"), *sources]
        subprocess.run(command, check=True, capture_output=True, timeout=100)
    return folder / "out"


def read(folder: Path, kind: Kind, form: str) -> Flow:
    return read_flow((folder / f"{kind.name}.{form}").read_bytes())


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("form", ["odt", "pdf", "docx"])
def test_no_word_is_lost(converted: Path, kind: Kind, form: str) -> None:
    shown = "\n".join(f"{line.label} {line.text}" for line in read(converted, kind, form).lines())
    assert dict(paper_words(samples.by_kind()[kind]) - count(shown)) == {}


@pytest.mark.parametrize("form", ["odt", "pdf", "docx"])
def test_the_drawn_lines_keep_their_length(converted: Path, form: str) -> None:
    rules = {line.text: line.rule for line in read(converted, Kind.KE_HOACH, form).lines() if line.rule}
    motto, issuer = rules["Độc lập - Tự do - Hạnh phúc"], rules["XÃ ĐÔNG HÀ"]
    assert motto.ratio == pytest.approx(1.0, abs=0.02)
    assert issuer.ratio == pytest.approx(0.42, abs=0.02)


@pytest.mark.parametrize("form", ["odt", "docx"])
def test_pages_and_numbers_are_the_same(converted: Path, form: str) -> None:
    page = read(converted, Kind.KE_HOACH, form).pages[0]
    number = read(converted, Kind.KE_HOACH, form).page_number
    assert [round(side or 0, 1) for side in (page.top, page.bottom, page.left, page.right)] == [20.0, 20.0, 30.0, 15.0]
    assert number is not None
    assert (number.place, number.align, number.on_first, number.look.size) == ("header", "center", False, 14.0)
