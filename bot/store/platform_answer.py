"""The platform's answer about an action, as the event that tells the core how the action ended."""

from __future__ import annotations

from datetime import datetime

from bot.core.event import ActionDelivered, ActionInterrupted, ActionRefused
from bot.core.step_result import UNTIL_ANSWERED
from bot.store.codec import owner_of
from bot.store.outbox import Conclusion
from bot.store.schema import ActionState


def answer_of(each: Conclusion, at: datetime) -> ActionDelivered | ActionRefused | ActionInterrupted | None:
    """Returns the event for the core: `ActionDelivered` for an action with an owner, `ActionRefused` for every refusal,
    `ActionInterrupted` for an action that now waits for the desk."""
    entry, key = each.entry, f"{each.state.value} {each.entry.key}"
    match each.state:
        case ActionState.DELIVERED:
            owner = owner_of(entry.owner, entry.key)
            return None if owner is None else ActionDelivered(key, entry.lane, owner, each.ref, at)
        case ActionState.REFUSED | ActionState.SUPERSEDED | ActionState.DEAD if not entry.is_readable:
            return None
        case ActionState.REFUSED | ActionState.SUPERSEDED | ActionState.DEAD:
            owner, called_off = owner_of(entry.owner, entry.key), each.state is ActionState.SUPERSEDED
            return ActionRefused(key, entry.lane, owner, entry.action, str(each.why or ""), called_off, at, each.gone)
        case ActionState.WAITING if each.not_before == UNTIL_ANSWERED:
            owner = owner_of(entry.owner, entry.key)
            key = f"in doubt {entry.attempts} {entry.key}"  # one action may be in doubt several times
            return None if owner is None else ActionInterrupted(key, entry.lane, owner, at)
        case ActionState.WAITING | ActionState.CALLING_OFF | ActionState.DOUBTFUL | ActionState.EXPIRED:
            return None
