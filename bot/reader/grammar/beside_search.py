"""Recognises an emergency or a crime of now that has nothing to do with a missing person: a weapon, a fire, a fight with a
person down, masked people at a house, a door that is forced, a robbery, a theft that the author suffered.

While a person is sought, the head takes such lines for news of the search. A question, a hope, another day, a jest, and helpers
who know of it are none. All texts are folded, in UTF-8.
"""

from __future__ import annotations

from enum import Enum, auto
from typing import Final

from bot.reader.grammar.calls.helpers_told import helpers_know
from bot.reader.grammar.emergencies.emergency import Emergency, emergency_in
from bot.reader.grammar.harmless_pair import near
from bot.reader.grammar.sought_in_peril import is_of_now
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.expression import expression, words

_PERSON: Final = one_of(
    r"someone somebody iemand quelqu'un jemand einer man men bloke lads? guys? fella mannen vent kerels? gasten?"
    r" types? gars mecs?"
    r" hommes? individu mann manner typ typen kerle? maskierte[rn]? youths? jeunes?"
)
_WEAPON: Final = one_of(
    r"knife knives blade gun shotgun pistol axe machete sword (?:baseball_)?bat crowbar hammer mes hakmes bijl wapen"
    r" pistool geweer"
    r" knuppel couteau arme hache machette fusil pistolet barre_de_fer messer axt waffe pistole gewehr schlager"
)
_ARMED: Final = expression(
    rf"\b{_PERSON}(?:_\w+){{0,4}}?_(?:with|has|holding|waving|met|heeft|zwaait_met|avec|a|brandit|mit|hat)"
    rf"_(?:a|an|een|'n|un|une|einem|einer|ein|eine|nen)_(?:\w+_)?{_WEAPON}\b"
)
_FIGHT: Final = one_of(
    r"fight fighting brawl punch-?_?up scrap scrapping gevecht vechtpartij vechten knokpartij bagarre rixe"
    r" se_battent schlagerei"
    r" prugelei prugeln_sich"
)
_DOWN: Final = one_of(
    r"floor ground out_cold knocked_out not_moving unconscious blood bleeding grond beweegt_niet bewusteloos bloed"
    r" bloedt par_terre"
    r" au_sol bouge_plus inconscient\w* sang saigne boden ruhrt_sich bewusstlos blut blutet"
)
_FIGHT_WITH_PERSON_DOWN: Final = expression(near(_FIGHT, _DOWN, 60))
_BEATEN: Final = words(
    r"tabass\w* (?:slaan|geslagen|slaat|schoppen)_(?:\w+_){0,4}in_elkaar in_elkaar_(?:geslagen|getrapt)"
    r" (?:schlagen|prugeln|treten)_(?:\w+_){0,3}zusammen zusammengeschlagen beating_(?:\w+_){0,2}up jumped_by"
)
_ABLAZE: Final = words(
    r"(?:well|really|all)_alight (?:on|caught)_fire up_in_flames (?:in|staat_in)_brand lichterlaaie (?:est|prend|pris|en)_feu"
    r" (?:toit|maison|voiture|garage|hangar|grange|immeuble|appartement|usine)(?:_\w+){0,3}_(?:flambe|brule) lichterloh"
    r" in_flammen"
)
_FIRE: Final = words(
    r"fire flames? smoke ablaze alight burning brandt? vlammen vuur rook feu flammes? fumee incendie brule\w* feuer"
    r" flammen rauch"
    r" brennt"
)
_HEARTH: Final = words(
    r"bbq barbecue\w* grill\w* campfire kampvuur lagerfeuer feu_de_camp vuurkorf brasero stove kachel poele ofen"
    r" kamin candles?"
    r" kaars\w* bougies? kerzen?"
    r" burning_up (?:fire|smoke)_alarm rookmelder rauchmelder fireworks vuurwerk feuerwerk lamp\w* lichten? lichter"
)
_MASK: Final = one_of(
    r"masks? masked balaclavas? ski-?_?masks? bivakmuts\w* masker\w* gemaskerd\w* cagoul\w* masques? masquee?s?"
    r" encapuchonn\w*"
    r" sturmhaub\w* maskiert\w* vermummt\w*"
)
_WAY_IN: Final = one_of(
    r"fences? walls? hedges? gates? back windows? gardens? haag hek muur omheining achterom tuin poort raam haies?"
    r" clotures? murs?"
    r" jardins? portail derriere fenetres? zaun hecke mauer garten fenster hinten"
)
_MASKED: Final = expression(near(_MASK, _WAY_IN, 60))
_DOOR: Final = one_of(
    r"\w*doors? windows? locks? shutters? \w*deur \w*raam \w*ruit slot poort rolluik portes? fenetres? vitrines?"
    r" vitres? serrures?"
    r" volets? \w*tur \w*tor \w*fenster \w*scheiben? schloss rollladen"
)
_FORCED: Final = expression(
    rf"\b(?:kick|smash|break|bash|batter)(?:s|ing|ed)?_(?:in_|down_|open_)?(?:the|a|at_the)_(?:\w+_)?{_DOOR}\b"
    rf"|\b(?:put|smashed|kicked)_(?:the|a)_(?:\w+_)?{_DOOR}_(?:\w+_)?(?:in|through|down)\b"
    rf"|\b(?:trapt|trappen|stampt|stampen|beukt|beuken|slaat|slaan)_(?:\w+_)?(?:de|het|een)_(?:\w+_)?{_DOOR}_(?:in|open)\b"
    rf"|\b{_DOOR}(?:_\w+){{0,4}}_(?:ingeslagen|ingetrapt|ingegooid|opengebroken|geforceerd)\b"
    rf"|\b(?:defonce|force|fracture|casse|brise)(?:nt|r)?_(?:la|une|le|les)_{_DOOR}\b"
    rf"|\b(?:tritt|treten|schlagt|schlagen)(?:_\w+){{0,2}}_(?:die|das|ein|eine)_{_DOOR}_ein\b"
    rf"|\b{_DOOR}(?:_\w+){{0,4}}_(?:eingeschlagen|eingetreten|eingeworfen|aufgebrochen|aufgehebelt)\b"
)
_ALARM_AT_HOUSE: Final = expression(
    near(
        r"(?:zaklamp\w*|lampe_(?:torche|de_poche)|taschenlampe\w*|torch\w*|inside|intruders?|glass_(?:smash\w*|breaking)"
        r"|smashing_glass|glasgerinkel|verre_(?:casse|brise)|bris_de_(?:verre|vitre)|glas_(?:klirrt"
        r"|splittert))",
        r"\w*alarme?",
        60,
    )
)
_ROBBED: Final = words(
    r"(?:been|got)_(?:\w+_)?(?:mugged|robbed) ben_(?:\w+_)?(?:overvallen|beroofd)"
    r" (?:me|nous)_faire_(?:agresser|braquer|detrousser)"
    r" (?:uberfallen|ausgeraubt)_worden"
)
_BREAK_IN: Final = words(
    r"(?:word(?:t|en)|is|zijn)_(?:\w+_){0,2}ingebroken ingebroken_wordt breekt_(?:\w+_){0,3}in inbraak_bezig breaking_in(?:to)?"
    r" en_train_de_(?:casser|cambrioler|forcer|voler) brechen_(?:\w+_){0,4}ein bricht_(?:\w+_){0,4}ein"
    r" wird_(?:\w+_){0,3}eingebrochen"
    r" forc(?:e|ent)_(?:la|une)_(?:porte|fenetre) steigt_(?:\w+_){0,3}(?:fenster|balkon)_ein"
)
_EMPTIED: Final = expression(
    r"\b(?:emptying|clearing_out|vident|leeg|raumen|raumt)_(?:\w+_){0,2}(?:garage|shed|house|schuur|huis|kelder|maison"
    r"|cave|keller|scheune)\b"
    r"|\b(?:garage|schuur|huis|kelder)_(?:\w+_){0,2}(?:leeghalen|leegroven)\b|\bforce(?:nt)?_la_grille\b"
)
_EMPTY_HOUSE: Final = expression(
    near(
        r"(?:inside|binnen|drin|drinnen|a_l'interieur|gestommel)",
        r"(?:are_away|on_holiday|vakantie|(?:im_|in_)?urlaub|vacances|niemand_thuis)",
        80,
    )
)
_POISON: Final = expression(
    near(
        r"(?:koolmonoxide\w*|co-?_?(?:melder|alarm|detector)|detecteur_de_co|carbon_monoxide|kohlenmonoxid\w*)",
        r"(?:af|going|hurle|sonne|piept|piepst|loeit)",
        40,
    )
)
_SHOOTS: Final = words(
    r"(?:tire(?:nt)?|schiesst|schiessen|schiet|schieten|shooting)_(?:sur|at|op|auf|met|avec|mit|with)_(?:des|de|het|die|das|un|une|een|the|a|mon|my|mijn)"
)
_MY: Final = one_of(
    r"a an my our the his her their mijn m'n onze een de zijn haar un une ma mon notre le la ein mein\w* unser\w* das den"
    r" die der"
)
_GOODS: Final = one_of(
    r"bikes? cars? van scooter moped motorbike catalytic_converter fiets\w* auto brommer bakfiets velo voiture moto trottinette"
    r" \w*fahrrad \w*rad roller \w*tas sac \w*tasche handbag bag purse wallet"
)
_THEFT: Final = expression(
    rf"\b(?:nicking|stealing|robbing|pinching|ste(?:elt|len)|jat(?:ten)?|pik(?:t|ken)|vole(?:nt)?|pique(?:nt)?|klau(?:t"
    rf"|en)|stiehlt|stehlen)_(?:\w+_)?{_MY}_(?:\w+_)?{_GOODS}\b"
    rf"|\b(?:bag|purse|phone|\w*tas|\w*tasche)(?:_\w+){{0,3}}_(?:snatched|gerukt|weggerukt|afgerukt|entrissen)\b"
    rf"|\barrach\w+_(?:son|le|mon)_(?:sac|telephone)\b"
)
_ROBBERY: Final = words(
    r"armed_robbery robbery_(?:at|in_progress) being_robbed overval_(?:op|bij|in) (?:wordt"
    r"|worden)_(?:\w+_){0,3}overvallen braquage"
    r" uberfall_(?:auf|im|in|beim) (?:wird|werden)_(?:\w+_){0,3}(?:uberfallen|ausgeraubt)"
)
_AT_HOME: Final = words(
    r"(?:schlagt|prugelt|verprugelt|slaat|mishandelt|bat|frappe|tabasse|beating|hitting|thumping)_(?:up_)?(?:seine?|zijn"
    r"|z'n|sa|son|his|her)"
    r"_(?:frau|freundin|kind\w*|vrouw|vriendin|femme|copine|enfants?|wife|girlfriend|kids?|missus)"
)
_VEHICLE: Final = one_of(
    r"cars? van bus lorry truck motorbike moped scooter cyclist motorcyclist auto brommer bromfiets vrachtwagen fietser"
    r" motorrijder"
    r" scooterrijder moto voiture camion cycliste motard trottinette motorrad lkw roller radfahrer\w* mofa"
)
_CRASH: Final = expression(
    rf"\b{_VEHICLE}(?:'s)?_(?:\w+_){{0,3}}(?:into|tegen|onder|contre|sous|gegen|unter|unterm|under)_(?:\w+_){{0,2}}"
    r"(?:bus|lorry|truck|car|van|lamp\w*|tree|boom|auto|vrachtwagen|tram|camion|voiture|arbre|lkw|laster|baum|laterne"
    r"|wall|muur|mur)\b"
)
_OVERTURNED: Final = expression(
    rf"\b{_VEHICLE}(?:'s)?_(?:\w+_){{0,2}}(?:gekanteld|s'est_renversee?|renversee?_sur|umgekippt|tipped_over|overturned"
    rf"|uberschlagen)\b"
)
_PARKED: Final = words(
    r"parked parking geparkeerd staat gare[es]* geparkt steht looked kijk\w* zoek\w* sear\w* regarde\w* geschaut"
)
_BIRTH: Final = words(
    r"waters?_(?:have_|has_)?(?:broken|broke) in_labour baby_(?:is_)?coming perd(?:u)?_les_eaux accouche"
    r" vliezen_(?:zijn_)?gebroken"
    r" aan_het_bevallen fruchtblase (?:hat|bekommt)_wehen"
)
_SEARCHERS: Final = words(r"we we're we'll i'm i'll wij ik zullen nous wir ich mir_machen")
"""Of people who force a door to look behind it."""


_OURSELVES: Final = expression(
    r"\b(?:we|we're|i'm|wij|ik|nous|on|wir|ich)_(?:\w+_){0,2}(?:breaking|breken|breek|forc\w+|brechen|breche|cass\w+"
    r"|en_train)\b"
)


class Other(Enum):
    """The matter of a line that is not about a missing person."""

    NOTHING = auto()
    CRIME = auto()
    DANGER = auto()


def other_matter_in(text: bytes, in_danger: bool) -> Other:
    """`in_danger`: the models see danger in the line."""
    if not is_of_now(text) or helpers_know(text):
        return Other.NOTHING
    emergency = emergency_in(text)
    crash = _CRASH.occurs_in(text) and not _PARKED.occurs_in(text)
    seen = _ABLAZE.occurs_in(text) or (_FIRE.occurs_in(text) and (in_danger or emergency is Emergency.DANGER))
    burns = seen and not _HEARTH.occurs_in(text)
    if _OVERTURNED.occurs_in(text) or _POISON.occurs_in(text) or _SHOOTS.occurs_in(text):
        return Other.DANGER
    if burns or crash or _BIRTH.occurs_in(text) or _AT_HOME.occurs_in(text) or _ROBBERY.occurs_in(text):
        return Other.DANGER
    if _BEATEN.occurs_in(text) or _ARMED.occurs_in(text) or _FIGHT_WITH_PERSON_DOWN.occurs_in(text):
        return Other.DANGER
    forced = _FORCED.occurs_in(text) and not _SEARCHERS.occurs_in(text)
    broken_in = any(
        each.occurs_in(text) for each in (_BREAK_IN, _THEFT, _EMPTIED, _EMPTY_HOUSE)
    ) and not _OURSELVES.occurs_in(text)
    told = forced or broken_in or _MASKED.occurs_in(text) or _ALARM_AT_HOUSE.occurs_in(text) or _ROBBED.occurs_in(text)
    return Other.CRIME if told or emergency is Emergency.CRIME else Other.NOTHING
