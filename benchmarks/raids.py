"""The effect of a raid on its own street and on another one, with the reader that `reader: full` means."""

from __future__ import annotations

import asyncio
import signal
from asyncio.subprocess import Process
from contextlib import suppress
from time import perf_counter

from benchmarks.figure import Figure, figure
from benchmarks.street import ACT, REPORT, Town, bot, settled, talk, town
from tests.wire.telegram import Place, Post, TelegramWorld, User

LATER_S = 4.0
"""The moderators' chat is counted so long after the last message of a raid is gone."""


async def other_street(waiting: int, runs: int) -> tuple[Figure, Figure]:
    """A press and a report in one street, behind messages that wait in another."""
    presses, questions, fetched = [], [], []
    for _ in range(runs):
        async with town("full", streets=2) as there:
            raided, calm = there.streets
            raided.settle(there.world)
            els, jan = calm.settle(there.world, 2)
            async with bot(there) as process:
                press_s, question_s, fetched_s = await _behind_a_raid(there, process, (els, jan), waiting)
            presses.append(press_s)
            questions.append(question_s)
            fetched.append(fetched_s)
    how = f"{waiting:,} messages wait in another group; all fetched after {min(fetched):.2f} to {max(fetched):.2f} s"
    return (
        figure("Press → changed card, behind a raid in another watch, full", presses, "s", "≤ 1 s", how),
        figure("Report → question about the police, behind the same", questions, "s", "≤ 1 s", how),
    )


async def _behind_a_raid(
    there: Town, process: Process, people: tuple[User, User], waiting: int
) -> tuple[float, float, float]:
    world, (raided, calm) = there.world, there.streets
    calm.group.post(people[0], ACT.format(n=0))
    card = await world.until(lambda: _card(calm.desk), within=60)
    assert card is not None
    await settled(process)
    talk([raided], waiting)
    world.press(card.button("✅"), by=calm.moderator)
    report = calm.group.post(people[1], REPORT)
    changed = await world.until(lambda: _changed(world, card), within=180)
    asked = await world.until(lambda: _question(calm.group, report), within=180)
    assert changed is not None
    assert asked is not None
    return changed - report.posted_at, asked - report.posted_at, await there.fetched_all() - report.posted_at


def _card(desk: Place) -> Post | None:
    return next((post for post in desk.from_bot if post.buttons), None)


def _changed(world: TelegramWorld, card: Post) -> float | None:
    edits = (call for call in world.calls("editMessageText") if call.message_ids == [card.id])
    return next((call.at for call in edits if call.chat_id == card.chat.id), None)


def _question(group: Place, report: Post) -> float | None:
    later = (post for post in group.from_bot if post.id > report.id)
    return next((post.posted_at for post in later if "101" in post.text or "112" in post.text), None)


async def raid(raiders: int, runs: int) -> Figure:
    """Calls to act from as many accounts as messages, and all of the accounts are new."""
    taken, hidden, on_desk = [], [], []
    for _ in range(runs):
        async with town("full") as there:
            street = there.streets[0]
            people = street.settle(there.world, raiders + 1)
            async with bot(there) as process:
                street.group.post(people[-1], "goedemorgen allemaal")
                await there.fetched_all()
                await settled(process)
                before = len(street.desk.from_bot)
                posts = [street.group.post(person, ACT.format(n=n)) for n, person in enumerate(people[:raiders])]
                taken.append(await _gone_s(there.world, posts))
                await asyncio.sleep(LATER_S)
            hidden.append(sum(post.gone for post in posts))
            on_desk.append(len(street.desk.from_bot) - before)
    how = f"hidden: {min(hidden)} of {raiders}; messages on the desk: {max(on_desk)} at most, {LATER_S:.0f} s later (bar: 3)"
    return figure(f"A raid of {raiders} calls to act, full: all hidden after", taken, "s", "≤ 2 s", how)


async def _gone_s(world: TelegramWorld, posts: list[Post]) -> float:
    """Seconds from the first post to the deletion of the last one that is deleted at all."""
    with suppress(AssertionError):
        await world.until(lambda: all(post.gone for post in posts), within=20)
    return max((post.gone_at or 0.0 for post in posts), default=0.0) - posts[0].posted_at


async def stop(waiting: int, runs: int) -> Figure:
    """A stop by the system while messages wait on the disk."""
    taken = []
    for _ in range(runs):
        async with town("full") as there:
            there.streets[0].settle(there.world)
            talk(there.streets, waiting)
            async with bot(there) as process:
                await there.fetched_all()
                begun = perf_counter()
                process.send_signal(signal.SIGTERM)
                await process.wait()
                taken.append(perf_counter() - begun)
    return figure(
        f"Stop (SIGTERM), {waiting:,} messages just stored, full", taken, "s", "≤ 5 s", "until the process has ended"
    )
