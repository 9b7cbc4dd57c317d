"""The real program comes back from a backup with undecided messages, on the imitated Telegram. A moderator's press on the card
❓ says all of it once, or nothing, also if a kill comes between the press and the words."""

from __future__ import annotations

import asyncio
import shutil
import sqlite3
from asyncio.subprocess import Process
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing, suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest

from adapters.shared.chats import ServedChats
from adapters.telegram.account import TelegramAccount
from adapters.telegram.adapter import TelegramAdapter
from bot.core.choice import EMOJI, Choice
from bot.core.step_result import UNTIL_ANSWERED
from bot.deciding.turns import talk_of
from bot.store.batch import Arrival
from bot.store.schema import micros
from bot.store.store import Store
from tests import warm
from tests.backup.test_lost_machine import nabuur
from tests.wire.program import kill, prepare, running, serving, shrink
from tests.wire.telegram import Post, TelegramWorld
from tests.wire.telegram.faults import Call, NeverAnswers
from tests.wire.towns import quick, ref

WITHIN_S = 120
REPORT, CALL = "er loopt iemand rond in de Molenstraat", "wie gaat er mee?"
EACH_ONCE = [1, 1, 1]
"""The question about the call, the word to stay inside, and the note to the author."""
_UNFINISHED = """SELECT (SELECT count(*) FROM inbox WHERE state = 'new')
    + (SELECT count(*) FROM outbox WHERE state IN ('waiting', 'calling_off') AND not_before IS NOT :held)"""


class Lost:
    """A watch on Telegram whose machine is lost. The backup holds a report and a call to act without a decision."""

    def __init__(self, world: TelegramWorld, folder: Path) -> None:
        self.world, self._folder = world, folder
        self.group = world.supergroup("Kerkwijk")
        self.desk = world.supergroup("Moderatoren", bot="member")
        self._an, self.tom, self.mo = (world.user(name, started=True) for name in ("An", "Tom", "Mo"))
        self.group.join(self._an, self.tom, self.mo, quiet=True)
        self.desk.join(self.mo, quiet=True)
        prepare(folder, world.url, [(self.group.id, self.desk.id)], "", "lists")
        shrink(folder)

    async def is_backed_up(self) -> None:
        """The program runs. Later its adapter accepts the two messages, and ends before the bot decides on them."""
        async with self.runs():
            await self.world.until(lambda: self.world.calls("getUpdates"), within=WITHIN_S)
        self.group.post(self._an, REPORT)
        self.call = self.group.post(self.tom, CALL)
        chats = ServedChats("telegram", {ref(self.group): ref(self.desk)}, {}, frozenset([ref(self.group)]))
        async with Store.open(self._folder / "data") as store:

            async def accept(key: str, raw: bytes, at: datetime) -> None:
                await store.accept([Arrival("telegram", key, raw, at, talk_of("telegram"))])

            account = TelegramAccount(self.world.token, self.world.url, chats, self._folder / "data")
            receiving = asyncio.create_task(TelegramAdapter(account, lambda: datetime.now(UTC), quick()).run(accept))
            await self.world.until(lambda: not self.world.updates.pending)
            receiving.cancel()
            with suppress(asyncio.CancelledError):
                await receiving
        await nabuur("backup", str(self._folder / "kept" / "b.zip"), "--config", str(self._folder / "config.yaml"))
        shutil.copy(self._folder / "data" / "pseudonym.key", self._folder / "kept")

    async def is_restored(self) -> None:
        shutil.rmtree(self._folder / "data")
        kept = self._folder / "kept"
        await nabuur(
            "restore", str(kept / "b.zip"), "--key", str(kept / "pseudonym.key"),
            "--config", str(self._folder / "config.yaml"),
        )  # fmt: skip

    @asynccontextmanager
    async def runs(self, until_killed: bool = False) -> AsyncIterator[Process]:
        folder, token = self._folder, self.world.token
        async with running(folder, token, warm.program()) if until_killed else serving(folder, token) as process:
            yield process

    async def rests(self) -> None:
        """The program has decided all that came, and done all that is due."""
        await self.world.until(lambda: not self.world.updates.pending and self._unfinished() == 0, within=WITHIN_S)

    def _unfinished(self) -> int:
        with closing(sqlite3.connect(f"file:{self._folder}/data/nabuur.db?mode=ro", uri=True)) as database:
            ((count,),) = database.execute(_UNFINISHED, {"held": micros(UNTIL_ANSWERED)})
        return int(count)

    async def question(self) -> Post:
        """The only card ❓ on the desk, as soon as the bot rests; nothing else was said meanwhile."""
        found = await self.world.until(lambda: [post for post in self.desk.from_bot if _asks(post)], within=WITHIN_S)
        await self.rests()
        (card,) = found
        return card

    def words(self) -> Counter[str]:
        """The messages of the bot in the group and to the author."""
        return Counter(post.text for post in (*self.group.from_bot, *self.world.private(self.tom).from_bot))


@pytest.fixture
async def watch(tmp_path: Path) -> AsyncIterator[Lost]:
    async with TelegramWorld() as world:
        yield Lost(world, tmp_path)


def _asks(post: Post) -> bool:
    return post.text.startswith("❓") and bool(post.buttons)


async def test_a_press_says_all_of_it_once(watch: Lost) -> None:
    """The machine never started again after its backup."""
    await watch.is_backed_up()
    await watch.is_restored()
    async with watch.runs():
        question = await watch.question()
        assert (watch.call.gone, watch.words()) == (True, Counter())
        cards = len(watch.desk.from_bot)
        watch.world.press(question.button(EMOJI[Choice.APPROVE]), by=watch.mo)
        await watch.world.until(lambda: "ik zeg en doe het nu" in question.text, within=WITHIN_S)
        await watch.rests()
    assert sorted(watch.words().values()) == EACH_ONCE
    assert len([post for post in watch.desk.from_bot[cards:] if CALL in post.text]) == 1


async def test_a_press_says_that_it_was_done_before_and_nothing_goes_out(watch: Lost) -> None:
    """The machine has lived on, and said all of it."""
    await watch.is_backed_up()
    async with watch.runs():
        await watch.world.until(lambda: watch.call.gone, within=WITHIN_S)
        await watch.rests()
    said = watch.words()
    assert said
    await watch.is_restored()
    async with watch.runs():
        question = await watch.question()
        watch.world.press(question.button(EMOJI[Choice.REMOVE]), by=watch.mo)
        await watch.world.until(lambda: "het was al gebeurd" in question.text, within=WITHIN_S)
        await watch.rests()
    assert watch.words() == said
    assert len([post for post in watch.desk.from_bot if CALL in post.text]) == 1


@pytest.mark.parametrize(("choice", "method"), [
    (Choice.APPROVE, "getChatMember"), (Choice.APPROVE, "sendMessage"), (Choice.REMOVE, "getChatMember"),
], ids=["✅, not decided yet", "✅, words under way", "❌, not decided yet"])  # fmt: skip
async def test_a_kill_after_the_press_changes_nothing(watch: Lost, choice: Choice, method: str) -> None:
    """The bot asks whether the person may decide (`getChatMember`) when the press is on the disk."""

    def comes_after_the_press(call: Call) -> bool:
        return method != "sendMessage" or call.chat_id == watch.group.id

    await watch.is_backed_up()
    await watch.is_restored()
    async with watch.runs(until_killed=True) as process:
        question = await watch.question()
        watch.world.fail(method, NeverAnswers(), times=None, when=comes_after_the_press)
        before = len(watch.world.calls(method))
        watch.world.press(question.button(EMOJI[choice]), by=watch.mo)
        await watch.world.until(
            lambda: any(map(comes_after_the_press, watch.world.calls(method)[before:])), within=WITHIN_S
        )
        await kill(process)
    assert watch.group.from_bot == []
    watch.world.heal()
    async with watch.runs():
        await watch.world.until(lambda: not question.buttons, within=WITHIN_S)
        await watch.rests()
    approved, in_doubt = choice is Choice.APPROVE, method == "sendMessage"
    assert sorted(Counter(post.text for post in watch.group.from_bot).values()) == (EACH_ONCE[:2] if approved else [])
    notes = len(watch.world.private(watch.tom).from_bot)
    assert notes == approved or (in_doubt and not notes)  # a note that was under way is not made twice
