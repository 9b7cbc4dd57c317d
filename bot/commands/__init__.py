"""The names and options of the commands. `bot/cli/` does the work of each.

Each command imports its modules when it runs, so that it loads only the libraries that it needs.
"""
