"""Random but lawful logs: any events, in any order, with turns undone and redone."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from hypothesis import strategies as st

from app.assessment import events as e
from app.assessment.answers import AnswerCard
from app.assessment.assessment import LEVIER, Assessment
from app.assessment.dates import MomentDates
from app.assessment.form import Form, FormQuestion
from app.assessment.vocabulary import EVIDENCE_LEVELS, QUESTIONS, TESTIMONY_CONSENTS
from knowledge.language import LANGUAGES, Localised

_IDS = st.sampled_from(["act1", "act2", "act3"])
_FACETS = st.sampled_from(["work.skills", "people.confidence"])
_INDICATORS = st.sampled_from(["WO01", "PE06"])
_TEXT = st.text(min_size=1, max_size=30)
_FIGURES = st.lists(
    st.builds(
        e.StatedFigure,
        value=st.decimals(0, 10_000, places=2).map(Decimal),
        text=_TEXT,
        percent=st.booleans(),
    ),
    max_size=2,
).map(tuple)
_STATISTICS = st.sampled_from(["arope", "smsd"])
_THEMES = st.sampled_from(["th1", "th2"])
_DAYS = st.none() | st.dates(date(2020, 1, 1), date(2030, 1, 1))
_LINKS = st.lists(
    st.builds(e.ChainLink, level=st.sampled_from(["realisation", "result", "impact"]), text=_TEXT),
    max_size=3,
).map(tuple)
_DRAFTS = st.sampled_from(["press-fr", "press-nl"])
_SECTIONS = st.builds(
    e.DraftSection,
    heading=_TEXT,
    paragraphs=st.lists(
        st.lists(
            st.builds(e.DraftSentence, text=_TEXT, origins=st.just(("A1",))), min_size=1, max_size=2
        ).map(tuple),
        max_size=2,
    ).map(tuple),
)
_WORDS = st.builds(Localised, fr=_TEXT, nl=_TEXT, en=_TEXT)
_QUESTIONS = st.builds(
    FormQuestion,
    name=st.sampled_from(["pe06", "own_1"]),
    kind=st.just("text"),
    purpose=st.sampled_from(["measure", "story"]),
    label=_WORDS,
    written_in=st.lists(st.sampled_from(LANGUAGES), unique=True).map(tuple),
)
_FORMS = st.builds(
    Form,
    id=st.sampled_from(["survey", "interview"]),
    kind=st.sampled_from(["survey", "interview"]),
    title=_WORDS,
    information=_WORDS,
    opening=st.none() | _WORDS,
    kept_years=st.none() | st.integers(1, 30),
    consent=_WORDS,
    questions=st.lists(_QUESTIONS, max_size=2).map(tuple),
    thanks=_WORDS,
)

by_the_person = st.one_of(
    st.builds(e.Said, text=_TEXT, language=st.sampled_from(LANGUAGES)),
    st.builds(e.LanguageChosen, language=st.sampled_from(LANGUAGES)),
    st.builds(e.PortraitStated, field=st.sampled_from(["name", "staff", "mission"]), text=_TEXT),
    st.builds(e.TerritoryStated, place=_TEXT, territory=st.sampled_from(["BE32B", "FRE11"])),
    st.builds(
        e.ActivitiesProposed,
        activities=st.lists(
            st.builds(e.ProposedActivity, id=_IDS, text=_TEXT, support=st.booleans()), max_size=3
        ).map(tuple),
    ),
    st.builds(e.ActivitiesConfirmed, activities=st.lists(_IDS, max_size=3).map(tuple)),
    st.builds(e.ActivityAdded, activity=_IDS, text=_TEXT),
    st.builds(e.ActivityReworded, activity=_IDS, text=_TEXT),
    st.builds(e.ActivityRemoved, activity=_IDS),
    st.builds(e.SupportChosen, activity=_IDS, support=st.booleans()),
    st.builds(e.StakeholdersStated, activity=_IDS, text=_TEXT),
    st.builds(
        e.EffectStated,
        activity=_IDS,
        effect=st.sampled_from(["e1", "e2"]),
        text=_TEXT,
        form=st.sampled_from(["story", "figure", "statement"]),
        direction=st.sampled_from(["positive", "negative", "unexpected"]),
        figures=_FIGURES,
    ),
    st.builds(
        e.EvidenceStated, activity=_IDS, level=st.sampled_from(EVIDENCE_LEVELS), figures=_FIGURES
    ),
    st.builds(e.AlternativeStated, activity=_IDS, text=_TEXT),
    st.builds(e.LeverConfirmed, activity=_IDS, facets=_FACETS.map(lambda one: (one,))),
    st.builds(e.LeverDeclined, activity=_IDS),
    st.builds(e.FacetSetAside, activity=_IDS, facet=_FACETS),
    st.builds(e.IndicatorChosen, indicator=_INDICATORS, people=st.none() | st.integers(1, 99)),
    st.builds(e.IndicatorDropped, indicator=_INDICATORS),
    st.builds(e.StoryChosen, facet=_FACETS, prompt=st.integers(1, 3)),
    st.builds(e.StoryDropped, facet=_FACETS, prompt=st.integers(1, 3)),
    st.builds(e.HoursStated, hours=st.integers(0, 99).map(Decimal), people=st.integers(1, 99)),
    st.builds(
        e.CollectionPlanned,
        item=_INDICATORS,
        method=st.none() | st.sampled_from(["survey", "records"]),
        sample=st.none() | st.integers(1, 99),
        begins=_DAYS,
        people=st.just("") | _TEXT,
        dates=st.lists(
            st.builds(
                MomentDates,
                moment=st.sampled_from(["entry", "exit"]),
                begins=st.dates(date(2020, 1, 1), date(2030, 1, 1)),
                ends=_DAYS,
            ),
            max_size=2,
        ).map(tuple),
        hours=st.none() | st.integers(0, 99).map(Decimal),
    ),
    st.builds(
        e.AimStated, indicator=_INDICATORS, value=st.none() | st.integers(0, 99).map(Decimal)
    ),
    st.builds(e.RoundOpened, round=st.integers(1, 3), on=st.dates(date(2020, 1, 1))),
    st.builds(
        e.ResultRecorded,
        result=st.sampled_from(["r1", "r2"]),
        indicator=_INDICATORS,
        text=_TEXT,
        value=st.decimals(0, 100, places=1).map(Decimal),
        denominator=st.none() | st.integers(0, 99).map(Decimal),
        begins=_DAYS,
    ),
    st.builds(e.ResultRemoved, result=st.sampled_from(["r1", "r2"]), reason=_TEXT),
    st.builds(e.FigureSetAside, effect=_IDS, figure=_TEXT, aside=st.booleans()),
    st.builds(
        e.TestimonyRecorded,
        testimony=st.sampled_from(["v1", "v2"]),
        text=_TEXT,
        who=_TEXT,
        consent=st.sampled_from(TESTIMONY_CONSENTS),
        on=_DAYS,
    ),
    st.builds(e.TestimonyRemoved, testimony=st.sampled_from(["v1", "v2"])),
    st.builds(e.ThemeNamed, theme=_THEMES, name=_TEXT),
    st.builds(e.ThemeMerged, theme=_THEMES, into=_THEMES),
    st.builds(e.ThemeRemoved, theme=_THEMES),
    st.builds(
        e.TestimonyCoded,
        testimony=st.sampled_from(["v1", "v2"]),
        coder=st.sampled_from(["A", "B"]),
        themes=st.lists(_THEMES, max_size=2).map(tuple),
    ),
    st.builds(
        e.AnswersTaken,
        card=st.builds(
            AnswerCard,
            id=st.sampled_from(["t1", "t2"]),
            name=_TEXT,
            taken_at=st.just(datetime(2026, 3, 1, tzinfo=UTC)),
            origin=st.sampled_from(["file", "kobo", "form"]),
            rows=st.integers(0, 99),
        ),
    ),
    st.builds(e.AnswersRemoved, answers=st.sampled_from(["t1", "t2"])),
    st.builds(e.FormShaped, form=_FORMS, proposed=st.booleans()),
    st.builds(e.FormPublished, published=st.just("p1"), form=st.just("survey_exit")),
    st.builds(e.FormClosed, published=st.just("p1")),
    st.builds(e.InterpretationNoted, note=st.just("n1"), text=_TEXT, on=_DAYS),
    st.builds(e.InterpretationRemoved, note=st.just("n1")),
    st.builds(e.ChangeDecided, change=st.just("c1"), text=_TEXT, done=st.booleans()),
    st.builds(e.ChangeRemoved, change=st.just("c1")),
    st.builds(
        e.DraftSaved,
        draft=_DRAFTS,
        audience=st.just("press"),
        language=st.sampled_from(LANGUAGES),
        title=_TEXT,
        sections=st.lists(_SECTIONS, max_size=2).map(tuple),
        sources=st.just((e.DraftSource(ref="A1", text="A1", facts=("name Atelier",)),)),
    ),
    st.builds(e.DraftSent, draft=_DRAFTS, version=st.integers(1, 2), to=_TEXT, on=_DAYS),
    st.builds(e.CauseStated, activity=_IDS, text=_TEXT),
    st.builds(e.PracticesStated, activity=_IDS, text=_TEXT),
    st.builds(e.ChainStated, activity=_IDS, links=_LINKS),
    st.builds(
        e.StakeholderPlaced,
        stakeholder=st.sampled_from(["s1", "s2"]),
        name=_TEXT,
        affected=st.integers(1, 3),
        voice=st.integers(1, 3),
    ),
    st.builds(e.StakeholderRemoved, stakeholder=st.sampled_from(["s1", "s2"])),
    st.builds(e.ActivitiesPicked, activities=st.lists(_IDS, max_size=3).map(tuple)),
    st.builds(e.FieldShared, shared=st.booleans()),
    st.builds(e.PathChosen, path=st.sampled_from(["short", "full"])),
    st.builds(e.NoneStated, question=st.sampled_from(QUESTIONS), about=_IDS),
    st.builds(e.StatisticChosen, statistic=_STATISTICS, territory=st.just("BE32B")),
    st.builds(e.StatisticDropped, statistic=_STATISTICS, territory=st.just("BE32B")),
    st.builds(e.PurposeStated, text=_TEXT),
    st.builds(e.QuestionDrafted, text=_TEXT),
    st.builds(e.QuestionChosen, text=_TEXT),
    st.builds(e.Skipped, question=st.sampled_from(QUESTIONS), about=st.sampled_from(["", "act1"])),
    st.builds(e.NotKnown, question=st.sampled_from(QUESTIONS)),
    st.just(e.Paused()),
    st.just(e.Confided()),
    st.just(e.Forgotten()),
)
by_levier = st.one_of(
    st.builds(e.Asked, question=st.sampled_from(QUESTIONS), about=st.sampled_from(["", "act1"])),
    st.builds(e.Replied, text=_TEXT),
    st.builds(e.Guided, topic=st.just("bias"), question=st.sampled_from(QUESTIONS)),
    st.builds(
        e.LeverProposed,
        activity=_IDS,
        facets=st.lists(st.builds(e.FacetReason, facet=_FACETS, score=st.just(0.5))).map(tuple),
    ),
)
_turn = st.lists(
    st.one_of(by_the_person.map(lambda one: ("p", one)), by_levier.map(lambda one: (LEVIER, one))),
    min_size=1,
    max_size=4,
)


@st.composite
def assessments(draw: st.DrawFn, max_turns: int = 8) -> Assessment:
    """An assessment of a few turns, some of them taken back."""
    at = datetime(2026, 3, 2, tzinfo=UTC)
    assessment = Assessment("any").with_events([("p", e.Started(language="fr"))], at)
    for _ in range(draw(st.integers(0, max_turns))):
        at += timedelta(seconds=1)
        move = draw(st.sampled_from(["turn", "turn", "turn", "undo", "redo"]))
        if move == "undo" and assessment.undoable is not None:
            acts: list[tuple[str, e.Event]] = [("p", e.Undone(turn=assessment.undoable))]
        elif move == "redo" and assessment.redoable is not None:
            acts = [("p", e.Redone(turn=assessment.redoable))]
        else:
            acts = draw(_turn)
        assessment = assessment.with_events(acts, at)
    return assessment
