"""A replay as one page that shows itself at a meeting: a single file that loads nothing. It is made from top to bottom."""

from bot.replay.page.render import page, write_page

__all__ = ["page", "write_page"]
