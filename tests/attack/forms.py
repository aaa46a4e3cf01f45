"""The forms of a page as a browser would send them, so that an attack changes one field and leaves the rest."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser


@dataclass
class Form:
    """Where a form goes and what it holds; ``buttons`` are the ones that may be pressed, each with its value."""

    action: str
    fields: list[tuple[str, str]] = field(default_factory=list)
    files: list[str] = field(default_factory=list)
    buttons: list[tuple[str, str]] = field(default_factory=list)

    def presses(self) -> list[dict[str, str]]:
        """What each button adds to the body; nothing for a form whose button has no name."""
        return [{name: value} for name, value in dict.fromkeys(self.buttons)] or [{}]


class Reader(HTMLParser):
    """Collects the POST forms of a page with their fields, in the order of the page."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[Form] = []
        self.open: Form | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        facts = {name: value or "" for name, value in attrs}
        if tag == "form":
            self.open = Form(facts.get("action", "")) if facts.get("method", "").lower() == "post" else None
            self.found += [self.open] if self.open else []
        elif self.open and facts.get("name"):
            self.take(self.open, tag, facts)

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self.open = None

    @staticmethod
    def take(form: Form, tag: str, facts: dict[str, str]) -> None:
        kind, name, value = facts.get("type", ""), facts["name"], facts.get("value", "")
        if tag == "button" or kind == "submit":
            form.buttons.append((name, value))
        elif kind == "file":
            form.files.append(name)
        elif tag in {"input", "select", "textarea"} and name != "csrfmiddlewaretoken":
            form.fields.append((name, value))


def forms_of(page: str) -> list[Form]:
    reader = Reader()
    reader.feed(page)
    return reader.found
