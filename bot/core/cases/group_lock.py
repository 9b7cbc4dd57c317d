"""A group that is closed to its members for a while, by a moderator: in a raid, one tap on the card.

The lock is a timer in the watch state, so it ends by itself, also after a restart. A gatekeeper's group is closed
anyway, and the desk gets a message that says so.
"""

from __future__ import annotations

from datetime import timedelta

from bot.core.action import LockGroup, Purpose, SendMessage
from bot.core.case import Case
from bot.core.draft import Draft
from bot.core.message import Person
from bot.core.ref import Ref
from bot.core.timer_key import LockTimer
from bot.core.watch_state import SaidKey

LOCKED_FOR = timedelta(hours=1)

REFUSED = "lock_refused"
"""The key under `said` of a group to which the platform refused to close it: so the next tap tries again."""


def lock(draft: Draft, case: Case, person: Person) -> None:
    """A second time makes the lock last longer, and says nothing to the group, unless the platform refused the first one. Where
    the bot cannot close a group, it asks a moderator to, and says nowhere that it is closed."""
    timer, until = LockTimer(case.group), draft.at + LOCKED_FOR
    if draft.context.watch.gatekeeper:
        draft.tell_desk("group_always_closed")
        return
    is_new = timer not in draft.state.timers or _is_refused(draft, case.group)
    draft.state = draft.state.with_timer(timer, until)
    if not _is_able(draft, case.group):
        draft.do(LockGroup(case.group, True))
        return
    draft.tell_desk("group_locked", who=person.name, time=draft.when(until))
    draft.state = draft.state.without_said(str(case.group), REFUSED)
    if is_new and draft.do(LockGroup(case.group, True)):
        draft.do(SendMessage(case.group, draft.group_text("group_closed", time=draft.when(until)), Purpose.NOTICE))


def on_refused(draft: Draft, group: Ref, locked: bool) -> None:
    """The group has read that it is closed, or open again, and the platform refused it: the group reads how it is. After a
    refused closing the bot does not know whether a moderator closed the group."""
    if (
        not locked
        and SaidKey(str(group), REFUSED) not in draft.state.said
        and SendMessage in draft.context.capabilities(group)
    ):
        draft.do(SendMessage(group, draft.group_text("gate_not_opened"), Purpose.NOTICE))
    elif locked and LockTimer(group) in draft.state.timers and not draft.context.watch.gatekeeper:
        draft.state = draft.state.with_said(str(group), REFUSED, draft.at)
        draft.do(SendMessage(group, draft.group_text("gate_opened"), Purpose.NOTICE))


def on_timer(draft: Draft, group: Ref) -> None:
    if draft.context.watch.gatekeeper:
        return
    if _is_able(draft, group):
        draft.tell_desk("group_unlocked")
    reopen(draft, group)


def reopen(draft: Draft, group: Ref) -> None:
    """Opens the group to its members again, who read it if the bot can do it."""
    if draft.do(LockGroup(group, False)):
        draft.do(SendMessage(group, draft.group_text("gate_opened"), Purpose.NOTICE))


def _is_refused(draft: Draft, group: Ref) -> bool:
    return draft.state.said_within(str(group), REFUSED, draft.at, LOCKED_FOR)


def _is_able(draft: Draft, group: Ref) -> bool:
    return LockGroup in draft.context.capabilities(group)
