"""Rights come from the posts held on a day, and end with them."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied

from cchc.org.access import asked_once, require, rights_on, roles_on
from cchc.org.enums import RIGHTS, Right, Role
from cchc.org.models import PostHolding
from tests.people import TODAY, Commune, give_post


def test_every_role_has_a_row_of_rights() -> None:
    assert set(RIGHTS) == set(Role)


def test_the_clerk_issues_and_the_organiser_consolidates(commune: Commune) -> None:
    common = {Right.READ, Right.LOAD_PLAN, Right.COMPLETE_PLAN, Right.URGE, Right.INVITE, Right.PREPARE_HALL}
    work = {Right.ACCEPT_WORK, Right.MANAGE_TARGETS, Right.CONSOLIDATE, Right.CHANGE_SETTINGS}
    before = {Right.MANAGE_TALKS, Right.ESTIMATE}
    assert rights_on(commune.clerk, TODAY) == common | {Right.ISSUE}
    assert rights_on(commune.organiser, TODAY) == common | work | before


def test_the_chairman_may_all_but_keep_accounts_and_the_administrator_sees_no_content(commune: Commune) -> None:
    never = {Right.MANAGE_ACCOUNTS, Right.READ_BELOW, Right.ESTIMATE, Right.APPRAISE}
    assert rights_on(commune.chairman, TODAY) == set(Right) - never
    assert rights_on(commune.admin, TODAY) == {Right.MANAGE_ACCOUNTS, Right.READ_LOG}


def test_nobody_has_by_role_two_of_the_three_hands_of_the_budget() -> None:
    hands = {Right.ESTIMATE, Right.APPRAISE, Right.APPROVE_BUDGET}
    assert [role for role in Role if len(RIGHTS[role] & hands) > 1] == []


def test_a_superior_reader_reads_what_was_issued_below_and_nothing_else() -> None:
    assert RIGHTS[Role.SUPERIOR_READER] == {Right.READ_BELOW}


def test_an_officer_of_two_roles_has_the_rights_of_both(commune: Commune) -> None:
    assert roles_on(commune.finance, TODAY) == {Role.FINANCE, Role.REFORM_OFFICER}
    give_post(commune.finance, "van-thu-2", "Kiêm nhiệm văn thư", Role.CLERK)
    assert Right.ISSUE in rights_on(commune.finance, TODAY)


def test_rights_begin_and_end_with_the_post(commune: Commune) -> None:
    holding = commune.clerk.holdings.get()
    holding.since, holding.until = date(2023, 1, 1), date(2023, 6, 5)
    holding.save()
    assert Right.ISSUE not in rights_on(commune.clerk, date(2022, 12, 31))
    assert Right.ISSUE in rights_on(commune.clerk, date(2023, 1, 1))
    assert Right.ISSUE in rights_on(commune.clerk, date(2023, 6, 5))
    assert rights_on(commune.clerk, date(2023, 6, 6)) == frozenset()


def test_a_post_that_no_longer_exists_gives_nothing(commune: Commune) -> None:
    post = commune.clerk.holdings.get().post
    post.until = date(2025, 6, 30)
    post.save()
    assert rights_on(commune.clerk, date(2025, 7, 1)) == frozenset()


def test_a_closed_account_has_no_role(commune: Commune) -> None:
    commune.chairman.is_active = False
    commune.chairman.save()
    assert roles_on(commune.chairman, TODAY) == frozenset()


def test_an_officer_without_a_post_may_nothing(commune: Commune) -> None:
    assert rights_on(commune.idle, TODAY) == frozenset()


def test_a_refusal_names_the_right_and_whose_it_is(commune: Commune) -> None:
    with pytest.raises(PermissionDenied) as refused:
        require(commune.reform, Right.ISSUE, TODAY)
    assert str(refused.value) == (
        "Bạn chưa được giao quyền ban hành văn bản. Quyền này thuộc: Chủ tịch UBND, Phó Chủ tịch UBND, Văn thư."
    )


def test_within_a_block_that_only_reads_posts_are_asked_for_once(
    commune: Commune, django_assert_num_queries: Any
) -> None:
    with asked_once():
        first = rights_on(commune.chairman, TODAY)
        with django_assert_num_queries(0):
            assert rights_on(commune.chairman, TODAY) == first
        PostHolding.objects.filter(officer=commune.chairman).delete()
        assert rights_on(commune.chairman, TODAY) == first
    assert rights_on(commune.chairman, TODAY) == frozenset()
