"""What a person typed is text, where Streamlit would read Markdown too."""

import pytest

from app.ui.parts.typed import as_label


@pytest.mark.parametrize(
    ("typed", "label"),
    [
        ("Les jeunes", "Les jeunes"),
        ("*gras* [lien](x)", r"\*gras\* \[lien\]\(x\)"),
        (":red[a] $x$ <b>", r"\:red\[a\] \$x\$ \<b\>"),
        ("# titre", r"\# titre"),
    ],
)
def test_typed_words_become_a_label_that_shows_them_as_they_are(typed: str, label: str) -> None:
    assert as_label(typed) == label
