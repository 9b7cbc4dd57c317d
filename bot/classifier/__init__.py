"""The learned reader: its files, the encoder, and the process that the encoder runs in."""
