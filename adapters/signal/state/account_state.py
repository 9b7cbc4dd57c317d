"""The state of the account in memory: its uuid, its groups, the senders of messages, and the revisions of messages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from adapters.signal.groups import Group, Groups, completed, own_uuid
from adapters.signal.state.revisions import Revisions
from bot.core.ref import Ref

MOST_PEOPLE: Final = 20_000
"""People who are remembered; of more, the oldest entries go."""


@dataclass(slots=True)
class AccountState:
    """`uuid`: the account's own, or its number until a group tells the uuid. `names`: of senders, for people to read.
    `contacts`: the people that wrote to the account itself. `groups` is empty until `note_groups`. `is_list_whole`: the last
    list of groups named all of them. `unread`: its parts that this version cannot read. `writers`: people that wrote in a
    group and are not in that list."""

    uuid: str
    groups: Mapping[Ref, Group] = field(default_factory=dict)
    are_groups_known: bool = False
    is_list_whole: bool = False
    unread: tuple[str, ...] = ()
    names: dict[str, str] = field(default_factory=dict)
    contacts: dict[str, None] = field(default_factory=dict)
    writers: set[tuple[Ref, str]] = field(default_factory=set)
    revisions: Revisions = field(default_factory=Revisions)

    def note_groups(self, found: Groups, number: str) -> None:
        """`number`: the account's own; its entry among the members tells the uuid."""
        self.uuid = own_uuid(found.groups, number) or self.uuid
        self.groups = completed(found, self.groups, self.uuid)
        self.is_list_whole, self.unread = found.is_whole, found.unread
        self.writers.clear()
        self.are_groups_known = found.is_whole or bool(found.groups)

    def may_be_in(self, chat: Ref) -> bool:
        """True if the group may be one that signal-cli listed in a form that this version cannot read."""
        return chat not in self.groups and not self.is_list_whole

    def recall_groups(self, groups: Sequence[Group], uuid: str) -> None:
        """The groups of an earlier run, until signal-cli lists them."""
        self.uuid = uuid or self.uuid
        self.groups = {group.ref: group for group in groups}

    def note_sender(self, uuid: str, name: str | None, private: bool) -> None:
        """`private`: the message went to the account itself, so an answer surprises no stranger."""
        if name:
            self.names[uuid] = name
        if private:
            self.contacts[uuid] = None
        _forget_oldest(self.names)
        _forget_oldest(self.contacts)

    def note_edit(self, author: str, revision: int, original: int) -> None:
        """A message has a new timestamp besides its first one."""
        self.revisions.note(author, revision, original, ours=author == self.uuid)


def _forget_oldest(entries: dict[str, Any]) -> None:
    while len(entries) > MOST_PEOPLE:
        del entries[next(iter(entries))]
