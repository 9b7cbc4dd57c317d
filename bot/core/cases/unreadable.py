"""Cases of messages that the bot cannot read: a kind of content that is newer than this version of the bot.

The message stays visible, since most of them are harmless, and a moderator looks at it.
"""

from __future__ import annotations

from typing import Final

from bot.core.case import Case
from bot.core.cases import effects, without_rule
from bot.core.draft import Draft
from bot.core.members import registry
from bot.core.message import Message

MOST_OPEN: Final = 3
"""Of one member at a time. With three of them on the desk, the moderators know that there are more."""


def open_case(draft: Draft, key: str, message: Message) -> Case | None:
    """None for a moderator's message, and for a member who has `MOST_OPEN` such cases."""
    author = message.author
    if draft.context.watch.role(author.ref, author.role) in registry.MAY_DECIDE:
        return None
    if sum(_is_one_of(case, message) for case in draft.state.cases.values()) >= MOST_OPEN:
        return None
    case = without_rule.build_case(draft, key, message, without_rule.UNREADABLE, hidden=message.ref.is_at_the_gate)
    effects.open_without_rule(draft, case)
    return case


def _is_one_of(case: Case, message: Message) -> bool:
    is_unreadable = any(reason.rule == without_rule.UNREADABLE for reason in case.why)
    return case.is_open and is_unreadable and case.author.ref == message.author.ref
