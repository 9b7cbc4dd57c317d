"""Measurements. They print; they never judge."""
