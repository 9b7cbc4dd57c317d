"""The forms of speech for people in a pond or a canal, through the ice, swept away, or in a cellar that fills with water, in
four languages.

People swim too, so the water is none to swim in, or the line asks for help. The texts are folded, with people tagged
(`people.py`).
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.emergencies.accidents.casualties import (
    A_CHILD,
    A_FEW,
    ENDS,
    NOBODY_HURT,
    PEOPLE,
    STILL,
    THERE_IS,
    WE,
)
from bot.reader.grammar.emergencies.people import NAMED
from bot.reader.grammar.emergencies.wording import forms
from bot.reader.phrases.expression import words

_REST: Final = r"[^?]*[^\w?]"
_WATER: Final = (
    r"(?:in (?:(?:het|de|den|'t|t|een|ne|the|a|der|dem|einem) )?(?:water|\w*vijver|\w*gracht|\w*kanaal|kanoal|vaart|sloot|beek"
    r"|rivier|dok|sas|sluis|pond|canal|river|lake|lock|reservoir|weir|stream|beck)"
    r"|dans (?:l'eau|l'etang|l'ecluse|(?:le|la|un|une) (?:canal|riviere|mare|fleuve|lac|bassin))|a l'eau"
    r"|(?:im|ins|in den|in die) (?:wasser|\w*teich|\w*kanal|fluss|bach|weiher|see|schleuse))"
)
_DEEP: Final = (
    r"(?:te water|in (?:(?:het|de|'t|the) )?(?:water|\w*kanaal|vaart|rivier|canal|river|lake)"
    r"|dans (?:l'eau|l'etang|(?:le|la) (?:canal|riviere|fleuve|lac|meuse|sambre))|a l'eau"
    r"|(?:im|in den|in die) (?:wasser|\w*kanal|fluss|weiher|see|\w*teich))"
)
_RIVER: Final = (
    r"(?:leie|schelde|maas|dender|dijle|rijn|waal|meuse|sambre|ourthe|seine|rhein|neckar|donau|elbe|spree|isar)"
)
_CANNOT_SWIM: Final = (
    r"(?:kan (?:niet|ni|nie) zwemmen|(?:sait|sais) pas nager|kann nicht schwimmen|(?:can't|cant|cannot) swim)"
)
CANNOT_SWIM: Final = words(_CANNOT_SWIM.replace(" ", "_"))
_CALLS: Final = (
    r"(?:\s*[!.]|\s*$| (?:help|hulp|hilfe|a l'aide|au secours|kom\w*|come|venez|vite|snel|schnell|quick|bij|bei|am|au|aan"
    r"|an|by|near"
    r"|behind|achter|hinter|derriere|bel|belt|112|999))"
)
_OVERBOARD: Final = (
    r"(?:overboord|uber bord|overboard|a l'eau|a la mer|te water)(?:\s*!| (?:help|hulp|aan|bij|aux?|a|dans|at|an|am|by|near"
    r"|in|vor|de|du|des"
    r"|der|the)(?: (?:l'|de|het|der|the))? ?(?:\w*sas|\w*sluis|ecluse|\w*schleuse|lock|canal|kanaal|kanal|brug|pont|brucke"
    r"|bridge|haven|port|hafen"
    r"|harbour|jachthaven|marina|quai|kade|kai|quay|ponton)|\s*$)"
)
_BOAT: Final = r"(?:\w*boot|bootje|bateau|barque|kano|canoe|kayak|kajak|boat|dinghy|schlauchboot|pedalo|sloep|surfer)"
_CAPSIZED: Final = (
    r"(?:omgeslagen|gekapseisd|gezonken|zinkt|chavire\w*|coule|gekentert|umgekippt|gesunken|sinkt|capsized|flipped"
    r"|retournee?|sunk|sinking"
    r"|gone over"
    r"|overturned)"
)
_HIGH_WATER: Final = (
    r"(?:(?:water|wasser|l'eau|eau)(?:'s)?~(?:tot|jusqu\w*|bis|up to|arrive)~(?:raam|ramen|fenetres?|fenster|windows?"
    r"|ceiling|plafond|decke))"
)
_BREAKS: Final = (
    r"(?:gebroken|breekt|brak|gescheurd|kraakt|gebrochen|bricht|brach|knackt|casse|cedee?|craque|broken|broke|cracked"
    r"|cracking|breaking"
    r"|gave way|given way)"
)
_ICE: Final = r"(?:ijs|glace|eis|ice)"
_VEHICLE: Final = r"(?:auto|wagen|voiture|bus|camping-?car|caravan|wohnmobil|car|(?:the|a|white|his|her) van)"
_SWEPT: Final = (
    r"(?:meegesleurd|meegesleept|meegevoerd|weggespoeld|emportee?s?|entrainee?s?|mitgerissen|weggespult|fortgerissen"
    r"|abgetrieben"
    r"|swept (?:away|off|down)|washed away|carried off)"
)
_FLOOD: Final = (
    r"(?:l'eau|l'eaux|les eaux|\w*water|\w*stroming|beek|rivier|vloed|courant|riviere|crue|torrent|\w*stromung|fluss|bach"
    r"|wasser"
    r"|flut\w*|hochwasser|current|river|floods?|floodwater|sea|tide|beck|stream|golf|welle|vague|waves?)"
)
_YET: Final = r"(?: (?:nog|encore|noch|still|toujours))"
_CELLAR: Final = r"(?:kelder|cave|sous-sol|keller|cellar|basement|(?:onder)?parking|tiefgarage|tunnel)"
_FLOODS: Final = (
    r"(?:loopt (?:vol|onder)|stroomt vol|onder ?gelopen|onder water|inondee?|se remplit|sous eau|lauft voll|vollgelaufen"
    r"|staat onder|voll wasser|vol water|full of water|pleine d'eau|staat vol|lauft mit"
    r" wasser|unter wasser|flooding|flooded|filling|fills|under water)"
)
_STUCK: Final = (
    r"(?:vast|opgesloten|coincee?s?|bloquee?s?|piegee?s?|enfermee?s?|fest|eingeschlossen|eingesperrt|stuck|trapped"
    r"|(?:raak\w*|geraak\w*|kan|kunnen) (?:er )?(?:niet|ni)|(?:komm\w*|kommt) (?:nicht|nimmer)|(?:can't|cant|cannot) get"
    r"|(?:arrive\w*|sait|savent|peut|peuvent) (?:pas|plus))"
)
_BELOW: Final = (
    r"(?:beneden|onderin|unten|en bas|au fond|dedans|erin|drin|down there|in there|inside|downstairs"
    r"|in (?:de|der|den|dem) ?kelder|im keller|in it)"
)
_SHUT_IN: Final = (
    r"(?:vast|opgesloten|coincee?s?|bloquee?s?|piegee?s?|enfermee?s?|fest|eingeschlossen|eingesperrt|stuck|trapped)"
)
_CANNOT_LEAVE: Final = (
    r"(?:(?:raak\w*|geraak\w*|kan|kunnen|kann|konnen|komm?\w*) (?:er )?(?:niet|ni|nicht|nimmer)(?: meer| mehr)? (?:uit|aus)"
    r"|(?:can't|cant|cannot) get out of|(?:arrive\w*|sait|peut|peuvent|savent) (?:pas|plus) (?:a )?sortir)"
)
_CANNOT_GET_OUT: Final = (
    r"(?:(?:raak\w*|geraak\w*|kan|kunnen|kann|konnen|komm?\w*) (?:er )?(?:niet|ni|nicht|nimmer)(?: meer| mehr)? (?:\w+"
    r" )?(?:uit|weg|raus"
    r"|heraus)|(?:can't|cant|cannot) get out|(?:arrive\w*|sait|peut|peuvent|savent) (?:pas|plus) (?:a )?sortir)"
)
_RISING: Final = (
    r"(?:water(?:'s)? (?:\w+ ){0,2}(?:stijgt|stijgen|rising|rises)|l'eau (?:\w+ ){0,2}monte|wasser (?:\w+ ){0,2}steigt"
    r"|(?:water|wasser|l'eau)"
    r"~(?:blijft komen|keeps coming|arrete pas de monter|immer hoher))"
)
_RISES: Final = (
    r"(?:water(?:'s)? (?:is |keeps |blijft |\w+ ){0,2}(?:stijgt|stijgen|komen|komt|rising|rises|coming)|l'eau (?:\w+"
    r" ){0,2}monte"
    r"|l'eau continue|wasser (?:\w+ ){0,2}(?:steigt|kommt)|water keeps)"
)
WATERS: Final = forms(
    rf"""
    ^\W*(?:(?:help|hulp|hilfe|au secours|a l'aide)\W+)?(?:een |un |ein |a |une )?(?:@s|{A_CHILD}) {_WATER}{_CALLS}
    {THERE_IS}(?: (?:nog|encore|noch|still))? {NAMED} {_WATER}{_CALLS}
    (?:zie|vois|sehe?|see)~{NAMED} {_WATER}
    {_HIGH_WATER}{_REST}{PEOPLE}~(?:{_STUCK}|(?:kan|kann) (?:niet|ni|nicht)|can't|ne sait pas)
    {_VEHICLE}(?:'s| is| ist| est| ligt| liegt)?(?:(?: [\w']+){{0,4}})? {_DEEP}(?: (?:gereden|gesukkeld|beland|gefahren
        |gerutscht
        |gerollt|gesturzt|gestort))?{_CALLS}
    {_VEHICLE}~~(?:gone|went|rolled|driven|drove|tombee?|finie?|partie?|plonge)~(?:into|in|dans) (?:the |la |le |l')?(?:canal
        |river|lake|harbour|dock|lock|riviere|etang|fleuve|port|meuse|sambre)
    {_BOAT}~{_CAPSIZED}{_REST}(?:niet|ni|pas|plus|nicht|not|can't|{PEOPLE}|{A_FEW}|water|wasser|eau|help|hulp|hilfe)
    {PEOPLE}~(?:fallen|fell|slipped|tumbled|tombee?s?) {_WATER}
    {PEOPLE}~{_WATER} (?:gevallen|gesukkeld|gegleden|gefallen|gesturzt|gerutscht)
    (?:{PEOPLE}|@p)~{_WATER}{_REST}{_CANNOT_SWIM}
    {PEOPLE}~(?:gesprongen|jumped|saute|sautee?|sauter|gesprungen)~(?:brug|pont|brucke|bridge)
    {PEOPLE}~(?:brug|pont|brucke|bridge)~(?:gesprongen|gesprungen|saute)
    {PEOPLE}~(?:in de {_RIVER} gesprongen|in den {_RIVER} gesprungen|in die {_RIVER} gesprungen|saute dans la {_RIVER})
    {PEOPLE} {_OVERBOARD}
    {PEOPLE}~tombee?s {_WATER}
    {PEOPLE}~(?:door|durch|ins|im) (?:het |'t |das )?{_ICE} (?:gezakt|gevallen|geschoten|eingebrochen|gebrochen|gefallen|weg)
    {PEOPLE}~(?:gezakt|gevallen) door (?:het |'t ){_ICE}
    {PEOPLE}~(?:passee?s?|tombee?s?) (?:a travers|sous) la glace
    (?:{PEOPLE}|^)(?: has| have)?(?: just)?\s?(?:gone|fell|fallen|went) (?:through|under) the ice
    (?:{PEOPLE}|{A_FEW})(?: (?:is|ist|est|sind|zijn))? (?:door 't|door het|durchs|unterm|unter dem|onder het|onder 't
        |sous la) {_ICE}{ENDS}
    {_ICE}~{_BREAKS}{_REST}(?:(?:{PEOPLE}|{A_FEW})(?: \w+)? (?:in|erin|eronder|onder|drin|dedans|sous|under|ins)|dedans
        |in het water|im wasser|dans l'eau|in the water)
    (?:@[kcs]|kids|kinderen|enfants|kinder|children)~(?:op|sur|auf|on)~{_ICE}{_REST}{_BREAKS}
    {PEOPLE}~{_SWEPT}~{_FLOOD}
    {PEOPLE}~{_FLOOD}~{_SWEPT}
    {_CELLAR}(?:'s)?~{_FLOODS}{_REST}{PEOPLE}(?:'s| zit| ist| is| est| are| zitten| sind| sont
        | sitzt)?{_YET}(?: \w+)? {_BELOW}{ENDS}
    {_CELLAR}(?:'s)?~{_FLOODS}{_REST}{PEOPLE}{STILL}~(?:{_SHUT_IN}|{_CANNOT_GET_OUT})
    {WE}~(?:{_SHUT_IN}|{_CANNOT_LEAVE})~{_CELLAR}{_REST}{_RISES}
    {_RISING}{_REST}{WE}~{_SHUT_IN}
    {WE}~{_STUCK}~(?:toit|dak|dach|roof)~~(?:l'eau|water|wasser|flood\w*)
    {_VEHICLE}~{_SWEPT}~(?:met|avec|mit|with) (?:\w+ )?{PEOPLE}
    """
)
NO_WATER: Final = words(
    NOBODY_HURT,
    r" zwem\w* nag\w* nager bai?gn\w* schwimm\w* swim\w* baden paddel\w* paddl\w* peddel\w* kanoen kajakken kayaking"
    r" canoeing kanufahren te_koop a_vendre zu_verkaufen for_sale plons\w*"
    r" vis vissen viss\w* pech\w* angeln angelt fishing plezier zwemles duik\w* plong\w* tauch\w* diving sup pedalo"
    r" ice_cream ijsje\w* eisdiele gletscher monte_pas stijgt_niet steigt_nicht scheppen schopf\w* ecop\w* emmers? eimer seaux?"
    r" buckets? dweil\w* mop mopping loodgieter klempner plombier plumber besteld takel\w* depann\w* abschlepp\w* duwen"
    r" pousser tow\w* pompen? pomp pompes? pumpen? pumps? pumping piscine"
    r" zwembad pool cocktail cocktails",
)
