"""From the errors of signal-cli, its REST server and signalbot to those of `bot/errors.py`.

Their texts may contain telephone numbers: this file reads them, and never passes them on.
"""

from __future__ import annotations

import json
from collections.abc import Awaitable
from datetime import timedelta
from typing import Final, TypeVar

import aiohttp
from signalbot.errors import SignalAPIError

from bot.errors import Busy, CannotStart, Gone, Lost, NabuurError, Refused

T = TypeVar("T")

CHALLENGE_WAIT: Final = timedelta(minutes=5)
"""The REST server does not say how long to wait."""

_RATE_LIMIT_CODE: Final = -5
"""Of signal-cli's JSON-RPC (its man page, "signal-cli-jsonrpc")."""

_NO_ACCOUNT: Final = ("specified account does not exist", "not registered", "no account", "authorization failed")
_REFUSALS: Final = (
    ("unregistered", "this person is no longer on Signal"),
    ("group not found", "the account is not in this group"),
    ("not a group member", "the account is not in this group"),
    ("not a member", "the account is not in this group"),
    ("admin", "the account is no administrator of this group"),
    ("not allowed to send", "only administrators may write in this group"),
    ("untrusted identity", "the safety number of this person has changed; trust it again in signal-cli"),
    ("method not implemented", "this signal-cli is too old for it"),
)
"""A part of signal-cli's text, and the sentence that the bot shows instead."""

DELIVERY_FAILURES: Final = {
    "UNREGISTERED_FAILURE": "this person is no longer on Signal",
    "IDENTITY_FAILURE": "the safety number of this person has changed; trust it again in signal-cli",
    "INVALID_PRE_KEY_FAILURE": "this person's app cannot receive messages at the moment",
}
"""Signal's reason why a recipient did not get a message, and the sentence for people."""


class Challenged(Busy):
    """Signal asks for a captcha. `tokens`: the challenges to answer."""

    def __init__(self, tokens: tuple[str, ...]) -> None:
        super().__init__(CHALLENGE_WAIT)
        self.tokens = tokens


def wrong_number() -> CannotStart:
    return CannotStart(
        "signal-cli has no account with this number. Look at the variable that `number_env` names: +32…, as it was registered. "
        "docs/operators.md, «Signal», says how to register or link a number."
    )


async def ask(call: Awaitable[T]) -> T:
    """Awaits a call of signalbot's client. Raises only errors of this project."""
    try:
        return await call
    except SignalAPIError as error:
        never_sent = isinstance(error.__cause__, aiohttp.ClientConnectorError)
    except (TimeoutError, ValueError):  # no answer, or one that is no JSON of the right shape
        never_sent = False
    raise Lost("signal-cli-rest-api cannot be reached", maybe_done=not never_sent)


async def raise_for_status(answer: aiohttp.ClientResponse) -> None:
    """For signalbot's session: reads the server's explanation, which signalbot throws away."""
    if answer.ok:
        return
    try:
        body = json.loads(await answer.content.read(1 << 16))
    except ValueError:
        body = {}
    explained = body if isinstance(body, dict) else {}
    tokens = tuple(str(token) for token in explained.get("challenge_tokens") or ())
    raise error_from_rest(answer.status, str(explained.get("error") or ""), tokens)


def error_from_rest(status: int, text: str, tokens: tuple[str, ...]) -> NabuurError:
    """`status`: anything but a success."""
    if status == 429:
        return Challenged(tokens)
    if status >= 500:
        return Lost(f"signal-cli-rest-api answers {status}")
    if status == 404:
        return Gone("it")
    return _refused(text)


def error_from_rpc(code: int, text: str, tokens: tuple[str, ...]) -> NabuurError:
    return Challenged(tokens) if code == _RATE_LIMIT_CODE else _refused(text)


def undelivered(reason: str) -> NabuurError:
    """The only recipient did not get a message."""
    if reason == "RATE_LIMIT_FAILURE":
        return Challenged(())
    if reason == "NETWORK_FAILURE":
        return Busy(timedelta(minutes=1))
    return Refused(DELIVERY_FAILURES.get(reason, "Signal did not deliver it"))


def _refused(text: str) -> NabuurError:
    lower = text.casefold()
    if any(part in lower for part in _NO_ACCOUNT):
        return wrong_number()
    if "rate limit" in lower or "ratelimit" in lower or "[429]" in lower:
        return Challenged(())
    if "message not found" in lower:
        return Gone("the message")
    why = next((sentence for part, sentence in _REFUSALS if part in lower), None)
    return Refused(why or "signal-cli refuses; its own log says why")
