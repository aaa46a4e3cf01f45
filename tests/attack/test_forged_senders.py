"""Who says a letter comes from a guest is believed no more than the receiving server believes them."""

from __future__ import annotations

import pytest

from cchc.lib.calendar_replies import read_letter


@pytest.mark.parametrize(
    ("found", "forged"),
    [
        ("mx.vn; spf=pass; dkim=pass; dmarc=pass", False),
        ("mx.vn; spf=pass; dkim=pass; dmarc=fail", True),
        ("mx.vn; spf=fail smtp.mailfrom=ban.vn; dkim=none; dmarc=none", True),
        ("mx.vn; spf=softfail; dmarc=none", True),
        ("mx.vn; spf=fail; dkim=pass header.d=ban.vn; dmarc=pass", False),
        ("mx.vn; spf=none; dkim=none; dmarc=none", False),
    ],
)
def test_a_sender_whom_their_own_domain_disowns_is_not_believed(found: str, forged: bool) -> None:
    letter = f"Authentication-Results: {found}\nFrom: Phanh <phanh@ban.vn>\n\nTôi dự."
    assert read_letter(letter.encode()).forged is forged


@pytest.mark.parametrize("taken_in", ["", "Received: from b.vn by mx.vn\n"])
def test_a_sender_does_not_vouch_for_themself(taken_in: str) -> None:
    found, own = "Authentication-Results: mx.vn; spf=fail\n", "Authentication-Results: mx.vn; dkim=pass\n"
    assert read_letter(f"{found}{taken_in}{own}From: a@b.vn\n\nx".encode()).forged
