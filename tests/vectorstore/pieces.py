"""Pieces as short as a test needs them."""

from __future__ import annotations

import hashlib

from knowledge.corpus import Role
from knowledge.language import Language
from vectorstore.passages import ELSEWHERE, Piece


def piece(
    name: str, text: str, language: Language = "en", role: Role | None = "essentials"
) -> Piece:
    """Make a paragraph, or without a role a way of asking; as in the product, its id ends in a
    hash of its text.
    """
    digest = hashlib.sha256(text.encode()).hexdigest()[:12]
    passage = f"{name}.{language}"
    end = len(text) if role else 0
    return Piece(f"{passage}:0:{digest}", passage, name, language, role, 0, end, text)


def asked(name: str, text: str, language: Language = "en") -> Piece:
    """Make a way of asking for a topic."""
    return piece(name, text, language, role=None)


def elsewhere(text: str, language: Language = "en") -> Piece:
    """Make a question that no passage answers."""
    return Piece(f"elsewhere.{language}:{text}", "", ELSEWHERE, language, None, 0, 0, text)


PIECES = [
    piece("stakeholders", "Les parties prenantes du quartier", "fr"),
    piece("indicators", "Un indicateur mesure un effet", "fr"),
    piece("surveys", "Un questionnaire court pour les clients", "fr"),
    piece("stakeholders", "Belanghebbenden uit de buurt en vrijwilligers", "nl"),
    piece("indicators", "Een indicator meet een effect", "nl"),
    piece("place", "Het buurtrestaurant in de wijk", "nl"),
    piece("place", "Een restaurant in de buurt", "nl"),
    piece("stakeholders", "Stakeholders of the neighbourhood"),
    piece("indicators", "An indicator measures an effect"),
]
