"""Backups: one file with the database and the files beside it, made while the bot runs, and their way back."""
