"""A message was deleted, by its author or by another person."""

from __future__ import annotations

from dataclasses import replace

from bot.core.case import Case
from bot.core.cases import effects, review
from bot.core.draft import Draft
from bot.core.event import Event, MessageDeleted
from bot.core.incidents import lifecycle
from bot.core.incidents.author_deletion import is_taken_back, leaves_incident
from bot.core.members import gate_posts
from bot.core.ref import GATE, MessageRef, Ref


def on_message_deleted(draft: Draft, event: MessageDeleted) -> None:
    """A private message that the bot posted takes its post with it, and a flag on that post is about this message."""
    message, leaves = event.message, leaves_incident(draft.state, event.message, event.by)
    posts = gate_posts.take_back(draft, event.by, message) if message.is_at_the_gate and event.by else ()
    for gone in (*posts, message):
        if leaves:
            lifecycle.on_message_taken_back(draft, gone, event.by)
        case = draft.state.case_of_message(gone)
        if case is not None:
            _update_case(draft, case, event.by)
        draft.state = draft.state.without_text_of(gone, event.by)


def at_the_gate(draft: Draft, event: Event) -> Event:
    """The event, with the address of the gate for a message that its author wrote to the bot alone."""
    watch = draft.context.watch
    if not isinstance(event, MessageDeleted) or event.message.chat in watch.chats:
        return event
    places = [MessageRef(group, f"{GATE}{event.message}") for group in watch.groups]
    known = (place for place in places if _is_known(draft, place))
    return replace(event, message=next(known, places[0]), by=event.message.chat)


def _is_known(draft: Draft, message: MessageRef) -> bool:
    state = draft.state
    in_files = any(file.line_of(message) is not None for file in state.police_files.values())
    is_heard = any(heard.message == message for heard in state.talk.get(str(message.chat), ()))
    return in_files or is_heard or state.case_of_message(message) is not None or state.incident_of(message) is not None


def _update_case(draft: Draft, case: Case, by: Ref | None) -> None:
    """A deletion by the author withdraws the message. After any other deletion, including one that the bot asked for, the facts
    stay."""
    taken_back = is_taken_back(case, by)
    effects.carry_out(draft, review.withdraw(case, draft.at) if taken_back else review.mark_original_gone(case))
