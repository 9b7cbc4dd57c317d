"""Platforms' servers, imitated over real HTTP: the unpatched client libraries talk to them on loopback."""
