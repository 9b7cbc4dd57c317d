"""The bot's own membership in chats: the bot joins a chat, gets or loses rights, or is removed. The coordinators learn
the next step.

In a chat that `config.yaml` does not name, the bot says so, and leaves after a while if `config.yaml` still does not
name the chat. The watch that answers strangers on that platform holds the timer.
"""

from __future__ import annotations

from datetime import timedelta

from bot.core.action import LeaveChat, Purpose, SendMessage
from bot.core.draft import Draft
from bot.core.event import BotMembershipChanged, BotStanding
from bot.core.handlers import announcements, gatekeeper, lost_desk
from bot.core.members import registry
from bot.core.message import Person, on_one_line
from bot.core.owner import StrangeChat
from bot.core.ref import Ref
from bot.core.timer_key import LeaveTimer

LEAVES_AFTER = timedelta(minutes=15)

_IN_AGAIN = frozenset({BotStanding.ADDED, BotStanding.ADDED_WITH_RIGHTS})
_WITH_RIGHTS = frozenset({BotStanding.ADDED_WITH_RIGHTS, BotStanding.PROMOTED})


def on_bot_membership_changed(draft: Draft, event: BotMembershipChanged) -> None:
    if registry.is_private(draft, event.chat, event.by.ref):
        if event.standing is BotStanding.REMOVED:
            registry.mark_unreachable(draft, event.by.ref)
    elif event.chat in draft.context.watch.chats:
        _tell_coordinators(draft, event)
    else:
        _on_strange_chat(draft, event)


def _tell_coordinators(draft: Draft, event: BotMembershipChanged) -> None:
    watch = draft.context.watch
    if watch.gatekeeper and event.standing in _WITH_RIGHTS and event.chat in watch.groups:
        gatekeeper.close(draft, event.chat)
    title = on_one_line(event.title) or watch.name
    text = draft.desk_text(f"placed_{event.standing.value}", text=title, who=_name(draft, event.by))
    if event.chat == watch.desk and event.standing is BotStanding.REMOVED:
        return lost_desk.tell(draft, more=text)
    announcements.tell(draft, text)
    if event.chat == watch.desk and (event.standing in _IN_AGAIN or lost_desk.is_lost(draft)):
        lost_desk.on_back(draft)
    return None


def _name(draft: Draft, person: Person) -> str:
    """Signal does not say who changed a group."""
    if any(sign.isalnum() for sign in person.name):
        return person.name
    unknown = draft.desk_text("a_member")
    return unknown[:1].upper() + unknown[1:]


def _on_strange_chat(draft: Draft, event: BotMembershipChanged) -> None:
    timer = LeaveTimer(event.chat)
    if event.standing is BotStanding.REMOVED:
        draft.state = draft.state.without_timer(timer)
    elif timer not in draft.state.timers:
        draft.state = draft.state.with_timer(timer, draft.decided_at + LEAVES_AFTER)
        minutes = str(LEAVES_AFTER // timedelta(minutes=1))
        text = draft.group_text("not_my_chat", text=str(event.chat), minutes=minutes)
        if SendMessage in draft.context.capabilities(event.chat):
            draft.do(SendMessage(event.chat, text, Purpose.ANSWER), StrangeChat(event.chat))


def on_timer(draft: Draft, chat: Ref) -> None:
    if not draft.context.is_ours(chat):
        draft.do(LeaveChat(chat), StrangeChat(chat))
