"""The earlier case of a message that its author sends again, after the bot or a moderator hid it: moderators see which one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from operator import attrgetter
from typing import Final

from bot.core import indexes
from bot.core.case import Case, CaseStatus
from bot.core.cases import effects
from bot.core.draft import Draft
from bot.core.message import Message
from bot.core.ref import Ref
from bot.core.texts import typed_words

WITHIN: Final = timedelta(days=1)

_ALIKE: Final = 0.5
"""Share of the words of a message that stood in the hidden one."""

_LEAST_WORDS: Final = 3

_AGE: Final = attrgetter("opened_at", "id")


def latest_hidden(draft: Draft, person: Ref, groups: Sequence[Ref]) -> Case | None:
    """The case of the latest message of this member in these groups that was hidden or taken away within the last day."""
    hidden = (CaseStatus.HIDING, CaseStatus.HIDDEN, CaseStatus.REMOVED)
    latest_first = sorted(indexes.of_author(draft.state.cases, person.id), key=_AGE, reverse=True)
    cases = (
        case
        for case in latest_first
        if case.author.ref == person
        and case.group in groups
        and not case.withdrawn
        and case.status in hidden
        and draft.at - (case.decided.at if case.decided else case.opened_at) < WITHIN
    )
    return next(cases, None)


def followed_by(draft: Draft, message: Message) -> Case | None:
    """The latest hidden case of the author of this message. If the author did not ask the bot to post it, only a case with like
    words counts."""
    earlier = latest_hidden(draft, message.author.ref, [message.ref.chat])
    if earlier is None or (message.ref.is_at_the_gate and not draft.context.watch.gatekeeper):
        return earlier
    return earlier if _is_like(message.text, earlier.text) else None


def _is_like(text: str, hidden: str) -> bool:
    words = _words(text)
    return len(words) >= _LEAST_WORDS and len(words & _words(hidden)) >= _ALIKE * len(words)


def _words(text: str) -> set[str]:
    return set(typed_words(text.casefold(), ".,;:!?…()"))


def mark_sent(draft: Draft, message: Message) -> None:
    """Notes on the card of the earlier case that its author sent the message again, and that it stays."""
    earlier = followed_by(draft, message)
    if earlier is not None:
        earlier = replace(earlier, resent_at=draft.at)
        draft.state = draft.state.with_case(earlier)
        effects.show(draft, earlier)
