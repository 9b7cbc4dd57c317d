"""Turns a text into a reading. Pure and bounded in time; spans of the original text explain every finding."""
