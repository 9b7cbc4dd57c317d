"""The wait of an edit in which rules are missing."""

from __future__ import annotations

from datetime import datetime, timedelta, tzinfo

from bot.live_rules.current import CurrentRules
from bot.ports import Clock, NotifyDesks
from bot.rulebook.files import BASE, own_rule_ids

LOST_WAIT = timedelta(minutes=10)
"""Rules of which one is missing go live only after this time, so that a coordinator can put it back."""


class LostRules:
    """Remembers which rules are missing since when. `timezone`: for the time that the desks read."""

    def __init__(self, notify_desks: NotifyDesks, clock: Clock, timezone: tzinfo) -> None:
        self._notify_desks = notify_desks
        self._clock = clock
        self._timezone = timezone
        self._lost: tuple[str, ...] = ()
        self._version = ""
        self._until: datetime | None = None

    def forget(self) -> None:
        self._lost, self._until = (), None

    @property
    def wait_is_over(self) -> bool:
        return self._until is not None and self._clock.now() >= self._until

    async def make_wait(self, fresh: CurrentRules, now: CurrentRules) -> bool:
        """Whether the new rules wait because rules of now are missing in them. The desks are told which ones, and until when,
        after each edit."""
        left = {rule.id for rule in fresh.rulebook.rules}
        lost = tuple(id for id in _ids_of_coordinators(now) if id not in left)
        if not lost or (lost == self._lost and self.wait_is_over):
            self.forget()
            return False
        if lost == self._lost and self._version == fresh.rulebook.version:
            return True
        if lost != self._lost or self._until is None:
            self._lost, self._until = lost, self._clock.now() + LOST_WAIT
        self._version = fresh.rulebook.version
        time = self._until.astimezone(self._timezone)
        await self._notify_desks("rules_lost", {"text": ", ".join(lost), "time": f"{time:%H:%M}"})
        return True


def _ids_of_coordinators(rules: CurrentRules) -> tuple[str, ...]:
    """The rules of the folder. For a folder that holds all its rules, the shipped ones only stand in for refused files: no
    coordinator wrote them, and none misses them."""
    ids, files = tuple(rule.id for rule in rules.rulebook.rules), rules.files
    if files is None or not rules.left_out or BASE in files.contents:
        return ids
    own = own_rule_ids(files)
    return tuple(id for id in ids if id in own)
