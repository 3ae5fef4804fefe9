"""How we know that Levier is good: gold sets, benchmarks, reports."""
