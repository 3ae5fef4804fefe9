"""What is typed outlives a change of view and never shows in somebody else's talk."""

from streamlit.testing.v1 import AppTest


def _page() -> None:
    import streamlit as st

    from app.ui.parts.unsaved import begin_with, forget_others

    forget_others("Bo" if st.checkbox("Bo", key="bo") else "Ann")
    if not st.checkbox("Elsewhere", key="elsewhere"):
        begin_with("result_new", {"name": "seven" if st.checkbox("Nl", key="nl") else "sept"})
        st.text_input("Name", key="result_new.name", persist_state="session")


def _run() -> AppTest:
    page = AppTest.from_function(_page, default_timeout=30).run()
    assert not page.exception
    return page


def _name(page: AppTest) -> str | None:
    assert not page.exception
    return page.text_input(key="result_new.name").value


def test_what_is_typed_is_there_again_after_another_view() -> None:
    page = _run()
    page.text_input(key="result_new.name").input("mine").run()
    page.checkbox(key="elsewhere").check().run()
    page.checkbox(key="elsewhere").uncheck().run()
    assert _name(page) == "mine"


def test_another_talk_in_the_same_window_begins_empty() -> None:
    page = _run()
    page.text_input(key="result_new.name").input("mine").run()
    page.checkbox(key="elsewhere").check().run()
    page.checkbox(key="bo").check().run()
    page.checkbox(key="elsewhere").uncheck().run()
    assert _name(page) == "sept"


def test_only_what_nobody_touched_follows_what_it_began_with() -> None:
    page = _run()
    page.checkbox(key="nl").check().run()
    assert _name(page) == "seven"
    page.text_input(key="result_new.name").input("mine").run()
    page.checkbox(key="nl").uncheck().run()
    assert _name(page) == "mine"
