"""Translates the errors of signal-cli, its REST server and signalbot into those of `bot/errors.py`.

Their texts may contain telephone numbers: this file reads them, and never passes them on.
"""

from __future__ import annotations

import json
import re
from collections.abc import Awaitable, Iterable, Sequence
from datetime import timedelta
from typing import Final, TypeVar

import aiohttp
import msgspec
from signalbot.errors import SignalAPIError

from adapters.shared.bounded_answer import first_bytes
from adapters.shared.partial_reading import fit
from bot.errors import Busy, CannotStart, Gone, Lost, NabuurError, Refused
from bot.translation import tr

T = TypeVar("T")

_LONGEST_WAIT_S: Final = 86_400.0

LIMIT_WAIT: Final = timedelta(minutes=1)
CHALLENGE_WAIT: Final = timedelta(minutes=5)
"""The wait if no answer says how long to wait: the REST server does not."""

UNREACHED_WAIT: Final = timedelta(seconds=5)
"""signal-cli reached no member, or the REST server did not reach signal-cli: nothing was sent."""

_NO_CONNECTION: Final = -3
_UNTRUSTED: Final = -4
_RATE_LIMIT: Final = -5
_INTERNAL: Final = -32603
"""An error code of signal-cli's JSON-RPC (its man page, "signal-cli-jsonrpc")."""

_UNREGISTERED: Final = tr("this person is no longer on Signal")
_SAFETY_NUMBER: Final = tr("the safety number of this person has changed; trust it again in signal-cli")
_NO_MEMBER: Final = tr("the account is not in this group")

_REACHED_NOBODY: Final = "failed to send message"
"""signal-cli's whole text if no member got a message and the reasons are not all the same. Over REST it is all that comes."""

_USER_UNREGISTERED: Final = re.compile(r"unregistered|the user .* is not registered")
_NO_ACCOUNT: Final = ("specified account does not exist", "not registered", "no account", "authorization failed")
_RATE_LIMITED: Final = ("rate limit", "ratelimit", "[429]")
_REFUSALS: Final = (
    ("group not found", _NO_MEMBER),
    ("not a group member", _NO_MEMBER),
    ("not a member", _NO_MEMBER),
    ("admin", tr("the account is no administrator of this group")),
    ("not allowed to send", tr("only administrators may write in this group")),
    ("untrusted identit", _SAFETY_NUMBER),
    ("untrusted recipient key", _SAFETY_NUMBER),
    ("method not implemented", tr("this signal-cli is too old for it")),
)
"""A part of signal-cli's text, and the sentence that the bot shows instead."""

_EXCEPTION: Final = re.compile(r"\(\w*exception\)|network|unreachable|timed out")
_NEVER_LEFT: Final = re.compile(r"unknownhost|noroutetohost|connectexception|unreachable|unresolved")
"""Parts of signal-cli's text: an error of Java in the middle of a call, and one of those without any connection to Signal."""

DELIVERY_FAILURES: Final = {
    "UNREGISTERED_FAILURE": _UNREGISTERED,
    "IDENTITY_FAILURE": _SAFETY_NUMBER,
    "INVALID_PRE_KEY_FAILURE": tr("this person's app cannot receive messages at the moment"),
}
"""Signal's reason why a recipient did not get a message, and the sentence for people."""


class SendResult(msgspec.Struct, rename="camel"):
    """The result of a message for one recipient (signal-cli, "JsonSendMessageResult")."""

    type: str | None = None
    token: str | None = None
    retry_after_seconds: float | None = None


class ServerLost(Lost):
    """signal-cli-rest-api gives no answer, or none that can be read."""


class RateLimited(Busy):
    """Signal asks to slow down. `tokens`: the challenges that a human has to answer; often there are none."""

    def __init__(self, tokens: Iterable[str | None] = (), retry_after: timedelta | None = None) -> None:
        self.tokens = tuple(token for token in tokens if token and token.strip())
        super().__init__(retry_after or (CHALLENGE_WAIT if self.tokens else LIMIT_WAIT), is_guess=retry_after is None)


class Undelivered(Refused):
    """The only recipient of a message did not get it, and will not. `reason`: Signal's own."""

    def __init__(self, reason: str) -> None:
        super().__init__(DELIVERY_FAILURES.get(reason, tr("Signal did not deliver it")))
        self.reason = reason


class ReachedNobody(Busy):
    """No member got the message; signal-cli does not say why, or has no network."""

    def __init__(self) -> None:
        super().__init__(UNREACHED_WAIT)


def wrong_number() -> CannotStart:
    return CannotStart(
        tr(
            "signal-cli has no account with this number. Look at the variable that `number_env` names: +32…, as it was "
            "registered. docs/operators.md, “Signal”, says how to register or link a number."
        )
    )


async def ask(call: Awaitable[T]) -> T:
    """Awaits a call of signalbot's client. Raises only errors of this project."""
    try:
        return await call
    except SignalAPIError as error:
        never_sent = isinstance(error.__cause__, aiohttp.ClientConnectorError)
    except (aiohttp.ClientError, OSError, ValueError, RecursionError):  # no whole answer, or no JSON of the right shape
        never_sent = False
    raise ServerLost(tr("signal-cli-rest-api cannot be reached"), maybe_done=not never_sent)


async def raise_for_status(answer: aiohttp.ClientResponse) -> None:
    """Reads the server's explanation of an error, which signalbot throws away. For signalbot's session."""
    if answer.ok:
        return
    try:
        body = json.loads(await first_bytes(answer.content, 1 << 16))
    except (ValueError, RecursionError):
        body = {}
    finally:
        answer.close()
    explained = body if isinstance(body, dict) else {}
    tokens = tuple(str(token) for token in explained.get("challenge_tokens") or ())
    raise error_from_rest(answer.status, str(explained.get("error") or ""), tokens)


def error_from_rest(status: int, text: str, tokens: tuple[str, ...]) -> NabuurError:
    """`status`: anything but a success. `text`: empty if the server explains nothing."""
    if status == 429:
        return RateLimited(tokens)
    if status == 500 and not text:  # the server panics while it connects to signal-cli again, before it sends anything
        return Busy(UNREACHED_WAIT)
    if status >= 500:
        return Lost(tr("signal-cli-rest-api answers {status}", status=status))
    if status == 404:
        return Gone(tr("it"))
    return _from_text(text)


def error_from_rpc(code: int, text: str, data: object) -> NabuurError:
    """`data`: of the error, with the results for each recipient."""
    results = results_in(data)
    reasons = {each.type for each in results if each.type != "SUCCESS"}
    if code == _RATE_LIMIT or "RATE_LIMIT_FAILURE" in reasons:
        return _limit(results)
    if code == _UNTRUSTED:
        return Undelivered("IDENTITY_FAILURE")
    if "NETWORK_FAILURE" in reasons:
        return ReachedNobody()
    if len(reasons) == 1 and (reason := reasons.pop()):
        return Undelivered(reason)
    return _from_text(text, is_internal=code in (_NO_CONNECTION, _INTERNAL))


def undelivered(reason: str) -> NabuurError:
    """The only recipient did not get a message, although the call succeeded."""
    return error_from_rpc(0, "", {"response": {"results": [{"type": reason}]}})


def results_in(data: object) -> list[SendResult]:
    """The results in `data.response.results`; empty if there are none of this form."""
    response = data.get("response") if isinstance(data, dict) else None
    found = response.get("results") if isinstance(response, dict) else None
    return [fit(each, SendResult)[0] for each in found if isinstance(each, dict)] if isinstance(found, list) else []


def _limit(results: Sequence[SendResult]) -> RateLimited:
    seconds = max((each.retry_after_seconds or 0 for each in results), default=0)
    wait = timedelta(seconds=min(seconds, _LONGEST_WAIT_S)) if seconds > 0 else None
    return RateLimited((each.token for each in results), wait)


def _from_text(text: str, is_internal: bool = False) -> NabuurError:
    lower = text.casefold()
    if _USER_UNREGISTERED.search(lower):
        return Undelivered("UNREGISTERED_FAILURE")
    if any(part in lower for part in _NO_ACCOUNT):
        return wrong_number()
    if any(part in lower for part in _RATE_LIMITED):
        return RateLimited()
    if "message not found" in lower:
        return Gone(tr("the message"))
    why = next((sentence for part, sentence in _REFUSALS if part in lower), None)
    if why == _SAFETY_NUMBER:
        return Undelivered("IDENTITY_FAILURE")
    if why is not None:
        return Refused(why)
    if lower.strip() == _REACHED_NOBODY:
        return ReachedNobody()
    if is_internal or _EXCEPTION.search(lower):
        return Lost(tr("signal-cli does not reach Signal"), maybe_done=not _NEVER_LEFT.search(lower))
    return Refused(tr("signal-cli refuses; its own log says why"))
