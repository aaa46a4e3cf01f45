"""A person of the example at the pages, who knows no address: they follow links and press buttons by their words."""

from __future__ import annotations

from typing import Any
from urllib.parse import urljoin

from django.test import Client
from lxml import html

from cchc.org.models import Officer
from tests.web.signed import client_of

Element = Any  # lxml.html.HtmlElement: the stubs know too little of forms.


def words(element: Element) -> str:
    return " ".join(" ".join(element.itertext()).split())


class Hand:
    """``seen`` collects the words of every page met, for who asks later whether a page shows them."""

    def __init__(self, username: str, seen: set[str]) -> None:
        self.client: Client = client_of(Officer.objects.get(username=username))
        self.seen = seen
        self.open("/")

    def open(self, path: str) -> Hand:
        return self.take(self.client.get(path, follow=True), path)

    def take(self, answer: Any, path: str) -> Hand:
        assert answer.status_code == 200, f"{path}: {answer.status_code}"
        chain = getattr(answer, "redirect_chain", [])
        self.path = chain[-1][0] if chain else path
        self.page = html.fromstring(answer.content.decode())
        self.seen.add(self.text)
        return self

    @property
    def text(self) -> str:
        return words(self.page)

    def found(self, tag: str, label: str) -> Element | None:
        """The first with exactly these words, else the first that begins with them; the page before the bar over it."""
        (main,) = self.page.iter("main")
        rows = [one for part in (main, self.page) for one in part.iter(tag) if words(one).startswith(label)]
        return next((one for one in rows if words(one) == label), next(iter(rows), None))

    def follow(self, *labels: str) -> Hand:
        for label in labels:
            link = self.found("a", label)
            assert link is not None, f"{self.path} shows no link “{label}”"
            self.open(urljoin(self.path, link.get("href")))
        return self

    def review(self) -> Hand:
        """To the page of the review of 2026, the first row of the list."""
        self.follow("Kỳ sơ kết")
        link = next(self.page.iter("tbody")).find(".//a")
        return self.open(link.get("href"))

    def step(self, name: str) -> Hand:
        """To a step of the review, by the path across the top, which every page of the review shows."""
        if not self.page.find_class("path"):
            self.review()
        return self.follow(name)

    def press(self, label: str, **typed: str) -> Hand:
        button = self.found("button", label)
        assert button is not None, f"{self.path} shows no button “{label}”"
        form = self.form_of(button)
        sent: dict[str, list[str]] = {}
        for name, value in [*self.values(form), (button.get("name"), button.get("value", ""))]:
            if name:
                sent.setdefault(name, []).append(value)
        sent |= {self.name_of(form, name): [value] for name, value in typed.items()}
        return self.take(
            self.client.post(urljoin(self.path, form.get("action") or self.path), sent, follow=True), label
        )

    def choose(self, label: str, name: str, option: str) -> Hand:
        """Press the button with the option chosen that names this."""
        found = next(one for one in self.page.iter("option") if option in words(one))
        return self.press(label, **{name: found.get("value")})

    def form_of(self, button: Element) -> Element:
        if by_id := button.get("form"):
            return self.page.get_element_by_id(by_id)
        return next(button.iterancestors("form"))

    def values(self, form: Element) -> list[tuple[str, str]]:
        """What the form sends, fields outside of it that name it among them."""
        outside = [one for one in self.page.iter("input", "textarea", "select") if one.get("form") == form.get("id")]
        found = list(form.form_values())
        for one in outside if form.get("id") else []:
            if one.get("type") != "checkbox" or one.get("checked") is not None:
                found.append((one.get("name"), one.value or ""))
        return found

    def names(self, start: str) -> list[str]:
        """The fields whose names begin so, in the order of the page."""
        found = [one.get("name") or "" for one in self.page.iter("input", "textarea", "select")]
        return [name for name in found if name.startswith(start)]

    def name_of(self, form: Element, name: str) -> str:
        """The whole name of a field of which the test knows the end: the number of the row is the database's."""
        ends = name.replace("__", "-")
        names = [one.get("name") or "" for one in self.page.iter("input", "textarea", "select")]
        return next((one for one in names if one == ends or one.endswith(f"-{ends}")), ends)
