"""One platform, one file. An adapter translates between its platform and the core's words; it decides nothing."""
