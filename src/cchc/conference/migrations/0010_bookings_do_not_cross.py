"""Let the database itself refuse two bookings of one room that cross (decision 0018).

SQLite makes a table anew for most changes of it, and its triggers go with the old one: a later migration of
``Booking`` ends with ``migrations.RunPython(guard, …)`` again. ``tests/conference/test_crossing_bookings.py`` tells.
"""

from __future__ import annotations

from typing import Any

from django.db import migrations

TAKEN = """
    SELECT 1 FROM conference_booking AS other
    WHERE other.room_id = NEW.room_id AND other.id <> {own} AND other.removed_at IS NULL
    AND other.starts_at < NEW.ends_at AND NEW.starts_at < other.ends_at
"""
SQLITE = """
CREATE TRIGGER IF NOT EXISTS booking_crosses_{name} BEFORE {event} ON conference_booking WHEN NEW.removed_at IS NULL
BEGIN SELECT RAISE(ABORT, 'booking_does_not_cross') WHERE EXISTS ({taken}); END
"""
# The lock of the room lets the second of two wait until the first is done; what it then asks, it asks anew.
POSTGRESQL = f"""
CREATE OR REPLACE FUNCTION booking_crosses() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.removed_at IS NULL THEN
        PERFORM 1 FROM conference_room WHERE id = NEW.room_id FOR NO KEY UPDATE;
        IF EXISTS ({TAKEN.format(own="NEW.id")}) THEN
            RAISE EXCEPTION 'booking_does_not_cross'
            USING ERRCODE = 'exclusion_violation', CONSTRAINT = 'booking_does_not_cross';
        END IF;
    END IF;
    RETURN NEW;
END $$;
DROP TRIGGER IF EXISTS booking_crosses ON conference_booking;
CREATE TRIGGER booking_crosses BEFORE INSERT OR UPDATE ON conference_booking
FOR EACH ROW EXECUTE FUNCTION booking_crosses();
"""
# A row that is being inserted has no key yet on SQLite.
EVENTS = {"insert": ("INSERT", "-1"), "update": ("UPDATE", "OLD.id")}


def guard(apps: Any, schema_editor: Any) -> None:
    """Set the triggers up, as often as asked."""
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(POSTGRESQL)
        return
    for name, (event, own) in EVENTS.items():
        schema_editor.execute(SQLITE.format(name=name, event=event, taken=TAKEN.format(own=own)))


def unguard(apps: Any, schema_editor: Any) -> None:
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("DROP TRIGGER IF EXISTS booking_crosses ON conference_booking")
        schema_editor.execute("DROP FUNCTION IF EXISTS booking_crosses()")
        return
    for name in EVENTS:
        schema_editor.execute(f"DROP TRIGGER IF EXISTS booking_crosses_{name}")


class Migration(migrations.Migration):
    dependencies = [("conference", "0009_letters_that_came_back")]

    operations = [migrations.RunPython(guard, unguard)]
