"""Methods about a chat as a whole, its links and files, and answers to buttons."""

from __future__ import annotations

from datetime import timedelta

from tests.wire.telegram import render
from tests.wire.telegram.engine import Telegram
from tests.wire.telegram.errors import bad
from tests.wire.telegram.methods.common import Method, chat_of, need
from tests.wire.telegram.state import Json

ANSWERABLE_FOR = timedelta(minutes=1)  # the real limit is not published
_TOO_OLD = "query is too old and response timeout expired or query ID is invalid"


def get_chat(tg: Telegram, p: Json) -> Json:
    return render.full_chat(chat_of(tg, p, writing=False))


def leave(tg: Telegram, p: Json) -> bool:
    chat = chat_of(tg, p)
    if chat.type == "private":
        raise bad("chat not found")
    tg.go(chat, tg.bot.user)
    return True


def set_title(tg: Telegram, p: Json) -> bool:
    chat = chat_of(tg, p)
    need(tg, chat, "can_change_info", "not enough rights to change chat title")
    chat.title = p["title"]
    tg.say(chat, tg.bot.user, {"new_chat_title": chat.title})
    return True


def export_link(tg: Telegram, p: Json) -> str:
    link: str = create_link(tg, p)["invite_link"]
    return link


def create_link(tg: Telegram, p: Json) -> Json:
    chat = chat_of(tg, p)
    need(tg, chat, "can_invite_users", "not enough rights to manage chat invite link")
    link: Json = {
        "invite_link": f"https://t.me/+{tg.fresh('invite')}",
        "creator": render.user(tg.bot.user),
        "creates_join_request": p.get("creates_join_request", False),
        "is_primary": False,
        "is_revoked": False,
    }
    link |= {k: p[k] for k in ("name", "expire_date", "member_limit") if k in p}
    chat.links.append(link)
    return link


def revoke_link(tg: Telegram, p: Json) -> Json:
    chat = chat_of(tg, p)
    need(tg, chat, "can_invite_users", "not enough rights to manage chat invite link")
    for link in chat.links:
        if link["invite_link"] == p["invite_link"]:
            link["is_revoked"] = True
            return link
    raise bad("INVITE_HASH_EXPIRED")


def answer_query(tg: Telegram, p: Json) -> bool:
    query = tg.queries.get(p["callback_query_id"])
    if query is None or query.answer is not None or tg.clock.now() - query.at > ANSWERABLE_FOR:
        raise bad(_TOO_OLD)
    if len(p.get("text", "")) > 200:
        raise bad("MESSAGE_TOO_LONG")
    query.answer = {k: v for k, v in p.items() if k != "callback_query_id"}
    tg.changed()
    return True


def get_file(tg: Telegram, p: Json) -> Json:
    file = tg.files.get(p["file_id"].removesuffix("-s"))
    if file is None or file.lost:
        raise bad("invalid file_id")
    if len(file.content) > 20 * 1024 * 1024:
        raise bad("file is too big")
    path = f"{file.kind}s/{file.file_id}"
    return {
        "file_id": file.file_id,
        "file_unique_id": file.unique_id,
        "file_size": len(file.content),
        "file_path": path,
    }


METHODS: dict[str, Method] = {
    "getChat": get_chat,
    "leaveChat": leave,
    "setChatTitle": set_title,
    "exportChatInviteLink": export_link,
    "createChatInviteLink": create_link,
    "revokeChatInviteLink": revoke_link,
    "answerCallbackQuery": answer_query,
    "getFile": get_file,
}
