"""The address at which platforms post updates, and people who mean harm."""
