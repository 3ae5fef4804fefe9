from pathlib import Path

import pytest

from indicators.__main__ import main, read_options, train
from indicators.packs import LeftOut, LoadedGrid, Packs
from tests.indicators.tiny import EXAMPLES, GRID, example

LOADED = LoadedGrid(GRID, EXAMPLES, Packs(left_out=(LeftOut("odd", ()),)), [])


def test_it_says_what_it_read_learnt_and_left_out(tmp_path: Path) -> None:
    read, left_out, *artefacts = train(LOADED, None, tmp_path)
    assert read == "9 statements (fr 0, nl 0, en 9), 2 facets"
    assert left_out == "pack odd: left out"
    assert [line.split(":")[0] for line in artefacts] == ["learnt"] * 3
    names = [Path(line.split(": ")[1]).name.split("-")[0] for line in artefacts]
    assert names == ["facets", "levels", "levers"]


def test_what_did_not_change_is_kept(tmp_path: Path) -> None:
    first = train(LOADED, None, tmp_path)
    again = train(LOADED, None, tmp_path)
    assert [line.replace("learnt: ", "kept: ") for line in first] == again


def test_another_example_makes_another_artefact_and_the_old_one_goes(tmp_path: Path) -> None:
    train(LOADED, None, tmp_path)
    before = set(tmp_path.glob("facets-*.joblib"))
    more = [*EXAMPLES, example("they solder pipes", "some.skills")]
    train(LoadedGrid(GRID, more, Packs(), []), None, tmp_path)
    after = set(tmp_path.glob("facets-*.joblib"))
    assert len(after) == 1
    assert not before & after


def test_the_environment_gives_what_no_option_says(tmp_path: Path) -> None:
    told = {"LEVIER_DATA": str(tmp_path), "LEVIER_PACKS": "here", "LEVIER_EMBEDDINGS": "model"}
    options = read_options(["train"], told)
    assert (options.data, options.packs, options.embeddings) == (tmp_path, Path("here"), "model")
    options = read_options(["train", "--packs", "there", "--data", "d"], told)
    assert (options.data, options.packs) == (Path("d"), Path("there"))


def test_packs_in_the_data_folder_are_found_without_being_named(tmp_path: Path) -> None:
    assert read_options(["train", "--data", str(tmp_path)], {}).packs is None
    (tmp_path / "packs").mkdir()
    assert read_options(["train", "--data", str(tmp_path)], {}).packs == tmp_path / "packs"


def test_an_unknown_command_is_refused() -> None:
    with pytest.raises(SystemExit) as refused:
        main(["forget"])
    assert refused.value.code == 2
