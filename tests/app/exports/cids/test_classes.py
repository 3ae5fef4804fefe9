from pathlib import Path

import pytest

from app.exports.cids import CIDS, cids_class
from tests.app.drafting.cases import grid

# The published ontology, where a checkout of the project has the facts beside it.
ONTOLOGY = Path(__file__).parents[5] / "shared" / "data" / "cids" / "cids.ttl"


@pytest.mark.parametrize(
    ("level", "name", "tier"),
    [
        ("realisation", "Output", "full"),
        ("result", "Outcome", "basic"),
        ("impact", "ImpactReport", "essential"),
        (None, "Activity", "full"),
    ],
)
def test_each_level_has_its_class_and_tier(level: str | None, name: str, tier: str) -> None:
    own = [one for one in grid().indicators.values() if one.level == level]
    assert own
    assert {cids_class(one) for one in own} == {(name, tier)}


def test_a_class_has_the_address_of_the_standard() -> None:
    for one in grid().indicators.values():
        assert cids_class(one).iri == f"{CIDS}{cids_class(one).name}"


@pytest.mark.skipif(not ONTOLOGY.exists(), reason="the ontology is not beside this checkout")
def test_the_ontology_knows_every_class() -> None:
    text = ONTOLOGY.read_text("utf-8")
    for one in grid().indicators.values():
        assert f"cids:{cids_class(one).name} rdf:type owl:Class" in text
