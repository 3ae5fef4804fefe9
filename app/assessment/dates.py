"""When something is collected, for each moment of a person's way."""

from __future__ import annotations

from datetime import date

from app.assessment.part import Part
from indicators.grid import Moment


class MomentDates(Part):
    """From when to when something is asked at one moment; without an end, on the one day."""

    moment: Moment
    begins: date
    ends: date | None = None
