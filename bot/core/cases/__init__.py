"""Cases: the card, the moderators' decisions and their effects, flags, appeals, and the queue."""
