"""Incidents: matching, tracking, the call to the police, the closing, and the notices in the groups."""
