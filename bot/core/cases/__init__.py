"""Cases: the card, the moderators' decisions and their effects, and the ways in which a case is opened."""
