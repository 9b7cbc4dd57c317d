"""Personal data by shape and by context."""
