"""Messages of a platform that differ from its specification."""
