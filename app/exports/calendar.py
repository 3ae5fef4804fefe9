"""The plan as a calendar file (iCalendar, RFC 5545), for the calendar that a team has already."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from icalendar import Calendar, Event

from app.collecting.schedule import Item
from app.i18n import t
from knowledge.language import Language

_DAY = timedelta(days=1)


def calendar_file(
    items: Sequence[Item], assessment: str, now: datetime, language: Language
) -> bytes:
    """Write an all-day event for each item that has a date, the last day included.

    `assessment` is the id of the talk: an item keeps its identity, so that a calendar that reads
    the file again moves the event instead of adding one. `now` is an instant with its zone.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//Levier//")
    calendar.add("version", "2.0")
    for item in items:
        if item.begins is None:
            continue
        event = Event()
        event.add("uid", f"{item.id.replace('/', '-')}@{assessment}.levier")
        event.add("dtstamp", now.astimezone(UTC))
        event.add("dtstart", item.begins)
        event.add("dtend", max(item.ends or item.begins, item.begins) + _DAY)  # the day after
        event.add("summary", t("collecting.calendar.summary", language, name=item.name))
        if item.asker:
            event.add("description", t("collecting.calendar.asker", language, asker=item.asker))
        calendar.add_component(event)
    return bytes(calendar.to_ical())
