"""The lines for `doctor`: versions, the way messages come, open challenges, then each chat."""

from __future__ import annotations

import asyncio
import re
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from secrets import token_hex
from typing import Final

from signalbot._generated import SendMessageV2  # the types of its client

from adapters.signal.account import ReceiveMode, SignalAccount
from adapters.signal.api.rest import RestClient
from adapters.signal.api.rpc import RpcClient, parse_line
from adapters.signal.challenge import Challenges, advice
from adapters.signal.errors import DELIVERY_FAILURES
from adapters.signal.intake import PROBE
from adapters.signal.state.account_state import AccountState
from adapters.signal.state.state_file import bot_runs, read_state
from bot.core.ref import Ref
from bot.core.texts import DayForm, DayText
from bot.errors import Gone, NabuurError
from bot.translation import tr

OLDEST_SERVER: Final = (0, 100)
OLDEST_SIGNAL_CLI: Final = (0, 14)
"""The first version that deletes messages of others. Older ones also stop receiving when Signal's servers change."""

SHORTEST_TIMER: Final = timedelta(weeks=1)
"""Messages of members should stay for this long: the police may ask for a report some days later."""

LISTEN_S: Final = 2.0
PROBE_WITHIN_S: Final = 8.0
SHOWN: Final = 5

NOT_RUNNING: Final = tr("signal: the bot does not run; start it and ask again, to see whether messages come")

NOT_MANUAL: Final = tr(
    "! signal: signal-cli hands messages on without a subscription, and so loses the messages that come while the "
    "bot is away: start it with --receive-mode manual"
)

NOT_FOUND: Final = tr(
    "! signal: signal-cli-rest-api does not find the photos of members: start it with -signal-cli-config and the "
    "folder that signal-cli has as --config"
)


async def lines_for_doctor(
    account: SignalAccount, rest: RestClient, rpc: RpcClient | None, state: AccountState, challenges: Challenges
) -> list[str]:
    """A line that begins with `!` reports a fault."""
    lines = [await _server(rest)]
    if rpc is not None:
        lines += await _signal_cli(rpc)
    else:
        lines.append(tr("signal: without `rpc:` in config.yaml only a moderator can delete messages of members"))
    lines += await _receiving(account, rest, rpc)
    if state.unread:
        lines.append(
            tr(
                "! signal: the list of groups has parts that this version cannot read: {unread}",
                unread=", ".join(state.unread),
            )
        )
    lines += _undelivered(account.folder)
    lines += await _photos(account.folder, rest)
    lines += advice(await challenges.open(), account.service)
    readable = [chat for chat in account.chats.on_platform if not state.may_be_in(chat)]
    lines += [_chat(account, state, chat, rpc is not None) for chat in readable]
    return lines + [line for chat in readable if (line := _disappearing(account, state, chat))]


async def lines_without_groups(rest: RestClient, rpc: RpcClient | None, error: NabuurError) -> list[str]:
    """The line of the program that does not answer says what to do. If both answer, the error itself is the fault."""
    lines = [await _server(rest), *(await _signal_cli(rpc) if rpc is not None else ())]
    is_named = any(line.startswith("!") for line in lines)
    return lines if is_named else [*lines, tr("! signal: {error}", error=error)]


async def _server(rest: RestClient) -> str:
    try:
        about = await rest.about()
    except NabuurError as error:
        return tr("! signal: {error}; look at `service:` in config.yaml, and whether the server runs", error=error)
    version = _version(about.version)
    found = tr("signal: signal-cli-rest-api {version} in mode {mode}", version=about.version, mode=about.mode)
    if about.mode != "json-rpc":
        return tr("! {found}: start it with MODE=json-rpc", found=found)
    if not version:  # only the ready-made container knows it
        return tr(
            "signal: signal-cli-rest-api of an unknown version in mode {mode}; 0.100 or newer is needed",
            mode=about.mode,
        )
    if version < OLDEST_SERVER:
        return tr("! {found}: it is too old; 0.100 or newer is needed", found=found)
    return found


async def _signal_cli(rpc: RpcClient) -> list[str]:
    try:
        answer = await rpc.call("version")
    except NabuurError as error:
        return [
            tr("! signal: {error}; look at `rpc:` in config.yaml, and whether signal-cli listens there", error=error)
        ]
    version = str(answer.get("version", "")) if isinstance(answer, dict) else ""
    if _version(version) < OLDEST_SIGNAL_CLI:
        return [
            tr(
                "! signal: signal-cli {version} is too old: 0.14 or newer is needed to delete messages of members",
                version=version,
            )
        ]
    return [tr("signal: signal-cli {version}", version=version)]


async def _receiving(account: SignalAccount, rest: RestClient, rpc: RpcClient | None) -> list[str]:
    """The lines about receiving. It looks without a subscription, so that waiting messages wait on for the bot. The state
    file says what a running bot received."""
    by_rpc, runs = account.receive is ReceiveMode.RPC and rpc is not None, bot_runs(account.folder)
    keeps = tr("signal-cli keeps the messages that come while the bot is away")
    loses = tr("messages that come while the bot is away are lost (`receive: rpc` keeps them)")
    lines = [
        tr("signal: messages come by {way}; {effect}", way=account.receive.value, effect=keeps if by_rpc else loses)
    ]
    probe = f"{PROBE} {token_hex(4)}"
    try:
        if by_rpc and rpc is not None and await _is_overheard(rest, rpc, probe):
            lines = [NOT_MANUAL]
        elif not by_rpc and runs:
            await _send_to_itself(rest, probe)
    except NabuurError as error:
        return [*lines, tr("! signal: a message to the account itself cannot be sent: {error}", error=error)]
    return [*lines, await _probe_result(account.folder, probe) if runs else NOT_RUNNING]


async def _send_to_itself(rest: RestClient, probe: str) -> None:
    await rest.send(SendMessageV2(message=probe, number=rest.number, recipients=[rest.number], notify_self=True))


async def _is_overheard(rest: RestClient, rpc: RpcClient, probe: str) -> bool:
    """True if signal-cli sends messages to a connection without a subscription."""
    async with rpc.connected() as connection:
        await _send_to_itself(rest, probe)
        try:
            async with asyncio.timeout(LISTEN_S):
                while (line := parse_line(await connection.line())) is None or line.method != "receive":
                    pass
        except TimeoutError:
            return False
    return True


async def _probe_result(folder: Path, probe: str) -> str:
    """A missing probe is no fault by itself: not every signal-cli reports a message to the account itself (its issue 2102)."""
    with suppress(TimeoutError):
        async with asyncio.timeout(PROBE_WITHIN_S):
            while (state := read_state(folder)) is None or state.probe != probe:  # noqa: ASYNC110 - another process writes it
                await asyncio.sleep(0.1)
            return tr("signal: the bot runs, and a message to the account itself came back to it")
    last = read_state(folder)
    at = last.last_received if last else 0.0
    heard = DayText(datetime.fromtimestamp(at, UTC), DayForm.DAY_TIME)
    when = tr("{time} UTC", time=heard) if at else tr("never")
    return tr(
        "signal: the bot runs; it last heard something: {when}. A message to the account itself did not come back, as with "
        "some versions of signal-cli. Write to the account from a telephone and ask again: the time must change",
        when=when,
    )


def _undelivered(folder: Path) -> list[str]:
    """Recipients that do not get messages, by Signal's own ids: the operator may have to trust one of them again."""
    state = read_state(folder)
    by_reason: dict[str, list[str]] = {}
    for uuid, failure in state.undelivered.items() if state else ():
        by_reason.setdefault(failure.reason, []).append(uuid)
    return [
        tr(
            "signal: members who do not get the bot's messages: {count}; {reason} ({people})",
            count=len(people),
            reason=DELIVERY_FAILURES.get(reason, reason),
            people=", ".join(people[:SHOWN]),
        )
        for reason, people in sorted(by_reason.items())
    ]


async def _photos(folder: Path, rest: RestClient) -> list[str]:
    """Whether the server finds the last photo or file that came."""
    state = read_state(folder)
    if state is None or not state.attachment:
        return []
    try:
        await rest.file(state.attachment)
    except Gone:
        return [NOT_FOUND]
    except NabuurError as error:
        return [tr("! signal: photos of members cannot be fetched: {error}", error=error)]
    return [tr("signal: photos of members are found")]


def _chat(account: SignalAccount, state: AccountState, chat: Ref, deletes: bool) -> str:
    name = account.chats.name(chat)
    group = state.groups.get(chat)
    if group is None or not group.is_in:
        return tr(
            "! signal: the account is not in {name} ({chat}); add it to the group, and look at the id in config.yaml",
            name=name,
            chat=chat,
        )
    if chat in account.chats.desks and state.uuid not in group.admins:
        return tr("! signal: make the account an administrator of {name}", name=name)
    if chat in account.chats.desks and not deletes:
        return tr("signal: {name}: the account administers it; a moderator deletes by hand", name=name)
    return tr("signal: {name}: the account is there and may do what it needs", name=name)


def _disappearing(account: SignalAccount, state: AccountState, chat: Ref) -> str:
    """Empty if the messages of a group stay. The bot deletes its own copy of a text soon, so that nothing else is left."""
    group, name = state.groups.get(chat), account.chats.name(chat)
    if group is None or not group.disappear_after_s:
        return ""
    hours = round(group.disappear_after_s / 3600, 2)
    if chat not in account.chats.desks:
        return tr(
            "! signal: {name}: messages disappear after {hours:g} h, the bot's cards as well, and their edits are not seen; "
            "switch that off in this chat",
            name=name,
            hours=hours,
        )
    if timedelta(seconds=group.disappear_after_s) < SHORTEST_TIMER:
        return tr(
            "! signal: {name}: messages disappear after {hours:g} h, also reports that the police may ask for; choose a week "
            "or longer in this group, or switch it off",
            name=name,
            hours=hours,
        )
    return tr("signal: {name}: messages disappear after {hours:g} h, reports as well", name=name, hours=hours)


def _version(text: str) -> tuple[int, ...]:
    return tuple(map(int, re.findall(r"\d+", text)[:2]))
