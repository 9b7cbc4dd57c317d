"""The parts beside the path of a message: the start with the data folder, the receiving, the timers, and notices of the bot."""
