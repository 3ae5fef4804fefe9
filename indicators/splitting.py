"""Part one clumsy message into the activities it names, and into what only describes the
enterprise.

Rules, not a model: a wrong cut is seen at once in the table that follows and costs one correction,
and the same message is always cut the same way.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from indicators.lexicon import Lexicon, load_lexicon
from knowledge.language import Language
from knowledge.text import Span, fold, sentences, stem, words

# After a hard mark something new begins; after a comma, "+" or "/" it may also go on.
_HARD = re.compile(r"[;:•·|]|\s[-–—]\s|\s(?=\d{1,2}\)\s)|\n")
_COMMA = re.compile(r"(?<=\D),|,(?=\D)|\s\+\s|(?<!\d)\s/\s(?!\d)")
# What opens a clause that hangs on the one before, whatever stands in it.
_RELATIVE = frozenset(
    "qui que dont ou car parce quand si afin comme die dat wie waar omdat want als wanneer zodat "
    "which who that where because when if so but mais maar donc dus".split()
)
# Verbs that only tell how many work there.
_EMPLOYING = frozenset(
    "employer embaucher engager recruter occuper aanwerven tewerkstellen employ hire engage "
    "recruit".split()
)
_FURTHEST_SUBJECT = 8  # words

# Within how many words an activity's noun comes: "language classes", "cours de langue".
_NOUN_WITHIN: dict[Language, int] = {"fr": 1, "nl": 2, "en": 2}

_BULLET = re.compile(r"^\s*(?:[-–—•*·]|\d+[.)])\s*")
_TRAILING = re.compile(
    r"[\s,.;:!?…]+$|\s+(?:aussi|egalement|également|ook|also|too|as well|etc\.?|enz\.?)[\s.]*$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Clause:
    """A stretch of a message.

    Attributes:
        activity: whether it names something the enterprise does; else it describes the enterprise.
    """

    start: int
    end: int
    text: str
    activity: bool


def split_activities(text: str, language: Language) -> list[Clause]:
    """Cut a message into clauses, in order; those with `activity` are activities.

    A message that describes the enterprise only through what it is ("nous sommes une crèche")
    yields that as its one activity, so that nothing said is lost.
    """
    lexicon = load_lexicon(language)
    clauses = [
        Clause(span.start, span.end, span.text, _names_activity(span.text, language, lexicon))
        for sentence in sentences(text)
        for span in _clauses(text, sentence, language, lexicon)
    ]
    if not any(clause.activity for clause in clauses):
        clauses = [
            Clause(one.start, one.end, one.text, _has_noun(one.text, language, lexicon))
            for one in clauses
        ]
    return clauses


def _clauses(text: str, sentence: Span, language: Language, lexicon: Lexicon) -> list[Span]:
    """Cut at marks and conjunctions; glue what only goes on with the clause before."""
    found: list[Span] = []
    for part in _cut(text, sentence, _HARD):
        glued: list[Span] = []
        for piece in _cut(text, part, _COMMA):
            for half in _cut_conjunctions(text, piece, language, lexicon):
                if glued and not _opens_clause(half.text, language, lexicon):
                    last = glued.pop()
                    half = Span(last.start, half.end, text[last.start : half.end])
                glued.append(half)
        found += glued
    return [trimmed for piece in found if (trimmed := _trim(text, piece)).text]


def _cut(text: str, part: Span, mark: re.Pattern[str]) -> Iterator[Span]:
    position = part.start
    for found in mark.finditer(text, part.start, part.end):
        yield Span(position, found.start(), text[position : found.start()])
        position = found.end()
    yield Span(position, part.end, text[position : part.end])


def _cut_conjunctions(
    text: str, part: Span, language: Language, lexicon: Lexicon
) -> Iterator[Span]:
    """Cut at "et" only where both sides stand on their own."""
    position = part.start
    joined = "|".join(re.escape(word) for word in lexicon.conjunctions)
    for found in re.finditer(rf"\b(?:{joined})\b", fold(part.text)):
        start, end = part.start + found.start(), part.start + found.end()
        left, right = text[position:start], text[end : part.end]
        if _complete(left, language, lexicon) and _stands_alone(right, left, language, lexicon):
            yield Span(position, start, left)
            position = end
    yield Span(position, part.end, text[position : part.end])


def _tokens(text: str) -> list[str]:
    return [fold(word.text) for word in words(_BULLET.sub("", text))]


def _opening_subject(tokens: Sequence[str], lexicon: Lexicon) -> int:
    """Return how many words of an opening subject there are, 0 without one."""
    for subject in lexicon.subjects:
        parts = [word.text for word in words(subject)]
        if list(tokens[: len(parts)]) == parts:
            return len(parts)
    return 0


def _is_verb(token: str, lexicon: Lexicon) -> bool:
    return token in lexicon.verbs or token in lexicon.possessing


def _is_noun(token: str, language: Language, lexicon: Lexicon) -> bool:
    if stem(token, language) in lexicon.nouns:
        return True
    return len(token) > 6 and token.rstrip("s").endswith(lexicon.deverbal)


def _has_noun(text: str, language: Language, lexicon: Lexicon) -> bool:
    return any(_is_noun(token, language, lexicon) for token in _tokens(text))


def _complete(text: str, language: Language, lexicon: Lexicon) -> bool:
    """Whether a clause already has what it is about: more than a verb without an object."""
    tokens = _tokens(text)
    own = tokens[_opening_subject(tokens, lexicon) :]
    content = [
        token
        for token in own
        if token not in lexicon.determiners and token not in lexicon.continuations
    ]
    if len(content) == 1 and content[0] not in lexicon.verbs:
        return _is_noun(content[0], language, lexicon)
    return len(content) >= 2


def _opens_clause(text: str, language: Language, lexicon: Lexicon) -> bool:
    """Whether a piece after a comma begins something new rather than going on."""
    tokens = _tokens(text)
    if not tokens:
        return False
    for conjunction in lexicon.conjunctions:
        parts = conjunction.split()
        if tokens[: len(parts)] == parts:
            tokens = tokens[len(parts) :]
            break
    if not tokens or _refers_back(tokens, lexicon):
        return False
    if _states(tokens, lexicon):
        return True
    if tokens[0] in lexicon.continuations and not _starts_verb(tokens, language, lexicon):
        return False
    if _opening_subject(tokens, lexicon) or _starts_verb(tokens, language, lexicon):
        return True
    if tokens[0] in lexicon.determiners or tokens[0].isdigit():
        return any(
            _is_noun(token, language, lexicon) or token in lexicon.staff for token in tokens[1:4]
        )
    return any(_is_noun(token, language, lexicon) for token in tokens[:3])


def _states(tokens: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether a statement opens behind a time or a subject of its own.

    "elke maand organiseren we", "le soir on cuisine", "une psychologue les accompagne".
    """
    if tokens[0] in _RELATIVE:
        return False
    pairs = list(pairwise(tokens))[:_FURTHEST_SUBJECT]
    subjects = set(lexicon.subjects)
    if tokens[0] in lexicon.determiners and any(
        lexicon.verbs.get(token, token) != token for token in tokens[2:_FURTHEST_SUBJECT]
    ):
        return True
    return any(
        (first in subjects and _is_verb(second, lexicon))
        or (_is_verb(first, lexicon) and second in subjects)
        for first, second in pairs
    )


def _starts_verb(tokens: Sequence[str], language: Language, lexicon: Lexicon) -> bool:
    if not tokens or tokens[0] in lexicon.copulas:
        return False
    also_preposition = tokens[0] in lexicon.continuations and tokens[0] not in lexicon.verbs
    return _is_verb(tokens[0], lexicon) and not also_preposition  # "à" and "a" are one once folded


def _refers_back(tokens: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether the clause speaks of what was just named: "nous les retapons", "verkopen ze"."""
    own = tokens[_opening_subject(tokens, lexicon) :]
    if not own:
        return False
    if own[0] in lexicon.pronouns:
        return len(own) > 1 and own[1] in lexicon.verbs
    return (
        own[0] in lexicon.verbs
        and len(own) > 1
        and own[1] in lexicon.pronouns
        and (own[1] not in lexicon.determiners)
    )


def _stands_alone(right: str, left: str, language: Language, lexicon: Lexicon) -> bool:
    """Whether what follows a conjunction is an activity of its own."""
    tokens = _tokens(right)
    if not tokens or _refers_back(tokens, lexicon):
        return False
    if _opening_subject(tokens, lexicon):
        return True
    if _states(tokens, lexicon):
        return True
    if _starts_verb(tokens, language, lexicon):
        return len(tokens) > 1
    if tokens[0] in lexicon.determiners:
        return any(_is_noun(token, language, lexicon) for token in tokens[1:3])
    named = any(_is_noun(token, language, lexicon) for token in tokens[: _NOUN_WITHIN[language]])
    return named and _has_noun(left, language, lexicon)


def _names_activity(text: str, language: Language, lexicon: Lexicon) -> bool:
    tokens = _tokens(text)
    own = tokens[_opening_subject(tokens, lexicon) :]
    if not own:
        return False
    if _runs(text, language, lexicon):
        return True
    if own[0] in lexicon.copulas and own[1:] and own[1] in lexicon.determiners:
        return False  # "we are a repair shop" names no more than what it is
    if own[0] in lexicon.copulas or describes_enterprise(text, language):
        # "We train 12 people" tells what they do, "we employ 12 people" how many they are.
        does = lexicon.verbs.get(own[0], "") if len(own) < len(tokens) else ""
        acts = bool(does) and does not in _EMPLOYING
        return acts or any(token in lexicon.verbs for token in own[1:])
    if len(own) < len(tokens) and len(own) > 1 and own[0] not in lexicon.copulas:
        return True  # "we …" does something, whether or not the verb is on our list
    return any(_is_verb(token, lexicon) or _is_noun(token, language, lexicon) for token in own)


def _runs(text: str, language: Language, lexicon: Lexicon) -> bool:
    """Whether it is the bare name of something run, though a legal form stands in it.

    "kringwinkel" and "charity shop" in a list; "kringwinkel De Spil" or "vzw in Gent" is a form.
    """
    tokens = [one for one in _tokens(text) if one not in lexicon.determiners]
    last = tokens[-1] if tokens else ""
    return 0 < len(tokens) <= 2 and text[:1].islower() and stem(last, language) in lexicon.nouns


def holds_statement(text: str, language: Language) -> bool:
    """Whether words hold a whole statement, subject and verb, rather than the name of a thing."""
    tokens = _tokens(text)
    return bool(tokens) and _states(tokens, load_lexicon(language))


def describes_enterprise(text: str, language: Language) -> bool:
    """Whether a clause only says what the enterprise is: its form, its size, its place."""
    lexicon = load_lexicon(language)
    folded = " ".join(_tokens(text))
    has_form = any(re.search(rf"\b{re.escape(form)}\b", folded) for form in lexicon.legal_forms)
    tokens = folded.split()
    has_staff = any(token in lexicon.staff for token in tokens) and any(
        token.isdigit() for token in tokens
    )
    return has_form or (has_staff and len(tokens) <= 8)


def _trim(text: str, piece: Span) -> Span:
    """Take bullets, leading conjunctions and trailing "aussi" off a piece."""
    start, end = piece.start, piece.end
    bullet = _BULLET.match(text[start:end])
    start += bullet.end() if bullet else 0
    start += len(text[start:end]) - len(text[start:end].lstrip(" ,.;:"))
    lead = re.match(
        r"(?:et|ainsi que|puis|plus|aussi|en|ook|alsook|and|also|as well as)\s+(?=\S)",
        text[start:end],
        re.I,
    )
    start += lead.end() if lead else 0
    while True:
        shorter = _TRAILING.sub("", text[start:end])
        if len(shorter) == end - start:
            break
        end = start + len(shorter)
    return Span(start, end, text[start:end])
