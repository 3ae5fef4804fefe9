"""A draft as Markdown: each sentence followed by its markers, the sources below."""

from __future__ import annotations

from app.drafting.draft import Draft, Sentence
from app.i18n import t


def to_markdown(draft: Draft) -> str:
    """Write a draft as Markdown."""
    language = draft.language
    lines = [f"# {draft.title}", ""]
    for section in draft.sections:
        lines += [f"## {section.heading}", ""]
        for paragraph in section.paragraphs:
            lines += [" ".join(marked(sentence) for sentence in paragraph), ""]
    if draft.before_sending:
        lines += [f"## {t('drafts.page.before', language)}", ""]
        lines += [f"- {gap}" for gap in draft.before_sending] + [""]
    if draft.sources:
        lines += [f"## {t('drafts.page.sources', language)}", ""]
        lines += [t("drafts.page.note", language), ""]
        lines += [_source(line.ref, line.text, line.url) for line in draft.sources] + [""]
    lines.append(t("drafts.page.made", language))
    return "\n".join(lines) + "\n"


def marked(sentence: Sentence) -> str:
    """Write a sentence with its markers behind it: "… 14 équivalents temps plein. [A2]"."""
    return f"{sentence.text} [{', '.join(sentence.origins)}]" if sentence.origins else sentence.text


def _source(ref: str, text: str, url: str) -> str:
    return f"- [{ref}] {text}" + (f" {url}" if url else "")
