"""Wishes of coordinators and officers in a chat of several watches: their own watches hear them.

A post for the groups goes to all of their watches, or to the one that it names. A change of the rules goes to one, since all
watches have the same rules folder.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bot.core.choice import ByCode
from bot.core.event import ChoiceMade, CommandGiven, Event, MessagePosted
from bot.core.message import RULE_FILES, Message
from bot.core.ref import Ref, is_change_code
from bot.core.texts import typed_words


def own_lanes(
    event: Event, around: Callable[[Ref], tuple[str, ...]], of_coordinator: Mapping[Ref, tuple[str, ...]]
) -> tuple[str, ...]:
    """Empty: the event is about something else, or the person has none of the watches. `around`: the watches of a chat.
    `of_coordinator`: the watches of a coordinator or an officer."""

    def own(chat: Ref, person: Ref) -> tuple[str, ...]:
        watches = of_coordinator.get(person, ())
        return tuple(watch for watch in around(chat) if watch in watches) if watches else ()

    match event:
        case CommandGiven(name="official" | "witness", chat=chat, person=person, argument=argument) if argument.strip():
            found = own(chat, person.ref)
            return tuple(watch for watch in found if watch == argument.split()[0]) or found
        case CommandGiven(name="word" | "rule" | "rules", chat=chat, person=person, argument=argument) if (
            argument.strip()
        ):
            found = own(chat, person.ref)
            return () if argument.split()[0] in found else found[:1]  # «/rules kerkwijk» shows those of kerkwijk
        case ChoiceMade(chat=chat, person=person, about=ByCode(code)) if is_change_code(code):
            return own(chat, person.ref)[:1]
        case MessagePosted(message=message):
            found = own(message.ref.chat, message.author.ref)
            return found[:1] if found and _is_about_rules(message) else ()
        case _:
            return ()


def _is_about_rules(message: Message) -> bool:
    """True for the code of a change with a word beside it, and for a file of rules."""
    words = typed_words(message.text, ",.;:!")
    files = (each.name.lower() for each in message.attachments)
    return (len(words) == 2 and any(map(is_change_code, words))) or any(name.endswith(RULE_FILES) for name in files)
