"""``cchc serve``: run the office on this machine."""

from __future__ import annotations

import argparse
import os
import socket
import subprocess
import sys

from cchc.cli.output import day
from cchc.cli.setup import EXAMPLE_DAY, office, practise
from cchc.lib.errors import CchcError


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--host", default="127.0.0.1", help="địa chỉ phục vụ (mặc định 127.0.0.1)")
    parser.add_argument("--port", type=int, default=8000, help="cổng (mặc định 8000)")
    parser.add_argument(
        "--workers", type=int, default=1, help="số tiến trình phục vụ (mặc định 1; mỗi lõi một tiến trình)"
    )
    parser.add_argument("--example", action="store_true", help="nạp xã ví dụ trước khi chạy")
    parser.add_argument("--on", type=day, metavar="NGÀY", help="tập huấn: coi ngày này là hôm nay")


def require_free(host: str, port: int) -> None:
    """Refuse a place that another program serves: the server itself would share it, and people would meet either."""
    try:
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        socket.create_server((host, port), family=family).close()
    except (OSError, OverflowError) as error:
        raise CchcError(
            f"Không phục vụ được tại {host}, cổng {port}: cổng đang có chương trình khác dùng hoặc không mở được.",
            "Dừng chương trình ấy, hoặc chọn cổng khác, ví dụ: .venv/bin/cchc serve --example --port 8080",
        ) from error


def run(options: argparse.Namespace) -> int:
    require_free(options.host, options.port)
    os.environ["CCHC_PORT"] = str(options.port)  # Links in letters lead to where the office is served.
    practise(options.on or (EXAMPLE_DAY if options.example else None))
    office()
    from django.core.management import call_command

    call_command("collectstatic", verbosity=0, interactive=False)
    if options.example:
        from cchc.cli.example import sign_ins
        from cchc.example import load

        print(sign_ins(load()))
    # A process of its own beside the server, which takes this one's place; it ends when the server does.
    subprocess.Popen([sys.executable, "-m", "cchc", "remind", "--repeat"])
    print(f"\nMở trình duyệt tại http://{options.host}:{options.port}/   (dừng: Ctrl+C)", flush=True)
    server = [sys.executable, "-m", "granian", "--interface", "wsgi", "--no-ws"]
    place = [
        "--host",
        options.host,
        "--port",
        str(options.port),
        "--workers",
        str(options.workers),
        "--blocking-threads",
        "4",
    ]
    os.execv(sys.executable, [*server, *place, "--log-level", "warning", "cchc.wsgi:application"])
