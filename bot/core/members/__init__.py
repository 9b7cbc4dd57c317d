"""Members: the registry, requests to join, the welcome, pending notes, and a member's own data."""
