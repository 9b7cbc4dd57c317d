"""Pull the plug of the real program while it passes incidents on: nothing is lost, and what comes twice is the same mail.

The lists read alone, not the shipped `full`: that one reads otherwise until the encoder is up, and the runs would differ.
"""

from __future__ import annotations

import asyncio
import random
from collections import Counter
from pathlib import Path

from tests import small_rules
from tests.crash.harness import Program, World
from tests.mail.server import MailServer, serving

INCIDENTS, KILLS, SEED = 9, 3, 11
WITHIN_S = 60

CONFIG = """data: data/
rules: rules/
timezone: Europe/Brussels
reader: lists
platforms:
  console: {{moderators: [Mo]}}
mail: {{server: "127.0.0.1:{port}", from: watch@example.org, starttls: false}}
neighbourhoods:
  - id: kerkwijk
    name: Kerkwijk
    languages: [nl]
    groups: ["console:kerkwijk"]
    moderators: "console:moderators"
    police: {{zone: PZ Gent, mail: wijk@example.org, relay: incidents, agreed: 2026-03-01}}
"""


class SlowServer(MailServer):
    """Takes its time before it says that it has taken a mail, so that a kill often falls in between."""

    async def handle_DATA(self, *parts: object) -> str:  # noqa: N802 - the same arguments
        reply = await super().handle_DATA(*parts)  # type: ignore[arg-type]  # the same arguments
        await asyncio.sleep(0.05)
        return reply


def script() -> list[str]:
    """Reports and their ends: each reporter gives the all clear."""
    lines = []
    for number in range(INCIDENTS):
        lines.append(f"@{2 * number + 1} Lid{number}: er loopt iemand rond in tuin {number}")
        lines.append(f"@{2 * number + 2} Lid{number}: vals alarm")
    return lines


async def test_kills_lose_no_mail_and_what_comes_twice_is_the_same(tmp_path: Path) -> None:
    small_rules.write(tmp_path / "rules")
    lines, world, chance = script(), World(), random.Random(SEED)
    async with serving(SlowServer()) as server:
        (tmp_path / "config.yaml").write_text(CONFIG.format(port=server.port))
        for kill in range(KILLS + 1):
            program = Program(tmp_path, world)
            await program.start()
            todo = [line for line in lines if int(line[1:].split()[0]) not in world.accepted]
            last = kill == KILLS
            await program.send(todo if last else todo[: 2 * (INCIDENTS // KILLS)])
            if last:
                assert await program.finish() == 0
            else:
                await _some_mail(server, len(server.taken) + 1, program)
                await asyncio.sleep(chance.uniform(0, 0.06))
                await program.kill()
    counts = Counter(server.ids)
    assert len(counts) == INCIDENTS
    assert sum(counts.values()) - INCIDENTS <= KILLS
    subjects = {(mail["Message-ID"], mail["Subject"], mail["Date"]) for _, mail in server.taken}
    assert len(subjects) == INCIDENTS


async def _some_mail(server: MailServer, count: int, program: Program) -> None:
    """Waits until one more mail was taken, or until it is clear that none waits."""
    for _ in range(WITHIN_S * 20):
        if len(server.taken) >= count or program.process.returncode is not None:
            return
        await asyncio.sleep(0.05)
    raise AssertionError("no mail arrived")
