"""What every answer carries: a content policy that lets nothing in from elsewhere."""

from __future__ import annotations

import re
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, QueryDict

from cchc.lib.errors import CchcError
from cchc.org.access import asked_once
from cchc.web.errors.views import refused, too_large

# No inline script or style and no other host; images may be data (the QR code of the second factor).
POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "manifest-src 'self'",
    )
)

# Control characters (PostgreSQL keeps no null in a text, XML none of them), marks that turn the reading order of a
# line around, and blanks without width, which copying from chats brings along and which hide a word from a search.
UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff]"
)
LARGEST_BODY = 100 * 1024 * 1024


def content_security_policy(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Send the policy with every answer, and keep pages of signed-in people out of shared caches."""

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        response.headers.setdefault("Content-Security-Policy", POLICY)
        response.headers.setdefault("Permissions-Policy", "camera=(), microphone=(), geolocation=()")
        if hasattr(request, "session") and not response.has_header("Cache-Control"):
            response.headers["Cache-Control"] = "private, no-cache"
        return response

    return middleware


def bounded_bodies(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Turn away what is larger than any file the office reads, before a byte of it is read."""

    def middleware(request: HttpRequest) -> HttpResponse:
        length = str(request.META.get("CONTENT_LENGTH") or "0")
        if length.isdigit() and int(length) > LARGEST_BODY:
            return too_large(request)
        return get_response(request)

    return middleware


class WithoutUnseen:
    """Take signs that nobody sees out of every word that is sent, once it may be read at all; files stay."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, *view: object) -> None:
        request.GET = cleared(request.GET)  # type: ignore[assignment]
        if request.method == "POST":
            request.POST = cleared(request.POST)  # type: ignore[assignment]


def cleared(sent: QueryDict) -> QueryDict:
    """What was sent without unseen signs; the very same object where there is none."""
    if not any(UNSEEN.search(text) for name, texts in sent.lists() for text in (name, *texts)):
        return sent
    clear = QueryDict(mutable=True)
    for name, texts in sent.lists():
        clear.setlist(UNSEEN.sub("", name), [UNSEEN.sub("", text) for text in texts])
    return clear


def rights_asked_once(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """A request that only reads asks the database once for the posts of its officer."""

    def middleware(request: HttpRequest) -> HttpResponse:
        if request.method not in {"GET", "HEAD"}:
            return get_response(request)
        with asked_once():
            return get_response(request)

    return middleware


class Refusals:
    """An expected failure that no page of its own has shown: in its own words, never as a fault of the program."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        return refused(request, error) if isinstance(error, CchcError) else None
