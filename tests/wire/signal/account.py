"""The account that the bot uses, as signal-cli holds it: what it may do, and what waits for it.

There is no acknowledgement: an envelope that was written to a subscriber is forgotten (signal-cli deletes it after the
handler returned, and writing to a socket is all that the handler does).
"""

from __future__ import annotations

import re
from collections import deque
from typing import TYPE_CHECKING, Any

from tests.wire.signal.faults import FailsFor
from tests.wire.signal.state import Group, Json, Post, SignalError, User, not_sent, result

if TYPE_CHECKING:
    from tests.wire.signal.world import SignalWorld


class Account:
    def __init__(self, world: SignalWorld) -> None:
        self._world = world
        self.waiting: deque[Any] = deque()
        self.written: list[Any] = []
        self.dropped = 0

    # -- receiving

    def receive(self, told: Any) -> None:
        """Kept until a client subscribes; or, where it is not kept, gone without a listener."""
        self.waiting.append(told)
        self._world.cli.look()

    # -- doing

    def send(self, to: str, text: str, *, quote: tuple[str, int] | None = None, edit: int | None = None,
             styles: tuple[Json, ...] = (), attachments: tuple[Json, ...] = (), fault: FailsFor | None = None,
             to_self: bool = False) -> tuple[int, list[Json]]:  # fmt: skip
        """The timestamp and the recipients that did not get it. Raises SignalError."""
        chat = self._chat(to)
        if isinstance(chat, Group) and chat.only_admins_send and not chat.members[self._world.me.uuid]:
            raise SignalError("User is not allowed to send messages to the group")
        timestamp = self._world.timestamp()
        if edit is not None:
            self._edit(edit, text, timestamp, styles)
            return timestamp, []
        failed = self._failed(chat, fault)
        if self._nobody(chat, failed):
            raise not_sent(tuple(result(self._world.users[each["uuid"]], each["reason"]) for each in failed))
        post = Post(self._world.me, timestamp, chat, text, quote, styles, attachments)
        self._world.posts.append(post)
        if to_self and self._world.echoes:
            from tests.wire.signal.envelopes import posted

            self.receive({"envelope": posted(post, None), "account": self._world.me.number})
        self._world.wake()
        return timestamp, failed

    def _nobody(self, chat: Group | User, failed: list[Json]) -> bool:
        people = {chat.uuid} if isinstance(chat, User) else set(chat.members) - {self._world.me.uuid}
        return bool(failed) and people <= {each["uuid"] for each in failed}

    def _failed(self, chat: Group | User, fault: FailsFor | None) -> list[Json]:
        people = [chat] if isinstance(chat, User) else [self._world.users[uuid] for uuid in chat.members]
        reasons = {user.uuid: "UNREGISTERED_FAILURE" for user in people if user.unregistered}
        if fault is not None:
            named = fault.uuids or tuple(user.uuid for user in people if user is not self._world.me)
            reasons |= dict.fromkeys(named, fault.reason)
        return [
            {"number": user.number, "uuid": user.uuid, "reason": reasons[user.uuid]}
            for user in people
            if user.uuid in reasons
        ]

    def _edit(self, target: int, text: str, timestamp: int, styles: tuple[Json, ...]) -> None:
        post = self._world.find_post(self._world.me.uuid, target)
        if post is None or not post.visible:
            raise SignalError("Failed to send message: message not found")
        if target != post.newest:  # it is sent, and some apps do not show it
            return
        post.text, post.styles = text, styles
        post.edits.append(timestamp)
        self._world.wake()

    def react(self, to: str, author: str, timestamp: int, emoji: str) -> None:
        self._chat(to)
        post = self._world.find_post(author, timestamp)
        if post is not None:  # Signal does not say that a message is not there
            post.reactions[self._world.me.uuid] = emoji

    def delete_own(self, to: str, timestamp: int) -> int:
        self._chat(to)
        post = self._world.find_post(self._world.me.uuid, timestamp)
        if post is not None:
            post.deleted_by = self._world.me
        return self._world.timestamp()

    def delete_as_admin(self, to: str, author: str, timestamp: int, fault: FailsFor | None = None) -> int:
        group = self._administered(to)
        failed = self._failed(group, fault)
        if self._nobody(group, failed):
            raise not_sent(tuple(result(self._world.users[each["uuid"]], each["reason"]) for each in failed))
        post = self._world.find_post(author, timestamp)
        if post is not None and post.chat is group:
            post.deleted_by = self._world.me
        return self._world.timestamp()

    def pin(self, to: str, author: str, timestamp: int) -> None:
        group = self._world.find_group(to)
        post = self._world.find_post(author, timestamp)
        if post is None or post.chat is not group:
            raise SignalError("Message not found")
        post.pinned = True

    def add_members(self, to: str, people: list[str]) -> None:
        group = self._administered(to)
        for user in map(self._world.find_user, people):
            group.members.setdefault(user.uuid, False)
            if user.uuid in group.pending:
                group.pending.remove(user.uuid)
        self._world.changed_group(group, self._world.me)

    def remove_members(self, to: str, people: list[str], ban: list[str] | None = None) -> None:
        """A ban alone does not remove a member: signal-cli looks at it only beside removals."""
        group = self._administered(to)
        for user in map(self._world.find_user, people):
            group.members.pop(user.uuid, None)
            if user.uuid in group.pending:
                group.pending.remove(user.uuid)
        group.banned |= {self._world.find_user(each).uuid for each in ban or ()}
        self._world.changed_group(group, self._world.me)

    def permit(self, to: str, only_admins_send: bool) -> None:
        self._administered(to).only_admins_send = only_admins_send

    # -- whom and where

    def _chat(self, address: str) -> Group | User:
        if address.startswith("group.") or address in self._world.groups:
            return self._world.find_group(address)
        return self._world.find_user(address)

    def _administered(self, address: str) -> Group:
        group = self._world.find_group(address)
        if not group.members.get(self._world.me.uuid, False):
            raise SignalError("User is not an admin in group")
        return group


def styled(text: str) -> tuple[str, tuple[Json, ...]]:
    """The REST server's own marks, as far as the bot uses them: `||covered||` and `**bold**`."""
    out, styles, place = "", [], 0
    for found in re.finditer(r"\|\|(.+?)\|\||\*\*(.+?)\*\*", text, re.S):
        out += text[place : found.start()]
        inner = found[1] or found[2]
        style = "SPOILER" if found[1] else "BOLD"
        styles.append({"start": len(out), "length": len(inner), "style": style})
        out += inner
        place = found.end()
    return out + text[place:], tuple(styles)
