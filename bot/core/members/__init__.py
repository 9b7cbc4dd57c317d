"""Members: the registry, the table of the commands, requests to join, the welcome, pending notes, and a member's own data."""
