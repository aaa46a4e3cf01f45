"""A contact sheet: the first pages of several papers side by side in one picture."""

from __future__ import annotations

import base64
import shutil
import subprocess
from collections import Counter
from collections.abc import Sequence
from html import escape
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Final
from zipfile import ZipFile

if TYPE_CHECKING:
    from playwright.sync_api import Browser

DOTS_PER_INCH: Final = 100
STYLE: Final = """
body{margin:0;padding:20px;background:#e9edf2;font:14px/1.3 "Liberation Sans",Arial,sans-serif;color:#25303b;
display:grid;grid-template-columns:repeat(4,1fr);gap:18px}
figure{margin:0}img{display:block;width:100%;background:#fff;box-shadow:0 1px 4px #0004}figcaption{margin-top:6px}
"""


def contact_sheet(browser: Browser, dossier: Path, papers: Sequence[tuple[str, str]], to: Path) -> None:
    """Write the sheet of ``papers`` (end of the file's name, caption) from the zip of a dossier as PNG to ``to``."""
    with ZipFile(dossier) as files:
        pages = [(first_page(files.read(_named(files, end))), caption) for end, caption in papers]
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    page.set_content(f"<html lang=vi><style>{STYLE}</style>{''.join(_figure(*shown) for shown in pages)}</html>")
    small(page.screenshot(full_page=True), to)
    page.close()


def small(png: bytes, path: Path) -> None:
    """Write a picture to ``path`` in 256 colours, half the size; the rare ones of marks stay."""
    from PIL import Image

    with Image.open(BytesIO(png)) as opened:
        picture = opened.convert("RGB")
    drawn = picture.quantize(256, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    drawn.putpalette(commonest(drawn.tobytes(), picture.tobytes()))
    drawn.save(path, optimize=True)


def commonest(drawn: bytes, picture: bytes) -> bytes:
    """The palette that shows each shade as the commonest colour it stands for, so that a page keeps its ground."""
    colours = zip(picture[0::3], picture[1::3], picture[2::3], strict=True)
    shades: dict[int, bytes] = {}
    for (shade, colour), _ in Counter(zip(drawn, colours, strict=True)).most_common():
        shades.setdefault(shade, bytes(colour))
    return b"".join(shades.get(shade, bytes(3)) for shade in range(256))


def painter() -> str:
    """The program that draws pages of a PDF; raises RuntimeError that names its package where the machine has none."""
    path = shutil.which("pdftoppm")
    if path is None:
        raise RuntimeError("No pdftoppm on this machine: apt-get install poppler-utils")
    return path


def first_page(pdf: bytes) -> bytes:
    """Page 1 of a PDF as PNG."""
    call = [painter(), "-r", str(DOTS_PER_INCH), "-png", "-f", "1", "-l", "1", "-singlefile", "-"]
    return subprocess.run(call, input=pdf, check=True, capture_output=True).stdout


def _named(files: ZipFile, end: str) -> str:
    found = [name for name in files.namelist() if name.endswith(f"{end}.pdf")]
    if not found:
        raise RuntimeError(f"The dossier holds no paper “{end}”: {', '.join(files.namelist())}")
    return found[0]


def _figure(png: bytes, caption: str) -> str:
    data = base64.b64encode(png).decode("ascii")
    return f'<figure><img src="data:image/png;base64,{data}"><figcaption>{escape(caption)}</figcaption></figure>'
