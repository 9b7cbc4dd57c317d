"""The bot's memory on the disk: inbox, watch states, outbox and audit log, in one SQLite file."""
