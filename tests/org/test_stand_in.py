"""During an absence the deputy has the posts of the absent officer, and acts under the deputy's own name."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext

from cchc.core.models import LogEntry
from cchc.lib.errors import ActionRefused
from cchc.org.access import rights_on, roles_on
from cchc.org.actions import appoint_stand_in, end_post, end_stand_in
from cchc.org.enums import Right, Role
from cchc.org.models import Officer, StandIn
from cchc.org.queries.standing import acting_for, posts_acted_for
from tests.factories.races import all_at_once
from tests.people import AT, TODAY, Commune, give_post

FIRST, LAST = date(2023, 6, 12), date(2023, 6, 16)
A_DAY = timedelta(days=1)


def stand_in(
    commune: Commune,
    absent: str,
    deputy: str,
    since: date = FIRST,
    until: date | None = LAST,
) -> StandIn:
    absent_officer, deputy_officer = commune.people[absent], commune.people[deputy]
    facts = {"absent": absent_officer, "deputy": deputy_officer, "since": since, "until": until, "reason": "nghỉ phép"}
    return appoint_stand_in(**facts, by=commune.chairman, at=AT)


def test_the_deputy_has_the_roles_from_the_first_day_to_the_last_and_on_no_other(commune: Commune) -> None:
    stand_in(commune, "clerk", "reform")
    both = {Role.REFORM_OFFICER, Role.CLERK}
    days = (FIRST - A_DAY, FIRST, LAST, LAST + A_DAY)
    assert [roles_on(commune.reform, day) for day in days] == [{Role.REFORM_OFFICER}, both, both, {Role.REFORM_OFFICER}]
    assert Right.ISSUE in rights_on(commune.clerk, FIRST)


def test_an_open_stand_in_holds_until_it_is_ended(commune: Commune) -> None:
    found = stand_in(commune, "clerk", "idle", until=None)
    assert Right.ISSUE in rights_on(commune.idle, date(2030, 1, 1))
    end_stand_in(stand_in=found, until=LAST, by=commune.chairman, at=AT)
    assert (rights_on(commune.idle, LAST) >= {Right.ISSUE}, rights_on(commune.idle, LAST + A_DAY)) == (
        True,
        frozenset(),
    )


def test_the_posts_acted_for_are_the_own_ones_first(commune: Commune) -> None:
    stand_in(commune, "clerk", "reform")
    own, stood_in = commune.reform.holdings.get().post, commune.clerk.holdings.get().post
    assert posts_acted_for(commune.reform, FIRST) == [own, stood_in]
    assert posts_acted_for(commune.reform, LAST + A_DAY) == [own]


def test_whom_one_acts_for_is_told_only_where_the_own_posts_do_not_reach(commune: Commune) -> None:
    stand_in(commune, "clerk", "organiser")
    clerk = "Vàng A Chứ, Công chức Văn phòng - Thống kê (HĐND và UBND)"
    assert acting_for(commune.organiser, FIRST, right=Right.ISSUE) == clerk
    assert acting_for(commune.organiser, FIRST, right=Right.LOAD_PLAN) == ""
    assert acting_for(commune.organiser, LAST + A_DAY, right=Right.ISSUE) == ""
    posts = {part: [commune.people[part].holdings.get().post] for part in ("organiser", "clerk", "finance")}
    got = {part: acting_for(commune.organiser, FIRST, posts=posts[part]) for part in posts}
    assert got == {"organiser": "", "clerk": clerk, "finance": ""}


def test_a_stand_in_does_not_pass_on(commune: Commune) -> None:
    stand_in(commune, "chairman", "vice")
    stand_in(commune, "vice", "reform")
    assert roles_on(commune.reform, FIRST) == {Role.REFORM_OFFICER, Role.VICE_CHAIRMAN}


def test_whose_post_has_ended_or_account_is_closed_gives_nobody_a_right(commune: Commune) -> None:
    stand_in(commune, "clerk", "idle")
    stand_in(commune, "finance", "reform")
    end_post(holding=commune.clerk.holdings.get(), until=FIRST, by=commune.chairman, at=AT)
    assert (roles_on(commune.idle, FIRST), roles_on(commune.idle, FIRST + A_DAY)) == ({Role.CLERK}, frozenset())
    Officer.objects.filter(pk=commune.finance.pk).update(is_active=False)
    assert roles_on(commune.reform, FIRST) == {Role.REFORM_OFFICER}


def test_a_deputy_with_a_closed_account_may_nothing(commune: Commune) -> None:
    stand_in(commune, "clerk", "reform")
    Officer.objects.filter(pk=commune.reform.pk).update(is_active=False)
    assert roles_on(Officer.objects.get(pk=commune.reform.pk), FIRST) == frozenset()


@pytest.mark.parametrize(("since", "until"), [(LAST, LAST), (FIRST - A_DAY, FIRST), (LAST, None), (TODAY, None)])
def test_one_absent_officer_has_one_deputy_a_day(commune: Commune, since: date, until: date | None) -> None:
    stand_in(commune, "clerk", "reform")
    words = "Giàng Thị Súa đã được cử thay mặt Vàng A Chứ từ ngày 12/06/2023 đến ngày 16/06/2023."
    with pytest.raises(ActionRefused) as refused:
        stand_in(commune, "clerk", "finance", since, until)
    assert refused.value.message == words


def test_the_days_before_and_after_are_free(commune: Commune) -> None:
    stand_in(commune, "clerk", "reform")
    stand_in(commune, "clerk", "finance", TODAY, FIRST - A_DAY)
    stand_in(commune, "clerk", "finance", LAST + A_DAY, None)
    assert StandIn.objects.count() == 3


def test_the_same_entry_sent_twice_is_one(commune: Commune) -> None:
    assert stand_in(commune, "clerk", "reform") == stand_in(commune, "clerk", "reform")
    assert LogEntry.objects.filter(action="org.appoint_stand_in").count() == 1


@pytest.mark.django_db(transaction=True)
def test_of_two_deputies_named_at_once_one_is_taken(commune: Commune) -> None:
    raised = all_at_once([partial(stand_in, commune, "clerk", deputy) for deputy in ("reform", "finance")])
    assert [type(error) for error in raised] == [ActionRefused]
    assert StandIn.objects.count() == 1


def test_what_makes_no_sense_is_refused(commune: Commune, other_commune: Commune) -> None:
    Officer.objects.filter(pk=commune.idle.pk).update(is_active=False)
    commune.idle.refresh_from_db()
    with pytest.raises(ActionRefused, match="Vàng A Chứ không tự thay mặt mình"):
        stand_in(commune, "clerk", "clerk")
    with pytest.raises(ActionRefused, match="Tài khoản của Phàn A Sử đã đóng"):
        stand_in(commune, "clerk", "idle")
    with pytest.raises(ActionRefused, match="Ngày cuối đứng trước ngày đầu"):
        stand_in(commune, "clerk", "reform", LAST, FIRST)
    with pytest.raises(ActionRefused, match="Ngày đầu đã qua"):
        stand_in(commune, "clerk", "reform", TODAY - A_DAY)
    commune.people["stranger"] = other_commune.clerk
    with pytest.raises(ActionRefused, match="không thuộc xã Suối Mẫu"):
        stand_in(commune, "clerk", "stranger")
    assert not StandIn.objects.exists()


def test_a_stand_in_that_has_not_begun_is_taken_out_and_the_log_keeps_it(commune: Commune) -> None:
    found = stand_in(commune, "clerk", "reform")
    again = StandIn.objects.get()
    end_stand_in(stand_in=found, until=TODAY - A_DAY, by=commune.chairman, at=AT)
    assert not StandIn.objects.exists()
    names = LogEntry.objects.order_by("position").values_list("action", "object_name")
    assert list(names) == [
        ("org.appoint_stand_in", "Giàng Thị Súa thay mặt Vàng A Chứ"),
        ("org.end_stand_in", "Giàng Thị Súa thay mặt Vàng A Chứ"),
    ]
    with pytest.raises(ActionRefused, match="đã được bỏ trước đó"):
        end_stand_in(stand_in=again, until=TODAY, by=commune.chairman, at=AT)


def test_a_stand_in_ends_once_and_not_in_the_past(commune: Commune) -> None:
    found = stand_in(commune, "clerk", "reform")
    with pytest.raises(ActionRefused, match="Những ngày đã qua"):
        end_stand_in(stand_in=found, until=TODAY - 2 * A_DAY, by=commune.chairman, at=AT)
    with pytest.raises(ActionRefused, match="đã kết thúc ngày 16/06/2023"):
        end_stand_in(stand_in=found, until=LAST, by=commune.chairman, at=AT)
    end_stand_in(stand_in=found, until=FIRST, by=commune.chairman, at=AT)
    assert StandIn.objects.get().until == FIRST


def test_the_database_itself_refuses_a_stand_in_for_oneself(commune: Commune) -> None:
    found = stand_in(commune, "clerk", "reform")
    with pytest.raises(IntegrityError), transaction.atomic():
        StandIn.objects.filter(pk=found.pk).update(deputy=commune.clerk)


def test_rights_cost_the_same_queries_however_many_one_stands_in_for(commune: Commune) -> None:
    asked = []
    for count in (0, 1, 30):
        while StandIn.objects.count() < count:
            code = f"them-{StandIn.objects.count()}"
            commune.people[code] = Officer.objects.create(commune=commune.unit, username=code, full_name=code)
            give_post(commune.people[code], code, code, Role.COMMITTEE)
            stand_in(commune, code, "reform")
        with CaptureQueriesContext(connection) as found:
            rights_on(commune.reform, FIRST)
            posts_acted_for(commune.reform, FIRST)
            acting_for(commune.reform, FIRST, right=Right.READ)
        asked.append(len(found))
    assert asked == [9, 9, 9]
