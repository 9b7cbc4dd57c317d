"""What became of a flagged message, as the page sorts them: the four decisions, and doubt apart."""

from __future__ import annotations

from enum import StrEnum

from bot.core.rule import Unanswered
from bot.core.verdict import Decision
from bot.replay.results import FlaggedMessage


class Kind(StrEnum):
    """From what weighs most to what weighs least. The values are the names of the page's colours."""

    HOLD = "hold"
    DOUBT = "doubt"  # nothing is said and nothing hidden, but the moderators are asked
    ASK = "ask"
    NUDGE = "nudge"
    ALLOW = "allow"


class Fate(StrEnum):
    """What follows when no moderator decides in time."""

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
"""So that a colour is never the only sign."""


def kind_of(flagged: FlaggedMessage) -> Kind:
    kind = OF_DECISION[flagged.decision]
    return Kind.DOUBT if kind is Kind.ALLOW and flagged.card else kind


def ending_of(flagged: FlaggedMessage, then: Unanswered) -> Fate:
    match then:
        case Unanswered.REMOVE:
            return Fate.GONE
        case Unanswered.RESTORE:
            return Fate.SHOWN if flagged.hidden else Fate.STAYS
        case Unanswered.KEEP:
            return Fate.HIDDEN if flagged.hidden else Fate.STAYS
