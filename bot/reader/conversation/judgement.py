"""Turns the answer of the head into a reading: danger, a call, the act of the line and its incident. Pure.

Errors have different costs, so thresholds decide about danger, calls and some acts. Three rules hold for every answer: danger
opens an incident if none is open, and so does a line with facts that would add to an incident if none is known, unless an
officer only tells of a patrol. Facts from a person who said nothing about the open incidents, in a street that none of them
names, open a second one.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Final

import msgspec
import numpy as np

from bot.core.message import Role
from bot.core.reading import FACTS, Act, ChatReading, Ending, Label
from bot.reader.conversation.features import ACT_ORDER, ENDING_ORDER, QUIET, Conversation, KnownIncident
from bot.reader.conversation.head import Answer
from bot.reader.grammar.calls.call_made import Told
from bot.reader.grammar.elsewhere import OwnMatter
from bot.reader.grammar.ends.end_told import ToldEnd
from bot.reader.learned.blend_of_models import KIND_ORDER, NO_KIND

_OWN_MATTER: Final = {OwnMatter.TOLD: 3.0, OwnMatter.BESIDE: 5.0, OwnMatter.OTHER: 5.0}
"""Is taken from `opens_elsewhere` if the line tells of a matter of its own. The head gives such lines -6 to -10, and
lines about suspects who moved on hardly more."""
_JUST_NOW: Final = timedelta(minutes=3)
"""The time within which a call is one about the report right before it, from a person who said nothing about an older one."""


class ChatThresholds(msgspec.Struct, frozen=True):
    """`danger`, `called`: the log-odds from which they count. `danger_opening`, `danger_adding`: the same for danger in a line
    that opens an incident or adds to one; there a mistake only names the emergency number without need. `maybe_called`: the
    log-odds from which a call is asked about. `opens`, `ends`: are added to the log-probabilities of these acts.
    `opens_no_report`: is added to the one of `opens` as well, if the labels of the line are not those of a report.
    `maybe_opens`, `opens_elsewhere`: the log-probabilities of `opens` from which a line may open an incident if its labels are
    those of a report, and from which facts in another street open a second incident. `maybe_danger`: the log-odds from which
    the question about a call names the emergency number too. `ends_police`, `ends_found`: are added to `ends` if the police
    ended it, or if a person was found, since both are hardly ever told too early. `ends_by_phrase`: the same if the line has a
    phrase for an end; `ends_by_police`: if an officer wrote it. `called_plain`, `called_hinted`: are added to the log-odds of a
    call if the grammar of the line tells of one plainly or hints at one. `opens_by_call`: the sum from which such a call opens
    an incident if none is known: the bot has missed its report. `ends_certain`, `ends_plain`, `ends_hinted`: are added to
    `ends` if the grammar of the line tells of an end in so many words, plainly, or hints at one. `opens_beside`: is added to
    `opens`, in place of the two others, for news in danger by a person who said nothing about the open incidents.
    `another`: the log-probability of `opens` from which danger in another scene than that of the open incident is one of its
    own: of 196 plain emergencies beside an incident the head gives two in three at least -2 and six in seven at least -4.5,
    of 83 lines of new voices about the incident itself nine in ten less than -4.5. `surely_another`: the sum of that and of
    twice the score of the model of emergencies from which it is one of its own in any scene: of 1,167 emergencies kept aside,
    behind lines of annotated evenings, this opens 95 more, of 833 lines in danger by new voices about the incident itself six,
    and of 4,344 others none. `sure_danger`: the log-odds from which
    danger needs no word of alarm and no plain label. In 46,000 annotated lines the encoder's head opened 18 incidents without
    either, from 2.0 on: two of lines that may be one or not, twelve wrong and one right below 4.5, and three right above."""

    danger: float
    called: float
    maybe_called: float
    opens: float = 0.0
    ends: float = 0.0
    opens_no_report: float = 0.0
    danger_opening: float | None = None
    danger_adding: float | None = None
    maybe_opens: float = -2.0
    opens_elsewhere: float = -6.0
    maybe_danger: float = 0.5
    ends_police: float = 0.8
    ends_found: float = 0.0
    opens_beside: float = 0.2
    ends_by_phrase: float = 1.5
    ends_by_police: float = 4.0
    called_plain: float = 4.5
    called_hinted: float = 1.8
    ends_plain: float = 5.0
    ends_hinted: float = 3.0
    opens_by_call: float = 2.9
    sure_danger: float = 4.5
    ends_certain: float = 20.0
    another: float = -4.5
    surely_another: float = -2.0

    def of_danger(self, act: Act) -> float:
        of_act = {Act.OPENS: self.danger_opening, Act.ADDS: self.danger_adding}.get(act)
        return self.danger if of_act is None else of_act

    def of_grammar(self, told: Told) -> float:
        """The log-odds that the grammar adds. A call that it denies is never said, and never asked about."""
        denied = float("-inf")
        return {Told.PLAIN: self.called_plain, Told.HINTED: self.called_hinted, Told.DENIED: denied}.get(told, 0.0)

    def of_end(self, told: ToldEnd | None) -> float:
        if told is None:
            return 0.0
        return self.ends_certain if told.certain else self.ends_plain if told.plain else self.ends_hinted


def judge(
    talk: Conversation,
    answer: Answer,
    thresholds: ChatThresholds,
    told: Told = Told.NOT,
    told_end: ToldEnd | None = None,
    own: OwnMatter = OwnMatter.NOT,
) -> ChatReading:
    """`told`, `told_end`, `own`: whether the grammar of the line is that of a call that was answered, of an end, or of a matter
    of its own in another street, or of suspects seen again."""
    act, maybe_ends = _act(talk, answer, thresholds, told_end)
    ending = _ending(answer, told_end)
    is_out = told_end is not None and told_end.out
    danger = answer.danger >= thresholds.of_danger(act) and not is_out
    incident = _incident(talk, answer)
    of_patrol = talk.line.role is Role.POLICE and told >= Told.HINTED and not talk.line.streets
    if of_patrol and act is Act.ADDS and not (talk.incidents or danger):
        act = Act.NONE  # no member has told of it, and a report from anywhere would join it
    act = _floored(act, danger, talk, answer)
    call = answer.called + thresholds.of_grammar(told)
    missed = told >= Told.HINTED and call >= thresholds.opens_by_call and not of_patrol
    if missed and act is Act.NONE and not talk.incidents:
        act = Act.OPENS
    maybe_ends &= act in (Act.ADDS, Act.NONE) and incident is not None
    if (
        act is not Act.ENDS
        and _opens(answer) >= _elsewhere_from(talk, own, thresholds)
        and _tells_of_elsewhere(talk, answer, own)
    ):
        act = Act.OPENS
    if act is Act.OPENS and told_end is not None and talk.incidents and not danger:
        act = Act.ADDS  # a line that tells of an end, which may be another one than the head knows
    if act is Act.OPENS and own is OwnMatter.SAME and _still_open(talk) and not danger:
        act = Act.ADDS
    of = incident if act is not Act.OPENS else None
    uncalled = act is Act.OPENS or any(not each.called for each in _still_open(talk))
    if act is Act.ENDS and told is Told.PLAIN and told_end is None and uncalled and not _is_plain_end(answer):
        act = Act.ADDS  # the first call is hardly ever the end
    if act in (Act.ADDS, Act.ENDS) and of is None:
        of = talk.incidents[int(answer.incidents[:-1].argmax())] if talk.incidents else None
    if act is Act.ENDS and ending is Ending.POLICE:
        of = _where_police_are(talk) or of
    if act is Act.ADDS and told is Told.PLAIN and of is not None and of.called:
        of = _waiting_since(talk, of) or of
    if told is Told.PLAIN and uncalled:
        call = max(call, thresholds.called)
    elif of is None and act is not Act.OPENS:
        call = float("-inf")
    return ChatReading(
        danger=danger,
        called=call >= thresholds.called,
        maybe_called=thresholds.maybe_called <= call < thresholds.called,
        act=act,
        incident=of.id if of else None,
        ending=ending if act is Act.ENDS else None,
        maybe_ending=ending if maybe_ends else None,
        plain_ending=act is Act.ENDS and (_is_plain_end(answer) or (told_end is not None and told_end.plain)),
        maybe_danger=not danger and not is_out and answer.danger >= thresholds.maybe_danger,
        plain_danger=danger and answer.danger >= thresholds.danger,
        maybe_opens=act is Act.OPENS or _opens(answer) >= thresholds.maybe_opens,
        surely_opens=act is Act.OPENS and answer.danger >= thresholds.sure_danger,
        maybe_back=told_end is not None and told_end.back,
        other_call=told is Told.DENIED,
    )


def is_sure_of_another(answer: Answer, thresholds: ChatThresholds, danger: float) -> bool:
    """True if the head and the model of emergencies together take the line for one of an incident of its own. `danger`: the
    score of the model."""
    return _opens(answer) + 2 * danger >= thresholds.surely_another


def _act(talk: Conversation, answer: Answer, thresholds: ChatThresholds, told_end: ToldEnd | None) -> tuple[Act, bool]:
    """The act, and whether it would be an end if the line has a phrase for one."""
    scores = answer.acts.copy()
    in_talk = bool(talk.before) and not talk.incidents  # with nothing around it, it may add to what the bot did not see
    is_report = _kind(answer) is Label.REPORT or (_tells_facts(answer) and in_talk)
    opens = thresholds.opens + (0.0 if is_report else thresholds.opens_no_report)
    in_danger = answer.danger >= thresholds.danger and _tells_facts(answer)
    if in_danger and _still_open(talk) and _is_new_to(talk):
        opens = thresholds.opens_beside
    scores[ACT_ORDER.index(Act.OPENS)] += opens
    plain = {Ending.POLICE: thresholds.ends_police, Ending.FOUND: thresholds.ends_found}.get(_ending(answer), 0.0)
    by_grammar = thresholds.of_end(told_end) if _counts(told_end, talk, answer, thresholds) else 0.0
    if _is_awaited_arrest(told_end, talk, answer):
        by_grammar = thresholds.ends_certain
    scores[ACT_ORDER.index(Act.ENDS)] += thresholds.ends + max(plain, by_grammar)
    act = ACT_ORDER[int(scores.argmax())]
    by_phrase = thresholds.ends_by_police if talk.line.role is Role.POLICE else thresholds.ends_by_phrase
    return act, bool(scores[ACT_ORDER.index(Act.ENDS)] + by_phrase >= scores.max())


def _counts(told: ToldEnd | None, talk: Conversation, answer: Answer, thresholds: ChatThresholds) -> bool:
    """A hint counts while an incident is open, in a line without danger. An incident that only became quiet takes a plain
    end later."""
    if told is None or not talk.incidents or (told.if_found and _ending(answer) is not Ending.FOUND):
        return False
    return told.plain or (bool(_still_open(talk)) and answer.danger < thresholds.of_danger(Act.ADDS))


def _is_awaited_arrest(told: ToldEnd | None, talk: Conversation, answer: Answer) -> bool:
    """True for a plain arrest while an incident is open of which the police know, if the head too thinks of the police. Of 300
    such lines in the annotated evenings 261 end an incident, and nearly all others tell of an arrest too."""
    arrest = told is not None and told.plain and told.ending is Ending.POLICE
    by_head = ENDING_ORDER[int(answer.endings.argmax())] is Ending.POLICE
    return arrest and by_head and any(each.called for each in _still_open(talk))


def _floored(act: Act, danger: bool, talk: Conversation, answer: Answer) -> Act:
    if danger and act is Act.NONE and not _still_open(talk):
        return Act.OPENS
    if act in (Act.ADDS, Act.ENDS) and not talk.incidents:
        return Act.OPENS if act is Act.ADDS and _tells_facts(answer) else Act.NONE
    return act


def _tells_of_elsewhere(talk: Conversation, answer: Answer, own: OwnMatter) -> bool:
    """True for facts in a street that no open incident names, from a person who said nothing about any of them, or who says
    that it is something else."""
    still, streets = _still_open(talk), set(talk.line.streets)
    is_elsewhere = bool(streets) and all(not streets & each.streets for each in still)
    is_new = (_is_new_to(talk) and own is not OwnMatter.SAME) or own is OwnMatter.OTHER
    return bool(still) and is_new and is_elsewhere and _tells_facts(answer)


def _elsewhere_from(talk: Conversation, own: OwnMatter, thresholds: ChatThresholds) -> float:
    """A matter of its own needs less, if it is known to be in another street."""
    is_apart = own in (OwnMatter.BESIDE, OwnMatter.OTHER) or all(each.streets for each in _still_open(talk))
    return thresholds.opens_elsewhere - (_OWN_MATTER.get(own, 0.0) if is_apart else 0.0)


def _is_new_to(talk: Conversation) -> bool:
    """True if the author said nothing about the open incidents, and answers no line of them."""
    line = talk.line
    return all(line.by not in each.people and line.reply_to not in each.lines for each in _still_open(talk))


def _still_open(talk: Conversation) -> list[KnownIncident]:
    return [each for each in talk.incidents if not each.ended and talk.line.at - each.last_at < QUIET]


def _ending(answer: Answer, told: ToldEnd | None = None) -> Ending:
    """An end that the grammar tells is no false alarm. «Over» leaves open how."""
    ending = ENDING_ORDER[int(answer.endings.argmax())]
    if told is not None and told.rescued and ending is Ending.POLICE:
        return Ending.OVER
    if told is None or told.if_found or (told.ending is Ending.OVER and ending is not Ending.FALSE_ALARM):
        return ending
    return told.ending


def _is_plain_end(answer: Answer) -> bool:
    """True if `ends` is the likeliest act by a factor of e, without any offset."""
    ends = ACT_ORDER.index(Act.ENDS)
    return bool(answer.acts[ends] - np.delete(answer.acts, ends).max() >= 1)


def _opens(answer: Answer) -> float:
    return float(answer.acts[ACT_ORDER.index(Act.OPENS)])


def _tells_facts(answer: Answer) -> bool:
    return _kind(answer) in FACTS


def _kind(answer: Answer) -> Label | None:
    """The likeliest kind; None: it is none of them."""
    best = int(answer.labels[: NO_KIND + 1].argmax())
    return KIND_ORDER[best] if best < NO_KIND else None


def _where_police_are(talk: Conversation) -> KnownIncident | None:
    """The one open incident of which the police know, or the only incident of an author who said nothing about that one.
    None: there is none, or several, or the line names its incident by a street, a vehicle or an answer."""
    line, still = talk.line, _still_open(talk)
    called, own = [each for each in still if each.called], [each for each in still if line.by in each.people]
    streets, vehicles = set(line.streets), set(line.vehicles)
    named = any(streets & each.streets or vehicles & each.vehicles or line.reply_to in each.lines for each in still)
    if len(called) != 1 or len(still) == 1 or named:
        return None
    return own[0] if len(own) == 1 else called[0]


def _waiting_since(talk: Conversation, called: KnownIncident) -> KnownIncident | None:
    """The incident that was reported just now, after the last line about the one of which the police know, if it is the only
    one that waits for a call. None: there is none, the line has to do with the one of which they know, or its author has and
    the other is in no danger."""
    line, waiting = talk.line, [each for each in _still_open(talk) if not each.called]
    named = set(line.streets) & called.streets or set(line.vehicles) & called.vehicles or line.reply_to in called.lines
    if len(waiting) != 1 or named or (line.by in called.people and not waiting[0].danger):
        return None
    just_now = called.last_at < waiting[0].opened_at and line.at - waiting[0].opened_at < _JUST_NOW
    return waiting[0] if just_now else None


def _incident(talk: Conversation, answer: Answer) -> KnownIncident | None:
    best = int(answer.incidents.argmax())
    return talk.incidents[best] if best < len(talk.incidents) else None
