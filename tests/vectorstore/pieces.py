"""Pieces as short as a test needs them."""

from __future__ import annotations

import hashlib

from knowledge.language import Language
from vectorstore.passages import Piece


def piece(name: str, text: str, language: Language = "en") -> Piece:
    """Make a piece whose id, as in the product, ends in a hash of its text."""
    digest = hashlib.sha256(text.encode()).hexdigest()[:12]
    passage = f"{name}.{language}"
    return Piece(f"{passage}:0:{digest}", passage, name, language, None, 0, 0, text)


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
