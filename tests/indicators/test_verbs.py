import pytest

from indicators.lexicon import load_lexicon
from indicators.verbs import forms_of
from knowledge.language import Language


@pytest.mark.parametrize(
    ("language", "infinitive", "forms"),
    [
        ("fr", "former", ["forme", "formons", "forment", "formant"]),
        ("fr", "héberger", ["heberge", "hebergeons"]),
        ("fr", "nettoyer", ["nettoie", "nettoyons", "nettoient"]),
        ("fr", "nourrir", ["nourrit", "nourrissons", "nourrissent"]),
        ("fr", "vendre", ["vend", "vendons", "vendent"]),
        ("nl", "maken", ["maak", "maakt"]),
        ("nl", "herstellen", ["herstel", "herstelt"]),
        ("nl", "verhuizen", ["verhuis", "verhuist"]),
        ("nl", "geven", ["geef", "geeft"]),
        ("nl", "begeleiden", ["begeleid", "begeleidt"]),
        ("en", "repair", ["repairs", "repairing", "repaired"]),
        ("en", "bake", ["bakes", "baking", "baked"]),
        ("en", "teach", ["teaches", "teaching"]),
        ("en", "carry", ["carries", "carrying"]),
        ("en", "knit", ["knits", "knitting"]),
    ],
)
def test_present_forms_lead_back_to_the_infinitive(
    language: Language, infinitive: str, forms: list[str]
) -> None:
    found = forms_of([infinitive], {}, language)
    assert {form: found.get(form) for form in forms} == dict.fromkeys(forms, infinitive)


def test_irregular_forms_are_added_to_the_regular_ones() -> None:
    found = forms_of(["tenir"], {"tenir": ["tient", "tiennent"]}, "fr")
    assert (found["tient"], found["tiennent"], found["tenir"]) == ("tenir",) * 3


def test_the_first_verb_keeps_a_form_that_two_share() -> None:
    assert forms_of(["leiden", "leid"], {}, "nl")["leid"] == "leiden"


@pytest.mark.parametrize("language", ["fr", "nl", "en"])
def test_every_verb_of_the_lexicon_is_a_form_of_itself_or_of_one_before_it(
    language: Language,
) -> None:
    verbs = load_lexicon(language).verbs
    assert all(form and infinitive for form, infinitive in verbs.items())
    assert (
        set(verbs.values()) >= {"fr": {"réparer"}, "nl": {"herstellen"}, "en": {"repair"}}[language]
    )
