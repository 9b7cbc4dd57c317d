"""The forms of speech for an animal that attacks a person: a dog that does not let go, a cow that tramples, a swarm, in four
languages.

Dogs bite shoes and cows stand in gardens, so a person is attacked in each form, now. The texts are folded, with people tagged
(`people.py`).
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.emergencies.accidents.casualties import NOBODY_HURT, PEOPLE
from bot.reader.grammar.emergencies.people import NAMED
from bot.reader.grammar.emergencies.wording import forms
from bot.reader.phrases.expression import words

_REST: Final = r"[^?]*[^\w?]"
_DOG: Final = (
    r"(?:\w*hond|honden|koter|dogs?|chiens?|hunde?|pit ?bulls?|rottweiler|herdershond|berger allemand|\w*schaferhund|malinois"
    r"|staffie|stafford|bully|dogo|kampfhund|molosse)"
)
_CATTLE: Final = (
    r"(?:pony|poney|ezel|esel|koe|koeien|vaches?|kuhe?|cows?|stier|taureau|bulle?|bull|ram|bok|belier|schafbock|paard"
    r"|hengst|cheval|pferd|horse"
    r"|everzwijn"
    r"|zwijn|sanglier|wildschwein|boar)"
)
_SWARM: Final = (
    r"(?:bijen|bijenzwerm|wespen\w*|zwerm|essaim|abeilles|guepes|frelons|bienen\w*|hornissen|swarm|bees|wasps|hornets)"
)
_VICTIM: Final = (
    rf"(?:{NAMED}|@p|(?:des |les |die |the |de )?(?:mensen|gens|passants|leute|passanten|people|kids|kinderen|enfants"
    rf"|kinder|children"
    r"|postbode|postboten?|facteur|postman|joggers?|wandelaars|promeneurs|spazierganger|walkers|kinder)|(?:een |un |une "
    r"|ein |a )?(?:meisje|kind|jongen|madchen|enfant"
    r"|gamine?|child|kid))"
)
_CHILD: Final = r"(?:@[kcs]|(?:een |un |ein |a )?(?:kind|kindje|meisje|jongen|enfant|petit|petite|madchen|child|kid))"
_LIMB: Final = (
    r"(?:arm|been|hand|gezicht|keel|bras|jambe|main|visage|figure|gorge|mollet|bein|gesicht|hals|leg|face|throat)"
)
_ATTACKS: Final = (
    r"(?:attaque|attaquent|en train de mordre|agresse|attacking|savaging|mauling|going for|has attacked"
    r"|is biting)"
)
_HOLDS: Final = (
    r"(?:lost niet|(?:laat|lost)~niet(?: meer)? los|(?:lache|lachent) (?:pas|plus)|lasst~nicht(?: mehr)? los|(?:won't|wont"
    r"|not|doesn't)"
    r" (?:let|letting) go)"
)
_TRAMPLES: Final = (
    r"(?:a (?:charge|pietine|encorne|renverse)|vient de (?:charger|pietiner)|charge|pietine|encorne|gored|trampled"
    r"|trampling|charged"
    r"|kicked|gestampt|getrapt|geschopt|getreten|donne un coup de sabot(?: a)?|umgerannt|uberrannt|aufgespiesst|trampelt"
    r"|vertrapt|vertrappelt|omvergelopen|op de horens|tegen de grond"
    r"|auf die horner)"
)
ANIMAL_ATTACKS: Final = forms(
    rf"""
    {_DOG}(?: \w+)? (?:valt|vallen) {_VICTIM}(?: \w+){{0,2}} aan
    (?:{_DOG}|{_SWARM})(?: \w+)? (?:greift|fallt|greifen|fallen) {_VICTIM}(?: \w+){{0,2}} an
    {_SWARM}~(?:valt|vallen) {_VICTIM}(?: \w+)? aan
    {_DOG}(?: (?:qui|die|die|that|that's|is|is|just))*(?: \w+)? {_ATTACKS} {_VICTIM}
    {_SWARM}(?: (?:d'abeilles|de guepes|of bees|bijen|of wasps))? {_ATTACKS} {_VICTIM}
    (?:pit ?bulls?|rottweiler|malinois|kampfhund|losgebroken hond|{_DOG})(?: \w+)? (?:bijt|beisst) (?:@[kc]|@s|een kind
        |meisje|ein kind|madchen|kind){_REST}(?:help|hulp|hilfe|schnell|snel|112)
    {_DOG}~(?:bijt|beisst|beist)(?: (?:gerade|grad|jetzt|nu))? {NAMED} (?:nu|hier|im|in|jetzt|gerade|help|hilfe)
    {NAMED}~(?:aangevallen|attaquee?|attacked)~(?:door|par|by)~{_SWARM}
    {NAMED}~von~{_SWARM}~angegriffen
    {_DOG}~(?:{_VICTIM}|{_LIMB}){_REST}{_HOLDS}
    {_DOG}~(?:heeft|hee|has|hat|a) {_CHILD}~(?:vast|beet|gepackt|by the (?:arm|leg|face|throat)|am (?:arm|bein|gesicht|hals))
    {_DOG}~~(?:gebeten|mordue?|gebissen|bitten){_REST}(?:veel bloed|plein de sang|(?:voll|viel) blut|blood everywhere|bloedt
        |saigne|blutet|bleeding)
    {_DOG} (?:bijt|beisst|beist|mord) {_VICTIM}{_REST}(?:bloedt|blutet|saigne|bleeding|bleeds)
    {_CATTLE}{_REST}@p (?:est |is |zit |ist )?(?:coincee?|eingeklemmt|gekneld|pinned)
    {_CATTLE}{_REST}(?:heeft|hee|hat|has|a|pinned|drukt|duwt|druckt|coince) (?:{_VICTIM}|{PEOPLE})~(?:tegen|contre|gegen|an
        |against)~(?:muur|mur|wand|mauer|wall|hek|cloture|zaun|gate
        |feeder)
    {_VICTIM}~{_DOG}{_REST}{_HOLDS}
    {_DOG} (?:a|tient) {_VICTIM} dans la gueule
    {_CATTLE}~{_TRAMPLES}~(?:{NAMED}|{PEOPLE}|hem|haar|lui|sur lui|ihm|him|her)
    {_CATTLE}~(?:{NAMED}|{PEOPLE}|hem|haar)~{_TRAMPLES}
    {_CATTLE} is op {NAMED} gesprongen
    {_SWARM}~~{NAMED}{_REST}(?:covered|couverte?|voll|helemaal onder|ganz voll|zit onder)
    """
)
NO_ATTACK: Final = words(
    NOBODY_HURT,
    r" speels speelt spelen joue jouer spielt spielen playing playful knuffel\w* knuddel\w* caresses? cuddles? likken leche"
    r" leck\w*"
    r" lick\w* kusjes bisous kisses squeaky knochen bone training puppy's? pup welpe chiot socks? sokken sokjes chaussettes?"
    r" socken schoenen chaussures schuhe shoes slippers pantoffels? lunch sandwich boterham tartine koekje biscuit",
)
