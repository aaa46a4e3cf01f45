"""Addresses of the register and its documents."""

from django.urls import path

from cchc.web.records import views

urlpatterns = [
    path("van-ban/", views.registers, name="registers"),
    path("van-ban/so/<int:year>/", views.register, name="register"),
    path("van-ban/<int:pk>/", views.document, name="document"),
    path("van-ban/<int:pk>/tep.<str:form>", views.file, name="document_file"),
    path("van-ban/<int:pk>/trang-dau.png", views.preview, name="document_preview"),
]
