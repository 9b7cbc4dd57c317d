"""What runs beside the path of a message: the start with the data folder, the receiving from the platforms, the timers, and
the notices of the bot about itself."""
