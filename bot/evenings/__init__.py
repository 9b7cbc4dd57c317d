"""Whole evenings of chat with expectations: reading the files, playing them through the core, scoring the result."""
