"""Trains and measures the learned reader. The bot does not use this package; it needs the extra `training`."""
