"""Addresses of the guests: the list of a conference, its facts, one guest."""

from django.urls import path

from cchc.web.guests import directory, doubles, facts, invitation, listed, load, one, views

HERE = "ky-so-ket/<int:pk>/khach-moi/"

urlpatterns = [
    path(HERE, views.page, name="guests"),
    path(f"{HERE}mo/", views.open_now, name="open_conference"),
    path(f"{HERE}theo-ke-hoach/", listed.of_plan, name="guests_of_plan"),
    path(f"{HERE}chon/", listed.chosen, name="chosen_guests"),
    path(f"{HERE}da-bo/", views.removed, name="removed_guests"),
    path(f"{HERE}them/", one.add, name="add_guest"),
    path(f"{HERE}nap/", load.page, name="load_guests"),
    path(f"{HERE}danh-ba/", directory.page, name="directory"),
    path(f"{HERE}danh-ba/them/", directory.add, name="add_contact"),
    path(f"{HERE}danh-ba/nap/", load.contacts, name="load_contacts"),
    path(f"{HERE}danh-ba/da-bo/", directory.removed, name="removed_contacts"),
    path(f"{HERE}danh-ba/<int:contact>/", directory.change, name="contact"),
    path(f"{HERE}danh-ba/<int:contact>/tro-lai/", directory.bring_back, name="bring_back_contact"),
    path(f"{HERE}trung/", doubles.page, name="doubles"),
    path(f"{HERE}hoi-nghi/", facts.page, name="conference"),
    path(f"{HERE}hoan/", facts.cancel, name="cancel_conference"),
    path(f"{HERE}giay-moi/", invitation.page, name="invitation"),
    path(f"{HERE}giay-moi/ban-hanh/", invitation.issue, name="issue_invitation"),
    path(f"{HERE}giay-moi/xong/", invitation.finish, name="finish_inviting"),
    path(f"{HERE}giay-moi/trang-dau.png", invitation.preview, name="invitation_preview"),
    path(f"{HERE}giay-moi/in-<int:part>.pdf", invitation.printed, name="print_invitations"),
    path("khach-moi/<int:pk>/giay-moi.pdf", invitation.copy, {"form": "pdf"}, name="guest_pdf"),
    path("khach-moi/<int:pk>/giay-moi.docx", invitation.copy, {"form": "docx"}, name="guest_docx"),
    path("khach-moi/<int:pk>/", one.page, name="guest"),
    path("khach-moi/<int:pk>/tro-lai/", one.bring_back, name="bring_back_guest"),
]
