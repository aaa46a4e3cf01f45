"""How sign-in speaks: Vietnamese messages, and no door for strangers to make accounts."""

from __future__ import annotations

from typing import ClassVar

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from django.http import HttpRequest


class Adapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Accounts are opened by the commune's administrator only."""

    error_messages: ClassVar[dict[str, str]] = {
        **DefaultAccountAdapter.error_messages,
        "username_password_mismatch": "Tên đăng nhập hoặc mật khẩu chưa đúng.",
        "too_many_login_attempts": "Bạn đã thử sai nhiều lần. Chờ 5 phút rồi thử lại.",
        "incorrect_password": "Mật khẩu chưa đúng.",
        "enter_current_password": "Mật khẩu hiện nay chưa đúng.",
        "account_inactive": "Tài khoản này đã ngừng dùng.",
        "rate_limited": "Bạn thao tác quá nhanh. Chờ một lát rồi thử lại.",
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False


class CodeAdapter(DefaultMFAAdapter):  # type: ignore[misc]
    """The second factor in Vietnamese."""

    error_messages: ClassVar[dict[str, str]] = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": "Mã xác thực chưa đúng.",
    }
