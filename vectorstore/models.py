"""Names of the embedding models that travel with Levier; light, so that settings cost nothing."""

from __future__ import annotations

# The English model that travels as a Python package. It is the interim default: strong in English,
# weak in French and Dutch, which is why retrieval leans on its lexical side.
PACKAGED = "packaged:all-MiniLM-L6-v2"
