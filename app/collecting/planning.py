"""What a team says of one thing of its plan, as it is written down."""

from __future__ import annotations

from typing import Literal

from app.assessment.events import CollectionPlanned
from app.assessment.findings import Planned
from app.collecting.sample import proposed_sample
from app.collecting.schedule import Item

PlanFault = Literal["order", "too_many"]


def plan_fault(said: CollectionPlanned) -> PlanFault | None:
    """Name what cannot be: an end before its beginning, or more people asked than there are."""
    if any(one.ends and one.ends < one.begins for one in said.dates):
        return "order"
    if said.sample and said.population and said.sample > said.population:
        return "too_many"
    return None


def settled(said: CollectionPlanned, proposal: Item, earlier: Planned | None) -> CollectionPlanned:
    """Write down what a team said: what it left as proposed stays open to a better proposal.

    Where it said how many there are and not how many to ask, what is proposed is noted; a number
    that was proposed before follows the people and the method. The time of the whole is that of its
    moments.
    """
    moments = said.moments or proposal.moments
    dates = tuple(one for moment in moments for one in said.dates if one.moment == moment)
    return said.model_copy(
        update={
            "method": None if said.method == proposal.method else said.method,
            "moments": () if said.moments == proposal.moments else said.moments,
            "people": "" if said.people == proposal.people else said.people,
            "sample": _sample(said, proposal, earlier),
            "dates": dates if len(moments) > 1 else (),
            "begins": min((one.begins for one in dates), default=None),
            "ends": max((one.ends or one.begins for one in dates), default=None),
        }
    )


def _sample(said: CollectionPlanned, proposal: Item, earlier: Planned | None) -> int | None:
    before = _proposed(earlier, proposal) if earlier else None
    followed = earlier is not None and said.sample == earlier.sample == before
    return _proposed(said, proposal) if said.sample is None or followed else said.sample


def _proposed(one: CollectionPlanned | Planned, proposal: Item) -> int | None:
    if one.population is None:
        return None
    return proposed_sample(proposal.id, one.method or proposal.method, one.population)
