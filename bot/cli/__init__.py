"""The commands. Each module is one verb; `bot/__main__.py` gives them their names and options."""
