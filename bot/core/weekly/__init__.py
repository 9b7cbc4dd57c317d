"""The weekly report: its counters, its text and its timer."""
