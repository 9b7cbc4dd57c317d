"""Inputs that no person would write, and what has to hold for each of them: `make fuzz`, and a short form in `make test`."""
