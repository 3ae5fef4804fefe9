"""What a text may claim too much of, a file a sort: numbers, names and places, strong words."""
