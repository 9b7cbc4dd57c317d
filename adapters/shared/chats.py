"""The chats of an account: the ones that config.yaml names, and a log line for the others."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from bot.core.ref import Ref

log = logging.getLogger(__name__)

MOST_LOGGED: Final = 1000


@dataclass(frozen=True)
class ServedChats:
    """The chats of one platform that config.yaml names. `desks`: the moderators' chat of each group; either of the two may be
    on another platform. `names`: for people. `with_official_posts`: groups that officers may post to."""

    platform: str
    desks: Mapping[Ref, Ref]
    names: Mapping[Ref, str]
    with_official_posts: frozenset[Ref] = frozenset()

    @cached_property
    def on_platform(self) -> tuple[Ref, ...]:
        """Groups and desks on this platform, each once."""
        both = dict.fromkeys((*self.desks, *self.desks.values()))
        return tuple(chat for chat in both if chat.platform == self.platform)

    @cached_property
    def places(self) -> frozenset[Ref]:
        """The chats of `on_platform` as a set, to look one up."""
        return frozenset(self.on_platform)

    def name(self, chat: Ref) -> str:
        return self.names.get(chat, str(chat))


class UnknownGroups:
    """Groups that config.yaml does not name. The operator reads their ids in the log."""

    def __init__(self) -> None:
        self._logged: set[Ref] = set()

    def log(self, group: Ref) -> None:
        """One line for each group."""
        if group not in self._logged and len(self._logged) < MOST_LOGGED:
            self._logged.add(group)
            log.warning("a group that config.yaml does not name", extra={"key": str(group)})
