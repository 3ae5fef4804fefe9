"""Messages as generated for properties: any text, with what breaks readers mixed in."""

from __future__ import annotations

from hypothesis import strategies as st

_ODD = (
    "\u202e", "\u200f", "\x00", "\x1b[31m", "<script>", "{{7*7}}", "=1+1", "🙂", "\n", "?", "non,",
    "pas 15", "niet in Gent", "one in three", "l'", "’", "12", "…", "stop", "question", "İ", "ﬀ",
)  # fmt: skip

MESSAGES = st.one_of(
    st.text(max_size=300),
    st.lists(st.one_of(st.sampled_from(_ODD), st.text(max_size=12)), max_size=20).map(" ".join),
)
