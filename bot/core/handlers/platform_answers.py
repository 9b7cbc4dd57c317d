"""The platforms' answers about actions: passes a delivery to the owner's room, and a refusal to a fallback."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from bot.core.action import LockGroup, Purpose, SendMessage, SendPrivately, UpdateCard
from bot.core.case import Case, Visibility
from bot.core.cases import author_notes, effects, group_lock, review, shared_cards
from bot.core.draft import Draft
from bot.core.event import ActionDelivered, ActionInterrupted, ActionRefused
from bot.core.handlers import gatekeeper, lost_desk
from bot.core.incidents import lifecycle
from bot.core.members import join_requests, limits, pending_notes
from bot.core.owner import (
    CaseAction,
    CasePart,
    CleanUp,
    DoubtCard,
    GateAction,
    IncidentAction,
    IncidentNotice,
    JoinAction,
    JoinPart,
    NoteAction,
    OfferCard,
    OfficialPost,
    Owner,
    PoliceMail,
    ReminderAction,
    StrangeChat,
    UnsaidCard,
    WeeklyNote,
)
from bot.core.police import doubts, mails, offers, posts, unsaid
from bot.core.ref import MessageRef
from bot.core.reminders import dispatch

ANOTHER_CARD: Final = timedelta(minutes=10)
"""A case gets a new card at most this often, where the platform no longer edits the old one."""


def on_delivered(draft: Draft, event: ActionDelivered) -> None:
    if isinstance(event.owner, CaseAction):
        effects.on_delivered(draft, event.owner, event.ref)
        if event.owner.part is CasePart.CARD and lost_desk.is_lost(draft):
            lost_desk.on_back(draft)
    elif isinstance(event.owner, JoinAction) and event.owner.part is JoinPart.IN:
        join_requests.on_let_in(draft, event.owner.request)
    elif event.ref is not None:
        _on_message_delivered(draft, event.owner, event.ref)


def _on_message_delivered(draft: Draft, owner: Owner, ref: MessageRef) -> None:
    """Handles the delivery of an action that made the message `ref`."""
    match owner:
        case IncidentAction() | IncidentNotice():
            lifecycle.on_delivered(draft, owner, ref)
        case ReminderAction(guideline):
            dispatch.on_delivered(draft, guideline, ref)
        case GateAction(message):
            gatekeeper.on_delivered(draft, message, ref)
        case JoinAction(request, JoinPart.CARD):
            join_requests.on_card_delivered(draft, request, ref)
        case NoteAction(note):
            pending_notes.on_delivered(draft, note, ref)
        case PoliceMail():
            mails.on_delivered(draft, owner)
        case OfficialPost():
            posts.on_delivered(draft, ref)
        case OfferCard(code):
            offers.on_card_delivered(draft, code, ref)
        case DoubtCard(file, code):
            doubts.on_card_delivered(draft, file, code, ref)
            if lost_desk.is_lost(draft):
                lost_desk.on_back(draft)
        case UnsaidCard(code):
            unsaid.on_card_delivered(draft, code, ref)
        case CaseAction() | JoinAction() | WeeklyNote() | StrangeChat() | CleanUp():
            pass


def on_refused(draft: Draft, event: ActionRefused) -> None:
    match event.owner:
        case CaseAction():
            _on_case_refused(draft, event.owner, event)
        case JoinAction(request, JoinPart.RULES):
            join_requests.to_desk(draft, request)
        case JoinAction(request, JoinPart.IN) if event.gone:
            join_requests.on_gone(draft, request)
        case JoinAction(request, JoinPart.IN) if not event.called_off:
            if join_requests.on_refused(draft, request):
                _plan_fallback(draft, event)
        case PoliceMail() if not event.called_off:
            mails.on_refused(draft, event.owner, event.why)
        case GateAction(message) if not event.called_off:
            gatekeeper.on_refused(draft, event.action, message)
        case NoteAction() | StrangeChat() | CleanUp() | PoliceMail():
            pass  # a courtesy: no manual task replaces it
        case (
            None | IncidentAction() | IncidentNotice() | JoinAction() | ReminderAction() | GateAction() | WeeklyNote()
            | OfficialPost() | OfferCard() | DoubtCard() | UnsaidCard()
        ):  # fmt: skip
            _plan_fallback(draft, event)


def on_interrupted(draft: Draft, event: ActionInterrupted) -> None:
    if isinstance(event.owner, PoliceMail):
        mails.on_interrupted(draft, event.owner)


def _on_case_refused(draft: Draft, owner: CaseAction, event: ActionRefused) -> None:
    case = draft.state.cases.get(owner.case)
    if case is not None and owner.part is CasePart.ORIGINAL:
        effects.carry_out(draft, review.mark_original_kept(case, refused=not event.called_off))
        if not event.called_off:
            author_notes.on_deletion_refused(draft, draft.state.cases[case.id])
            effects.show(draft, draft.state.cases[case.id])
    elif case is not None and owner.part is CasePart.COPY:
        given_up = event.called_off or case.copy is Visibility.GOING or not case.should_be_seen
        if given_up:
            effects.on_copy_called_off(draft, case)
        else:
            effects.on_copy_refused(draft, case, event.action)
    elif owner.part is not CasePart.PUBLIC_LINE:  # a courtesy
        _plan_fallback(draft, event)
        if owner.part is CasePart.CARD and isinstance(event.action, SendMessage) and not event.called_off:
            lost_desk.tell(draft)
            if case is not None:
                shared_cards.without_card(draft, case)


def _plan_fallback(draft: Draft, event: ActionRefused) -> None:
    """Plans the fallback, unless the bot called the action off."""
    action = event.action
    if event.called_off:
        return
    if isinstance(action, SendMessage) and action.chat == draft.context.watch.desk:
        lost_desk.tell(draft, lost_desk.urgent_again(draft, event.owner, action))
    if isinstance(action, LockGroup):
        group_lock.on_refused(draft, action.chat, action.locked)
    case = draft.state.case_of_card(action.message) if isinstance(action, UpdateCard) else None
    if isinstance(action, UpdateCard) and case is not None and _comes_anew(draft, case, action.message):
        effects.show_again(draft, case)
    elif isinstance(action, UpdateCard) and case is not None and action.message != case.cards[-1]:
        pass  # a newer card shows the case
    elif isinstance(action, UpdateCard) and shared_cards.is_folded(draft, action.card.code):
        pass  # the card of a wave shows the case
    elif isinstance(action, SendPrivately) and action.purpose is Purpose.NUDGE and action.public is not None:
        pending_notes.store_note(draft, action, event.key)
    else:
        draft.do_instead(action, event.owner)


def _comes_anew(draft: Draft, case: Case, card: MessageRef) -> bool:
    """True for a card that the platform edits no more, so that a new one takes its place, on which a tap decides. If the new
    one cannot be edited either, the desk gets a text."""
    whose = str(draft.context.watch.desk)
    return card == case.cards[-1] and limits.count_once(draft, whose, f"card {case.code}", ANOTHER_CARD)
