"""Results that a person records by hand, read and checked, without a page."""
