"""The domain: an assessment is a list of events. Pure, no I/O."""
