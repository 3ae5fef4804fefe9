"""One activity of which everything was told, and the least that may be known of one."""

from __future__ import annotations

from app.assessment.events import ChainLink
from app.assessment.known import Activity, Effect, Evidence, PracticesTold, Statement

BARE = Activity(id="act3", text="ateliers dans les écoles", answer=1, confirmed=True)
PHONES = Effect(id="e1", text="il ose téléphoner", form="story", answer=2)
FINDS = Effect(id="e2", text="9 sur 15 trouvent du travail", form="figure", answer=2)
TIRED = Effect(
    id="e3", text="les encadrants fatiguent", form="statement", direction="negative", answer=3
)
SEEN_BY_ALL = Effect(
    id="e4", text="le quartier en parle", form="statement", direction="unexpected", answer=3
)
TOLD = Activity(
    id="act1",
    text="former des jeunes",
    answer=1,
    confirmed=True,
    stakeholders=Statement(text="surtout des jeunes sans diplôme", answer=2),
    effects=(PHONES, FINDS),
    side_effects=(TIRED, SEEN_BY_ALL),
    evidence=Evidence(level="counted", text="nos fiches", answer=2),
    practices=PracticesTold(text="petits groupes, vrais clients", answer=3),
    cause=Statement(text="le Forem les suit aussi", answer=3),
)
LEAVES = ChainLink(level="impact", text="ils quittent le CPAS")
