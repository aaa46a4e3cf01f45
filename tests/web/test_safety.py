"""Signing in, and what every answer carries."""

from __future__ import annotations

import re

import pytest
from django.conf import settings
from django.core.cache import cache
from django.test import Client

from cchc.org.models import Officer
from tests.factories.reviews import seed_cycle
from tests.people import PASSWORD, Commune
from tests.web.signed import client_of


@pytest.fixture
def clerk(commune: Commune) -> Officer:
    commune.clerk.set_password(PASSWORD)
    commune.clerk.save()
    cache.clear()
    return commune.clerk


def sign_in(client: Client, username: str, password: str) -> tuple[int, str]:
    answer = client.post("/tai-khoan/dang-nhap/", {"login": username, "password": password})
    return answer.status_code, answer.content.decode()


def test_the_right_password_opens_the_office(clerk: Officer) -> None:
    client = Client()
    assert sign_in(client, "clerk-suoi-mau", PASSWORD)[0] == 302
    assert "Chưa có kỳ sơ kết nào" in client.get("/").content.decode()


def test_a_wrong_password_and_a_wrong_name_get_the_same_words(clerk: Officer) -> None:
    words = "Tên đăng nhập hoặc mật khẩu chưa đúng."
    for name in ("clerk-suoi-mau", "khong-co-ai"):
        code, page = sign_in(Client(), name, "sai mật khẩu")
        assert code == 200
        assert words in page
        assert f'value="{name}"' in page


def test_guessing_is_slowed_down(clerk: Officer) -> None:
    answers = [sign_in(Client(), "clerk-suoi-mau", f"đoán {n}")[1] for n in range(7)]
    assert "Bạn đã thử sai nhiều lần. Chờ 5 phút rồi thử lại." in answers[-1]
    assert sign_in(Client(), "clerk-suoi-mau", PASSWORD)[0] != 302


def test_nobody_opens_an_account_alone(db: None) -> None:
    answer = Client().post("/tai-khoan/dang-ky/", {"username": "ke-la", "password1": PASSWORD, "password2": PASSWORD})
    assert "do người quản trị hệ thống của đơn vị mở" in answer.content.decode()
    assert not Officer.objects.filter(username="ke-la").exists()


def test_signing_in_does_not_lead_to_another_site(clerk: Officer) -> None:
    facts = {"login": "clerk-suoi-mau", "password": PASSWORD, "next": "https://evil.example/"}
    answer = Client().post("/tai-khoan/dang-nhap/?next=https://evil.example/", facts)
    assert answer.headers["Location"] == "/"


def test_every_answer_forbids_what_comes_from_elsewhere(commune: Commune) -> None:
    for path in ("/", "/tai-khoan/dang-nhap/", "/khong-co/"):
        answer = client_of(commune.chairman).get(path)
        policy = answer.headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert answer.headers["X-Frame-Options"] == "DENY"
        assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_pages_have_no_script_or_style_of_their_own_and_call_nobody(commune: Commune) -> None:
    cycle = seed_cycle(commune)
    client = client_of(commune.chairman)
    for path in ("", "ke-hoach/", "bo-sung/", "ban-hanh/"):
        page = client.get(f"/ky-so-ket/{cycle.pk}/{path}").content.decode()
        assert not re.findall(r"<script(?![^>]*src=)|<style|\sstyle=|\son[a-z]+=|javascript:", page)
        assert not re.findall(r"(?:src|href|action)=\"(?:https?:)?//", page)


def test_a_form_without_its_token_is_refused_in_words(commune: Commune) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(commune.clerk, backend="allauth.account.auth_backends.AuthenticationBackend")
    answer = client.post("/ky-so-ket/nap-ke-hoach/", {})
    assert answer.status_code == 403
    assert "Phiên làm việc đã đổi" in answer.content.decode()


def test_a_refusal_says_whose_work_it_is(commune: Commune) -> None:
    answer = client_of(commune.reform).get("/ky-so-ket/nap-ke-hoach/")
    assert answer.status_code == 403
    assert "Bạn chưa được giao quyền nạp kế hoạch." in answer.content.decode()


def test_the_page_of_our_own_mistake_needs_nothing(commune: Commune, monkeypatch: pytest.MonkeyPatch) -> None:
    client = client_of(commune.chairman)
    client.raise_request_exception = False
    monkeypatch.setattr("cchc.web.review.views.cycles_of", None)
    answer = client.get("/")
    assert answer.status_code == 500
    assert "Việc bạn vừa làm chưa được thực hiện" in answer.content.decode()


def test_cookies_are_kept_from_scripts() -> None:
    assert settings.SESSION_COOKIE_HTTPONLY
    assert settings.CSRF_COOKIE_HTTPONLY
    assert settings.SESSION_COOKIE_SAMESITE == "Lax"


@pytest.mark.parametrize(
    "path",
    ["", "mat-khau/", "xac-thuc/", "dang-xuat/", "xac-nhan-lai/"],
)
def test_pages_of_the_account_speak_vietnamese(commune: Commune, path: str) -> None:
    page = client_of(commune.clerk).get(f"/tai-khoan/{path}", follow=True).content.decode()
    assert 'lang="vi"' in page
    assert not re.findall(
        r"\b(?:Password|Sign|Current|Code|Submit|Cancel|Please|Your)\b", re.sub(r"<[^>]+>", " ", page)
    )


class Unread:
    """A body that must not be read."""

    def read(self, size: int = -1) -> bytes:
        raise AssertionError("The body was read.")

    readline = read


@pytest.mark.parametrize("path", ["/ky-so-ket/nap-ke-hoach/", "/tai-khoan/dang-nhap/", "/khong-co/"])
def test_two_hundred_megabytes_are_turned_away_unread(commune: Commune, path: str) -> None:
    client = client_of(commune.chairman)
    answer = client.post(path, CONTENT_LENGTH=str(200 * 1024 * 1024), **{"wsgi.input": Unread()})  # type: ignore[arg-type]
    assert answer.status_code == 413
    assert "Chia nhỏ hoặc nén ảnh trong tệp rồi gửi lại" in answer.content.decode()
