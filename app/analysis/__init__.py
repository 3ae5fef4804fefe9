"""What the results say: each figure with its base and interval. Pure, no I/O."""
