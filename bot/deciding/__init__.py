"""The deciding of arrivals: those that wait, whose turn it is, where a role matters, and one arrival from bytes to effects."""
