"""Where a theme or an indicator touches the Sustainable Development Goals or IRIS+: proposals.

The grid proposes them; whatever the person refuses (`Tag.id`) stands nowhere in the file.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from app.i18n import t
from indicators.grid import Facet, Indicator
from knowledge.language import Language

_GOAL = "https://metadata.un.org/sdg/{goal}"


class Tag(NamedTuple):
    """A link to another framework: a target such as 8.5, or an IRIS+ metric such as PI2640."""

    scheme: Literal["sdg", "iris"]
    code: str

    @property
    def id(self) -> str:
        """How it is refused: `sdg:8.5`, `iris:PI2640`."""
        return f"{self.scheme}:{self.code}"


def tags_of(item: Facet | Indicator, refused: frozenset[str] = frozenset()) -> list[Tag]:
    """List the tags that the grid proposes for a facet or indicator, less those refused."""
    tags = [Tag("sdg", code) for code in item.sdg]
    if isinstance(item, Indicator) and item.iris:
        tags.append(Tag("iris", item.iris))
    return [tag for tag in tags if tag.id not in refused]


def goals(facet: Facet, refused: frozenset[str] = frozenset()) -> list[int]:
    """List the goals that the targets of a facet belong to, in order."""
    return sorted({int(tag.code.split(".")[0]) for tag in tags_of(facet, refused)})


def goal_address(goal: int) -> str:
    """The address of a goal, as the United Nations and the standard's code list write it."""
    return _GOAL.format(goal=goal)


def tag_words(indicator: Indicator, language: Language, refused: frozenset[str]) -> list[str]:
    """Say the tags of an indicator in sentences: the Basic Tier has no field for them."""
    tags = tags_of(indicator, refused)
    said = []
    targets = [tag.code for tag in tags if tag.scheme == "sdg"]
    if targets:
        said.append(t("cids.sdg_targets", language, targets=", ".join(targets)))
    for tag in tags:
        if tag.scheme == "iris":
            fit = "same" if indicator.iris_fit == "same" else "close"
            said.append(t(f"cids.iris_{fit}", language, iris=tag.code))
    return said
