"""Settings come from the environment and are secure unless told otherwise."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

SHOW = """
import json
from cchc import settings as s
cookies = ["SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE", "CSRF_TRUSTED_ORIGINS"]
names = ["DEBUG", "ALLOWED_HOSTS", "SECRET_KEY", "PUBLIC_URL", "TIME_ZONE", *cookies]
found = {name: getattr(s, name) for name in names}
print(json.dumps({**found, "hsts": getattr(s, "SECURE_HSTS_SECONDS", 0), "var": str(s.VAR)}))
"""


def settings_with(folder: Path, **environment: str) -> dict[str, Any]:
    clean = {name: value for name, value in os.environ.items() if not name.startswith("CCHC_")}
    env = {**clean, "CCHC_VAR": str(folder), **environment}
    shown = subprocess.run([sys.executable, "-c", SHOW], env=env, capture_output=True, text=True, check=True)
    found: dict[str, Any] = json.loads(shown.stdout)
    return found


def test_without_any_variable_the_office_is_closed_to_others(tmp_path: Path) -> None:
    found = settings_with(tmp_path)
    assert found["DEBUG"] is False
    assert found["ALLOWED_HOSTS"] == ["127.0.0.1", "localhost", "[::1]"]
    assert found["TIME_ZONE"] == "Asia/Ho_Chi_Minh"


def test_the_key_is_made_once_and_only_its_owner_reads_it(tmp_path: Path) -> None:
    first, second = settings_with(tmp_path), settings_with(tmp_path)
    assert first["SECRET_KEY"] == second["SECRET_KEY"]
    assert len(first["SECRET_KEY"]) >= 50
    assert stat.S_IMODE((tmp_path / "secret_key").stat().st_mode) == 0o600
    assert settings_with(tmp_path, CCHC_SECRET_KEY="của tôi")["SECRET_KEY"] == "của tôi"


def test_links_to_guests_begin_with_the_name_of_the_office(tmp_path: Path) -> None:
    def begins(**environment: str) -> object:
        return settings_with(tmp_path, **environment)["PUBLIC_URL"]

    https = {"CCHC_ALLOWED_HOSTS": ".cchc.example.vn", "CCHC_HTTPS": "1"}
    assert begins() == "http://127.0.0.1:8000"
    assert begins(CCHC_PORT="8080") == "http://127.0.0.1:8080"
    assert begins(**https) == "https://cchc.example.vn"
    assert begins(**https, CCHC_PUBLIC_URL="https://moi.example.vn/") == "https://moi.example.vn"


def test_two_that_start_at_once_have_one_key(tmp_path: Path) -> None:
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(settings_with, [tmp_path] * 4))
    assert len({settings["SECRET_KEY"] for settings in found}) == 1
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["secret_key"]


def test_behind_https_the_deployment_check_finds_nothing(tmp_path: Path) -> None:
    env = {**os.environ, "CCHC_VAR": str(tmp_path), "CCHC_HTTPS": "1", "CCHC_ALLOWED_HOSTS": "cchc.example.vn"}
    command = [sys.executable, "-m", "django", "check", "--deploy", "--settings", "cchc.settings"]
    done = subprocess.run([*command, "--fail-level", "WARNING"], env=env, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_behind_https_cookies_and_browsers_stay_with_it(tmp_path: Path) -> None:
    found = settings_with(tmp_path, CCHC_HTTPS="1", CCHC_ALLOWED_HOSTS="cchc.example.vn")
    assert found["SESSION_COOKIE_SECURE"] is True
    assert found["CSRF_COOKIE_SECURE"] is True
    assert found["hsts"] == 31_536_000
    assert found["CSRF_TRUSTED_ORIGINS"] == ["https://cchc.example.vn"]
