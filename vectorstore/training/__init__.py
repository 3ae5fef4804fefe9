"""How the French-Dutch-English embedding model was made: `python -m vectorstore.training`."""
