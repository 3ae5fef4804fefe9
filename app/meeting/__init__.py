"""The meeting at which those concerned read the results."""
