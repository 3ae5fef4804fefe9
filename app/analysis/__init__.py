"""What the results say: readings, comparisons and sentences. Pure; pandas, scipy, no I/O."""
