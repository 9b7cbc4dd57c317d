"""Methods that delete messages: for 48 hours, own ones everywhere, others' with the right to."""

from __future__ import annotations

from datetime import timedelta

from tests.wire.telegram.engine import Telegram
from tests.wire.telegram.errors import bad
from tests.wire.telegram.methods.common import Method, chat_of, post_of
from tests.wire.telegram.state import Chat, Json, Post

DELETABLE_FOR = timedelta(hours=48)


def delete_message(tg: Telegram, p: Json) -> bool:
    chat = chat_of(tg, p)
    post = post_of(chat, p["message_id"], "message to delete")
    _may_delete(tg, chat, post)
    tg.delete(post)
    return True


def delete_messages(tg: Telegram, p: Json) -> bool:
    """All or none: those that are not there are skipped, one that may not be deleted spares all."""
    ids = p["message_ids"]
    if not ids:
        raise bad("message identifiers are not specified")
    if len(ids) > 100:
        raise bad("too many message identifiers specified")
    chat = chat_of(tg, p)
    posts = [chat.posts[n] for n in dict.fromkeys(ids) if n in chat.posts and not chat.posts[n].gone]
    for post in posts:
        _may_delete(tg, chat, post)
    for post in posts:
        tg.delete(post)
    return True


def _may_delete(tg: Telegram, chat: Chat, post: Post) -> None:
    old = tg.clock.unix() - post.date >= DELETABLE_FOR.total_seconds()
    if chat.person is not None:
        if old:
            raise bad("message can't be deleted for everyone")
        return
    own = post.by_bot and (chat.type != "channel" or tg.bot_in(chat).may("can_post_messages"))
    created = any(key.endswith("_chat_created") for key in post.content)
    if old or created or not (own or tg.bot_in(chat).may("can_delete_messages")):
        raise bad("message can't be deleted")


METHODS: dict[str, Method] = {"deleteMessage": delete_message, "deleteMessages": delete_messages}
