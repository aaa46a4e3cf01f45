"""The command line: one file a command. A command's module is imported only when it is asked for."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import argparse
    from types import ModuleType

OK: Final = 0
FOUND: Final = 1
UNUSABLE: Final = 2

COMMANDS: Final = {
    "read": "đọc một văn bản và, nếu là kế hoạch hoặc thông báo kết luận, những việc nó giao",
    "check": "soát thể thức theo Nghị định 30/2020/NĐ-CP",
    "restyle": "trình bày lại một văn bản đúng thể thức, không mất chữ nào",
    "render": "viết một văn bản từ tệp JSON ra .docx hoặc .pdf",
    "dossier": "lập trọn bộ hồ sơ hội nghị từ một kế hoạch",
    "law": "tra quy định có hiệu lực vào một ngày, kèm căn cứ",
    "example": "nạp xã ví dụ và in các tài khoản đăng nhập",
    "remind": "nhắc việc sắp đến hạn và quá hạn, mỗi người một tin trong ngày",
    "serve": "chạy phần mềm trên máy này",
}

HELP_FLAGS: Final = ("-h", "--help")


def run(arguments: list[str]) -> int:
    """Run one command and return its exit code: 0 done, 1 findings, 2 not usable."""
    if not arguments or arguments[0] in (*HELP_FLAGS, "help"):
        print(overview())
        return OK
    if arguments[0] == "--version":
        from cchc import __version__

        print(f"cchc {__version__}")
        return OK
    if arguments[0] not in COMMANDS:
        print(f"cchc: không có lệnh “{arguments[0]}”.\n\n{overview()}", file=sys.stderr)
        return UNUSABLE
    return _dispatch(arguments[0], arguments[1:])


def overview() -> str:
    """The first page of help."""
    width = max(map(len, COMMANDS))
    lines = (f"  {name.ljust(width)}  {what}" for name, what in COMMANDS.items())
    return "\n".join(
        [
            "cchc: từ kế hoạch sơ kết cải cách hành chính đến trọn bộ hồ sơ hội nghị.",
            "",
            "Cách dùng: cchc LỆNH [tham số]      (cchc LỆNH --help để xem từng lệnh)",
            "",
            *lines,
        ]
    )


def _dispatch(name: str, arguments: list[str]) -> int:
    from importlib import import_module

    from cchc.lib.errors import CchcError

    module = import_module(f"cchc.cli.{name}")
    try:
        code: int = module.run(_parser(name, module).parse_args(arguments))
        sys.stdout.flush()
    except CchcError as error:
        print(f"Lỗi: {error.message}", file=sys.stderr)
        if error.remedy:
            print(f"Cách xử lý: {error.remedy}", file=sys.stderr)
        return UNUSABLE
    except BrokenPipeError:
        # Who reads has had enough; what is left must not come up again when the program ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK
    except KeyboardInterrupt:
        print("\nĐã dừng theo yêu cầu.", file=sys.stderr)
        return UNUSABLE
    except Exception as error:
        return _unexpected(error)
    return code


def _unexpected(error: Exception) -> int:
    """A user never meets a traceback; who looks for the fault asks for it."""
    if os.environ.get("CCHC_DEBUG"):
        raise error
    print(f"Lỗi ngoài dự kiến ({type(error).__name__}); chưa có tệp nào bị ghi dở.", file=sys.stderr)
    print("Cách xử lý: chạy lại với CCHC_DEBUG=1 và gửi kết quả cho người phụ trách phần mềm.", file=sys.stderr)
    return UNUSABLE


def _parser(name: str, module: ModuleType) -> argparse.ArgumentParser:
    from cchc.cli.parsing import Parser

    parser = Parser(name, COMMANDS[name][0].upper() + COMMANDS[name][1:] + ".")
    module.add_arguments(parser)
    return parser
