"""Crimes that endanger a person now, as frightened neighbours tell them."""
