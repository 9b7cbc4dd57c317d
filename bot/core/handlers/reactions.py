"""Reactions: a flag, a moderator's choice on a card, or any member's «called» on an incident notice. Any other reaction
has no consequence. A reaction on a card by a member without the right to decide gets no answer, since a thumb is easily
given."""

from __future__ import annotations

from datetime import timedelta

from bot.core.case import Case
from bot.core.cases import claims, decisions, effects, flags, shared_cards
from bot.core.choice import ByCode, Choice, choice_of_emoji, is_check
from bot.core.draft import Draft
from bot.core.event import ReactionAdded, ReactionTakenBack
from bot.core.handlers import rule_changes
from bot.core.incident import Incident, calls_of
from bot.core.incidents import appearance, police_call
from bot.core.members import registry
from bot.core.watch_state import SaidKey

REACTED = "reaction"
"""The key under `said` of a desk, with the code of a case behind it: the time at which a reaction last decided the case. A
button or typed words are no reaction that a moderator could take back."""

TAKEN_BACK_WITHIN = timedelta(minutes=1)
"""A moderator undoes a decision by taking the reaction back within this time. Later the moderator has to type `undo`."""


def on_reaction_added(draft: Draft, event: ReactionAdded) -> None:
    chat = event.message.chat
    if not is_check(event.emoji):
        _take_check_back(draft, event)
    if chat in draft.context.watch.groups and flags.is_sign(event.emoji):
        registry.mark_seen(draft, event.person.ref, chat)
        return flags.raise_flag(draft, flags.RaisedFlag(chat, event.person, event.message))
    return _chooses(draft, event)


def _chooses(draft: Draft, event: ReactionAdded) -> None:
    if is_check(event.emoji) and (incident := _asked_in(draft, event)) is not None:
        return _says_called(draft, event, incident)
    code, choice = draft.state.code_of_card(event.message), choice_of_emoji(event.emoji)
    if code is None or choice is None or not registry.may_decide(draft, event.person):
        return None
    if choice is Choice.EXAMPLE:
        return rule_changes.chosen_as_example(draft, event.key, event.message.chat, event.person, code)
    before, chat = _on_card(draft, code), event.message.chat
    decisions.choose(draft, chat, event.person, choice, ByCode(code))
    if _on_card(draft, code) != before:
        draft.state = draft.state.with_said(str(chat), f"{REACTED} {code}", draft.at)
    return None


def _on_card(draft: Draft, code: str) -> list[Case]:
    case = draft.state.case_of_code(code)
    return [] if case is None else [case, *shared_cards.led_by(draft, case)]


def _says_called(draft: Draft, event: ReactionAdded, incident: Incident) -> None:
    """A check in a group answers the question alone: under «the police are on the spot», or under a report from another group
    of the watch, it may only mean «well seen»."""
    chat = event.message.chat
    if appearance.asks_in(incident, chat) or (chat == draft.context.watch.desk and incident.call is None):
        police_call.record_call(draft, incident, event.person, event.message)


def on_reaction_taken_back(draft: Draft, event: ReactionTakenBack) -> None:
    """Undoes the decision of this very reaction if it is recent, or ends its claim or its proposal. A member's check at the
    question about the police was no call. Nothing else changes."""
    if is_check(event.emoji):
        _take_check_back(draft, event)
    case, choice = draft.state.case_of_card(event.message), choice_of_emoji(event.emoji)
    if case is None or choice is None or not registry.may_decide(draft, event.person):
        return
    if choice is Choice.CLAIM and case.claim is not None and case.claim.who == event.person.ref:
        decisions.choose(draft, event.message.chat, event.person, Choice.RELEASE, ByCode(case.code))
    if case.decided is None:
        if choice is Choice.EXPEL and (withdrawn := claims.withdraw_proposal(case, event.person.ref)) is not None:
            effects.carry_out(draft, withdrawn)
        return
    last = shared_cards.decided_last(draft, case)[0]
    decided, ruling = last.decided, last.appeal.ruling if last.appeal is not None else None
    if ruling is not None and ruling.who is not None and ruling.upheld:
        mine, at = ruling.who == event.person.ref and choice is Choice.REMOVE, ruling.at
    else:
        assert decided is not None
        mine, at = decided.who == event.person.ref and decided.ending is decisions.ENDINGS.get(choice), decided.at
    reacted = draft.state.said.get(SaidKey(str(event.message.chat), f"{REACTED} {case.code}")) == at
    if mine and reacted and not last.is_appealed and draft.at - at <= TAKEN_BACK_WITHIN:
        decisions.choose(draft, event.message.chat, event.person, Choice.UNDO, ByCode(case.code))


def _take_check_back(draft: Draft, event: ReactionAdded | ReactionTakenBack) -> None:
    """Takes back the call of which the check of this member at this message told. Signal knows one reaction of a person at a
    message, and tells of no other one that it replaces; Telegram has no check among its reactions."""
    for incident in draft.state.open_incidents(event.at):
        own = (call for call in calls_of(incident) if call.by.ref == event.person.ref)
        for call in (each for each in own if each.is_by_reaction and each.message == event.message):
            police_call.withdraw_call(draft, draft.state.incidents[incident.id], call)


def _asked_in(draft: Draft, event: ReactionAdded) -> Incident | None:
    """The incident to which this question or notice belongs."""
    return next((each for each in draft.state.open_incidents(event.at) if event.message in each.notices), None)
