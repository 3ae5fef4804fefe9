from pathlib import Path

from knowledge.corpus_files import load_topics
from knowledge.glossary import load_glossary
from knowledge.language import LANGUAGES

_TWO_TERMS = """
- id: chain
  topic: chain-of-effects
  term: {fr: chaîne d'effets, nl: effectenketen, en: chain of effects}
  variants: {fr: [théorie du changement], nl: [veranderingstheorie], en: [theory of change]}
  definition: {fr: Du geste à l'effet., nl: Van daad naar effect., en: From deed to effect.}
- id: impact
  topic: social-impact
  term: {fr: impact social, nl: maatschappelijke impact, en: social impact}
  variants: {fr: [impact], nl: [impact], en: [impact]}
  definition: {fr: Ce qui change., nl: Wat verandert., en: What changes.}
"""


def _write(folder: Path, text: str) -> Path:
    path = folder / "glossary.yaml"
    path.write_text(text, "utf-8")
    return path


def test_the_shipped_glossary_has_no_fault_and_at_least_eighty_terms() -> None:
    glossary, problems = load_glossary(load_topics())
    assert problems == []
    assert len(glossary.terms) >= 80


def test_every_definition_fits_a_tooltip() -> None:
    glossary, _ = load_glossary(load_topics())
    for term in glossary.terms.values():
        for language in LANGUAGES:
            assert len(term.definition[language].split()) <= 45, f"{term.id}.{language}"


def test_terms_are_found_by_any_form_in_order_of_use(tmp_path: Path) -> None:
    glossary, _ = load_glossary(load_topics(), _write(tmp_path, _TWO_TERMS))
    found = glossary.in_text("Notre THEORIE du changement, puis l'impact social.", "fr")
    assert [term.id for term in found] == ["chain", "impact"]
    assert glossary.in_text("a compact unimpacted thing", "en") == []


def test_a_search_looks_for_the_other_forms_as_well(tmp_path: Path) -> None:
    glossary, _ = load_glossary(load_topics(), _write(tmp_path, _TWO_TERMS))
    assert glossary.expansion("wat is een veranderingstheorie", "nl") == ["effectenketen"]
    assert glossary.expansion("waar is de koffie", "nl") == []


def test_faults_are_named_all_at_once(tmp_path: Path) -> None:
    broken = _TWO_TERMS.replace("topic: social-impact", "topic: nowhere").replace(
        "fr: [impact]", "fr: [théorie du changement]"
    )
    _, problems = load_glossary(load_topics(), _write(tmp_path, broken))
    told = "\n".join(map(str, problems))
    assert "'nowhere' does not exist" in told
    assert "also belongs to 'chain'" in told
