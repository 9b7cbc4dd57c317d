"""Methods that change messages, and pins."""

from __future__ import annotations

from tests.wire.telegram import render
from tests.wire.telegram.engine import Telegram
from tests.wire.telegram.errors import bad
from tests.wire.telegram.methods.common import Method, chat_of, checked_length, formatted, keyboard, post_of
from tests.wire.telegram.methods.sending import CAPTION_LIMIT, TEXT_LIMIT
from tests.wire.telegram.state import Chat, Json, Post

_UNCHANGED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current content "
    "and reply markup of the message"
)


def edit_text(tg: Telegram, p: Json) -> Json:
    post = _own(tg, p)
    if "text" not in post.content:
        raise bad("there is no text in the message to edit")
    text, entities = formatted(p)
    content = tg.text_content(text, entities)
    if not content["text"]:
        raise bad("message text is empty")
    checked_length(content["text"], TEXT_LIMIT, "MESSAGE_TOO_LONG")
    if "link_preview_options" in p:
        content["link_preview_options"] = p["link_preview_options"]
    return _changed(tg, post, content, keyboard(p))


def edit_caption(tg: Telegram, p: Json) -> Json:
    post = _own(tg, p)
    if post.kind == "text":
        raise bad("there is no caption in the message to edit")
    caption, entities = formatted(p, "caption", "caption_entities")
    checked_length(caption, CAPTION_LIMIT, "MEDIA_CAPTION_TOO_LONG")
    content = {k: v for k, v in post.content.items() if not k.startswith("caption")}
    if caption:
        content |= {"caption": caption} | ({"caption_entities": entities} if entities else {})
    return _changed(tg, post, content, keyboard(p))


def edit_markup(tg: Telegram, p: Json) -> Json:
    post = _own(tg, p)
    return _changed(tg, post, post.content, keyboard(p))


def _own(tg: Telegram, p: Json) -> Post:
    if "message_id" not in p or "chat_id" not in p:
        raise bad("message identifier is not specified")
    chat = chat_of(tg, p)
    post = post_of(chat, p["message_id"], "message to edit")
    if not post.by_bot or post.service or "forward_origin" in post.extra:
        raise bad("message can't be edited")
    return post


def _changed(tg: Telegram, post: Post, content: Json, markup: Json | None) -> Json:
    if content == post.content and markup == post.markup:
        raise bad(_UNCHANGED)
    tg.edit(post, content, markup)
    return render.message(post)


# -- pins


def pin(tg: Telegram, p: Json) -> bool:
    chat = chat_of(tg, p)
    _may_pin(tg, chat)
    post = post_of(chat, p["message_id"], "message to pin")
    if post.service:
        raise bad("message can't be pinned")
    if post.id not in chat.pinned:
        chat.pinned.append(post.id)
        tg.say(chat, None if chat.type == "channel" else tg.bot.user, {"pinned_message": render.message(post, depth=0)})
    return True


def unpin(tg: Telegram, p: Json) -> bool:
    chat = chat_of(tg, p)
    _may_pin(tg, chat)
    wanted = p.get("message_id", chat.pinned[-1] if chat.pinned else 0)
    if wanted not in chat.pinned:
        raise bad("message to unpin not found")
    chat.pinned.remove(wanted)
    tg.changed()
    return True


def unpin_all(tg: Telegram, p: Json) -> bool:
    chat = chat_of(tg, p)
    _may_pin(tg, chat)
    chat.pinned.clear()
    tg.changed()
    return True


def _may_pin(tg: Telegram, chat: Chat) -> None:
    right = "can_edit_messages" if chat.type == "channel" else "can_pin_messages"
    if chat.person is None and not tg.bot_in(chat).may(right):
        raise bad("not enough rights to manage pinned messages in the chat")


METHODS: dict[str, Method] = {
    "editMessageText": edit_text,
    "editMessageCaption": edit_caption,
    "editMessageReplyMarkup": edit_markup,
    "pinChatMessage": pin,
    "unpinChatMessage": unpin,
    "unpinAllChatMessages": unpin_all,
}
