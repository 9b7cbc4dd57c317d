"""Members: the registry, requests to join, the welcome, pending private notes, and a member's own data."""
