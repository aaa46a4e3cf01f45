"""The opening paragraph that cites and runs on into the operative part stays one paragraph."""

from __future__ import annotations

from dataclasses import replace

from cchc.paper.form import Component, Form
from cchc.paper.mending.words import words
from cchc.paper.model import Paper, Paragraph, para


def whole_opening(paper: Paper, form: Form) -> Paper:
    """The paper as its author set it: a basis that the file does not print on lines of its own goes back.

    Recognition takes ``Thực hiện Kế hoạch …, UBND xã xây dựng Kế hoạch như sau:`` apart into a legal basis and
    the body; where ``form`` shows them as one paragraph and no word differs, it becomes one again.
    """
    first = paper.body[0] if paper.body else None
    printed = form.first(Component.BODY)
    if not paper.legal_basis or form.all(Component.CAN_CU) or printed is None or not isinstance(first, Paragraph):
        return paper
    if words(printed.text) != words(" ".join((*paper.legal_basis, first.text))):
        return paper
    opening = replace(para(printed.text), line=first.line)
    return replace(paper, legal_basis=(), body=(opening, *paper.body[1:]))
