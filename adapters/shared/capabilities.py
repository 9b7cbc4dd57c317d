"""Facts about the bot's capabilities in a chat that are the same on every platform."""

from __future__ import annotations

from typing import Final

from bot.core.action import (
    AskModerators,
    EditMessage,
    LeaveChat,
    PostMaskedCopy,
    Reply,
    Repost,
    SendListing,
    SendMessage,
    SendPicture,
    SendPrivately,
    UpdateCard,
)
from bot.core.fallback import ActionKind

MEMBER_ACTIONS: Final[frozenset[ActionKind]] = frozenset({
    EditMessage, AskModerators, LeaveChat, PostMaskedCopy, Reply, Repost, SendListing, SendMessage, SendPicture, SendPrivately,
    UpdateCard,
})  # fmt: skip
"""Actions that every member of a chat can do; they need no rights."""
