"""The pages of the organisation: what they show, what they take, and what they say when they refuse."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from cchc.core.models import LogEntry
from cchc.org.access import rights_on
from cchc.org.actions import appoint_stand_in, end_post
from cchc.org.enums import Right, Role, SettingKey
from cchc.org.models import Officer, Post, PostHolding, PostRole, Setting, StandIn
from cchc.org.queries.settings import setting
from tests.people import Commune
from tests.web.signed import client_of

A_DAY = timedelta(days=1)


def page_of(officer: Officer, path: str) -> str:
    answer = client_of(officer).get(path)
    assert answer.status_code == 200
    return answer.content.decode()


def post_of(officer: Officer) -> Post:
    post: Post = officer.holdings.get().post
    return post


def today() -> date:
    return timezone.localdate()


def written(day: date) -> str:
    return f"{day:%d/%m/%Y}"


def test_the_vacant_posts_stand_first_and_the_areas_nobody_answers_for_are_named(commune: Commune) -> None:
    PostHolding.objects.filter(officer=commune.finance).update(until=today() - A_DAY)
    Post.objects.filter(pk=post_of(commune.reform).pk).update(areas=["TC", "TT"])
    page = page_of(commune.organiser, "/to-chuc/")
    names = re.findall(r'class="lead" href="/to-chuc/chuc-danh/\d+/">([^<]+)<', page)
    assert names[0] == "Công chức Tài chính - Kế toán"
    assert "1 còn trống" in page
    assert page.count("chưa ai phụ trách") == 5
    assert "Giàng Thị Súa <small>2 lĩnh vực</small>" in page


def add_people(commune: Commune, have: int, want: int) -> None:
    """Officers with a post each, all of them away."""
    names = [f"them-{n}" for n in range(have, want)]
    people = Officer.objects.bulk_create(Officer(commune=commune.unit, username=n, full_name=n) for n in names)
    posts = Post.objects.bulk_create(Post(commune=commune.unit, code=n, name=n, areas=["TT"]) for n in names)
    PostRole.objects.bulk_create(PostRole(post=post, role=Role.COMMITTEE) for post in posts)
    PostHolding.objects.bulk_create(
        PostHolding(post=post, officer=person) for post, person in zip(posts, people, strict=True)
    )
    facts = {"deputy": commune.clerk, "since": today(), "recorded_by": commune.vice, "recorded_at": timezone.now()}
    StandIn.objects.bulk_create(StandIn(commune=commune.unit, absent=person, **facts) for person in people)


@pytest.mark.parametrize("path", ["/to-chuc/", "/to-chuc/tai-khoan/"])
def test_a_list_asks_as_often_for_three_hundred_people_as_for_one(commune: Commune, path: str) -> None:
    client = client_of(commune.admin if "tai-khoan" in path else commune.chairman)
    asked = []
    for have, want in ((0, 1), (1, 3), (3, 300)):
        add_people(commune, have, want)
        with CaptureQueriesContext(connection) as found:
            assert client.get(path).status_code == 200
        asked.append(len(found))
    assert asked == [asked[0]] * 3


def test_buttons_are_shown_to_those_who_may_press_them(commune: Commune) -> None:
    path = f"/to-chuc/chuc-danh/{post_of(commune.clerk).pk}/"
    assert "thoi-giu" in page_of(commune.chairman, path)
    assert "thoi-giu" not in page_of(commune.reform, path)
    assert "/to-chuc/chuc-danh/moi/" not in page_of(commune.reform, "/to-chuc/")


def test_a_post_passes_from_one_to_the_next(commune: Commune) -> None:
    post, client = post_of(commune.clerk), client_of(commune.chairman)
    path = f"/to-chuc/chuc-danh/{post.pk}/"
    assert client.post(f"{path}thoi-giu/", {"until": written(today())}).headers["Location"] == path
    given = {"officer": commune.idle.pk, "since": written(today() + A_DAY)}
    assert [client.post(f"{path}bo-tri/", given).status_code for _ in range(2)] == [302, 422]
    assert commune.idle.holdings.get().since == today() + A_DAY
    assert "Vàng A Chứ" in page_of(commune.reform, path)


def test_an_officer_of_another_commune_cannot_be_given_a_post(commune: Commune, other_commune: Commune) -> None:
    PostHolding.objects.filter(officer=commune.clerk).update(until=today())
    given = {"officer": other_commune.idle.pk, "since": written(today() + A_DAY)}
    path = f"/to-chuc/chuc-danh/{post_of(commune.clerk).pk}/bo-tri/"
    answer = client_of(commune.chairman).post(path, given)
    assert answer.status_code == 422
    assert "Chọn người trong danh sách." in answer.content.decode()
    assert not other_commune.idle.holdings.filter(since=today() + A_DAY).exists()


def test_a_new_post_is_made_and_what_was_typed_stays_when_it_is_refused(commune: Commune) -> None:
    client = client_of(commune.chairman)
    typed = {"name": "Công chức <b>Địa chính</b>", "roles": ["reform_officer"], "areas": ["TT"], "since": "1/1/2026"}
    refused = client.post("/to-chuc/chuc-danh/moi/", {**typed, "until": "31/12/2025"})
    shown = refused.content.decode()
    assert refused.status_code == 422
    assert "đứng trước ngày đầu" in shown
    assert "Công chức &lt;b&gt;Địa chính&lt;/b&gt;" in shown
    assert re.search(r'value="reform_officer"[^>]*checked', shown)
    assert [client.post("/to-chuc/chuc-danh/moi/", typed).status_code for _ in range(2)] == [302, 422]
    post = Post.objects.get(name="Công chức <b>Địa chính</b>")
    assert (post.areas, [role.role for role in post.roles.all()]) == (["TT"], ["reform_officer"])
    assert "<b>Địa chính" not in page_of(commune.chairman, "/to-chuc/")


@pytest.mark.parametrize("forged", [{"roles": ["superior_reader"]}, {"roles": ["king"]}, {"areas": ["XX"]}])
def test_a_forged_role_or_area_is_refused(commune: Commune, forged: dict[str, list[str]]) -> None:
    post = post_of(commune.clerk)
    typed = {"name": post.name, "roles": ["clerk"], **forged}
    answer = client_of(commune.chairman).post(f"/to-chuc/chuc-danh/{post.pk}/sua/", typed)
    assert answer.status_code == 422
    assert [role.role for role in post.roles.all()] == ["clerk"]


def test_the_roles_of_a_post_are_changed_on_its_page(commune: Commune) -> None:
    post = post_of(commune.clerk)
    page = page_of(commune.vice, f"/to-chuc/chuc-danh/{post.pk}/sua/")
    assert re.search(r'value="clerk"[^>]*checked', page)
    typed = {"name": post.name, "short": post.name, "roles": ["office"]}
    assert client_of(commune.vice).post(f"/to-chuc/chuc-danh/{post.pk}/sua/", typed).status_code == 302
    assert rights_on(commune.clerk, today()) == {Right.READ, Right.INVITE, Right.PREPARE_HALL}


def away(commune: Commune, absent: str, deputy: str, **facts: str) -> dict[str, object]:
    days = {"since": written(today()), "until": written(today() + A_DAY), "reason": "nghỉ phép"}
    return {"absent": commune.people[absent].pk, "deputy": commune.people[deputy].pk, **days, **facts}


def test_the_absent_officer_records_their_own_stand_in_and_ends_it(commune: Commune) -> None:
    client = client_of(commune.clerk)
    for _ in range(2):
        assert client.post("/to-chuc/thay-mat/moi/", away(commune, "clerk", "reform")).status_code == 302
    stand_in = StandIn.objects.get()
    assert "<b>Giàng Thị Súa</b> thay mặt Vàng A Chứ" in page_of(commune.finance, "/to-chuc/")
    assert Right.ISSUE in rights_on(commune.reform, today())
    assert "thay mặt người vắng" in page_of(commune.reform, "/tai-khoan/")
    ended = client.post(f"/to-chuc/thay-mat/{stand_in.pk}/thoi/", {"until": written(today() - A_DAY)})
    assert ended.headers["Location"] == "/to-chuc/"
    assert not StandIn.objects.exists()
    assert Right.ISSUE not in rights_on(commune.reform, today())


def test_nobody_names_a_stand_in_for_someone_else_without_the_right(commune: Commune, other_commune: Commune) -> None:
    answer = client_of(commune.reform).post("/to-chuc/thay-mat/moi/", away(commune, "chairman", "reform"))
    assert answer.status_code == 422
    assert "Bạn chỉ ghi được cho chính mình." in answer.content.decode()
    forged = {**away(commune, "clerk", "reform"), "deputy": other_commune.clerk.pk}
    assert client_of(commune.chairman).post("/to-chuc/thay-mat/moi/", forged).status_code == 422
    assert not StandIn.objects.exists()


def test_what_was_typed_for_a_stand_in_stays_when_it_is_refused(commune: Commune) -> None:
    typed = away(commune, "clerk", "clerk", reason='<script>"nghỉ"')
    answer = client_of(commune.chairman).post("/to-chuc/thay-mat/moi/", typed)
    assert answer.status_code == 422
    shown = answer.content.decode()
    assert "không tự thay mặt mình" in shown
    assert "&lt;script&gt;&quot;nghỉ&quot;" in shown


def test_a_deputy_of_the_chairman_acts_for_the_chairman_in_the_log(commune: Commune) -> None:
    days = {"since": today(), "until": None, "reason": "đi họp"}
    appoint_stand_in(absent=commune.chairman, deputy=commune.reform, **days, by=commune.chairman, at=timezone.now())
    typed = {"value": "2", "basis": "Quy chế làm việc", "since": written(today())}
    path = "/thiet-dat/so-lan-duoc-xin-gia-han/"
    assert client_of(commune.reform).post(path, typed).status_code == 302
    entry = LogEntry.objects.order_by("position").last()
    assert entry is not None
    assert (entry.action, entry.who, entry.acting_for) == (
        "org.change_setting",
        "Giàng Thị Súa, Công chức Tư pháp - Hộ tịch",
        "Tấn Văn Duẩn, Chủ tịch UBND xã",
    )


def test_a_setting_is_changed_with_its_basis(commune: Commune) -> None:
    client = client_of(commune.organiser)
    typed = {"value": "10, 5;1", "basis": "Quy chế làm việc số 12/QĐ-UBND", "since": written(today())}
    for _ in range(2):
        assert client.post("/thiet-dat/nhac-truoc-han/", typed).headers["Location"] == "/thiet-dat/"
    assert Setting.objects.count() == 1
    assert setting(commune.unit, SettingKey.REMIND_DAYS, today()).numbers == (10, 5, 1)
    page = page_of(commune.reform, "/thiet-dat/")
    assert "10, 5, 1 ngày trước hạn" in page
    assert "Quy chế làm việc số 12/QĐ-UBND" in page
    assert page.count("theo thông lệ, không phải quy định") == 3


@pytest.mark.parametrize("value", ["mười", "-1", "99", "1.5", "9" * 50, "٣"])
def test_a_setting_that_is_no_number_in_its_bounds_is_refused_and_stays_typed(commune: Commune, value: str) -> None:
    typed = {"value": value, "basis": "Quy chế", "since": written(today())}
    answer = client_of(commune.organiser).post("/thiet-dat/nhac-truoc-han/", typed)
    assert answer.status_code == 422
    assert f'value="{value}"' in answer.content.decode()
    assert not Setting.objects.exists()


def test_a_made_up_setting_is_not_found(commune: Commune) -> None:
    assert client_of(commune.chairman).get("/thiet-dat/khong-co/").status_code == 404


def password_in(page: str) -> str:
    return re.findall(r"<code>([^<]+)</code>", page)[1]


def test_a_first_password_is_shown_once_and_opens_the_account(commune: Commune) -> None:
    client = client_of(commune.admin)
    typed = {"full_name": "Thào  Văn Chính", "email": "chinh@suoi-mau.example.test"}
    answer = client.post("/to-chuc/tai-khoan/moi/", typed)
    assert answer.headers["Cache-Control"] == "no-store"
    password = password_in(answer.content.decode())
    officer = Officer.objects.get(full_name="Thào Văn Chính")
    assert (officer.username, officer.check_password(password)) == ("thaovanchinh", True)
    assert password not in page_of(commune.admin, f"/to-chuc/tai-khoan/{officer.pk}/")
    signing = {"login": "thaovanchinh", "password": password}
    assert Client().post("/tai-khoan/dang-nhap/", signing).headers["Location"] == "/"


def test_a_second_click_makes_no_second_account(commune: Commune) -> None:
    client = client_of(commune.admin)
    typed = {"full_name": "Thào Văn Chính", "username": "chinh.tv"}
    assert [client.post("/to-chuc/tai-khoan/moi/", typed).status_code for _ in range(2)] == [200, 422]
    assert Officer.objects.filter(full_name="Thào Văn Chính").count() == 1


@pytest.mark.parametrize(
    "facts", [{"username": "Có dấu"}, {"email": "khong-phai-thu"}, {"full_name": " "}, {"full_name": "…"}]
)
def test_an_account_that_cannot_be_is_refused(commune: Commune, facts: dict[str, str]) -> None:
    typed = {"full_name": "Thào Văn Chính", "username": "", "email": "", **facts}
    assert client_of(commune.admin).post("/to-chuc/tai-khoan/moi/", typed).status_code == 422


def test_the_address_of_an_account_is_changed_on_its_page(commune: Commune) -> None:
    path = f"/to-chuc/tai-khoan/{commune.clerk.pk}/"
    typed = {"full_name": "Vàng A Chứ", "email": "chu@suoi-mau.example.test", "username": "forged"}
    assert client_of(commune.admin).post(path, typed).status_code == 302
    found = Officer.objects.get(pk=commune.clerk.pk)
    assert (found.email, found.username) == ("chu@suoi-mau.example.test", "clerk-suoi-mau")


def test_a_closed_account_is_out_at_the_next_click_and_back_when_reopened(commune: Commune) -> None:
    session, admin = client_of(commune.clerk), client_of(commune.admin)
    path = f"/to-chuc/tai-khoan/{commune.clerk.pk}/"
    assert admin.get(f"{path}dong/").status_code == 200
    assert session.get("/van-ban/").status_code == 200
    for _ in range(2):
        assert admin.post(f"{path}dong/").headers["Location"] == "/to-chuc/tai-khoan/"
    assert session.get("/van-ban/").headers["Location"] == "/tai-khoan/dang-nhap/?next=/van-ban/"
    assert LogEntry.objects.filter(action="org.close_account").count() == 1
    admin.post(f"{path}mo-lai/")
    assert client_of(commune.clerk).get("/van-ban/").status_code == 200


def test_ones_own_password_is_changed_by_typing_the_old_one(commune: Commune) -> None:
    answer = client_of(commune.admin).post(f"/to-chuc/tai-khoan/{commune.admin.pk}/mat-khau/")
    assert answer.headers["Location"] == "/tai-khoan/mat-khau/"
    assert not LogEntry.objects.exists()


def test_a_new_password_ends_the_sessions_of_the_old(commune: Commune) -> None:
    session = client_of(commune.clerk)
    assert session.get("/van-ban/").status_code == 200
    answer = client_of(commune.admin).post(f"/to-chuc/tai-khoan/{commune.clerk.pk}/mat-khau/")
    assert Officer.objects.get(pk=commune.clerk.pk).check_password(password_in(answer.content.decode()))
    assert session.get("/van-ban/").status_code == 302


def test_a_session_of_one_whose_post_has_ended_opens_nothing_at_the_next_click(commune: Commune) -> None:
    session = client_of(commune.clerk)
    assert session.get("/ky-so-ket/").status_code == 200
    end_post(holding=commune.clerk.holdings.get(), until=today() - A_DAY, by=commune.chairman, at=timezone.now())
    codes = {path: session.get(path).status_code for path in ("/ky-so-ket/", "/van-ban/", "/to-chuc/", "/tai-khoan/")}
    assert codes == {"/ky-so-ket/": 403, "/van-ban/": 403, "/to-chuc/": 403, "/tai-khoan/": 200}
    assert session.get("/").headers["Location"] == "/tai-khoan/"


def test_nobody_closes_themselves_out(commune: Commune) -> None:
    answer = client_of(commune.admin).post(f"/to-chuc/tai-khoan/{commune.admin.pk}/dong/")
    assert answer.status_code == 422
    assert "không tự đóng tài khoản của mình" in answer.content.decode()
