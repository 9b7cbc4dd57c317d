"""From the outbox to the platforms."""
