"""What an officer may do on a day, by the posts held on that day."""

from __future__ import annotations

from datetime import date

from django.core.exceptions import PermissionDenied

from cchc.org.enums import RIGHTS, Right, Role
from cchc.org.models import Officer, PostRole


def roles_on(officer: Officer, day: date) -> frozenset[Role]:
    """The roles of every post the officer holds on ``day``; none for a closed account."""
    if not officer.is_active:
        return frozenset()
    posts = [post.pk for post in officer.posts_on(day) if post.commune_id == officer.commune_id]
    found = PostRole.objects.filter(post_id__in=posts).values_list("role", flat=True)
    return frozenset(Role(role) for role in found if role in Role.values)


def rights_on(officer: Officer, day: date) -> frozenset[Right]:
    return frozenset().union(*(RIGHTS[role] for role in roles_on(officer, day)))


def require(officer: Officer, right: Right, day: date) -> None:
    """Refuse with the words a person needs: which right is missing and whose it is."""
    if right in rights_on(officer, day):
        return
    holders = ", ".join(role.label for role in Role if right in RIGHTS[role])
    raise PermissionDenied(f"Bạn chưa được giao quyền {right}. Quyền này thuộc: {holders}.")
