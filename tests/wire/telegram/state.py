"""The memory of the imitated Telegram: users, chats, members, messages, files. Plain data; the rules are elsewhere."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from bot.translation import tr

Json = dict[str, Any]

RIGHTS = (
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_pin_messages",
)
"""The rights that an administrator of a group may be given."""

CHANNEL_RIGHTS = (*RIGHTS[:-1], "can_post_messages", "can_edit_messages")

PERMISSIONS = (
    "can_send_messages",
    "can_send_audios",
    "can_send_documents",
    "can_send_photos",
    "can_send_videos",
    "can_send_video_notes",
    "can_send_voice_notes",
    "can_send_polls",
    "can_send_other_messages",
    "can_add_web_page_previews",
    "can_react_to_messages",
    "can_edit_tag",
    "can_change_info",
    "can_invite_users",
    "can_pin_messages",
    "can_manage_topics",
)
"""The rights of a member of a group, all together or one by one."""

SENDING = {
    "text": "can_send_messages",
    "contact": "can_send_messages",
    "location": "can_send_messages",
    "venue": "can_send_messages",
    "photo": "can_send_photos",
    "video": "can_send_videos",
    "video_note": "can_send_video_notes",
    "audio": "can_send_audios",
    "voice": "can_send_voice_notes",
    "document": "can_send_documents",
    "poll": "can_send_polls",
    "animation": "can_send_other_messages",
    "sticker": "can_send_other_messages",
    "dice": "can_send_other_messages",
}
"""The permission that each kind of content needs."""


@dataclass(slots=True, eq=False)
class User:
    id: int
    first_name: str
    last_name: str = ""
    username: str = ""
    language: str = ""
    is_bot: bool = False
    started: bool = False
    blocked: bool = False
    deactivated: bool = False
    reachable_until: datetime | None = None  # by a join request, without /start

    @property
    def name(self) -> str:
        return f"{self.first_name} {self.last_name}".strip()


@dataclass(slots=True, eq=False)
class Member:
    user: User
    status: str = "member"  # creator, administrator, member, restricted, left, kicked
    rights: frozenset[str] = frozenset()
    anonymous: bool = False
    title: str = ""
    permissions: dict[str, bool] = field(default_factory=dict)  # of a restricted one
    until: datetime | None = None
    inside: bool = True  # a restricted one may have left

    @property
    def present(self) -> bool:
        return self.status in ("creator", "administrator", "member") or (self.status == "restricted" and self.inside)

    @property
    def leads(self) -> bool:
        return self.status in ("creator", "administrator")

    def may(self, right: str) -> bool:
        return self.status == "creator" or (self.status == "administrator" and right in self.rights)


@dataclass(slots=True, eq=False)
class Chat:
    id: int
    type: str  # private, group, supergroup, channel
    title: str = ""
    username: str = ""
    person: User | None = None  # of a private chat
    members: dict[int, Member] = field(default_factory=dict)
    posts: dict[int, Post] = field(default_factory=dict)
    permissions: dict[str, bool] = field(default_factory=lambda: dict.fromkeys(PERMISSIONS, True))
    pinned: list[int] = field(default_factory=list)
    requests: dict[int, datetime] = field(default_factory=dict)
    banned_channels: set[int] = field(default_factory=set)
    links: list[Json] = field(default_factory=list)
    linked: Chat | None = None  # a channel's discussion group, and the other way round
    migrated_to: int | None = None
    protected: bool = False
    last_id: int = 0


@dataclass(slots=True, eq=False)
class Post:
    """One message. `content` holds the fields of Message that say what it is: text and entities, photo and caption, …"""

    chat: Chat
    id: int
    date: int
    content: Json
    sender: User | None = None
    sender_chat: Chat | None = None
    reply_to: Post | None = None
    extra: Json = field(default_factory=dict)  # forward_origin, quote, media_group_id, …
    markup: Json | None = None
    edit_date: int | None = None
    gone: bool = False
    gone_at: float = 0.0  # the stopwatch
    posted_at: float = 0.0
    by_bot: bool = False
    reactions: dict[int, list[str]] = field(default_factory=dict)
    earlier: list[Json] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Text or caption."""
        return str(self.content.get("text", self.content.get("caption", "")))

    @property
    def entities(self) -> list[Json]:
        found: list[Json] = self.content.get("entities") or self.content.get("caption_entities") or []
        return found

    @property
    def kind(self) -> str:
        """text, photo, …; for a service message the name of its field."""
        return next((k for k in self.content if k in SENDING), next(iter(self.content), ""))

    @property
    def service(self) -> bool:
        return not any(k in SENDING for k in self.content)

    @property
    def buttons(self) -> list[Button]:
        rows = (self.markup or {}).get("inline_keyboard", [])
        return [Button(self, b["text"], b.get("callback_data", ""), b.get("url", "")) for row in rows for b in row]

    def button(self, label: str) -> Button:
        """The first button whose label holds this. Raises LookupError, with the labels that there are."""
        for button in self.buttons:
            if label in button.label:
                return button
        raise LookupError(
            tr(
                "no button “{label}” among {labels}",
                label=label,
                labels=" ".join(f"[{each.label}]" for each in self.buttons) or "–",
            )
        )

    def parts(self, kind: str) -> list[str]:
        """The pieces of text under entities of this kind («spoiler», «bold», …)."""
        units = self.text.encode("utf-16-le")
        spans = [(e["offset"] * 2, (e["offset"] + e["length"]) * 2) for e in self.entities if e["type"] == kind]
        return [units[start:end].decode("utf-16-le") for start, end in spans]


@dataclass(frozen=True, slots=True)
class Button:
    post: Post
    label: str
    choice: str  # callback_data
    url: str = ""


@dataclass(slots=True)
class File:
    kind: str
    file_id: str
    content: bytes = b""
    filename: str = ""
    lost: bool = False  # the server does not know it any more

    @property
    def unique_id(self) -> str:
        return f"U{self.file_id}"


@dataclass(slots=True)
class Query:
    """A button was pressed. `answer` is what the bot answered: text, show_alert, …"""

    id: str
    user: User
    post: Post | None
    data: str
    at: datetime
    answer: Json | None = None


@dataclass(slots=True)
class BotAccount:
    user: User
    token: str
    reads_all: bool = True  # privacy mode off
    hears_bots: bool = False
    commands: dict[str, list[Json]] = field(default_factory=dict)  # by scope and language
    settings: dict[str, Any] = field(default_factory=dict)
