"""The commands, one module each. `bot/__main__.py` defines their names and options."""
