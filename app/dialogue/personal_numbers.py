"""Numbers and addresses of a person: each checked by its own rules.

Check digits and numbering plans tell a national number, an account and a telephone from years,
amounts and the size of a team.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import phonenumbers
from stdnum import iban
from stdnum.be import bis, nn, vat
from stdnum.fr import nir

from app.dialogue.personal_words import PersonalWords, Span
from knowledge.text import fold

_EMAIL = re.compile(r"[\w.+%-]+@[\w-]+(?:\.[\w-]+)+")
_PUBLIC = re.compile(
    r"^(?:info|contact|hello|hallo|bonjour|accueil|onthaal|secretariat|secretariaat|bureau|office"
    r"|welcome|admin|mail|asbl|vzw|coop|direction|compta|boekhouding|winkel|shop|team|equipe)\b"
)
_IBAN = re.compile(r"(?<!\w)[A-Z]{2}\d{2}(?:[ \u00a0]?[A-Z0-9]){11,30}(?!\w)", re.IGNORECASE)
_BELGIAN = re.compile(r"(?<![\d.,/-])\d{2}[. ]?\d{2}[. ]?\d{2}[-. ]?\d{3}[-. ]?\d{2}(?!\d|[.,]\d)")
_FRENCH = re.compile(
    r"(?<![\d.,])[12] ?\d{2} ?(?:0[1-9]|1[0-2]|[2-9]\d) ?(?:\d{2}|2[AB]) ?\d{3} ?\d{3}"
    r"(?: ?\d{2})?(?![\d]|[.,]\d)",
    re.IGNORECASE,
)
# Nobody's own: helplines, call centres, numbers that cost.
_IMPERSONAL = (
    phonenumbers.PhoneNumberType.TOLL_FREE,
    phonenumbers.PhoneNumberType.PREMIUM_RATE,
    phonenumbers.PhoneNumberType.SHARED_COST,
    phonenumbers.PhoneNumberType.UAN,
)
_REGIONS = ("BE", "FR")
_DIALLED = re.compile(r"\+|\(?\+|00|\(?0")
_ENTERPRISE = re.compile(r"[01]\d{3}\.\d{3}\.\d{3}")
_NUMERIC_DATE = re.compile(r"\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?(?:\d{4}|\d{2})(?!\d)")
_LEAD = 40  # characters before a find that tell what it is


def numbers_and_addresses(text: str, words: PersonalWords) -> Iterator[Span]:
    """Yield what is found, in no order; spans may overlap."""
    yield from _emails(text, words)
    yield from _ibans(text, words)
    yield from _national_numbers(text, words)
    yield from _phones(text, words)
    yield from _birth_dates(text, words)


def _own(text: str, start: int, words: PersonalWords) -> bool:
    return bool(words.own.search(fold(text[max(0, start - _LEAD) : start])))


def _emails(text: str, words: PersonalWords) -> Iterator[Span]:
    for found in _EMAIL.finditer(text):
        own = bool(_PUBLIC.match(fold(found[0]))) or _own(text, found.start(), words)
        yield Span(found.start(), found.start() + len(found[0].rstrip(".-")), "email", own)


def _ibans(text: str, words: PersonalWords) -> Iterator[Span]:
    for found in _IBAN.finditer(text):
        for end in range(found.end(), found.start() + 14, -1):
            account = text[found.start() : end]
            if account[-1] != " " and iban.is_valid(account, check_country=False):
                yield Span(found.start(), end, "iban", _own(text, found.start(), words))
                break


def _national_numbers(text: str, words: PersonalWords) -> Iterator[Span]:
    for found in _BELGIAN.finditer(text):
        if nn.is_valid(found[0]) or bis.is_valid(found[0]):
            yield Span(found.start(), found.end(), "national_number")
    for found in _FRENCH.finditer(text):
        named = words.national.search(fold(text[max(0, found.start() - _LEAD) : found.start()]))
        if nir.is_valid(found[0]) or (named and len(re.sub(r"\D", "", found[0])) < 15):
            yield Span(found.start(), found.end(), "national_number")


def _phones(text: str, words: PersonalWords) -> Iterator[Span]:
    if sum(character.isdigit() for character in text) < 8:
        return
    for region in _REGIONS:
        for match in phonenumbers.PhoneNumberMatcher(text, region):
            written = match.raw_string
            enterprise = _ENTERPRISE.fullmatch(written) and vat.is_valid(written)
            if not _DIALLED.match(written) or enterprise:
                continue
            if phonenumbers.number_type(match.number) in _IMPERSONAL:
                continue
            yield Span(match.start, match.end, "phone", _own(text, match.start, words))


def _birth_dates(text: str, words: PersonalWords) -> Iterator[Span]:
    folded = fold(text)
    for pattern in (_NUMERIC_DATE, words.date):
        for found in pattern.finditer(folded):
            before = folded[max(0, found.start() - _LEAD) : found.start()]
            lead = words.birth.search(before)
            if lead and not words.organisations.search(before[: lead.start()]):
                yield Span(found.start(), found.end(), "birth_date")
