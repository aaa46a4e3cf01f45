"""Accounts are opened, closed and given new passwords; the log tells it without the password."""

from __future__ import annotations

import json
from functools import partial

import pytest

from cchc.core.models import LogEntry
from cchc.lib.errors import ActionRefused
from cchc.org.access import rights_on
from cchc.org.actions import close_account, end_post, open_account, renew_password, reopen_account, revise_account
from cchc.org.models import Officer
from tests.factories.races import all_at_once
from tests.people import AT, TODAY, Commune

FIRST = "suối chảy qua bản 27"


def opened(commune: Commune, username: str = "thaovanchinh", password: str = FIRST) -> Officer:
    facts = {"full_name": "Thào Văn Chính", "username": username, "email": "chinh@suoi-mau.example.test"}
    return open_account(unit=commune.unit, password=password, **facts, by=commune.admin, at=AT)


def test_a_new_account_signs_in_and_may_nothing_until_it_has_a_post(commune: Commune) -> None:
    officer = Officer.objects.get(pk=opened(commune).pk)
    assert officer.check_password(FIRST)
    assert (officer.commune, officer.email) == (commune.unit, "chinh@suoi-mau.example.test")
    assert rights_on(officer, TODAY) == frozenset()


def test_the_log_tells_of_accounts_and_holds_no_password(commune: Commune) -> None:
    officer = opened(commune)
    renew_password(officer=officer, password="đường lên dốc đá 45", by=commune.admin, at=AT)
    close_account(officer=officer, by=commune.admin, at=AT)
    close_account(officer=officer, by=commune.admin, at=AT)
    reopen_account(officer=officer, by=commune.admin, at=AT)
    reopen_account(officer=officer, by=commune.admin, at=AT)
    revise_account(officer=officer, full_name="Thào Văn Chính", email="", by=commune.admin, at=AT)
    names = list(LogEntry.objects.order_by("position").values_list("action", flat=True))
    steps = ("open_account", "renew_password", "close_account", "reopen_account", "revise_account")
    assert names == [f"org.{step}" for step in steps]
    kept = json.dumps(list(LogEntry.objects.values("object_name", "data")), ensure_ascii=False)
    assert "suối chảy" not in kept
    assert "dốc đá" not in kept


def test_a_username_is_taken_once_in_all_communes(commune: Commune, other_commune: Commune) -> None:
    with pytest.raises(ActionRefused, match="Tên đăng nhập clerk-nam-nhon đã có"):
        opened(commune, username="clerk-nam-nhon")


@pytest.mark.parametrize("password", ["ngắn", "thaovanchinh", "1234567890"])
def test_a_weak_password_is_refused(commune: Commune, password: str) -> None:
    with pytest.raises(ActionRefused):
        opened(commune, password=password)
    assert not Officer.objects.filter(username="thaovanchinh").exists()


def test_nobody_closes_their_own_account(commune: Commune) -> None:
    with pytest.raises(ActionRefused, match="không tự đóng"):
        close_account(officer=commune.admin, by=commune.admin, at=AT)


def test_the_last_who_may_give_posts_is_not_closed_out(commune: Commune) -> None:
    close_account(officer=commune.vice, by=commune.admin, at=AT)
    with pytest.raises(ActionRefused, match="không còn ai có quyền bố trí chức danh"):
        close_account(officer=commune.chairman, by=commune.admin, at=AT)
    assert Officer.objects.get(pk=commune.chairman.pk).is_active


@pytest.mark.django_db(transaction=True)
def test_of_two_leaders_closed_at_once_one_stays(commune: Commune) -> None:
    steps = [partial(close_account, officer=who, by=commune.admin, at=AT) for who in (commune.vice, commune.chairman)]
    assert [type(error) for error in all_at_once(steps)] == [ActionRefused]
    assert Officer.objects.filter(commune=commune.unit, is_active=False).count() == 1


def test_a_closed_account_keeps_its_posts_and_gets_its_rights_back(commune: Commune) -> None:
    before = rights_on(commune.clerk, TODAY)
    closed = close_account(officer=commune.clerk, by=commune.admin, at=AT)
    assert rights_on(closed, TODAY) == frozenset()
    assert rights_on(reopen_account(officer=closed, by=commune.admin, at=AT), TODAY) == before
    end_post(holding=commune.clerk.holdings.get(), until=TODAY, by=commune.chairman, at=AT)
