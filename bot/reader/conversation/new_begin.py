"""Makes a report of a line that says soon after an end that it goes on: «he's broken loose», «the fire flares up again». Pure.

The head takes such lines for talk about what is over, and they have few words of alarm of their own.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Final

from bot.core.message import Chat, Role
from bot.core.reading import Act, ChatReading, Ending, Flag, Label, Reading
from bot.reader.back_again import is_back_at, is_idle_talk, is_told_anew, tells_of_helpers
from bot.reader.conversation.agreement import Known, as_kind, with_label
from bot.reader.conversation.told_end import FIRE
from bot.reader.grammar.calls.call_made import Told
from bot.reader.grammar.ends.arms_told import is_back_armed, may_be_at_large, tells_of_former_arms
from bot.reader.grammar.ends.begun_again import begins_again, is_in_peril
from bot.reader.grammar.ends.end_told import tells_of_end
from bot.reader.grammar.ends.heard_again import is_heard_again, tells_of_violence
from bot.reader.grammar.ends.losses import names_belongings, tells_of_search
from bot.reader.grammar.everyday_trouble import is_laughed_at
from bot.reader.text.normalisation import fold

_SOON: Final = timedelta(minutes=30)
_TALK: Final = 0.9
"""The confidence from which a line is small talk or a notice, whatever its words."""
_SHORT: Final = 40
"""The models see too little of a line of at most so many bytes to call it talk: «sorry wrong kid», «er ist entwischt»."""
_FACTS: Final = 0.75
"""The confidence in a report and in news together from which a line is neither talk nor a question."""
_NEWS: Final = 0.0
_TOLD_ANEW: Final = -1.75
"""The scores of news above which a line is a report, in any words and in those that speak for something new."""
_HARMLESS: Final = frozenset({
    Flag.THANKS, Flag.EXPLAINED, Flag.KNOWN_PERSON, Flag.ALL_CLEAR, Flag.RELIEVED, Flag.POLICE_NAMED, Flag.HARMLESS,
    Flag.TAKEN_BACK,
})  # fmt: skip


def weigh_new_begin(
    reading: Reading, chat: Chat, own: bytes, known: Known, call: Told, news: float = float("-inf")
) -> Reading:
    """`own`: the text of the line, folded, without quotations. `call`: the call of which its grammar tells. `news`: the
    score of the models for something new. While another incident is open, the head must see that the line is about the one
    that has ended. After a call it is another incident: who was told of the old one knows nothing of what is new."""
    told = reading.chat
    if known is Known.ENDED and told is not None and tells_of_former_arms(own):
        return _with_detail(reading, told, chat, own)
    if known is Known.NONE or told is None or told.act in (Act.OPENS, Act.ENDS) or b"?" in own:
        return reading
    late = [each for each in chat.incidents if each.ended and chat.line.at - each.last_at <= _SOON]
    incident = next((each for each in late if each.id == told.incident), None)
    if incident is None and known is Known.ENDED:
        incident = max(late, key=lambda each: each.last_at, default=None)
    called = call is Told.PLAIN
    if incident is None or (len(own) > _SHORT and _is_talk(reading)):
        return reading
    lines = [fold(line.text).encode() for line in chat.before if line.incident == incident.id]
    of_search = incident.search or any(map(tells_of_search, lines))
    tells_news = (
        known is Known.ENDED and chat.line.role is not Role.POLICE and _tells_news(reading, own, news, of_search)
    )
    if not tells_news and not _begins_again(lines, of_search, reading, own, called):
        return reading
    again = replace(told, act=Act.ADDS, incident=incident.id, called=called, maybe_called=False)
    if incident.called:
        again = replace(
            again,
            act=Act.OPENS,
            incident=None,
            maybe_danger=(incident.danger or is_back_armed(own)) and not told.danger,
        )
    scores = as_kind(reading.scores, Label.REPORT)
    return replace(reading, scores=with_label(scores, Label.POLICE_CALLED, called), chat=again)


def _begins_again(lines: list[bytes], of_search: bool, reading: Reading, own: bytes, called: bool) -> bool:
    """`lines`: of the incident, folded. `called`: a find in peril with helpers on their way needs no second question."""
    if names_belongings(own):
        return False
    if of_search and not called and reading.kind() in (Label.REPORT, Label.UPDATE) and is_in_peril(own):
        return True
    if _adds_news(reading) and (is_back_armed(own) or (is_heard_again(own) and any(map(tells_of_violence, lines)))):
        return True
    return begins_again(own, any(map(_tells_of_arrest, lines)), any(map(FIRE.occurs_in, lines)), of_search)


def _tells_news(reading: Reading, own: bytes, news: float, of_search: bool) -> bool:
    """True if head and labels take the line for facts, and the models or its words speak for something new: «he's back, at
    number 14 now», «there's a third lad on the roof». A sighting that comes late in a search is nothing new."""
    facts = reading.confidence(Label.REPORT) + reading.confidence(Label.UPDATE)
    if (
        not _adds_news(reading)
        or facts < _FACTS
        or _HARMLESS & reading.flags
        or is_laughed_at(own)
        or is_idle_talk(own)
    ):
        return False
    if news > _TOLD_ANEW and is_told_anew(own):
        return not of_search or Flag.ENDED not in reading.flags
    if of_search:
        return False
    return is_back_at(own, bool(reading.streets)) or (news > _NEWS and not tells_of_helpers(own))


def _with_detail(reading: Reading, told: ChatReading, chat: Chat, own: bytes) -> Reading:
    """«He had a knife by the way» about a person whom the police have, and of whom they knew: a detail of what is over."""
    late = [each for each in chat.incidents if each.ended and chat.line.at - each.last_at <= _SOON]
    incident = max(late, key=lambda each: each.last_at, default=None)
    if incident is None or not incident.called or not (told.danger or told.act is Act.OPENS):
        return reading
    lines = [fold(line.text).encode() for line in chat.before if line.incident == incident.id]
    arrests = list(filter(_tells_of_arrest, lines))
    if not arrests or may_be_at_large(own, arrests):
        return reading
    detail = replace(told, act=Act.ADDS, incident=incident.id, danger=False, plain_danger=False, maybe_danger=False)
    scores = as_kind(reading.scores, Label.UPDATE)
    return replace(reading, scores=scores, flags=reading.flags - {Flag.DANGER}, chat=detail)


def _adds_news(reading: Reading) -> bool:
    """True if the head too hears more than talk: of the police who leave again, of a dog that barks again it hears none."""
    adds = reading.chat is not None and reading.chat.act is Act.ADDS
    return adds and reading.kind() in (Label.REPORT, Label.UPDATE)


def _tells_of_arrest(line: bytes) -> bool:
    end = tells_of_end(line)
    return end is not None and end.ending is Ending.POLICE


def _is_talk(reading: Reading) -> bool:
    return any(reading.confidence(label) >= _TALK for label in (Label.OFF_TOPIC, Label.NOTICE))
