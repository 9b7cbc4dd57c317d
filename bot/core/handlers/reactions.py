"""A reaction as a flag, or as a choice: on a card a moderator's, on the question «have you called?» anybody's. On any other
message it is only a reaction. A member who may not decide gets no answer: a thumb on a card is soon given."""

from __future__ import annotations

from datetime import timedelta

from bot.core.cases import decisions, flags
from bot.core.choice import ByCode, Choice, choice_of_emoji, is_check
from bot.core.draft import Draft
from bot.core.event import ReactionAdded, ReactionTakenBack
from bot.core.incidents import police_call
from bot.core.members import registry

TAKEN_BACK_WITHIN = timedelta(minutes=1)
"""A slip of the thumb is taken back by taking back the reaction. Later, `undo` has to be said."""


def on_reaction_added(draft: Draft, event: ReactionAdded) -> None:
    chat = event.message.chat
    if chat in draft.context.watch.groups and flags.is_sign(event.emoji):
        registry.seen(draft, event.person.ref, chat)
        return flags.raised(draft, flags.RaisedFlag(chat, event.person, event.message))
    return _chooses(draft, event)


def _chooses(draft: Draft, event: ReactionAdded) -> None:
    incident = next((each for each in draft.state.open_incidents(event.at) if event.message in each.notices), None)
    if incident is not None and is_check(event.emoji):
        return police_call.called(draft, incident, event.person)
    code, choice = draft.state.code_of_card(event.message), choice_of_emoji(event.emoji)
    if code is None or choice is None or not _decides(draft, event):
        return None
    return decisions.choose(draft, event.message.chat, event.person, choice, ByCode(code))


def on_reaction_taken_back(draft: Draft, event: ReactionTakenBack) -> None:
    """Undoes what this very reaction decided a moment ago; nothing else."""
    case, choice = draft.state.case_of_card(event.message), choice_of_emoji(event.emoji)
    if case is None or case.decided is None or choice is None or not _decides(draft, event):
        return
    decided = case.decided
    mine = decided.who == event.person.ref and decided.ending is decisions.ENDINGS.get(choice)
    if mine and draft.at - decided.at <= TAKEN_BACK_WITHIN:
        decisions.choose(draft, event.message.chat, event.person, Choice.UNDO, ByCode(case.code))


def _decides(draft: Draft, event: ReactionAdded | ReactionTakenBack) -> bool:
    return draft.context.watch.role(event.person.ref, event.person.role) in registry.MAY_DECIDE
