"""The forms of speech for perils of which neighbours name the plain sign: no pulse, a person run over, a pile-up, a missing man
of 77, shells of a war, a brawl with chains, a hammer at the door, in four languages.

The texts are folded, with people tagged (`people.py`).
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.emergencies.no_emergency import FOUND
from bot.reader.grammar.emergencies.people import NAMED, ONE
from bot.reader.grammar.emergencies.wording import forms
from bot.reader.phrases.expression import Expressions, words

_STOP: Final = r"(?:\s*$|\s*[.!]| (?:help|hulp|hilfe|aidez|au secours|venez|kom|come|vite|snel|schnell|quick))"
_NO_PULSE: Final = r"(?:(?:geen|keine?n?|no|plus de|pas de) (?:pols(?:slag)?|hartslag|puls|herzschlag|pouls|pulse))"
_VEHICLE: Final = r"(?:voiture|auto|camion|camionnette|bus|tram|train|moto|scooter|velo|trottinette|taxi)"
_UNSAFE: Final = r"(?:gewond|blessee?s?|verletzt|injured|hurt)"
_ROAD: Final = (
    r"(?:(?:op|sur|auf|on|aan) (?:(?:de|den|la|le|der|the) |l')?(?:[aemnd] ?\d+|autoroute|snelweg"
    r"|autobahn|motorway|ring))"
)
_CARS: Final = (
    r"(?:(?:\d+|tien|twintig|dix|vingt|zehn|zwanzig|ten|twenty) (?:auto's|wagens|voitures|vehicules"
    r"|autos|cars|vehicles))"
)
_LOST_NL: Final = r"(?:bewustzijn|kennis)"
_BY_FORCE: Final = r"(?:embarquee?s? de force|tiree?s?|trainee?s?|poussee?s?|jetee?s?)"
_VAN: Final = (
    r"(?:camionnette|fourgon\w*|coffre|voiture|busje|bestelwagen|kofferbak|transporter|lieferwagen|kofferraum|van)"
)
_ROOF: Final = r"(?:\w*dak|gevel|plafond|toit|facade|dach|decke|fassade|roof|ceiling|balkon|balcon|balcony)"
_CAME_DOWN: Final = (
    r"(?:ingestort|naar beneden gekomen|effondree?|ecroulee?|eingesturzt|heruntergekommen|collapsed|come down|caved in)"
)
_RUBBLE: Final = (
    r"(?:puin|stof|stenen|steine|staub|trummer|gravats|poussiere|debris|dust|rubble|bricks|overal|uberall|partout"
    r"|everywhere)"
)
STRUCK_DOWN: Final = forms(
    rf"""
    {ONE} (?:a|ont) ete (?:poignardee?s?(?:{_STOP}|,| (?:devant|dans|a|au|ce|cet|cette|chez|sur|pres|rue|il|elle
        |@p|et|deux|trois|par @[as]))|(?:percutee?|renversee?|fauchee?|ecrasee?)s? par (?:une?|le|la) {_VEHICLE})
    @p haben auf (?:ihn|@p|@[kceas]|uns|mich) (?:eingestochen|geschossen{_STOP})
    @p hebben op (?:hem|haar|@[kceas]|ons|mij) geschoten(?:{_STOP}| (?:vanuit|in de|bij|aan|voor))
    @p (?:lui|leur|nous|m') ?(?:ont|a) tire dessus(?:{_STOP}| (?:dans|devant|depuis|a la|et|avec un))
    @p (?:l'|les )(?:ont|a) ?{_BY_FORCE}~dans (?:une?|la|le|leur|son) {_VAN}
    @p (?:hebben|heeft) (?:hem|haar)~{_VAN} (?:gesleurd|getrokken|gezwierd)
    (?:@[ps]|they)(?:'ve|'s| have| has)?(?: just)? (?:dragged|bundled|forced) him (?:into|in) (?:a|the)(?: \w+)? {_VAN}{_STOP}
    @p (?:haben|hat) (?:ihn|@p)~{_VAN} (?:gezerrt|gestossen)
    {ONE}(?:'s)?~{_NO_PULSE}(?: mehr| meer)?{_STOP}
    ^\W*{_NO_PULSE}(?: (?:mehr|meer|fuhlbar|tastbar|gevonden|voelbaar|found|palpable))?{_STOP}
    {ONE} is niet (?:meer )?bij {_LOST_NL}{_STOP}
    {ONE} (?:is|heeft) (?:het|zijn|haar) {_LOST_NL} (?:kwijt|verloren){_STOP}
    {ONE} hat das bewusstsein verloren
    {ONE} (?:a|vient de)~(?:perdu|perdre) (?:connaissance|conscience)
    {ONE} (?:n')?a plus (?:de |sa )?(?:connaissance|conscience)(?:{_STOP}| mais|, mais)
    {ONE}(?:'s| has) lost consciousness
    ^\W*(?:(?:help|hulp|hilfe|aidez\W?moi)\W+)?(?:ik ben|je suis|ich bin|i'm|i am) (?:(?:zwaar|erg|ernstig|gravement|schwer
        |badly|seriously) ?){_UNSAFE}{_STOP}
    ^\W*(?:(?:help|hulp|hilfe|aidez\W?moi)\W+)?(?:ik ben gewond|i'm injured|i am injured)(?:{_STOP}| (?:aan|in|on)~)
    ^\W*(?:ik ben|je suis|ich bin) {_UNSAFE} (?:aan|a|au|am|an) (?:(?:de|het|mijn|la|le|der) )?(?:\w*been|hoofd|arm|rug|jambe
        |tete|bras|dos|bein|kopf|rucken){_STOP}
    (?:reanimatie|reanimation|massage cardiaque|cpr)~(?:bezig|en cours|lauft|aan de gang|in progress|ongoing)(?:{_STOP}|,)
    (?:doing|giving|started) cpr(?:{_STOP}|,)
    (?:crash|accident|collision|unfall|ongeval|aanrijding)~~(?:trapped|eingeklemmt|gekneld|bekneld|coincee?s?)(?:{_STOP}|,)
    {_ROOF}(?:'s)?(?: (?:is|est|ist|s'est|has|just|net|zojuist|gerade))* {_CAME_DOWN}(?:\s*$|\s*[!]|,? {_RUBBLE})
    (?:kettingbotsing|massenkarambolage|carambolage|pile-up)~(?:{_ROAD}|{_CARS})
    """
)

_LIFT: Final = r"(?:lift|ascenseur|l'ascenseur|aufzug|fahrstuhl|elevator)"
_WE: Final = (
    r"(?:(?:ik|we|wij) (?:zit|zitten)|(?:zit|zitten) (?:ik|we|wij)|je suis|j'suis|on est|nous sommes|i'm|we're)"
)
_LIFT_ENDS: Final = (
    r"(?:\s*$|\s*[.!?,;:]| (?:tussen|entre|zwischen|between|met|mit|avec|with|van|du|de|vom|von|of|in|im|at|au|haus|nr|nummer"
    r"|number|en|et|und|and|sinds|depuis|seit|since|help|hulp|hilfe|zu|al|schon|deja))"
)
STUCK_IN_LIFT: Final = forms(
    rf"""
    {_WE}(?: \w+)? (?:vast|coincee?s?|bloquee?s?|stuck|trapped) (?:in|dans)(?: (?:de|onze|the|our|a))? {_LIFT}{_LIFT_ENDS}
    (?:ich stecke?|wir stecken|ich sitze?|wir sitzen)(?: \w+)? (?:im|in) {_LIFT}(?: fest)?{_LIFT_ENDS}
    {_LIFT} (?:zit|hangt|steckt|est|is)(?: \w+)? (?:vast|fest|bloque|coince|stuck) (?:met|mit|avec
        |with)~(?:@[kceas]|kinderen|kinder|enfants
        |kids|people|mensen|leuten?|gens)
    """
)
NO_LIFT: Final = words(
    r"grapje scherz witz blague joke haha lol \w*kocher waterkoker bouilloire kettle lego \w*spel spiel game jeu"
    r" techniker technicus technieker technicien depanneur technician engineer mechanic"
)
"""Of a jest, a toy, or people whom a technician will free."""

_MISSED: Final = r"(?:missing|vermist|vermisst|disparue?)"
_PERSON: Final = (
    r"(?:@[cseka]|(?:\w+ )?(?:lad|boy|girl|child|lass|jongen|meisje|kind|junge|madchen|garcon|fille|enfant|man|vrouw|mann|frau"
    r"|homme|femme|woman))"
)
_OF: Final = r"(?:(?:van|aged|de|von) )?"
_END: Final = r"(?:\s*$|\s*[.!:;,]| (?:sinds|seit|since|depuis|uit|aus|from))"
MISSING_OF_AGE: Final = forms(
    rf"""
    {_MISSED}(?: wird)? ?:? {_PERSON} {_OF}\d+
    ^\W*{_PERSON} {_OF}\d+(?: (?:jaar|ans|jahren?|years old))? {_MISSED}{_END}
    ^\W*avis de recherche ?:? \w+ \d+ ans
    """
)
"""A person of whom a notice tells the age: cats are missed too."""

_WAR: Final = (
    r"(?:(?:vliegtuig|brand|mortier|hand|artillerie)?(?:bom|granaat)|blindganger|(?:flieger|weltkriegs)bombe|(?:hand)?granate"
    r"|obus|(?:vieille|@e) (?:bombe|grenade)|(?:bombe|grenade) (?:de la|de|datant de la) (?:guerre|14|40|seconde|premiere)"
    r"|(?:old|hand|live|rusty) grenade|unexploded (?:bomb|shell)|(?:wartime|world war) bomb|mortar (?:shell|bomb)|landmine)"
)
SHELL_FOUND: Final = forms(
    rf"""
    {_WAR}~(?:gevonden|opgegraven|gefunden|ausgegraben)
    (?:ligt|liegt|lag)~(?:\w*granaat|(?:hand)?granate|obus|blindganger|(?:flieger|weltkriegs)bombe|vliegtuigbom)
    (?:trouve|deterre|remonte|decouvert|y a|found|dug up|unearthed|looks like|there's)~{_WAR}
    """
)
NO_SHELL: Final = words(
    r"frigo koelkast fridge kuhlschrank mure fruits? recette salade"
    r" museum\w* musee\w* \w*winkel shop laden magasin markt market marche spel spiel game jeu film te_koop zu_verkaufen"
    r" for_sale a_vendre vaas vase schouw cheminee verzameling sammlung collection replica bad bath bruisbal turn\w*"
    r" onschadelijk entscharft desamorcee? defused gesprongen gesprengt opgeblazen"
    r" weggehaald geborgen abgeholt enlevee? removed taken_away encrier vals loos nep faux fausse attrappe toy"
    r" speelgoed\w* jouets? spielzeug\w* peinture verf spray appel\w* sirop cocktail fuif party feest"
)
"""Of a shell that is defused, sold or shown, a toy, or what else has that name."""
_SHELLS: Final = Expressions({"shell": SHELL_FOUND})


def tells_of_found(text: bytes) -> bool:
    """True for a person or a thing that was found, and not for a shell of a war. `text`: folded, in UTF-8."""
    return FOUND.occurs_in(text) and not _SHELLS.occur_in(text)


_A_DOG: Final = (
    r"(?:(?:een|de|die|den|dien|nen|loslopende|un|le|ce|ein|der|a|the|that|some|zijn|haar|son|sa|his|her|seinem|einem|@[aes]'s)"
    r" (?:\w+ )?(?:hond|chien|hund|dog|pitbull|rottweiler|herder|malinois|staffie))"
)
BITTEN_BY_DOG: Final = forms(
    rf"""
    {_A_DOG} (?:heeft|hat) (?:mij|me|mich|ons|uns|@[kcea])~(?:gebeten|gebissen)
    {_A_DOG} (?:m'a|nous a|a) (?:mordue?)(?:{_STOP}| (?:{NAMED}|au|a la|le|la)~?)
    {_A_DOG}(?: (?:has|just|'s))* (?:bit|bitten) (?:me|us|@[kcea])(?:{_STOP}|,| (?:in|on|at|and|badly|outside|near|again))
    (?:@[kcea]|ik|we) (?:is|ben|werd|zijn|wordt)~gebeten door {_A_DOG}
    (?:@[kcea]|ik|we) (?:is|ben|werd|zijn|wordt)~door {_A_DOG} gebeten
    (?:@[kcea] (?:a ete|s'est fait|vient de se faire)|j'ai ete|je me suis fait) (?:mordue?|mordre) par {_A_DOG}
    (?:@[kcea]|ich) (?:wurde|bin|ist|wird)~(?:vom hund|von {_A_DOG}) gebissen
    (?:@[kcea](?:'s| has| was| got)|i(?:'ve| was| got))(?: just)?(?: been)? bitten by {_A_DOG}
    """
)
NO_DOG_BITE: Final = words(
    r"vroeger als_kind sindsdien quand_j'etais depuis kindheit seither seitdem as_a_(?:kid|child) since_then when_i_was"
    r" years?_ago il_y_a_\w+_ans jaar_geleden jaren_geleden vor_\w+_jahren"
    r" puppy pup welpe chiot speels spielt playful playing teek tiques? zecken? ooit vaccin\w* film serie"
)
"""Of a bite of long ago, or a dog that plays."""

_CLUB: Final = (
    r"(?:stuhlen?|stoelen|chaises|chairs|flaschen|flessen|bouteilles|bottles|\w*ketten|\w*kettingen|chaines|chains|stangen"
    r"|eisenstangen|staven|ijzeren \w+"
    r"|barres?(?: de fer)?|(?:iron )?bars|(?:baseball ?)?(?:bats|knuppels|schlager\w*)|battes?\w*"
    r"|hamers|hammers|hammern|marteaux)"
)
_MEN: Final = r"(?:typen|typ|kerle|manner|jungs|jugendliche)"
BRAWL: Final = forms(
    rf"""
    (?:vechten|vecht|battent|bagarrent|prugeln|fighting)~(?:met|mit|with|avec(?: des)?|a coups de) {_CLUB}
    {_MEN}~(?:verprugeln|verprugelt)~{NAMED}
    (?:verprugeln|verprugelt)~{_MEN}~{NAMED}
    (?:types|gars|mecs|hommes|gens) (?:tabassent|frappent|rouent de coups) {NAMED}
    """
)

_BEATS: Final = (
    r"(?:slaat|klopt|bonkt|beukt|tape|tapent|cogne|frappe|schlagt|hammert|banging|hitting|hammering|smashing|bashing)"
)
_TOOL: Final = (
    r"(?:marteau|hache|barre(?: de fer)?|pied de biche|hamer|bijl|koevoet|ijzeren staaf|hammer|axt|brecheisen|eisenstange|axe"
    r"|crowbar|sledgehammer)"
)
_A: Final = r"(?:(?:een|un|une|einem|einer|nem|ner|@s|a|an|his|son|zijn) )?"
_MY_DOOR: Final = r"(?:mijn|onze|ma|notre|meine|unsere|my|our) (?:front |back )?(?:\w*deur|porte|\w*tur|door)"
DOOR_BEATEN: Final = forms(
    rf"""
    @[ps](?:'s| is)? {_BEATS}~{_MY_DOOR} (?:met|avec|mit|with) {_A}{_TOOL}
    @[ps] {_BEATS} (?:met|mit) {_A}{_TOOL} (?:op|tegen|gegen|an|auf) {_MY_DOOR}
    """
)
