"""``cchc restyle``: any paper, set anew in the decree's layout."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from cchc.cli.output import save
from cchc.cli.render import written


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="TỆP")
    parser.add_argument(
        "-o", "--output", type=Path, required=True, metavar="RA.docx", help="tệp ghi ra, .docx hoặc .pdf"
    )
    parser.add_argument("--preset", choices=("A", "B"), default="A", help="bộ cỡ chữ: A (13-14) hoặc B (12-13)")


def run(options: argparse.Namespace) -> int:
    from cchc.law.book import law_book
    from cchc.paper.files import read_file
    from cchc.paper.restyle import restyle

    recognised = read_file(options.file)
    law = law_book().on(recognised.paper.issued_on or date.today())
    restyled = restyle(recognised, law, options.preset)
    save(options.output, written(restyled.paper, law, options.output.suffix, options.preset))
    print(f"Đã ghi {options.output}.")
    _list("Đã sửa:", restyled.changes)
    _list("Còn lại, cần người quyết định:", [f"{finding.rule}: {finding.message}" for finding in restyled.remaining])
    return 0


def _list(title: str, sentences: Sequence[str]) -> None:
    if sentences:
        print(title)
        for sentence in sentences:
            print(f"  - {sentence}")
