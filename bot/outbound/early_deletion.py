"""Deletions of messages that begin before their rows are in the outbox.

The one exception to «commit first, then act» (docs/decisions/0053): a deletion begins beside the commit. The arrival that led
to it is on the disk. After a crash the core decides it again, in the same way, and the deletion of a missing message counts as
done.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from typing import Any

from bot.core.action import DeleteMessage
from bot.core.step_result import PlannedAction
from bot.store.batch import LanePlan
from bot.store.outbox import Conclusion, OutboxEntry, entry_of

MAX_IN_FLIGHT = 128
"""The number of early deletions under way at one time. Further deletions wait for their rows."""


class EarlyDeletions:
    """Begins deletions before their rows are found. `attempt` does an action. `is_reachable`: whether the platform of an entry
    can be reached."""

    def __init__(
        self,
        attempt: Callable[[OutboxEntry], Coroutine[Any, Any, Conclusion]],
        is_reachable: Callable[[OutboxEntry], bool],
    ) -> None:
        self._attempt = attempt
        self._is_reachable = is_reachable
        self._begun: dict[str, asyncio.Task[Conclusion]] = {}

    def begin(self, plans: Sequence[LanePlan], tasks: asyncio.TaskGroup) -> bool:
        """Begins the deletions that wait for nothing else, and keeps their results until `take`. False: there was none."""
        before = len(self._begun)
        for entry in (entry_of(plan) for plan in plans if _waits_for_nothing(plan.planned)):
            if entry.key not in self._begun and len(self._begun) < MAX_IN_FLIGHT and self._is_reachable(entry):
                self._begun[entry.key] = tasks.create_task(self._attempt(entry), name=f"early {entry.key}")
        return len(self._begun) > before

    def take(self, key: str) -> asyncio.Task[Conclusion] | None:
        """Removes and returns the task of this row. None if there is none."""
        return self._begun.pop(key, None)

    def forget(self, plans: Sequence[LanePlan]) -> None:
        """Forgets the tasks of these plans, because their commit failed. The pipeline decides them again."""
        for plan in plans:
            self._begun.pop(plan.planned.key, None)


def _waits_for_nothing(planned: PlannedAction) -> bool:
    return isinstance(planned.action, DeleteMessage) and planned.not_before is None
