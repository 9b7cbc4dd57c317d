"""The one exception to «commit first, then act» (docs/decisions/0015): a deletion that a rule decided alone begins during the
commit. The platform has no confirmation of the message yet. After a crash it sends the message again, the core decides the
same, and the deletion of a missing message counts as done.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence

from bot.store.batch import LanePlan
from bot.store.outbox import Conclusion, OutboxEntry, entry_of

MAX_IN_FLIGHT = 128
"""The number of early deletions under way at one time. Further deletions wait for their rows."""


class EarlyDeletions:
    """Begins deletions before their rows exist. `attempt` does an action. `may_begin` allows it for an entry."""

    def __init__(
        self, attempt: Callable[[OutboxEntry], Awaitable[Conclusion]], may_begin: Callable[[OutboxEntry], bool]
    ) -> None:
        self._attempt = attempt
        self._may_begin = may_begin
        self._begun: dict[str, asyncio.Task[Conclusion]] = {}

    def begin(self, plans: Sequence[LanePlan], tasks: asyncio.TaskGroup) -> None:
        """Begins the allowed deletions among these plans and keeps their results until `take`."""
        for plan in plans:
            if not plan.planned.at_once or len(self._begun) >= MAX_IN_FLIGHT or plan.planned.key in self._begun:
                continue
            entry = entry_of(plan)
            if self._may_begin(entry):
                self._begun[entry.key] = tasks.create_task(self._run(entry), name=f"early {entry.key}")

    async def _run(self, entry: OutboxEntry) -> Conclusion:
        return await self._attempt(entry)

    def take(self, key: str) -> asyncio.Task[Conclusion] | None:
        """Removes and returns the task of this row. None if there is none."""
        return self._begun.pop(key, None)

    def forget(self, plans: Sequence[LanePlan]) -> None:
        """Forgets the tasks of these plans, because their commit failed. The pipeline decides them again."""
        for plan in plans:
            self._begun.pop(plan.planned.key, None)
