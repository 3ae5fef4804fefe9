import re
from collections.abc import Iterable
from datetime import date

import pandas as pd
import pytest

from app.analysis.reading import LEAST
from app.analysis.sentences import said_of_comparison, said_of_reading
from app.i18n import t
from evaluation.rounds import CASES, Played, cases, play
from evaluation.rounds_page import page
from evaluation.rounds_said import Round, rounds_of, says
from knowledge.yaml_files import own_yaml

_WORDS = own_yaml(CASES.parent / "rounds.yaml")
_NUMBER = re.compile(r"\d+(?:[.,\u202f\u00a0]\d+)*")


@pytest.fixture(scope="module", params=cases())
def played(request: pytest.FixtureRequest) -> Played:
    return play(request.param)


def test_there_is_a_case_for_each_platform() -> None:
    assert cases() == ["beauvent", "innov-enfance", "le-germoir"]


def test_the_kept_page_is_what_the_source_makes_today(played: Played) -> None:
    # After a change of the app's words: `python -m evaluation rounds`, and read the pages again.
    assert page(played) == (CASES / f"{played.case}.evidence.md").read_text("utf-8")


def test_the_first_thing_said_is_that_the_figures_are_invented(played: Played) -> None:
    invented = _WORDS[played.planned.known.language]["invented"]
    assert page(played).splitlines()[2] == f"> **{invented}**"


def test_both_rounds_collect_decide_and_can_be_compared(played: Played) -> None:
    first, second = rounds_of(played)
    for one in (first, second):
        assert one.figures
        assert [each for each in one.findings.interpretations.values() if each.round == one.number]
    compared = {each.reading.indicator for each in second.compared if each.kind == "rounds"}
    assert {each.indicator for each in first.figures} <= compared
    assert any(change.done for change in second.findings.changes.values())


def test_the_plan_fits_the_hours_and_says_what_it_leaves_out(played: Played) -> None:
    language = played.planned.known.language
    plan = page(played).split(t("analysis.at.round", language, round="1"))[0]
    about_gaps = plan.split(t("collecting.gaps.title", language))[1]
    assert about_gaps.count("\n- ") >= 1


def test_nothing_is_shown_of_fewer_than_five_people(played: Played) -> None:
    for one in rounds_of(played):
        for group in one.apart:
            shown = [*group.groups, *([group.others] if group.others else [])]
            assert all((each.reading.base or 0) >= LEAST for each in shown)
        for figure in (*one.figures, *(each.reading for each in one.compared)):
            assert figure.base is None or figure.base >= LEAST
    bases = re.findall(r"\(\d+ (?:sur|op) (\d+)\)", page(played))
    assert bases
    assert min(map(int, bases)) >= LEAST


def test_groups_of_fewer_than_five_are_among_the_answers() -> None:
    sizes = [
        frame[name].value_counts().min()
        for case in cases()
        for frame in play(case).frames.values()
        for name in frame.columns
        if name.startswith(("Vous êtes", "Hoe oud", "Quel âge"))
    ]
    assert min(sizes) < LEAST  # else the test above shows nothing


def test_no_words_without_consent_and_no_more_of_a_name_than_was_agreed_to() -> None:
    text = page(play("le-germoir")) + page(play("innov-enfance"))
    assert "plus personne pour garder mon fils" not in text
    assert "une autre dame chaque semaine" not in text
    assert "Nadia" not in text
    assert "(N.B., stagiaire horeca)" in text


def test_every_number_of_a_result_is_of_the_answers_themselves() -> None:
    played = play("le-germoir")
    first = rounds_of(played)[0]
    answers = pd.read_csv(CASES / "le-germoir.evidence.1-exit.csv", sep=";", encoding="utf-8-sig")
    pace = answers["Ici, avez-vous pu avancer à votre rythme ?"]
    esteem = answers["En général, que pensez-vous de vous-même ?"]
    read = {(one.indicator, one.moment): one for one in first.figures}
    assert read["PR03", "exit"].counted == (pace == "Oui").sum()
    assert read["PR03", "exit"].base == pace.notna().sum()
    assert read["PE06", "exit"].value == pytest.approx(esteem.mean())
    text = page(played).replace("\u00a0", " ").replace("\u202f", " ")
    share = f"{100 * (pace == 'Oui').mean():.0f} % ({(pace == 'Oui').sum()} sur {len(pace)})"
    assert share in text
    assert f"{esteem.mean():.1f}".replace(".", ",") + f" en moyenne, sur {len(esteem)}" in text


def test_the_page_adds_no_number_to_what_the_analysis_says(played: Played) -> None:
    for one in rounds_of(played):
        language = one.language
        parts = [each for by in one.apart for each in (*by.groups, by.others) if each]
        made = [said_of_reading(each, language) for each in one.figures]
        made += [said_of_reading(each.reading, language) for each in parts]
        made += [said_of_comparison(each, language) for each in one.compared]
        told = {sentence for each in made for sentence in (*each.may, *each.may_not, each.causes)}
        labels = {label for by in one.apart for label in by.by.order}
        labels |= {each[language] for by in one.apart for each in by.by.words.values()}
        assert _numbers(says(one)) <= _numbers(told | labels)


def test_what_people_made_of_it_brings_no_figure_of_its_own(played: Played) -> None:
    for one in rounds_of(played):
        said = _said_by_people(one)
        assert _numbers(said) == set()


def test_what_was_decided_is_kept_until_it_is_done(played: Played) -> None:
    first, second = rounds_of(played)
    later = page(played).split(f"## {t('analysis.at.round', second.language, round='2')}")[1]
    for change in first.findings.changes.values():
        assert change.text in later


def test_events_stand_at_their_days_in_order(played: Played) -> None:
    days = [entry.at for entry in played.rounds[-1].entries]
    assert days == sorted(days)
    opened = played.rounds[-1].known.findings.rounds
    assert set(opened) == {2}
    assert opened[2].on > date(2026, 12, 31)


def _said_by_people(one: Round) -> list[str]:
    notes = [each.text for each in one.findings.interpretations.values()]
    return notes + [each.text for each in one.findings.changes.values()]


def _numbers(texts: Iterable[str]) -> set[str]:
    return {number for text in texts for number in _NUMBER.findall(text)}
