"""Reminders: their timing, the rotation of the guidelines, and the commands."""
