"""The result of a replay as one HTML page to show at a meeting: a single file that loads nothing."""

from bot.replay.page.render import check_target, is_page, render_page, write_page

__all__ = ["check_target", "is_page", "render_page", "write_page"]
