"""The whole program, as it is started, for a bot on the imitated Telegram."""

from __future__ import annotations

import asyncio
import os
import shutil
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Final

from tests import small_rules, warm

ROOT = Path(__file__).parent.parent.parent
COLD: Final = (sys.executable, "-m", "bot")

_WATCH = """
  - id: kerkwijk{number}
    name: Kerkwijk
    languages: [nl, fr]
    groups: ["telegram:{group}"]
    moderators: "telegram:{desk}"
    numbers: {{police: ["101"], emergency: ["112"], non_urgent: ["09 266 61 11"]}}
    police: {{zone: PZ Gent, relay: none}}"""


def prepare(folder: Path, url: str, chats: Sequence[tuple[int, int]], rule: str, reader: str = "full") -> None:
    """The shipped rules, and a watch for each pair of a group and its desk. `rule`: a changed rule, which need not earn here
    that it acts; empty: none."""
    shutil.copytree(ROOT / "rules", folder / "rules", dirs_exist_ok=True)
    (folder / "rules" / "groups").mkdir(exist_ok=True)
    watches = ""
    for number, (group, desk) in enumerate(chats):
        if rule:
            (folder / "rules" / "groups" / f"kerkwijk{number}.yaml").write_text(f"rules:\n{rule}")
        watches += _WATCH.format(number=number, group=group, desk=desk)
        if rule:
            watches += "\n    rule_life: {decisions: 0}"
    (folder / "config.yaml").write_text(
        f"""data: data/
rules: rules/
timezone: Europe/Brussels
reader: {reader}
platforms:
  telegram: {{token_env: NABUUR_TELEGRAM_TOKEN, base_url: "{url}"}}
neighbourhoods:{watches}
"""
    )


def shrink(folder: Path) -> None:
    """Small rules in place of the shipped ones: to read those is half of what a start takes."""
    small_rules.write(folder / "rules")


async def start(folder: Path, token: str, command: Sequence[str] = COLD) -> Process:
    """One run of the program. `command`: its first words. The output of the program itself goes where that of the test goes."""
    return await asyncio.create_subprocess_exec(
        *command, "run", "--config", str(folder / "config.yaml"), cwd=ROOT,
        env=os.environ | {"NABUUR_TELEGRAM_TOKEN": token}, stdin=DEVNULL, stdout=None if command is COLD else PIPE,
    )  # fmt: skip


async def kill(process: Process) -> None:
    """Returns when the run is dead, also where another process stands for it (`tests/warm/`): then its output ends."""
    if process.returncode is None:
        process.kill()
    await process.communicate()


@asynccontextmanager
async def serving(folder: Path, token: str) -> AsyncIterator[Process]:
    """One run that starts quickly (`tests/warm/`), until the block ends: then it stops as with SIGTERM."""
    process = await start(folder, token, warm.program())
    try:
        yield process
    finally:
        if process.returncode is None:
            process.terminate()
        await process.communicate()


@asynccontextmanager
async def running(folder: Path, token: str, command: Sequence[str] = COLD) -> AsyncIterator[Process]:
    """One run, until the block ends: then it is killed."""
    process = await start(folder, token, command)
    try:
        yield process
    finally:
        await kill(process)
