"""Calls of the Bot API: the client library, its transport, and calls about one chat."""
