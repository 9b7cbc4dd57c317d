"""Errors of the mail library as errors of this project.

A reply that begins with 4 means «later», one that begins with 5 «never» (RFC 5321, 4.2.1). The server's own words may quote
anything, so only the code is kept.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Final

import aiosmtplib

from bot.errors import Busy, Lost, NabuurError, Refused
from bot.translation import Sentence, reason_of, tr

LATER: Final = timedelta(minutes=5)
"""The pause after «later». Servers that delay unknown senders (greylisting) usually take the mail after five minutes."""

NO_ENCRYPTION: Final = tr(
    "the mail server offers no encryption (STARTTLS); for a server on this machine, add `starttls: false` to `mail`"
)
NO_LOGIN: Final = tr(
    "the mail server takes no login; look at the port (mostly 587), or take user_env and password_env out of `mail`"
)

MailError = aiosmtplib.SMTPException | OSError


@contextmanager
def translating(translate: Callable[[MailError], NabuurError]) -> Iterator[None]:
    """Raises only errors of `bot/errors.py` for a refused or broken exchange with the server."""
    try:
        yield
    except (aiosmtplib.SMTPException, OSError) as error:
        raise translate(error) from error


def translated(error: MailError, under_way: bool = False) -> NabuurError:
    """`under_way`: the mail itself was being sent, so it may have arrived."""
    code = _code(error)
    if code is None:
        return Lost(why(error), maybe_done=under_way)
    return Busy(LATER) if code < 500 else Refused(tr("code {code}", code=code))


def unless_later(error: MailError, reason: str) -> NabuurError:
    """«Later» stays so. Any other reply is a fault of the account: the bot tries again until it is mended."""
    code = _code(error)
    if code is None:
        return Lost(why(error), maybe_done=False)
    return Busy(LATER) if code < 500 else Lost(tr("{reason} ({code})", reason=reason, code=code), maybe_done=False)


def why(error: MailError) -> str:
    """The reason without words of the server."""
    code = _code(error)
    name = reason_of(error)
    return name if code is None else tr("{name}, code {code}", name=name, code=code)


def _code(error: MailError) -> int | None:
    """The code of a reply of the server; None without one."""
    if isinstance(error, aiosmtplib.SMTPResponseException) and 400 <= error.code < 600:
        return error.code
    return None


def need(server: aiosmtplib.SMTP, extension: str, missing: Sentence) -> None:
    """Raises Lost, since the error of the library says nothing. The mail waits until the server or the setting changes."""
    if not server.supports_extension(extension):
        raise Lost(missing, maybe_done=False)
