"""The forms of speech for a theft or damage that the author suffered, a break-in that goes on, a beaten dog, poisoned bait and
a race in the street.

In four languages. The texts are folded, with people tagged (`people.py`).
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.emergencies.people import ONE
from bot.reader.grammar.emergencies.wording import forms

_OUR: Final = (
    r"(?:mijn|m'n|mn|mien|ons|onze|mon|ma|mes|notre|nos|mein|meine|meinen|unser|unsere|unseren|my|our"
    r"|@[kcea] (?:zijn|haar)|@[kcea]'s)"
)
_GOODS: Final = (
    r"(?:\w*fiets|velo|auto|wagen|scooter|brommer|moto|motor|grasmachine|grasmaaier|handtas|portefeuille"
    r"|portemonnee|gsm|laptop|katalysator|nummerplaat|pakjes?|aanhangwagen|gereedschap|buggy|kettingzaag|bosmaaier|ladder"
    r"|voiture|tondeuse|trottinette|sac|sac a main|portable|remorque|poussette|colis|outils|pot catalytique"
    r"|velo electrique|quad|tronconneuse|echelle|\w*fahrrad|rad|e-bike|roller|moped|rasenmaher|handtasche"
    r"|geldborse|geldbeutel|portemonnaie|handy|anhanger|kinderwagen|paket|werkzeug|kettensage|leiter|traktor|bikes?|car|van"
    r"|motorbike|lawnmower|mower|handbag|bag|purse|wallet|trailer|pram|parcel|tools|catalytic converter|chainsaw|strimmer)"
)
_VEHICLE: Final = (
    r"(?:auto|wagen|\w*fiets|scooter|brommer|moto|aanhangwagen|voiture|camionnette|velo|remorque|\w*fahrrad|rad|roller|anhanger"
    r"|car|van|bike|trailer)"
)
_STOLEN: Final = (
    r"(?:gestolen|gejat|gepikt|gestool\w*|volee?s?|piquee?s?|fauchee?s?"
    r"|chouree?s?|derobee?s?|geklaut|gestohlen|gstohln|entrissen|stolen|nicked|pinched|taken)"
)
_SLASHED_DE: Final = r"(?:zerstochen|aufgestochen|aufgeschlitzt|zerschnitten|plattgestochen)"
_SLASHED_NL: Final = r"(?:(?:lek|plat|kapot|stuk) ?(?:gestoken|gesneden)|opengesneden)"
_PLACE_DE: Final = "(?:keller|schuppen|garage|laube|gartenhaus|wohnung|haus|auto)"
_STORE: Final = (
    r"(?:(?:(?:de|het|den|onze|mijn|la|le|mon|ma|notre|the|my|our|dem|der|unserem|meinem) |l')"
    r"(?:schuur|garage|tuinhuis|kelder|berging|fietsenstalling|stalling|gang|oprit|voortuin"
    r"|abri|cave|cour|hall|local|jardin|schuppen|keller|laube|hof|einfahrt|carport|flur"
    r"|grange|stal|stall|scheune|barn|shed|cellar|drive|driveway|yard|hallway|garden|front garden)|hof|tuinhuis)"
)
_NOW: Final = "(?:nu|nou|hier|gerade|grad|jetzt|la maintenant|maintenant|en ce moment|right now|now|ici)"

_INSIDE_OF: Final = (
    r"(?:schuur|loods|garage|kelder|tuinhuis|stal|berging|cave|cour|abri|grange|hangar|schuppen|keller|laube|scheune|stall"
    r"|shed|barn|cellar|basement|yard|garden|tuin|jardin|garten)"
)
_MADE_OFF: Final = (
    r"(?:@[sp]|mannen|gasten|kerels|manner|typen|they|(?:two|2|three|3|some) (?:men|lads|kids|fellas|guys|youths)"
    r"|(?:deux|2|trois|3|des) (?:gars|types|mecs|jeunes|hommes))"
)
_CATALYST: Final = "(?:katalysator|catalyseur|cat(?:alytic)? converter)"
_STOP: Final = r"(?:\s*$|\s*[.!,?]| (?:in|vor|am|bei|an|aan|op|voor|bij|und|en))"
CRIME: Final = forms(
    rf"""
    {_OUR} (?:\w+ )?{_GOODS} (?:is|werd|zijn|ist|wurde|wurden|has been|was|s'est fait|a ete)~{_STOLEN}
    {_OUR} {_GOODS}'s (?:just )?been {_STOLEN}
    {_OUR} {_GOODS} vien(?:t|nent) d'etre {_STOLEN}
    (?:is|werd|wurde)~{_OUR} (?:\w+ )?{_GOODS}~{_STOLEN}
    (?:mir|uns|bei mir|bei uns) (?:wurde|wurden|ist|hat)~{_GOODS}~{_STOLEN}
    (?:mir|uns) (?:haben|habens|ham|hams|hat|hot)~{_GOODS}~{_STOLEN}
    (?:die|@[ps]|irgendwer|irgendwelche) (?:\w+ )?(?:haben|ham|hat|hot) (?:mir|uns)~{_GOODS}~{_STOLEN}
    (?:mir|uns) (?:haben (?:@p|die)|hams|habens|hat @s)~{_PLACE_DE} (?:ausgeraumt|leergeraumt|aufgebrochen)
    (?:bei mir|bei uns|mir|uns) wurde~{_PLACE_DE} (?:ausgeraumt|leergeraumt|aufgebrochen)
    (?:mir|uns|die|@s)~(?:mir|uns|haben|hat|wurden)~reifen~{_SLASHED_DE}
    {_OUR} (?:reifen|autoreifen) (?:wurden|sind)~{_SLASHED_DE}
    (?:ze|zij|@[ps]) (?:hebben|heeft)~{_OUR} (?:\w+ )?{_GOODS}~{_STOLEN}
    (?:ze|zij|@[ps]) (?:hebben|heeft)~(?:{_OUR}|de) (?:\w+ )?(?:auto|fiets)?banden~{_SLASHED_NL}
    {_OUR} (?:auto|fiets)?banden (?:zijn|werden)~{_SLASHED_NL}
    (?:on|ils|@s) (?:m'a|nous a|m'ont|nous ont)~(?:{_STOLEN}|voler|piquer) (?:mon|ma|mes|notre|nos|le|la) {_GOODS}
    (?:on|ils|@s) (?:m'a|nous a|m'ont|nous ont)~(?:creve|lacere|taillade)~(?:pneus?|roues?)
    {_OUR} pneus (?:ont ete|sont)~(?:creves|laceres)
    they(?:'ve| have)(?: just| only)? (?:nicked|stolen|pinched) (?:my|our) (?:\w+ )?{_GOODS}
    some \w+(?:'s| has|'ve| have)(?: just)? (?:nicked|stolen|pinched|snatched) (?:my|our) (?:\w+ )?{_GOODS}
    (?:they've|they have|{ONE}(?:'s| has)|some \w+(?:'s| has))(?: just)? (?:slashed|let down|punctured)~(?:my|our|the) tyres
    {_OUR} tyres(?: have|'ve| were| got| are)?~slashed
    (?:on|ils|@s) (?:m'a|nous a|m'ont|nous ont|vient de me|vient de nous) (?:{_STOLEN}|voler|piquer) (?:mon|ma|mes|notre
        |nos|le|la) {_GOODS}
    {ONE}(?:'s| has)?(?: just)? (?:nicked|stolen|pinched|snatched) (?:my|our) {_GOODS}
    @p (?:zijn|hebben)~{_OUR} {_GOODS}~(?:stelen|gestolen)
    (?:@p|ils) (?:sont|est) en train de voler {_OUR} {_GOODS}
    (?:die|@p|@s) (?:klauen|stehlen|klaut|stiehlt)~{_OUR} {_GOODS}
    (?:they're|they are|he's|she's|@s is) (?:stealing|nicking) {_OUR} {_GOODS}
    {_GOODS}~(?:weg|foetsie|verdwenen|verschwunden|disparue?s?|gone|missing) (?:uit|aus|vom|de|du|from|out of) {_STORE}
    {_GOODS}~(?:{_STOLEN}|took|robbed|lifted)~(?:from|out of|off|uit|van|aus|vom|dans|de) {_STORE}
    {_GOODS}~(?:aus|vom|uit|van) {_STORE} {_STOLEN}
    (?:@[ps]|they)~(?:took|robbed|lifted|{_STOLEN}) (?:the|my|our) {_GOODS}~(?:(?:from|out of|off) {_STORE}|on (?:me|us))
    {_GOODS}~(?:aus|uit) {_STORE} (?:weg|verschwunden|verdwenen)
    {_OUR} {_GOODS} a disparu (?:de|du|dans) {_STORE}
    {_OUR} {_VEHICLE} (?:a disparu|is verdwenen|ist verschwunden|has (?:disappeared|vanished))
    {_OUR} {_GOODS}(?:'s| is| has)? (?:gone|been taken|disappeared) from {_STORE}
    {ONE} (?:heeft|hebben|hat|haben|a|ont)~{_OUR} (?:ruit|raam|autoruit|scheibe|fenster|vitre|pare-brise)~(?:ingegooid
        |ingeslagen|eingeworfen|eingeschlagen)
    @s a (?:casse|brise) {_OUR} vitre
    @s a jete~dans {_OUR} (?:vitre|fenetre)
    @s(?:'s| has)? (?:just )?(?:put|thrown|chucked) (?:a )?(?:brick|stone|rock) through {_OUR} window
    (?:@p|die|ils|they) (?:hebben|haben|ont|have)~{_OUR} (?:auto|wagen|voiture|car|schuur|garage)~(?:opengebroken|aufgebrochen)
    (?:@p ont|on a) force {_OUR} (?:voiture|garage|porte|serrure)
    {_OUR} (?:car|van|shed|garage|house) (?:was|has been|got) broken into
    (?:werd|is|wurde)~{_OUR} (?:auto|wagen|schuur|garage)~(?:opengebroken|aufgebrochen)
    {_OUR} (?:\w+ )?(?:cars?|van|shed|garage|house|flat)~(?:been|was|were|got|is) (?:gone through|rifled through|ransacked
        |done over|broken (?:in |into )?(?:in|at|this|last|the) night)
    (?:@[ps]|they)~(?:open|opened|broke|broken|break)~{_OUR} (?:car|van|shed|garage|cellar)~~(?:gone|stolen|took|take|taken
        |empty|missing)
    {_MADE_OFF}~(?:drove|rode|ran|made|gone|riding|going|went) (?:off|away) with~{_GOODS}
    {_MADE_OFF}~(?:ervandoor|vandoor|gaan lopen|gaat lopen|weggereden) met~{_GOODS}
    {_MADE_OFF}~met~{_GOODS} (?:ervandoor|vandoor|gaan lopen|weggereden|aan het lopen)
    {_MADE_OFF}~(?:partis?|barree?s?|tiree?s?|enfuis?|sauvee?s?|casse|tirent|barrent) avec~{_GOODS}
    {_MADE_OFF}~mit~{_GOODS}~(?:abgehauen|davon|weggefahren|weggerannt|auf und davon)
    @p(?:'s|'re| (?:zitten|zit|zijn|is|staan|staat|lopen|loopt|binnen|are|sont|est|sind|ist|sitzen|sitzt
        |laufen|steht|stehen))(?: (?:nu|nou|weer|now|again|grad|gerade|jetzt|wieder|encore|right
        |back))+ (?:in|dans|ds|im) {_OUR} {_INSIDE_OF}
    ^@p(?:'s|'re| is| are| zit| zitten| sitzt| sitzen| est| sont| ist| sind)? (?:in|dans|ds|im) {_OUR} {_INSIDE_OF}\s*!!
    {ONE}~(?:naakt|bloot|a poil|tout nu|nackt|naked|zizi|piemel|penis)~(?:school|ecole|l'ecole|schule|speelplaats|speeltuin
        |kinderen|enfants|kinder|kids|children|gamins|gosses|spielplatz|playground)
    {ONE}~(?:slaat|schopt|mishandelt|schlagt|tritt)~(?:zijn|haar|seinen|ihren|den|de|een) (?:hond|puppy|paard|hund|pferd|katze)
    {ONE}~(?:frappe|bat|tabasse|maltraite) (?:son|sa|le|un) (?:chien|chienne|cheval|chat)
    {ONE}(?:'s| is)?~(?:beating|kicking|hitting) (?:his|her|the|a) (?:dog|puppy|horse|cat)
    (?:worst\w*|gehakt\w*|vlees\w*|lokaas|brokken|aas|saucisses?|viande|boulettes?|appats?|wurst\w*|koder|fleisch\w*
        |sausages?|meat|bait|treats)~~(?:nagels|spijkers|vergif\w*|glas|scheermes\w*|clous|poison|lames|naageln?|nageln
        |gift|glasscherben|rasierklingen|nails|glass|razor blades)
    (?:@p|die|ils)~{_NOW}~(?:racen|course|ein rennen|autorennen|racing)
    (?:@p|die|ils)~(?:course|ein rennen|racen)~{_NOW}
    (?:racing|racing cars)~{_NOW}
    (?:breekt|breken) (?:\w+ )?{_NOW} (?:\w+ )?in (?:bij|langs|in)
    (?:breekt|breken) in (?:bij|in)~{_NOW}
    (?:bricht|brechen) (?:\w+ )?{_NOW} (?:bei|in|im)~ein
    aan het racen~{_NOW}
    {_NOW}~aan (?:het|'t) racen
    {_OUR} {_CATALYST}(?:'s)?~~(?:\w*gezaagd|gestolen|sciee?|volee?|\w*ausgesagt|geklaut|gestohlen|nicked|sawn off|cut off
        |stolen)
    {_OUR} {_CATALYST} (?:wurde|ist)(?: \w+){{0,2}} \w+gesagt
    {ONE}(?: frau| dame)? (?:wurde|is|werd) (?:(?:grad|gerade|net|juist) )?(?:die|das|der|haar|zijn|de) (?:\w*tasche|kette|handy
        |geldborse|portemonnaie|handtas|gsm|portefeuille) (?:entrissen|weggerissen|geraubt|ontrukt){_STOP}
    {ONE} (?:is|werd) (?:net|juist|zonet) (?:haar|zijn|de) (?:handtas|gsm|portefeuille) afgepakt
    """
)
