"""The command ``cchc``."""

import sys


def main() -> int:
    from cchc.cli import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
