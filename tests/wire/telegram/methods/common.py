"""Finding the chat, the message and the right that a method is about, and refusing in the real server's words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.wire.telegram.engine import Telegram
from tests.wire.telegram.entities import units
from tests.wire.telegram.errors import bad, forbidden, migrated
from tests.wire.telegram.markup import parsed
from tests.wire.telegram.state import Chat, Json, Member, Post, User

Method = Callable[[Telegram, Json], Any]


def chat_of(tg: Telegram, params: Json, *, writing: bool = True, key: str = "chat_id") -> Chat:
    """The chat that is meant, if the bot may look at it; if `writing`, also speak there."""
    chat = _find(tg, params[key])
    if chat.person is not None:
        if writing:
            _may_write_to(tg, chat.person)
        return chat
    if chat.migrated_to is not None:
        if writing:
            raise migrated(chat.migrated_to)
        return chat
    me = tg.bot_in(chat)
    if me.status == "kicked":
        raise forbidden(f"bot was kicked from the {chat.type} chat")
    if not me.present:
        raise forbidden(f"bot is not a member of the {chat.type} chat")
    return chat


def _find(tg: Telegram, wanted: int | str) -> Chat:
    if isinstance(wanted, str):
        name = wanted.removeprefix("@").lower()
        found = next((c for c in tg.chats.values() if c.username and c.username.lower() == name), None)
    else:
        found = tg.chats.get(wanted)
        if found is None and wanted in tg.users:
            found = tg.private(tg.users[wanted])
    if found is None:
        raise bad("chat not found")
    return found


def _may_write_to(tg: Telegram, person: User) -> None:
    if person.deactivated:
        raise forbidden("user is deactivated")
    if person.blocked:
        raise forbidden("bot was blocked by the user")
    if person.is_bot:
        raise forbidden("bot can't send messages to bots")
    reachable = person.reachable_until is not None and tg.clock.now() < person.reachable_until
    if not person.started and not reachable:
        raise forbidden("bot can't initiate conversation with a user")


def post_of(chat: Chat, message_id: int, what: str) -> Post:
    post = chat.posts.get(message_id)
    if post is None or post.gone:
        raise bad(f"{what} not found")
    return post


def user_of(tg: Telegram, params: Json) -> User:
    found = tg.users.get(params["user_id"])
    if found is None:
        raise bad("user not found")
    return found


def need(tg: Telegram, chat: Chat, right: str, refusal: str) -> Member:
    me = tg.bot_in(chat)
    if not me.may(right):
        raise bad(refusal)
    return me


def formatted(params: Json, text: str = "text", entities: str = "entities") -> tuple[str, list[Json]]:
    """Text and entities as they were meant: by `parse_mode`, or as given."""
    raw = params.get(text, "")
    if params.get("parse_mode"):
        return parsed(raw, params["parse_mode"])
    return raw, list(params.get(entities, []))


def checked_length(text: str, most: int, refusal: str) -> None:
    if units(text) > most:
        raise bad(refusal)


def keyboard(params: Json) -> Json | None:
    """reply_markup, looked through. Raises ApiError(400)."""
    markup: Json | None = params.get("reply_markup")
    for row in (markup or {}).get("inline_keyboard", []):
        for button in row:
            _check_button(button)
    return markup if markup and markup.get("inline_keyboard") != [] else None


def _check_button(button: Json) -> None:
    actions = [k for k in button if k not in ("text", "style", "icon_custom_emoji_id")]
    if len(actions) != 1:
        raise bad("text buttons are unallowed in the inline keyboard" if not actions else "BUTTON_TYPE_INVALID")
    if not button["text"]:
        raise bad("BUTTON_TEXT_INVALID")
    if "callback_data" in button and not 1 <= len(button["callback_data"].encode()) <= 64:
        raise bad("BUTTON_DATA_INVALID")
    url = button.get("url")
    if url is not None and not url.startswith(("http://", "https://", "tg://")):
        raise bad(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")
