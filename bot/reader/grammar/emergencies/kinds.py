"""The kinds of plain emergencies, the forms of speech of each and what takes its danger from one. Four languages, folded."""

from __future__ import annotations

from enum import Enum, auto
from typing import Final

from bot.reader.grammar.emergencies.at_their_mercy import AT_THEIR_MERCY
from bot.reader.grammar.emergencies.further_perils import (
    AT_MY_DOOR,
    BREAKING_IN,
    CRY_HEARD,
    GLASS_HEARD,
    HIDING,
    IN_FURTHER_PERIL,
    LOOSE_CATTLE,
)
from bot.reader.grammar.emergencies.harm_done import HARM, SHOT_AT
from bot.reader.grammar.emergencies.life_at_stake import (
    ALLERGY,
    AT_THE_DOOR,
    DRAGGED_OFF,
    HURT_BADLY,
    KILLS,
    SUICIDE,
    SUICIDE_TOLD,
    TOLD_AHEAD,
)
from bot.reader.grammar.emergencies.no_emergency import (
    CALLED_IN,
    CRY_IN_PLAY,
    FETCHED,
    FLAT,
    FOR_SPORT,
    TOOL,
    WON,
    WORK,
)
from bot.reader.grammar.emergencies.own_words import ARMED, SEEN, SUFFERED
from bot.reader.grammar.emergencies.people_in_peril import AT_RISK, IN_PERIL, MISSING
from bot.reader.grammar.emergencies.plain_crime import CRIME
from bot.reader.grammar.emergencies.scenes_of_peril import ALARM, BLOWS, HAZARD, INTRUDER, SHOTS, WEAPON
from bot.reader.grammar.emergencies.seen_from_outside import FIGURATIVE, IN_PLAIN_WORDS, PASSIVE_CRIME, STRUCK, TAKEN
from bot.reader.grammar.emergencies.threatened_now import JEST, THREATENED_NOW


class Kind(Enum):
    PERIL = auto()
    AT_THE_DOOR = auto()
    SUICIDE = auto()
    KILLS = auto()
    DRAGGED_OFF = auto()
    ALLERGY = auto()
    AT_RISK = auto()
    WEAPON = auto()
    BLOWS = auto()
    INTRUDER = auto()
    ALARM = auto()
    SHOTS = auto()
    MISSING = auto()
    ROBBED = auto()
    CRIME = auto()
    BREAKING_IN = auto()
    GLASS_OR_DOOR = auto()
    LOOSE_CATTLE = auto()
    CRY = auto()
    THREAT = auto()


FORMS: Final = {
    Kind.PERIL: IN_PERIL + HAZARD + IN_FURTHER_PERIL + HARM + SEEN + AT_THEIR_MERCY + IN_PLAIN_WORDS + HURT_BADLY,
    Kind.AT_THE_DOOR: AT_THE_DOOR,
    Kind.SUICIDE: SUICIDE + SUICIDE_TOLD,
    Kind.KILLS: KILLS,
    Kind.DRAGGED_OFF: DRAGGED_OFF,
    Kind.ALLERGY: ALLERGY,
    Kind.AT_RISK: AT_RISK,
    Kind.WEAPON: WEAPON + ARMED,
    Kind.BLOWS: BLOWS + SUFFERED + STRUCK,
    Kind.INTRUDER: INTRUDER + HIDING,
    Kind.ALARM: ALARM,
    Kind.SHOTS: SHOTS + SHOT_AT,
    Kind.MISSING: MISSING,
    Kind.ROBBED: PASSIVE_CRIME,
    Kind.CRIME: CRIME + TAKEN,
    Kind.BREAKING_IN: BREAKING_IN,
    Kind.GLASS_OR_DOOR: GLASS_HEARD + AT_MY_DOOR,
    Kind.LOOSE_CATTLE: LOOSE_CATTLE,
    Kind.CRY: CRY_HEARD,
    Kind.THREAT: THREATENED_NOW,
}
UNLESS: Final = (
    (Kind.AT_THE_DOOR, CALLED_IN),
    (Kind.SUICIDE, FOR_SPORT),
    (Kind.KILLS, WON),
    (Kind.DRAGGED_OFF, FETCHED),
    (Kind.ROBBED, FIGURATIVE),
    (Kind.THREAT, JEST),
    (Kind.ALLERGY, TOLD_AHEAD),
    (Kind.CRY, CRY_IN_PLAY),
    (Kind.AT_RISK, WORK),
    (Kind.WEAPON, TOOL),
    (Kind.ALARM, FLAT),
)
"""Words that take its danger from a kind."""
