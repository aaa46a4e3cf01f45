"""Every setting of the office, from the environment, secure unless told otherwise.

Variables: ``CCHC_VAR`` (folder of data), ``CCHC_DATABASE_URL``, ``CCHC_SECRET_KEY``, ``CCHC_DEBUG``,
``CCHC_ALLOWED_HOSTS`` (comma separated), ``CCHC_HTTPS`` (1 behind a proxy that ends TLS),
``CCHC_TRUSTED_PROXIES`` (how many proxies stand in front), ``CCHC_TODAY`` (a day to practise on),
``CCHC_SMTP_URL`` and ``CCHC_MAIL_FROM`` (mail; without them letters go to a folder),
``CCHC_PUBLIC_URL`` (the office as guests reach it from outside; without it ``CCHC_PORT``, which ``cchc serve`` sets),
``CCHC_MAILBOX_URL`` (``imaps://user:password@host/INBOX``, where answers to ``CCHC_MAIL_FROM`` arrive).
"""

from __future__ import annotations

import os
import secrets
import tempfile
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any

from cchc.core.database import database_from_url

PACKAGE = Path(__file__).resolve().parent
ROOT = PACKAGE.parents[1] if (PACKAGE.parents[1] / "pyproject.toml").exists() else Path.cwd()
VAR = Path(os.environ.get("CCHC_VAR") or ROOT / "var").resolve()
(VAR / "static").mkdir(parents=True, exist_ok=True)


def flag(name: str) -> bool:
    return os.environ.get(name, "").lower() in {"1", "true", "yes"}


def names(name: str, default: str = "") -> list[str]:
    return [item.strip() for item in os.environ.get(name, default).split(",") if item.strip()]


def secret_key() -> str:
    """The key from the environment, or one made on the first run and kept, readable by this user only."""
    if key := os.environ.get("CCHC_SECRET_KEY"):
        return key
    path = VAR / "secret_key"
    if not path.exists():
        # Written whole beside its place: of two that start at once both read the key that was there first.
        with tempfile.NamedTemporaryFile("w", dir=VAR, encoding="ascii") as file, suppress(FileExistsError):
            file.write(secrets.token_urlsafe(50))
            file.flush()
            os.link(file.name, path)
    return path.read_text(encoding="ascii")


def practice_day() -> date | None:
    """The day that stands for today while people are trained; none on an office at work."""
    text = os.environ.get("CCHC_TODAY", "")
    return date.fromisoformat(text) if text else None


def public_url(hosts: list[str], https: bool) -> str:
    """What links to guests begin with: as told, else the first name under which the office is reached."""
    if told := os.environ.get("CCHC_PUBLIC_URL"):
        return told.rstrip("/")
    host = next((name.lstrip(".") for name in hosts if name != "*"), "127.0.0.1")
    return f"https://{host}" if https else f"http://{host}:{os.environ.get('CCHC_PORT', '8000')}"


SECRET_KEY = secret_key()
DEBUG = flag("CCHC_DEBUG")
HTTPS = flag("CCHC_HTTPS")
PRACTICE_DAY = practice_day()
ALLOWED_HOSTS = names("CCHC_ALLOWED_HOSTS", "127.0.0.1,localhost,[::1]")
PUBLIC_URL = public_url(ALLOWED_HOSTS, HTTPS)
CSRF_TRUSTED_ORIGINS = [f"https://{host.lstrip('.')}" for host in ALLOWED_HOSTS if host != "*"] if HTTPS else []

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django_htmx",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "cchc.core",
    "cchc.org",
    "cchc.records",
    "cchc.review",
    "cchc.targets",
    "cchc.reports",
    "cchc.talks",
    "cchc.conference",
    "cchc.budget",
    "cchc.web",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "cchc.web.middleware.content_security_policy",
    "cchc.web.middleware.bounded_bodies",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "cchc.web.middleware.WithoutUnseen",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "cchc.web.middleware.rights_asked_once",
    "cchc.web.middleware.Refusals",
]

ROOT_URLCONF = "cchc.urls"
WSGI_APPLICATION = "cchc.wsgi.application"
TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [PACKAGE / "web"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "cchc.web.context.office",
            ],
            "builtins": ["django.templatetags.static"],
        },
    }
]

DATABASES = {"default": database_from_url(os.environ.get("CCHC_DATABASE_URL", ""), VAR)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
CACHES = {"default": {"BACKEND": "django.core.cache.backends.filebased.FileBasedCache", "LOCATION": VAR / "cache"}}
FILES_DIR = VAR / "files"
MAIL_DIR = VAR / "mail"
SMTP_URL = os.environ.get("CCHC_SMTP_URL", "")
MAIL_FROM = os.environ.get("CCHC_MAIL_FROM", "cchc@localhost")
MAILBOX_URL = os.environ.get("CCHC_MAILBOX_URL", "")

LANGUAGE_CODE = "vi"
TIME_ZONE = "Asia/Ho_Chi_Minh"
USE_I18N = True
USE_TZ = True

STATIC_URL = "static/"
STATIC_ROOT = VAR / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "cchc.web.staticfiles.Storage"},
}
WHITENOISE_USE_FINDERS = True
FILE_UPLOAD_MAX_MEMORY_SIZE = 30 * 1024 * 1024
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024

AUTH_USER_MODEL = "org.Officer"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "cchc.web.account.passwords.UnlikeTheName"},
    {"NAME": "cchc.web.account.passwords.LongEnough", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "home"
LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_ADAPTER = "cchc.web.account.adapter.Adapter"
MFA_ADAPTER = "cchc.web.account.adapter.CodeAdapter"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_FORMS = {
    "login": "cchc.web.account.forms.SignInForm",
    "change_password": "cchc.web.account.forms.NewPasswordForm",
    "set_password": "cchc.web.account.forms.FirstPasswordForm",
    "reauthenticate": "cchc.web.account.forms.AgainForm",
}
ACCOUNT_RATE_LIMITS = {"login": "30/m/ip", "login_failed": "10/m/ip,5/5m/key", "reauthenticate": "10/m/user"}
# Of a guest's link: wrong ones from one address, answers and copies of one guest.
LINK_RATE_LIMITS = {"wrong": "30/m/ip", "reply": "20/10m/key", "copy": "20/10m/key"}
MFA_FORMS = {
    "authenticate": "cchc.web.account.forms.CodeForm",
    "reauthenticate": "cchc.web.account.forms.CodeAgainForm",
    "activate_totp": "cchc.web.account.forms.FirstCodeForm",
}
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = "cchc"
ALLAUTH_TRUSTED_PROXY_COUNT = int(os.environ.get("CCHC_TRUSTED_PROXIES", "0"))

SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 12 * 3600
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "cchc.web.errors.views.csrf_failure"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
if HTTPS:
    SECURE_SSL_REDIRECT = True
    SECURE_HSTS_SECONDS = 365 * 24 * 3600
    SECURE_HSTS_INCLUDE_SUBDOMAINS = True
    # Whether browsers learn the name beforehand is for the owner of the domain to ask.
    SILENCED_SYSTEM_CHECKS = ["security.W021"]
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "filters": {"links": {"()": "cchc.core.server_log.HidesLinks"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line", "filters": ["links"]}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
}
