"""The weekly report: counters, text, and its timer."""
