"""What the office says of a password that will not do."""

from __future__ import annotations

import pytest

from cchc.web.account.forms import NewPasswordForm, SignInForm
from tests.people import PASSWORD, Commune


def said(commune: Commune, first: str, second: str, old: str = PASSWORD) -> dict[str, list[str]]:
    officer = commune.clerk
    officer.set_password(PASSWORD)
    typed = {"oldpassword": old, "password1": first, "password2": second}
    return {
        name: [str(error) for error in errors]
        for name, errors in NewPasswordForm(user=officer, data=typed).errors.items()
    }


@pytest.mark.parametrize(
    ("first", "second", "words"),
    [
        ("ngan", "ngan", {"password1": ["Mật khẩu quá ngắn; cần ít nhất 10 ký tự."]}),
        ("password123", "password123", {"password1": ["Mật khẩu này quá phổ biến."]}),
        (
            "clerk-suoi-mau1",
            "clerk-suoi-mau1",
            {"password1": ["Mật khẩu quá giống tên hoặc tên đăng nhập của bạn; chọn mật khẩu khác."]},
        ),
        ("ban-dai-duong-xa", "ban-xa-duong-dai", {"password2": ["Hai lần nhập mật khẩu mới chưa giống nhau."]}),
        ("", "", {"password1": ["Nhập mật khẩu mới."], "password2": ["Nhập lại mật khẩu mới."]}),
        ("ban-dai-duong-xa", "ban-dai-duong-xa", {}),
    ],
)
def test_a_new_password_that_will_not_do_is_told_why(
    commune: Commune, first: str, second: str, words: dict[str, list[str]]
) -> None:
    assert said(commune, first, second) == words


def test_a_wrong_old_password_is_told_as_wrong(commune: Commune) -> None:
    new = "ban-dai-duong-xa"
    assert said(commune, new, new, old="sai") == {"oldpassword": ["Mật khẩu hiện nay chưa đúng."]}


@pytest.mark.django_db
def test_an_empty_sign_in_names_what_is_missing() -> None:
    assert dict(SignInForm(data={}).errors) == {"login": ["Nhập tên đăng nhập."], "password": ["Nhập mật khẩu."]}
