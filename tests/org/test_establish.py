"""Posts are rows with days: opened, renamed, given other roles and areas, and closed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial

import pytest

from cchc.core.models import LogEntry
from cchc.lib.errors import ActionRefused
from cchc.org.access import rights_on, roles_on
from cchc.org.actions import PostFacts, assign_post, end_post, open_post, revise_post
from cchc.org.actions.establish import facts_of
from cchc.org.enums import Right, Role
from cchc.org.models import Officer, Post
from tests.factories.races import all_at_once
from tests.people import AT, TODAY, Commune

LAND = PostFacts(
    name="Công chức Địa chính - Xây dựng",
    short="Địa chính",
    roles=frozenset({Role.REFORM_OFFICER}),
    areas=("TT",),
    aliases=("Địa chính - Nông nghiệp",),
    since=TODAY,
)


def opened(commune: Commune, facts: PostFacts = LAND) -> Post:
    return open_post(unit=commune.unit, facts=facts, by=commune.chairman, at=AT)


def test_a_new_post_gives_its_roles_to_whoever_holds_it(commune: Commune) -> None:
    post = opened(commune)
    assert (post.code, facts_of(post)) == ("cong-chuc-dia-chinh-xay-dung", LAND)
    assign_post(post=post, officer=commune.idle, since=TODAY, by=commune.chairman, at=AT)
    assert roles_on(commune.idle, TODAY) == {Role.REFORM_OFFICER}


def test_a_post_without_a_short_name_is_called_by_its_name(commune: Commune) -> None:
    assert opened(commune, replace(LAND, short="")).short == LAND.name


def test_the_roles_of_a_post_change_with_it(commune: Commune) -> None:
    post = commune.reform.holdings.get().post
    facts = facts_of(post)
    revise_post(post=post, facts=replace(facts, roles=frozenset({Role.CLERK})), by=commune.chairman, at=AT)
    assert Right.ISSUE in rights_on(commune.reform, TODAY)
    said = LogEntry.objects.get()
    assert (said.action, said.data["roles"]) == ("org.revise_post", ["clerk"])


def test_what_is_saved_unchanged_leaves_no_entry(commune: Commune) -> None:
    post = opened(commune)
    revise_post(post=post, facts=facts_of(post), by=commune.chairman, at=AT)
    assert list(LogEntry.objects.values_list("action", flat=True)) == ["org.open_post"]


def test_two_posts_of_one_name_do_not_stand_side_by_side(commune: Commune) -> None:
    opened(commune)
    with pytest.raises(ActionRefused, match="đã có chức danh Công chức Địa chính"):
        opened(commune)
    other = opened(commune, replace(LAND, name="Khác"))
    with pytest.raises(ActionRefused, match="đã có chức danh Công chức Địa chính"):
        revise_post(post=other, facts=LAND, by=commune.chairman, at=AT)


def test_a_post_of_other_days_may_have_the_name(commune: Commune) -> None:
    first = opened(commune, replace(LAND, until=date(2025, 6, 30)))
    second = opened(commune, replace(LAND, since=date(2025, 7, 1)))
    assert [first.code, second.code] == ["cong-chuc-dia-chinh-xay-dung", "cong-chuc-dia-chinh-xay-dung-2"]


@pytest.mark.django_db(transaction=True)
def test_two_clicks_at_once_open_one_post(commune: Commune) -> None:
    raised = all_at_once([partial(opened, commune)] * 2)
    assert [type(error) for error in raised] == [ActionRefused]
    assert Post.objects.filter(name=LAND.name).count() == 1


def test_days_in_the_wrong_order_are_refused(commune: Commune) -> None:
    with pytest.raises(ActionRefused, match="Ngày cuối của chức danh đứng trước"):
        opened(commune, replace(LAND, until=date(2020, 1, 1)))


def test_the_last_who_may_give_posts_keeps_that_right(commune: Commune) -> None:
    end_post(holding=commune.vice.holdings.get(), until=date(2023, 6, 1), by=commune.chairman, at=AT)
    holding = commune.chairman.holdings.get()
    with pytest.raises(ActionRefused, match="không còn ai có quyền bố trí chức danh"):
        end_post(holding=holding, until=date(2023, 6, 4), by=commune.chairman, at=AT)
    facts = facts_of(holding.post)
    for broken in (replace(facts, roles=frozenset()), replace(facts, until=date(2023, 6, 4))):
        with pytest.raises(ActionRefused, match="không còn ai có quyền bố trí chức danh"):
            revise_post(post=holding.post, facts=broken, by=commune.chairman, at=AT)
    assert Right.ASSIGN_POSTS in rights_on(commune.chairman, TODAY)
    end_post(holding=holding, until=TODAY, by=commune.chairman, at=AT)


def test_a_post_is_not_given_to_a_closed_account(commune: Commune) -> None:
    Officer.objects.filter(pk=commune.idle.pk).update(is_active=False)
    commune.idle.refresh_from_db()
    with pytest.raises(ActionRefused, match="Tài khoản của Phàn A Sử đã đóng"):
        assign_post(post=opened(commune), officer=commune.idle, since=TODAY, by=commune.chairman, at=AT)
