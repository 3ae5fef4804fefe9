"""One small talk in each language, and the content it is read with; nothing here loads a model."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from functools import lru_cache

from app.assessment import events as e
from app.assessment.assessment import LEVIER, Assessment
from app.assessment.vocabulary import EvidenceLevel
from indicators.grid import Grid
from indicators.grid_files import load_grid
from knowledge.language import Language
from knowledge.places import Gazetteer, load_gazetteer
from knowledge.territory import Territories, load_territories

START = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
PERSON = "person"


@lru_cache(maxsize=1)
def grid() -> Grid:
    """The real grid."""
    return load_grid()[0]


@lru_cache(maxsize=1)
def territories() -> Territories:
    """The real figures."""
    return load_territories()[0]


@lru_cache(maxsize=1)
def gazetteer() -> Gazetteer:
    """The real names of places."""
    return load_gazetteer(list(territories().territories.values()))


@dataclass(frozen=True)
class Words:
    """What the person of one case says."""

    opening: str
    segment: str
    staff: str
    place: str
    territory: str
    trains: str
    repairs: str
    accounts: str
    cafe: str
    people: str
    story: str
    figure: str
    six_of_ten: str
    how: str
    other: str
    mission: str
    purpose: str
    question: str


WORDS: dict[Language, Words] = {
    "fr": Words(
        opening="entreprise d'insertion à Charleroi, 14 ETP, on forme des jeunes, on répare des "
        "vélos, et une compta à mi-temps",
        segment="entreprise d'insertion",
        staff="14 ETP",
        place="Charleroi",
        territory="BE32B",
        trains="former des jeunes à la mécanique vélo",
        repairs="réparer des vélos",
        accounts="tenir la comptabilité",
        cafe="ouvrir un café",
        people="surtout des jeunes sans diplôme envoyés par le CPAS",
        story="un jeune qui n'osait pas téléphoner tient l'accueil",
        figure="6 sur 10 trouvent du travail",
        six_of_ten="6 sur 10",
        how="on le voit tous les jours",
        other="le Forem les aide aussi",
        mission="que chacun puisse réparer plutôt que jeter.",
        purpose="pour le rapport à la commune",
        question="En quoi notre façon de former change-t-elle la confiance des jeunes ?",
    ),
    "nl": Words(
        opening="maatwerkbedrijf in Kortrijk, 14 VTE, wij leiden jongeren op, wij herstellen "
        "fietsen, en een halftijdse boekhouding",
        segment="maatwerkbedrijf",
        staff="14 VTE",
        place="Kortrijk",
        territory="BE254",
        trains="jongeren opleiden in fietsherstelling",
        repairs="fietsen herstellen",
        accounts="de boekhouding doen",
        cafe="een café openen",
        people="vooral jongeren zonder diploma, gestuurd door het OCMW",
        story="een jongere die niet durfde te bellen, doet nu het onthaal",
        figure="6 op 10 vinden werk",
        six_of_ten="6 op 10",
        how="wij zien het elke dag",
        other="de VDAB helpt hen ook",
        mission="dat iedereen kan herstellen in plaats van weg te gooien.",
        purpose="voor het verslag aan de stad",
        question="Op welke manier verandert onze opleiding het vertrouwen van jongeren?",
    ),
    "en": Words(
        opening="work integration enterprise in Lille, 14 FTE, we train young people, we repair "
        "bicycles, and a half-time bookkeeper",
        segment="work integration enterprise",
        staff="14 FTE",
        place="Lille",
        territory="FRE11",
        trains="train young people in bicycle repair",
        repairs="repair bicycles",
        accounts="keep the books",
        cafe="open a café",
        people="mainly young people without a diploma, sent by the job centre",
        story="a young man who did not dare to phone now runs the front desk",
        figure="6 out of 10 find work",
        six_of_ten="6 out of 10",
        how="we see it every day",
        other="the job centre helps them too",
        mission="that everyone can repair rather than throw away.",
        purpose="for the report to the council",
        question="In what way does our training change the confidence of young people?",
    ),
}

NAME = "Pignon"


def told(turns: Sequence[Sequence[tuple[str, e.Event]]], language: Language) -> Assessment:
    """Make an assessment of a few turns, a minute apart."""
    assessment = Assessment("case").with_events([(PERSON, e.Started(language=language))], START)
    at = START
    for turn in turns:
        at += timedelta(minutes=1)
        assessment = assessment.with_events(turn, at)
    return assessment


def said(language: Language, text: str, *events: e.Event) -> list[tuple[str, e.Event]]:
    """One turn of the person: the words, and what follows from them."""
    words = e.Said(text=text, language=language)
    return [(PERSON, words), *((PERSON, event) for event in events)]


def opening(language: Language) -> list[tuple[str, e.Event]]:
    """The first message: portrait, place and four proposed activities, one of support."""
    words = WORDS[language]
    activities = (
        e.ProposedActivity(id="act1", text=words.trains),
        e.ProposedActivity(id="act2", text=words.repairs),
        e.ProposedActivity(id="act3", text=words.accounts, support=True),
        e.ProposedActivity(id="act4", text=words.cafe),
    )
    return said(
        language,
        words.opening,
        e.PortraitStated(field="segment", text=words.segment),
        e.PortraitStated(field="staff", text=words.staff, number=Decimal(14), unit="fte"),
        e.TerritoryStated(place=words.place, territory=words.territory),
        e.ActivitiesProposed(activities=activities),
    )


def case(language: Language, level: EvidenceLevel = "seen") -> Assessment:
    """The whole talk: A1 opening, A2 yes, A3 name, A4 people, A5 effects, A6 how, A7 others,
    A8 lever, A9 mission, A10 purpose, A11 question. `act4` is proposed only, `act3` is support.
    """
    words = WORDS[language]
    confidence = e.FacetReason(facet="people.confidence", score=0.7)
    reuse = e.FacetReason(facet="environment.reuse", score=0.8)
    six = e.StatedFigure(value=Decimal(6), denominator=Decimal(10), text=words.six_of_ten)
    story = e.EffectStated(activity="act1", effect="e1", text=words.story, form="story")
    figure = e.EffectStated(
        activity="act1", effect="e2", text=words.figure, form="figure", figures=(six,)
    )
    return told(
        [
            opening(language),
            said(language, "ok", e.ActivitiesConfirmed(activities=("act1", "act2", "act3"))),
            said(language, NAME, e.PortraitStated(field="name", text=NAME)),
            said(language, words.people, e.StakeholdersStated(activity="act1", text=words.people)),
            said(language, f"{words.story}. {words.figure}", story, figure),
            said(
                language,
                words.how,
                e.EvidenceStated(activity="act1", level=level, text=words.how),
            ),
            said(language, words.other, e.AlternativeStated(activity="act1", text=words.other)),
            [
                (LEVIER, e.LeverProposed(activity="act1", facets=(confidence,), level="result")),
                (LEVIER, e.LeverProposed(activity="act2", facets=(reuse,), level="realisation")),
            ],
            said(
                language,
                "ok",
                e.LeverConfirmed(activity="act1", facets=("people.confidence", "people.autonomy")),
            ),
            said(language, words.mission, e.PortraitStated(field="mission", text=words.mission)),
            said(language, words.purpose, e.PurposeStated(text=words.purpose)),
            said(
                language,
                words.question,
                e.QuestionDrafted(text=words.question),
                e.QuestionChosen(text=words.question),
            ),
        ],
        language,
    )
