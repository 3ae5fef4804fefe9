"""The grid by which an enterprise sees what it changes, and the mapping of free text onto it."""
