"""Incidents: matching, tracking, the question about the police, the end, and the notices in the groups."""
