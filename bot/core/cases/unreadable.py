"""Cases of messages that the bot cannot read: a kind of content that is newer than this version of the bot, words that only
people can read, or a text on which the reader failed.

The message stays visible, since most of them are harmless, and a moderator looks at it; at the gate a member's message waits.
About many such messages the desk gets one line, and `/queue` shows them.
"""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from typing import Final

from bot.core.case import Case
from bot.core.cases import effects, without_rule
from bot.core.draft import Draft
from bot.core.members import limits, registry
from bot.core.message import STAFF, Message

MOST_OPEN: Final = 3
"""Messages of one member that have a card each at a time."""

MOST_AN_HOUR: Final = 10
"""Messages of a watch that have a card each within an hour. One member uses up no more than `MOST_OPEN` of them."""

_HOUR: Final = timedelta(hours=1)
_UNREAD: Final = (without_rule.UNREAD, without_rule.CONCEALED, without_rule.UNREADABLE)


def open_case(draft: Draft, key: str, message: Message) -> Case | None:
    """Opens a case for a message with a new kind of content. None for a moderator's message."""
    if registry.may_decide(draft, message.author):
        return None
    return bring_up(draft, key, message, without_rule.UNREADABLE)


def bring_up(draft: Draft, key: str, message: Message, why: str) -> Case:
    """Opens a case with a card, or without one if the member or the watch has many. `why`: a reserved rule id."""
    held = message.ref.is_at_the_gate and registry.role_of(draft, message.author) not in STAFF
    case = without_rule.build_case(draft, key, message, why, hidden=held)
    unread = [each for each in draft.state.cases.values() if each.hit_by(*_UNREAD)]
    of_author = sum(each.is_open and each.author.ref == message.author.ref for each in unread)
    lately = Counter(each.author.ref for each in unread if draft.at - each.opened_at < _HOUR)
    many = of_author >= MOST_OPEN or sum(min(count, MOST_OPEN) for count in lately.values()) >= MOST_AN_HOUR
    effects.open_without_rule(draft, case, ask=not many)
    if many and limits.count_once(draft, str(draft.context.watch.desk), "unread", _HOUR):
        draft.tell_desk("unread_many")
    return case
