"""State as the Bot API's JSON. Every function returns a fresh object of the type in its name."""

from __future__ import annotations

import json
from datetime import datetime

from tests.wire.telegram.state import (
    CHANNEL_RIGHTS,
    PERMISSIONS,
    RIGHTS,
    BotAccount,
    Chat,
    File,
    Json,
    Member,
    Post,
    User,
)


def user(u: User) -> Json:
    body: Json = {"id": u.id, "is_bot": u.is_bot, "first_name": u.first_name}
    optional = {"last_name": u.last_name, "username": u.username, "language_code": u.language}
    return body | {k: v for k, v in optional.items() if v}


def me(bot: BotAccount) -> Json:
    return user(bot.user) | {
        "can_join_groups": True,
        "can_read_all_group_messages": bot.reads_all,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def chat(c: Chat) -> Json:
    body: Json = {"id": c.id, "type": c.type}
    if c.person is not None:
        optional = {"first_name": c.person.first_name, "last_name": c.person.last_name, "username": c.person.username}
    else:
        optional = {"title": c.title, "username": c.username}
    return body | {k: v for k, v in optional.items() if v}


def full_chat(c: Chat) -> Json:
    body = chat(c) | {
        "accent_color_id": 1,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(
            ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels"), False
        ),
    }
    if c.type in ("group", "supergroup"):
        body["permissions"] = dict(c.permissions)
    if c.linked is not None:
        body["linked_chat_id"] = c.linked.id
    if c.protected:
        body["has_protected_content"] = True
    pinned = next((c.posts[n] for n in reversed(c.pinned) if n in c.posts and not c.posts[n].gone), None)
    return body | ({"pinned_message": message(pinned)} if pinned else {})


def message(p: Post, *, depth: int = 1) -> Json:
    """A message with the one that it answers; that one without its own."""
    body: Json = {"message_id": p.id, "date": p.date, "chat": chat(p.chat)}
    if p.sender is not None:
        body["from"] = user(p.sender)
    if p.sender_chat is not None:
        body["sender_chat"] = chat(p.sender_chat)
    if p.edit_date is not None:
        body["edit_date"] = p.edit_date
    if p.reply_to is not None and depth and not p.reply_to.gone:
        body["reply_to_message"] = message(p.reply_to, depth=depth - 1)
    if p.markup is not None and "inline_keyboard" in p.markup:
        body["reply_markup"] = p.markup
    return body | p.extra | p.content


def accessible(p: Post) -> Json:
    """MaybeInaccessibleMessage: what is left of a deleted one is where and which it was."""
    return {"chat": chat(p.chat), "message_id": p.id, "date": 0} if p.gone else message(p)


def member(m: Member, c: Chat) -> Json:
    body: Json = {"status": m.status, "user": user(m.user)}
    match m.status:
        case "creator":
            body |= {"is_anonymous": m.anonymous}
        case "administrator":
            body |= {"can_be_edited": False, "is_anonymous": m.anonymous}
            body |= {right: right in m.rights for right in (CHANNEL_RIGHTS if c.type == "channel" else RIGHTS)}
        case "restricted":
            body |= {"is_member": m.inside, "until_date": _unix(m.until)}
            body |= {name: m.permissions.get(name, False) for name in PERMISSIONS}
        case "kicked":
            body |= {"until_date": _unix(m.until)}
        case _:
            pass
    return body | ({"custom_title": m.title} if m.title and m.leads else {})


def _unix(moment: datetime | None) -> int:
    return int(moment.timestamp()) if moment else 0


def media(f: File) -> Json:
    """The one field of Message that holds this file."""
    base: Json = {"file_id": f.file_id, "file_unique_id": f.unique_id}
    size: Json = {"file_size": len(f.content)} if f.content else {}
    match f.kind:
        case "photo":
            small = {"file_id": f"{f.file_id}-s", "file_unique_id": f"{f.unique_id}-s", "width": 90, "height": 67}
            return {"photo": [small, base | {"width": 1280, "height": 960} | size]}
        case "video":
            return {"video": base | {"width": 640, "height": 480, "duration": 5} | size}
        case "animation":
            plain = base | {"width": 320, "height": 240, "duration": 2} | size
            return {"animation": plain, "document": base | size}
        case "video_note":
            return {"video_note": base | {"length": 240, "duration": 5} | size}
        case "voice":
            return {"voice": base | {"duration": 3, "mime_type": "audio/ogg"} | size}
        case "audio":
            return {"audio": base | {"duration": 60} | size}
        case "sticker":
            shape = {"type": "regular", "width": 512, "height": 512, "is_animated": False, "is_video": False}
            return {"sticker": base | shape | size}
        case _:
            return {"document": base | ({"file_name": f.filename} if f.filename else {}) | size}


def encoded(body: Json) -> bytes:
    return json.dumps(body, ensure_ascii=False).encode()
