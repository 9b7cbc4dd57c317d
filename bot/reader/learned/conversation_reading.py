"""What the bot takes from the head's answer: danger, a call, and what the line does for which incident. Pure.

Where errors differ in what they cost, a knot decides and not the likeliest. Two floors hold whatever the model says: danger
opens an incident where none is open, and so does a line that would add to one where none is known and that tells of facts.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.core.reading import FACTS
from bot.reader.learned.combine import KIND_ORDER, NO_KIND
from bot.reader.learned.conversation import ACT_ORDER, ENDING_ORDER, QUIET, Act, Conversation, Ending, KnownIncident
from bot.reader.learned.conversation_head import Answer


@dataclass(frozen=True, slots=True)
class ConversationKnots:
    """Log-odds from which danger and a call count, and below which a call is not even asked about. `opens`, `ends`: added to
    the log-probabilities of these acts."""

    danger: float
    called: float
    maybe_called: float
    opens: float = 0.0
    ends: float = 0.0


@dataclass(frozen=True, slots=True)
class ConversationReading:
    """`called`: the police or others were reached for `incident`; `maybe_called`: too likely to pass over, too doubtful to say.
    `incident`: the id of a known one; None: of none, or `act` opens a new one. `ending`: where `act` ends it."""

    danger: bool
    called: bool
    maybe_called: bool
    act: Act
    incident: str | None
    ending: Ending | None = None


def read(talk: Conversation, answer: Answer, knots: ConversationKnots) -> ConversationReading:
    danger = answer.danger >= knots.danger
    incident = _incident(talk, answer)
    act = _floored(_act(answer, knots), incident, danger, talk, answer)
    of = incident if act is not Act.OPENS else None
    if act in (Act.ADDS, Act.ENDS) and of is None:
        of = _likeliest(talk, answer)
    call = answer.called if of or act is Act.OPENS else float("-inf")
    return ConversationReading(
        danger=danger,
        called=call >= knots.called,
        maybe_called=knots.maybe_called <= call < knots.called,
        act=act,
        incident=of.id if of else None,
        ending=ENDING_ORDER[int(answer.endings.argmax())] if act is Act.ENDS else None,
    )


def _act(answer: Answer, knots: ConversationKnots) -> Act:
    scores = answer.acts.copy()
    scores[ACT_ORDER.index(Act.OPENS)] += knots.opens
    scores[ACT_ORDER.index(Act.ENDS)] += knots.ends
    return ACT_ORDER[int(scores.argmax())]


def _floored(act: Act, incident: KnownIncident | None, danger: bool, talk: Conversation, answer: Answer) -> Act:
    still = [each for each in talk.incidents if not each.ended and talk.line.at - each.last_at < QUIET]
    if danger and act is Act.NONE and not still:
        return Act.OPENS
    if act in (Act.ADDS, Act.ENDS) and not talk.incidents:
        kind = int(answer.labels[: NO_KIND + 1].argmax())
        return Act.OPENS if act is Act.ADDS and kind < NO_KIND and KIND_ORDER[kind] in FACTS else Act.NONE
    return act


def _incident(talk: Conversation, answer: Answer) -> KnownIncident | None:
    best = int(answer.incidents.argmax())
    return talk.incidents[best] if best < len(talk.incidents) else None


def _likeliest(talk: Conversation, answer: Answer) -> KnownIncident | None:
    return talk.incidents[int(answer.incidents[:-1].argmax())] if talk.incidents else None
