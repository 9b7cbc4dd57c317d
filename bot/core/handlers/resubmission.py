"""A member whose message was hidden sends it again through the bot: «opnieuw», and then the new message.

The rules judge it like any message of the group. If nothing is wrong with it, the bot posts it under the member's name; else it
waits for a moderator, whose card names the earlier case. A mute cannot be avoided in this way. With a gatekeeper, members write
to the bot anyway, and the word alone needs no other message behind it.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from bot.core.action import Purpose, SendMessage
from bot.core.case import Case
from bot.core.cases import earlier_case
from bot.core.choice import says, words_behind
from bot.core.draft import Draft
from bot.core.handlers import gatekeeper
from bot.core.handlers import messages as message_handlers
from bot.core.members import limits, registry
from bot.core.message import Message, Person
from bot.core.reading import Reading

A_DAY: Final = 3
"""A member may send this many messages again in a day."""

WRITTEN_WITHIN: Final = timedelta(minutes=15)
"""The new message has to follow within this time; later the word has to be typed again."""

_ASKED: Final = "again"

_REFUSALS: Final = frozenset({"again_enough", "again_nothing", "note_again_gate"})


def is_meant(draft: Draft, message: Message) -> bool:
    """True for the word, and for the message that follows it."""
    who = draft.context.pseudonym(message.author.ref)
    begins = words_behind(message.text, draft.words("word_again")) is not None
    asked = draft.state.said_within(who, _ASKED, draft.at, WRITTEN_WITHIN)
    return not draft.context.watch.gatekeeper and (begins or asked)


def on_private_message(draft: Draft, key: str, message: Message, reading: Reading | None) -> bool:
    """Handles the word, and the message that follows it. False: the text is neither."""
    watch, person = draft.context.watch, message.author
    is_word = says(message.text, "word_again", draft.texts, watch.languages)
    if watch.gatekeeper:
        return is_word and _says_how(draft, message, reading)
    asked = draft.state.said_within(draft.context.pseudonym(person.ref), _ASKED, draft.at, WRITTEN_WITHIN)
    if is_word or (not asked and _says_more(draft, message)):
        _begin(draft, message, reading)
        return True
    if reading is None or not asked:
        return False
    refused = _refused(draft, message, reading)
    if not refused and not gatekeeper.can_be_posted(draft, message):
        return True  # its author reads to say it in words, which follow
    draft.state = draft.state.without_said(draft.context.pseudonym(person.ref), _ASKED)
    if not refused:
        _send(draft, key, message, reading)
    return True


def _says_more(draft: Draft, message: Message) -> bool:
    """True for «opnieuw, hij staat bij nummer 12» of a member with a message to send again. The author is asked for the message
    alone: the bot read this one with the word in it."""
    more = words_behind(message.text, draft.words("word_again"))
    return bool(more) and _earlier(draft, message.author) is not None


def _says_how(draft: Draft, message: Message, reading: Reading | None) -> bool:
    """Answers the word alone at the gate. False: the member has nothing to send again, so it is a message."""
    if _earlier(draft, message.author) is None:
        return False
    if not gatekeeper.turns_away(draft, message, reading):
        _answer(draft, message.author, "note_again_gate")
    return True


def _begin(draft: Draft, message: Message, reading: Reading | None) -> None:
    """Asks for the new message, if this member may send one."""
    if _refused(draft, message, reading):
        return None
    person, who = message.author, draft.context.pseudonym(message.author.ref)
    if not any(limits.count_once(draft, who, f"{_ASKED} {number}", limits.KEPT) for number in range(A_DAY)):
        return _answer(draft, person, "again_enough", count=str(A_DAY))
    draft.state = draft.state.with_said(who, _ASKED, draft.at)
    return _answer(draft, person, "again_now")


def _refused(draft: Draft, message: Message, reading: Reading | None) -> bool:
    """Tells a member who may not write in the group, or who has nothing to send again."""
    if gatekeeper.turns_away(draft, message, reading):
        return True
    member = registry.member_of(draft, message.author.ref)
    if member is not None and member.belongs and _earlier(draft, message.author) is not None:
        return False
    _answer(draft, message.author, "again_nothing")
    return True


def _earlier(draft: Draft, person: Person) -> Case | None:
    """The message that this member sends again. The new one goes into its group, wherever the member has written since."""
    return earlier_case.latest_hidden(draft, person.ref, draft.context.watch.groups)


def _send(draft: Draft, key: str, message: Message, reading: Reading) -> None:
    earlier = _earlier(draft, message.author)
    inside = gatekeeper.as_posted(draft, message, earlier.group if earlier is not None else None)
    case = message_handlers.on_message_posted(draft, key, inside, reading)
    if case is None and gatekeeper.show(draft, inside):
        _answer(draft, message.author, "gate_shown")
    elif case is not None and case.is_open and case.hides:
        _answer(draft, message.author, "gate_held", urgent=gatekeeper.number_to_call(draft, reading))


def _answer(draft: Draft, person: Person, key: str, **values: str) -> None:
    """Each refusal, and how to send a message again at the gate, is said once in a minute."""
    who = draft.context.pseudonym(person.ref)
    if key in _REFUSALS and not limits.count_once(draft, who, key, limits.ALONE_AGAIN):
        return
    draft.do(SendMessage(person.ref, registry.own_text(draft, person.ref, key, **values), Purpose.ANSWER))
