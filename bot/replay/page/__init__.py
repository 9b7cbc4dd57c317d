"""The result of a replay as one HTML page to show at a meeting: a single file that loads nothing."""

from bot.replay.page.head import PAGE
from bot.replay.page.render import render_page, write_page

__all__ = ["PAGE", "render_page", "write_page"]
