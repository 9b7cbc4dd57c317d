"""Losses and delays of comparable systems: what happened there does not happen here."""
