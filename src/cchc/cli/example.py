"""``cchc example``: load the invented commune and print its sign-ins."""

from __future__ import annotations

import argparse

from cchc.cli.output import day, print_json
from cchc.cli.setup import EXAMPLE_DAY, office, practise


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="in tài khoản dạng JSON")
    parser.add_argument("--on", type=day, metavar="NGÀY", help="tập huấn: coi ngày này là hôm nay")


def run(options: argparse.Namespace) -> int:
    practise(options.on or EXAMPLE_DAY)
    office()
    from cchc.example import load

    people = load()
    if options.json:
        print_json(people)
    else:
        print(sign_ins(people))
    return 0


def sign_ins(people: list[dict[str, object]]) -> str:
    """The sign-ins as a table to copy from."""
    width = max(len(str(person["username"])) for person in people)
    lines = [f"  {str(p['username']).ljust(width)}  {p['password']}  {p['post']}" for p in people]
    return "\n".join(["Tài khoản của xã ví dụ (hư cấu; mật khẩu chỉ dùng trên máy này):", *lines])
