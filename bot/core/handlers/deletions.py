"""A message was deleted, by its author or by another person."""

from __future__ import annotations

from bot.core import case as review
from bot.core.case import Case
from bot.core.cases import claims, effects
from bot.core.draft import Draft
from bot.core.event import MessageDeleted
from bot.core.incidents import lifecycle
from bot.core.ref import GATE, MessageRef, Ref


def on_message_deleted(draft: Draft, event: MessageDeleted) -> None:
    message = _in_group(draft, event.message)
    case = draft.state.case_of_message(message)
    lifecycle.on_message_deleted(draft, message, event.by)  # as the case was before
    if case is not None:
        _update_case(draft, case, event.by)
    draft.state = draft.state.without_text_of(message, event.by)


def _in_group(draft: Draft, message: MessageRef) -> MessageRef:
    """The address of a message in the group; that at the gate, if its author wrote it to the bot alone and it has a case."""
    if message.chat in draft.context.watch.groups:
        return message
    at_gate = (case.message for case in draft.state.cases.values() if case.message.id == f"{GATE}{message}")
    return next(at_gate, message)


def _update_case(draft: Draft, case: Case, by: Ref | None) -> None:
    """A deletion by the author withdraws the message. After any other deletion, including one that the bot asked for,
    the facts stay. The bot asks the author only after a decision: before it, the author decided to delete the message."""
    asked = case.original in (review.Visibility.GOING, review.Visibility.STUCK)
    own = by == case.author.ref and case.is_open
    ours = (asked and not own) or by not in (None, case.author.ref)
    effects.carry_out(draft, review.mark_original_gone(case) if ours else review.withdraw(case, draft.at))
    if case.is_open and not draft.state.cases[case.id].is_open:
        claims.leave_shared_card(draft, case.id)
