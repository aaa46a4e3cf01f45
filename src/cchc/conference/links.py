"""The personal link of a guest (đường dẫn riêng): it needs no account, and nobody comes upon it by trying.

Nothing of it is stored: the office works it out anew from its secret key, so that letters, papers and QR codes
made on different days bear the same one. See ``docs/decisions/0015-the-link-of-a-guest.md``.
"""

from __future__ import annotations

import re

from django.conf import settings
from django.utils.crypto import constant_time_compare, salted_hmac

from cchc.conference.models import Guest

# Without i, l, o and u: what a person types from paper is never in doubt.
LETTERS = "0123456789abcdefghjkmnpqrstvwxyz"
MEANT = str.maketrans("ilo", "110", "- ")
PROOF = 26  # letters of five bits: 130 bits
WELL_FORMED = re.compile(f"[{LETTERS}]{{{PROOF + 1},{PROOF + 12}}}")
WHOLE = ("commune", "conference__commune", "conference__cycle__plan", "conference__invitation")


def link_for(guest: Guest) -> str:
    """The path of the guest's own page: ``/tl/2k-7f3qa-…``; raising ``link_version`` ends those given before."""
    proof = proof_of(guest)
    groups = (proof[at : at + 5] for at in range(0, PROOF - 1, 5))
    return f"/tl/{spelt(guest.pk)}-{'-'.join(groups)}{proof[-1]}"


def full_link_for(guest: Guest) -> str:
    """The link with the name of the office before it, as mail and paper bear it."""
    return f"{settings.PUBLIC_URL}{link_for(guest)}"


def guest_under(token: str) -> Guest | None:
    """The invited guest whose link ends in ``token``; None for every other text, whatever is wrong with it."""
    plain = token.lower().translate(MEANT)
    if not WELL_FORMED.fullmatch(plain):
        return None
    rows = Guest.objects.select_related(*WHOLE)
    guest = rows.filter(pk=number_of(plain[:-PROOF]), removed_at__isnull=True).first()
    if guest is None or not constant_time_compare(plain[-PROOF:], proof_of(guest)):
        return None
    return guest


def proof_of(guest: Guest) -> str:
    facts = f"{guest.conference.uid}:{guest.pk}:{guest.link_version}"
    digest = salted_hmac("cchc.conference.link", facts, algorithm="sha256").digest()
    return spelt(int.from_bytes(digest[:17]) >> 6).rjust(PROOF, LETTERS[0])


def spelt(number: int) -> str:
    """A number in the letters of a link."""
    text = ""
    while number or not text:
        number, rest = divmod(number, len(LETTERS))
        text = LETTERS[rest] + text
    return text


def number_of(text: str) -> int:
    """The number that ``spelt`` spelt."""
    number = 0
    for letter in text:
        number = number * len(LETTERS) + LETTERS.index(letter)
    return number
