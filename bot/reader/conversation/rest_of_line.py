"""Weighs what the remainder of a line tells beside an offence (`remainder.py`). Pure."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from bot.core.reading import FACTS, LIKELY, Act, ChatReading, Label, Reading, Score
from bot.reader.descriptions import describes, tells_of_return
from bot.reader.grammar.emergencies.alarm import tells_of_deed
from bot.reader.grammar.force.summons import announces_beating
from bot.reader.labels import put_score
from bot.reader.personal_data.accused import find_accused
from bot.reader.personal_data.damage import tells_of_damage
from bot.reader.personal_data.standing_charges import is_said_for_certain, is_seen_now, may_charge
from bot.reader.text.normalisation import fold

_OFFENCES: Final = (Label.VIGILANTE, Label.PERSONAL_DATA, Label.PROFILING, Label.INSULT)


def offends(reading: Reading, text: str) -> bool:
    """True for a line with a likely offence: only then the remainder of it counts. After small talk the models see no offence
    in «let's smash him up»."""
    folded = fold(text).encode()
    charges = may_charge(folded) and is_said_for_certain(folded)
    return (
        charges
        or any(map(reading.likely, _OFFENCES))
        or announces_beating(fold(text))
        or find_accused(text, reading.language, in_incident=True) is not None
    )


def weigh_rest(whole: ChatReading, rest: ChatReading, text: bytes) -> ChatReading:
    """The meaning of a line that has a remainder: a danger or the deed of a report that the offence hides counts, and an end
    that is not told in the remainder ends nothing. A call is told by the whole line, and so is the incident to which damage of
    the past belongs. `text`: the remainder, folded."""
    if (rest.danger and not whole.danger) or (speaks(rest, text) and whole.act in (Act.NONE, Act.ADDS)):
        plain = rest.plain_danger or (whole.danger and whole.plain_danger)
        told = replace(rest, called=whole.called, maybe_called=whole.maybe_called, plain_danger=plain)
        if whole.act is Act.ADDS and tells_of_damage(text) and not is_seen_now(text):
            told = replace(told, act=Act.ADDS, incident=whole.incident)
        return _without_end(told) if rest.act is Act.ENDS else told
    if whole.act is Act.ENDS and rest.act is not Act.ENDS:
        whole = _without_end(whole)
    plain = whole.plain_danger or (whole.danger and rest.plain_danger)
    return replace(
        whole, plain_danger=plain, maybe_danger=not whole.danger and (whole.maybe_danger or rest.maybe_danger)
    )


def with_update(reading: Reading, rest: ChatReading | None, text: str, known: bool) -> Reading:
    """The reading with the label of an update, if the line may add to a known incident and tells how its people look or where
    they are: an offence talks the models out of these facts. `rest`: what the remainder of the line tells. `text`: the line, or
    its remainder. `known`: an incident is open."""
    adds = any(each is not None and each.act is Act.ADDS and each.incident is not None for each in (reading.chat, rest))
    if not (adds or known) or reading.kind() in FACTS or not any(map(reading.likely, _OFFENCES)):
        return reading
    if not (describes(folded := fold(text)) or tells_of_return(folded)):
        return reading
    return replace(reading, scores=put_score(reading.scores, Score(Label.UPDATE, LIKELY)))


def speaks(rest: ChatReading, text: bytes) -> bool:
    """True for a remainder that tells of something going on: the line is no mere talk about a person."""
    return rest.danger or (rest.act is Act.OPENS and (rest.maybe_danger or tells_of_deed(text)))


def _without_end(chat: ChatReading) -> ChatReading:
    return replace(chat, act=Act.ADDS, ending=None, maybe_ending=None, plain_ending=False)
