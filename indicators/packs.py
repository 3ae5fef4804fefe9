"""Find grid packs, judge them, and give the grid with those that are sound.

A pack is a folder with `pack.yaml`, and as far as it needs them `domains.yaml`, `facets/*.yaml`,
`indicators/*.yaml` and `examples/<language>.csv` in the forms of `indicators/grid/`. A pack with a
fault is left out whole, and Levier goes on without it. `docs/packs.md` tells a federation how.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from indicators.examples import Example, load_examples
from indicators.grid import Domain, Facet, Grid, Indicator
from indicators.grid_files import load_grid, read_card, read_items, yaml_names
from indicators.pack import CARD, Pack, PackCard, examples_for, grid_with
from indicators.pack_checks import example_problems, example_remarks, pack_problems
from knowledge.language import LANGUAGES, Localised
from knowledge.problems import Problem

SHIPPED_PACKS = Path(__file__).parent / "packs"  # for federations to copy; none is on by default

_NO_TEXT = Localised(fr="-", nl="-", en="-")
# Stands for a card that cannot be read, so that the rest of the pack is judged all the same.
_NO_CARD = PackCard.model_construct(
    id="", prefix="", name=_NO_TEXT, version="", publisher="-", licence="-"
)


@dataclass(frozen=True)
class LeftOut:
    """A pack that cannot be used, and why; the paths begin with its folder."""

    folder: str
    problems: tuple[Problem, ...]


@dataclass(frozen=True)
class Packs:
    """The packs that were found, in the order of their ids."""

    used: tuple[Pack, ...] = ()
    left_out: tuple[LeftOut, ...] = ()

    @property
    def problems(self) -> list[Problem]:
        """All faults of the packs that were left out."""
        return [problem for one in self.left_out for problem in one.problems]

    @property
    def remarks(self) -> list[Problem]:
        """What is worth knowing of the packs in use."""
        return [problem for one in self.used for problem in one.remarks]


@dataclass(frozen=True)
class LoadedGrid:
    """The grid and examples with packs; `problems` are those of what ships, and must be none."""

    grid: Grid
    examples: list[Example]
    packs: Packs
    problems: list[Problem]


def load_grid_with_packs(folder: Path | None) -> LoadedGrid:
    """Read what ships and the packs in a folder (None: no packs), and merge them."""
    grid, problems = load_grid()
    examples, faults = load_examples(grid.facets)
    packs = read_packs(folder, grid, examples) if folder else Packs()
    merged = grid_with(grid, packs.used)
    said = [*examples, *(one for pack in packs.used for one in pack.examples)]
    return LoadedGrid(merged, examples_for(merged, said), packs, sorted(problems + faults))


def read_packs(folder: Path, grid: Grid, examples: Sequence[Example]) -> Packs:
    """Read every pack in a folder, or the one pack that the folder is."""
    try:
        folders = _folders(folder)
    except OSError as error:
        fault = f"cannot be opened ({error.strerror})."
        problem = Problem(folder.name, "folder", fault, "Set LEVIER_PACKS to a folder of packs.")
        return Packs(left_out=(LeftOut(folder.name, (problem,)),))
    found = [(*_read(one, grid), one) for one in folders]
    used: list[Pack] = []
    left_out = []
    for pack, faults, place in sorted(found, key=lambda one: (one[0].card.id, one[2])):
        faults += pack_problems(pack, grid, used) + example_problems(pack, examples)
        if faults:
            left_out.append(LeftOut(place.name, _within(place.name, faults)))
        else:
            remarks = _within(place.name, example_remarks(pack))
            used.append(replace(pack, remarks=remarks))
    return Packs(tuple(used), tuple(left_out))


def _folders(folder: Path) -> list[Path]:
    if (folder / CARD).exists():
        return [folder]
    inside = (one for one in folder.iterdir() if not one.name.startswith((".", "__")))
    return sorted(one for one in inside if one.is_dir())


def _within(folder: str, problems: Iterable[Problem]) -> tuple[Problem, ...]:
    return tuple(sorted(replace(one, path=f"{folder}/{one.path}") for one in problems))


def _read(folder: Path, grid: Grid) -> tuple[Pack, list[Problem]]:
    """Read one pack as far as it can be read."""
    problems: list[Problem] = []
    card = read_card(folder, CARD, PackCard, problems) or _NO_CARD
    names = {part: yaml_names(folder, part) for part in ("facets", "indicators")}
    own_domains = ["domains.yaml"] if (folder / "domains.yaml").exists() else []
    pack = Pack(
        card,
        tuple(read_items(folder, own_domains, Domain, problems)),
        tuple(read_items(folder, names["facets"], Facet, problems)),
        tuple(read_items(folder, names["indicators"], Indicator, problems)),
    )
    shown = grid_with(grid, [pack]).facets
    examples, faults = load_examples(shown, folder / "examples")
    problems += [replace(one, path=f"examples/{one.path}") for one in faults]
    read = {CARD, *own_domains, *names["facets"], *names["indicators"]}
    read |= {f"examples/{language}.csv" for language in LANGUAGES}
    return replace(pack, examples=tuple(examples)), problems + _strays(folder, read)


def _strays(folder: Path, read: set[str]) -> list[Problem]:
    """Name content files that lie where nothing is read: a slip of their author."""
    found = (path.relative_to(folder).as_posix() for path in folder.rglob("*.*"))
    mend = "Files are domains.yaml, facets/*.yaml, indicators/*.yaml and examples/fr.csv, nl, en."
    return [
        Problem(name, "file", "is not read.", mend)
        for name in sorted(found)
        if name.lower().endswith((".yaml", ".yml", ".csv"))
        and not Path(name).name.startswith(".")
        and name not in read
    ]
