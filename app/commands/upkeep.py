"""`run`, `index`, `check` and `doctor`: serving Levier and keeping it in order."""

from __future__ import annotations

import importlib.metadata
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from app.commands.common import JsonOption, show
from app.settings import ROOT, settings
from knowledge.problems import Problem

if TYPE_CHECKING:
    from indicators.packs import Packs
    from knowledge.corpus import Corpus


def run(
    port: Annotated[int | None, typer.Option(help="port of the page")] = None,
    address: Annotated[str | None, typer.Option(help="address to listen on")] = None,
) -> None:
    """Serve the page and print its address."""
    chosen = settings()
    host, at = address or chosen.address, port if port is not None else chosen.port
    typer.echo(f"Levier: http://{host}:{at}")
    command = [sys.executable, "-m", "streamlit", "run", "app/main.py"]
    command += [f"--server.port={at}", f"--server.address={host}", "--server.headless=true"]
    os.chdir(ROOT)
    os.execv(sys.executable, command)  # the server takes this process's place and its signals


def index() -> None:
    """Bring the search index in line with the texts; only what changed is embedded again."""
    from app.loading import build_index

    change = build_index(settings())
    if change.model_changed:
        typer.echo("The embedding model changed: the whole index is built again.")
    if change.added or change.dropped:
        typer.echo(f"Index: {change.added} added, {change.dropped} dropped, {change.kept} kept.")


def check() -> None:
    """List every fault of the texts, the grid and the figures; exit status 1 where there is one.

    Length, ease of reading, repetition and spelling are judged here; the server does not need them.
    """
    from app.drafting.phrases import phrase_problems
    from indicators.asking import asking_problems
    from indicators.grid_files import load_grid
    from knowledge.prose import prose_problems
    from knowledge.sources import load_sources
    from knowledge.spelling import can_check, spelling_problems

    problems, packs, corpus = content()
    problems += packs.problems
    problems += asking_problems(load_grid()[0])
    problems += phrase_problems()
    problems += prose_problems(corpus, load_sources()[0].values())
    problems += spelling_problems(corpus) if can_check() else []
    for problem in problems:
        typer.echo(str(problem), err=True)
    for remark in packs.remarks:
        typer.echo(f"Remark: {remark}", err=True)
    if not can_check():
        typer.echo("Spelling was not checked: that needs 'make .venv/.installed-dev'.", err=True)
    typer.echo("Content: no fault." if not problems else f"Content: {len(problems)} faults.")
    raise typer.Exit(1 if problems else 0)


def content() -> tuple[list[Problem], Packs, Corpus]:
    """Read all content; return every problem of what ships, the grid packs, and the corpus."""
    from indicators.packs import load_grid_with_packs
    from knowledge.corpus_files import load_corpus, load_topics
    from knowledge.glossary import load_glossary
    from knowledge.territory import load_territories

    corpus, problems = load_corpus()
    problems += load_glossary(load_topics())[1]
    loaded = load_grid_with_packs(settings().packs_folder)
    problems += loaded.problems
    problems += load_territories()[1]
    return problems, loaded.packs, corpus


# What must be there for Levier to do its work, and what brings it.
_PACKAGES = ("streamlit", "langchain", "chromadb", "sentence-transformers", "pandas", "altair")


def doctor(json: JsonOption = False) -> None:
    """Say what is installed, which model and store are used, and what mends what is missing."""
    found = diagnosis()
    lines = [f"{name}: {value}" for name, value in found.items() if name != "missing"]
    lines += [f"missing: {one['what']} -> {one['mend']}" for one in found["missing"]]
    show(found, json, "\n".join(lines))
    raise typer.Exit(1 if found["missing"] else 0)


def diagnosis() -> dict[str, Any]:
    """Look at the installation; nothing is loaded, built or fetched."""
    chosen = settings()
    versions: dict[str, str] = {}
    missing: list[dict[str, str]] = []
    for package in _PACKAGES:
        try:
            versions[package] = importlib.metadata.version(package)
        except importlib.metadata.PackageNotFoundError:
            missing.append({"what": package, "mend": "make run"})
    if not chosen.chroma_url and not chosen.index_folder.exists():
        missing.append({"what": "search index", "mend": "python -m app index"})
    problems, packs, _ = content()
    if problems:
        missing.append(
            {"what": f"{len(problems)} faults of content", "mend": "python -m app check"}
        )
    missing += _left_out(packs)
    return {
        "python": sys.version.split()[0],
        "packages": versions,
        "model": chosen.embeddings,
        "model_is_folder": Path(chosen.embeddings).is_dir(),
        "store": chosen.database_url,
        "index": chosen.chroma_url or str(chosen.index_folder),
        "packs": {pack.card.id: pack.card.version for pack in packs.used},
        "missing": missing,
    }


def _left_out(packs: Packs) -> list[dict[str, str]]:
    """Name the packs that Levier goes on without."""
    return [
        {
            "what": f"grid pack {one.folder}, left out (faults: {len(one.problems)})",
            "mend": "python -m app check",
        }
        for one in packs.left_out
    ]
