"""The flags that the grammar sets whatever the lists say: a text explains a report, takes it back, agrees with an explanation,
says that it goes on, accuses a person, asks the bot, or serves the street.

In most texts nothing of this is, so one pass looks for the words of all forms, and only what has some is read by its form.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from bot.core.reading import Flag
from bot.reader.grammar.bot_questions import MAY_ASK_THE_BOT, asks_the_bot
from bot.reader.grammar.calls.own_attempt import MAY_BE_ENGAGED, says_engaged
from bot.reader.grammar.ends.accusation import MAY_ACCUSE, accuses
from bot.reader.grammar.ends.answered_yes import MAY_ANSWER_YES, answers_yes
from bot.reader.grammar.ends.end_told import MAY_GO_ON, tells_that_it_goes_on
from bot.reader.grammar.ends.found_in_peril import UNRESPONSIVE, is_unresponsive
from bot.reader.grammar.ends.harmless import MAY_GIVE_REASON, gives_harmless_reason
from bot.reader.grammar.ends.intrusion import MAY_INTRUDE_OR_THREATEN, breaks_in, threatens
from bot.reader.grammar.ends.rightful_people import MAY_SAY_WHO, says_who, says_who_and_why
from bot.reader.grammar.ends.taken_back import MAY_AGREE, MAY_TAKE_BACK, agrees, takes_back
from bot.reader.grammar.ends.told_against import MAY_TAKE_ALL_CLEAR_BACK, takes_all_clear_back
from bot.reader.grammar.street_talk import MAY_SERVE_THE_STREET, serves_the_street
from bot.reader.phrases.expression import Expression, Expressions


def _agrees(text: bytes) -> bool:
    return agrees(text) or answers_yes(text)


def _denies_all_clear(text: bytes) -> bool:
    return any(denies(text) for denies in (accuses, breaks_in, threatens, takes_all_clear_back, is_unresponsive))


_Form = tuple[Expression, ...]
"""Several are faster to look for than one with all their alternatives."""
_FLAGS: Final[dict[Flag, tuple[_Form, Callable[[bytes], bool]]]] = {
    Flag.KNOWN_PERSON: (MAY_SAY_WHO, says_who),
    Flag.EXPLAINED: (MAY_SAY_WHO, says_who_and_why),
    Flag.HARMLESS: (MAY_GIVE_REASON, gives_harmless_reason),
    Flag.TAKEN_BACK: (MAY_TAKE_BACK, takes_back),
    Flag.AGREED: ((MAY_AGREE, MAY_ANSWER_YES), _agrees),
    Flag.NOT_ALL_CLEAR: (
        (MAY_ACCUSE, *MAY_INTRUDE_OR_THREATEN, MAY_TAKE_ALL_CLEAR_BACK, UNRESPONSIVE),
        _denies_all_clear,
    ),
    Flag.GOES_ON: ((MAY_GO_ON,), tells_that_it_goes_on),
    Flag.BOT_QUESTION: ((MAY_ASK_THE_BOT,), asks_the_bot),
    Flag.NO_ANSWER: ((MAY_BE_ENGAGED,), says_engaged),
    Flag.NO_CORRECTION: (MAY_SERVE_THE_STREET, serves_the_street),
}
_MAY_HOLD: Final = Expressions({flag: tuple(each.pattern for each in forms) for flag, (forms, _) in _FLAGS.items()})


def flags_of_grammar(text: bytes) -> frozenset[Flag]:
    """`text`: folded, in UTF-8."""
    return frozenset([flag for flag in _MAY_HOLD.found_in(text) if _FLAGS[flag][1](text)])
