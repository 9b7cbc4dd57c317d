"""Emergencies of a person of whom the text tells only the first name or a pet name."""
