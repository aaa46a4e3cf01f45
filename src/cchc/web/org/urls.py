"""Addresses of the organisation."""

from django.urls import path

from cchc.web.org import accounts, below, people, posts, settings, stand_ins

urlpatterns = [
    path("cap-duoi/", below.page, name="below"),
    path("thiet-dat/", settings.page, name="settings"),
    path("thiet-dat/<slug:key>/", settings.change, name="setting"),
    path("to-chuc/", people.page, name="people"),
    path("to-chuc/chuc-danh/moi/", posts.new, name="post_new"),
    path("to-chuc/chuc-danh/<int:pk>/", posts.page, name="post"),
    path("to-chuc/chuc-danh/<int:pk>/sua/", posts.edit, name="post_edit"),
    path("to-chuc/chuc-danh/<int:pk>/bo-tri/", posts.assign, name="post_assign"),
    path("to-chuc/chuc-danh/<int:pk>/thoi-giu/", posts.end, name="post_end"),
    path("to-chuc/thay-mat/moi/", stand_ins.new, name="stand_in_new"),
    path("to-chuc/thay-mat/<int:pk>/thoi/", stand_ins.end, name="stand_in_end"),
    path("to-chuc/tai-khoan/", accounts.page, name="accounts"),
    path("to-chuc/tai-khoan/moi/", accounts.new, name="account_new"),
    path("to-chuc/tai-khoan/<int:pk>/", accounts.edit, name="account_edit"),
    path("to-chuc/tai-khoan/<int:pk>/dong/", accounts.close, name="account_close"),
    path("to-chuc/tai-khoan/<int:pk>/mo-lai/", accounts.reopen, name="account_reopen"),
    path("to-chuc/tai-khoan/<int:pk>/mat-khau/", accounts.password, name="account_password"),
]
