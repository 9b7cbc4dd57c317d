"""A Telegram Bot API server with people, chats, rights and time of its own, for tests and for playing.

`world.py` is where a test begins, `place.py` what people do, `methods/` what the bot may ask, `faults.py` what goes wrong.
"""

from tests.wire.imitation import SpecificationBroken
from tests.wire.telegram.clock import WorldClock, stopped
from tests.wire.telegram.errors import CannotPost
from tests.wire.telegram.flood import Flood
from tests.wire.telegram.place import ALL_RIGHTS, MODERATION, Place
from tests.wire.telegram.state import Button, Post, User
from tests.wire.telegram.world import TelegramWorld

__all__ = [
    "ALL_RIGHTS",
    "MODERATION",
    "Button",
    "CannotPost",
    "Flood",
    "Place",
    "Post",
    "SpecificationBroken",
    "TelegramWorld",
    "User",
    "WorldClock",
    "stopped",
]
