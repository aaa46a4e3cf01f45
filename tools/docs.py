"""``make docs``: write every document that is made from code or data."""

from __future__ import annotations

from pathlib import Path

from tools import glossary


def documents() -> dict[Path, str]:
    """Path and text of each generated document."""
    from cchc.law.book import law_book
    from cchc.law.document import markdown as pages
    from cchc.paper.checking.document import markdown as rules

    law = {Path("docs/law") / name: text for name, text in pages(law_book()).items()}
    return {glossary.TARGET: glossary.markdown(), Path("docs/rules.md"): rules(), **law}


def main() -> None:
    for path, text in documents().items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        print(path)


if __name__ == "__main__":
    main()
