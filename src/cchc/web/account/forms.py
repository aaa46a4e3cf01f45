"""The forms of sign-in in the office's words."""

from __future__ import annotations

from typing import Any

from allauth.account.forms import ChangePasswordForm, LoginForm, ReauthenticateForm, SetPasswordForm
from allauth.mfa.base.forms import AuthenticateForm
from allauth.mfa.base.forms import ReauthenticateForm as ReauthenticateByCodeForm
from allauth.mfa.totp.forms import ActivateTOTPForm
from django import forms

LABELS = {
    "login": "Tên đăng nhập",
    "password": "Mật khẩu",
    "oldpassword": "Mật khẩu hiện nay",
    "password1": "Mật khẩu mới",
    "password2": "Nhập lại mật khẩu mới",
    "code": "Mã xác thực",
}


class InOurWords(forms.Form):
    """Vietnamese labels, and no help that repeats or leads nowhere."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # A session ends with the browser, so there is no box to remember it.
        self.fields.pop("remember", None)
        for name, field in self.fields.items():
            field.label = LABELS.get(name, field.label)
            field.help_text = ""
            field.error_messages["required"] = f"Nhập {str(field.label).lower()}.".replace("Nhập nhập", "Nhập")
            field.widget.attrs.pop("placeholder", None)


class SignInForm(InOurWords, LoginForm):  # type: ignore[misc]
    """Username and password."""


class TypedTwice(InOurWords):
    """A new password typed twice; allauth has no Vietnamese for two that differ."""

    def add_error(self, field: str | None, error: Any) -> None:
        differ = field == "password2" and not isinstance(error, forms.ValidationError)
        super().add_error(field, "Hai lần nhập mật khẩu mới chưa giống nhau." if differ else error)


class NewPasswordForm(TypedTwice, ChangePasswordForm):  # type: ignore[misc]
    """The old password and the new one twice."""


class FirstPasswordForm(TypedTwice, SetPasswordForm):  # type: ignore[misc]
    """A password for an account that has none."""


class AgainForm(InOurWords, ReauthenticateForm):  # type: ignore[misc]
    """The password once more before a step that needs it."""


class CodeForm(InOurWords, AuthenticateForm):  # type: ignore[misc]
    """The code of the second factor."""


class CodeAgainForm(InOurWords, ReauthenticateByCodeForm):  # type: ignore[misc]
    """The code once more before a step that needs it."""


class FirstCodeForm(InOurWords, ActivateTOTPForm):  # type: ignore[misc]
    """The first code, which proves that the telephone has the key."""
