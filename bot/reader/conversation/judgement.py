"""Turns the answer of the head into a reading: danger, a call, the act of the line and its incident. Pure.

Errors have different costs, so thresholds decide about danger, calls and some acts. Two rules hold for every answer: danger
opens an incident if none is open, and so does a line with facts that would add to an incident if none is known.
"""

from __future__ import annotations

import msgspec

from bot.core.reading import FACTS, Act, ChatReading, Label
from bot.reader.conversation.features import ACT_ORDER, ENDING_ORDER, QUIET, Conversation, KnownIncident
from bot.reader.conversation.head import Answer
from bot.reader.learned.blend import KIND_ORDER, NO_KIND


class ChatThresholds(msgspec.Struct, frozen=True):
    """`danger`, `called`: the log-odds from which they count. `danger_opening`, `danger_adding`: the same for danger in a line
    that opens an incident or adds to one; there a mistake only names the emergency number without need. `maybe_called`: the
    log-odds from which a call is asked about. `opens`, `ends`: are added to the log-probabilities of these acts.
    `opens_no_report`: is added to the one of `opens` as well, if the labels of the line are not those of a report."""

    danger: float
    called: float
    maybe_called: float
    opens: float = 0.0
    ends: float = 0.0
    opens_no_report: float = 0.0
    danger_opening: float | None = None
    danger_adding: float | None = None

    def of_danger(self, act: Act) -> float:
        of_act = {Act.OPENS: self.danger_opening, Act.ADDS: self.danger_adding}.get(act)
        return self.danger if of_act is None else of_act


def judge(talk: Conversation, answer: Answer, thresholds: ChatThresholds) -> ChatReading:
    act = _act(answer, thresholds)
    danger = answer.danger >= thresholds.of_danger(act)
    incident = _incident(talk, answer)
    act = _floored(act, incident, danger, talk, answer)
    of = incident if act is not Act.OPENS else None
    if act in (Act.ADDS, Act.ENDS) and of is None:
        of = _likeliest(talk, answer)
    call = answer.called if of or act is Act.OPENS else float("-inf")
    return ChatReading(
        danger=danger,
        called=call >= thresholds.called,
        maybe_called=thresholds.maybe_called <= call < thresholds.called,
        act=act,
        incident=of.id if of else None,
        ending=ENDING_ORDER[int(answer.endings.argmax())] if act is Act.ENDS else None,
    )


def _act(answer: Answer, thresholds: ChatThresholds) -> Act:
    scores = answer.acts.copy()
    is_report = _kind(answer) == KIND_ORDER.index(Label.REPORT)
    scores[ACT_ORDER.index(Act.OPENS)] += thresholds.opens + (0.0 if is_report else thresholds.opens_no_report)
    scores[ACT_ORDER.index(Act.ENDS)] += thresholds.ends
    return ACT_ORDER[int(scores.argmax())]


def _floored(act: Act, incident: KnownIncident | None, danger: bool, talk: Conversation, answer: Answer) -> Act:
    still = [each for each in talk.incidents if not each.ended and talk.line.at - each.last_at < QUIET]
    if danger and act is Act.NONE and not still:
        return Act.OPENS
    if act in (Act.ADDS, Act.ENDS) and not talk.incidents:
        kind = _kind(answer)
        return Act.OPENS if act is Act.ADDS and kind < NO_KIND and KIND_ORDER[kind] in FACTS else Act.NONE
    return act


def _kind(answer: Answer) -> int:
    """The index of the likeliest kind, or NO_KIND."""
    return int(answer.labels[: NO_KIND + 1].argmax())


def _incident(talk: Conversation, answer: Answer) -> KnownIncident | None:
    best = int(answer.incidents.argmax())
    return talk.incidents[best] if best < len(talk.incidents) else None


def _likeliest(talk: Conversation, answer: Answer) -> KnownIncident | None:
    return talk.incidents[int(answer.incidents[:-1].argmax())] if talk.incidents else None
