"""Levier itself: the talk, the drafts, the pages, the store and the command line."""
