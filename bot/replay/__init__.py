"""A whole exported chat through the path, to see what the bot would have done."""
