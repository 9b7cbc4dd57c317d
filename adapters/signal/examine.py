"""What `doctor` says of this installation: versions, how messages come, what can be done in each chat."""

from __future__ import annotations

import asyncio
import re
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from secrets import token_hex
from typing import Final

from signalbot._generated import SendMessageV2  # the types of its client

from adapters.signal.account import Account
from adapters.signal.account_state import Known
from adapters.signal.challenge import Challenges, advice
from adapters.signal.errors import REASONS
from adapters.signal.intake import PROBE
from adapters.signal.rest import Rest
from adapters.signal.rpc import Rpc, read_line
from adapters.signal.state_file import bot_runs, read
from bot.core.ref import Ref
from bot.errors import NabuurError

OLDEST_SERVER: Final = (0, 100)
OLDEST_SIGNAL_CLI: Final = (0, 14)
"""The first that deletes what others wrote. Older ones also stop receiving when Signal's servers change."""

LISTENS_S: Final = 2.0
COMES_BACK_S: Final = 8.0
SHOWN: Final = 5

NOT_RUNNING: Final = "signal: the bot does not run; start it and ask again, to see whether messages come"

MANUAL: Final = (
    "! signal: signal-cli hands messages on although nobody is subscribed, and so loses what comes while the bot is away: "
    "start it with --receive-mode manual"
)


async def examined(account: Account, rest: Rest, rpc: Rpc | None, known: Known, challenges: Challenges) -> list[str]:
    lines = [await _server(rest)]
    if rpc is not None:
        lines += await _signal_cli(rpc)
    else:
        lines.append("signal: without `rpc:` in config.yaml nobody but a moderator can delete what members wrote")
    lines += await _receiving(account, rest, rpc)
    lines += _undelivered(account.folder)
    lines += advice(await challenges.open(), account.service)
    return lines + [line for chat in account.chats.on_platform for line in _chat(account, known, chat, rpc is not None)]


async def _server(rest: Rest) -> str:
    try:
        about = await rest.about()
    except NabuurError as error:
        return f"! signal: {error}; look at `service:` in config.yaml, and whether the server runs"
    shown = f"signal: signal-cli-rest-api {about.version} in mode {about.mode}"
    if about.mode != "json-rpc":
        return f"! {shown}: start it with MODE=json-rpc"
    if _version(about.version) < OLDEST_SERVER:
        return f"! {shown}: it is too old; 0.100 or newer is needed"
    return shown


async def _signal_cli(rpc: Rpc) -> list[str]:
    try:
        told = await rpc.call("version")
    except NabuurError as error:
        return [f"! signal: {error}; look at `rpc:` in config.yaml, and whether signal-cli listens there"]
    version = str(told.get("version", "")) if isinstance(told, dict) else ""
    if _version(version) < OLDEST_SIGNAL_CLI:
        return [f"! signal: signal-cli {version} is too old: 0.14 or newer is needed to delete what members wrote"]
    return [f"signal: signal-cli {version}"]


async def _receiving(account: Account, rest: Rest, rpc: Rpc | None) -> list[str]:
    """Nobody subscribes for it: whatever waits for the bot must wait on. A bot that runs says what it heard."""
    by_rpc, runs = account.receive.value == "rpc" and rpc is not None, bot_runs(account.folder)
    keeps = "signal-cli keeps what comes while the bot is away"
    loses = "what comes while the bot is away is lost (`receive: rpc` keeps it)"
    lines = [f"signal: messages come by {account.receive.value}; {keeps if by_rpc else loses}"]
    probe = f"{PROBE} {token_hex(4)}"
    try:
        if by_rpc and rpc is not None and await _overheard(rest, rpc, probe):
            lines = [MANUAL]
        elif not by_rpc and runs:
            await _send(rest, probe)
    except NabuurError as error:
        return [*lines, f"! signal: a message to oneself cannot be sent: {error}"]
    return [*lines, await _heard(account.folder, probe) if runs else NOT_RUNNING]


async def _send(rest: Rest, probe: str) -> None:
    await rest.send(SendMessageV2(message=probe, number=rest.number, recipients=[rest.number], notify_self=True))


async def _overheard(rest: Rest, rpc: Rpc, probe: str) -> bool:
    """Is anything told to a connection that did not subscribe?"""
    async with rpc.connected() as connection:
        await _send(rest, probe)
        try:
            async with asyncio.timeout(LISTENS_S):
                while (line := read_line(await connection.line())) is None or line.method != "receive":
                    pass
        except TimeoutError:
            return False
    return True


async def _heard(folder: Path, probe: str) -> str:
    """Did the message to oneself come to the bot that runs? Not every signal-cli tells of one (its issue 2102), so that it
    does not come is no fault by itself."""
    with suppress(TimeoutError):
        async with asyncio.timeout(COMES_BACK_S):
            while (found := read(folder)) is None or found.probe != probe:  # noqa: ASYNC110 - another process writes it
                await asyncio.sleep(0.1)
            return "signal: the bot runs, and a message to oneself came back to it"
    last = read(folder)
    when = datetime.fromtimestamp(last.heard, UTC).strftime("%d/%m %H:%M UTC") if last and last.heard else "never"
    return (
        f"signal: the bot runs; it last heard something: {when}. A message to oneself did not come back, as with some versions "
        "of signal-cli. Write to the account from a telephone and ask again: the time must change"
    )


def _undelivered(folder: Path) -> list[str]:
    """Who does not get what the bot writes, by Signal's own ids: the operator may have to trust one of them again."""
    remembered = read(folder)
    by_reason: dict[str, list[str]] = {}
    for uuid, failed in remembered.undelivered.items() if remembered else ():
        by_reason.setdefault(failed.reason, []).append(uuid)
    return [
        f"signal: {len(people)} do not get what the bot writes: {REASONS.get(reason, reason)} ({', '.join(people[:SHOWN])})"
        for reason, people in sorted(by_reason.items())
    ]


def _chat(account: Account, known: Known, chat: Ref, deletes: bool) -> list[str]:
    name = account.chats.name(chat)
    group = known.groups.get(chat)
    if group is None or not group.is_in:
        return [
            f"! signal: the account is not in {name} ({chat}); add it to the group, and look at the id in config.yaml"
        ]
    if chat in account.chats.desks and known.me not in group.admins:
        return [f"! signal: make the account an administrator of {name}"]
    if chat in account.chats.desks and not deletes:
        return [f"signal: {name}: the account administers it; a moderator deletes by hand"]
    return [f"signal: {name}: the account is there and may do what it needs"]


def _version(written: str) -> tuple[int, ...]:
    return tuple(map(int, re.findall(r"\d+", written)[:2]))
