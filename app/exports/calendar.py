"""The plan as a calendar file (iCalendar, RFC 5545), for the calendar that a team has already."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from icalendar import Calendar, Event

from app.assessment.dates import MomentDates
from app.collecting.schedule import Item, times
from app.exports.item_words import moment_words, whom
from app.i18n import t
from knowledge.language import Language

_DAY = timedelta(days=1)


def calendar_file(
    items: Sequence[Item], assessment: str, now: datetime, language: Language
) -> bytes:
    """Write an all-day event for each moment that has a date, the last day included.

    `assessment` is the id of the talk: an item keeps its identity, so that a calendar that reads
    the file again moves the event instead of adding one. `now` is an instant with its zone.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//Levier//")
    calendar.add("version", "2.0")
    for item in items:
        for one in times(item):
            event = _event(item, one, language)
            event.add("uid", f"{_identity(item, one)}@{assessment}.levier")
            event.add("dtstamp", now.astimezone(UTC))
            calendar.add_component(event)
    return bytes(calendar.to_ical())


def _event(item: Item, dates: MomentDates, language: Language) -> Event:
    event = Event()
    event.add("dtstart", dates.begins)
    event.add("dtend", max(dates.ends or dates.begins, dates.begins) + _DAY)  # the day after
    if len(item.moments) > 1:
        moment = moment_words(dates.moment, language)
        said = t("collecting.calendar.moment", language, name=item.name, moment=moment)
    else:
        said = t("collecting.calendar.summary", language, name=item.name)
    event.add("summary", said)
    notes = [t("collecting.calendar.whom", language, whom=whom(item, language))]
    if item.asker:
        notes.append(t("collecting.calendar.asker", language, asker=item.asker))
    event.add("description", "\n".join(notes))
    return event


def _identity(item: Item, dates: MomentDates) -> str:
    own = item.id.replace("/", "-")
    return f"{own}-{dates.moment}" if len(item.moments) > 1 else own
