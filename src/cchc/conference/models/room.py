"""The rooms of the commune and who has booked them."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from cchc.conference.enums import Equipment, RoomKind
from cchc.core.removal import Removable
from cchc.core.scoping import CommuneRow


class Room(CommuneRow):
    """Phòng họp, hội trường, nhà văn hóa. ``key`` is the folded name, so that the database finds doubles."""

    name = models.CharField("Tên", max_length=200)
    key = models.CharField("Khóa tên", max_length=200)
    kind = models.CharField("Loại", max_length=10, choices=RoomKind.choices)
    seats = models.PositiveIntegerField("Số chỗ", null=True, blank=True)
    equipment = models.JSONField("Thiết bị", default=list)
    address = models.CharField("Địa chỉ", max_length=300, blank=True)
    note = models.CharField("Ghi chú", max_length=500, blank=True)
    in_use = models.BooleanField("Đang sử dụng", default=True)
    revision = models.PositiveIntegerField("Lần sửa", default=1)

    class Meta:
        verbose_name = "phòng họp, hội trường"
        ordering = ["-in_use", "kind", "name", "pk"]
        constraints = [models.UniqueConstraint(fields=["commune", "key"], name="room_once")]

    def __str__(self) -> str:
        return self.name

    @property
    def equipment_names(self) -> list[str]:
        """What the room has, in words; a word that nobody knows any more stands as it is."""
        known = dict(Equipment.choices)
        return [str(known.get(name, name)) for name in self.equipment]


class Booking(Removable, CommuneRow):
    """Lượt giữ phòng, for a conference or for any ``purpose``; given up by taking it out."""

    room = models.ForeignKey(Room, models.PROTECT, related_name="bookings", verbose_name="Phòng")
    conference = models.ForeignKey(
        "conference.Conference", models.PROTECT, null=True, related_name="bookings", verbose_name="Hội nghị"
    )
    purpose = models.CharField("Việc", max_length=300)
    contact = models.CharField("Người hỏi", max_length=200, blank=True)
    starts_at = models.DateTimeField("Từ")
    ends_at = models.DateTimeField("Đến")
    booked_by = models.ForeignKey("org.Officer", models.PROTECT, related_name="+", verbose_name="Người giữ phòng")
    booked_at = models.DateTimeField("Giữ lúc")

    class Meta:
        verbose_name = "lượt giữ phòng"
        ordering = ["starts_at", "pk"]
        constraints = [
            models.CheckConstraint(name="booking_ends_after_start", condition=Q(ends_at__gt=F("starts_at"))),
            models.UniqueConstraint(
                fields=["conference"], condition=Q(removed_at__isnull=True), name="conference_has_one_hall"
            ),
        ]
        indexes = [models.Index(fields=["room", "starts_at"], name="booking_by_day")]

    def __str__(self) -> str:
        return f"{self.room}: {self.purpose}"
