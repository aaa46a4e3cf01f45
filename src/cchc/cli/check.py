"""``cchc check``: hold a paper against the layout decree."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path

from cchc.cli.output import day, print_json


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="TỆP", help="tệp .txt, .docx, .odt hoặc .pdf có lớp chữ")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="in kết quả dạng JSON")
    form.add_argument("--sarif", action="store_true", help="in kết quả dạng SARIF 2.1.0")
    parser.add_argument("--on", type=day, metavar="NGÀY", help="ngày tra quy định (mặc định: ngày văn bản)")


def run(options: argparse.Namespace) -> int:
    from cchc.law.book import law_book
    from cchc.paper.checking import check
    from cchc.paper.files import read_file

    recognised = read_file(options.file)
    on = options.on or recognised.paper.issued_on or date.today()
    report = check(recognised.paper, recognised.form, law_book().on(on))
    if options.json:
        print_json(report.as_json())
    elif options.sarif:
        print_json(report.as_sarif(options.file.name))
    else:
        print(report.as_text())
    return report.exit_code
