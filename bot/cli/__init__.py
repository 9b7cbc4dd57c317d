"""The commands, one module each. `bot/commands/` defines their names and options."""
