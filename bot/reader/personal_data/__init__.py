"""Personal data in a text, found by shape and rated by context."""
