"""Calls to act, and what only sounds like one."""
