"""What the analysis says of one round, and of two beside each other, as lines of Markdown."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.analysis.comparison import BETWEEN_MOMENTS, Comparison
from app.analysis.figures import difference, figure
from app.analysis.groups import ByGroup
from app.analysis.published import Published, published
from app.analysis.reading import Reading
from app.analysis.sentences import Said, said_of_comparison, said_of_reading
from app.analysis.withheld import groups_withheld, results_withheld
from app.assessment.assessment import Assessment
from app.assessment.findings import Findings
from app.drafting.shareable import shareable
from app.i18n import number, t
from evaluation.rounds import Played
from evaluation.rounds_plan import asked_as
from indicators.grid import Grid
from knowledge.language import Language
from knowledge.yaml_files import own_yaml

_WORDS = Path(__file__).parent / "rounds.yaml"


@dataclass(frozen=True)
class Round:
    """One round as it may be shown.

    Attributes:
        made: what the analysis makes of all that stood at the end of the round.
        words: the headings of the page.
    """

    number: int
    assessment: Assessment
    grid: Grid
    made: Published
    words: Mapping[str, str]
    language: Language

    @property
    def findings(self) -> Findings:
        """What was found so far."""
        return self.assessment.known.findings

    @property
    def figures(self) -> list[Reading]:
        """The figures of this round."""
        return [one for one in self.made.figures if one.round == self.number]

    @property
    def compared(self) -> list[Comparison]:
        """The comparisons that lead up to this round."""
        return [one for one in self.made.compared if one.reading.round == self.number]

    @property
    def apart(self) -> list[ByGroup]:
        """The figures of this round by group."""
        return [one for one in self.made.apart if one.whole.reading.round == self.number]


def rounds_of(played: Played) -> list[Round]:
    """Analyse each round of a case, with those before it."""
    language = played.planned.known.language
    words: dict[str, str] = own_yaml(_WORDS)[language]
    found = []
    for at, assessment in enumerate(played.rounds, start=1):
        shown = shareable(assessment)
        findings = shown.known.findings
        tables = [(card, played.frames[card.id]) for card in findings.answers.values()]
        made = published(findings.results.values(), tables, findings.aims)
        found.append(Round(at, shown, played.grid, made, words, language))
    return found


def says(one: Round) -> list[str]:
    """Say of each figure, each comparison and each group what may be said, and what may not."""
    language, groups = one.language, _group_words(one)
    figures = [
        said_of_reading(each, language, name=at_moment(each, one), groups=groups)
        for each in one.figures
    ]
    lines = [f"### {t('reading.title', language)}", ""]
    lines += [f"**{t('reading.figures', language)}**", "", *_sentences(figures, one)]
    lines += [f"{each}\n" for each in results_withheld(one.made.results_withheld, language)]
    changed = _compared([each for each in one.compared if each.kind != "group"], one)
    if changed:
        lines += [f"**{t('reading.changes', language)}**", "", *_sentences(changed, one)]
    if one.apart:
        lines += [f"**{t('reading.groups', language)}**", ""]
        lines += [line for each in one.apart for line in _apart(each, one, groups)]
        lines += ["", *(f"{each}\n" for each in groups_withheld(one.apart, language))]
        between = _compared([each for each in one.compared if each.kind == "group"], one)
        lines += _sentences(between, one) if between else []
    return lines


def side_by_side(one: Round) -> list[str]:
    """Set this round beside the one before, as far as the analysis compares them."""
    language = one.language
    rows = [_row(each, one) for each in one.compared if each.kind == "rounds"]
    if not rows:
        return []
    numbers = (one.number - 1, one.number)
    rounds = [t("analysis.at.round", language, round=str(at)) for at in numbers]
    heads = [t("results.list.name", language), *rounds, one.words["difference"]]
    return [f"### {one.words['beside']}", "", *table(heads, rows), one.words["beside_note"], ""]


def name_of(indicator: str, otherwise: str, of: Round) -> str:
    """Name what is measured: as the team words its question, else as the grid names it."""
    asked = asked_as(of.assessment.known, indicator, of.language)
    if asked:
        return asked
    known = of.grid.indicators.get(indicator)
    return known.name[of.language] if known else otherwise


def at_moment(reading: Reading, of: Round) -> str:
    """Name what a figure measures and, where it is of one moment, when."""
    name = name_of(reading.indicator, reading.name, of)
    if reading.moment is None:
        return name
    moment = t(f"grid.words.moment.{reading.moment}", of.language)
    return t("reading.at", of.language, name=name, moment=moment)


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """Write a table of Markdown, an empty line behind it."""
    ruler = f"|{'---|' * len(heads)}"
    return [f"| {' | '.join(heads)} |", ruler, *(f"| {' | '.join(row)} |" for row in rows), ""]


def _compared(comparisons: Iterable[Comparison], of: Round) -> list[Said]:
    groups = _group_words(of)
    told = []
    for one in comparisons:
        name = at_moment(one.reading, of)
        if one.kind in BETWEEN_MOMENTS:
            name = name_of(one.reading.indicator, one.reading.name, of)
        told.append(said_of_comparison(one, of.language, name=name, groups=groups))
    return told


def _sentences(said: Sequence[Said], of: Round) -> list[str]:
    """Write what may be said of each; those with the same warnings share them."""
    alike: dict[tuple[tuple[str, ...], str], list[Said]] = defaultdict(list)
    for one in said:
        alike[one.may_not, one.causes].append(one)
    lines = []
    for (may_not, causes), several in alike.items():
        lines += [f"- {' '.join(one.may)}" for one in several]
        lines += ["", f"*{t('reading.may_not', of.language)}*", ""]
        lines += [f"> - {one}" for one in may_not]
        lines += ["", f"*{t('reading.causes', of.language)}*", "", f"> {causes}", ""]
    return lines


def _apart(one: ByGroup, of: Round, groups: Mapping[str, str]) -> list[str]:
    language, name = of.language, at_moment(one.whole.reading, of)
    if not one.groups:
        return [f"- {name}. {t('reading.groups_hidden', language)}"]
    shown = [
        said_of_reading(each.reading, language, name=name, groups=groups) for each in one.groups
    ]
    if one.others:
        rest = f"{name}, {of.words['others']}"
        shown.append(said_of_reading(one.others.reading, language, name=rest))
    return [f"- {each.may[0]}" for each in shown]


def _row(one: Comparison, of: Round) -> list[str]:
    cells = [at_moment(one.reading, of)]
    for side in (one.other, one.reading):
        if side:
            value = figure(side.value, side.kind, side.unit, of.language, base=side.base)
            base = number(side.base, of.language) if side.base else ""
            cells.append(f"{value} {of.words['of'].format(base=base)}" if base else value)
    far = difference(abs(one.difference), one.reading.kind, one.reading.unit, of.language)
    sign = ""
    if any(digit in far for digit in "123456789"):
        sign = "+" if one.difference > 0 else "−"
    same = f" {of.words['pairs'].format(pairs=number(one.pairs, of.language))}" if one.pairs else ""
    return [*cells, f"{sign}{far}{same}"]


def _group_words(of: Round) -> dict[str, str]:
    columns = [one for card in of.findings.answers.values() for one in card.columns]
    groups = [one for one in columns if one.use == "group"]
    return {name: words[of.language] for one in groups for name, words in one.words.items()}
