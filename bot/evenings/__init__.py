"""Evenings of chat with expectations: their files, their play through the core, and their score."""
