"""What a raid in one street does to the street itself and to another one: the program as shipped, over the imitated Bot API.

Shipped rules with their brakes, and the reader that `reader: full` means.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress
from itertools import cycle, islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from benchmarks.disk import disk_now
from benchmarks.row import Row
from benchmarks.texts import ROOT, messages
from tests.wire.program import prepare, running
from tests.wire.telegram import Place, Post, TelegramWorld, User

ACT: Final = "Kom allemaal naar buiten, we sluiten hem in {n}"
REPORT: Final = "Er loopt iemand aan de deurklinken te voelen in de Kerkstraat"
WAITING: Final = 3000
RAIDERS: Final = 40
SETTLED_S: Final = 3.0
"""By then the bot has sent all that belongs to the message before."""

LATER_S: Final = 5.0
"""The moderators' chat is counted so long after the last message of a raid is gone."""


async def measure(waiting: int = WAITING) -> list[Row]:
    return [await _other_street(waiting, "full"), await _other_street(waiting, "lists"), await _raid()]


class Street:
    """A group and its moderators' chat, with one moderator in both."""

    def __init__(self, world: TelegramWorld, name: str) -> None:
        self.group, self.desk = world.supergroup(name), world.supergroup(f"Moderatoren {name}")
        self.moderator = world.user("Mo")
        self.desk.join(self.moderator, quiet=True)
        self.group.join(self.moderator, quiet=True)

    def members(self, world: TelegramWorld, count: int) -> list[User]:
        people = [world.user(f"Buur {number}") for number in range(count)]
        self.group.join(*people, quiet=True)
        return people


def _chats(*streets: Street) -> list[tuple[int, int]]:
    return [(street.group.id, street.desk.id) for street in streets]


async def _other_street(waiting: int, reader: str) -> Row:
    """A press and a report in one street, behind messages that wait in another."""
    with TemporaryDirectory(dir=ROOT) as folder:
        async with TelegramWorld() as world:
            raided, calm = Street(world, "Kerkwijk"), Street(world, "Molenwijk")
            prepare(Path(folder), world.url, _chats(raided, calm), "", reader)
            people, (els, jan) = raided.members(world, 50), calm.members(world, 2)
            async with running(Path(folder), world.token):
                calm.group.post(els, ACT.format(n=0))
                card = await world.until(lambda: _card(calm.desk), within=60)
                assert card is not None
                await asyncio.sleep(SETTLED_S)
                for number, text in enumerate(islice(cycle(messages(2000)), waiting)):
                    raided.group.post(people[number % 50], f"{text[:4000]} {number}")
                query = world.press(card.button("✅"), by=calm.moderator)
                report = calm.group.post(jan, REPORT)
                changed = await world.until(lambda: _answered(world, card), within=180)
                asked = await world.until(lambda: _question(calm.group, report), within=180)
    assert query is not None
    assert changed is not None
    assert asked is not None
    fetched = _fetched(world)
    assert fetched is not None
    return Row(
        f"Telegram: {waiting:,} messages wait in another group, {reader}",
        f"press {changed - report.posted_at:.2f} s, question {asked - report.posted_at:.2f} s",
        "from the press to the changed card, and from a report to the question about the police; both were fetched after "
        f"{fetched - report.posted_at:.2f} s; {disk_now()}",
    )


def _fetched(world: TelegramWorld) -> float | None:
    """When the bot asked for updates after the last one: by then it had stored all of them."""
    last = world.updates.sent[-1].id
    return next((call.at for call in world.calls("getUpdates") if call.params.get("offset", 0) > last), None)


def _card(desk: Place) -> Post | None:
    return next((post for post in desk.from_bot if post.buttons), None)


def _answered(world: TelegramWorld, card: Post) -> float | None:
    edits = (call for call in world.calls("editMessageText") if call.message_ids == [card.id])
    return next((call.at for call in edits if call.chat_id == card.chat.id), None)


def _question(group: Place, report: Post) -> float | None:
    return next(
        (
            post.posted_at
            for post in group.from_bot
            if (post.id > report.id and "101" in post.text) or "112" in post.text
        ),
        None,
    )


async def _raid() -> Row:
    """Calls to act from as many accounts as messages, and all of the accounts are new."""
    with TemporaryDirectory(dir=ROOT) as folder:
        async with TelegramWorld() as world:
            street = Street(world, "Kerkwijk")
            prepare(Path(folder), world.url, _chats(street), "", "full")
            people = street.members(world, RAIDERS + 1)
            async with running(Path(folder), world.token):
                first = street.group.post(people[-1], "goedemorgen allemaal")
                await world.until(
                    lambda: any(call.params.get("offset") for call in world.calls("getUpdates")), within=60
                )
                await asyncio.sleep(SETTLED_S)
                before = len(street.desk.from_bot)
                posts = [street.group.post(person, ACT.format(n=n)) for n, person in enumerate(people[:RAIDERS])]
                gone_s = await _gone(world, posts)
                await asyncio.sleep(LATER_S)
                on_desk = len(street.desk.from_bot) - before
    assert not first.gone
    hidden = sum(post.gone for post in posts)
    return Row(
        f"Telegram: a raid of {RAIDERS} calls to act from {RAIDERS} accounts, full",
        f"{hidden} hidden in {gone_s:.2f} s",
        f"{on_desk} messages in the moderators' chat {LATER_S:.0f} s later; {disk_now()}",
    )


async def _gone(world: TelegramWorld, posts: list[Post], within_s: float = 20.0) -> float:
    """Seconds from the first post to the deletion of the last one that is deleted at all."""
    with suppress(AssertionError):
        await world.until(lambda: all(post.gone for post in posts), within=within_s)
    return max((post.gone_at or 0.0 for post in posts), default=0.0) - posts[0].posted_at


if __name__ == "__main__":
    for row in asyncio.run(measure()):
        print(f"{row.what}: {row.figure} ({row.how})")
