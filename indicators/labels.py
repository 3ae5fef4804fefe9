"""Turn "on répare des vélos" into "réparer des vélos", the name of an activity, and back again.

Only the grammar of the opening changes, never what is said; where the opening is not understood,
the words stay as they are.
"""

from __future__ import annotations

import re

from indicators.lexicon import Lexicon, load_lexicon
from indicators.splitting import holds_statement
from indicators.verbs import first_person_plural
from knowledge.language import Language
from knowledge.text import Span, fold, words

_ARTICLES: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(r"^(?:des|une?|du|de la|de l['’]|les|le|la|l['’])\s*", re.IGNORECASE),
    "nl": re.compile(r"^(?:een|de|het|'n)\s+", re.IGNORECASE),
    "en": re.compile(r"^(?:an?|the)\s+", re.IGNORECASE),
}


_ALSO = frozenset("aussi egalement ook also".split())


def label(text: str, language: Language) -> str:
    """Name an activity from the clause that told of it."""
    lexicon = load_lexicon(language)
    spans = list(words(text))
    skipped = _subject_length([fold(span.text) for span in spans], lexicon)
    rest = spans[skipped:]
    if not rest:
        return text
    opening = fold(rest[0].text)
    if skipped and opening in lexicon.possessing | lexicon.copulas and len(rest) > 1:
        after = rest[2:] if fold(rest[1].text) in _ALSO and len(rest) > 2 else rest[1:]
        return _without_article(text[after[0].start :], language)
    if skipped and opening in lexicon.verbs and not _goes_on(text, rest, lexicon):
        return _infinitive(text, rest, lexicon, language)
    if skipped and opening in lexicon.determiners:  # "il y a le secrétariat"
        return _without_article(text[rest[0].start :], language)
    whole = skipped or holds_statement(text, language)
    return text if whole else _without_article(text, language)


def _subject_length(tokens: list[str], lexicon: Lexicon) -> int:
    for subject in lexicon.subjects:
        parts = [word.text for word in words(subject)]
        if tokens[: len(parts)] == parts:
            return len(parts)
    return 0


def _without_article(text: str, language: Language) -> str:
    stripped = _ARTICLES[language].sub("", text.strip(), count=1)
    return stripped or text


def _infinitive(text: str, rest: list[Span], lexicon: Lexicon, language: Language) -> str:
    verb, after = lexicon.verbs[fold(rest[0].text)], text[rest[0].end :].strip()
    if language == "fr":
        after = _second_verb(after, lexicon)
    if language != "nl":
        return f"{verb} {after}".strip()
    return _dutch_infinitive(verb, after, lexicon)


def _goes_on(text: str, rest: list[Span], lexicon: Lexicon) -> bool:
    """Whether a second statement follows ("…, nous les revendons"): then the words stay as said."""
    tokens = [fold(span.text) for span in rest[1:]]
    return "," in text and any(_subject_length(tokens[i:], lexicon) for i in range(len(tokens)))


def _second_verb(after: str, lexicon: Lexicon) -> str:
    """Carry "on répare et vend …" over to "réparer et vendre …"."""
    found = re.match(r"(et|ou)\s+(\w+)", after)
    infinitive = lexicon.verbs.get(fold(found[2])) if found else None
    return f"{found[1]} {infinitive}{after[found.end() :]}" if found and infinitive else after


def _dutch_infinitive(verb: str, after: str, lexicon: Lexicon) -> str:
    """Dutch puts the verb last, and joins it again with a particle that had parted."""
    if re.search(
        r"[,;.]|\b(?:en|of|om|die|dat|zodat|waar|waarom|hoe|wat|wanneer|want|maar)\b", after
    ):
        return f"{verb} {after}".strip()  # a longer sentence: reordering would garble it
    parts = after.split()
    for position in range(len(parts) - 1, -1, -1):
        last = fold(parts[position])
        if last in lexicon.particles and position == len(parts) - 1:
            return " ".join([*parts[:position], last + verb])
    return " ".join([*parts, verb])


def statement(name: str, language: Language) -> str:
    """Return what follows "we" where a name opens with a verb ("réparons des vélos"), else ""."""
    lexicon = load_lexicon(language)
    if language == "nl":
        return _dutch_statement(name, lexicon)
    first, _, rest = name.strip().partition(" ")
    if not _is_infinitive(first, lexicon):
        return ""
    if language == "en":
        return name.strip()
    second = re.match(r"(et|ou) (\w+)", rest)
    if second and _is_infinitive(second[2], lexicon):
        rest = f"{second[1]} {first_person_plural(second[2], lexicon.verbs)}{rest[second.end() :]}"
    return f"{first_person_plural(first, lexicon.verbs)} {rest}".strip()


def _is_infinitive(word: str, lexicon: Lexicon) -> bool:
    return lexicon.verbs.get(fold(word)) == word.lower()


def _dutch_statement(name: str, lexicon: Lexicon) -> str:
    """Put the verb first and its particle last: "mensen opleiden" -> "leiden mensen op"."""
    *before, last = name.strip().split() or [""]
    if before and _is_infinitive(before[0], lexicon):
        return name.strip()
    if not _is_infinitive(last, lexicon):
        return ""
    particle = next((one for one in lexicon.particles if _parts(last, one, lexicon)), "")
    return " ".join(part for part in (last[len(particle) :], *before, particle) if part)


def _parts(verb: str, particle: str, lexicon: Lexicon) -> bool:
    """Whether a particle parts from a verb; loan verbs ("informeren") only look as if it did."""
    rest = verb.removeprefix(particle)
    if rest == verb:
        return False
    # "openen" is no "enen" with "op": a short rest has to be a verb that is known.
    return rest in lexicon.verbs or (len(rest) > 4 and not rest.endswith("eren"))
