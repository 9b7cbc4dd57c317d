"""Notices of the bot about itself: to the desk, and to each coordinator, since coordinators look after the rules."""

from __future__ import annotations

from collections.abc import Mapping

from bot.core.action import Purpose, SendPrivately
from bot.core.draft import Draft
from bot.core.event import DeskNoticeRaised, PlatformNoticeRaised, ReceivingMissed, SendingChallenged


def on_desk_notice_raised(draft: Draft, event: DeskNoticeRaised) -> None:
    _announce(draft, event.text, event.values)


def on_receiving_missed(draft: Draft, event: ReceivingMissed) -> None:
    span = f"{draft.when(event.since)}–{draft.clock(draft.at)}"
    _announce(draft, "receiving_missed", {"text": event.platform.capitalize(), "time": span})


def on_sending_challenged(draft: Draft, event: SendingChallenged) -> None:
    _announce(draft, "sending_challenged", {"text": event.platform.capitalize()})


def on_platform_notice_raised(draft: Draft, event: PlatformNoticeRaised) -> None:
    moment = draft.when(event.until or event.at)
    values = {"text": event.platform.capitalize(), "count": str(event.count), "time": moment}
    _announce(draft, event.text, values)


def _announce(draft: Draft, text: str, values: Mapping[str, str]) -> None:
    draft.tell_desk(text, **values)
    watch = draft.context.watch
    for coordinator in watch.coordinators:
        private = draft.desk_text(text, **values)
        draft.do(SendPrivately(coordinator, watch.groups[0], private, Purpose.DESK))
