"""Reports of a mail server on a letter that it could not deliver."""

from __future__ import annotations


def bounced(
    message_id: str, recipient: str, status: str, diagnostic: str, *, action: str = "failed", whole: bool = True
) -> bytes:
    """As Postfix writes it, and many others with it: words, the fate of the recipient, the letter or its head."""
    kind = "message/rfc822" if whole else "text/rfc822-headers"
    lines = [
        "From: MAILER-DAEMON@thu.suoi-mau.vn (Mail Delivery System)",
        "To: ubnd@suoi-mau.vn",
        "Subject: Undelivered Mail Returned to Sender",
        "Auto-Submitted: auto-replied",
        f"Message-ID: <bounce-{message_id}-{status}-{action}>",
        'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
        "",
        "--b",
        "Content-Type: text/plain; charset=utf-8",
        "",
        "I'm sorry to have to inform you that your message could not be delivered.",
        "--b",
        "Content-Type: message/delivery-status",
        "",
        "Reporting-MTA: dns; thu.suoi-mau.vn",
        "Arrival-Date: Mon, 5 Jun 2023 09:30:00 +0700",
        "",
        f"Final-Recipient: rfc822; {recipient}",
        f"Action: {action}",
        f"Status: {status}",
        *([f"Diagnostic-Code: {diagnostic}"] if diagnostic else []),
        "",
        "--b",
        f"Content-Type: {kind}",
        "",
        "From: ubnd@suoi-mau.vn",
        f"To: {recipient}",
        f"Message-ID: <{message_id}>",
        "Subject: Moi hop",
        "",
        *(["Kinh moi."] if whole else []),
        "--b--",
        "",
    ]
    return "\r\n".join(lines).encode()
