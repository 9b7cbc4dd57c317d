"""Methods about who is in a chat and what they may do there."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from tests.wire.telegram import render
from tests.wire.telegram.engine import Telegram
from tests.wire.telegram.errors import bad
from tests.wire.telegram.methods.common import Method, chat_of, need, user_of
from tests.wire.telegram.state import PERMISSIONS, Chat, Json, Member, User

_NO_RESTRICT = "not enough rights to restrict/unrestrict chat member"
_MEDIA = tuple(p for p in PERMISSIONS if p.startswith("can_send_") and p not in ("can_send_messages", "can_send_polls"))


def get_member(tg: Telegram, p: Json) -> Json:
    chat = chat_of(tg, p, writing=False)
    return render.member(tg.membership(chat, user_of(tg, p)), chat)


def get_administrators(tg: Telegram, p: Json) -> list[Json]:
    """Without other bots, unless asked for."""
    chat = chat_of(tg, p, writing=False)
    if chat.type == "private":
        raise bad("there are no administrators in the private chat")
    leaders = [m for m in chat.members.values() if m.leads]
    return [
        render.member(m, chat)
        for m in leaders
        if not m.user.is_bot or m.user is tg.bot.user or p.get("return_bots", False)
    ]


def get_count(tg: Telegram, p: Json) -> int:
    chat = chat_of(tg, p, writing=False)
    return 2 if chat.type == "private" else sum(tg.membership(chat, m.user).present for m in chat.members.values())


def restrict(tg: Telegram, p: Json) -> bool:
    chat, person = chat_of(tg, p), user_of(tg, p)
    if chat.type != "supergroup":
        raise bad("method is available only for supergroups")
    need(tg, chat, "can_restrict_members", _NO_RESTRICT)
    before = _ordinary(tg, chat, person, "can't restrict self")
    permissions = _all_permissions(p)
    if all(permissions.get(name, False) for name in PERMISSIONS if chat.permissions.get(name)):
        changed = Member(person, "member" if before.present else "left")
    else:
        changed = Member(person, "restricted", permissions=permissions, until=_until(tg, p), inside=before.present)
    tg.set_member(chat, changed, by=tg.bot.user)
    return True


def _ordinary(tg: Telegram, chat: Chat, person: User, about_self: str) -> Member:
    if person is tg.bot.user:
        raise bad(about_self)
    member = tg.membership(chat, person)
    if member.status == "creator":
        raise bad("can't remove chat owner")
    if member.status == "administrator":
        raise bad("user is an administrator of the chat")
    return member


def _all_permissions(p: Json) -> dict[str, bool]:
    """A right that is not named is not given; without `use_independent_…` one of the media ones gives others (Bot API)."""
    given = {name: bool(p["permissions"].get(name, False)) for name in PERMISSIONS}
    if not p.get("use_independent_chat_permissions"):
        if given["can_send_other_messages"] or given["can_add_web_page_previews"]:
            given |= dict.fromkeys((*_MEDIA[:6], "can_send_messages"), True)
        if given["can_send_polls"] or any(given[name] for name in _MEDIA):
            given["can_send_messages"] = True
    return given


def _until(tg: Telegram, p: Json) -> datetime | None:
    """None is for ever, and so is anything under 30 seconds or over 366 days."""
    if not p.get("until_date"):
        return None
    until = datetime.fromtimestamp(p["until_date"], UTC)
    left = until - tg.clock.now()
    return until if timedelta(seconds=30) <= left <= timedelta(days=366) else None


def ban(tg: Telegram, p: Json) -> bool:
    chat, person = chat_of(tg, p), user_of(tg, p)
    if chat.type == "private":
        raise bad("can't ban members in private chats")
    need(tg, chat, "can_restrict_members", _NO_RESTRICT)
    _ordinary(tg, chat, person, "can't restrict self")
    tg.go(chat, person, by=tg.bot.user, until=_until(tg, p), banned=True)
    return True


def unban(tg: Telegram, p: Json) -> bool:
    """Puts out a member who is not banned, unless `only_if_banned`."""
    chat, person = chat_of(tg, p), user_of(tg, p)
    if chat.type not in ("supergroup", "channel"):
        raise bad("method is available for supergroup and channel chats only")
    need(tg, chat, "can_restrict_members", _NO_RESTRICT)
    member = tg.membership(chat, person)
    if member.status == "kicked":
        tg.set_member(chat, Member(person, "left"), by=tg.bot.user)
    elif member.present and not p.get("only_if_banned"):
        _ordinary(tg, chat, person, "can't restrict self")
        tg.go(chat, person, by=tg.bot.user)
    return True


def ban_channel(tg: Telegram, p: Json) -> bool:
    _channel_bans(tg, p).add(p["sender_chat_id"])
    return True


def unban_channel(tg: Telegram, p: Json) -> bool:
    _channel_bans(tg, p).discard(p["sender_chat_id"])
    return True


def _channel_bans(tg: Telegram, p: Json) -> set[int]:
    chat = chat_of(tg, p)
    if chat.type not in ("supergroup", "channel"):
        raise bad("method is available for supergroup and channel chats only")
    need(tg, chat, "can_restrict_members", _NO_RESTRICT)
    if p["sender_chat_id"] not in tg.chats or p["sender_chat_id"] == chat.id:
        raise bad("PARTICIPANT_ID_INVALID")
    return chat.banned_channels


def set_permissions(tg: Telegram, p: Json) -> bool:
    chat = chat_of(tg, p)
    if chat.type not in ("group", "supergroup"):
        raise bad("method is available only for groups and supergroups")
    need(tg, chat, "can_restrict_members", "not enough rights to change chat permissions")
    wanted = _all_permissions(p)
    if wanted == chat.permissions:
        raise bad("CHAT_NOT_MODIFIED")
    chat.permissions = wanted
    tg.changed()
    return True


def approve_join(tg: Telegram, p: Json) -> bool:
    chat, person = _requested(tg, p)
    tg.enter(chat, person, by=tg.bot.user, via_request=True)
    return True


def decline_join(tg: Telegram, p: Json) -> bool:
    _requested(tg, p)
    tg.changed()
    return True


def _requested(tg: Telegram, p: Json) -> tuple[Chat, User]:
    chat, person = chat_of(tg, p), user_of(tg, p)
    need(tg, chat, "can_invite_users", "CHAT_ADMIN_REQUIRED")
    if tg.membership(chat, person).present:
        raise bad("USER_ALREADY_PARTICIPANT")
    if chat.requests.pop(person.id, None) is None:
        raise bad("HIDE_REQUESTER_MISSING")
    person.reachable_until = None
    return chat, person


METHODS: dict[str, Method] = {
    "getChatMember": get_member,
    "getChatAdministrators": get_administrators,
    "getChatMemberCount": get_count,
    "restrictChatMember": restrict,
    "banChatMember": ban,
    "unbanChatMember": unban,
    "banChatSenderChat": ban_channel,
    "unbanChatSenderChat": unban_channel,
    "setChatPermissions": set_permissions,
    "approveChatJoinRequest": approve_join,
    "declineChatJoinRequest": decline_join,
}
