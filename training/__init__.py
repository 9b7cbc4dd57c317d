"""Makes and measures the learned reader. Nothing of it runs in the bot; it needs the extra `training`."""
