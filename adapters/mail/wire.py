"""The arrivals of this adapter as bytes for the inbox: what the bot needs of a mail, and nothing of its text."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from bot.core.event import DeskNoticeRaised, Event
from bot.core.police_file import MailReturned, PoliceAnswered


class MailArrival(msgspec.Struct, omit_defaults=True):
    """One of the three."""

    answered: PoliceAnswered | None = None
    returned: MailReturned | None = None
    notices: tuple[DeskNoticeRaised, ...] = ()


def encoded(arrival: MailArrival) -> bytes:
    return msgspec.json.encode(arrival)


def events_in(raw: bytes) -> Sequence[Event]:
    """Raises ValueError for bytes that this adapter did not write."""
    try:
        arrival = msgspec.json.decode(raw, type=MailArrival)
    except msgspec.MsgspecError as error:
        raise ValueError("no arrival by mail") from error
    events = [event for event in (arrival.answered, arrival.returned, *arrival.notices) if event is not None]
    if not events:
        raise ValueError("no arrival by mail")
    return events
