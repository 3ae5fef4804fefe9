"""How Levier finds what it knows: an embedding model, two searchers, and their fusion."""
