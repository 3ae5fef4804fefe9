"""A visitor without a browser: speaks Streamlit's own protocol over the WebSocket.

It presses buttons and types into the chat as the page's script would, so that a server can be
measured without a browser beside it.
"""

from __future__ import annotations

import time
from types import TracebackType
from typing import Any

import websocket
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState, WidgetStates

_PATIENCE = 120.0  # seconds that one run of the page may take


class Visitor:
    """One session on a server; use it as a context manager."""

    def __init__(self, port: int) -> None:
        """Connect; nothing is drawn before `arrive`."""
        self._socket = websocket.create_connection(
            f"ws://127.0.0.1:{port}/_stcore/stream", subprotocols=["streamlit"], timeout=_PATIENCE
        )
        self._widgets: dict[str, str] = {}
        self._page = ""
        self.texts: list[str] = []

    def __enter__(self) -> Visitor:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._socket.close()

    def arrive(self) -> float:
        """Open the page; return the seconds until it was drawn whole."""
        return self._run(WidgetStates())

    def press(self, key: str) -> float:
        """Press the button with a key; return the seconds until the page was drawn whole."""
        return self._run(WidgetStates(widgets=[WidgetState(id=self._id(key), trigger_value=True)]))

    def say(self, text: str, key: str = "say") -> float:
        """Send a chat message; return the seconds until the page was drawn whole."""
        state = WidgetState(id=self._id(key))
        state.chat_input_value.data = text
        return self._run(WidgetStates(widgets=[state]))

    def _id(self, key: str) -> str:
        found = [own for own in self._widgets if own.endswith(f"-{key}")]
        if not found:
            raise LookupError(f"no widget '{key}' on the page; there are {sorted(self._widgets)}")
        return found[-1]

    def _run(self, widgets: WidgetStates) -> float:
        message = BackMsg()
        message.rerun_script.widget_states.CopyFrom(widgets)
        message.rerun_script.page_script_hash = self._page
        message.rerun_script.context_info.locale = "fr-BE"
        begun = time.perf_counter()
        self._socket.send_binary(message.SerializeToString())
        self._widgets, self.texts = {}, []
        while True:
            heard = ForwardMsg()
            heard.ParseFromString(self._socket.recv())
            if self._finished(heard):
                return time.perf_counter() - begun

    def _finished(self, heard: ForwardMsg) -> bool:
        kind = heard.WhichOneof("type")
        if kind == "new_session":
            self._page = heard.new_session.page_script_hash
        elif kind == "navigation":
            self._page = heard.navigation.page_script_hash
        elif kind == "delta" and heard.delta.WhichOneof("type") == "new_element":
            self._note(heard)
        # An interrupted run is followed by the one that counts.
        return bool(
            kind == "script_finished" and heard.script_finished == ForwardMsg.FINISHED_SUCCESSFULLY
        )

    def _note(self, heard: ForwardMsg) -> None:
        element = heard.delta.new_element
        kind = element.WhichOneof("type")
        part: Any = getattr(element, kind) if kind else None
        if kind == "exception":
            raise RuntimeError(f"the page failed: {part.type} {part.message}")
        if kind == "text":
            self.texts.append(part.body)
        own = getattr(part, "id", "")
        if own:
            self._widgets[own] = kind or ""
