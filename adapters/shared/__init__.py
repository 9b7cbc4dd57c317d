"""Code that several adapters need. Nothing here knows a platform."""
