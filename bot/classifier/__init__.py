"""The learned reader: its files, the encoder, and the process that runs it."""
