"""The forms of speech for a thing that fell or turned over on people or with people in it, for people between two things,
under a vehicle or in earth that closed over them, in four languages.

A cat is under a car too, and a price underneath. So «underneath» counts only behind a thing that fell. The texts are folded,
with people tagged (`people.py`).
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.emergencies.accidents.casualties import (
    A_CHILD,
    A_FEW,
    ANYONE,
    BELOW,
    DOWN,
    ENDS,
    INJURED,
    INSIDE,
    IS,
    NOBODY_HURT,
    PEOPLE,
    STILL,
    STILL_INSIDE,
    THERE_IS,
    WE,
)
from bot.reader.grammar.emergencies.people import NAMED, ONE
from bot.reader.grammar.emergencies.wording import forms
from bot.reader.phrases.expression import words

_CAR: Final = r"(?:auto|wagen|voiture|bagnole|car|(?:the|a|white|his|her) van|camionnette|busje|minibus)"
_VEHICLE: Final = (
    r"(?:tractor|trekker|tracteur|traktor|trecker|graafmachine|\w*kraan|bagger|excavator|digger|pelleteuse|grue|\w*kran|crane"
    r"|heftruck|vorkheftruck|clark|forklift|chariot elevateur|gabelstapler|stapler|quad|vrachtwagen|camion|lorry|truck|lkw"
    r"|laster"
    r"|container|\w*maaier|machine|rouleau|roller|walze)"
)
_PART: Final = (
    r"(?:\w*boom|arbre|\w*baum|tree|tak|branche|\w*muur(?:tje)?|mur|\w*mauer|\w*wall|stelling|steigers?|stellage"
    r"|echafaudage|gerust"
    r"|\w*gerust|scaffold\w*|balkon|balcon|balcony|\w*dak|toit|\w*dach|\w*roof|plafond|\w*decke|ceiling|gevel|facade|fassade"
    r"|vloer|plancher|floor|tribune|podium|stage|stand|schuur|grange|scheune|barn|hangar|poort|portail|gate|chapiteau"
    r"|marquee|huis|maison|haus|house|brug|pont|bridge|brucke|boomstam|stam|\w*plaat|\w*platte|slab|tronc|baumstamm|log"
    r"|branch|\w*ast|garagepoort"
    r"|\w*tor|garage door|paal|poteau|pole|mast|plaque"
    r"|dalle|rots|rocher|rock|felsbrocken|dakpan\w*|tuiles?|dachziegel|lading|palette?|pallet|\w*balen|bales|ballots"
    r"|strohballen|armoire|\w*kast|\w*schrank)"
)
_THING: Final = rf"(?:{_VEHICLE}|{_PART}|{_CAR})(?:'s)?"
_WENT: Final = (
    r"(?:omgekanteld|gekanteld|kantelt|gekipt|omgevalle?n?|omgeslagen|over kop|overkop|uberschlagen|flipped|afgebroken"
    r"|ingestort|ingezakt|ingevallen|stort in"
    r"|(?:naar beneden|neer) ?(?:gekomen|gevallen|gestort|gedonderd)|neergekomen|gevallen?"
    r"|renversee?|retournee?|basculee?|s'ecrouler?|s'effondrer?|ecroulee?|effondree?|couchee?|descendue?|tombee?|ecrasee?"
    r"|lachee?|cedee?"
    r"|umgekippt|umgesturzt|umgefallen|umgestirzt|eingesturzt|abgesturzt|runter|runtergekommen|runtergekracht"
    r"|runtergefallen|abgebrochen|heruntergefallen"
    r"|herabgesturzt|gerutscht|abgerutscht|gesturzt|gefallen|eingebrochen"
    r"|(?:rolled|tipped|toppled|turned|fallen|fell) over|overturned|collapsed|caved in|gave way|given way"
    r"|(?:come|came|coming|comin) (?:down|doon|off|away)|(?:gone|went) (?:over|in|down)|fallen|fell|down|omver ?\w*|gefalen"
    r"|auf die seite)"
)
_REST: Final = r"[^?]*[^\w?]"
_ON: Final = r"(?:op|sur|auf|on|onto|through|door|durch|a travers)"
_ART: Final = (
    r"(?:(?:de|het|een|'t|la|le|les|l'|un|une|der|die|das|dem|den|eine?n?|ons|the|a|our|unser\w*|onze|notre) ?)?"
)
_TIPPED: Final = r"(?:omgekanteld|gekanteld|retournee?|renversee?|umgekippt|tipped|overturned)"
_CROWDED: Final = (
    r"(?:tente?|zelt|\w*school|l'ecole|ecole|\w*schule|creche|la creche|kribbe|kindergarten|kita|nursery|speelplaats"
    r"|schulhof|playground"
    r"|cour de recre\w*|markt|marche|market|bushalte|arret de bus|bushaltestelle|bus stop|stoep|trottoir|gehweg|pavement)"
)
_HALL: Final = (
    r"(?:turnzaal|gymzaal|sporthal|sportzaal|zwembad|refter|klas|kerk|school|cafe|gymnase|salle (?:de sport|de gym|des fetes)"
    r"|piscine|cantine|ecole|eglise|turnhalle|sporthalle|schwimmhalle|schwimmbad|schule|kirche|kita|gym|sports hall"
    r"|swimming pool"
    r"|classroom|canteen|church|nursery)"
)
_HOUSE: Final = (
    r"(?:\w*huis|woning|appartement\w*|maison|immeuble|haus|wohnhaus|house|flats|bus|tram|trein|train|zug|strassenbahn)"
)
_COLLAPSED: Final = (
    r"(?:ingestort|ingevallen|naar beneden gekomen|ecroulee?|effondree?|eingesturzt|runtergekommen|collapsed|caved in"
    r"|(?:come|came) down)"
)
_NUMBER: Final = r"(?:(?:nr|nummer|no|number|n)\W*|le |du )?[0-9]+"
_MEANWHILE: Final = (
    r"(?:(?:tijdens|wahrend|pendant|during|mitten im|in full|en plein) .*|(?:vol|plein) (?:volk|de monde)|full of)"
)
_PINNED: Final = (
    r"(?:gekneld|geklemd|klem|bekneld|eingeklemmt|eingequetscht|zerquetscht|geplet|verpletterd|pinned|crushed|ecrasee?)"
)
_PINNED_SELF: Final = r"(?:klem|gekneld|coincee?|coincer|eingeklemmt|pinned|trapped)"
_BESIDE: Final = (
    rf"(?:{_VEHICLE}|{_CAR}|bus|tram|train|trein|zug|{_PART}|tor|quai|laadperron|laadkade|liftdeur\w*|aufzugtur\w*|perron"
    rf"|wagon|rampe|loading bay|dock|pers|presse|press)"
)
_BETWEEN: Final = r"(?:tussen|entre|zwischen|between)"
_HEAVY_UNDER: Final = (
    r"(?:onder|sous|unter|under|underneath|beneath) (?:een|de|den|ne|nen|'n|un|une|le|la|l'|einem|einer|dem|der|am|'m|a|an|the)"
    r" (?:tractor|trekker|tracteur|traktor|trecker|vrachtwagen|camion|lkw|laster|lorry|truck|bus|autobus|tram|strassenbahn|bim"
    r"|trein|train|zug|metro|graafmachine|bagger|digger|pelleteuse|quad|heftruck|forklift|gabelstapler)"
)
_BIKE: Final = (
    r"(?:fiets|fietser|fietsster|velo|cycliste|pieton|rad|fahrrad|radfahrer|radfahrerin|radler|fussganger|bike|cyclist"
    r"|pedestrian|voetganger|step|trottinette|roller|e-?bike|scooter|brommer|moto|kind|enfant|child|kid)"
)
_LORRY: Final = (
    r"(?:vrachtwagen|camion|bus|tram|trein|auto|voiture|train|lkw|laster|lastwagen|strassenbahn|bim|lorry|truck|hgv)"
)
_UNDER: Final = r"(?:onder|sous|unter|unterm|under|underneath)"
CRUSHED: Final = forms(
    rf"""
    {_THING}~{_WENT}{_REST}{ANYONE}{IS}{STILL}(?: [\w']+)? {BELOW}{ENDS}
    {_THING}~{_WENT}{_REST}{THERE_IS}{STILL} (?:\w+ )?{PEOPLE}(?: [\w']+)? (?:{BELOW}|{INSIDE}){ENDS}
    {_THING}~{_WENT}{_REST}{THERE_IS}{STILL} (?:\w+ )?{PEOPLE} (?:onder|sous|unter|under)
    {_THING}~{_WENT}{_REST}(?:{A_FEW}|{PEOPLE})(?: [\w']+)? {BELOW}{ENDS}
    {_THING}~{_WENT}{_REST}(?:da sind|er zijn|y en a|there's|there are|zijn er|sind)(?: (?:noch|nog|encore
        |still))? {A_FEW}(?: [\w']+)? {INSIDE}{ENDS}
    {_THING}~{_WENT}{_REST}{PEOPLE} (?:zit |is |est |ist |steckt )?(?:klemmt|klem|gekneld|geklemd|coincee?|eingeklemmt
        |trapped|pinned)
    {_PART}~{_WENT}{_REST}{PEOPLE}(?: [\w']+)? (?:{DOWN}|beneden|unten|en bas|below){ENDS}
    (?:lawine|avalanche){_REST}(?:{A_FEW}|{ANYONE})~(?:{BELOW}|verschuttet|bedolven|enseveli\w*|buried)
    {_VEHICLE}(?:'s| is| ligt| liegt| est)? (?:on top of|op|boven op|auf|sur) (?:{NAMED}|@p|him|her|hem|haar|lui|ihm|ihr
        |them){ENDS}
    {_LORRY}{_REST}{THERE_IS} {PEOPLE} {BELOW}{ENDS}
    {_LORRY}~(?:over|sur|uber)~(?:voet|voeten|been|benen|pieds?|jambes?|fuss|bein|beine|foot|feet|legs?)
    {_TIPPED}{_REST}{ANYONE}{IS}{STILL} (?:{_PINNED}|coincee?|trapped)
    {_LORRY}{_REST}(?:{A_CHILD}|@[se]|fietser|fietsster|cycliste|cyclist|radfahrer)(?: (?:ligt|liegt|est|is|zit|lies)
        |'s) {BELOW}{ENDS}
    {WE}~{_PINNED_SELF} {_UNDER} (?:\w+ ){{0,2}}(?:auto|wagen|voiture|car|(?:the|a|white|his|her) van|tractor|tracteur
        |traktor|\w*kast|armoire
        |\w*schrank|wardrobe|quad|moto)
    {_THING}~{_ON} {_ART}(?:rijdende )?{_CAR}{_REST}{PEOPLE}{IS}(?:{STILL_INSIDE}{ENDS}|{STILL}(?: [\w']+)? (?:vast|{INJURED}
        |coincee?|fest
        |stuck))
    {_THING}~{_ON} {_ART}(?:rijdende )?{_CAR}{_REST}{THERE_IS}{STILL} (?:\w+ )?{PEOPLE} {INSIDE}{ENDS}
    {_THING}~{_WENT}~{_ON} {_ART}(?:{_HOUSE}|{_NUMBER}){_REST}{PEOPLE}{IS}{STILL}(?: [\w']+)? {INSIDE}{ENDS}
    {_THING}~{_ON} {_ART}(?:{_HOUSE}|{_NUMBER}){_REST}{_WENT}{_REST}{PEOPLE}{IS}{STILL}(?: [\w']+)? {INSIDE}{ENDS}
    (?:\w*kraan|grue|\w*kran|crane|stelling|echafaudage|gerust|scaffold\w*|{_PART})~{_WENT}~{_ON} {_ART}(?:(?:dak van|toit de
        |roof of|dach von|dach der) )?{_ART}(?:\w+)?{_CROWDED}{ENDS}
    (?:\w*kraan|grue|\w*kran|crane|stelling|gerust|{_PART})~(?:op|auf) {_ART}{_CROWDED} {_WENT}(?:{ENDS}| waar| wo)
    {_THING}~{_WENT}~(?:op|sur|auf|on) {_ART}(?:tente?|zelt)~(?:kinderen|enfants|kinder|kids)
    {_PART}~auf {_ART}zelt~kinder~gefallen
    {_THING}~{_WENT}~{_ON} (?:{NAMED}|des |zwei |twee |mehrere |deux |two |several |the |die |les )?{PEOPLE}{ENDS}
    {_THING}(?: (?:is|ist))?(?: [\w']+)? (?:op|auf) (?:{PEOPLE}|@p|hem|haar|ihn|sie) (?:\w*gefallen|\w*gesturzt|\w*gekippt
        |gerollt|gevallen|gerold|gekanteld|terechtgekomen|gekomen)
    {_THING} (?:(?:has|a|est|is|ist|just|come) )*(?:rolled|roule|tombee?|fallen|fell|came|come)(?: down| over)? (?:on|onto
        |on top of|sur) (?:(?:an?|the|une?|le|la) )?(?:him|her|lui|elle|{PEOPLE})
    {_THING}~{_WENT}~~(?:met|avec|mit|with)~(?:{PEOPLE}|gasten|gaste|guests)(?: [\w']+)? {INSIDE}{ENDS}
    {_PART}~{_WENT}~~(?:er zijn|il y a|y a|plusieurs|meerdere|mehrere|several|people|mensen|twee|deux|zwei|two|drie|trois|drei
        |three|some|veel|@c)~{INJURED}
    {_PART} (?:van|in|du|de|des|in|der|of) {_ART}{_HALL}(?:'s)?(?: [\w']+)? {_COLLAPSED}(?:{ENDS}|{_REST}(?:{PEOPLE}
        ~{INSIDE}{ENDS}|{_MEANWHILE}))
    {_HALL} {_PART}(?:'s| has| is)? {_COLLAPSED}(?:{ENDS}|{_REST}(?:{PEOPLE}~{INSIDE}{ENDS}|{_MEANWHILE}))
    {_PART} (?:de |du )?{_HALL} {_COLLAPSED}{ENDS}
    {ANYONE}{IS}{STILL} {_PINNED} {_BETWEEN}~~{_BESIDE}
    {ANYONE}{IS}{STILL} coincee? {_BETWEEN} (?:le|la|un|une) {_BESIDE} et (?:le|la|un|une)
    {ANYONE}{IS}{STILL} {_BETWEEN}~{_BESIDE}~{_PINNED}
    {ONE}{IS}{STILL} {_PINNED} {_HEAVY_UNDER}
    {ONE}(?:'s| zit| steckt| est| is| ligt| liegt)(?: [\w']+)? {_HEAVY_UNDER}{ENDS}
    {THERE_IS}(?: [\w']+)? {PEOPLE}(?: [\w']+)? {_HEAVY_UNDER}
    (?:@s|{_BIKE})(?: (?:is|ist|est|zit|ligt|liegt|steckt|gekomen|geraakt))? {_UNDER} {_ART}{_LORRY}(?:{ENDS}| (?:gekomen
        |gesukkeld|geraakt|terechtgekomen|gekommen|geraten|gelandet))
    """
)

_BURIED: Final = r"(?:bedolve?n?|begraven|ensevelie?s?|verschuttet|buried(?: alive)?)"
_EARTH: Final = (
    r"(?:zand|sand|sable|terre|aarde|grond|erde|schlamm|modder|boue|mud|puin|schutt|rubble|tranchee|trench|sleuf|werfput"
    r"|bouwput"
    r"|put|trou|grube|baugrube|graben|hole|earth|avalanche|lawine|graan|grain|getreide|silo|zandput|sandloch)"
)
_TRENCH: Final = (
    r"(?:sleuf|werfput|bouwput|tranchee|fouille|trench|excavation|graben|baugrube|grube|zandput|sandloch|tunnel|kuil|trou"
    r" de sable)"
)
_CLOSED: Final = (
    r"(?:ingestort|ingezakt|ingevallen|toegevallen|dichtgevallen|refermee?|effondree?|ecroulee?|eingesturzt|zugefallen"
    r"|zugerutscht"
    r"|eingebrochen|collapsed|caved in|given way|gave way|closed in)"
)
_SEVERAL: Final = r"(?:twee|drie|deux|trois|des|zwei|drei|two|three|some|de|les|die|the|einen|une?|een|a|zwo|2|3)"
_DIG: Final = (
    r"(?:we graven|wij graven|help graven|komen? graven|on creuse|aidez\W*\w* a creuser|wir graben|helft graben|(?:we're|we"
    r" are|were)"
    r" digging|help (?:us )?dig|dig him out|dig her out)"
)
BURIED: Final = forms(
    rf"""
    {PEOPLE}{IS}{STILL} {_BURIED} (?:onder|sous|unter|under|in|dans|im) (?:\w+ ){{0,3}}{_EARTH}
    {PEOPLE}{IS}{STILL} (?:onder|unter|im|in) (?:\w+ ){{0,2}}{_EARTH} {_BURIED}
    {PEOPLE}(?: is| sont| est| ist| sind| liegen| liegt| zijn)(?: [\w']+)? (?:bedolven|ensevelie?s?|verschuttet){ENDS}
    (?:@s|{A_FEW}|{_SEVERAL} {PEOPLE})(?: are| zijn| sont| sind)? (?:buried alive|bedolven|ensevelie?s?|verschuttet){ENDS}
    {_BURIED}{_REST}{_DIG}
    {_TRENCH}(?: [\w']+)?~{_CLOSED} (?:op|sur|auf|uber|on|over) (?:{_SEVERAL} )?{PEOPLE}
    {_TRENCH}~{_CLOSED}{_REST}{PEOPLE}{IS}{STILL}(?: [\w']+)? (?:{BELOW}|{INSIDE}|vast|coincee?s?|trapped|buried){ENDS}
    {_TRENCH}~{_CLOSED}{_REST}{THERE_IS}{STILL} (?:\w+ )?{PEOPLE} (?:onder|sous|unter|under|in|dans|im)
    """
)
CRUSHED_OR_BURIED: Final = CRUSHED + BURIED
NOT_CRUSHED: Final = words(
    NOBODY_HURT,
    # a person who mends a car, a picture of the beach, a thing underneath
    r" sleutel\w* schraub\w* repar\w* vidange auspuff uitlaat exhaust oil olie huile fixing bricol\w*"
    r" spele?n? speelt jouent joue spielen spielt playing plays presents cadeaux geschenke washing laundry"
    r" schattig mignons? suss cute foto\w* photos? leuk funny drole lustig"
    r" staat_(?:\w+_)?(?:onder|op) gare[er]?s? geparkeerd geparkt parked",
)
