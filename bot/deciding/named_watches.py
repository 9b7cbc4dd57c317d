"""Which of several watches a code, a card or a typed text names: one desk may serve several watches."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from typing import Final

from bot.core.choice import About, ByCode, OfIncident, OfRequest, is_within_one_typo, may_be_choice
from bot.core.event import CommandGiven
from bot.core.message import Message
from bot.core.ref import MessageRef, is_code
from bot.core.texts import typed_words
from bot.core.watch_state import WatchState

ForMany = Callable[[str, str], bool]
"""`is_for_many(watch, text)`: the text holds words of this watch that stand in a command for many cases, or that take back what
it decided lately."""

_PART: Final = re.compile(r"[^\W_]+")

_WORDS_OF_CHOICE: Final = 2
"""Words of a choice with a code, as «ok 7K4»."""


def of_objection(event: CommandGiven, watches: tuple[str, ...], states: Mapping[str, WatchState]) -> tuple[str, ...]:
    """The watch with the objection whose code the argument names. Empty: no watch has it."""
    words = event.argument.split()[:2]
    return tuple(watch for watch in watches if any(map(states[watch].objection_of_code, words)))[:1]


def of_choice(about: About, watches: tuple[str, ...], states: Mapping[str, WatchState]) -> tuple[str, ...]:
    match about:
        case OfIncident(incident):
            return tuple(watch for watch in watches if incident in states[watch].incidents)[:1]
        case OfRequest(request):
            return tuple(watch for watch, state in states.items() if request in state.joins)[:1]
        case ByCode(code):
            return of_case(code, watches, states)


def of_case(code: str, watches: tuple[str, ...], states: Mapping[str, WatchState]) -> tuple[str, ...]:
    """The watch with this code. If no watch has it, the first one, so that the moderator gets an answer."""
    with_code = [watch for watch in watches if states[watch].knows_code(code)]
    return tuple(with_code[:1]) or watches[:1]


def of_card(card: MessageRef, watches: tuple[str, ...], states: Mapping[str, WatchState]) -> tuple[str, ...]:
    """The watch with the case, request or incident of this card: one desk may serve several watches."""
    shown = [each for each in watches if states[each].code_of_card(card) is not None or states[each].incident_of(card)]
    return tuple(shown[:1]) or watches[:1]


def of_desk_text(
    message: Message, watches: tuple[str, ...], states: Mapping[str, WatchState], is_for_many: ForMany,
    numbers: Mapping[str, frozenset[str]],
) -> tuple[str, ...]:  # fmt: skip
    """The watches with a code of a text on their desk, or named by their id in it, or with the card that it answers. Else all
    watches for a command for many cases, which may take back what is decided, and those with a code that differs by a typo. A
    text without any code goes to all watches that wait for a decision, with a number to call («called 999») to those that have
    it. `numbers`: to call, of each watch."""
    if len(watches) == 1:
        return watches
    text = message.text if may_be_choice(message.text, on_desk=True) else ""
    words = [word.upper() for word in typed_words(text, ",.;:!?")]
    codes = {*words, *_PART.findall(text.upper())}  # «weg 7K4,AF3»
    knowing = [watch for watch in watches if watch.upper() in words[1:] or any(map(states[watch].knows_code, codes))]
    answered = message.reply_to
    knowing = knowing or [watch for watch in watches if answered and states[watch].code_of_card(answered)]
    knowing = knowing or [watch for watch in watches if is_for_many(watch, text)]
    calling = [watch for watch in watches if not numbers[watch].isdisjoint(words)]
    rest = [word for word in words if not any(word in numbers[watch] for watch in watches)]
    open_codes = {watch: _open_codes(states[watch]) for watch in watches}
    near = [
        watch
        for watch, known in open_codes.items()
        if any(is_within_one_typo(code, word) for code in known for word in rest)
    ]
    has_digit = any(map(str.isdigit, "".join(rest)))
    waiting = [watch for watch in calling or watches if open_codes[watch]] if not has_digit else []
    return tuple(knowing or near or waiting or calling[:1]) or watches[:1]


def _open_codes(state: WatchState) -> list[str]:
    cases = [case.code for case in state.cases.values() if case.waits]
    joins = [join.code for join in state.joins.values() if join.waits]
    return cases + joins + [incident.code for incident in state.incidents.values() if incident.closed_at is None]


def of_code(
    text: str, watches: tuple[str, ...], states: Mapping[str, WatchState], may_choose: bool = True
) -> tuple[str, ...]:
    """The watch with the code in a typed choice; the first one for a choice with a code that no watch has. Empty: the text
    contains no code. In a sentence «cat» is a word unless it is a code of a watch, and in a sentence of a person who decides
    nothing it is always one."""
    words = _apart(text.split(), watches, states) if may_be_choice(text) else []
    code = next((word for word in words if is_code(word.rstrip(".!"))), "").rstrip(".!")
    found = of_case(code, watches, states) if code else ()
    is_short = len(words) <= _WORDS_OF_CHOICE
    if not (may_choose or is_short):
        return ()
    return tuple(watch for watch in found if (may_choose and is_short) or states[watch].knows_code(code))


def of_further_codes(
    text: str, first: tuple[str, ...], watches: tuple[str, ...], states: Mapping[str, WatchState]
) -> tuple[str, ...]:
    """The watch of a typed choice, and those of these watches with a code right behind its code, as in «ok 7K4 and 6RH»."""
    typed = typed_words(text, ",.;:!") if first and may_be_choice(text, on_desk=True) else []
    words, found = [word.upper() for word in _apart(typed, watches, states)], list(first)
    coded = [at for at, word in enumerate(words) if any(states[watch].knows_code(word) for watch in watches)]
    for before, at in pairwise(coded):
        if at - before > _WORDS_OF_CHOICE:
            break
        found += [
            each for each in watches if states[each].knows_code(words[before]) or states[each].knows_code(words[at])
        ]
    return tuple(dict.fromkeys(found))


def _apart(words: Sequence[str], watches: tuple[str, ...], states: Mapping[str, WatchState]) -> list[str]:
    """The words, with codes of these watches apart from what a sign joins to them («7K4,AF3»)."""
    apart = list[str]()
    for word in words:
        parts = _PART.findall(word)
        joins_codes = len(parts) > 1 and any(
            states[watch].knows_code(part.upper()) for watch in watches for part in parts
        )
        apart += parts if joins_codes else [word]
    return apart
