"""How sections of the consolidated report and changed words are shown."""

from __future__ import annotations

from difflib import SequenceMatcher

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from cchc.reports.queries.sources import Sources

register = template.Library()


@register.filter
def place_name(key: str, sources: Sources) -> str:
    """A section by its name in the outline."""
    return sources.outline.place(key).name if key in sources.outline else key


@register.filter
def changed_from(new: str, old: str) -> SafeString:
    """The words of ``new``, those that ``old`` does not have marked."""
    before, after = old.split(), new.split()
    parts = []
    for step, _, _, start, end in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        words = " ".join(after[start:end])
        if words:
            parts.append(format_html("{}" if step == "equal" else "<mark>{}</mark>", words))
    return format_html_join(" ", "{}", ((part,) for part in parts))
