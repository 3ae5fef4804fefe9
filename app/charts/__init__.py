"""Altair charts from tidy frames, and the one sentence that each of them states. Pure."""
