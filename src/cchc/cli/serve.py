"""``cchc serve``: run the office on this machine."""

from __future__ import annotations

import argparse
import os
import sys

from cchc.cli.setup import office


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--host", default="127.0.0.1", help="địa chỉ phục vụ (mặc định 127.0.0.1)")
    parser.add_argument("--port", type=int, default=8000, help="cổng (mặc định 8000)")
    parser.add_argument("--example", action="store_true", help="nạp xã ví dụ trước khi chạy")


def run(options: argparse.Namespace) -> int:
    office()
    from django.core.management import call_command

    call_command("collectstatic", verbosity=0, interactive=False)
    if options.example:
        from cchc.cli.example import sign_ins
        from cchc.review.example import load

        print(sign_ins(load()))
    print(f"\nMở trình duyệt tại http://{options.host}:{options.port}/   (dừng: Ctrl+C)", flush=True)
    server = [sys.executable, "-m", "granian", "--interface", "wsgi", "--no-ws"]
    place = ["--host", options.host, "--port", str(options.port), "--workers", "1", "--blocking-threads", "4"]
    os.execv(sys.executable, [*server, *place, "--log-level", "warning", "cchc.wsgi:application"])
