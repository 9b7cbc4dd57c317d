"""Quotations that only the author's app vouches for: Signal checks neither the text of a quotation nor its message.

A quotation of a message that the bot remembers with this text stays a quotation. Any other one becomes the author's own text if
it breaks a rule, so that no member can speak through others. So does one of a message that has been hidden for a while: the
group would read it again. A harmless one changes nothing: an old report is no new one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Final

from bot.core.case import CaseStatus
from bot.core.event import CommandGiven, Event, MessageEdited, MessagePosted
from bot.core.message import Message
from bot.core.reading import ReaderInput
from bot.core.step_result import WatchContext
from bot.core.watch_state import WatchState
from bot.ports import Reader
from bot.reader.facts import is_harmless

MARK: Final = "❝"

MAY_STILL_QUOTE: Final = timedelta(minutes=2)
"""A telephone may still show a message for this long after the bot has hidden it."""


async def own_quotation(reader: Reader, state: WatchState, event: Event, context: WatchContext) -> Event:
    """The event, with an alleged quotation in the text of its message if the author answers for it."""
    if not isinstance(event, MessagePosted | MessageEdited | CommandGiven) or event.message is None:
        return event
    message = event.message
    if not await _answers_for_it(reader, state, message, context):
        return event
    own = replace(message, text=f"{message.text}\n{MARK} {message.quoted}".strip(), quoted="", alleged=False)
    return replace(event, message=own)


async def _answers_for_it(reader: Reader, state: WatchState, message: Message, context: WatchContext) -> bool:
    if not message.quoted or message.ref.chat not in context.watch.groups:
        return False
    is_doubtful = message.alleged and not any(message.quoted in text for text in _remembered(state, message))
    if not is_doubtful and not _is_hidden(state, message):
        return False
    (reading,) = await reader.read([ReaderInput(message.quoted, context.watch.languages)])
    return not is_harmless(reading)


def _is_hidden(state: WatchState, message: Message) -> bool:
    """True if the quoted message has been hidden for longer than a telephone may still show it."""
    case = state.case_of_message(message.reply_to) if message.reply_to is not None else None
    if case is None or case.status not in (CaseStatus.HIDDEN, CaseStatus.REMOVED):
        return False
    return message.at - case.opened_at > MAY_STILL_QUOTE


def _remembered(state: WatchState, message: Message) -> Iterator[str]:
    """The texts of the quoted message: as the group read it, and as a case holds it."""
    answered = message.reply_to
    for heard in state.talk.get(str(message.ref.chat), ()):
        if heard.message == answered and heard.text is not None:
            yield heard.text
    case = state.case_of_message(answered) if answered is not None else None
    if case is not None:
        yield case.text
