import pytest

from app.assessment.known import Activity, Effect, Evidence, Statement
from app.assessment.levers import standing
from app.assessment.vocabulary import EvidenceLevel

EFFECT = Effect(id="e1", text="tient l'accueil", answer=2, form="story")
OTHER = Statement(text="le Forem", answer=4)


def _activity(**changes: object) -> Activity:
    told = {"id": "act1", "text": "former", "answer": 1, "confirmed": True}
    return Activity.model_validate({**told, **changes})


def test_a_support_activity_is_no_lever() -> None:
    assert standing(_activity(support=True)).status == "support"


def test_without_an_effect_a_lever_is_to_document() -> None:
    assert standing(_activity()) == ("to_document", "no_effect")


@pytest.mark.parametrize(
    ("level", "alternative", "status"),
    [
        ("none", None, "to_document"),
        ("seen", OTHER, "promising"),
        ("counted", None, "promising"),
        ("counted", OTHER, "confirmed"),
        ("asked", OTHER, "confirmed"),
        ("compared", OTHER, "confirmed"),
    ],
)
def test_the_standing_follows_the_evidence(
    level: EvidenceLevel, alternative: Statement | None, status: str
) -> None:
    evidence = Evidence(level=level, text="", answer=3)
    activity = _activity(effects=(EFFECT,), evidence=evidence, alternative=alternative)
    assert standing(activity).status == status
