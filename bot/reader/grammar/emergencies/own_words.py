"""The forms of speech of victims and of those who see them: «he's hitting me», «they threw him into the canal», «she took all
her pills», «fire at ours», in four languages.

The texts are folded, with people tagged (`people.py`).
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.emergencies.people import ONE, STRANGER
from bot.reader.grammar.emergencies.people_in_peril import WATER
from bot.reader.grammar.emergencies.wording import forms

_STOP: Final = (
    r"(?:\s*$|\s*[.!,]| (?:en|et|und|and|weer|encore|wieder|again|nu|jetzt|now|aan|help|hulp|kom|met een|mit einem))"
)
_STOP_OR_WITH: Final = r"(?:\s*$|\s*[.!,]| (?:with|in the|on the|at))"
SUFFERED: Final = forms(
    rf"""
    ik (?:word|werd net)~(?:overvallen|aangevallen|gewurgd|gestoken|verkracht)
    (?:@[asp]|die) (?:slaat|wurgt|steekt|schopt|stampt) (?:mij|me|ons){_STOP}
    (?:heeft|hebben) (?:me|mij|ons)~(?:gestoken|neergestoken|gewurgd|vastgebonden|verkracht)
    (?:@[asp]|il|elle)~m'(?:etrangle\w*|etrangler|a (?:etranglee?|violee?|poignardee?|plantee?|attachee?))
    (?:vient de|est en train de) m'(?:etrangler|etouffer|agresser|attaquer)
    (?:@[asp]|der|die) (?:schlagt|wurgt|tritt|sticht) (?:mich|uns){_STOP}
    (?:hat|haben|hot|ham) (?:mich|uns|mi)~(?:gestochen|gstochn|gewurgt|vergewaltigt|gefesselt)
    hat mir~eine (?:reingehauen|reingehaut|reingeschlagen)
    (?:droht|dreigt|menace|threatening)~(?:mich umzubringen|mij te vermoorden|mij dood te \w+|de me tuer|to kill (?:me|us))
    (?:@[asp](?:'s)?|he's) (?:hitting|strangling|stabbing|attacking|raping|choking) (?:me|us){_STOP}
    (?:@[asp]|they)(?:'s|'ve| has| have)?~(?:stabbed|raped|strangled) me{_STOP}
    i'm being (?:robbed|attacked|stabbed|raped|strangled)
    @[asp](?:'s| has)? just (?:stabbed|shot|knifed|battered|glassed) [a-z]+{_STOP_OR_WITH}
    @[asp](?:'s| has)? just hit [a-z]+ with (?:a|the|his)
    @[asp] heeft (?:net|juist|zojuist|zonet) (?:op )?[a-z]+ (?:gestoken|geschoten|neergestoken|neergeslagen)
    @[asp] vient de (?:(?:poignarder|tirer sur|etrangler|tabasser) [a-z]+|planter @[kceas])
    @[asp] hat (?:grad|gerade|eben|jetzt) (?:auf )?(?:(?:den|die|der) )?[a-z]+ (?:gestochen|geschossen|niedergestochen
        |abgestochen|niedergeschlagen)
    """
)
"""Blows, so a thing or an animal that does them makes a text suspect."""

_INTO: Final = (
    rf"(?:{WATER}|(?:in|into|dans|ins) (?:de|een|het|the|a|le|un|la|une|den|einen|ein|das)? ?(?:kofferbak|coffre|kofferraum"
    r"|boot of \w+ car)|(?:van|off|du|von) (?:de|the|der|een|a)? ?(?:brug|pont|bridge|brucke|balkon|balcony))"
)
_PUT: Final = (
    r"(?:gegooid|geduwd|gesleurd|gestopt|gesmeten|jetee?|poussee?|mise?|balancee?|geworfen|gestossen|gezerrt|gesteckt"
    r"|gschmissn|threw|thrown|pushed|dragged|chucked)"
)
_ALL: Final = (
    r"(?:alle|al (?:zijn|haar|mijn)|heel de doos|tous|toutes|une boite de|all|a whole (?:pack|box|bottle) of|de|d'"
    r"|zu viele|so viele)"
)
_PILLS: Final = r"(?:pillen|slaappillen|cachets|comprimes|medocs|tabletten|tablettn|schlaftabletten|tablets|pills)"
_TAKEN: Final = (
    r"(?:genomen|gepakt|geslikt|ingenomen|pris|prise|avale\w*|genommen|gnumma|geschluckt|taken|took|swallowed)"
)
_OUT_OF: Final = (
    r"(?:raam|dak|balkon|ramen|fenetre|toit|balcon|pont|fenster|dach|brucke|window|roof|bridge|ledge|balcony)"
)
_GUN: Final = (
    r"(?:gun|pistol|shotgun|machete|knife|axe|pistool|geweer|mes|bijl|couteau|fusil|hache|flingue|arme|messer|pistole|gewehr"
    r"|axt|beil)"
)
SEEN: Final = forms(
    rf"""
    ik (?:verbloed|bloed dood|stik)(?:\s*$|\s*[.!,])
    ik krijg~geen (?:lucht|adem|asem)
    je (?:me vide de (?:mon )?sang|n'arrive plus a respirer|peux plus respirer)
    ich (?:verblute|ersticke|krieg keine luft|bekomme keine luft)
    i'm bleeding (?:out|to death|badly)
    i (?:can't|cant|can not|cannot) breathe{_STOP}
    (?:hem|haar|ihn|sie|@[kceasp])~{_INTO} {_PUT}
    (?:l'ont|l'a)~{_PUT}~{_INTO}
    {_PUT} (?:him|her|them|@[kceas])~{_INTO}
    (?:ik|@[kceasp]|ich|i|i've|j'ai|hob|hab)~{_ALL}~{_PILLS}~{_TAKEN}
    (?:ik|@[kceasp]|ich|i|i've|j'ai)~{_TAKEN}~{_ALL}~{_PILLS}
    (?:hob|hab|habe) (?:de|die|alle) {_PILLS}~{_TAKEN}
    @[easp]~(?:wil|veut|va|will|wants to|is going to|gonna)~(?:springen|sauter|se jeter|jump)~{_OUT_OF}
    @[easp]~(?:wil|veut|va|will|wants to|is going to|gonna)~{_OUT_OF} (?:springen|jump)
    (?:ich )?spring jetzt(?:\s*$|\s*[.!])
    @[asp](?:'s| is)? (?:tire|schiet|schiesst|shooting|shoots) (?:par|depuis|de|dans|uit|aus|from|out of|in|into|at|vanuit
        |vom|auf|op)~(?:fenetre|raam|fenster|window|balcon|balkon|balcony|toit|foule|menigte
        |menge|crowd|partout|rond)
    {ONE}~(?:s'est ouvert|s'est coupe) (?:la jambe|le bras|la main|la gorge)
    (?:arm|hand|been|bras|main|jambe|bein|leg)~(?:vast|coincee?|eingeklemmt|stuck|trapped)~(?:bloed|sang|blut|blood)
    """
)
_AT_A_DOOR: Final = (
    r"(?:devant (?:chez (?:moi|nous|elle|lui)|(?:ma|notre|sa) porte)|voor (?:mijn|onze|haar|zijn) (?:deur|huis)"
    r"|vor (?:meiner|unserer|ihrer|seiner) tur|(?:outside|at|in front of) (?:my|our|her|his) (?:door|house|place|window))"
)
ARMED: Final = forms(
    rf"""
    {STRANGER} (?:with|met|avec|mit) (?:(?:a|een|un|une|einem|einer|nem|ner) )?{_GUN} (?:in|at|on|bij|aan|voor|op|dans
        |devant|au|sur|im|vor|am|beim|outside)
    {_AT_A_DOOR} (?:with|met|avec|mit) (?:(?:a|an|een|un|une|einem|einer|nem|ner|son|sa) )?{_GUN}
    """
)
AT_OURS: Final = forms(
    r"""
    ^(?:\w+ )?(?:brand|vuur|fire|feuer|le feu|y a le feu|feu) (?:bij|chez|bei|at) (?:ons|mij|nous|moi|uns|mir|ours
        |mine|my place)
    """
)
