"""Set a stranger's paper anew in the decree's layout: mend what is safe, say what changed, lose no word."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from cchc.law.book import Law
from cchc.lib.errors import CchcError
from cchc.paper.checking import Finding, Report, check
from cchc.paper.checking.scope import Scope, scope_of
from cchc.paper.layout import layout
from cchc.paper.mending import mended
from cchc.paper.mending.opening import whole_opening
from cchc.paper.model import Paper
from cchc.paper.recognition.model import Recognised


@dataclass(frozen=True, slots=True)
class Restyled:
    """A paper set anew. ``changes`` says in Vietnamese what was mended, ``remaining`` what a person must decide."""

    paper: Paper
    changes: tuple[str, ...]
    remaining: tuple[Finding, ...] = ()


def restyle(recognised: Recognised, law: Law, preset: str = "A") -> Restyled:
    """The paper of a file, ready for the writers with the sizes of ``preset``.

    Mends spacing, the case of the letterhead, zeros of number and date, ends of legal bases and lists; all
    else of the words stays, and what was wrong with the look is gone because layout sets it. Raises
    ``CchcError`` for a Party paper, which this layout does not govern.
    """
    if scope_of(recognised.paper, recognised.form) is Scope.PARTY:
        raise CchcError(
            "Đây là văn bản của Đảng, không trình bày theo Nghị định 30/2020/NĐ-CP.",
            "Hãy trình bày theo quy định về thể thức văn bản của Đảng.",
        )
    before = check(recognised.paper, recognised.form, law)
    paper, sentences = mended(whole_opening(recognised.paper, recognised.form), law)
    after = check(paper, layout(paper, law, preset), law, preset)
    return Restyled(paper, (*sentences, *_changes(before, after)), after.findings)


def _changes(before: Report, after: Report) -> Iterator[str]:
    """What the check found before and finds no more."""
    if before.source == "txt":
        yield "Đã đặt khổ giấy, lề, phông, cỡ và kiểu chữ, khoảng cách cho toàn văn bản (tệp nguồn không có định dạng)."
    for outcome in before.outcomes:
        known = {finding.message for finding in outcome.findings}
        left = {finding.message for finding in after.of(outcome.rule).findings}
        if left <= known:
            yield from (_sentence(each) for each in outcome.findings if each.message not in left)


def _sentence(finding: Finding) -> str:
    times = f" ({finding.times} chỗ)" if finding.times > 1 else ""
    return f"Đã sửa ({finding.rule}): {finding.message}{times}"
