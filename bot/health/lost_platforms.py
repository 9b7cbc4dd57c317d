"""A platform that does not answer: the desks on other platforms hear of it, and all desks of its watches when it is back."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Final

from bot.core.watch import Watch
from bot.ports import Adapter, Clock, KnowsItsReach
from bot.runtime.desk_notices import TELEGRAM_KEEPS, WORTH_A_WORD, notices, span_text
from bot.store.batch import Arrival

LOOK_EVERY: Final = timedelta(seconds=30)


class LostPlatforms:
    """A desk on the lost platform itself cannot be told before that platform answers again."""

    def __init__(
        self,
        adapters: Sequence[Adapter],
        watches: Sequence[Watch],
        clock: Clock,
        accept: Callable[[Arrival], Awaitable[None]],
    ) -> None:
        self._adapters = adapters
        self._watches = watches
        self._clock = clock
        self._accept = accept
        self._told: dict[str, datetime] = {}

    def since(self) -> Mapping[str, datetime]:
        """The platforms that have not answered for `WORTH_A_WORD` or longer, each since when."""
        now = self._clock.now()
        lost = {each.name: each.lost_since for each in self._adapters if isinstance(each, KnowsItsReach)}
        return {
            name: at
            for name, at in lost.items()
            if at is not None and (now - at >= WORTH_A_WORD or self._told.get(name) == at)  # the clock may be set back
        }

    async def look(self) -> None:
        """Tells each loss and each return once."""
        lost, now = self.since(), self._clock.now()
        for platform, since in lost.items():
            if platform not in self._told:
                self._told[platform] = since
                await self._tell("platform_lost", platform, since, None)
        for platform in [platform for platform in self._told if platform not in lost]:
            since = self._told.pop(platform)
            gone = platform == "telegram" and now - since > TELEGRAM_KEEPS
            await self._tell("platform_found_long" if gone else "platform_found", platform, since, now)

    async def _tell(self, text: str, platform: str, since: datetime, until: datetime | None) -> None:
        """`until` None: the platform is still lost."""
        sharing: dict[str, list[Watch]] = {}
        for watch in self._watches:
            is_served = platform in {chat.platform for chat in watch.chats}
            if not is_served or (until is None and watch.desk.platform == platform):
                continue
            first = since.astimezone(watch.timezone)
            time = f"{first:%H:%M}" if until is None else span_text(since, until, watch)
            sharing.setdefault(time, []).append(watch)
        for time, watches in sharing.items():
            for each in notices(watches, self._clock, text, {"text": platform.capitalize(), "time": time}):
                await self._accept(each)
