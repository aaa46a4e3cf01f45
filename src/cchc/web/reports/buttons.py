"""The buttons of the writing page: each saves the page first, then does one thing."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest

from cchc.reports.actions import (
    add_finding,
    attach,
    carry_finding,
    remove_attachment,
    remove_finding,
    resolve_comment,
    restore_attachment,
    restore_finding,
)
from cchc.reports.models import FieldReport
from cchc.web.reports.typed import number_in
from cchc.web.request import now, officer_of

Button = Callable[[HttpRequest, FieldReport, str], str]


def press(request: HttpRequest, report: FieldReport, step: str, about: str) -> str:
    """Do what the button says; the place on the page to go on from. An unknown button only saves.

    Files that were chosen go along with any button.
    """
    if request.FILES and step != "tep":
        attach_files(request, report, "")
    button = BUTTONS.get(step)
    return button(request, report, about) if button else ""


def add(request: HttpRequest, report: FieldReport, about: str) -> str:
    finding = add_finding(report=report, area=about, by=officer_of(request), at=now())
    return f"#finding-{finding.pk}"


def add_for_target(request: HttpRequest, report: FieldReport, about: str) -> str:
    finding = add_finding(report=report, target=number_in(about), by=officer_of(request), at=now())
    return f"#finding-{finding.pk}"


def carry(request: HttpRequest, report: FieldReport, about: str) -> str:
    finding = carry_finding(report=report, finding=number_in(about), by=officer_of(request), at=now())
    return f"#finding-{finding.pk}"


def remove(request: HttpRequest, report: FieldReport, about: str) -> str:
    remove_finding(report=report, finding=number_in(about), by=officer_of(request), at=now())
    return "#da-bo"


def restore(request: HttpRequest, report: FieldReport, about: str) -> str:
    finding = restore_finding(report=report, finding=number_in(about), by=officer_of(request), at=now())
    return f"#finding-{finding.pk}"


def attach_files(request: HttpRequest, report: FieldReport, about: str) -> str:
    for file in request.FILES.getlist("tep"):
        attach(report=report, name=file.name or "tệp", data=file.read(), by=officer_of(request), at=now())
    return "#tep-kem"


def drop_file(request: HttpRequest, report: FieldReport, about: str) -> str:
    remove_attachment(report=report, pk=number_in(about), by=officer_of(request), at=now())
    return "#da-bo"


def take_file_back(request: HttpRequest, report: FieldReport, about: str) -> str:
    restore_attachment(report=report, pk=number_in(about), by=officer_of(request), at=now())
    return "#tep-kem"


def resolve(request: HttpRequest, report: FieldReport, about: str) -> str:
    row = resolve_comment(report=report, pk=number_in(about), by=officer_of(request), at=now())
    return f"#{row.item_key.replace(':', '-')}"


BUTTONS: dict[str, Button] = {
    "them": add,
    "chi-tieu": add_for_target,
    "neu-lai": carry,
    "bo": remove,
    "lay-lai": restore,
    "tep": attach_files,
    "bo-tep": drop_file,
    "lay-lai-tep": take_file_back,
    "xong-gop-y": resolve,
}
