"""The drafts: a text for one audience, each sentence with what it rests on, ready to take away."""

from __future__ import annotations

import html
from collections.abc import Callable

import streamlit as st

from app.assessment.assessment import Assessment
from app.dialogue.resources import Resources
from app.drafting.checker import check
from app.drafting.checks.finding import Unsupported
from app.drafting.claims import collect
from app.drafting.draft import AUDIENCES, LENGTHS, Audience, Draft, Sentence
from app.drafting.phrases import TONES
from app.drafting.plans import plans
from app.drafting.support import support_of
from app.drafting.write import Style, write
from app.exports.docx import to_docx
from app.exports.html import to_html
from app.exports.markdown import to_markdown
from app.exports.pdf import to_pdf
from app.i18n import t
from app.ui.parts.downloads import DOCX, PPTX
from app.ui.parts.draft_versions import show_versions
from app.ui.parts.header import show_header
from app.ui.shared import loader
from app.ui.state import session
from knowledge.language import LANGUAGES, Language


def draw() -> None:
    """Draw the page."""
    here = session()
    language = here.language
    show_header()
    st.title(t("ui.drafts.title", language))
    st.markdown(t("ui.drafts.intro", language))
    with st.spinner(t("ui.talk.loading", language), show_time=False):
        resources = loader().get().resources
    assessment = here.assessment()
    if not assessment.known.activities:
        st.info(t("ui.drafts.nothing", language))
        return
    audience, text_language, style = _choices(language)
    draft = write(
        assessment, audience, text_language, resources.grid, resources.territories, style=style
    )
    with st.container(border=True, key="draft"):
        _text(draft)
    _downloads(draft, language)
    show_versions(assessment, draft, language)
    _check(assessment, resources, text_language)


def _choices(language: Language) -> tuple[Audience, Language, Style]:
    """Ask for whom, in which language, in which tone and how long."""
    left, right = st.columns(2)
    audience = left.selectbox(
        t("ui.drafts.audience", language),
        AUDIENCES,
        format_func=lambda one: t(f"ui.drafts.{one}", language),
        key="audience",
    )
    chosen = right.segmented_control(
        t("ui.drafts.language", language),
        LANGUAGES,
        default=language,
        required=True,
        format_func=str.upper,
        key=f"draft_language_{language}",
    )
    plan = plans()[audience]
    tone = left.segmented_control(
        t("ui.drafts.tone", language),
        TONES,
        default=plan.tone,
        required=True,
        format_func=lambda one: t(f"ui.drafts.tones.{one}", language),
        key=f"draft_tone_{audience}",
    )
    length = right.segmented_control(
        t("ui.drafts.length", language),
        LENGTHS,
        default=plan.length,
        required=True,
        format_func=lambda one: t(f"ui.drafts.lengths.{one}", language),
        key=f"draft_length_{audience}",
    )
    if chosen != session().assessment().known.language:
        st.caption(t("ui.drafts.words_note", language))
    return audience, chosen or language, Style(tone, length)


def _text(draft: Draft) -> None:
    """Draw the text with its markers raised; a marker's words stand in its tooltip."""
    words = {line.ref: line.text for line in draft.sources}
    parts = [f"<h2>{html.escape(draft.title)}</h2>"]
    for section in draft.sections:
        parts.append(f"<h3>{html.escape(section.heading)}</h3>")
        parts += [f"<p>{_paragraph(own, words)}</p>" for own in section.paragraphs]
    if draft.before_sending:
        parts.append(f"<h3>{html.escape(t('drafts.page.before', draft.language))}</h3><ul>")
        parts += [f"<li>{html.escape(gap.text)}</li>" for gap in draft.before_sending]
        parts.append("</ul>")
    parts.append(f"<h3>{html.escape(t('drafts.page.sources', draft.language))}</h3><ul>")
    for line in draft.sources:
        link = f' <a href="{html.escape(line.url)}">{html.escape(line.url)}</a>' if line.url else ""
        parts.append(f"<li><b>{line.ref}</b> {html.escape(line.text)}{link}</li>")
    parts.append("</ul>")
    st.html("".join(parts))


def _paragraph(sentences: tuple[Sentence, ...], words: dict[str, str]) -> str:
    return " ".join(
        html.escape(one.text)
        + "".join(
            f' <sup title="{html.escape(words.get(ref, ""), quote=True)}">{ref}</sup>'
            for ref in one.origins
        )
        for one in sentences
    )


def _downloads(draft: Draft, language: Language) -> None:
    name = f"levier-{draft.audience}-{draft.language}"
    # Made only when somebody asks for one: a PDF takes its time.
    made: list[tuple[str, str, Callable[[], bytes]]] = [
        ("docx", DOCX, lambda: to_docx(draft)),
        ("pdf", "application/pdf", lambda: to_pdf(draft)),
        ("pptx", PPTX, lambda: _slides(draft)),
        ("html", "text/html", lambda: to_html(draft).encode()),
        ("md", "text/markdown", lambda: to_markdown(draft).encode()),
    ]
    with st.container(horizontal=True):
        for ending, mime, write_it in made:
            st.download_button(
                t(f"ui.drafts.{ending}", language),
                write_it,
                file_name=f"{name}.{ending}",
                mime=mime,
                key=ending,
                type="primary" if ending == "docx" else "secondary",
                on_click="ignore",
            )


def _slides(draft: Draft) -> bytes:
    from app.exports.pptx import to_pptx  # it takes its time to load

    return to_pptx(draft)


def _check(assessment: Assessment, resources: Resources, language: Language) -> None:
    """Mark what an edited text says beyond what is known."""
    own = session().language
    with st.expander(t("ui.drafts.check", own)):
        text = st.text_area(t("ui.drafts.check_label", own), key="check_text", height=220)
        if st.button(t("ui.drafts.check_go", own), key="check_go") and text.strip():
            claims = collect(assessment, resources.grid, resources.territories)
            support = support_of(
                claims, assessment.known, resources.grid, resources.territories, language
            )
            _findings(text, check(text, support, resources.gazetteer, language), language)


def _findings(text: str, found: list[Unsupported], language: Language) -> None:
    own = session().language
    if not found:
        st.success(t("ui.drafts.check_fine", own))
        return
    st.caption(t("ui.drafts.check_found", own, count=str(len(found))))
    parts, position = [], 0
    for one in found:
        why = html.escape(t(f"check.{one.why}", own, text=one.text), quote=True)
        parts.append(html.escape(text[position : one.start]))
        parts.append(f'<mark title="{why}">{html.escape(one.text)}</mark>')
        position = one.end
    parts.append(html.escape(text[position:]))
    st.html(f'<div style="white-space:pre-wrap">{"".join(parts)}</div>')
    for one in found:
        st.text(f"· {t(f'check.{one.why}', own, text=one.text)}", width="stretch")
