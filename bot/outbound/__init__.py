"""Delivers the actions of the outbox to the platforms."""
