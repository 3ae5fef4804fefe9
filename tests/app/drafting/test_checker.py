import unicodedata
from itertools import pairwise, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.assessment.vocabulary import EVIDENCE_LEVELS, EvidenceLevel
from app.drafting.checker import check
from app.drafting.checks.finding import Unsupported
from app.drafting.claims import collect
from app.drafting.draft import AUDIENCES, Audience
from app.drafting.support import Support, support_of
from app.drafting.write import write
from app.exports.markdown import to_markdown
from knowledge.language import LANGUAGES, Language
from tests.app.drafting.cases import case, gazetteer, grid, territories


def _support(spoken: Language, written: Language, level: EvidenceLevel = "counted") -> Support:
    held = case(spoken, level)
    claims = collect(held, grid(), territories())
    return support_of(claims, held.known, grid(), territories(), written)


SUPPORT = {language: _support(language, language) for language in LANGUAGES}


def _check(text: str, language: Language) -> list[Unsupported]:
    return check(text, SUPPORT[language], gazetteer(), language)


MUST_FAIL: list[tuple[Language, str, str, str]] = [
    # A number that was changed.
    ("fr", "Nous comptons 16 équivalents temps plein.", "number", "16"),
    ("nl", "Wij tellen 16 voltijdse equivalenten.", "number", "16"),
    ("en", "We have 16 full-time equivalents.", "number", "16"),
    ("fr", "Nous avons vu 7 sur 10 trouver du travail.", "number", "7 sur 10"),
    ("nl", "Wij zien dat 7 op 10 werk vinden.", "number", "7 op 10"),
    ("en", "We have seen 7 out of 10 find work.", "number", "7 out of 10"),
    ("fr", "Nous avons vingt bénévoles.", "number", "vingt"),
    ("nl", "Wij hebben twintig vrijwilligers.", "number", "twintig"),
    ("en", "We have twenty volunteers.", "number", "twenty"),
    # The number of one thing, told of another.
    ("fr", "Nous formons 14 stagiaires.", "unit", "14 stagiaires"),
    ("nl", "Wij leiden 14 cursisten op.", "unit", "14 cursisten"),
    ("en", "We train 14 apprentices.", "unit", "14 apprentices"),
    # A share turned into a percentage, or into a bare number.
    ("fr", "On voit que 60 % trouvent du travail.", "number", "60 %"),
    ("nl", "Men ziet dat 60 % werk vindt.", "number", "60 %"),
    ("en", "We see that 60% find work.", "number", "60%"),
    ("fr", "Il y a 14 % de jeunes.", "number", "14 %"),
    ("nl", "Er zijn 14 % jongeren.", "number", "14 %"),
    ("en", "There are 14% young people.", "number", "14%"),
    # A year that nobody gave.
    ("fr", "Nous existons depuis 1998.", "number", "1998"),
    ("nl", "Wij bestaan sinds 1998.", "number", "1998"),
    ("en", "We have existed since 1998.", "number", "1998"),
    # A place that was not spoken of.
    ("fr", "Nous travaillons aussi à Namur.", "place", "Namur"),
    ("nl", "Wij werken ook in Brugge.", "place", "Brugge"),
    ("en", "We also work in Ghent.", "place", "Ghent"),
    # A name that was not spoken of.
    ("fr", "Nous travaillons avec la Fondation Dupont.", "name", "Fondation Dupont"),
    ("nl", "Wij werken samen met Stichting Peeters.", "name", "Stichting Peeters"),
    ("en", "We work with the Smith Foundation.", "name", "Smith Foundation"),
    ("fr", "Notre partenaire est eBay.", "name", "eBay"),
    # A cause that nobody stated.
    ("fr", "Notre atelier réduit le chômage.", "cause", "réduit"),
    ("nl", "Ons atelier vermindert de werkloosheid.", "cause", "vermindert"),
    ("en", "Our workshop reduces unemployment.", "cause", "reduces"),
    ("fr", "Grâce à nous, les jeunes reprennent confiance.", "cause", "Grâce à"),
    ("nl", "Dankzij ons krijgen jongeren weer vertrouwen.", "cause", "Dankzij"),
    ("en", "Thanks to us, young people regain confidence.", "cause", "Thanks to"),
    ("fr", "La formation a permis cela.", "cause", "a permis"),
    ("nl", "De opleiding leidt tot werk.", "cause", "leidt tot"),
    ("en", "The training leads to work.", "cause", "leads to"),
    # A marker that points nowhere.
    ("fr", "Nous réparons. [A99]", "marker", "A99"),
    ("nl", "Wij herstellen. [T99]", "marker", "T99"),
    ("en", "We repair. [R1]", "marker", "R1"),
    ("en", "We repair. [A1, M4]", "marker", "M4"),
]


@pytest.mark.parametrize(("language", "text", "why", "marked"), MUST_FAIL)
def test_what_no_claim_supports_is_marked(
    language: Language, text: str, why: str, marked: str
) -> None:
    assert [(one.why, one.text) for one in _check(text, language)] == [(why, marked)]


MUST_PASS: list[tuple[Language, str]] = [
    ("fr", "Nous comptons 14 équivalents temps plein à Charleroi. [A1]"),
    ("fr", "Nous comptons quatorze ETP."),
    ("fr", "6 sur 10 trouvent du travail. [A5]"),
    ("fr", "6/10 trouvent du travail."),
    ("fr", "Le Forem les aide aussi, en Région wallonne et en Belgique."),
    ("fr", "Nous contribuons à la confiance des jeunes."),
    ("nl", "Wij tellen 14 voltijdse equivalenten in Kortrijk. [A1]"),
    ("nl", "Wij tellen veertien VTE."),
    ("nl", "6 op 10 vinden werk. [A5]"),
    ("nl", "De VDAB helpt hen ook, in het Vlaams Gewest en in België."),
    ("nl", "Wij dragen bij aan het vertrouwen van jongeren."),
    ("en", "We have 14 full-time equivalents in Lille. [A1]"),
    ("en", "We have fourteen FTE."),
    ("en", "6 out of 10 find work. [A5]"),
    ("en", "The job centre helps them too, in Hauts-de-France."),
    ("en", "We contribute to the confidence of young people."),
]


@pytest.mark.parametrize(("language", "text"), MUST_PASS)
def test_what_a_claim_supports_passes(language: Language, text: str) -> None:
    assert _check(text, language) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Nous disons : « 6 sur 10 trouvent du travail »."),
        ("fr", "Nous disons : « un jeune qui n'osait pas téléphoner tient l’accueil »."),
        ("nl", "Wij zeggen: « 6 op 10 vinden werk »."),
        ("en", "We say: “6 out of 10 find work”."),
        ("en", 'We say: "6 out of 10 find work".'),
    ],
)
def test_words_quoted_whole_pass(language: Language, text: str) -> None:
    assert _check(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "marked"),
    [
        ("fr", "Nous disons : « 4 ETP ».", "4"),
        ("fr", "Nous disons : « 8 sur 10 trouvent du travail ».", "8 sur 10"),
        ("nl", "Wij zeggen: « 8 op 10 vinden werk ».", "8 op 10"),
        ("en", "We say: “8 out of 10 find work”.", "8 out of 10"),
    ],
)
def test_quotation_marks_do_not_hide_a_changed_number(
    language: Language, text: str, marked: str
) -> None:
    assert [one.text for one in _check(text, language)] == [marked]


@pytest.mark.parametrize(
    ("audience", "spoken", "written", "level"),
    product(AUDIENCES, LANGUAGES, LANGUAGES, EVIDENCE_LEVELS),
)
def test_our_own_drafts_have_no_finding(
    audience: Audience, spoken: Language, written: Language, level: EvidenceLevel
) -> None:
    draft = write(case(spoken, level), audience, written, grid(), territories())
    support = _support(spoken, written, level)
    assert check(to_markdown(draft), support, gazetteer(), written) == []


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("L'été passé, la formation améliore la vie à Liège.", ["améliore", "Liège"]),
        ("Évidemment, à Liège, 99 élèves.", ["Liège", "99"]),
    ],
)
def test_positions_hold_where_accents_are_code_points_of_their_own(
    text: str, marked: list[str]
) -> None:
    apart = unicodedata.normalize("NFD", text)
    found = _check(apart, "fr")
    assert [unicodedata.normalize("NFC", one.text) for one in found] == marked
    assert all(apart[one.start : one.end] == one.text for one in found)


def test_positions_count_code_points_past_an_emoji_and_windows_line_ends() -> None:
    text = "Voici 🚲🚲\r\n\r\nNous avons 99 vélos."
    (one,) = _check(text, "fr")
    assert (one.start, one.end) == (text.index("99"), text.index("99") + 2)


_PIECES = st.sampled_from(
    "14 15 60% ½ ٣ 6/10 vingt twintig twenty Namur Gent Charleroi Dupont réduit leidt tot thanks "
    "[A1] [A9, T1] [ ] « » “ ” \" ' # - > 1. https://x.be \n \r\n \t \0 É é 🚲 \u202e = <b> {x} %s "
    "1.000.000 l'Onem".split(" ")
)
_TEXTS = st.one_of(
    st.text(max_size=80), st.lists(st.one_of(_PIECES, st.text(max_size=4))).map(" ".join)
)


@given(_TEXTS, st.sampled_from(LANGUAGES))
def test_any_text_is_read_and_every_position_is_one_of_it(text: str, language: Language) -> None:
    found = _check(text, language)
    assert all(text[one.start : one.end] == one.text for one in found)
    assert all(one.text for one in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


@given(_TEXTS)
def test_a_text_is_judged_the_same_however_its_accents_are_stored(text: str) -> None:
    apart, composed = (unicodedata.normalize(form, text) for form in ("NFD", "NFC"))
    found = [[one.why for one in _check(each, "fr")] for each in (apart, composed)]
    assert found[0] == found[1]


@pytest.mark.parametrize(
    "text",
    [
        "a" * 20_000,
        "A " * 10_000,
        "9" * 20_000,
        "« " * 10_000,
        "e\u0301" * 10_000,
        "\u0301" * 20_000,
    ],
)
def test_a_very_long_text_is_read_in_good_time(text: str) -> None:
    assert isinstance(_check(text, "fr"), list)
