"""Tables of answers from elsewhere: read, understood, checked, and taken over as a whole."""
