"""Replays an exported chat through the core, to show what the bot would have done."""
