"""A small sound pack beside the small grid of `test_grid.py`, to be changed or broken by a test."""

from __future__ import annotations

from pathlib import Path

from tests.indicators.test_grid import FACET, INDICATOR

_CARD = """
id: our-pack
prefix: ab
name: {fr: Le nôtre, nl: De onze, en: Ours}
version: "1.0"
publisher: A federation
licence: CC BY 4.0
"""
_DOMAIN = """
- id: ab-sea
  name: {fr: Mer, nl: Zee, en: Sea}
  definition: {fr: x, nl: x, en: x}
"""
_NETS = FACET.replace("work.jobs", "work.ab-nets").replace("Jobs", "Nets").replace("Emplois", "Fil")
_FISH = FACET.replace("work.jobs", "ab-sea.fish").replace("Jobs", "Fish").replace("Emplois", "Pois")
_EXAMPLES = """facets,level,text
ab-sea.fish,result,more herring in the bay
work.ab-nets;work.jobs,,we knot nets in winter
,,the harbour dues
"""
PACK = {
    "pack.yaml": _CARD,
    "domains.yaml": _DOMAIN,
    "facets/own.yaml": _NETS + _FISH,
    "indicators/own.yaml": (
        INDICATOR.replace("WO01", "AB-01").replace("work.jobs", "work.ab-nets")
        + INDICATOR.replace("WO01", "AB-02").replace("work.jobs", "ab-sea.fish")
    ),
    "examples/en.csv": _EXAMPLES,
}
# The same under other ids and names: two packs that can stand side by side.
_OTHER_WORDS = {
    "ab-": "zz-", "AB-": "ZZ-", ": ab": ": zz", "our-pack": "a-pack", "Mer": "Sol", "Zee": "Grond",
    "Sea": "Soil", "Fil": "Sac", "Nets": "Bags", "Pois": "Ver", "Fish": "Worms",
}  # fmt: skip


def other_pack() -> dict[str, str]:
    """Make a second sound pack, whose id comes first."""
    parts = dict(PACK)
    for before, after in _OTHER_WORDS.items():
        parts = {name: text.replace(before, after) for name, text in parts.items()}
    return parts


def write(folder: Path, parts: dict[str, str]) -> None:
    """Write files under a folder."""
    for name, text in parts.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")


def change(path: Path, before: str, after: str) -> None:
    """Replace a text that must be there, once."""
    text = path.read_text("utf-8")
    assert before in text
    path.write_text(text.replace(before, after, 1), "utf-8")
