"""A message was deleted, by its author or by another person."""

from __future__ import annotations

from bot.core import case as review
from bot.core.case import Case
from bot.core.cases import claims, effects
from bot.core.draft import Draft
from bot.core.event import MessageDeleted
from bot.core.incidents import lifecycle
from bot.core.ref import Ref


def on_message_deleted(draft: Draft, event: MessageDeleted) -> None:
    case = draft.state.case_of_message(event.message)
    lifecycle.on_message_deleted(draft, event.message, event.by)  # as the case was before
    if case is not None:
        _update_case(draft, case, event.by)
    draft.state = draft.state.without_text_of(event.message, event.by)


def _update_case(draft: Draft, case: Case, by: Ref | None) -> None:
    """A deletion by the author withdraws the message. After any other deletion, including one that the bot asked for,
    the facts stay."""
    ours = case.original in (review.Visibility.GOING, review.Visibility.STUCK) or by not in (None, case.author.ref)
    effects.carry_out(draft, review.mark_original_gone(case) if ours else review.withdraw(case, draft.at))
    if case.is_open and not draft.state.cases[case.id].is_open:
        claims.leave_shared_card(draft, case.id)
