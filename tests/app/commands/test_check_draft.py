import json
from pathlib import Path

import pytest

from knowledge.language import LANGUAGES, Language
from tests.app.commands.conftest import Run

FACTS: dict[Language, list[str]] = {
    "fr": ["9 personnes sur 15 ont un emploi, 2025", "Pignon, à Charleroi, compte 14 ETP"],
    "nl": ["9 op 15 mensen hebben werk, 2025", "Pignon in Kortrijk telt 14 VTE"],
    "en": ["9 out of 15 people have a job, 2025", "Pignon in Lille has 14 FTE"],
}
TRUE: dict[Language, str] = {
    "fr": "À Charleroi, 9 personnes sur 15 ont un emploi en 2025.",
    "nl": "In Kortrijk hebben 9 op 15 mensen werk in 2025.",
    "en": "In Lille, 9 out of 15 people have a job in 2025.",
}
FALSE: dict[Language, str] = {
    "fr": "À Namur, 12 personnes sur 15 ont un emploi.",
    "nl": "In Namen hebben 12 op 15 mensen werk.",
    "en": "In Namur, 12 out of 15 people have a job.",
}


def _files(folder: Path, text: str, facts: list[str]) -> tuple[Path, Path]:
    draft, known = folder / "draft.md", folder / "facts.txt"
    draft.write_text(text, "utf-8")
    known.write_text("\n".join(facts), "utf-8")
    return draft, known


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_plain_facts_say_may_be_said(run: Run, tmp_path: Path, lang: Language) -> None:
    draft, facts = _files(tmp_path, TRUE[lang], FACTS[lang])
    result = run("check-draft", draft, "--facts", facts, "--lang", lang)
    assert result.exit_code == 0, result.output


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_no_plain_fact_says_is_marked(run: Run, tmp_path: Path, lang: Language) -> None:
    draft, facts = _files(tmp_path, FALSE[lang], FACTS[lang])
    result = run("check-draft", draft, "--facts", facts, "--lang", lang, "--json")
    found = json.loads(result.stdout)["unsupported"]
    assert [one["text"].split()[0] for one in found][1:] == ["12"]
    assert all(FALSE[lang][one["start"] : one["end"]] == one["text"] for one in found)
    assert all(one["why"] for one in found)


def test_a_batch_is_answered_line_by_line(run: Run, tmp_path: Path) -> None:
    batch, out = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    lines = [
        {"id": f"{lang}-{kind}", "lang": lang, "facts": FACTS[lang], "text": texts[lang]}
        for lang in LANGUAGES
        for kind, texts in (("true", TRUE), ("false", FALSE))
    ]
    batch.write_text("\n".join(json.dumps(one) for one in lines), "utf-8")
    result = run("check-draft", "--batch", batch, "--out", out)
    assert result.exit_code == 0, result.output
    answers = [json.loads(one) for one in out.read_text("utf-8").splitlines()]
    assert [one["id"] for one in answers] == [one["id"] for one in lines]
    assert [bool(one["unsupported"]) for one in answers] == [False, True] * 3


@pytest.mark.parametrize("facts", [[], [""]])
def test_without_facts_every_number_is_marked(run: Run, tmp_path: Path, facts: list[str]) -> None:
    draft, known = _files(tmp_path, "12 personnes", facts)
    result = run("check-draft", draft, "--facts", known, "--json")
    assert json.loads(result.stdout)["unsupported"][0]["text"] == "12"


def test_a_draft_without_anything_to_check_it_against_is_a_usage_error(
    run: Run, tmp_path: Path
) -> None:
    draft, _ = _files(tmp_path, "12 personnes", [])
    assert run("check-draft", draft).exit_code == 2
