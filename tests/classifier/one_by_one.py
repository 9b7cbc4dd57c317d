"""Decisions of the running bot, whose encoders read several texts at a time and ahead, against a bot that reads one by one.

`python -m tests.classifier.one_by_one [MESSAGES]` prints how many of the messages of the corpus are decided otherwise (bar: one
in 200). All of them wait at once in one group, and the bot is whole: pipeline, store and delivery, with the shipped rules.
"""

from __future__ import annotations

import asyncio
import json
import sqlite3
import sys
from collections.abc import Mapping
from contextlib import closing
from dataclasses import asdict, dataclass, replace
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.texts import messages
from bot.classifier.models import Models, add_models, load_models
from bot.config.values import ReaderKind
from bot.core.action import Action, DeleteMessage, SendPrivately
from tests import shipped
from tests.bots import parts, rests, until
from tests.bots import running as running_bot
from tests.fake_platform import FakePlatform

AUTHORS = 50
_MEMBER = "Buur"

PATIENT = timedelta(minutes=1)
"""For an answer of the encoder: on a busy machine the light model would read alone meanwhile."""

_SAID = "posted_at, decision, treatment, rules, labels, asked, seen, kind"


@dataclass(frozen=True)
class Comparison:
    """`otherwise`: messages with another line in the audit log. `effects`: whether the bot deleted the same messages and wrote
    to the same members. Its cards and edits depend on the moment at which each arrives, and so differ between any two runs."""

    messages: int
    hit: int
    otherwise: int
    effects: bool


async def compare(count: int) -> Comparison:
    models = load_models(ReaderKind.FULL, workers=2)
    assert models is not None, "the package has the weights"
    together, done_together = await _decided(count, replace(models, limit=PATIENT))
    alone, done_alone = await _decided(count, None)
    moments = together.keys() | alone.keys()
    return Comparison(
        count, len(alone), sum(together.get(at) != alone.get(at) for at in moments), done_together == done_alone
    )


async def _decided(count: int, models: Models | None) -> tuple[Mapping[int, Any], list[str]]:
    """The lines of the audit log by the moment of their message, and the effects on members. `models` None: one by one."""
    with TemporaryDirectory() as name:
        platform, rules = FakePlatform(), shipped.rules()
        made = replace(parts(Path(name), platform), rules=rules, models=models)
        if models is None:
            made = replace(made, rules=add_models(rules, load_models(ReaderKind.FULL)))
        async with running_bot(made) as bot:
            await bot.readers.ready()
            for number, text in enumerate(messages(count)):
                platform.say(f"{_MEMBER}{number % AUTHORS}", " ".join(text.split()))
            await until(lambda: len(platform.confirmed) == count, tries=100_000)
            await rests(bot, patience_s=3600)
            platform.end()
        with closing(sqlite3.connect(made.config.data / "nabuur.db")) as database:
            lines = database.execute(f"SELECT {_SAID} FROM decisions WHERE kind = 'hit'").fetchall()
        return {line[0]: line[1:] for line in lines}, sorted(filter(None, map(_effect, platform.done)))


def _effect(action: Action) -> str:
    """The effect of an action on a member; empty if it has none."""
    match action:
        case DeleteMessage(message) if message.id.isdecimal():  # a message of the bot has a letter in its id
            return f"deleted {message}"
        case SendPrivately(person, purpose=purpose) if person.id.startswith(_MEMBER):
            return f"{purpose} to {person}"
        case _:
            return ""


if __name__ == "__main__":
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1500
    result = asyncio.run(compare(count))
    print(json.dumps(asdict(result)))
    sys.exit(0 if result.otherwise * 200 <= count else 1)
