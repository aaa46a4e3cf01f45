"""Addresses of sign-in. Signing up and resetting by mail stay closed: accounts are the administrator's work."""

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as codes
from allauth.mfa.totp import views as totp
from django.urls import path

from cchc.web.account import views

urlpatterns = [
    path("", views.page, name="account"),
    path("dang-nhap/", account.login, name="account_login"),
    path("dang-xuat/", account.logout, name="account_logout"),
    path("ngung-dung/", account.account_inactive, name="account_inactive"),
    path("dang-ky/", account.signup, name="account_signup"),
    path("xac-nhan-lai/", account.reauthenticate, name="account_reauthenticate"),
    path("mat-khau/", account.password_change, name="account_change_password"),
    path("mat-khau/dat/", account.password_set, name="account_set_password"),
    path("xac-thuc/", mfa.index, name="mfa_index"),
    path("xac-thuc/nhap-ma/", mfa.authenticate, name="mfa_authenticate"),
    path("xac-thuc/xac-nhan-lai/", mfa.reauthenticate, name="mfa_reauthenticate"),
    path("xac-thuc/bat/", totp.activate_totp, name="mfa_activate_totp"),
    path("xac-thuc/tat/", totp.deactivate_totp, name="mfa_deactivate_totp"),
    path("xac-thuc/ma-du-phong/", codes.view_recovery_codes, name="mfa_view_recovery_codes"),
    path("xac-thuc/ma-du-phong/tao/", codes.generate_recovery_codes, name="mfa_generate_recovery_codes"),
    path("xac-thuc/ma-du-phong/tai/", codes.download_recovery_codes, name="mfa_download_recovery_codes"),
]
