"""The events in the imitated Telegram, from any cause, and which updates the bot hears of it.

No rights are checked here: members' apps (`place.py`) and the Bot API's methods (`methods/`) do that, each in its own words.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import count

from tests.wire.spec import Spec, load
from tests.wire.telegram import render
from tests.wire.telegram.clock import WorldClock, stopwatch
from tests.wire.telegram.entities import checked, with_detected
from tests.wire.telegram.state import BotAccount, Chat, File, Json, Member, Post, Query, User
from tests.wire.telegram.updates import UpdateQueue

GROUP_ANONYMOUS_BOT = User(1087968824, "Group", username="GroupAnonymousBot", is_bot=True)
CHANNEL_BOT = User(136817688, "Channel", username="Channel_Bot", is_bot=True)
TELEGRAM = User(777000, "Telegram")
_ABOUT_BOT_ITSELF = ("pinned_message", "left_chat_member", "new_chat_title")  # own service messages that a bot hears of


@dataclass(slots=True, eq=False)
class Telegram:
    bot: BotAccount
    clock: WorldClock
    updates: UpdateQueue
    spec: Spec = field(default_factory=load)
    users: dict[int, User] = field(default_factory=dict)
    chats: dict[int, Chat] = field(default_factory=dict)
    files: dict[str, File] = field(default_factory=dict)
    queries: dict[str, Query] = field(default_factory=dict)
    violations: list[str] = field(default_factory=list)
    changed: Callable[[], None] = lambda: None
    _ids: count[int] = field(default_factory=lambda: count(1))
    _plain_ids: count[int] = field(default_factory=lambda: count(11))

    # -- finding

    def private(self, person: User) -> Chat:
        """The chat between this person and the bot; made when it is first asked for."""
        if person.id not in self.chats:
            self.chats[person.id] = Chat(person.id, "private", person=person)
        return self.chats[person.id]

    def membership(self, chat: Chat, person: User) -> Member:
        """The role of this person in this chat; `left` for a stranger. A restriction or ban that is over has ended."""
        member = chat.members.get(person.id)
        if member is None:
            return Member(person, "left")
        if member.until is not None and member.until <= self.clock.now():
            member.status = "member" if member.status == "restricted" and member.inside else "left"
            member.until, member.permissions = None, {}
        return member

    def bot_in(self, chat: Chat) -> Member:
        return self.membership(chat, self.bot.user)

    def fresh(self, prefix: str = "") -> str:
        return f"{prefix}{next(self._ids)}"

    def new_file(self, kind: str, content: bytes = b"", filename: str = "") -> File:
        made = File(kind, self.fresh(f"file-{kind}-"), content, filename)
        self.files[made.file_id] = made
        return made

    # -- messages

    def post(self, draft: Post, *, kind: str = "") -> Post:
        """Put a drafted message into its chat, with its number and date, and tell the bot."""
        chat = draft.chat
        draft.id = next(self._plain_ids) if chat.type in ("private", "group") else chat.last_id + 1
        chat.last_id = draft.id
        draft.date, draft.posted_at = self.clock.unix(), stopwatch()
        draft.by_bot = draft.by_bot or draft.sender is self.bot.user
        chat.posts[draft.id] = draft
        self._announce(draft, kind or ("channel_post" if chat.type == "channel" else "message"))
        if chat.type == "channel" and chat.linked is not None and not draft.service:
            self._into_discussion(draft, chat.linked)
        self.changed()
        return draft

    def say(self, chat: Chat, sender: User | None, content: Json) -> Post:
        """A service message, or a plain one without anything special."""
        return self.post(Post(chat, 0, 0, content, sender))

    def edit(self, post: Post, content: Json, markup: Json | None) -> None:
        """The bot hears only of edits that changed what is said, and not of its own."""
        said_otherwise = content != post.content
        post.earlier.append(post.content)
        post.content, post.markup, post.edit_date = content, markup, self.clock.unix()
        if said_otherwise and not post.by_bot:
            self._announce(post, "edited_channel_post" if post.chat.type == "channel" else "edited_message")
        self.changed()

    def delete(self, post: Post) -> None:
        """The bot does not hear of it: Telegram has no update for it."""
        post.gone, post.gone_at = True, stopwatch()
        if post.id in post.chat.pinned:
            post.chat.pinned.remove(post.id)
        self.changed()

    def text_content(self, text: str, entities: list[Json]) -> Json:
        """The content of a text message; the server adds the links, commands and mentions that it sees."""
        text, entities = checked(text, entities)
        entities = with_detected(text, entities)
        return {"text": text} | ({"entities": entities} if entities else {})

    def media_content(self, file: File, caption: str, entities: list[Json]) -> Json:
        caption, entities = checked(caption, entities)
        entities = with_detected(caption, entities)
        content = render.media(file)
        if caption:
            content |= {"caption": caption} | ({"caption_entities": entities} if entities else {})
        return content

    def origin(self, post: Post) -> Json:
        """MessageOrigin of a forwarded message."""
        if "forward_origin" in post.extra:
            first: Json = post.extra["forward_origin"]
            return first
        if post.sender_chat is not None and post.sender_chat.type == "channel":
            return {"type": "channel", "date": post.date, "chat": render.chat(post.sender_chat), "message_id": post.id}
        if post.sender_chat is not None:
            return {"type": "chat", "date": post.date, "sender_chat": render.chat(post.sender_chat)}
        assert post.sender is not None
        return {"type": "user", "date": post.date, "sender_user": render.user(post.sender)}

    def _into_discussion(self, post: Post, group: Chat) -> None:
        extra = post.extra | {"is_automatic_forward": True, "forward_origin": self.origin(post)}
        self.post(Post(group, 0, 0, dict(post.content), TELEGRAM, post.chat, extra=extra, markup=post.markup))

    def _announce(self, post: Post, kind: str) -> None:
        if self.hears(post):
            self.tell(kind, render.message(post))

    def hears(self, post: Post) -> bool:
        """Whether the bot gets an update about this message."""
        about_bot = any(key in post.content for key in _ABOUT_BOT_ITSELF)
        if post.by_bot and not about_bot:
            return False
        if post.chat.type == "private":
            return post.chat.person is not None and not post.chat.person.blocked
        me = self.bot_in(post.chat)
        if not me.present:
            return bool(post.content.get("left_chat_member", {}).get("id") == self.bot.user.id)
        if post.chat.type == "channel":
            return me.leads
        if post.sender is not None and post.sender.is_bot and post.sender_chat is None and not self.bot.hears_bots:
            return post.by_bot
        return self.bot.reads_all or me.leads or post.service or self._meant_for_bot(post)

    def _meant_for_bot(self, post: Post) -> bool:
        name = f"@{self.bot.user.username}".lower()
        answers = post.reply_to is not None and post.reply_to.by_bot
        return answers or post.text.startswith("/") or name in post.text.lower()

    def tell(self, kind: str, body: Json) -> None:
        """Queue an update, after a look whether it is one."""
        self.violations += self.spec.faults(body, self.spec.types["Update"][kind].types, f"update {kind}")
        self.updates.add(kind, body)

    # -- members

    def set_member(self, chat: Chat, changed: Member, *, by: User, via_request: bool = False) -> None:
        """The bot hears of others only as administrator, of itself always."""
        before = replace(self.membership(chat, changed.user))
        chat.members[changed.user.id] = changed
        kind = "my_chat_member" if changed.user is self.bot.user else "chat_member"
        if kind == "chat_member" and not self.bot_in(chat).leads:
            return
        body: Json = {
            "chat": render.chat(chat),
            "from": render.user(by),
            "date": self.clock.unix(),
            "old_chat_member": render.member(before, chat),
            "new_chat_member": render.member(changed, chat),
        }
        self.tell(kind, body | ({"via_join_request": True} if via_request else {}))
        self.changed()

    def enter(self, chat: Chat, person: User, *, by: User | None = None, via_request: bool = False) -> None:
        """A person joins, or is added. Groups say so in a service message. A muted one stays muted."""
        known = self.membership(chat, person)
        member = replace(known, inside=True) if known.status == "restricted" else Member(person)
        self.set_member(chat, member, by=by or person, via_request=via_request)
        if chat.type != "channel":
            listed = render.user(person)
            self.say(chat, person if via_request else by or person, {"new_chat_members": [listed]})

    def go(
        self, chat: Chat, person: User, *, by: User | None = None, until: datetime | None = None, banned: bool = False
    ) -> None:
        """A person leaves, or is put out. Groups say so in a service message. Telegram remembers that a person was muted."""
        known = self.membership(chat, person)
        inside, stays_muted = known.present, known.status == "restricted" and not banned
        gone = Member(person, "kicked" if banned else "left", until=until)
        self.set_member(chat, replace(known, inside=False) if stays_muted else gone, by=by or person)
        if inside and chat.type != "channel":
            self.say(chat, by or person, {"left_chat_member": render.user(person)})

    # -- reactions and buttons

    def react(self, post: Post, person: User, emojis: list[str]) -> None:
        """Heard of by administrators only; of anonymous administrators only as a count."""
        before = post.reactions.get(person.id, [])
        if before == emojis:
            return
        post.reactions[person.id] = emojis
        if self.bot_in(post.chat).leads or post.chat.type == "private":
            self._tell_reaction(post, person, before, emojis)
        self.changed()

    def _tell_reaction(self, post: Post, person: User, before: list[str], after: list[str]) -> None:
        base: Json = {"chat": render.chat(post.chat), "message_id": post.id, "date": self.clock.unix()}
        if self.membership(post.chat, person).anonymous:
            counts: dict[str, int] = {}
            for emoji in (e for each in post.reactions.values() for e in each):
                counts[emoji] = counts.get(emoji, 0) + 1
            reactions = [{"type": {"type": "emoji", "emoji": e}, "total_count": n} for e, n in counts.items()]
            self.tell("message_reaction_count", base | {"reactions": reactions})
            return
        old, new = ([{"type": "emoji", "emoji": e} for e in some] for some in (before, after))
        self.tell("message_reaction", base | {"user": render.user(person), "old_reaction": old, "new_reaction": new})

    def press(self, post: Post, data: str, person: User) -> Query:
        query = Query(self.fresh("query-"), person, post, data, self.clock.now())
        self.queries[query.id] = query
        body: Json = {
            "id": query.id,
            "from": render.user(person),
            "message": render.accessible(post),
            "chat_instance": f"instance{post.chat.id}",
            "data": data,
        }
        self.tell("callback_query", body)
        self.changed()
        return query
