from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest

from vectorstore import learnt
from vectorstore.classifier import MixedClassifier, Taught
from vectorstore.learnt import KeptLearning

TAUGHT = Taught(["we weld", "fresh soup", "welding", "a soup kitchen"], ["a", "b", "a", "b"])


class Lesson:
    """Something to learn, which counts how often it was."""

    def __init__(self, result: str = "what was learnt") -> None:
        self.times = 0
        self._result = result

    def __call__(self) -> str:
        self.times += 1
        return self._result


def _unwanted() -> str:
    raise AssertionError("it is kept already")


def test_what_is_kept_is_not_learnt_again_at_the_next_start(tmp_path: Path) -> None:
    assert KeptLearning(tmp_path).get("topics", ["one", "two"], Lesson("x")) == "x"
    assert KeptLearning(tmp_path).get("topics", ["one", "two"], _unwanted) == "x"


def test_the_folder_is_made_on_first_use(tmp_path: Path) -> None:
    folder = tmp_path / "data" / "learnt"
    learning = KeptLearning(folder)
    assert not folder.exists()
    learning.get("topics", ["one"], Lesson())
    assert folder.is_dir()


@pytest.mark.parametrize(
    "other", [["one"], ["two", "one"], ["one", "two", "three"], ["onetwo"], ["on", "etwo"], []]
)
def test_from_anything_else_it_is_learnt_anew(tmp_path: Path, other: list[str]) -> None:
    learning = KeptLearning(tmp_path)
    learning.get("topics", ["one", "two"], Lesson("old"))
    assert learning.get("topics", other, Lesson("new")) == "new"


def test_only_the_newest_of_a_name_is_kept(tmp_path: Path) -> None:
    learning = KeptLearning(tmp_path)
    for text in ("one", "two", "three"):
        learning.get("topics", [text], Lesson(text))
    (kept,) = tmp_path.glob("*.joblib")
    assert kept.name.startswith("topics-")
    assert learning.get("topics", ["three"], _unwanted) == "three"


def test_names_are_kept_side_by_side(tmp_path: Path) -> None:
    learning = KeptLearning(tmp_path)
    learning.get("topics", ["one"], Lesson("t"))
    learning.get("facets", ["one"], Lesson("f"))
    assert learning.get("topics", ["one"], _unwanted) == "t"
    assert learning.get("facets", ["one"], _unwanted) == "f"


def _cut_off(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-5])


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _overwrite(path: Path) -> None:
    path.write_text("no pickle at all", "utf-8")


@pytest.mark.parametrize("spoil", [_cut_off, _empty, _overwrite])
def test_a_spoilt_file_is_learnt_anew_and_mended(
    tmp_path: Path, spoil: Callable[[Path], None]
) -> None:
    learning = KeptLearning(tmp_path)
    learning.get("topics", ["one"], Lesson())
    (kept,) = tmp_path.glob("*.joblib")
    spoil(kept)
    assert learning.get("topics", ["one"], Lesson("again")) == "again"
    assert learning.get("topics", ["one"], _unwanted) == "again"


def test_where_learning_fails_nothing_is_kept_and_the_next_one_learns(tmp_path: Path) -> None:
    learning = KeptLearning(tmp_path)
    with pytest.raises(AssertionError):
        learning.get("topics", ["one"], _unwanted)
    assert learning.get("topics", ["one"], Lesson("x")) == "x"


def test_another_way_of_learning_makes_what_is_kept_stale(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = tmp_path / "classifier.py"
    monkeypatch.setattr(learnt, "_CODE", (code,))
    learning = KeptLearning(tmp_path / "learnt")
    code.write_text("strength = 5", "utf-8")
    learning.get("topics", ["one"], Lesson("weak"))
    code.write_text("strength = 6", "utf-8")
    assert learning.get("topics", ["one"], Lesson("strong")) == "strong"


def test_several_who_ask_at_once_learn_once(tmp_path: Path) -> None:
    lesson = Lesson()
    with ThreadPoolExecutor(4) as pool:
        asked = [
            pool.submit(KeptLearning(tmp_path).get, "topics", ["one"], lesson) for _ in range(4)
        ]
        assert {one.result() for one in asked} == {"what was learnt"}
    assert lesson.times == 1


def test_a_kept_classifier_says_what_it_said_before(tmp_path: Path) -> None:
    def learn() -> MixedClassifier:
        return MixedClassifier({"en": TAUGHT}, None, {})

    before, after = (KeptLearning(tmp_path).get("topics", TAUGHT.texts, learn) for _ in range(2))
    assert before is not after
    assert before.classes == after.classes
    said, again = (one.probabilities(["welders of soup"], None, "en") for one in (before, after))
    assert np.array_equal(said, again)
