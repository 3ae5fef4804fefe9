"""Present-tense forms of regular verbs, so that "nous formons" is known to be "former".

A word list with a few rules weighs kilobytes where a full lemmatiser weighs a hundred megabytes,
and only verbs of the lexicon need to be recognised.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from knowledge.language import Language
from knowledge.text import fold


def forms_of(
    infinitives: Iterable[str], irregular: Mapping[str, Iterable[str]], language: Language
) -> dict[str, str]:
    """Map every folded form to its infinitive; irregular forms are added to the regular ones."""
    makers = {"fr": _french, "nl": _dutch, "en": _english}
    found: dict[str, str] = {}
    for infinitive in infinitives:
        own = {fold(infinitive), *makers[language](fold(infinitive))}
        own |= {fold(form) for form in irregular.get(infinitive, ())}
        for form in own:
            found.setdefault(form, infinitive)
    return found


def first_person_plural(infinitive: str, forms: Mapping[str, str]) -> str:
    """Return the French "nous" form: "réparer" -> "réparons"; `forms` as from `forms_of`."""
    root, ending = infinitive[:-2], infinitive[-2:]
    if ending == "er":
        soft = {"g": "ge", "c": "ç"}.get(root[-1:], root[-1:])
        return f"{root[:-1]}{soft}ons"
    regular = f"{root}issons" if ending == "ir" else f"{root}ons"
    known = [form for form, verb in forms.items() if verb == infinitive and form.endswith("ons")]
    shortest = min(known, key=len, default=regular)
    return regular if shortest == fold(regular) else shortest


def _french(verb: str) -> set[str]:
    root, ending = verb[:-2], verb[-2:]
    if ending == "er":
        plural = f"{root}eons" if root.endswith("g") else f"{root}ons"
        short = root[:-1] + "i" if root.endswith("y") else root
        return {f"{root}e", plural, f"{root}ent", f"{root}ant", f"{short}e", f"{short}ent"}
    if ending == "ir":
        return {f"{root}it", f"{root}issons", f"{root}issent", f"{root}issant"}
    return {root, f"{root}ons", f"{root}ent", f"{root}ant"}  # vendre, rendre, defendre


def _dutch(verb: str) -> set[str]:
    if not verb.endswith("n"):
        return set()
    root = verb[:-2] if verb.endswith("en") else verb[:-1]
    doubled = len(root) > 2 and root[-1] == root[-2] and root[-1] not in "aeiou"
    short = root[:-1] if doubled else root
    if short[-1:] in "vz":
        short = short[:-1] + {"v": "f", "z": "s"}[short[-1]]
    open_syllable = not doubled and len(root) > 1 and root[-1] not in "aeiou"
    singles = {short}
    if open_syllable and root[-2] in "aeou" and (len(root) < 3 or root[-3] not in "aeiou"):
        singles.add(short[:-1] + short[-2] + short[-1])  # maken -> maak
    return {form for one in singles for form in (one, one if one.endswith("t") else f"{one}t")}


def _english(verb: str) -> set[str]:
    root = verb[:-1] if verb.endswith("e") else verb
    third = f"{verb}es" if verb.endswith(("s", "sh", "ch", "x")) else f"{verb}s"
    doubled = f"{verb}{verb[-1]}ing"
    return {
        third,
        f"{root}ing",
        f"{root}ed",
        doubled,
        f"{root[:-1]}ies" if root.endswith("y") else third,
    }
