"""Talk about groups of people."""
