from typing import get_args

from app.assessment.vocabulary import LeverStatus
from app.ui.parts.panel_activity import STATUS_TERMS
from knowledge.corpus_files import load_topics
from knowledge.glossary import load_glossary


def test_every_standing_of_a_lever_is_explained_by_the_glossary() -> None:
    glossary, _ = load_glossary(load_topics())
    assert set(STATUS_TERMS) == set(get_args(LeverStatus))
    assert set(STATUS_TERMS.values()) <= set(glossary.terms)
