"""Telegram, by way of python-telegram-bot as types and API client, with a receive loop of our own.

The library confirms updates before they are handled, and one update that it cannot parse ends its polling: so updates are
taken raw, accepted, and only then confirmed (`receive.py`). What leaves the house goes through the library (`act.py`).
"""

NAME = "telegram"
