"""Readers of the formats in which official sources publish figures of territories."""
