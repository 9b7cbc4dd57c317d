"""Weighs what two models of lines (`bot/classifier/line_models.py`) say: an emergency in words that no form knows is one, and a
line that tells of nothing new for police or rescuers opens nothing. Pure."""

from __future__ import annotations

from dataclasses import replace
from enum import Enum, auto
from typing import Final

from bot.core.message import Chat
from bot.core.reading import Act, ChatReading, Flag, Label, Reading
from bot.reader.conversation.agreement import Known, is_sure
from bot.reader.conversation.features import ACT_ORDER
from bot.reader.conversation.head import Answer
from bot.reader.conversation.judgement import ChatThresholds
from bot.reader.conversation.opening import in_emergency, is_settled, no_talk
from bot.reader.grammar.calls.call_made import Told
from bot.reader.grammar.calls.other_time import came_to_nothing, is_known_matter
from bot.reader.grammar.emergencies.alarm import tells_of_deed
from bot.reader.grammar.emergencies.emergency import Emergency, emergency_in
from bot.reader.grammar.emergencies.no_danger import tells_of_no_danger
from bot.reader.grammar.everyday_trouble import is_laughed_at
from bot.reader.labels import UNLIKELY, make_unlikely

EMERGENCY: Final = -0.3
"""The score above which a line tells of an emergency."""
BESIDE_ALARM: Final = -0.8
"""The same if the head or the labels think of an opening too, and no incident is open."""
IN_DOUBT: Final = -1.2
"""The score above which a line that opens an incident may tell of danger. Of 37 fresh emergencies for which the bot named only
the police it now names both numbers for 15, and for 19 of 153 reports of which most are none."""
_OF_HEAD: Final = 0.4
BOTH_IN_DOUBT: Final = -2.4
"""The share of the head's log-odds of danger in a sum with that score, and the sum above which the same holds. In 7,387 lines
of scenes the bot named only the police for 85 emergencies and 418 other reports; the sum is above that in 50 and 76 of them."""
NOTHING_NEW: Final = -1.25
"""The score of the model of reports below which the head and the labels are wrong about one."""
_OLD_TROUBLE: Final = 0.5
"""The same for a trouble of which the police were told before, and did not come."""
SOMETHING_NEW: Final = 3.0
"""The score of the model of reports above which a line that opens an incident explains nothing of itself."""
_NO_ALARM: Final = -1.0
"""The score of the model of emergencies above which it is not asked."""
_EXPLAINS: Final = frozenset({Flag.EXPLAINED, Flag.KNOWN_PERSON, Flag.ALL_CLEAR})
_ALARMING: Final = frozenset({Flag.DANGER, Flag.SELF_HARM, Flag.SEARCH})
_NEARLY: Final = -0.5
_NEW: Final = 1.5
"""The scores of the two models above which they see an emergency and something new."""
_SURE: Final = 1.0
_SURELY_NEW: Final = 3.0
"""The same if they are sure."""
_LESS_IF_SURE: Final = 2.0
"""Is taken from `another` of the thresholds if they are sure."""
_OF_ANY_SCENE: Final = -2.5
_IF_CALM: Final = -6.0
"""The log-probabilities of `opens` from which such a line opens an incident in whatever words, and beside calm ones alone."""


class Another(Enum):
    """How likely a line opens an incident beside the open ones: not; only if these are calm; likely, if it tells of another
    scene; the same, and surely if they are calm; likely in whatever words."""

    NO = auto()
    IF_CALM = auto()
    LIKELY = auto()
    BESIDE_CALM = auto()
    OF_ANY_SCENE = auto()


def another(answer: Answer, thresholds: ChatThresholds, danger: float, reports: float) -> Another:
    """How likely the line opens an incident beside an open one, by the head and by the scores of the two models."""
    opens = float(answer.acts[ACT_ORDER.index(Act.OPENS)])
    new = danger > _NEARLY and reports > _NEW
    if new and opens >= _OF_ANY_SCENE:
        return Another.OF_ANY_SCENE
    sure = danger > _SURE and reports > _SURELY_NEW
    if opens >= thresholds.another - (_LESS_IF_SURE if sure else 0.0):
        return Another.BESIDE_CALM if new else Another.LIKELY
    return Another.IF_CALM if new and opens >= _IF_CALM else Another.NO


def weigh_emergency(
    reading: Reading, chat: ChatReading, talk: Chat, text: bytes, score: float
) -> tuple[Reading, ChatReading]:
    """A line with such a score tells of danger, as if a form knew it, also beside an open incident. Laughter, an explanation
    and words that tell of no danger speak against it, and while an open incident is in danger the head knows better.
    `text`: the folded line. `score`: that of the model."""
    beside = chat.danger and score > EMERGENCY and _is_beside(chat, talk)
    if score <= BESIDE_ALARM or (chat.danger and not beside):
        return reading, chat
    known = Known.when(talk)
    if known is Known.OPEN and any(not each.ended and (each.danger or each.search) for each in talk.incidents):
        return reading, chat
    alarming = known is not Known.OPEN and (chat.maybe_danger or chat.maybe_opens or reading.likely(Label.REPORT))
    if score <= EMERGENCY and not alarming:
        return reading, chat
    if is_settled(reading, chat, known) or tells_of_no_danger(text) or is_laughed_at(text):
        return reading, chat
    chat = replace(chat, act=Act.NONE) if beside else chat
    reading, chat = in_emergency(reading, chat, Emergency.DANGER, known)
    return no_talk(reading), chat


def weigh_nothing_new(
    reading: Reading, chat: ChatReading, by_lists: Reading, text: bytes, call: Told, reports: float, danger: float
) -> tuple[Reading, ChatReading]:
    """A line without danger that only the head or the labels take for a report opens nothing and is none if the model of
    reports sees nothing new in it: bins that were not collected, keys that were found, a summary for those who come late. A
    phrase of the lists, a plain emergency, a deed with its doer, a loss, and a call speak against that, whatever the model
    says, unless the police had a statement on an earlier day. `text`: the folded line. `call`: the call of which it
    tells. `reports`, `danger`: the scores of the two models."""
    if chat.act is not Act.OPENS and not chat.maybe_opens and reading.confidence(Label.REPORT) <= UNLIKELY:
        return reading, chat
    nothing = NOTHING_NEW if not came_to_nothing(text) else _OLD_TROUBLE
    if not float("-inf") < reports < nothing or danger > _NO_ALARM or call >= Told.HINTED:
        return reading, chat
    if chat.danger or chat.maybe_danger or _ALARMING & reading.flags:
        return reading, chat
    told = is_sure(by_lists, Label.REPORT) or emergency_in(text) is not Emergency.NONE or tells_of_deed(text)
    if told and not is_known_matter(text):
        return reading, chat
    act = Act.NONE if chat.act is Act.OPENS else chat.act
    scores = make_unlikely(reading.scores, (Label.REPORT,))
    return replace(reading, scores=scores), replace(chat, act=act, maybe_opens=False)


def weigh_explanation(reading: Reading, chat: ChatReading, known: Known, reports: float) -> Reading:
    """The reading without an explanation that is of another matter: «never mind the bins, a man is climbing over the wall
    of number 9». The head opens an incident for such a line, the labels are those of a report, and the model of reports
    agrees (`reports`). Of «don't be alarmed, a man with a torch is in our garden, he is the gardener» it is not sure.
    Beside an open incident an explanation may be of that one."""
    if (
        known is Known.OPEN
        or chat.act is not Act.OPENS
        or reports < SOMETHING_NEW
        or not is_sure(reading, Label.REPORT)
    ):
        return reading
    return replace(reading, flags=reading.flags - _EXPLAINS)


def weigh_doubt(chat: ChatReading, text: bytes, score: float, by_head: float) -> ChatReading:
    """An opening with such a score is asked about with both numbers: «a tractor has tipped over, Guido is under it».
    `text`: the folded line. `score`: that of the model of emergencies. `by_head`: the head's log-odds of danger."""
    in_doubt = score > IN_DOUBT or score + _OF_HEAD * by_head > BOTH_IN_DOUBT
    if chat.act is not Act.OPENS or chat.danger or not in_doubt or tells_of_no_danger(text):
        return chat
    return replace(chat, maybe_danger=True)


def _is_beside(chat: ChatReading, talk: Chat) -> bool:
    """True for a line that adds to an incident of which its author has said nothing: what the head takes for news of a burglary
    may be a fall in another house."""
    of = next((each for each in talk.incidents if each.id == chat.incident), None)
    return chat.act is Act.ADDS and of is not None and talk.line.by not in of.people
