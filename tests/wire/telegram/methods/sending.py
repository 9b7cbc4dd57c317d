"""Methods that make messages."""

from __future__ import annotations

from collections.abc import Callable

from tests.wire.spec import Upload
from tests.wire.telegram import render
from tests.wire.telegram.engine import Telegram
from tests.wire.telegram.entities import units
from tests.wire.telegram.errors import bad
from tests.wire.telegram.methods.common import Method, chat_of, checked_length, formatted, keyboard, post_of
from tests.wire.telegram.state import SENDING, Chat, File, Json, Post

TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024
_NOUNS = {
    "text": "text messages",
    "photo": "photos",
    "video": "videos",
    "voice": "voice notes",
    "document": "documents",
}


def send_message(tg: Telegram, p: Json) -> Json:
    chat = chat_of(tg, p)
    text, entities = formatted(p)
    content = tg.text_content(text, entities)
    if not content["text"]:
        raise bad("message text is empty")
    checked_length(content["text"], TEXT_LIMIT, "message is too long")
    preview = p.get("link_preview_options")
    return sent(tg, p, chat, content | ({"link_preview_options": preview} if preview else {}))


def sent(tg: Telegram, p: Json, chat: Chat, content: Json, extra: Json | None = None) -> Json:
    """Post it as the bot, if the bot may, and render it."""
    may_send(tg, chat, content)
    draft = Post(chat, 0, 0, content, extra=dict(extra or {}), markup=keyboard(p))
    _sign(tg, draft)
    if p.get("protect_content"):
        draft.extra["has_protected_content"] = True
    if "reply_parameters" in p:
        _reply(tg, draft, p["reply_parameters"])
    return render.message(tg.post(draft))


def _sign(tg: Telegram, draft: Post) -> None:
    if draft.chat.type == "channel":
        draft.sender_chat = draft.chat
        draft.by_bot = True
    else:
        draft.sender = tg.bot.user


def may_send(tg: Telegram, chat: Chat, content: Json) -> None:
    """Raises ApiError(400) for a bot that is muted, or a channel where it may not post."""
    if chat.person is not None:
        return
    me = tg.bot_in(chat)
    if chat.type == "channel":
        if not me.may("can_post_messages"):
            raise bad("need administrator rights in the channel chat")
        return
    kind = next((k for k in content if k in SENDING), "text")
    allowed = me.leads or (
        chat.permissions.get(SENDING[kind], False)
        and (me.status != "restricted" or me.permissions.get(SENDING[kind], False))
    )
    if not allowed:
        raise bad(f"not enough rights to send {_NOUNS.get(kind, kind + 's')} to the chat")


def _reply(tg: Telegram, draft: Post, reply: Json) -> None:
    where = chat_of(tg, reply, writing=False) if "chat_id" in reply else draft.chat
    target = where.posts.get(reply["message_id"])
    if target is None or target.gone:
        if not reply.get("allow_sending_without_reply"):
            raise bad("message to be replied not found")
        return
    if where is draft.chat:
        draft.reply_to = target
    else:
        draft.extra["external_reply"] = {
            "origin": tg.origin(target),
            "chat": render.chat(where),
            "message_id": target.id,
        }
    if "quote" in reply:
        text, entities = formatted({"quote": reply["quote"], "parse_mode": reply.get("quote_parse_mode")}, "quote")
        if text not in target.text:
            raise bad("QUOTE_TEXT_INVALID")
        position = units(target.text[: target.text.index(text)])
        draft.extra["quote"] = {"text": text, "position": position} | ({"entities": entities} if entities else {})


# -- media


def _media(kind: str) -> Method:
    def send(tg: Telegram, p: Json) -> Json:
        chat = chat_of(tg, p)
        file = file_of(tg, p[kind], kind)
        return sent(tg, p, chat, _captioned(tg, p, file))

    return send


def _captioned(tg: Telegram, p: Json, file: File) -> Json:
    caption, entities = formatted(p, "caption", "caption_entities")
    content = tg.media_content(file, caption, entities)
    checked_length(content.get("caption", ""), CAPTION_LIMIT, "message caption is too long")
    return content | ({"has_media_spoiler": True} if p.get("has_spoiler") else {})


def file_of(tg: Telegram, given: str | Upload, kind: str) -> File:
    """A file that is being uploaded, or one that the server has. Raises ApiError(400)."""
    if isinstance(given, Upload):
        return tg.new_file(kind, given.content, given.filename)
    file = tg.files.get(given.removesuffix("-s"))
    if file is None:
        raise bad("wrong file identifier/HTTP URL specified")
    if file.lost:
        raise bad("wrong remote file identifier specified: can't unserialize it. Wrong last symbol")
    if file.kind != kind:
        raise bad(f"can't use file of type {file.kind.capitalize()} as {kind.capitalize()}")
    return file


def get_file(tg: Telegram, p: Json) -> Json:
    file = tg.files.get(p["file_id"])
    if file is None or file.lost:
        raise bad("invalid file_id")
    about = {"file_id": file.file_id, "file_unique_id": file.unique_id, "file_size": len(file.content)}
    return about | {"file_path": f"{file.kind}s/{file.file_id}"}


def send_media_group(tg: Telegram, p: Json) -> list[Json]:
    chat = chat_of(tg, p)
    if not 2 <= len(p["media"]) <= 10:
        raise bad("wrong number of media in the album; it must hold 2 to 10")
    group = tg.fresh("album-")
    contents = [_captioned(tg, item, file_of(tg, _attached(p, item["media"]), item["type"])) for item in p["media"]]
    return [sent(tg, p, chat, content, {"media_group_id": group}) for content in contents]


def _attached(p: Json, given: str) -> str | Upload:
    uploads: dict[str, Upload] = p.get("_uploads", {})
    return uploads.get(given.removeprefix("attach://"), given) if given.startswith("attach://") else given


# -- small ones


def _plain(kind: str, make: Callable[[Telegram, Json], Json]) -> Method:
    def send(tg: Telegram, p: Json) -> Json:
        return sent(tg, p, chat_of(tg, p), {kind: make(tg, p)})

    return send


def _contact(tg: Telegram, p: Json) -> Json:
    return {k: p[k] for k in ("phone_number", "first_name", "last_name", "vcard") if k in p}


def _location(tg: Telegram, p: Json) -> Json:
    return {k: p[k] for k in ("latitude", "longitude", "horizontal_accuracy", "live_period") if k in p}


def _dice(tg: Telegram, p: Json) -> Json:
    return {"emoji": p.get("emoji", "🎲"), "value": 4}


def send_venue(tg: Telegram, p: Json) -> Json:
    place = {"latitude": p["latitude"], "longitude": p["longitude"]}
    venue = {"location": place, "title": p["title"], "address": p["address"]}
    return sent(tg, p, chat_of(tg, p), {"venue": venue, "location": place})


def _poll(tg: Telegram, p: Json) -> Json:
    options = [
        {"persistent_id": str(n), "text": option["text"], "voter_count": 0} for n, option in enumerate(p["options"])
    ]
    anonymous = p.get("is_anonymous", True)
    flags = {"is_closed": False, "is_anonymous": anonymous, "allows_multiple_answers": False, "allows_revoting": True}
    base = {"id": tg.fresh("poll-"), "question": p["question"], "options": options, "total_voter_count": 0}
    return base | flags | {"type": p.get("type", "regular"), "members_only": False}


def send_chat_action(tg: Telegram, p: Json) -> bool:
    chat_of(tg, p)
    return True


# -- again


def forward_message(tg: Telegram, p: Json) -> Json:
    chat, post = chat_of(tg, p), _source(tg, p, p["message_id"], "message to forward not found")
    return sent(tg, p, chat, dict(post.content), {"forward_origin": tg.origin(post)})


def copy_message(tg: Telegram, p: Json) -> Json:
    chat, post = chat_of(tg, p), _source(tg, p, p["message_id"], "message to copy not found")
    return {"message_id": sent(tg, p, chat, _recaptioned(tg, p, post))["message_id"]}


def forward_messages(tg: Telegram, p: Json) -> list[Json]:
    chat, posts = chat_of(tg, p), _sources(tg, p)
    return [
        {"message_id": sent(tg, p, chat, dict(s.content), {"forward_origin": tg.origin(s)})["message_id"]}
        for s in posts
    ]


def copy_messages(tg: Telegram, p: Json) -> list[Json]:
    chat, posts = chat_of(tg, p), _sources(tg, p)
    return [{"message_id": sent(tg, p, chat, dict(s.content))["message_id"]} for s in posts]


def _recaptioned(tg: Telegram, p: Json, post: Post) -> Json:
    content = dict(post.content)
    if "caption" in p and post.kind != "text":
        caption, entities = formatted(p, "caption", "caption_entities")
        checked_length(caption, CAPTION_LIMIT, "message caption is too long")
        content |= {"caption": caption}
        content.pop("caption_entities", None)
        if entities:
            content["caption_entities"] = entities
    return content


def _source(tg: Telegram, p: Json, message_id: int, refusal: str) -> Post:
    source = chat_of(tg, p, writing=False, key="from_chat_id")
    post = source.posts.get(message_id)
    if post is None or post.gone:
        raise bad(refusal)
    if post.service or source.protected or post.extra.get("has_protected_content"):
        raise bad("message can't be copied" if "copy" in refusal else "message can't be forwarded")
    return post


def _sources(tg: Telegram, p: Json) -> list[Post]:
    source = chat_of(tg, p, writing=False, key="from_chat_id")
    found = [source.posts[n] for n in p["message_ids"] if n in source.posts and not source.posts[n].gone]
    if not found:
        raise bad("there are no messages to forward")
    return found


def set_reaction(tg: Telegram, p: Json) -> bool:
    chat = chat_of(tg, p)
    post = post_of(chat, p["message_id"], "message to react")
    if len(p.get("reaction", [])) > 1:
        raise bad("REACTIONS_TOO_MANY")
    post.reactions[tg.bot.user.id] = [r["emoji"] for r in p.get("reaction", [])]
    tg.changed()
    return True


METHODS: dict[str, Method] = {
    "sendMessage": send_message,
    "sendPhoto": _media("photo"),
    "sendVideo": _media("video"),
    "sendVoice": _media("voice"),
    "sendAudio": _media("audio"),
    "sendDocument": _media("document"),
    "sendAnimation": _media("animation"),
    "sendSticker": _media("sticker"),
    "sendVideoNote": _media("video_note"),
    "sendMediaGroup": send_media_group,
    "sendContact": _plain("contact", _contact),
    "sendLocation": _plain("location", _location),
    "sendVenue": send_venue,
    "sendPoll": _plain("poll", _poll),
    "sendDice": _plain("dice", _dice),
    "sendChatAction": send_chat_action,
    "forwardMessage": forward_message,
    "forwardMessages": forward_messages,
    "copyMessage": copy_message,
    "copyMessages": copy_messages,
    "setMessageReaction": set_reaction,
}
