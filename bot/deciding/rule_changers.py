"""Changes of the rules that a coordinator asks for in a chat of several watches: a watch of that coordinator hears them.

The rules folder is one for all watches, and each watch checks its own coordinators.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bot.core.cases.meant import looks_like_change
from bot.core.choice import ByCode
from bot.core.event import ChoiceMade, CommandGiven, Event, MessagePosted
from bot.core.message import RULE_FILES, Message
from bot.core.ref import Ref, is_change_code
from bot.core.texts import typed_words


def lane_of_changer(
    event: Event, around: Callable[[Ref], tuple[str, ...]], of_coordinator: Mapping[Ref, tuple[str, ...]]
) -> tuple[str, ...]:
    """The first watch around the chat that has the person as its coordinator. Empty: the event is about something else, or the
    person coordinates none. `around`: the watches of a chat."""
    match event:
        case CommandGiven(name="word" | "rule" | "rules", chat=chat, person=person, argument=argument) if (
            argument.strip()
        ):
            own = of_coordinator.get(person.ref, ())
            about_rules = argument.split()[0] not in own  # «/rules kerkwijk» shows the house rules of this watch
        case ChoiceMade(chat=chat, person=person, about=ByCode(code)):
            own, about_rules = of_coordinator.get(person.ref, ()), is_change_code(code)
        case MessagePosted(message=message):
            chat, own = message.ref.chat, of_coordinator.get(message.author.ref, ())
            about_rules = bool(own) and _is_about_rules(message)
        case _:
            return ()
    return tuple(watch for watch in around(chat) if watch in own)[:1] if about_rules else ()


def _is_about_rules(message: Message) -> bool:
    """True for a text with the code of a change, and for a file of rules."""
    words = typed_words(message.text, ",.;:!")
    files = (each.name.lower() for each in message.attachments)
    return any(map(looks_like_change, words)) or any(name.endswith(RULE_FILES) for name in files)
