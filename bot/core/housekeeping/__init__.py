"""Retention, and the pause that a moderator orders."""
