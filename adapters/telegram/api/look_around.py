"""The account of a token and its groups, before the bot is set up. Nothing is confirmed, so the first run gets every update."""

from __future__ import annotations

from typing import Any, Final

from adapters.telegram.api.client import open_client
from adapters.telegram.refs import chat_ref
from adapters.telegram.wire import ALLOWED_UPDATES
from bot.errors import CannotStart
from bot.ports import SeenAccount, SeenChat
from bot.translation import tr

_GROUPS: Final = ("group", "supergroup")
_GONE: Final = ("left", "kicked")
_WRONG_TOKEN: Final = tr(
    "Telegram does not know this token. Copy it again from the answer of @BotFather, the whole of it."
)
"""Here a person types the token. While the bot runs, it stands in a variable."""


async def look_around(token: str, base_url: str) -> SeenAccount:
    """Raises CannotStart for a wrong token, Lost if Telegram cannot be reached."""
    try:
        return await _look(token, base_url)
    except CannotStart:
        raise CannotStart(_WRONG_TOKEN) from None


async def _look(token: str, base_url: str) -> SeenAccount:
    client = open_client(token, base_url)
    try:
        await client.ask_who_it_is()
        updates = await client.calls.do("getUpdates", allowed_updates=list(ALLOWED_UPDATES))
    finally:
        await client.close()
    return SeenAccount(f"@{client.me.username}", _groups(updates))


def _groups(updates: Any) -> tuple[SeenChat, ...]:
    """The groups of these updates, in the order in which they were heard of, without those that the bot has left."""
    found: dict[int, SeenChat] = {}
    for update in updates if isinstance(updates, list) else ():
        for name, content in update.items() if isinstance(update, dict) else ():
            chat = content.get("chat") if isinstance(content, dict) else None
            if not isinstance(chat, dict) or chat.get("type") not in _GROUPS or not isinstance(chat.get("id"), int):
                continue
            found[chat["id"]] = SeenChat(chat_ref(chat["id"]), str(chat.get("title", "")))
            if name == "my_chat_member" and content.get("new_chat_member", {}).get("status") in _GONE:
                del found[chat["id"]]
            if isinstance(content.get("migrate_to_chat_id"), int):
                found.pop(chat["id"], None)
    return tuple(found.values())
