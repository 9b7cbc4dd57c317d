"""A chat as its people use it: what their apps let them do, and what they see.

These are a test's hands. A forbidden act of a member raises CannotPost, as the app would show. The bot's rights are the
methods' matter.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from bot.translation import tr
from tests.wire.telegram import render
from tests.wire.telegram.engine import CHANNEL_BOT, GROUP_ANONYMOUS_BOT
from tests.wire.telegram.entities import checked, units
from tests.wire.telegram.errors import CannotPost
from tests.wire.telegram.state import PERMISSIONS, RIGHTS, SENDING, Chat, File, Json, Member, Post, User

if TYPE_CHECKING:
    from tests.wire.telegram.world import TelegramWorld

ALL_RIGHTS = frozenset(RIGHTS)
MODERATION = frozenset(
    {"can_manage_chat", "can_delete_messages", "can_restrict_members", "can_invite_users", "can_pin_messages"}
)


class Place:
    """A private chat, group, supergroup or channel."""

    def __init__(self, world: TelegramWorld, chat: Chat) -> None:
        self._world = world
        self._tg = world.telegram
        self.chat = chat

    @property
    def id(self) -> int:
        return self.chat.id

    # -- what is seen

    @property
    def messages(self) -> list[Post]:
        """All messages that are still there, those of the bot included; oldest first; without service messages."""
        return [p for p in self.chat.posts.values() if not p.gone and not p.service]

    def visible(self) -> list[str]:
        """The texts that are to be seen now."""
        return [p.text for p in self.messages]

    @property
    def from_bot(self) -> list[Post]:
        return [p for p in self.messages if p.by_bot]

    @property
    def last(self) -> Post:
        return self.messages[-1]

    def holding(self, part: str) -> Post:
        """The newest message with this in its text. Raises LookupError."""
        for post in reversed(self.messages):
            if part in post.text:
                return post
        raise LookupError(f"no message with {part!r} among {self.visible()}")

    @property
    def pinned(self) -> list[Post]:
        return [self.chat.posts[n] for n in self.chat.pinned]

    # -- who is in it

    def join(self, *people: User, quiet: bool = False) -> None:
        """They come in. `quiet`: they have been here for long, and the bot does not hear of it."""
        for person in people:
            if self._tg.membership(self.chat, person).status == "kicked":
                raise CannotPost(tr("{name} is banned from {chat}", name=person.name, chat=self.chat.title))
            if quiet:
                self.chat.members[person.id] = Member(person)
            else:
                self._tg.enter(self.chat, person)

    def leave(self, person: User) -> None:
        self._tg.go(self.chat, person)

    def kick(self, person: User, *, by: User) -> None:
        self._tg.go(self.chat, person, by=by)

    def ask_to_join(self, person: User, *, bio: str = "") -> None:
        """The person asks by a link that wants approval. The bot may write to the person for five minutes."""
        now = self._tg.clock.now()
        self.chat.requests[person.id] = now
        person.reachable_until = now + timedelta(minutes=5)
        body: Json = {
            "chat": render.chat(self.chat),
            "from": render.user(person),
            "user_chat_id": person.id,
            "date": int(now.timestamp()),
        }
        if self._tg.bot_in(self.chat).may("can_invite_users"):
            self._tg.tell("chat_join_request", body | ({"bio": bio} if bio else {}))

    def make_admin(
        self, person: User, *rights: str, anonymous: bool = False, owner: bool = False, quiet: bool = True
    ) -> None:
        """Makes an administrator with these rights, or all of them."""
        given = Member(person, "creator" if owner else "administrator", frozenset(rights) or ALL_RIGHTS, anonymous)
        if quiet:
            self.chat.members[person.id] = given
        else:
            creator = next((m.user for m in self.chat.members.values() if m.status == "creator"), person)
            self._tg.set_member(self.chat, given, by=creator)

    def add_bot(self, *rights: str, by: User) -> None:
        """The bot is put into this chat: as a member, or with rights as an administrator."""
        self.promote_bot(*rights, by=by)
        if self.chat.type != "channel":
            self._tg.say(self.chat, by, {"new_chat_members": [render.user(self._tg.bot.user)]})

    def promote_bot(self, *rights: str, by: User) -> None:
        """Exactly these rights from now on; none: an ordinary member."""
        bot = self._tg.bot.user
        member = Member(bot, "administrator", frozenset(rights)) if rights else Member(bot)
        self._tg.set_member(self.chat, member, by=by)

    def remove_bot(self, *, by: User) -> None:
        self._tg.go(self.chat, self._tg.bot.user, by=by, banned=True)

    def member(self, person: User) -> Member:
        return self._tg.membership(self.chat, person)

    # -- what is said

    def post(
        self,
        person: User | None,
        text: str = "",
        *,
        media: str | File | None = None,
        reply_to: Post | None = None,
        quote: str = "",
        entities: Sequence[Json] = (),
        as_channel: Place | None = None,
        via_bot: User | None = None,
        extra: Json | None = None,
    ) -> Post:
        """A person says something. `media`: photo, video, voice, … or a File. In a channel `person` is None."""
        file = self._tg.new_file(media) if isinstance(media, str) and media not in _WITHOUT_FILE else media
        if isinstance(file, File):
            content = self._tg.media_content(file, text, list(entities))
        elif isinstance(file, str):
            content = dict(_WITHOUT_FILE[file])
        else:
            content = self._tg.text_content(text, list(entities))
        draft = Post(self.chat, 0, 0, content, reply_to=reply_to, extra=dict(extra or {}))
        if quote:
            assert reply_to is not None, "a quotation needs reply_to"
            position = units(reply_to.text[: reply_to.text.index(quote)])
            draft.extra["quote"] = {"text": quote, "position": position, "is_manual": True}
        if via_bot is not None:
            draft.extra["via_bot"] = render.user(via_bot)
        return self._send(draft, person, as_channel)

    def album(self, person: User, media: Iterable[str | File], caption: str = "") -> list[Post]:
        """Several media as one message to the eye, and as several updates to the bot; the first carries the caption."""
        group = self._tg.fresh("album-")
        return [
            self.post(person, caption if n == 0 else "", media=each, extra={"media_group_id": group})
            for n, each in enumerate(media)
        ]

    def forward(self, person: User, post: Post, *, hidden: bool = False) -> Post:
        """`hidden`: the first author does not show who they are when forwarded."""
        origin = self._tg.origin(post)
        if hidden:
            name = post.sender.name if post.sender else "?"
            origin = {"type": "hidden_user", "date": post.date, "sender_user_name": name}
        return self._send(Post(self.chat, 0, 0, dict(post.content), extra={"forward_origin": origin}), person, None)

    def edit(self, post: Post, text: str, *, entities: Sequence[Json] = ()) -> None:
        if post.kind == "text":
            self._tg.edit(post, self._tg.text_content(text, list(entities)), post.markup)
            return
        caption, given = checked(text, list(entities))
        content = post.content | {"caption": caption} | ({"caption_entities": given} if given else {})
        self._tg.edit(post, content, post.markup)

    def delete(self, post: Post) -> None:
        """Its author or a moderator deletes the post. The bot hears nothing of it."""
        self._tg.delete(post)

    def react(self, person: User, post: Post, *emojis: str) -> None:
        """Exactly these from now on; none takes them back."""
        self._tg.react(post, person, list(emojis))

    def lock(self, *, locked: bool = True) -> None:
        """Only administrators may write, or everybody again."""
        self.chat.permissions = dict.fromkeys(PERMISSIONS, not locked)

    def mute(self, person: User, until: datetime | None = None, *, by: User) -> None:
        self._tg.set_member(self.chat, Member(person, "restricted", until=until), by=by)

    def link(self, channel: Place) -> None:
        """This group is the channel's discussion group: what is posted there appears here."""
        self.chat.linked, channel.chat.linked = channel.chat, self.chat

    def pin(self, person: User, post: Post) -> None:
        self.chat.pinned.append(post.id)
        self._tg.say(self.chat, person, {"pinned_message": render.message(post, depth=0)})

    def rename(self, person: User, title: str) -> None:
        self.chat.title = title
        self._tg.say(self.chat, person, {"new_chat_title": title})

    def migrate(self, *, tells: Collection[str] = ("my_chat_member", "from", "to")) -> Place:
        """The group becomes a supergroup with another id. Returns the new place; the old one answers with its address.
        `tells`: what the bot hears of it; Telegram promises no order."""
        return self._world.migrate(self, tells=tells)

    def _send(self, draft: Post, person: User | None, as_channel: Place | None) -> Post:
        if self.chat.type == "channel":
            draft.sender_chat = self.chat
            return self._tg.post(draft)
        assert person is not None, "only a channel speaks by itself"
        if self.chat.type == "private":
            self._knock(person, draft)
        else:
            self._may_post(person, draft)
        draft.sender = person
        if as_channel is not None:
            if as_channel.id in self.chat.banned_channels:
                raise CannotPost(tr("{name} is not in {chat}", name=as_channel.chat.title, chat=self.chat.title))
            draft.sender, draft.sender_chat = CHANNEL_BOT, as_channel.chat
        elif self.member(person).anonymous:
            draft.sender, draft.sender_chat = GROUP_ANONYMOUS_BOT, self.chat
        return self._tg.post(draft)

    def _knock(self, person: User, draft: Post) -> None:
        if person.blocked:
            raise CannotPost(tr("{name} has blocked the bot", name=person.name))
        if not person.started:
            if not draft.text.startswith("/start"):
                raise CannotPost(tr("{name} sees only a button “Start”", name=person.name))
            person.started = True

    def _may_post(self, person: User, draft: Post) -> None:
        if self.chat.migrated_to is not None:
            raise CannotPost(tr("{chat} has become a supergroup", chat=self.chat.title))
        member = self.member(person)
        if not member.present:
            raise CannotPost(tr("{name} is not in {chat}", name=person.name, chat=self.chat.title))
        if member.leads:
            return
        permission = SENDING[draft.kind]
        if member.status == "restricted" and not member.permissions.get(permission, False):
            raise CannotPost(tr("{name} is muted in {chat}", name=person.name, chat=self.chat.title))
        if not self.chat.permissions.get(permission, False):
            raise CannotPost(tr("{chat} is closed to members", chat=self.chat.title))


_WITHOUT_FILE: dict[str, Json] = {
    "contact": {"contact": {"phone_number": "+32499000000", "first_name": "Contact"}},
    "location": {"location": {"latitude": 51.05, "longitude": 3.72}},
    "venue": {
        "venue": {"location": {"latitude": 51.05, "longitude": 3.72}, "title": "Kerk", "address": "Kerkstraat 1"},
        "location": {"latitude": 51.05, "longitude": 3.72},
    },
    "dice": {"dice": {"emoji": "🎲", "value": 4}},
}
