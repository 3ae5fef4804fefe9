"""The interview: which question comes next, what a message means, what to answer."""
