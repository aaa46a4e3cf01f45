"""The path of the review that a page belongs to, across its top."""

from __future__ import annotations

from typing import Any

from django import template

from cchc.review.models import Cycle
from cchc.web.path import path_of
from cchc.web.request import today

register = template.Library()


@register.inclusion_tag("shared/_path.html", takes_context=True)
def review_path(context: dict[str, Any]) -> dict[str, Any]:
    """Nothing on pages of no review; the folder of the page's view says which step the reader looks at."""
    cycle = context.get("cycle")
    if not isinstance(cycle, Cycle):
        return {"steps": []}
    match = context["request"].resolver_match
    folder = match.func.__module__.split(".")[2] if match else ""
    return {"steps": path_of(cycle, today()), "looked_at": folder}
