"""Every setting of Levier: environment variables with the prefix LEVIER_, or a `.env` file."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict

from vectorstore.models import SHIPPED

EUROSTAT = "https://ec.europa.eu/eurostat/api/dissemination"
ROOT = Path(__file__).resolve().parent.parent
CIDS_SHAPES = ROOT.parent / "shared" / "data" / "cids"


class Settings(BaseSettings):
    """The settings; the environment wins over `.env`, and defaults need neither."""

    model_config = SettingsConfigDict(env_prefix="LEVIER_", env_file=".env", extra="ignore")

    data: Path = Field(ROOT / ".levier", description="where talks and the search index are kept")
    store_url: str = Field("", description="database URL; empty: SQLite in the data folder")
    chroma_url: str = Field("", description="a Chroma server, http://host:port; empty: embedded")
    packs: str = Field("", description="folder of grid packs; empty: packs in the data folder")
    embeddings: str = Field(SHIPPED, description="embedding model: a folder or a hub name")
    boundaries: str = Field("", description="GeoJSON of NUTS boundaries: path or URL")
    eurostat: str = Field(EUROSTAT, description="Eurostat API that figures are refreshed from")
    cids_shapes: str = Field("", description="folder of the published CIDS shapes and context")
    port: int = Field(8501, ge=0, le=65535, description="port of the page")
    address: str = Field("localhost", description="address that the page listens on")

    @property
    def database_url(self) -> str:
        """The URL of the store, with the default filled in."""
        return self.store_url or f"sqlite:///{self.data / 'levier.db'}"

    @property
    def index_folder(self) -> Path:
        """Where the embedded search index lies."""
        return self.data / "index"

    @property
    def packs_folder(self) -> Path | None:
        """Where grid packs lie; None where nobody put any."""
        usual = self.data / "packs"
        if self.packs:
            return Path(self.packs).expanduser()
        return usual if usual.exists() else None

    @property
    def cids_folder(self) -> Path | None:
        """Where the published files of the Common Impact Data Standard lie; None where they do not.

        They are never shipped; by default a folder beside the checkout is looked into.
        """
        folder = Path(self.cids_shapes).expanduser() if self.cids_shapes else CIDS_SHAPES
        return folder if folder.is_dir() else None


@lru_cache(maxsize=1)
def settings() -> Settings:
    """Read the settings once."""
    return Settings()
