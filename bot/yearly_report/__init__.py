"""The yearly report of a watch for its meeting: a page, a PDF and a table of the same numbers."""
