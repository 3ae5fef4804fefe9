"""What a territory's code stands for: a country, an arrondissement, a commune, a neighbourhood.

Five digits are a commune in either country ("52011" is Charleroi, and a village in Haute-Marne);
only the whole table tells which, so a country may be given as a hint.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from functools import lru_cache
from typing import Literal

import pandas as pd

from knowledge.territory_import.table import LEVELS

# Where a table is from: Eurostat's codes, INSEE's, Statbel's, or not known.
Country = Literal["nuts", "fr", "be", ""]

_EU = re.compile(r"(?:EU|EA|EEA|NMS)[0-9]*(?:_20[0-9]{2})?|EFTA")
# Letters in third place are used by few countries: so HUY and LIEGE are names, not codes.
_NUTS = re.compile(
    r"[A-Z]{2}|(?:(?:A[LT]|B[AEG]|C[HYZ]|D[EK]|E[ELS]|FI|FR|H[RU]|I[EST]|L[ITUV]|M[EKT]|N[LO]|P[LT]"
    r"|R[OS]|S[EIK]|TR|UK|XK)[0-9XZ]|FR[A-Y]|DE[A-G]|IT[C-I]|UK[C-N]|TR[A-C])(?:[0-9A-DXZ][0-9A-Z]?)?"
)
_DEPARTMENT = re.compile(r"0[1-9]|1[0-9]|2[1-9AB]|[3-8][0-9]|9[0-5]|97[1-8]|98[4-8]")
_COMMUNE_FR = re.compile(r"(0[1-9]|1[0-9]|2[1-9AB]|[3-8][0-9]|9[0-8])[0-9]{3}")
_ARRONDISSEMENT_FR = re.compile(r"(?:0[1-9]|1[0-9]|2[1-9AB]|[3-8][0-9]|9[0-7])[0-9]{1,2}")
_NIS = re.compile(r"[0-9]{5}")
_NINE = re.compile(r"[0-9]{9}|(?:2A|2B)[0-9]{7}")
_QUARTIER = re.compile(r"QP[0-9]{3}[0-9]{3}|QN[0-9]{3}[0-9]{2}[A-Z]|QP[0-9A-Z]{6}")
_SECTOR = re.compile(r"[0-9]{5}[A-Z][0-9A-Z]{2}[-0-9A-Z_]")
_MELODI = re.compile(r"(?:[0-9]{4}-)?(FRANCE|REG|DEP|ARR|EPCI|COM|IRIS|QPV[0-9]*)-(.+)")
_WHOLE_FRANCE = frozenset({"F", "FM", "FR", "FE", "FRM", "METRO", "FRANCE"})
# What INSEE calls the kind of a territory.
OBJECTS = {
    "FRANCE": "country", "REG": "region_fr", "DEP": "department", "ARR": "arrondissement_fr",
    "EPCI": "epci", "COM": "commune_fr", "IRIS": "iris",
}  # fmt: skip
_NIS_ARRONDISSEMENTS = frozenset(
    "11 12 13 21 23 24 25 31 32 33 34 35 36 37 38 41 42 43 44 45 46 51 52 53 54 55 56 57 58 61 62"
    " 63 64 71 72 73 81 82 83 84 85 91 92 93".split()
)
_NIS_WHOLE = frozenset({"01000", "02000", "03000", "04000"})  # Belgium and its regions
_NUTS_LEVELS = ("country", "NUTS1", "NUTS2", "NUTS3")


@lru_cache(maxsize=200_000)
def kind_of(code: str, country: Country = "") -> str:
    """Return what a code stands for, one of `LEVELS`; "unknown" where no form fits."""
    if country in ("fr", "") and (qualified := _MELODI.fullmatch(code)):
        return OBJECTS.get(qualified[1], "quartier")
    if country == "fr" and code in _WHOLE_FRANCE:
        return "country"
    if _EU.fullmatch(code):
        return "EU"
    if _QUARTIER.fullmatch(code):
        return "quartier"
    if _NUTS.fullmatch(code):
        return _NUTS_LEVELS[len(code) - 2]
    if _SECTOR.fullmatch(code):
        return "sector"
    if _NINE.fullmatch(code):
        return "epci" if code[0] == "2" and _is_siren(code) else "iris"
    if country != "be" and _DEPARTMENT.fullmatch(code):
        return "department"
    if country != "be" and _COMMUNE_FR.fullmatch(code):
        return "commune_fr"
    if country != "fr" and _NIS.fullmatch(code):
        return _nis(code)
    if country == "fr" and _ARRONDISSEMENT_FR.fullmatch(code):
        return "arrondissement_fr"
    return "unknown"


def _nis(code: str) -> str:
    if code[0] == "0":
        whole = "country" if code == "01000" else "region_be"
        return whole if code in _NIS_WHOLE else "unknown"
    if code in ("20001", "20002") or code.endswith("0000"):
        return "province_be"
    if code[:2] not in _NIS_ARRONDISSEMENTS:
        return "unknown"
    return "arrondissement_be" if code.endswith("000") else "commune_be"


def _is_siren(code: str) -> bool:
    """Whether the control digit of a French company number is right (Luhn's formula)."""
    if not code.isdecimal():
        return False
    doubled = [int(digit) * (1 + place % 2) for place, digit in enumerate(code)]
    return sum(digit - 9 if digit > 9 else digit for digit in doubled) % 10 == 0


def kinds_in(codes: Iterable[str], levels: Collection[str]) -> dict[str, str]:
    """Return what each code stands for in a table with these kinds: "32" is a région, or Gers."""
    country = country_of_levels(levels)
    kinds = {code: kind_of(code, country) for code in codes}
    if "region_fr" in levels and "department" not in levels:
        return {code: "region_fr" if one == "department" else one for code, one in kinds.items()}
    return kinds


def kinds_of(codes: pd.Series[str], country: Country = "") -> pd.Series[str]:
    """Return what each code stands for."""
    distinct = {str(code): kind_of(str(code), country) for code in codes.unique().tolist()}
    return codes.map(distinct).astype("str")


def country_of(codes: Iterable[str], said: str = "") -> Country:
    """Tell whose five-digit codes these are; `said` is what headings say, in lower case."""
    five = {code for code in codes if _NIS.fullmatch(code) or _COMMUNE_FR.fullmatch(code)}
    if not five:
        return ""
    if re.search(r"\b(nis|refnis|ins|statbel|gemeente|munty)\b|refnis", said):
        return "be"
    if re.search(r"\b(insee|codgeo|cog|depcom|com)\b|codgeo", said):
        return "fr"
    places = five - _NIS_WHOLE
    return "be" if {code[:2] for code in places} <= _NIS_ARRONDISSEMENTS else "fr"


def levels_of(kinds: pd.Series[str]) -> tuple[str, ...]:
    """List the kinds that occur, in the order of `LEVELS`."""
    found = set(kinds.unique())
    return tuple(level for level in LEVELS if level in found)


def country_of_levels(levels: Iterable[str]) -> Country:
    """Tell whose codes a table has, from the kinds that were found in it."""
    found = set(levels)
    if any(level.endswith("_be") or level == "sector" for level in found):
        return "be"
    if found & {"department", "region_fr", "arrondissement_fr", "epci", "commune_fr", "iris"}:
        return "fr"
    return ""
