"""``cchc render``: write a paper from its JSON."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from cchc.cli.output import day, read_json, save
from cchc.lib.errors import CchcError

if TYPE_CHECKING:
    from cchc.law.book import Law
    from cchc.paper.model import Paper


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="VĂN-BẢN.json", help="văn bản dạng JSON (cchc read TỆP --model)")
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="RA", help="tệp ghi ra, .docx hoặc .pdf")
    parser.add_argument("--preset", choices=("A", "B"), default="A", help="bộ cỡ chữ: A (13-14) hoặc B (12-13)")
    parser.add_argument("--on", type=day, metavar="NGÀY", help="theo quy định của ngày này (mặc định: ngày văn bản)")


def run(options: argparse.Namespace) -> int:
    from cchc.law.book import law_book
    from cchc.paper.frozen import from_json

    paper = from_json(read_json(options.file))
    law = law_book().on(options.on or paper.issued_on or date.today())
    save(options.output, written(paper, law, options.output.suffix, options.preset))
    print(f"Đã ghi {options.output}.")
    return 0


def written(paper: Paper, law: Law, suffix: str, preset: str) -> bytes:
    """The file of a paper in the format that the name of the output asks for."""
    match suffix.lower():
        case ".docx":
            from cchc.paper.writers.docx import docx_bytes

            return docx_bytes(paper, law, preset)
        case ".pdf":
            from cchc.paper.writers.pdf import pdf_bytes

            return pdf_bytes(paper, law, preset)
    raise CchcError(
        f"Không ghi được định dạng “{suffix or 'không tên'}”.", "Đặt tên tệp ghi ra kết thúc bằng .docx hoặc .pdf."
    )
