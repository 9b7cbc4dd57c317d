"""The deciding of arrivals: whose turn it is, where a role matters, and one arrival from its bytes to its effects."""
