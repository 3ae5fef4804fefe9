"""Where the reader stands: scripts that bring the right place into view and give it the keyboard.

Streamlit keeps the page scrolled where it was when something else is drawn in it, and takes the
keyboard away from a button that is gone. A script runs when it is new on the page or has changed.
"""

from __future__ import annotations

import json

import streamlit as st

# The page's window remembers which passage was read last, until its entry is found in a list.
_OPENED = """<script>
window.levierRead = %s;
setTimeout(() => {
  const title = document.querySelector('.st-key-library h1');
  const cited = document.querySelector('.st-key-cited');
  title?.setAttribute('tabindex', '-1');
  title?.focus({preventScroll: true});
  if (cited) cited.scrollIntoView({block: 'center'});
  else document.querySelector('[data-testid="stMain"]')?.scrollTo(0, 0);
}, 200)
</script>"""

_LISTED = """<script>
setTimeout(() => {
  const read = window.levierRead;
  if (!read) return;
  window.levierRead = '';
  const entry = document.querySelector(`.st-key-open_${read} button`);
  if (entry) entry.focus({preventScroll: true});
  if (entry) entry.scrollIntoView({block: 'center'});
  else document.querySelector('[data-testid="stMain"]')?.scrollTo(0, 0);
}, 200)
</script>"""

_CITED = """<script>
setTimeout(() => document.querySelector('.st-key-cited')?.scrollIntoView({block: 'center'}), 300)
</script>"""

_PRINT = "<script>/* asked at %s */ setTimeout(() => print(), 200)</script>"


def begin_passage(topic: str) -> None:
    """Begin at the title, or at the cited paragraph where there is one; call it at the end."""
    st.html(_OPENED % json.dumps(topic), unsafe_allow_javascript=True)


def return_to_entry() -> None:
    """Go on in a list from the entry of the passage that was read; call it at the end."""
    st.html(_LISTED, unsafe_allow_javascript=True)


def show_cited() -> None:
    """Bring the cited paragraph of a dialog into view."""
    st.html(_CITED, unsafe_allow_javascript=True)


def print_page(time: float) -> None:
    """Open the browser's print dialog; `time` makes each request a script of its own."""
    st.html(_PRINT % time, unsafe_allow_javascript=True)
