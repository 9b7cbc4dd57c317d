"""Sentences that only look like a breach, or like a call to the police."""
