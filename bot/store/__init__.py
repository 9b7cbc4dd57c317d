"""The durable memory: an inbox, the lanes' state, an outbox and the books, in one SQLite file."""
