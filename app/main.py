"""The entry of the page: the frame, the navigation, and nothing else.

Start it with `python -m app run` (or `python -m streamlit run app/main.py` from the root folder).
"""

from __future__ import annotations

import streamlit as st

from app.i18n import t
from app.ui.parts.import_way import import_page
from app.ui.screens import arrival
from app.ui.shared import loader
from app.ui.state import session
from app.ui.style import ICON, apply_style
from knowledge.language import LANGUAGES


def talk() -> None:
    """The talk."""
    from app.ui.screens import talk as screen

    screen.draw()


def grid() -> None:
    """The grid."""
    from app.ui.screens import grid as screen

    screen.draw()


def territory() -> None:
    """The territory."""
    from app.ui.screens import territory as screen

    screen.draw()


def question() -> None:
    """The question and the plan."""
    from app.ui.screens import question as screen

    screen.draw()


def collect() -> None:
    """Collecting: the plan in detail, and its forms."""
    from app.ui.screens import collect as screen

    screen.draw()


def results() -> None:
    """The results."""
    from app.ui.screens import results as screen

    screen.draw()


def drafts() -> None:
    """The drafts."""
    from app.ui.screens import drafts as screen

    screen.draw()


def library() -> None:
    """The library."""
    from app.ui.screens import library as screen

    screen.draw()


def data() -> None:
    """My data."""
    from app.ui.screens import data as screen

    screen.draw()


_NAVIGATION = 220  # pixels: the talk needs the room

# Screens are imported when they are first drawn: the first page waits for none of them.
_SCREENS = (
    (talk, ":material/forum:"),
    (grid, ":material/grid_view:"),
    (territory, ":material/map:"),
    (question, ":material/account_tree:"),
    (collect, ":material/checklist:"),
    (results, ":material/insights:"),
    (drafts, ":material/draft:"),
    (library, ":material/menu_book:"),
    (data, ":material/lock:"),
)


def main() -> None:
    """Draw the frame and run the page that was asked for."""
    here = session()
    # Named pages bring icons that the browser would fetch from a font host, unless there is one. On
    # the first page the stylesheet sets it: Streamlit would load an image library for it.
    icon = ICON if here.started or "resume" in st.query_params else None
    st.set_page_config(
        page_title="Levier", page_icon=icon, layout="wide", initial_sidebar_state=_NAVIGATION
    )
    _follow_language()
    apply_style(here.language)
    if form := st.query_params.get("form", ""):
        # Whoever fills in a form sees that form, and needs neither the grid nor a model.
        from app.ui.screens import answer

        answer.draw(form)
        return
    token = st.query_params.pop("resume", "")  # taken out of the address bar once used
    if token and not here.started:
        arrival.try_to_resume(token)
    if here.started:
        pages = [
            st.Page(
                screen,
                title=t(f"ui.nav.{screen.__name__}", here.language),
                icon=icon,
                default=screen is talk,
            )
            for screen, icon in _SCREENS
        ]
        st.navigation([*pages, import_page()]).run()
    else:
        arrived = st.Page(arrival.draw, title=t("ui.app", here.language), url_path="", default=True)
        shelf = st.Page(library, title=t("ui.nav.library", here.language))
        st.navigation([arrived, shelf], position="hidden").run()
    loader().start()


def _follow_language() -> None:
    """A link that was passed on names its language; a talk keeps its own."""
    here = session()
    named = st.query_params.get("lang", "")
    language = next((one for one in LANGUAGES if one == named), None)
    if language and not here.started and here.linked != named:
        here.language, here.linked = language, named


main()
