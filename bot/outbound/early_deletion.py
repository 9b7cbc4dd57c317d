"""The one exception to «first written down, then done» (docs/decisions/0015): a deletion that a rule decided alone goes out
beside the commit. Its platform was not told yet that the message arrived; after a crash it tells it again, the same is decided,
and deleting what is gone is done.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence

from bot.store.batch import LanePlan
from bot.store.outbox import Conclusion, OutboxEntry, entry_of

AT_ONCE = 128
"""Under way at one time. What is more waits for its row."""


class EarlyDeletions:
    """`attempt` does it and says what came of it; `may`: does the platform tell again what was not accepted?"""

    def __init__(
        self, attempt: Callable[[OutboxEntry], Awaitable[Conclusion]], may: Callable[[OutboxEntry], bool]
    ) -> None:
        self._attempt = attempt
        self._may = may
        self._begun: dict[str, asyncio.Task[Conclusion]] = {}

    def begin(self, plans: Sequence[LanePlan], tasks: asyncio.TaskGroup) -> None:
        """Start what may go out now. What it came to is kept until its row is there."""
        for plan in plans:
            if not plan.planned.at_once or len(self._begun) >= AT_ONCE or plan.planned.key in self._begun:
                continue
            entry = entry_of(plan)
            if self._may(entry):
                self._begun[entry.key] = tasks.create_task(self._done(entry), name=f"ahead {entry.key}")

    async def _done(self, entry: OutboxEntry) -> Conclusion:
        return await self._attempt(entry)

    def take(self, key: str) -> asyncio.Task[Conclusion] | None:
        """What was begun for this row, once."""
        return self._begun.pop(key, None)

    def forget(self, plans: Sequence[LanePlan]) -> None:
        """Their rows will not come: they could not be written. They are decided again."""
        for plan in plans:
            self._begun.pop(plan.planned.key, None)
