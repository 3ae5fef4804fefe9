"""Claims first, sentences from claims, and a checker over any text."""
