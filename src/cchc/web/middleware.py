"""What every answer carries: a content policy that lets nothing in from elsewhere."""

from __future__ import annotations

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


def without_nulls(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Take the null character out of every word that is sent: no letter, and PostgreSQL keeps none in its texts."""

    def middleware(request: HttpRequest) -> HttpResponse:
        request.GET = cleared(request.GET)  # type: ignore[assignment]
        if request.method == "POST":
            request.POST = cleared(request.POST)  # type: ignore[assignment]
        return get_response(request)

    return middleware


def cleared(sent: QueryDict) -> QueryDict:
    """What was sent without null characters; the very same object where there is none."""
    if not any("\0" in text for name, texts in sent.lists() for text in (name, *texts)):
        return sent
    clear = QueryDict(mutable=True)
    for name, texts in sent.lists():
        clear.setlist(name.replace("\0", ""), [text.replace("\0", "") for text in texts])
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
