"""Views of a text for matching. Each position in a view maps back to the original."""
