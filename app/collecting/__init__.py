"""Collecting: the forms that a plan asks for, and the tables of answers that come back."""
