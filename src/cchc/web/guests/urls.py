"""Addresses of the guests: the list of a conference, its facts, one guest."""

from django.urls import path

from cchc.web.guests import facts, listed, one, views

HERE = "ky-so-ket/<int:pk>/khach-moi/"

urlpatterns = [
    path(HERE, views.page, name="guests"),
    path(f"{HERE}mo/", views.open_now, name="open_conference"),
    path(f"{HERE}theo-ke-hoach/", listed.of_plan, name="guests_of_plan"),
    path(f"{HERE}chon/", listed.chosen, name="chosen_guests"),
    path(f"{HERE}da-bo/", views.removed, name="removed_guests"),
    path(f"{HERE}them/", one.add, name="add_guest"),
    path(f"{HERE}hoi-nghi/", facts.page, name="conference"),
    path(f"{HERE}hoan/", facts.cancel, name="cancel_conference"),
    path("khach-moi/<int:pk>/", one.page, name="guest"),
    path("khach-moi/<int:pk>/tro-lai/", one.bring_back, name="bring_back_guest"),
]
