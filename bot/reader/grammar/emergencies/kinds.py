"""The kinds of plain emergencies: the forms of speech of each, what it tells of and what takes that back. Four languages,
folded."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from bot.reader.grammar.emergencies.accidents.behind_a_door import BEHIND_A_DOOR, NOT_BEHIND_A_DOOR
from bot.reader.grammar.emergencies.accidents.entrapment import NO_ENTRAPMENT, TRAPPED
from bot.reader.grammar.emergencies.accidents.injuries import ACCIDENTS, NO_ACCIDENT
from bot.reader.grammar.emergencies.accidents.overdose import OVERDOSE
from bot.reader.grammar.emergencies.accidents.own_fit import OWN_FIT
from bot.reader.grammar.emergencies.accidents.signs_of_peril import (
    BITTEN_BY_DOG,
    BRAWL,
    DOOR_BEATEN,
    MISSING_OF_AGE,
    NO_DOG_BITE,
    NO_LIFT,
    NO_SHELL,
    SHELL_FOUND,
    STRUCK_DOWN,
    STUCK_IN_LIFT,
)
from bot.reader.grammar.emergencies.accidents.sudden_ills import NO_ILL, NOT_WOKEN, SLEEPS, STRICKEN
from bot.reader.grammar.emergencies.asides import DOG
from bot.reader.grammar.emergencies.at_their_mercy import AT_THEIR_MERCY
from bot.reader.grammar.emergencies.crimes.break_in_now import BREAK_IN_NOW, NO_HOUSE
from bot.reader.grammar.emergencies.crimes.burglar_inside import BURGLAR_INSIDE
from bot.reader.grammar.emergencies.crimes.plain_crime import CRIME
from bot.reader.grammar.emergencies.fires.explosions import EXPLOSION, FIGURATIVE_BLAST, KEPT_IN, NOT_KEPT_IN
from bot.reader.grammar.emergencies.fires.gas_leaks import CARBON_MONOXIDE_BREATHED, GAS, NO_GAS
from bot.reader.grammar.emergencies.fires.live_wires import LAID_OUT, LIVE_WIRE
from bot.reader.grammar.emergencies.further_perils import (
    AT_MY_DOOR,
    BREAKING_IN,
    CRY_HEARD,
    GLASS_HEARD,
    HIDING,
    IN_FURTHER_PERIL,
    LOOSE_CATTLE,
    SCREAM_HEARD,
)
from bot.reader.grammar.emergencies.harm_done import HARM, SHOT_AT
from bot.reader.grammar.emergencies.intruder_threatened import IN_JEST, INTRUDER_THREATENED
from bot.reader.grammar.emergencies.kind import Emergency, Kind, Meaning, Telling
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
from bot.reader.grammar.emergencies.medical.call_for_helpers import HELPERS, calls_helpers
from bot.reader.grammar.emergencies.medical.farewell import FAREWELLS, NO_FAREWELL
from bot.reader.grammar.emergencies.medical.plain_ills import NO_PLAIN_ILL, PLAIN_ILLS
from bot.reader.grammar.emergencies.medical.plea_for_helpers import HELPERS_ASKED, NO_HELPER_CALLED
from bot.reader.grammar.emergencies.medical.wounds_and_births import NO_WOUND, WOUNDS_AND_BIRTHS
from bot.reader.grammar.emergencies.no_emergency import (
    ANIMAL,
    BY_A_THING,
    CALLED_IN,
    CRY_IN_PLAY,
    FETCHED,
    FLAT,
    FOR_SPORT,
    GLASS_AT_WORK,
    NO_DOER,
    NOISE,
    PARADE,
    TOOL,
    WON,
    WORK,
)
from bot.reader.grammar.emergencies.own_words import ARMED, SEEN, SUFFERED
from bot.reader.grammar.emergencies.people_in_peril import AT_RISK, IN_PERIL, MISSING
from bot.reader.grammar.emergencies.scenes_of_peril import ALARM, BLOWS, HAZARD, INTRUDER, SHOTS, WEAPON
from bot.reader.grammar.emergencies.seen_from_outside import FIGURATIVE, IN_PLAIN_WORDS, PASSIVE_CRIME, STRUCK, TAKEN
from bot.reader.grammar.emergencies.threatened_now import JEST, THREATENED_NOW
from bot.reader.grammar.ends.explanation import explains
from bot.reader.phrases.expression import Expression, words

_ANIMAL: Final = words(ANIMAL)
_IN_DISGUISE: Final = words(
    r"einbrecher_spielen (?:lauft|uhr)_(?:\w+_){0,3}(?:zdf|ard) popcorn escape-\w+ verstoppertje cache-cache"
)
"""A burglar of a game or of the television."""
_AT_HOME: Final = words(
    r"(?:verdwenen|zoek_geraakt|verschwunden|disparue?|disappeared|vanished)_(?:in|into|dans)_(?:zijn|haar|his|her|seinem"
    r"|ihrem|sa|son)_(?:kamer|gsm|telefoon|bed|room|phone|zimmer|handy|chambre|telephone)"
    r" (?:verdwenen|verschwunden|disparue?|disappeared)_(?:op|auf|aux|in)_(?:(?:het|dem|the)_)?(?:toilet|klo|wc|toilettes|loo)"
    r" introuvable_(?:au_telephone|sur_\w+|en_ligne)"
)
"""Of a child that stays in its room."""
_LOADED: Final = words(
    r" ploegmaats vriendjes by_(?:the|his|her)_(?:kids|grandkids|team_?mates) (?:op|naar_het|naar_de)_(?:kamp|scouts)"
    r" en_vacances"
    r" rolstoel\w* fauteuil_roulant rollstuhl\w* wheelchair ramp machine_a_laver commode armoire meubles?"
    r" (?:labrador|retriever|poodle|vet|dierenarts|veto|tierarzt) boot_sale hen_(?:do|night|party) stag_(?:do|night|party)"
)
"""Of friends who pull a person into a van, of a wheelchair, or of goods."""
_NO_STRIKER: Final = words(
    r"(?:ca|cela|qui|it|this|das|es|dat|het|covid|corona|griep|grippe|flu|age|reality|jet_?lag|work|travail|werk|arbeit|heat|hitze|hitte"
    r"|chaleur|canicule|soleil|sun|fievre|fever|deuil|grief|chomage|crise|crisis|inflation|cancer|fatigue|solitude|karma|nostalgia"
    r"|tiredness|hunger|puberty|menopause|stress)"
    r"(?:'s|_is)?_(?:frappe|tabasse|cogne|hitting|beating|strangling|punching|kicking|slaat|schopt|wurgt|schlagt)",
    r"[0-9][:-][0-9] (?:schlagt|tritt|haut)_man",
    r"(?:bbq|barbecue|kachel|haard|vuurkorf)\b.*\bsteekt_(?:hem|'m|ze|het)_aan",
)
"""A heat or an age that «beats» a person, the score of a game, and a barbecue that a person lights."""


def _never(_: Telling) -> bool:
    return False


def _beside(excuse: Expression) -> Callable[[Telling], bool]:
    return lambda telling: excuse.occurs_in(telling.text)


def _is_no_ill(telling: Telling) -> bool:
    return NO_ILL.occurs_in(telling.text) or NO_ACCIDENT.occurs_in(telling.text)


def _is_no_plain_ill(telling: Telling) -> bool:
    return any(excuse.occurs_in(telling.text) for excuse in (NO_PLAIN_ILL, NO_ILL, TOLD_AHEAD))


def _is_no_wound(telling: Telling) -> bool:
    return NO_WOUND.occurs_in(telling.text)


def _calls_no_helpers(telling: Telling) -> bool:
    return not calls_helpers(telling.tagged) or NO_HELPER_CALLED.occurs_in(telling.text)


def _is_fetched(telling: Telling) -> bool:
    return FETCHED.occurs_in(telling.text) or _LOADED.occurs_in(telling.text)


def _struck_by_no_person(telling: Telling) -> bool:
    thing = BY_A_THING.occurs_in(NO_DOER.replace_in(telling.tagged))
    thing = thing or _NO_STRIKER.occurs_in(telling.text)
    return thing or _ANIMAL.occurs_in(DOG.replace_in(telling.text))


def _is_explained(telling: Telling) -> bool:
    return explains(telling.text) or _IN_DISGUISE.occurs_in(telling.text)


def _of_entry(telling: Telling) -> bool:
    """«Glass breaking next door» has a door that breaks too."""
    glass = Kind.GLASS_OR_DOOR in telling.kinds
    other = WORK.occurs_in(telling.text) or NO_HOUSE.occurs_in(telling.text)
    return other or (glass and GLASS_AT_WORK.occurs_in(telling.text))


_PERIL: Final = (
    IN_PERIL
    + HAZARD
    + IN_FURTHER_PERIL
    + HARM
    + SEEN
    + OWN_FIT
    + OVERDOSE
    + AT_THEIR_MERCY
    + IN_PLAIN_WORDS
    + HURT_BADLY
    + CARBON_MONOXIDE_BREATHED
    + STRUCK_DOWN
)
_MEANINGS: Final = {
    Kind.PERIL: Meaning(_PERIL, Emergency.DANGER, _never),
    Kind.ACCIDENT: Meaning(ACCIDENTS, Emergency.DANGER, _beside(NO_ACCIDENT)),
    Kind.STRICKEN: Meaning(STRICKEN, Emergency.DANGER, _is_no_ill),
    Kind.NOT_WOKEN: Meaning(NOT_WOKEN, Emergency.DANGER, _beside(SLEEPS)),
    Kind.PLAIN_ILL: Meaning(PLAIN_ILLS, Emergency.DANGER, _is_no_plain_ill),
    Kind.WOUND_OR_BIRTH: Meaning(WOUNDS_AND_BIRTHS, Emergency.DANGER, _is_no_wound),
    Kind.HELPER_CALLED: Meaning(HELPERS, Emergency.DANGER, _calls_no_helpers, asked=True),
    Kind.HELPER_ASKED: Meaning(HELPERS_ASKED, Emergency.DANGER, _beside(NO_HELPER_CALLED), asked=True),
    Kind.TRAPPED: Meaning(TRAPPED, Emergency.DANGER, _beside(NO_ENTRAPMENT)),
    Kind.AT_THE_DOOR: Meaning(AT_THE_DOOR + DOOR_BEATEN, Emergency.DANGER, _beside(CALLED_IN)),
    Kind.BEHIND_A_DOOR: Meaning(BEHIND_A_DOOR, Emergency.DANGER, _beside(NOT_BEHIND_A_DOOR)),
    Kind.SUICIDE: Meaning(SUICIDE + SUICIDE_TOLD, Emergency.DANGER, _beside(FOR_SPORT)),
    Kind.FAREWELL: Meaning(FAREWELLS, Emergency.DANGER, _beside(NO_FAREWELL)),
    Kind.KILLS: Meaning(KILLS, Emergency.DANGER, _beside(WON)),
    Kind.DRAGGED_OFF: Meaning(DRAGGED_OFF, Emergency.DANGER, _is_fetched),
    Kind.ALLERGY: Meaning(ALLERGY, Emergency.DANGER, _beside(TOLD_AHEAD)),
    Kind.AT_RISK: Meaning(AT_RISK, Emergency.DANGER, _beside(WORK)),
    Kind.WEAPON: Meaning(WEAPON + ARMED + BRAWL, Emergency.DANGER, _beside(TOOL)),
    Kind.BLOWS: Meaning(BLOWS + SUFFERED + STRUCK, Emergency.DANGER, _struck_by_no_person),
    Kind.INTRUDER: Meaning(INTRUDER + HIDING + BURGLAR_INSIDE, Emergency.DANGER, _is_explained),
    Kind.ALARM: Meaning(ALARM, Emergency.DANGER, _beside(FLAT)),
    Kind.SHOTS: Meaning(SHOTS + SHOT_AT, Emergency.DANGER, _beside(NOISE), asked=True),
    Kind.MISSING: Meaning(MISSING + MISSING_OF_AGE, Emergency.SEARCH, _beside(_AT_HOME)),
    Kind.ROBBED: Meaning(PASSIVE_CRIME, Emergency.DANGER, _beside(FIGURATIVE)),
    Kind.CRIME: Meaning(CRIME + TAKEN, Emergency.CRIME, _never),
    Kind.BREAKING_IN: Meaning(BREAKING_IN + BREAK_IN_NOW, Emergency.CRIME, _of_entry),
    Kind.GLASS_OR_DOOR: Meaning(GLASS_HEARD + AT_MY_DOOR, Emergency.CRIME, _of_entry),
    Kind.LOOSE_CATTLE: Meaning(LOOSE_CATTLE, Emergency.CRIME, _beside(PARADE)),
    Kind.CRY: Meaning(CRY_HEARD + SCREAM_HEARD, Emergency.DANGER, _beside(CRY_IN_PLAY)),
    Kind.THREAT: Meaning(THREATENED_NOW, Emergency.DANGER, _beside(JEST)),
    Kind.INTRUDER_THREATENED: Meaning(INTRUDER_THREATENED, Emergency.DANGER, _beside(IN_JEST)),
    Kind.GAS: Meaning(GAS, Emergency.DANGER, _beside(NO_GAS), asked=True),
    Kind.EXPLOSION: Meaning(EXPLOSION, Emergency.DANGER, _beside(FIGURATIVE_BLAST)),
    Kind.KEPT_IN: Meaning(KEPT_IN, Emergency.DANGER, _beside(NOT_KEPT_IN)),
    Kind.STUCK_IN_LIFT: Meaning(STUCK_IN_LIFT, Emergency.CRIME, _beside(NO_LIFT)),
    Kind.BITTEN_BY_DOG: Meaning(BITTEN_BY_DOG, Emergency.CRIME, _beside(NO_DOG_BITE)),
    Kind.SHELL: Meaning(SHELL_FOUND, Emergency.DANGER, _beside(NO_SHELL)),
    Kind.LIVE_WIRE: Meaning(LIVE_WIRE, Emergency.DANGER, _beside(LAID_OUT)),
}
MEANINGS: Final = {kind: _MEANINGS[kind] for kind in Kind}
"""Each kind has a meaning, or the module does not load."""
FORMS: Final = {kind: meaning.forms for kind, meaning in MEANINGS.items()}
ASKED: Final = frozenset(kind for kind, meaning in MEANINGS.items() if meaning.asked)


def tells_of(emergency: Emergency, telling: Telling) -> bool:
    meanings = (MEANINGS[kind] for kind in telling.kinds)
    return any(each.tells is emergency and not each.is_excused(telling) for each in meanings)
