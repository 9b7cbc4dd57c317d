"""What signal-cli refuses, in our words. Its own may hold numbers, so they are looked at and never passed on."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from bot.errors import Busy, CannotStart, Gone, Lost, NabuurError, Refused

WAITS: Final = timedelta(minutes=5)
"""Signal does not tell over REST how long to wait."""

_RATE_LIMIT: Final = -5
"""signal-cli's JSON-RPC code for it (its man page, "signal-cli-jsonrpc")."""

_NO_ACCOUNT: Final = ("specified account does not exist", "not registered", "no account", "authorization failed")
_SAYS: Final = (
    ("unregistered", "this person is no longer on Signal"),
    ("group not found", "the account is not in this group"),
    ("not a group member", "the account is not in this group"),
    ("not a member", "the account is not in this group"),
    ("admin", "the account is no administrator of this group"),
    ("not allowed to send", "only administrators may write in this group"),
    ("untrusted identity", "the safety number of this person has changed; trust it again in signal-cli"),
    ("method not implemented", "this signal-cli is too old for it"),
)


class Challenged(Busy):
    """Signal wants to know whether a human is there. `tokens` say which question is to be answered."""

    def __init__(self, tokens: tuple[str, ...]) -> None:
        super().__init__(WAITS)
        self.tokens = tokens


def wrong_number() -> CannotStart:
    return CannotStart(
        "signal-cli has no account with this number. Look at the variable that `number_env` names: +32…, as it was registered. "
        "docs/operators.md, «Signal», says how a number is registered or linked."
    )


def from_rest(status: int, said: str, tokens: tuple[str, ...]) -> NabuurError:
    """An answer of the REST server that is no success."""
    if status == 429:
        return Challenged(tokens)
    if status >= 500:
        return Lost(f"signal-cli-rest-api answers {status}")
    if status == 404:
        return Gone("it")
    return _refused(said)


def from_rpc(code: int, said: str, tokens: tuple[str, ...]) -> NabuurError:
    """An `error` of JSON-RPC."""
    return Challenged(tokens) if code == _RATE_LIMIT else _refused(said)


def _refused(said: str) -> NabuurError:
    words = said.casefold()
    if any(each in words for each in _NO_ACCOUNT):
        return wrong_number()
    if "rate limit" in words or "ratelimit" in words or "[429]" in words:
        return Challenged(())
    if "message not found" in words:
        return Gone("the message")
    why = next((ours for theirs, ours in _SAYS if theirs in words), None)
    return Refused(why or "signal-cli says no; its own log says why")


REASONS: Final = {
    "UNREGISTERED_FAILURE": "this person is no longer on Signal",
    "IDENTITY_FAILURE": "the safety number of this person has changed; trust it again in signal-cli",
    "INVALID_PRE_KEY_FAILURE": "this person's app cannot be written to at the moment",
}


def undelivered(reason: str) -> NabuurError:
    """Somebody who was written to alone did not get it."""
    if reason == "RATE_LIMIT_FAILURE":
        return Challenged(())
    if reason == "NETWORK_FAILURE":
        return Busy(timedelta(minutes=1))
    return Refused(REASONS.get(reason, "Signal did not deliver it"))
