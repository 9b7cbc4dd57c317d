"""Notices of the bot about itself: to the desk, and to each coordinator, since coordinators look after the rules."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import timedelta
from typing import Final

from bot.core.action import Purpose, SendMessage, SendPrivately
from bot.core.draft import Draft
from bot.core.event import DeskNoticeRaised, PlatformNoticeRaised, ReceivingMissed, SendingChallenged
from bot.core.ref import Ref
from bot.core.texts import DayForm, in_words_of

UNREAD_AGAIN = timedelta(minutes=10)
"""The housekeeping reports the number of dead letters this often."""

_WITHOUT_A_SOUND: Final = frozenset({"daily_sign", "daily_sign_waiting"})
"""Nothing has happened: the desk alone reads it, and no telephone rings."""


def on_desk_notice_raised(draft: Draft, event: DeskNoticeRaised) -> None:
    if event.text in _WITHOUT_A_SOUND:
        text = draft.desk_text(event.text, **event.values)
        draft.do(SendMessage(draft.context.watch.desk, text, Purpose.SUMMARY, silent=True))
        return
    _announce(draft, event.text, event.values, event.told)


def on_receiving_missed(draft: Draft, event: ReceivingMissed) -> None:
    since = in_words_of(draft.context.watch.languages[0], draft.when(event.since, DayForm.DAY_TIME))
    span = f"{since}–{draft.clock(draft.at)}"
    _announce(draft, "receiving_missed", {"text": event.platform.capitalize(), "time": span})


def on_sending_challenged(draft: Draft, event: SendingChallenged) -> None:
    _announce(draft, "sending_challenged", {"text": event.platform.capitalize()})


def on_arrival_unread(draft: Draft, platform: str) -> None:
    """Tells the desk, at most every `UNREAD_AGAIN`, that an update of this platform could not be read."""
    if draft.note_once(str(draft.context.watch.desk), "arrival_unread", UNREAD_AGAIN):
        draft.tell_desk("arrival_unread", text=platform.capitalize(), time=draft.when(draft.at))


def on_platform_notice_raised(draft: Draft, event: PlatformNoticeRaised) -> None:
    moment = draft.when(event.until or event.at)
    values = {"text": event.platform.capitalize(), "count": str(event.count), "time": moment}
    _announce(draft, event.text, values)


def _announce(draft: Draft, key: str, values: Mapping[str, str], by_others: Iterable[Ref] = ()) -> None:
    tell(draft, draft.desk_text(key, **values), by_others)


def tell(draft: Draft, text: str, by_others: Iterable[Ref] = ()) -> None:
    """Tells the desk and each coordinator. `by_others`: those to whom another watch says the same, besides the known ones."""
    watch, told = draft.context.watch, draft.context.told.union(by_others)
    if watch.desk not in told:
        draft.do(SendMessage(watch.desk, text, Purpose.DESK))
    for coordinator in watch.coordinators:
        if coordinator not in told:
            draft.do(SendPrivately(coordinator, watch.groups[0], text, Purpose.DESK))
