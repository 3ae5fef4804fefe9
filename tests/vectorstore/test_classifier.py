import numpy as np
import pytest

from knowledge.language import Language
from vectorstore.classifier import LexicalClassifier, MixedClassifier, Taught, VectorClassifier

THREE = Taught(
    ["they weld metal", "fresh soup", "the payroll", "welding", "a soup kitchen", "accounts"],
    ["skills", "food", "support", "skills", "food", "support"],
)
TWO = Taught(["they weld metal", "fresh soup", "welding"], ["skills", "food", "skills"])
ONE = Taught(["they weld metal", "welding"], ["skills", "skills"])


@pytest.mark.parametrize("taught", [ONE, TWO, THREE])
def test_chances_add_up_to_one(taught: Taught) -> None:
    found = LexicalClassifier("en", taught).probabilities(["soup for welders", "", "zzz"])
    assert found.shape == (3, len(set(taught.classes)))
    assert found.sum(axis=1) == pytest.approx(1)


@pytest.mark.parametrize("taught", [TWO, THREE])
@pytest.mark.parametrize(
    ("label", "reason", "foreign"), [("skills", "weld", "soup"), ("food", "soup", "weld")]
)
def test_reasons_speak_for_the_class_that_is_asked(
    taught: Taught, label: str, reason: str, foreign: str
) -> None:
    reasons = LexicalClassifier("en", taught).reasons("soup and welding", label, 5)
    assert reason in reasons
    assert foreign not in reasons


def test_where_there_is_one_class_there_is_nothing_to_give_reasons_for() -> None:
    assert LexicalClassifier("en", ONE).reasons("welding", "skills", 5) == []


def test_no_more_reasons_than_asked_are_given() -> None:
    reasons = LexicalClassifier("en", THREE).reasons("they weld metal, welding", "skills", 1)
    assert len(reasons) == 1


def test_vectors_tell_classes_apart() -> None:
    vectors = np.array([[1, 0], [0.9, 0.1], [0, 1], [0.1, 0.9]], dtype=np.float32)
    model = VectorClassifier(vectors, ["a", "a", "b", "b"])
    chances = model.probabilities(np.array([[1.0, 0.0], [0.0, 1.0]]))
    assert [model.classes[index] for index in chances.argmax(axis=1)] == ["a", "b"]


def _mixed(weight: float, vectors: np.ndarray | None) -> MixedClassifier:
    french = Taught(["de la soupe"], ["food"])
    taught: dict[Language, Taught] = {"fr": french, "en": THREE}
    return MixedClassifier(taught, vectors, {"en": weight})


VECTORS = np.array([[0, 1]] + [[1, 0] if one == "skills" else [0, 1] for one in THREE.classes])


def test_classes_of_all_languages_are_columns_and_a_lacking_one_has_next_to_no_chance() -> None:
    mixed = _mixed(0.0, None)
    assert mixed.classes == ["food", "skills", "support"]
    (chances,) = mixed.probabilities(["soupe"], None, "fr")
    assert chances == pytest.approx([1, 0, 0], abs=0.001)


def test_weight_moves_the_chance_from_words_to_vectors() -> None:
    skills = np.array([[1.0, 0.0]])
    light, heavy = (
        _mixed(weight, VECTORS).probabilities(["soup"], skills, "en")[0] for weight in (0.1, 0.9)
    )
    assert light[1] < heavy[1]
    assert heavy.sum() == pytest.approx(1)


def test_without_vectors_of_the_message_words_alone_decide() -> None:
    words = _mixed(0.0, None).probabilities(["soup"], None, "en")
    assert (_mixed(0.9, VECTORS).probabilities(["soup"], None, "en") == words).all()


def test_no_reasons_are_given_for_a_class_that_a_language_never_saw() -> None:
    assert _mixed(0.0, None).reasons("soupe", "skills", "fr", 3) == []
