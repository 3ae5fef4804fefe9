"""The measure of the page: a bare Streamlit chat that repeats what was said."""

import streamlit as st

st.title("Echo")
history = st.session_state.setdefault("history", [])
said = st.chat_input("Say something", key="say")
if said:
    history += [("user", said), ("assistant", said)]
for name, text in history:
    st.chat_message(name).text(text)
