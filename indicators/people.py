"""Find the people and groups that a text names: who may live a change, as the person called them.

A group has a head ("jeunes", "buurtbewoners", "carers") and, around it, the words that say which of
them are meant ("sans diplôme", "met een beperking", "older"). Both are word lists; what the grid
calls the stakeholders of its facets is known besides, and so is what packs add to it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from indicators.grid import Grid
from indicators.people_lexicon import load_people, phrase_stems
from knowledge.language import Language
from knowledge.text import STOP_WORDS, Span, fold, stem, words

_JOINED = re.compile(r"-?[\s'’]*")  # what may stand between two words of one group
_POSSESSIVE = re.compile(r"(?<=\w)['’]s$")
_NUMBER = re.compile(r"\d+(?:[-–]\d+)?")
_MOST_LINKS = 4  # small words before what they tie to a group: "met een lichte"
_MOST_OF_AGE = 4  # "16 à 25 ans"
_LEAST_STEM = 3  # letters before the ending of a compound or an adjective


class People:
    """Finds the people and groups named in texts of one language."""

    def __init__(self, grid: Grid, language: Language) -> None:
        """Read the word lists, and what the grid calls the stakeholders of its facets."""
        self._language = language
        self._small = STOP_WORDS[language]
        self._lexicon = lexicon = load_people(language)
        facets = grid.facets.values()
        usual = [phrase for facet in facets for phrase in facet.stakeholders[language]]
        alone = (list(words(phrase)) for phrase in usual)
        self._groups = lexicon.groups | {fold(own[0].text) for own in alone if len(own) == 1}
        self._phrases: dict[str, list[tuple[str, ...]]] = {}
        stemmed = {*lexicon.phrases, *(phrase_stems(phrase, language) for phrase in usual)}
        for phrase in sorted(stemmed, key=len, reverse=True):
            if len(phrase) > 1:
                self._phrases.setdefault(phrase[0], []).append(phrase)

    def find(self, text: str) -> list[Span]:
        """List the groups as written, in order of position, each time one is named."""
        read = _Tokens(text, self._language)
        found: list[Span] = []
        position = 0
        while position < len(read.spans):
            length = self._group(read, position)
            if not length:
                position += 1
                continue
            end = self._ending(read, position + length)
            said = read.between(self._opening(read, position), end)
            if fold(said.text) not in self._lexicon.vague:
                found.append(said)
            position = end
        return found

    def _group(self, read: _Tokens, position: int) -> int:
        """How many words from here on name a group, 0 for none."""
        for phrase in self._phrases.get(read.stems[position], ()):
            end = position + len(phrase)
            if tuple(read.stems[position:end]) == phrase and read.joined(position, end):
                return len(phrase)
        return int(self._names_people(read, position))

    def _names_people(self, read: _Tokens, position: int) -> bool:
        lexicon, word = self._lexicon, read.folded[position]
        if word in self._small or word in lexicon.never:
            return False
        as_written = read.spans[position].text.lower()
        return (
            word in self._groups or as_written in lexicon.accented or _ends(word, lexicon.endings)
        )

    def _opening(self, read: _Tokens, position: int) -> int:
        """Go back over the adjectives that stand before a group."""
        lexicon = self._lexicon
        while position and read.joined(position - 1, position + 1):
            word = read.folded[position - 1]
            known = word in lexicon.before or _ends(word, lexicon.before_endings)
            if word in self._small or not known:
                break
            position -= 1
        return position

    def _ending(self, read: _Tokens, position: int) -> int:
        """Go on over all that says which people are meant; return where the group ends."""
        tied = False
        while True:
            beside = self._beside(read, position, tied)
            behind = 0 if beside else self._behind_links(read, position)
            if not beside and not behind:
                return position
            tied = tied or not beside
            position += beside + behind

    def _beside(self, read: _Tokens, position: int, tied: bool) -> int:
        """How many words from here on belong to the group before: a second group, or an adjective.

        `tied` says that small words led to the word before; more of its kind may follow.
        """
        if position >= len(read.spans) or not read.joined(position - 1, position + 1):
            return 0
        length = self._group(read, position)
        word = read.folded[position]
        if length or word in self._small:
            return length
        lexicon = self._lexicon
        written = read.spans[position].text.lower()
        known = word in lexicon.after or (tied and word in lexicon.tails)
        return int(known or _ends(written, lexicon.after_endings))

    def _behind_links(self, read: _Tokens, position: int) -> int:
        """How many words from here on are small ones and what they tie to the group, 0 for none."""
        for links in range(1, _MOST_LINKS + 1):
            at = position + links
            if at >= len(read.spans) or not read.joined(position - 1, at + 1):
                return 0
            small = read.folded[position:at]
            if small[-1] not in self._lexicon.links:
                return 0
            tied = self._tied(read, at, small)
            if tied:
                return links + tied
        return 0

    def _tied(self, read: _Tokens, position: int, small: Sequence[str]) -> int:
        """How many words behind small ones say which people are meant."""
        lexicon, word = self._lexicon, read.folded[position]
        belongs = self._group(read, position) if set(small) <= lexicon.of else 0
        if belongs or word in lexicon.tails:
            return belongs or 1
        if small[0] in lexicon.without:
            return int(word not in self._small and word not in lexicon.never)
        return self._age(read, position)

    def _age(self, read: _Tokens, position: int) -> int:
        """How many words from here on tell an age: "16 à 25 ans"."""
        if not _NUMBER.fullmatch(read.folded[position]):
            return 0
        following = read.folded[position + 1 : position + _MOST_OF_AGE]
        years = [at for at, word in enumerate(following, 2) if word in self._lexicon.years]
        return years[0] if years else 0


def first_mentions(groups: Sequence[Span]) -> tuple[Span, ...]:
    """Keep each group where it is named first."""
    first: dict[str, Span] = {}
    for one in groups:
        first.setdefault(fold(one.text), one)
    return tuple(first.values())


def _ends(word: str, endings: Sequence[str]) -> bool:
    return any(
        word.endswith(ending) and len(word) - len(ending) >= _LEAST_STEM for ending in endings
    )


class _Tokens:
    """The words of a text, each also folded and as a stem."""

    def __init__(self, text: str, language: Language) -> None:
        self._text = text
        self._language = language
        self.spans = list(words(text))
        self.folded = [fold(span.text) for span in self.spans]
        self.stems = [stem(span.text, language) for span in self.spans]

    def between(self, first: int, end: int) -> Span:
        """Return the words from `first` up to `end` as written, without an English "'s" behind."""
        start, stop = self.spans[first].start, self.spans[end - 1].end
        text = self._text[start:stop]
        text = _POSSESSIVE.sub("", text) if self._language == "en" else text
        return Span(start, start + len(text), text)

    def joined(self, first: int, end: int) -> bool:
        """Whether nothing but blanks stands between the words from `first` up to `end`."""
        pairs = zip(self.spans[first : end - 1], self.spans[first + 1 : end], strict=True)
        return all(_JOINED.fullmatch(self._text, a.end, b.start) for a, b in pairs)
