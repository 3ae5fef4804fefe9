"""What all visitors of one server share: the store, and the engine that loads in the background.

The first page needs neither. Loading starts once it has been sent, in a thread of its own, because
importing the embedding library takes seconds and would slow the page that is being drawn.
"""

from __future__ import annotations

import gc
import threading
from typing import TYPE_CHECKING

import streamlit as st

from app.settings import settings

if TYPE_CHECKING:
    from app.dialogue.engine import Engine
    from app.store.sql import SqlStore

_HEAD_START = 0.4  # seconds that the first page has to itself


class EngineLoader:
    """Loads the engine once, in the background; whoever needs it before waits."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None
        self._done = threading.Event()
        self._engine: Engine | None = None
        self._error: Exception | None = None

    def start(self) -> None:
        """Begin to load, if nobody did yet."""
        with self._lock:
            if self._thread is None:
                self._thread = threading.Thread(target=self._load, name="loader", daemon=True)
                self._thread.start()

    @property
    def ready(self) -> bool:
        """Whether the engine can be used without waiting."""
        return self._engine is not None

    def get(self) -> Engine:
        """Return the engine, waiting for it; raises what loading raised."""
        self.start()
        self._done.wait()
        if self._engine is None:
            raise self._error or RuntimeError("the engine did not load")
        return self._engine

    def _load(self) -> None:
        try:
            threading.Event().wait(_HEAD_START)
            from app.dialogue.engine import Engine
            from app.loading import load_resources

            resources = load_resources(settings())
            resources.warm()
            self._engine = Engine(resources)
            self._done.set()
            import app.ui.screens.talk  # noqa: F401  (with charts and frames: once, not mid-talk)

            # Streamlit collects garbage after every run of the page. What was loaded here stays for
            # good, and looking through it each time would cost ten times the run itself.
            gc.collect()
            gc.freeze()
        except Exception as error:
            self._error = error
        finally:
            self._done.set()


@st.cache_resource(max_entries=1, show_spinner=False)
def loader() -> EngineLoader:
    """Return the one loader of this server."""
    return EngineLoader()


@st.cache_resource(max_entries=1, show_spinner=False)
def sql_store() -> SqlStore:
    """Open the store, its tables brought up to date."""
    from app.store.migrate import migrate
    from app.store.sql import SqlStore, open_engine

    engine = open_engine(settings().database_url)
    migrate(engine)
    return SqlStore(engine)
