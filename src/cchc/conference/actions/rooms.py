"""Open a room of the commune and change what is known of it."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from datetime import datetime

from django.db import IntegrityError, transaction

from cchc.conference.models import Room
from cchc.core.editing import take_over
from cchc.core.locking import locked
from cchc.dossier.people import plain
from cchc.lib.errors import ActionRefused
from cchc.org.actions.recording import record_step
from cchc.org.enums import Right
from cchc.org.models import Officer, Unit


@dataclass(frozen=True, slots=True)
class RoomFacts:
    """What a person types of a room; ``seats`` None while nobody has counted them."""

    name: str
    kind: str
    seats: int | None = None
    equipment: list[str] = field(default_factory=list)
    address: str = ""
    note: str = ""
    in_use: bool = True


@transaction.atomic
def open_room(*, commune: Unit, facts: RoomFacts, by: Officer, at: datetime) -> Room:
    """Thêm phòng họp, hội trường; one of this name there is already is refused."""
    refuse_unfit(facts)
    try:
        with transaction.atomic():
            room: Room = Room.objects.create(commune=commune, key=plain(facts.name), **asdict(facts))
    except IntegrityError as error:
        raise known_already(facts) from error
    record(room, by, at, action="conference.open_room")
    return room


@transaction.atomic
def revise_room(*, room: Room, facts: RoomFacts, revision: int, by: Officer, at: datetime) -> Room:
    """Sửa phòng; ``revision`` is the one that the writer saw. Bookings of a room out of use stay and are told."""
    room = locked(room)
    if room.revision != revision:
        raise ActionRefused(f"Người khác vừa sửa {room}.", "Xem lại rồi lưu lần nữa nếu vẫn muốn ghi như bạn.")
    refuse_unfit(facts)
    changed = take_over(room, asdict(facts))
    if not changed:
        return room
    room.key, room.revision = plain(room.name), room.revision + 1
    try:
        with transaction.atomic():
            room.save()
    except IntegrityError as error:
        raise known_already(facts) from error
    record(room, by, at, changed, action="conference.revise_room")
    return room


def refuse_unfit(facts: RoomFacts) -> None:
    if not plain(facts.name):
        raise ActionRefused("Chưa ghi tên phòng.", "Ghi tên như mọi người vẫn gọi, ví dụ Hội trường UBND xã.")


def known_already(facts: RoomFacts) -> ActionRefused:
    return ActionRefused(f"Xã đã có phòng tên {facts.name}.", "Sửa phòng đã có, hoặc ghi tên khác.")


def record(room: Room, by: Officer, at: datetime, changed: list[str] | None = None, *, action: str) -> None:
    data = {"changed": changed} if changed else {"seats": room.seats}
    record_step(room, Right.PREPARE_HALL, by, at, action=action, data=data)
