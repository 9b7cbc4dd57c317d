"""A neighbourhood with a whole bot: the shipped rules and texts, a config.yaml, SQLite, and an imitated platform or two.

A scenario is written once and runs on each platform: where these differ (a button, a reaction or a typed word), the sides know.
A step of a scenario waits until the bot has done all that it had to do; a check waits until its message is there.
"""

from __future__ import annotations

import asyncio
import re
import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

from bot.app import Bot, Parts, run_bot
from bot.backup.create import make_backup
from bot.backup.restore import restore_backup
from bot.config import load_config
from bot.core.choice import Choice
from bot.core.ref import Ref
from bot.deciding.turns import talk_of
from bot.live_rules.current import load_rules
from bot.outbound.dry_run import DryRun
from bot.ports import Adapter
from bot.store.batch import Arrival
from bot.store.store import Store
from tests import shipped, small_rules
from tests.bots import stays
from tests.scenarios.side import Place, Post, Side
from tests.wire.telegram.clock import WorldClock

ROOT = Path(__file__).parent.parent.parent
WITHIN_S = 30.0

Look = str | re.Pattern[str]


def the(key: str, language: str = "nl", /, **values: str) -> re.Pattern[str]:
    """A shipped text by its key; what is not given in `values` may be anything."""
    written = shipped.rules().rulebook.texts_for("kerkwijk").by_language[language][key]
    parts = re.split(r"\{(\w+)\}", written)
    filled = [
        re.escape(part if place % 2 == 0 else values[part]) if place % 2 == 0 or part in values else ".*?"
        for place, part in enumerate(parts)
    ]
    return re.compile("".join(filled), re.S)


@dataclass(frozen=True, slots=True)
class House:
    """How the bot is set up."""

    gatekeeper: bool = False
    reminders: str = ""  # cron
    dry_run: bool = False
    police: tuple[str, ...] = ("101",)
    more: str = ""  # another line of its settings
    across: bool = False  # the group of the moderators' platform belongs to the watch as well
    adjoining: bool = False  # it belongs to an adjoining watch, of which Mo is the coordinator
    coordinator: str = ""  # looks after a small set of rules of this house's own


class Street:
    """`members` is the side where the group is, `moderators` the one where the desk is: mostly the same."""

    def __init__(self, members: Side, moderators: Side, folder: Path, clock: WorldClock) -> None:
        self._members, self._moderators = members, moderators
        self._sides: tuple[Side, ...] = (members,) if members is moderators else (members, moderators)
        self._folder = folder
        self._clock = clock
        self._house = House()
        self._running: asyncio.Task[None] | None = None
        self._bot: Bot | None = None
        self.would: list[str] = []
        """The actions that a dry run would have done."""

    # -- the bot

    async def opens(
        self,
        *,
        gatekeeper: bool = False,
        reminders: str = "",
        dry_run: bool = False,
        police: tuple[str, ...] = ("101",),
        more: str = "",
        across: bool = False,
        adjoining: bool = False,
        coordinator: str = "",
    ) -> None:
        self._house = House(gatekeeper, reminders, dry_run, police, more, across, adjoining, coordinator)
        if coordinator:
            small_rules.write(self.rules)
        (self._folder / "config.yaml").write_text(self._config())
        await self._start()

    async def restarts(self, meanwhile: Callable[[], None] = lambda: None) -> None:
        """The program is killed when it has nothing to do, and started again on its data. (`tests/crash` kills it at any
        moment; what it was sending then may come twice.)"""
        await self.calm()
        await self.killed()
        meanwhile()
        await self._start()

    async def backs_up(self) -> None:
        await self.calm()
        await self._back_up()

    async def _back_up(self) -> None:
        data, kept = self._folder / "data", self._folder / "kept"
        await make_backup(load_config(self._folder / "config.yaml"), kept / "backup.zip", self._clock.now(), None)
        shutil.copy(data / "pseudonym.key", kept)

    async def stops_undecided(self, *said: tuple[str, str]) -> list[Post]:
        """Messages in the group (author, text) reach the disk, and the program ends before it decides on them. The backup is
        made then."""
        await self.calm()
        await self.killed()
        config, on_disk = load_config(self._folder / "config.yaml"), list[str]()
        async with Store.open(config.data) as store:

            async def accept(platform: str, key: str, raw: bytes, at: datetime) -> None:
                await store.accept([Arrival(platform, key, raw, at, talk_of(platform))])
                on_disk.append(key)

            adapters = self._adapters(config.data)
            receiving = [asyncio.create_task(each.run(partial(accept, each.name))) for each in adapters]
            await self._until(lambda: all(side.listens() for side in self._sides))
            posts = [self._members.says(name, Place.GROUP, text, None) for name, text in said]
            await self._until(lambda: len(on_disk) >= len(said) and all(side.handed_over() for side in self._sides))
            for task in receiving:
                task.cancel()
            await asyncio.wait(receiving)
        for side in self._sides:
            await side.stopped()
        await self._back_up()
        return posts

    async def lives_on(self) -> None:
        """The program starts again on its data, and does all that it has to do."""
        await self._start()

    async def is_lost_and_restored(self) -> None:
        """The data folder is gone, and with it the list of sent reports; the backup is put back."""
        if self._running is not None:
            await self.calm()
        await self.killed()
        shutil.rmtree(self._folder / "data")
        kept = self._folder / "kept"
        config = load_config(self._folder / "config.yaml")
        await restore_backup(config, kept / "backup.zip", None, kept / "pseudonym.key")
        await self._start()

    async def killed(self) -> None:
        if self._running is not None:
            self._running.cancel()
            with suppress(asyncio.CancelledError):
                await self._running
        self._running = self._bot = None
        for side in self._sides:
            await side.stopped()

    async def _start(self) -> None:
        config = load_config(self._folder / "config.yaml")
        adapters = self._adapters(config.data)
        if self._house.dry_run:
            config = replace(config, data=config.data / "dry-run")
            adapters = [DryRun(adapter, self.would.append) for adapter in adapters]
        started: asyncio.Future[Bot] = asyncio.get_running_loop().create_future()
        rules = load_rules(self.rules, config.watches) if self._house.coordinator else shipped.rules_without_examples()
        parts = Parts(config, rules, adapters, self._clock)
        self._running = asyncio.create_task(run_bot(parts, started.set_result), name="the program")
        await asyncio.wait((self._running, started), return_when=asyncio.FIRST_COMPLETED)
        self._bot = started.result() if started.done() else None
        await self._until(lambda: self._bot is not None and all(side.listens() for side in self._sides))
        await self.calm()

    def _adapters(self, data: Path) -> list[Adapter]:
        desks = dict.fromkeys(self._groups(), self._moderators.desk)
        return [side.adapter(desks, data, self._clock) for side in self._sides]

    def _groups(self) -> tuple[Ref, ...]:
        here, there = self._members.group, self._moderators.group
        return (here, there) if self._house.across or self._house.adjoining else (here,)

    def _config(self) -> str:
        house = self._house
        police = ", ".join(f'"{number}"' for number in house.police)
        numbers = f'{{police: [{police}], emergency: ["112"], non_urgent: ["09 266 61 11"]}}'
        groups = ", ".join(f'"{group}"' for group in (self._groups()[:1] if house.adjoining else self._groups()))
        plans = f'[{{cron: "{house.reminders}"}}]' if house.reminders else "[]"
        platforms = "".join(f"  {side.settings}\n" for side in self._sides)
        return f"""data: data/
rules: {self.rules if house.coordinator else ROOT / "rules"}
timezone: Europe/Brussels
platforms:
{platforms}neighbourhoods:
  - id: kerkwijk
    name: Kerkwijk
    languages: [nl, fr]
    groups: [{groups}]
    moderators: "{self._moderators.desk}"
    numbers: {numbers}
    reminders: {plans}
    corrections: {{per_day: 100, soft_start: off, quiet: off}}
    group_texts: all
    gatekeeper: {"true" if house.gatekeeper else "false"}
    {house.more}
    {f'coordinators: ["{self.address(house.coordinator)}"]' if house.coordinator else ""}
{self._adjoining() if house.adjoining else ""}"""

    def _adjoining(self) -> str:
        there = self._moderators
        return f"""    neighbours: [dorp]
  - id: dorp
    name: Dorp
    languages: [nl]
    groups: ["{there.group}"]
    moderators: "{there.desk}"
    coordinators: ["{there.address("Mo")}"]
"""

    @property
    def rules(self) -> Path:
        """The folder of rules of a house with a coordinator."""
        return self._folder / "rules"

    async def reloads_rules(self) -> None:
        """Looks at the folder of rules, as the bot does every two seconds."""
        assert self._bot is not None
        await self._bot.reloading.check()
        await self.calm()

    def address(self, name: str, other: bool = False) -> Ref:
        """The address of a person in the group, as config.yaml names it. `other`: on the moderators' platform."""
        return (self._moderators if other else self._members).address(name)

    # -- what people do

    async def says(self, name: str, text: str, reply_to: Post | None = None) -> Post:
        """In the group."""
        await self.calm()
        return self._members.says(name, Place.GROUP, text, reply_to)

    def says_meanwhile(self, name: str, text: str) -> Post:
        """In the group, whatever the bot is doing."""
        return self._members.says(name, Place.GROUP, text, None)

    def joins_meanwhile(self, name: str) -> None:
        self._members.joins(name)

    async def says_in_other_group(self, name: str, text: str) -> None:
        """On the moderators' platform."""
        await self.calm()
        self._moderators.says(name, Place.GROUP, text, None)

    async def types_on_desk(self, name: str, text: str) -> None:
        await self.calm()
        self._moderators.says(name, Place.DESK, text, None)

    async def desk_answers(self, name: str, text: str, *looks: Look) -> Post:
        """The message on the desk that answers these words there."""
        await self.types_on_desk(name, text)
        return await self.desk_shows(*looks)

    async def tells_bot(self, name: str, text: str) -> None:
        await self.calm()
        self._members.tells_bot(name, text)

    async def edits(self, post: Post, text: str) -> None:
        await self.calm()
        self._members.edits(post, text)

    async def deletes(self, post: Post) -> None:
        """Its author does."""
        await self.calm()
        self._members.deletes(post)

    async def flags(self, name: str, post: Post) -> None:
        await self.calm()
        self._members.flags(name, post)

    async def joins(self, name: str) -> None:
        await self.calm()
        self._members.joins(name)

    async def leaves(self, name: str) -> None:
        await self.calm()
        self._members.leaves(name)

    async def asks_to_join(self, name: str) -> None:
        await self.calm()
        self._members.asks_to_join(name)

    async def accepts_rules(self, name: str) -> None:
        await self.calm()
        self._members.accepts_rules(name)

    async def has_called(self, name: str) -> None:
        """Says that the person has called, as the bot's question offers it."""
        await self.calm()
        self._members.has_called(name)

    async def says_over(self, name: str, over: bool) -> None:
        """Answers as the bot's question «is it over?» offers it."""
        await self.calm()
        self._members.says_over(name, over)

    async def decides(self, name: str, choice: Choice, code: str) -> None:
        """Taps it, reacts with it or types it."""
        await self.calm()
        self._moderators.decides(name, choice, code)

    async def later(self, **by: float) -> None:
        """The clock goes on (minutes=30, hours=2)."""
        await self.calm()
        self._clock.advance(timedelta(**by))
        if self._bot is not None:
            await self._bot.timers.fire_due()
        await self.calm()

    # -- what they see

    async def group_shows(self, *looks: Look) -> Post:
        """Every look in one message."""
        return await self._shows(self._members, Place.GROUP, looks)

    async def other_group_shows(self, *looks: Look) -> Post:
        """In the group of the moderators' platform."""
        return await self._shows(self._moderators, Place.GROUP, looks)

    async def other_group_hides(self, *looks: Look) -> None:
        await self.calm()
        assert not self._matching(self._moderators, Place.GROUP, looks), self.transcript()

    async def desk_shows(self, *looks: Look) -> Post:
        return await self._shows(self._moderators, Place.DESK, looks)

    async def card(self, *looks: Look) -> str:
        """The code of the newest card with these words, as soon as it is there."""
        head = re.compile(r"(?:‼️ DRINGEND )?([A-Z0-9]{3,4}) · ")
        post = await self._shows(self._moderators, Place.DESK, (head, *looks))
        found = head.search(post.text)
        assert found is not None
        await self.calm()
        return found[1]

    async def held(self, name: str, text: str) -> str:
        """Says it, and waits until it is hidden; the code of its card."""
        await self.goes(await self.says(name, text))
        return await self.card(text)

    async def incident(self, who: str) -> str:
        """The code of the newest incident that this person reported."""
        return await self.card("🔔", f"· {who} ·")

    async def private_shows(self, name: str, *looks: Look, other: bool = False) -> str:
        """`other`: on the moderators' platform."""
        side = self._moderators if other else self._members

        def found() -> list[str]:
            return [text for text in side.private(name) if _holds(text, looks)]

        await self._until(lambda: bool(found()))
        return found()[-1]

    async def goes(self, post: Post) -> None:
        """It is not to be seen any more."""
        await self._until(lambda: not self._members.is_up(post))

    async def stays(self, post: Post) -> None:
        await self.calm()
        assert self._members.is_up(post), self.transcript()

    async def comes_in(self, name: str) -> None:
        """Into the group."""
        await self._until(lambda: self._members.is_in(name))

    async def group_hides(self, *looks: Look) -> None:
        """No message in the group holds this, nor will one."""
        await self.calm()
        assert not self.in_group(*looks), self.transcript()

    async def desk_hides(self, *looks: Look) -> None:
        await self.calm()
        assert not self._matching(self._moderators, Place.DESK, looks), self.transcript()

    def in_group(self, *looks: Look) -> list[Post]:
        return self._matching(self._members, Place.GROUP, looks)

    async def bot_says(self, *looks: Look) -> list[Post]:
        """The bot's messages in the group that hold this, as they look now."""
        await self.calm()
        return [post for post in self.in_group(*looks) if not post.by]

    def is_pictured_where_it_can_be(self, post: Post) -> bool:
        """On the desk."""
        return self._moderators.is_pictured(post) == self._moderators.shows_pictures

    async def is_pinned_where_it_can_be(self, post: Post, other: bool = False) -> bool:
        """`other`: in the group of the moderators' platform."""
        await self.calm()
        side = self._moderators if other else self._members
        return side.is_pinned(post) == side.pins

    async def times_private(self, name: str, *looks: Look) -> int:
        await self.calm()
        return sum(_holds(text, looks) for text in self._members.private(name))

    async def _shows(self, side: Side, place: Place, looks: tuple[Look, ...]) -> Post:
        await self._until(lambda: bool(self._matching(side, place, looks)))
        return self._matching(side, place, looks)[-1]

    def _matching(self, side: Side, place: Place, looks: tuple[Look, ...]) -> list[Post]:
        return [post for post in side.posts(place) if _holds(post.text, looks)]

    # -- waiting

    async def calm(self) -> None:
        """The bot has received all that people did, and done all that it had to do now."""
        await stays(self._is_calm, WITHIN_S)

    async def _is_calm(self) -> bool:
        self._still_runs()
        return all(side.handed_over() for side in self._sides) and self._bot is not None and await self._bot.at_rest()

    async def _until(self, true: Callable[[], bool]) -> None:
        try:
            async with asyncio.timeout(WITHIN_S):
                while not true():
                    self._still_runs()
                    await asyncio.sleep(0.001)
        except TimeoutError:
            raise AssertionError(f"it did not come to be seen\n{self.transcript()}") from None

    def _still_runs(self) -> None:
        if self._running is not None and self._running.done():
            self._running.result()
            raise AssertionError("the program has ended")

    def transcript(self) -> str:
        """All messages to be seen, to find out what went wrong."""
        places = ((self._members, Place.GROUP), (self._moderators, Place.GROUP), (self._moderators, Place.DESK))
        lines = [
            f"[{side.name} {place.value}] {post.by or 'nabuur'}: {post.text}"
            for side, place in places
            for post in side.posts(place)
        ]
        names = dict.fromkeys((*("Jan", "Els", "Piet", "An", "Tom", "Mo", "Nele"),))
        lines += [f"[→ {name}] {text}" for name in names for text in self._members.private(name)]
        return "\n".join([*lines, *self.would])


def _holds(text: str, looks: tuple[Look, ...]) -> bool:
    return all(look in text if isinstance(look, str) else look.search(text) for look in looks)
