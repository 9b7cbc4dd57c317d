"""Wishes of coordinators and officers in a chat of several watches: their own watches hear them.

A post for the groups goes to all of their watches, or to the one that it names. A change of the rules goes to one, since all
watches have the same rules folder.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bot.core.choice import ByCode
from bot.core.event import ChoiceMade, CommandGiven, Event, MessagePosted
from bot.core.members.command_table import Hearing, hearing_of
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
        case CommandGiven(argument=argument) if not argument.strip():
            return ()
        case CommandGiven(name=name, chat=chat, person=person, argument=argument):
            return _own_of_command(hearing_of(name), own(chat, person.ref), argument.split()[0])
        case ChoiceMade(chat=chat, person=person, about=ByCode(code)) if is_change_code(code):
            return own(chat, person.ref)[:1]
        case MessagePosted(message=message):
            found = own(message.ref.chat, message.author.ref)
            return found[:1] if found and _is_about_rules(message) else ()
        case _:
            return ()


def _own_of_command(hearing: Hearing, own: tuple[str, ...], first_word: str) -> tuple[str, ...]:
    if hearing is Hearing.POST:
        return tuple(watch for watch in own if watch == first_word) or own
    if hearing in (Hearing.RULES, Hearing.RULES_OR_TEXT):
        return () if first_word in own else own[:1]  # «/rules kerkwijk» shows those of kerkwijk
    return ()


def _is_about_rules(message: Message) -> bool:
    """True for the code of a change with a word beside it, and for a file of rules."""
    words = typed_words(message.text, ",.;:!")
    files = (each.name.lower() for each in message.attachments)
    return (len(words) == 2 and any(map(is_change_code, words))) or any(name.endswith(RULE_FILES) for name in files)
