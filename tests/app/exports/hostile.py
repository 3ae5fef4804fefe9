"""What people type, and what no export may read as anything but text."""

from __future__ import annotations

from app.drafting.draft import Draft, Gap, Picture, Section, Sentence, SourceLine

HOSTILE = [
    '=HYPERLINK("https://evil.example","x")',
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "&lt;b&gt; & {{ 7*7 }} {% raw %}",
    "a\x00b\x0bc\ud800\uffff",
    "\u202eabc \u05e9\u05dc\u05d5\u05dd",
    "\U0001f6b2" * 40,
    "mot " * 12_500,
    "x" * 5_000,
    "",
    " ",
]

# A white dot: the smallest PNG.
DOT = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"
    "0000000d49444154789c63f8ffff3f0005fe02fea735816a0000000049454e44ae426082"
)


def hostile_draft(text: str) -> Draft:
    """A draft with a text everywhere, in every form that a section may have."""
    said = (Sentence(text=text, origins=("A1",)),)
    sections = tuple(
        Section(
            heading=text,
            form=form,
            paragraphs=(said * 2 if form == "figures" else said,),
            picture=Picture(name="grid", caption=text, alternative=text),
        )
        for form in ("text", "points", "quotes", "figures", "posts")
    )
    return Draft(
        audience="brief", language="fr", title=text or "Titre", sections=sections,
        before_sending=(Gap(text=text),), sources=(SourceLine(ref="A1", text=text),),
    )  # fmt: skip
