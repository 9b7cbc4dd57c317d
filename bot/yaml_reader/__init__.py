"""What people write: YAML with positions, every scalar as typed, and readers that make values or faults of it."""
