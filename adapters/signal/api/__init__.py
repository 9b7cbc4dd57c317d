"""Calls of signal-cli: its REST server and its JSON-RPC."""
