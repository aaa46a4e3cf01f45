"""The decision (quyết định, form 1.2) that approves the estimate."""

from __future__ import annotations

from collections.abc import Iterator

from cchc.dossier.case import BLANK, Case
from cchc.dossier.compose import chairman_signature, committee_paper, filed, sentence, with_words
from cchc.dossier.item import Item
from cchc.paper.model import Kind, Level, Paper, Section, Signature, para


def items(case: Case) -> Iterator[Item]:
    """This paper as a piece of the dossier."""
    yield Item("quyet-dinh-phe-duyet", "Quyết định phê duyệt dự toán", approval(case))


def approval(case: Case, signed: Signature | None = None) -> Paper:
    """Three articles: the amount, the source of money, who carries it out; ``signed`` by another than the chairman."""
    finance = case.finance
    return committee_paper(
        case,
        Kind.QUYET_DINH,
        f"Về việc phê duyệt dự toán kinh phí tổ chức {case.name}",
        authority_line=f"Chủ tịch {case.commune.committee}".upper(),
        legal_basis=(*case.commune.budget.legal_basis, _asked(case)),
        order_word="QUYẾT ĐỊNH:",
        body=tuple(
            Section(Level.DIEU, f"Điều {number}.", None, (para(text),))
            for number, text in enumerate(_articles(case), 1)
        ),
        recipients=("Như Điều 3", filed(case, finance)),
        signatures=(signed or chairman_signature(case),),
    )


def _asked(case: Case) -> str:
    """Who asks for it, with the papers where they are issued."""
    author, finance, made = case.author, case.finance, case.estimate
    asked = f"Theo đề nghị của {author.addressed if author else BLANK}"
    if made.submitted_as:
        asked += f" tại Tờ trình {made.submitted_as}"
    if finance:
        asked += f" và kết quả thẩm định của {finance.addressed}"
    return f"{asked} tại Báo cáo {made.appraised_as}" if finance and made.appraised_as else asked


def _articles(case: Case) -> Iterator[str]:
    allowed = with_words(case.estimate.appraisal.allowed)
    replaced = f" Quyết định này thay thế Quyết định {case.estimate.replaces}." if case.estimate.replaces else ""
    people = ", ".join(post.addressed for post in (case.author, case.finance) if post)
    yield (f"Phê duyệt dự toán kinh phí tổ chức {case.name} với tổng số tiền là {allowed}, theo kết quả thẩm định.")
    yield (
        f"Nguồn kinh phí: {case.estimate.source or BLANK}. Việc chi, thanh toán, quyết toán kinh phí thực hiện theo "
        f"quy định hiện hành.{replaced}"
    )
    yield (
        f"{sentence(people)}{' và các' if people else 'Các'} bộ phận có liên quan chịu trách nhiệm thi hành "
        "Quyết định này./."
    )
