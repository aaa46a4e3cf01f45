"""The steps of whoever makes an item ready: tick it, open it again, tell what is wrong and what is done about it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from cchc.conference.actions.venue_duty import follow, hold_duties
from cchc.conference.enums import CHECK_MOVES, CheckState, CheckStepKind
from cchc.conference.models import CheckItem, CheckPhoto, CheckStep, Conference
from cchc.core import blobs, log
from cchc.core.locking import locked
from cchc.core.photos import Photo, without_traces
from cchc.lib.errors import ActionRefused
from cchc.org.enums import Right
from cchc.org.models import Officer
from cchc.org.queries.standing import acting_for, posts_acted_for

MOST_PHOTOS = 12
LONGEST = 500


@transaction.atomic
def tick_check(
    *, item: CheckItem, by: Officer, at: datetime, text: str = "", photos: Sequence[tuple[str, bytes]] = ()
) -> CheckItem:
    """Đánh dấu xong, with photographs where there are; ticked again by a second hand it stays as it is."""
    pictures = bare(photos)
    item = held(item)
    keep(item, pictures, by, at)
    if item.state == CheckState.DONE:
        return item
    move(item, CheckState.DONE)
    item.trouble = item.remedy = ""
    item.done_at, item.done_by = at, by
    write(item, CheckStepKind.DONE, by, at, text=text.strip(), action="conference.tick_check")
    return item


@transaction.atomic
def reopen_check(*, item: CheckItem, by: Officer, at: datetime, text: str = "") -> CheckItem:
    """Bỏ đánh dấu, mở lại mục; an item that is open stays so."""
    item = held(item)
    if item.state == CheckState.OPEN:
        return item
    kind = CheckStepKind.CLEAR if item.state == CheckState.TROUBLE else CheckStepKind.REOPENED
    move(item, CheckState.OPEN)
    write(item, kind, by, at, text=text.strip(), action="conference.reopen_check")
    return item


@transaction.atomic
def report_trouble(
    *,
    item: CheckItem,
    trouble: str,
    by: Officer,
    at: datetime,
    remedy: str = "",
    photos: Sequence[tuple[str, bytes]] = (),
) -> CheckItem:
    """Báo trục trặc (hỏng máy chiếu) and what is done about it; told again it says how it stands now."""
    words = trouble.strip()
    if not words:
        raise ActionRefused("Chưa ghi trục trặc gì.", "Ghi ngắn gọn, ví dụ Máy chiếu không lên hình.")
    pictures = bare(photos)
    item = held(item)
    keep(item, pictures, by, at)
    if (item.trouble, item.remedy) == (words, remedy.strip()):
        return item
    kind = CheckStepKind.REMEDY if item.trouble == words else CheckStepKind.TROUBLE
    move(item, CheckState.TROUBLE)
    item.trouble, item.remedy = words[:LONGEST], remedy.strip()[:LONGEST]
    told = item.remedy if kind == CheckStepKind.REMEDY else words
    write(item, kind, by, at, text=told, action="conference.report_trouble")
    return item


@transaction.atomic
def note_check(
    *, item: CheckItem, text: str, by: Officer, at: datetime, photos: Sequence[tuple[str, bytes]] = ()
) -> CheckItem:
    """Ghi chú or photographs alone; the state of the item stays. The same words sent twice are one note."""
    words, pictures = text.strip(), bare(photos)
    if not words and not pictures:
        raise ActionRefused("Chưa ghi gì và chưa có ảnh.", "Ghi một câu hoặc chụp một ảnh rồi gửi.")
    item = held(item)
    kept = keep(item, pictures, by, at)
    last = item.steps.order_by("-pk").first()
    same = last and (last.kind, last.text, last.by_id) == (CheckStepKind.NOTE, words[:LONGEST], by.pk)
    if kept or (words and not same):
        write(item, CheckStepKind.NOTE, by, at, text=words or f"{kept} ảnh", action="conference.note_check")
    return item


@transaction.atomic
def remove_photo(*, photo: CheckPhoto, by: Officer, at: datetime) -> CheckPhoto:
    """Bỏ ảnh chụp nhầm; it can be brought back."""
    item = held(photo.item)
    photo = locked(photo)
    if photo.take_out(at):
        record(item, by, at, action="conference.remove_photo")
    return photo


@transaction.atomic
def restore_photo(*, photo: CheckPhoto, by: Officer, at: datetime) -> CheckPhoto:
    """Lấy lại ảnh đã bỏ."""
    item = held(photo.item)
    photo = locked(photo)
    if photo.bring_back():
        record(item, by, at, action="conference.restore_photo")
    return photo


def held(item: CheckItem) -> CheckItem:
    """The item under its lock, and that of its conference: of two who tick the last two, the second sees the first."""
    locked(Conference.objects.get(pk=item.conference_id))
    item = locked(item)
    if item.removed_at:
        raise ActionRefused("Mục này đã được bỏ khỏi bảng kiểm.", "Lấy lại mục trước rồi làm tiếp.")
    return item


def move(item: CheckItem, to: CheckState) -> None:
    if to not in CHECK_MOVES[CheckState(item.state)]:
        raise ActionRefused(f"Mục này {item.get_state_display()}.", "Xem trạng thái hiện nay của mục.")
    item.state = to
    if to != CheckState.DONE:
        item.done_at = item.done_by = None
    if to != CheckState.TROUBLE:
        item.trouble = item.remedy = ""


def bare(photos: Sequence[tuple[str, bytes]]) -> list[Photo]:
    """The pictures without what the camera wrote beside them; refused before anything is written."""
    return [without_traces(name, data) for name, data in photos]


def keep(item: CheckItem, photos: Sequence[Photo], by: Officer, at: datetime) -> int:
    """Keep the photographs and tell how many are new; one sent twice is kept once."""
    if photos and item.photos.filter(removed_at__isnull=True).count() + len(photos) > MOST_PHOTOS:
        raise ActionRefused(f"Mỗi mục giữ tối đa {MOST_PHOTOS} ảnh.", "Bỏ bớt ảnh cũ rồi gửi lại.")
    new = 0
    for photo in photos:
        facts = {"commune_id": item.commune_id, "by": by, "at": at}
        blob = blobs.store(photo.data, photo.media_type)
        row, made = CheckPhoto.objects.get_or_create(item=item, blob=blob, defaults=facts)
        new += made or row.bring_back()
    return new


def write(item: CheckItem, kind: CheckStepKind, by: Officer, at: datetime, *, text: str, action: str) -> None:
    """Save the item, write its step, let the duty of the plan follow, and add the entry to the log."""
    item.save()
    acting = as_owner(item, by, at)
    facts = {"item": item, "kind": kind, "text": text[:LONGEST], "by": by, "at": at, "acting_for": acting}
    CheckStep.objects.create(**facts)
    hold_duties(item)
    follow(item, by, at)
    record(item, by, at, action=action, text=text)


def record(item: CheckItem, by: Officer, at: datetime, *, action: str, text: str = "") -> None:
    data = {"text": text} if text else {}
    log.append(by=by, action=action, obj=item, at=at, data=data, acting_for=as_owner(item, by, at))


def as_owner(item: CheckItem, by: Officer, at: datetime) -> str:
    """Whom ``by`` stands in for: as the owner of the item, else as one who prepares the hall."""
    day = timezone.localdate(at)
    if item.post and any(post.pk == item.post_id for post in posts_acted_for(by, day)):
        return acting_for(by, day, posts=[item.post])
    return acting_for(by, day, right=Right.PREPARE_HALL)
