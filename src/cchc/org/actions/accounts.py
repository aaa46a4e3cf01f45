"""Accounts: opened, closed and given new passwords by the administrator, who sees no content."""

from __future__ import annotations

from datetime import datetime

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from cchc.core.locking import locked
from cchc.lib.errors import ActionRefused
from cchc.org.actions.posts import refuse_leaderless
from cchc.org.actions.recording import record_step
from cchc.org.enums import Right
from cchc.org.models import Officer, Unit


@transaction.atomic
def open_account(
    *, unit: Unit, full_name: str, username: str, password: str, by: Officer, at: datetime, email: str = ""
) -> Officer:
    """Mở tài khoản with a first password, which is kept nowhere but as its hash."""
    unit = locked(unit)
    if Officer.objects.filter(username=username).exists():
        raise ActionRefused(
            f"Tên đăng nhập {username} đã có.",
            "Nếu bạn vừa mở tài khoản này, đặt mật khẩu mới cho nó; nếu không, chọn tên đăng nhập khác.",
        )
    officer = Officer(commune=unit, username=username, full_name=full_name, email=email)
    give_password(officer, password)
    officer.save()
    note(officer, by, at, action="org.open_account")
    return officer


@transaction.atomic
def close_account(*, officer: Officer, by: Officer, at: datetime) -> Officer:
    """Đóng tài khoản: from the next click on nothing opens. What the person did stays under their name."""
    unit = locked(officer.commune)
    officer = locked(officer)
    if officer.pk == by.pk:
        raise ActionRefused("Bạn không tự đóng tài khoản của mình.", "Đề nghị một quản trị hệ thống khác đóng.")
    if not officer.is_active:
        return officer
    officer.is_active = False
    officer.save(update_fields=["is_active"])
    refuse_leaderless(unit, timezone.localdate(at))
    note(officer, by, at, action="org.close_account")
    return officer


@transaction.atomic
def reopen_account(*, officer: Officer, by: Officer, at: datetime) -> Officer:
    """Mở lại tài khoản: the posts still held give their rights again."""
    officer = locked(officer)
    if officer.is_active:
        return officer
    officer.is_active = True
    officer.save(update_fields=["is_active"])
    note(officer, by, at, action="org.reopen_account")
    return officer


@transaction.atomic
def revise_account(*, officer: Officer, full_name: str, email: str, by: Officer, at: datetime) -> Officer:
    """Sửa tài khoản: the name as it is shown and the address that reminders go to."""
    officer = locked(officer)
    if (officer.full_name, officer.email) == (full_name, email):
        return officer
    officer.full_name, officer.email = full_name, email
    officer.save(update_fields=["full_name", "email"])
    note(officer, by, at, action="org.revise_account")
    return officer


@transaction.atomic
def renew_password(*, officer: Officer, password: str, by: Officer, at: datetime) -> Officer:
    """Đặt mật khẩu mới for someone who has lost theirs; whoever is signed in with the old one is signed out."""
    officer = locked(officer)
    give_password(officer, password)
    officer.save(update_fields=["password"])
    note(officer, by, at, action="org.renew_password")
    return officer


def give_password(officer: Officer, password: str) -> None:
    try:
        validate_password(password, officer)
    except ValidationError as weak:
        raise ActionRefused(" ".join(weak.messages), "Chọn mật khẩu khác.") from weak
    officer.set_password(password)


def note(officer: Officer, by: Officer, at: datetime, *, action: str) -> None:
    """The entry of the log; a password never stands in it."""
    data = {"username": officer.username, "full_name": officer.full_name, "email": officer.email}
    record_step(officer, Right.MANAGE_ACCOUNTS, by, at, action=action, data=data)
