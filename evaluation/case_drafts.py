"""The drafts of each case after its rounds, for every audience, kept in each language.

Written to `cases/<case>.drafts.<language>.md`, so that a change of wording is read before it goes.
"""

from __future__ import annotations

from app.drafting.draft import AUDIENCES
from app.drafting.write import write
from app.exports.markdown import to_markdown
from evaluation.report import Table
from evaluation.rounds import CASES, Played, cases, play
from knowledge.language import LANGUAGES, Language
from knowledge.territory import Territories, load_territories
from knowledge.yaml_files import own_yaml

_WORDS = CASES.parent / "rounds.yaml"


def measure() -> list[Table]:
    """Write the drafts of each case anew, and count their words."""
    territories = load_territories()[0]
    rows = []
    for case in cases():
        played = play(case)
        for language in LANGUAGES:
            text = drafts(played, language, territories)
            (CASES / f"{case}.drafts.{language}.md").write_text(text, "utf-8")
            rows.append([case, language, str(len(AUDIENCES)), str(len(text.split()))])
    note = "Drafts from what was told and the invented results, written by the app's own code."
    return [Table("Drafts of the cases", note, ["case", "language", "drafts", "words"], rows)]


def drafts(played: Played, language: Language, territories: Territories) -> str:
    """Write the drafts of a case in one language, one after the other, as Markdown."""
    last = played.rounds[-1]
    invented = own_yaml(_WORDS)[language]["invented"]
    written = [
        to_markdown(write(last, audience, language, played.grid, territories))
        for audience in AUDIENCES
    ]
    return "\n---\n\n".join([f"> **{invented}**\n", *written])
