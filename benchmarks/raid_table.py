"""`python -m benchmarks.raid_table`: a raid against the program as it is shipped, and a table of what each side of it saw.

1,000 calls to act within a minute, by 20 new accounts in turn, while a neighbour reports something. A moderator then taps ❌, ↩️
and ✅. `python -m benchmarks.raid_table 500 mixed`: other messages of 500 new accounts, which break several rules.
"""

from __future__ import annotations

import asyncio
import sys
from asyncio.subprocess import Process
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import cycle, islice
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Final

from benchmarks.street import REPORT, Street, settled
from benchmarks.texts import ROOT
from tests.wire.program import prepare, running
from tests.wire.telegram import Post, TelegramWorld, User
from tests.wire.telegram.clock import stopwatch
from tests.wire.telegram.flood import Flood

WITHIN_S: Final = 60.0
RAIDERS: Final = 20
QUIET_S: Final = 30.0
"""Nothing that the group or the desk sees has changed for so long: the bot is through."""

MINUTE_S: Final = 65.0
"""The same where the bot may wait for Telegram, which takes twenty messages a minute in a group."""

LONGEST_S: Final = 1200.0

CALLS: Final = (
    "Kom allemaal naar buiten, we sluiten hem in",
    "Wie gaat er mee? We pakken hem zelf aan",
    "We sluiten de straat af en pakken hem zelf vast",
    "On y va tous ensemble, on va l'attraper nous-mêmes",
    "Wer kommt mit? Den schnappen wir uns selbst",
)
"""Calls to act of which the reader is sure, in three languages: beyond the daily limit of a rule the bot hides no others."""

OTHERS: Final = (
    *CALLS[:2],
    "Te koop: mooie fiets, 50 euro, stuur mij een bericht",
    "Jij bent een sukkel en een idioot",
    "De wagen had nummerplaat 1-ABC-234",
    "Leuke foto's van het feest gisteren, bedankt iedereen",
)


@dataclass(slots=True)
class Sighting:
    """`steps`: what came of each tap, with its seconds."""

    street: Street
    raiders: Sequence[User]
    posts: list[Post]
    report: Post
    took_s: float
    steps: list[tuple[str, str]] = field(default_factory=list)


async def measure(count: int, texts: Sequence[str], raiders: int) -> Iterator[tuple[str, str]]:
    with TemporaryDirectory(dir=ROOT) as folder:
        async with TelegramWorld(flood=Flood(enforced=True)) as world:
            street = Street(world, "Kerkwijk")
            prepare(Path(folder), world.url, [(street.group.id, street.desk.id)], "")
            (jan,) = street.settle(world, 1)
            people = [world.user(f"Nieuw {number}") for number in range(raiders)]
            async with running(Path(folder), world.token) as process:
                seen = await _raid(world, street, process, (jan, people), list(islice(cycle(texts), count)))
                before = list(_rows(world, seen))
                await _decide(world, seen)
            return iter([*before, *seen.steps])


async def _raid(
    world: TelegramWorld, street: Street, process: Process, people: tuple[User, Sequence[User]], texts: Sequence[str]
) -> Sighting:
    jan, raiders = people
    street.group.post(jan, "goedemorgen allemaal")
    for _ in range(3):  # on a busy machine a start that is slow looks like none
        await settled(process)
    street.group.join(*raiders)
    begun, posts, report = stopwatch(), [], None
    for number, text in enumerate(texts):
        await asyncio.sleep(max(0.0, begun + WITHIN_S * number / len(texts) - stopwatch()))
        posts.append(street.group.post(raiders[number % len(raiders)], f"{text} {number}"))
        if number == len(texts) // 2:
            report = street.group.post(jan, REPORT)
    assert report is not None
    seen = Sighting(street, raiders, posts, report, stopwatch() - begun)
    await _quiet(world, street)
    return seen


async def _quiet(world: TelegramWorld, street: Street, quiet_s: float = QUIET_S) -> float:
    """Waits until nothing changes any more. Returns when the last change was."""
    before: tuple[object, ...] = ()
    last, until = stopwatch(), stopwatch() + LONGEST_S
    while stopwatch() - last < quiet_s and stopwatch() < until:
        await asyncio.sleep(0.25)
        chats = [place.chat for place in (street.group, street.desk)]
        seen = [(chat.last_id, sum(post.gone for post in chat.posts.values())) for chat in chats]
        now = (*seen, len(world.calls()) - len(world.calls("getUpdates")))
        before, last = now, last if now == before else stopwatch()
    return last


async def _decide(world: TelegramWorld, seen: Sighting) -> None:
    """The taps on the newest card with the button."""
    for sign in ("❌", "↩️", "✅"):
        cards = [post for post in seen.street.desk.from_bot if any(sign in button.label for button in post.buttons)]
        if not cards:
            seen.steps.append((f"one tap: {sign}", "no card has this button"))
            continue
        begun, card = stopwatch(), cards[-1]
        world.press(card.button(sign), by=seen.street.moderator)
        ended = await _quiet(world, seen.street, MINUTE_S)
        back, held = _back_in_group(seen)
        seen.steps += [
            (f"one tap: {sign}", f"through after {max(ended - begun, 0.0):.1f} s"),
            ("", f"in the group again: {held} of {len(seen.posts)} messages, in {len(back)} posts of the bot"),
            *(
                ("", f"answer: {call.params['text']}")
                for call in world.calls("answerCallbackQuery")
                if call.at > begun and call.params.get("text")
            ),
            ("", f"the card: {' ⏎ '.join(card.text.splitlines()[3:])}"),
        ]


def _back_in_group(seen: Sighting) -> tuple[list[Post], int]:
    """The posts of the bot with messages of the raid, and the number of these messages; with those that never went."""
    texts = {post.text for post in seen.posts}
    back = [post for post in seen.street.group.from_bot if any(text in post.text for text in texts)]
    lines = {line.partition(" ")[2] if line[:2].isdigit() else line for post in back for line in post.text.splitlines()}
    return back, sum(not post.gone or post.text in lines for post in seen.posts)


def _rows(world: TelegramWorld, seen: Sighting) -> Iterator[tuple[str, str]]:
    street, posts = seen.street, seen.posts
    stayed = sorted(post.gone_at - post.posted_at for post in posts if post.gone)
    yield "the raid", f"{len(posts)} messages in {seen.took_s:.0f} s by {len(seen.raiders)} new accounts"
    yield "group: hidden", f"{len(stayed)} of {len(posts)}"
    if stayed:
        p95 = stayed[int(len(stayed) * 0.95)]
        yield "group: seen for", f"{median(stayed):.2f} s in the middle, {p95:.2f} s at p95, {stayed[-1]:.2f} s at most"
    left = [post.text.rstrip("0123456789 ") for post in posts if not post.gone]
    for text in dict.fromkeys(left):
        yield "group: stays", f"{left.count(text)} × {text}"
    for text, count in _counted(street.group.from_bot):
        yield "group: the bot wrote", f"{count} × {text}"
    later = [post for post in street.group.from_bot if post.posted_at > seen.report.posted_at and "gebeld" in post.text]
    answered = f"asked after {later[0].posted_at - seen.report.posted_at:.2f} s whether 101 was called" if later else ""
    yield "a neighbour's report", f"{'is hidden' if seen.report.gone else 'stands'}; {answered or 'no question'}"
    alone = [post for person in seen.raiders for post in world.private(person).from_bot]
    yield "raiders, in private", f"{len(alone)} notes (a new account has not opened the chat with the bot)"
    sent = [call for call in world.calls("sendMessage", "sendPhoto") if call.chat_id == street.desk.id and call.ok]
    loud = [call for call in sent if not call.params.get("disable_notification")]
    edits = [call for call in world.calls("editMessageText") if call.chat_id == street.desk.id and call.ok]
    yield (
        "desk: messages",
        f"{len(sent)} sent, {len(loud)} with a sound, {len(street.desk.from_bot)} stand; {len(edits)} edits",
    )
    for post in street.desk.from_bot:
        yield "desk reads", " ⏎ ".join(post.text.splitlines())
    refused = sum(call.status == 429 for call in world.calls())
    yield "Telegram refused", f"{refused} calls as too many"


def _counted(posts: Sequence[Post]) -> Iterator[tuple[str, int]]:
    texts = [" ⏎ ".join(post.text.splitlines())[:160] for post in posts]
    yield from ((text, texts.count(text)) for text in dict.fromkeys(texts))


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    mixed = "mixed" in sys.argv
    rows = asyncio.run(measure(count, OTHERS if mixed else CALLS, count if mixed else RAIDERS))
    for head, said in rows:
        print(f"{head:22} {said}")


if __name__ == "__main__":
    main()
