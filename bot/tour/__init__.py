"""The tour: a short evening that the real bot plays in the terminal, with an explanation of each step."""
