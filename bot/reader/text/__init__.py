"""Views of a text for matching, with every position mapped back to the original."""
