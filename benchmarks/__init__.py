"""Measurements. They print figures and set no limits."""
