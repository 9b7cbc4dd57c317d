"""Courtesy: the bot welcomes a newcomer who says hello, and answers a question about itself.

While an incident is open, a newcomer's hello waits for no answer. A question to the bot always gets one: it may be a
call for help.
"""

from __future__ import annotations

from bot.core.action import Purpose, Reply, SendMessage
from bot.core.choice import says
from bot.core.draft import Draft
from bot.core.members import registry
from bot.core.members.welcome import GROUP_AGAIN
from bot.core.message import Message, Role
from bot.core.reading import FACTS, Flag, Label, Reading
from bot.core.texts import LANGUAGES

LONGEST_QUESTION = 80
"""A longer text only mentions such words."""


def answer(draft: Draft, message: Message, reading: Reading) -> bool:
    """Returns True if the message got such an answer, or has one already."""
    if Flag.DANGER in reading.flags or reading.kind() is Label.REPORT:
        return False
    if _asks_the_bot(draft, message, reading):
        _say(draft, message, "about_bot")
        return True
    new = registry.role_of(draft, message.author) is Role.NEWCOMER
    greets = Flag.INTRODUCTION in reading.flags or (new and Flag.GREETING in reading.flags)
    if greets and draft.state.incident_now(message.at) is None:
        _say(draft, message, "hello_back")
    return greets


def _asks_the_bot(draft: Draft, message: Message, reading: Reading) -> bool:
    """True for a short question about the bot, for a short text that names its account and tells nothing of an incident, and
    for the bare word «help» in any language."""
    tells = reading.kind() in FACTS or reading.likely(Label.POLICE_CALLED)
    names = bool(message.bot_mention) and not message.forwarded
    asks = Flag.BOT_QUESTION in reading.flags or (names and not tells)
    if asks and len(message.text) <= LONGEST_QUESTION:
        return True
    return says(message.text.rstrip("? "), "word_escalate", draft.texts, LANGUAGES)


def _say(draft: Draft, message: Message, key: str) -> None:
    """Answers in the group, or in the private chat of a person who writes there. The bot gives the same answer to an author, or
    in a group, once within `GROUP_AGAIN`."""
    author, group = draft.context.pseudonym(message.author.ref), str(message.ref.chat)
    places = (author,) if message.ref.is_at_the_gate else (author, group)
    if any(draft.state.said_within(place, key, draft.at, GROUP_AGAIN) for place in places):
        return
    for place in places:
        draft.state = draft.state.with_said(place, key, draft.at)
    text = registry.own_text(draft, message.author.ref, key, who=message.author.name)
    if message.ref.is_at_the_gate:
        draft.do(SendMessage(message.author.ref, text, Purpose.ANSWER))
    else:
        draft.do(Reply(message.ref, text, Purpose.ANSWER))
