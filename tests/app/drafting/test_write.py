from itertools import product

import pytest

from app.assessment.assessment import Assessment
from app.drafting.draft import AUDIENCES, Audience, Draft
from app.drafting.phrases import phrase
from app.drafting.write import Style, write
from knowledge.language import LANGUAGES, Language
from tests.app.drafting.cases import NAME, WORDS, case, grid, said, territories, told

EVERY = list(product(AUDIENCES, LANGUAGES))


def _draft(assessment: Assessment, audience: Audience, language: Language) -> Draft:
    return write(assessment, audience, language, grid(), territories())


@pytest.mark.parametrize(("audience", "language"), EVERY)
def test_every_sentence_with_a_fact_has_a_marker(audience: Audience, language: Language) -> None:
    connecting = {
        phrase("effect.withheld", language, count=1),
        phrase("need.no_effect", language),
        phrase("need.no_effect", language, "they"),
    }
    for sentence in _draft(case(language), audience, language).sentences:
        assert sentence.origins or sentence.text in connecting


@pytest.mark.parametrize(("audience", "language"), EVERY)
def test_sources_stand_in_order_of_first_use(audience: Audience, language: Language) -> None:
    draft = _draft(case(language), audience, language)
    used = [ref for sentence in draft.sentences for ref in sentence.origins]
    assert [line.ref for line in draft.sources] == list(dict.fromkeys(used))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("audience", ["public_funder", "team", "people"])
def test_each_source_of_an_answer_quotes_it_with_its_day(
    audience: Audience, language: Language
) -> None:
    draft = _draft(case(language), audience, language)
    texts = {line.ref: line.text for line in draft.sources}
    assert WORDS[language].people in texts["A4"]
    assert "2026" in texts["A4"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_public_figure_has_an_address(language: Language) -> None:
    draft = _draft(case(language), "public_funder", language)
    figures = [line for line in draft.sources if line.ref.startswith("T")]
    assert figures
    assert all(line.url.startswith("http") for line in figures)


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_agreement_is_not_called_an_answer(language: Language) -> None:
    draft = _draft(case(language), "public_funder", language)
    agreed = next(line for line in draft.sources if line.ref == "A8")
    answered = next(line for line in draft.sources if line.ref == "A9")
    assert agreed.text.split()[:2] != answered.text.split()[:2]


@pytest.mark.parametrize(("audience", "language"), EVERY)
def test_the_title_names_the_enterprise(audience: Audience, language: Language) -> None:
    assert NAME in _draft(case(language), audience, language).title


@pytest.mark.parametrize(("audience", "language"), EVERY)
def test_an_empty_talk_gives_an_empty_draft_with_its_gaps(
    audience: Audience, language: Language
) -> None:
    draft = _draft(told([], language), audience, language)
    assert draft.sections == ()
    assert draft.sources == ()
    assert draft.title
    assert draft.before_sending


@pytest.mark.parametrize(("audience", "language"), EVERY)
def test_what_was_only_proposed_is_not_in_the_text(audience: Audience, language: Language) -> None:
    text = " ".join(one.text for one in _draft(case(language), audience, language).sentences)
    assert WORDS[language].cafe not in text
    assert WORDS[language].accounts not in text


@pytest.mark.parametrize(("audience", "language"), EVERY)
def test_a_draft_survives_its_own_json(audience: Audience, language: Language) -> None:
    draft = _draft(case(language), audience, language)
    assert Draft.model_validate_json(draft.model_dump_json()) == draft


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_funder_reads_of_the_territory_and_the_team_does_not(language: Language) -> None:
    funder = set(_draft(case(language), "public_funder", language).markers)
    team = set(_draft(case(language), "team", language).markers)
    assert "T1" in funder
    assert not {ref for ref in team if ref.startswith("T")}


@pytest.mark.parametrize("said_as", ["{0}", "{name}", "%s %d", "{", "}}", "\\1", "$x$"])
def test_a_name_in_template_syntax_stays_as_it_is(said_as: str) -> None:
    from app.assessment import events as e

    named = told([said("fr", said_as, e.PortraitStated(field="name", text=said_as))], "fr")
    assert _draft(named, "team", "fr").title.startswith(said_as)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_warm_draft_is_worded_otherwise_and_says_the_same(language: Language) -> None:
    sober, warm = (
        write(
            case(language), "public_funder", language, grid(), territories(), style=Style(tone=tone)
        )
        for tone in ("sober", "warm")
    )
    assert warm.markers == sober.markers
    worded = {one.text for one in warm.sentences} - {one.text for one in sober.sentences}
    assert len(worded) >= 3


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_short_draft_is_shorter_than_a_long_one(language: Language) -> None:
    short, long = (
        write(
            case(language),
            "foundation",
            language,
            grid(),
            territories(),
            style=Style(length=length),
        )
        for length in ("short", "long")
    )
    assert len(short.sentences) < len(long.sentences)


def test_the_title_begins_with_a_capital() -> None:
    from app.assessment import events as e

    named = told([said("fr", "x", e.PortraitStated(field="name", text="le Germoir"))], "fr")
    assert _draft(named, "web", "fr").title.startswith("Le Germoir")
