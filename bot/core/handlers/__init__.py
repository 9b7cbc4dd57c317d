"""One handler for each kind of event that does not belong to another room."""
