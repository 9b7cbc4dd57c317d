"""Telegram. python-telegram-bot supplies types and API calls; the receive loop is this package's own.

The library's own polling confirms updates before the bot has stored them, and one update that it cannot parse ends it. This
package stores every update as it came, and confirms it afterwards (`receive_polling.py`). All calls go through the library.
"""

NAME = "telegram"
