"""A link that was lost or went astray ends, once."""

from __future__ import annotations

from cchc.conference.actions import renew_link
from cchc.conference.links import guest_under, link_for
from cchc.conference.models import Guest
from cchc.core.models import LogEntry
from tests.people import AT, Commune


def test_a_new_link_ends_the_old_one_and_a_second_click_ends_no_further(commune: Commune, guest: Guest) -> None:
    old = link_for(guest)
    for _ in range(2):
        renew_link(guest=guest, version=1, by=commune.clerk, at=AT)
    guest.refresh_from_db()
    assert guest.link_version == 2
    assert guest_under(old.removeprefix("/tl/")) is None
    assert guest_under(link_for(guest).removeprefix("/tl/")) == guest
    assert LogEntry.objects.get(action="conference.renew_link").data == {"version": 2}
