"""The kinds of flagged messages by which the page sorts them: the four decisions, and doubt as a kind of its own."""

from __future__ import annotations

from enum import StrEnum

from bot.core.rule import Unanswered
from bot.core.verdict import Decision
from bot.replay.results import FlaggedMessage


class Kind(StrEnum):
    """The kinds in descending order of severity. The values are the names of the page's colours."""

    HOLD = "hold"
    DOUBT = "doubt"  # the bot neither hides the message nor answers, but asks the moderators
    ASK = "ask"
    NUDGE = "nudge"
    ALLOW = "allow"


class Fate(StrEnum):
    """The end of a message on which no moderator decides in time."""

    GONE = "gone"
    SHOWN = "shown"
    HIDDEN = "hidden"
    STAYS = "stays"


OF_DECISION = {
    Decision.HOLD: Kind.HOLD,
    Decision.ASK_101: Kind.ASK,
    Decision.NUDGE: Kind.NUDGE,
    Decision.ALLOW: Kind.ALLOW,
}

SIGNS = {Kind.HOLD: "▲", Kind.DOUBT: "◇", Kind.ASK: "■", Kind.NUDGE: "●", Kind.ALLOW: "○"}
"""Each kind has a sign besides its colour, for members who do not see the colours."""


def kind_of(flagged: FlaggedMessage) -> Kind:
    kind = OF_DECISION[flagged.decision]
    return Kind.DOUBT if kind is Kind.ALLOW and flagged.card else kind


def fate_of(flagged: FlaggedMessage, then: Unanswered) -> Fate:
    match then:
        case Unanswered.REMOVE:
            return Fate.GONE
        case Unanswered.RESTORE:
            return Fate.SHOWN if flagged.hidden else Fate.STAYS
        case Unanswered.KEEP:
            return Fate.HIDDEN if flagged.hidden else Fate.STAYS
