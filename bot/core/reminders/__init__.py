"""Reminders of the guidelines: when, which one, and the commands about them."""
