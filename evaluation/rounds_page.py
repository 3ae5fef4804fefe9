"""The page of a case with two rounds: plan, results, what they say, what was decided, side by side.

Every sentence about a figure is the app's own; the few headings are in `rounds.yaml`.
"""

from __future__ import annotations

from app.analysis.sentences import is_open
from app.analysis.themes import voices_by_theme
from app.assessment.findings import Testimony
from app.charts.themes import themes_finding
from app.exports.markdown import escaped
from app.i18n import day, number, t
from app.i18n.wording import quoted, raised
from app.results.words import value_words
from evaluation.report import Table
from evaluation.rounds import CASES, Played, cases, play
from evaluation.rounds_plan import plan_part
from evaluation.rounds_said import Round, name_of, rounds_of, says, side_by_side, table
from knowledge.language import Language


def measure() -> list[Table]:
    """Write the page of each case anew, and count what stands on it."""
    rows = []
    for case in cases():
        played = play(case)
        (CASES / f"{case}.evidence.md").write_text(page(played), "utf-8")
        for one in rounds_of(played):
            answers = sum(
                card.rows for card in one.findings.answers.values() if card.round == one.number
            )
            open_ones = [each for each in one.compared if is_open(each)]
            counts = (answers, len(one.figures), len(one.compared), len(open_ones))
            rows.append([f"{case}, round {one.number}", *(str(count) for count in counts)])
    note = (
        "Invented results of the three cases, taken over, analysed and written by the app's own "
        "code to `evaluation/cases/<case>.evidence.md`. Open: chance alone may explain it."
    )
    columns = ["case", "answers", "figures", "comparisons", "of these open"]
    return [Table("Two rounds of evidence", note, columns, rows)]


def page(played: Played) -> str:
    """Write the page of a case, as Markdown."""
    known = played.planned.known
    rounds = rounds_of(played)
    words = rounds[0].words
    name = raised(known.portrait["name"].text)
    lines = [f"# {words['title'].format(name=name)}", "", f"> **{words['invented']}**", ""]
    lines += plan_part(played.planned, played.grid, words, known.language)
    for one in rounds:
        lines += [f"## {t('analysis.at.round', one.language, round=str(one.number))}", ""]
        lines += [*side_by_side(one), *_collected(one), *_voices(one), *says(one), *_meeting(one)]
    return "\n".join(lines).rstrip() + "\n"


def _collected(one: Round) -> list[str]:
    language = one.language
    rows = []
    for result in one.findings.results.values():
        if result.round == one.number:
            name = name_of(result.indicator, result.text, one)
            value = value_words(result, language)
            rows.append([f"R{result.number}", name, value, escaped(result.source)])
    for card in one.findings.answers.values():
        if card.round == one.number:
            moment = t(f"grid.words.moment.{card.moment}", language) if card.moment else ""
            name = ", ".join(filter(None, (one.words["answers"], moment)))
            sizes = {
                "value": number(card.rows, language),
                "whole": number(card.asked or 0, language),
            }
            rows.append(["", name, t("results.value.share", language, **sizes), f"`{card.name}`"])
    heads = [t(f"results.list.{key}", language) for key in ("number", "name", "value")]
    title = f"### {t('results.view.collected', language)}"
    return [title, "", *table([*heads, one.words["source"]], rows)]


def _voices(one: Round) -> list[str]:
    """Quote who agreed to it, count the others, and say where voices go against each other."""
    language = one.language
    of_round = [each for each in one.findings.testimonies.values() if each.round == one.number]
    shown = {each.id: each for each in of_round if each.text.strip()}
    lines = [f"### {t('results.testimony.title', language)}", ""]
    lines += [f"- {_voice(each, language)}" for each in shown.values()]
    held_back = len(of_round) - len(shown)
    if held_back:
        lines += ["", t("themes.held_back", language, count=str(held_back))]
    under = voices_by_theme(one.findings, shown)
    named = {one.findings.themes[theme].name: some for theme, some in under.items()}
    return [*lines, "", themes_finding(named, language), ""]


def _voice(one: Testimony, language: Language) -> str:
    who = ", ".join(filter(None, (one.who, one.role)))
    words = f"V{one.number}. {quoted(escaped(one.text), language)}"
    return f"{words} ({escaped(who)})" if who else words


def _meeting(one: Round) -> list[str]:
    """Tell what those concerned made of it, and every decision so far with what became of it."""
    language, findings = one.language, one.findings
    lines = [f"### {t('meeting.notes.title', language)}", ""]
    for note in findings.interpretations.values():
        if note.round == one.number and note.on:
            by = t("meeting.notes.by", language, who=note.who, day=day(note.on, language))
            lines.append(f"- {escaped(note.text)} ({by})")
    lines += ["", f"### {t('meeting.changes.title', language)}", ""]
    for change in findings.changes.values():
        if change.due:
            until = {"who": change.who, "day": day(change.due, language)}
            by = t("meeting.changes.who_due", language, **until)
            done = f" {t('meeting.changes.done', language)}." if change.done else ""
            lines.append(f"- {escaped(change.text)} ({by}).{done}")
    return [*lines, ""]
