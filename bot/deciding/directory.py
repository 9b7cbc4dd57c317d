"""The watches of each group, desk, coordinator and officer, as `config.yaml` names them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.core.message import Person
from bot.core.ref import Ref
from bot.core.watch import Watch


@dataclass(frozen=True, slots=True)
class Directory:
    """The watches of groups and desks, and of coordinators and officers (`of_coordinator`). One desk may serve several watches.
    `host`: by platform, the first watch there; it answers strangers. `gatekeepers`: watches whose members write to the bot.
    `first_group`: of each watch. `neighbours`: the watches of the same desk. `adjoining`: by watch and officer, those that may
    pass on the posts of this officer. `numbers`: to call, of each watch."""

    of_group: Mapping[Ref, str]
    of_desk: Mapping[Ref, tuple[str, ...]]
    of_coordinator: Mapping[Ref, tuple[str, ...]]
    host: Mapping[str, str]
    gatekeepers: frozenset[str]
    first_group: Mapping[str, Ref]
    neighbours: Mapping[str, tuple[str, ...]]
    adjoining: Mapping[tuple[str, Ref], tuple[str, ...]]
    numbers: Mapping[str, frozenset[str]]

    @classmethod
    def of(cls, watches: Iterable[Watch]) -> Directory:
        groups: dict[Ref, str] = {}
        desks: dict[Ref, tuple[str, ...]] = {}
        coordinators: dict[Ref, tuple[str, ...]] = {}
        host: dict[str, str] = {}
        watches = tuple(watches)
        for watch in watches:
            groups |= dict.fromkeys(watch.groups, watch.id)
            desks[watch.desk] = (*desks.get(watch.desk, ()), watch.id)
            for coordinator in (*watch.coordinators, *watch.police.people):
                coordinators[coordinator] = (*coordinators.get(coordinator, ()), watch.id)
            host = {group.platform: watch.id for group in watch.groups} | host
        gatekeepers = frozenset(watch.id for watch in watches if watch.gatekeeper)
        first = {watch.id: watch.groups[0] for watch in watches if watch.groups}
        neighbours = {watch.id: desks[watch.desk] for watch in watches}
        adjoining = {(watch.id, officer): watch.neighbours for watch in watches for officer in watch.police.people}
        numbers = {watch.id: frozenset(watch.numbers.of_every_kind) for watch in watches}
        return cls(groups, desks, coordinators, host, gatekeepers, first, neighbours, adjoining, numbers)

    def on_platform(self, platform: str) -> tuple[str, ...]:
        """The watches with a group or a desk on this platform."""
        groups = [watch for group, watch in self.of_group.items() if group.platform == platform]
        desks = [watch for desk, watches in self.of_desk.items() if desk.platform == platform for watch in watches]
        return tuple(dict.fromkeys((*groups, *desks)))

    def around(self, chat: Ref) -> tuple[str, ...]:
        """The watch of a group, all watches of a desk, or the watches of a coordinator."""
        group = self.of_group.get(chat)
        if group is not None:
            return (group,)
        return self.of_desk.get(chat) or self.of_coordinator.get(chat, ())

    def is_private(self, chat: Ref, person: Person) -> bool:
        return chat == person.ref and chat not in self.of_group and chat not in self.of_desk

    def host_of(self, place: Ref) -> tuple[str, ...]:
        """The watch that answers strangers on this platform, if there is one."""
        watch = self.host.get(place.platform)
        return () if watch is None else (watch,)
