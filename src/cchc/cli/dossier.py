"""``cchc dossier``: from a plan to every paper of the conference."""

from __future__ import annotations

import argparse
from pathlib import Path


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("plan", type=Path, metavar="KẾ-HOẠCH", help="tệp kế hoạch .txt, .docx, .odt hoặc .pdf")
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="THƯ-MỤC", help="thư mục ghi hồ sơ")
    parser.add_argument("--commune", type=Path, metavar="TỆP.toml", help="tệp của xã (mặc định: xã ví dụ hư cấu)")


def run(options: argparse.Namespace) -> int:
    from cchc.dossier import build_from_files, write

    dossier = build_from_files(options.plan, options.commune)
    paths = write(dossier, options.output)
    print(f"Đã lập {len(dossier.items)} văn bản, {len(paths)} tệp trong {options.output}:")
    for item in dossier.items:
        print(f"  - {item.title}")
    for warning in dossier.warnings:
        print(f"Lưu ý: {warning}")
    return 0
