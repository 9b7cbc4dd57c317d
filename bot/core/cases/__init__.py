"""Cases: the card, what moderators decide and what follows from it, appeals, and the ways in which a case is opened."""
