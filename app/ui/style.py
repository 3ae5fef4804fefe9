"""The one small stylesheet: what the theme cannot do."""

from __future__ import annotations

import streamlit as st

from knowledge.language import Language

_CSS = """
<style>
/* Reading width and air. */
.stMainBlockContainer { padding-top: 3.2rem; padding-bottom: 7rem; max-width: 88rem; }
[data-testid="stChatMessageContent"] p,
[data-testid="stChatMessageContent"] [data-testid="stText"] {
  line-height: 1.6; font-size: 1rem; white-space: pre-wrap; font-family: inherit; }
[data-testid="stChatMessage"] { padding: .55rem .9rem; }
h1, h2, h3 { font-weight: 600; letter-spacing: -.01em; }

/* The way in has a reading width. */
.st-key-arrival { max-width: 44rem; margin: 0 auto; }

/* The panel stays in view beside the talk and scrolls by itself. Its column must stick: only
   the row that holds both is as tall as the talk is. */
[data-testid="stColumn"]:has(.st-key-panel) { position: sticky; top: 6.4rem; align-self: flex-start;
  max-height: calc(100vh - 17.5rem); overflow-y: auto; padding-right: .4rem; }
.st-key-panel [data-testid="stVerticalBlock"] { gap: .5rem; }
.st-key-panel_button { display: none; }

/* The line on top and the ways to steer stay where they are while the talk goes by. */
[data-testid="stLayoutWrapper"]:has(> .st-key-header) { position: sticky; top: 0; z-index: 5;
  padding: 3.2rem 0 .4rem; margin-top: -3.2rem; background: light-dark(#FFFFFF, #171C1C); }
.stMainBlockContainer:has(.st-key-messages) { padding-bottom: 1rem; }
[data-testid="stBottomBlockContainer"] { padding-top: .3rem; padding-bottom: 1.4rem; }
.st-key-steering { row-gap: 0; }

/* On a wide screen the plan stays in view beside the facet, so that what is ticked is seen to
   count. */
@media (min-width: 641px) {
  [data-testid="stColumn"]:has(.st-key-plan) { position: sticky; top: 6.4rem;
    align-self: flex-start; max-height: calc(100vh - 7.4rem); overflow-y: auto; }
}
.st-key-facet_card h5, .st-key-plan h5 { padding-top: .6rem; }
/* The grid has downloads and a table of its own, in the page's language. */
.st-key-grid_matrix [data-testid="stElementToolbar"] { display: none; }

/* White on the light accent of the dark theme could not be read. */
button[kind^="primary"] { color: light-dark(#FFF, #10201F); }

/* The page of a territory: quiet headings, and the question to a figure stands under its words. */
.st-key-territory_page h2 { font-size: 1.6rem; padding: 1.4rem 0 .3rem; }
.st-key-territory_page [class*="st-key-one_take"] [data-testid="stCaptionContainer"] {
  padding-left: 1.65rem; }

/* The library reads like a page; before a talk it stands in the middle, as the way in does. */
.st-key-library { max-width: 44rem; }
.stApp:not(:has([data-testid="stSidebar"])) :is(.st-key-header, .st-key-library) {
  max-width: 44rem; margin: 0 auto; }
.st-key-library h1 { overflow-wrap: break-word; hyphens: auto; outline: none; }
.st-key-library h2, [role="dialog"] h3 { font-size: 1.3rem; padding: .8rem 0 .5rem; }
.st-key-library [data-testid="stText"] { overflow-wrap: anywhere; }
.st-key-library button[kind="tertiary"] { text-align: left; min-height: 1.9rem; }
.st-key-library button[kind="tertiary"] p { font-size: 1.02rem; }
.levier-excerpt { margin: 0 0 .4rem; font-size: .92rem; line-height: 1.5;
  color: light-dark(#4A5453, #B9C3C0); }
.levier-excerpt mark { color: light-dark(#16211F, #FFF); background: light-dark(#BFE0DC, #2A736D);
  font-weight: 600; border-radius: .2rem; padding: 0 .1em; }
.levier-way { color: inherit; text-underline-offset: .2em; }

/* What was cited: a bar beside the paragraph; a list or a table is set off as a whole. */
.st-key-cited { border-left: 3px solid light-dark(#0B6E69, #5CC0B8); padding-left: .75rem; }
.st-key-cited:has(li, table) { background: light-dark(#E7F1F0, #20403D); padding-block: .5rem; }

/* A table that is too wide scrolls by itself; a link to copy has its button in sight. */
[data-testid="stMarkdownContainer"]:has(> table) { overflow-x: auto; }
:is([data-testid="stPopoverBody"], [class*="st-key-form_link_"]) [data-testid="stCode"] > div {
  opacity: 1; visibility: visible; }
:is([data-testid="stPopoverBody"], [class*="st-key-form_link_"]) [data-testid="stCode"] pre {
  padding-right: 3rem; }
[data-testid="stTextInput"] [data-testid="InputInstructions"] { display: none; }

/* A passage is printed black on white, alone, with the addresses of its sources. */
@page { margin: 18mm; }
@media print {
  [data-testid="stSidebar"], [data-testid="stHeader"], .st-key-header, .st-key-library_tools,
  .st-key-related, .st-key-library [data-testid="stExpander"]:not(:has([open])) { display: none; }
  .stMainBlockContainer { padding: 0; }
  body:has(.st-key-library), body:has(.st-key-library) * {
    color: #111 !important; background: transparent !important; border-color: #999 !important; }
  .st-key-library { max-width: none; }
  .st-key-library h2 { break-after: avoid; }
  .st-key-library :is(li, tr) { break-inside: avoid; }
  .st-key-library a[href^="http"]::after { content: " " attr(href); font-size: .8em;
    overflow-wrap: anywhere; }
}

/* What changed last glows for a moment. */
@keyframes levier-glow {
  from { background: rgba(11,110,105,.18); } to { background: transparent; } }
@keyframes levier-glow-anew {
  from { background: rgba(11,110,105,.18); } to { background: transparent; } }
[class*="st-key-glow"] { animation: levier-glow 2.4s ease-out; border-radius: .6rem; }
[class*="st-key-glow1"] { animation-name: levier-glow-anew; }

/* On a phone: the talk alone; the panel opens from its button. */
@media (max-width: 640px) {
  .st-key-panel { display: none; }
  .st-key-panel_button { display: block; }
  [data-testid="stLayoutWrapper"]:has(> .st-key-header) {
    position: static; padding: 0; margin: 0; }
  .st-key-redo:has(button:disabled) { display: none; }
  .stMainBlockContainer { padding-left: .8rem; padding-right: .8rem; padding-top: 3.4rem; }
  .stApp h1 { font-size: 1.8rem; }
}
@media (prefers-reduced-motion: reduce) { [class*="st-key-glow"] { animation: none; } }
</style>
"""


# A lever on its support.
ICON = (
    "data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 viewBox=%220 0 32 32%22%3E"
    "%3Crect width=%2232%22 height=%2232%22 rx=%227%22 fill=%22%230B6E69%22/%3E"
    "%3Cpath d=%22M16 15l5.5 10.5h-11z%22 fill=%22white%22/%3E"
    "%3Cpath d=%22M5.5 17.8L26.5 10.8%22 stroke=%22white%22 stroke-width=%222.8%22/%3E"
    "%3Ccircle cx=%2226%22 cy=%2211%22 r=%222.8%22 fill=%22%23E0995F%22/%3E%3C/svg%3E"
)


def apply_style(language: Language) -> None:
    """Put the stylesheet on the page, its icon, and for screen readers its language."""
    st.html(_CSS)
    script = (
        f"document.documentElement.lang = '{language}';"
        # Popovers and dialogs stand outside the app, and are as light or dark as it is.
        "document.documentElement.style.colorScheme ="
        " getComputedStyle(document.querySelector('.stApp')).colorScheme;"
        f"document.querySelector('link[rel~=icon]')?.setAttribute('href', '{ICON}');"
    )
    st.html(f"<script>{script}</script>", unsafe_allow_javascript=True)
