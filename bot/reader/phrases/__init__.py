"""The phrases and expressions of a rulebook: compiled, and found in texts."""
