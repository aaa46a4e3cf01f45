"""Addresses of the letters to guests: whom to write to, how far it is, one letter."""

from django.urls import path

from cchc.web.letters import incoming, letter, send

HERE = "ky-so-ket/<int:pk>/khach-moi/gui/"

urlpatterns = [
    path(HERE, send.page, name="send_letters"),
    path(f"{HERE}tien-do/", send.progress, name="letters_progress"),
    path(f"{HERE}mo/", send.open_now, name="open_mail"),
    path(f"{HERE}dong/", send.close_now, name="close_mail"),
    path(f"{HERE}danh-sach/", letter.listed, name="guest_letters"),
    path("ky-so-ket/<int:pk>/khach-moi/thu-den/", incoming.page, name="incoming"),
    path("thu-den/<int:pk>/", incoming.one, name="incoming_one"),
    path("thu-den/<int:pk>/da-xem/", incoming.settle, name="settle_mail"),
    path("khach-moi/<int:pk>/thu/<slug:kind>/", letter.preview, name="preview_letter"),
    path("thu-moi/<int:pk>/", letter.page, name="guest_letter"),
    path("thu-moi/<int:pk>/gui-lai/", letter.again, name="send_letter_again"),
    path("thu-moi/<int:pk>/dia-chi-moi/", letter.anew, name="send_letter_anew"),
    path("thu-moi/<int:pk>/bi-tra-lai/", letter.returned, name="return_letter"),
    path("thu-moi/<int:pk>/da-den/", letter.arrived, name="confirm_letter"),
]
