"""Where assessments are kept. Only this package knows SQL."""
