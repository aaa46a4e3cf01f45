"""Addresses of the hall: rooms, the commune's list, the checklist of a conference and its items."""

from django.urls import path

from cchc.web.hall import check, lines, ready, rooms, views

HERE = "ky-so-ket/<int:pk>/hoi-truong/"

urlpatterns = [
    path("phong-hop/", rooms.page, name="rooms"),
    path("phong-hop/moi/", rooms.new, name="room_new"),
    path("phong-hop/<int:pk>/", rooms.one, name="room"),
    path("phong-hop/<int:pk>/sua/", rooms.revise, name="room_revise"),
    path("phong-hop/<int:pk>/giu/", rooms.book, name="book_room"),
    path("giu-phong/<int:pk>/thoi/", rooms.give_up, name="give_up_room"),
    path("danh-sach-mau/", lines.page, name="list_lines"),
    path("danh-sach-mau/lap/", lines.adopt, name="adopt_list"),
    path("danh-sach-mau/them/", lines.add, name="add_line"),
    path("danh-sach-mau/<int:pk>/", lines.change, name="change_line"),
    path("danh-sach-mau/<int:pk>/bo/", lines.remove, name="remove_line"),
    path("danh-sach-mau/<int:pk>/lay-lai/", lines.restore, name="restore_line"),
    path(HERE, views.page, name="hall"),
    path(f"{HERE}giu/", views.book, name="book_hall"),
    path(f"{HERE}lap/", views.prepare, name="prepare_hall"),
    path(f"{HERE}them/", views.add, name="add_check"),
    path(f"{HERE}phuong-an.<str:form>", ready.scheme, name="hall_scheme"),
    path("ky-so-ket/<int:pk>/san-sang/", ready.page, name="ready"),
    path("ky-so-ket/<int:pk>/san-sang/lich.<str:form>", ready.calendar, name="calendar_file"),
    path("bang-kiem/<int:pk>/", check.page, name="check"),
    path("bang-kiem/<int:pk>/sua/", check.revise, name="revise_check"),
    path("bang-kiem/<int:pk>/bo/", check.remove, name="remove_check"),
    path("bang-kiem/<int:pk>/lay-lai/", check.restore, name="restore_check"),
    path("bang-kiem/<int:pk>/buoc/<slug:step>/", check.take, name="check_step"),
    path("anh-bang-kiem/<int:pk>/", check.photo, name="check_photo"),
    path("anh-bang-kiem/<int:pk>/bo/", check.photo_remove, name="remove_photo"),
    path("anh-bang-kiem/<int:pk>/lay-lai/", check.photo_restore, name="restore_photo"),
]
