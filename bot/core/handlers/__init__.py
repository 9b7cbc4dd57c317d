"""Handlers for the kinds of event that belong to no other room."""
