"""argparse that speaks Vietnamese."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterable
from typing import Final, NoReturn

# The few sentences of argparse that a user meets when the words of a command are off.
SENTENCES: Final = (
    (r"the following arguments are required: (.+)", r"còn thiếu: \1"),
    (r"unrecognized arguments: (.+)", r"không có tham số này: \1"),
    (r"argument (.+): expected one argument", r"\1 cần một giá trị đi kèm"),
    (r"argument (.+): invalid choice: (\S+) \(choose from (.+)\)", r"\1 không nhận \2; chọn một trong: \3"),
    (r"argument (.+): invalid \w+ value: (.+)", r"\1 không nhận giá trị \2"),
    (r"argument (.+): not allowed with argument (.+)", r"\1 không dùng cùng với \2"),
)


class Formatter(argparse.HelpFormatter):
    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, "Cách dùng: " if prefix is None else prefix)


class Parser(argparse.ArgumentParser):
    """A parser of one command; a wrong call ends with exit code 2 and the way to the help."""

    def __init__(self, name: str, description: str) -> None:
        super().__init__(prog=f"cchc {name}", description=description, add_help=False, formatter_class=Formatter)
        self._positionals.title = "tham số"
        self._optionals.title = "tùy chọn"
        self.add_argument("-h", "--help", action="help", help="xem hướng dẫn này")

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"Lỗi: {in_vietnamese(message)}.\nCách xử lý: xem hướng dẫn bằng lệnh {self.prog} --help\n")


def in_vietnamese(message: str) -> str:
    """A message of argparse in Vietnamese; one that is not known stays as it is."""
    for pattern, sentence in SENTENCES:
        if re.fullmatch(pattern, message):
            return re.sub(pattern, sentence, message)
    return message
