"""The command line: one module a command; `python -m app --help` lists them."""
