"""Steps on the list: take the people of the plan, and say one thing of all who are ticked."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from cchc.conference.access import conference_to_invite
from cchc.conference.actions import (
    hand_over,
    keep_contacts,
    list_guests_of_plan,
    move_guests,
    remove_guests,
    set_delivery,
    set_presides,
    set_salaried,
)
from cchc.conference.enums import Delivery
from cchc.conference.models import Conference, Guest
from cchc.conference.queries.people import facts_of
from cchc.org.models import Officer
from cchc.web.forms import refusals_told
from cchc.web.request import key_in, keys_in, now, officer_of, today

WAYS = ["GET", "HEAD", "POST"]
Step = Callable[[Conference, list[Guest], Officer, datetime], int]


@require_http_methods(WAYS)
def of_plan(request: HttpRequest, pk: int) -> HttpResponse:
    officer = officer_of(request)
    conference = conference_to_invite(officer, pk, today())
    if request.method == "POST":
        made = list_guests_of_plan(conference=conference, by=officer, at=now())
        words = (
            f"Đã thêm {len(made)} khách mời theo kế hoạch." if made else "Người của kế hoạch đều đã có trong danh sách."
        )
        messages.success(request, words)
    return redirect("guests", pk=pk)


@require_http_methods(WAYS)
def chosen(request: HttpRequest, pk: int) -> HttpResponse:
    """Take one step with the ticked guests and come back to the page of the list that was looked at."""
    officer = officer_of(request)
    conference = conference_to_invite(officer, pk, today())
    if request.method == "POST":
        ticked = keys_in(request.POST, "khach")
        guests = list(Guest.objects.filter(conference=conference, pk__in=ticked, removed_at__isnull=True))
        tell(request, conference, guests, officer)
    query = request.POST.get("ve", "")
    return redirect(reverse("guests", args=[pk]) + (f"?{query}" if query else ""))


def tell(request: HttpRequest, conference: Conference, guests: list[Guest], officer: Officer) -> None:
    words, step = step_of(request)
    if step is None or not guests:
        messages.warning(request, "Đánh dấu khách mời và chọn việc trước; xếp lại thứ tự thì ghi cả số thứ tự mới.")
        return
    with refusals_told(request):
        count = step(conference, guests, officer, now())
        messages.success(request, f"{words}: {count} khách mời.")


def step_of(request: HttpRequest) -> tuple[str, Step | None]:
    """The step that was chosen; one that moves guests needs the place to move them to."""
    wanted, place = request.POST.get("viec", ""), key_in(request.POST.get("cho", ""))
    if wanted == "cho":
        return ("Đã xếp lại thứ tự", moving(place)) if place else ("", None)
    return STEPS.get(wanted, ("", None))


def moving(place: int) -> Step:
    return lambda conference, guests, by, at: move_guests(
        conference=conference, guests=guests, place=place, by=by, at=at
    )


def removing(conference: Conference, guests: list[Guest], by: Officer, at: datetime) -> int:
    return len(remove_guests(conference=conference, guests=guests, by=by, at=at))


def paid(salaried: bool | None) -> Step:
    return lambda conference, guests, by, at: set_salaried(
        conference=conference, guests=guests, salaried=salaried, by=by, at=at
    )


def sent_by(delivery: Delivery) -> Step:
    return lambda conference, guests, by, at: set_delivery(
        conference=conference, guests=guests, delivery=delivery, by=by, at=at
    )


def chairing(presides: bool) -> Step:
    return lambda conference, guests, by, at: set_presides(
        conference=conference, guests=guests, presides=presides, by=by, at=at
    )


def handed(conference: Conference, guests: list[Guest], by: Officer, at: datetime) -> int:
    return hand_over(conference=conference, guests=guests, on=today(), by=by, at=at)


def not_handed(conference: Conference, guests: list[Guest], by: Officer, at: datetime) -> int:
    return hand_over(conference=conference, guests=guests, on=None, by=by, at=at)


def kept(conference: Conference, guests: list[Guest], by: Officer, at: datetime) -> int:
    people = [facts_of(guest) for guest in guests]
    return keep_contacts(commune=conference.commune, people=people, by=by, at=at).added


STEPS: dict[str, tuple[str, Step | None]] = {
    "luong": ("Đã ghi hưởng lương ngân sách", paid(True)),
    "khong-luong": ("Đã ghi không hưởng lương ngân sách", paid(False)),
    "giay": ("Đã chọn gửi giấy in", sent_by(Delivery.PAPER)),
    "thu": ("Đã chọn gửi qua thư điện tử", sent_by(Delivery.MAIL)),
    "trao": ("Đã ghi trao giấy mời hôm nay", handed),
    "chua-trao": ("Đã ghi chưa trao giấy mời", not_handed),
    "chu-tri": ("Đã ghi chủ trì hội nghị", chairing(True)),
    "thoi-chu-tri": ("Đã ghi không chủ trì", chairing(False)),
    "danh-ba": ("Đã lưu vào danh bạ", kept),
    "bo": ("Đã bỏ khỏi danh sách", removing),
}
