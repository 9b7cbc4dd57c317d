"""The forms of speech for a person who is stabbed, hit by a car, through the ice, who shows the signs of a stroke,
who faints again and again, or whom others rob and kick, and for stones and cars that endanger a road, in four languages.

The texts are folded, with people tagged (`people.py`).
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.emergencies.people import NAMED, ONE
from bot.reader.grammar.emergencies.wording import forms

_IN_THE_STREET: Final = (
    r"(?:on (?:my|our|the) (?:step|doorstep|wall|path|corner|bus)|at (?:my|our|the) (?:gate|door|bus stop|shop|chipper|corner)"
    r"|(?:outside|in front of) (?:my|our|the) \w+|in (?:the|our) (?:street|road|park|lane|pub|stairwell))"
)
_BLADE_OR_GUN: Final = (
    r"(?:knife|blade|screwdriver|bottle|machete|scissors|shank|sword|dagger|axe|chisel|shard|gun|handgun|pistol|rifle|shotgun"
    r"|crossbow)"
)
_TIMES: Final = (
    r"(?:twice|repeatedly|(?:\w+ )?times|(?:twee|drie|vier|\d|meerdere|verschillende) (?:keer|keren|maal)|meermaals"
    r"|zweimal|dreimal|mehrmals|mehrfach)"
)
_AT: Final = (
    r"(?:outside|(?:at|outside|near|behind) (?:my|our|the|a) (?:\w+ )?(?:shop|pub|bar|station|stop|corner|gate|door"
    r"|chipper|chippy|takeaway|bank|garage|car park|school|club|flats))"
)
_DONE: Final = (
    rf"(?: {_TIMES})?(?:\s*$|\s*[.!,]| (?:@p|{_AT}|they|help|call|with (?:an?|his|her|the|my) (?:\w+ )?{_BLADE_OR_GUN}"
    rf"|and (?:@p|they|i|we|there|then|now|ran|fled|drove|{NAMED})"
    r"|in the (?:\w+ )?(?:leg|arm|chest|stomach|belly|neck|head|face|street|kitchen|house|park)))"
)
"""Not «with a pencil», and not a portrait: «my wife and me in black and white»."""
_DOER: Final = r"(?:@[easp]|they|(?:my|mijn|mon|mein) ex)"
_BLADE_DE_NL: Final = (
    r"(?:\w*mess?er|\w*mes|schroevendraaier|schraubenzieher|schraubendreher|\w*schaar|\w*schere|fles|flasche)"
)
_WOUNDED: Final = (
    rf"(?:\s*$|\s*[.!,]| (?:met|mit) (?:een|einem|einer) {_BLADE_DE_NL}"
    r"| (?:in|aan|op|am|an|vor|en|und|help|hulp|hilfe|bel|ruft?)\b"
    r"| (?:voor|bij|achter|beim|bei|hinter) (?:(?:de|het|een|mijn|onze|der|dem|den|einem|einer|unserem) )?(?:\w*school"
    r"|\w*station|\w*winkel|\w*cafe|\w*deur|\w*huis|poort|\w*halte|\w*schule|\w*bahnhof|\w*laden|kneipe|\w*tur|\w*haus|tor|bar|disco))"
)
"""Not «twee keer gestoken voor ze een ader vond», nor «met zijn opmerkingen»."""
_WHOLE: Final = r"\s*[.!]*\s*$"
STABBED: Final = forms(
    rf"""
    ^(?:{_DOER}|someone|somebody)(?:'s|'ve| has| have)?(?: just)? (?:stabbed|knifed|shot) (?:him|her|them|me|us){_WHOLE}
    ^(?:@[asp]|ze|die) (?:heeft|hebben) (?:hem|haar|hen|me|mij) (?:neergestoken|doodgestoken|neergeschoten|gestoken){_WHOLE}
    ^(?:@[asp]|ils|elles|on) (?:l'ont|l'a|les ont|m'a|m'ont) (?:poignardee?s?|plantee?s?){_WHOLE}
    ^(?:@[asp]|sie|die) (?:hat|haben) (?:ihn|sie|mich) (?:niedergestochen|abgestochen|erstochen|angeschossen){_WHOLE}
    {_DOER}(?:'s| has| have)?(?: just)? (?:stabbed|knifed) {NAMED}{_DONE}
    (?:heeft|hebben)(?: (?:net|zonet|juist))? {NAMED}(?: {_TIMES})? (?:neergestoken|doodgestoken)
    @[asp] (?:heeft|hat) {NAMED} {_TIMES} (?:gestoken|gestochen){_WOUNDED}
    (?:heeft|hat) {NAMED} (?:(?:met|mit) (?:een|einem|einer) {_BLADE_DE_NL} (?:gestoken|gestochen)
        |(?:gestoken|gestochen) (?:met|mit) (?:een|einem|einer) {_BLADE_DE_NL})
    (?:a|ont|vient de|viennent de) poignarder? {NAMED}
    (?:hat|haben)(?: (?:gerade|grad|eben))? {NAMED}(?: {_TIMES})? (?:erstochen|niedergestochen|abgestochen)
    (?:{ONE}|(?:some|two|three|\d) \w+)~(?:got|after getting|after being|has been|was just|being) (?:stabbed|knifed|slashed)
    (?:got|getting|being|been) (?:stabbed|knifed)~{_IN_THE_STREET}
    (?:stabbed|knifed) {_IN_THE_STREET}
    (?:got|getting|been) (?:stabbed|knifed|shot) .*bleeding
    ^(?:hulp .*)?(?:{NAMED}|(?:twee|drie|\d) \w+) (?:net |zonet |juist )?(?:neergestoken|neergeschoten)
    {NAMED}~(?:messteken?|mes in (?:zijn|haar|z'n) (?:buik|been|rug|arm|borst|zij))
    {NAMED}~(?:vient|viennent) de se faire (?:planter|poignarder|surin\w+|tirer dessus)
    {NAMED}~(?:poignardee?|plantee?) (?:devant|dans|au|sur|la)
    {NAMED}~(?:pris|recu|prend|recoit)~coups? de couteau
    {NAMED}~(?:niedergestochen|abgestochen|messerstiche?n?|messer (?:im|in) (?:bauch|bein|rucken|arm|brust))
    """
)
SHOT_AT: Final = forms(
    rf"""
    {_DOER}(?:'s| has| have)?(?: just)? shot(?: at)? {NAMED}{_DONE}
    (?:heeft|hebben) (?:{NAMED}|(?:net|zonet|juist) @[kcea]) (?:neergeschoten|doodgeschoten|beschoten)
    (?:heeft|hebben)(?: (?:net|zonet|juist))? op {NAMED} geschoten
    (?:a|ont|vient de|viennent de) tirer? sur {NAMED}
    (?:hat|haben)(?: (?:gerade|grad|eben))? (?:{NAMED} (?:angeschossen|niedergeschossen|erschossen)|auf {NAMED} geschossen)
    """
)
"""Not where a picture is taken or a game is played, so they are shots (`kinds.py`)."""

_KNOCKED: Final = (
    r"(?:aangereden|omver ?gereden|omvergereden|doorgereden|geschept|aangerejen|renverse\w*|fauchee?|percute\w*"
    r"|angefahren|umgefahren"
    r"|weitergefahren|knocked|hit and run|ran over|run over|drove off)"
)
_LIES: Final = (
    r"(?:ligt~(?:op de grond|op (?:de )?(?:straat|weg|baan|stoep|rijbaan)|daar|hier)|liegt~(?:am boden|auf der strasse|da|hier)"
    r"|liegt$|est (?:par terre|au sol|couchee?|allongee?)|(?:is|'s)? ?(?:lying|on the (?:ground|road|floor)|lyin))"
)
_CAR_FR: Final = r"voiture|bagnole|camionnette|camion|moto|scooter|trottinette|velo|quad|tracteur|bus"
_ROAD: Final = r"(?:\w+ )?(?:street|road|lane|crossing|pavement|corner|drive(?:way)?|car park)"
_CAR: Final = r"(?:car|van|jeep|lorry|truck|scooter|motorbike|quad|tractor|taxi)"
HIT_BY_A_CAR: Final = forms(
    rf"""
    (?:a|ont|vient de|viennent de) (?:renverser?|faucher?|percuter?) {ONE}(?:\s*$|\s*[.!,]
        | (?:avec (?:sa|la|une|son|le|un) (?:{_CAR_FR})|en voiture|devant (?:l'\w+|chez|la|le|mon|ma|notre)|rue|et|puis
        |(?:sur|dans) (?:@a|le passage|la route|la rue|la chaussee|le trottoir|la place|notre rue)))
    hit {NAMED} with (?:his|her|a|the|their) {_CAR}
    (?:run|ran|mown|mowed|knocked) (?:over|down) {NAMED}(?:\s*$|\s*[.!,]
        | (?:(?:with|in) (?:his|her|a|the|their) {_CAR}|(?:on|in) (?:the|our|my) (?:{_ROAD})|outside|then
        |and (?:(?:just|then) )?(?:@p|they|drove|fled|left|is|now)))
    (?:@s|@c|@k|@e) (?:net |zonet |juist |gerade |eben )?(?:aangereden|omver ?gereden|overreden|angefahren|umgefahren|renversee?
        |fauchee?|percutee?)
    tegen {NAMED}~(?:aan ?|door)?gereden
    {_KNOCKED} .*(?:{NAMED}|@p|die mens|de mens) {_LIES}
    """
)

THROUGH_THE_ICE: Final = forms(
    rf"""
    (?:{ONE}|^jong)~(?:door|deur|dur) (?:(?:het|t|'t|de) )?(?:ijs|ies) (?:gezakt|zakt|gevallen|gegaan|goan|gegoan|geraakt)
    {ONE} (?:zakt|zakte|valt|viel|gaat|ging)~(?:door|deur) (?:(?:het|t|'t) )?(?:ijs|ies)
    {ONE}~(?:passee?s?|tombee?s?|traverse|passe)~(?:a travers|dans|sous) la glace
    la glace~(?:a cede|cede|casse|a casse) sous {ONE}
    {ONE}~(?:im|ins|durchs|durch das|auf dem|am) eis~(?:eingebrochen|gebrochen|gesturzt|gefallen|einbrochen)
    {ONE}(?:'s| has| is| have|s)?~(?:fallen|fell|gone|went|fallin)~through the ice
    """
)

_SLURS: Final = (
    r"(?:praat|spreekt|lalt|klapt|parle|articule|bafouille|bredouille|spricht|redet|lallt|talking|speech|slurring|slurs|speaks"
    r"|arm|bras)"
)
_STROKE: Final = (
    r"(?:beroerte|hersenbloeding|herseninfarct|hartinfarct|hartstilstand|avc|infarctus|arret cardiaque|crise cardiaque"
    r"|hemorragie|schlaganfall|herzinfarkt|herzstillstand|hirnblutung|stroke|heart attack|cardiac arrest|seizure)"
)
STROKE: Final = forms(
    rf"""
    (?:bouche|visage)~de travers~~{_SLURS}
    (?:mond|gezicht|mondhoek)~(?:scheef|hangt|hangen)~~{_SLURS}
    (?:mund|mundwinkel|gesicht)~(?:hangt|schief|hangend)~~{_SLURS}
    hangt~(?:mund|mundwinkel|gesicht)~~{_SLURS}
    (?:face|mouth)(?:'s| is)?~(?:drooping|drooped|droopy|droops|to one side)~~{_SLURS}
    """
)
_AT_FIRST: Final = r"^(?:(?:je crois|j'crois|jcrois) (?:que |qu'|q )|ik (?:denk|geloof) dat |ich glaube? |i think )?"
STROKE_OF_A_NAME: Final = (
    rf"{_AT_FIRST}[a-z-]{{3,}} (?:fait|a fait|vient de faire) (?:un |une )?{_STROKE}(?:$|[ .!,])",
    rf"{_AT_FIRST}[a-z-]{{3,}} (?:krijgt|doet|heeft) (?:precies |nen |een |ne )*{_STROKE}(?:$|[ .!,])",
    rf"{_AT_FIRST}[a-z-]{{3,}} een {_STROKE} (?:krijgt|doet|heeft)(?:$|[ .!,])",
    rf"{_AT_FIRST}[a-z-]{{3,}} (?:hat|kriegt|bekommt) (?:einen |nen |grad |gerade )*{_STROKE}(?:$|[ .!,])",
    rf"{_AT_FIRST}[a-z-]{{3,}}(?:'s| is) (?:having|after having|taking) (?:a |an )?{_STROKE}(?:$|[ .!,])",
)
"""A name is no word that the grammar knows, so the line must begin with it."""

FAINTS: Final = forms(
    rf"""
    (?:gone|went|goes) down (?:on|in|at) (?:the|his|her|our) (?:path|pavement|street|road|floor|kitchen|drive|garden|stairs
        |shop|landing|bus stop)
    valt {NAMED}~flauw
    {NAMED} valt~flauw
    {NAMED}~(?:tombe|tombent)~dans les pommes
    {NAMED} (?:kippt|klappt)~(?:um|zusammen)
    {NAMED}(?:'s| is)? (?:keeps|keeps on) (?:fainting|passing out|blacking out|collapsing|falling over)
    """
)

_ROBBED: Final = (
    r"(?:beroofd|overvallen|getrapt|geschopt|gestampt|mishandeld|gewurgd|verkracht"
    r"|aangerand|in elkaar (?:getrapt|geslagen|gestampt|geschopt)|depouiller|braquer|racketter|poignarder|violer|lyncher"
    r"|ausgeraubt|uberfallen|zusammengeschlagen|getreten|vergewaltigt|mugged|robbed|kicked|stabbed|strangled|raped|jumped)"
)
_KICKS: Final = "(?:schoppen|schopt|trapt|trappen|stampen|stampt|tritt|treten|kicking|kick|kicks|booting)"
_WHOM: Final = rf"(?:{NAMED}|@p|hem|haar|ihn|sie|him|her|them|jongen|man|vrouw|mann|frau|lad|fella)"
ROBBED: Final = forms(
    rf"""
    {NAMED} (?:wordt|werd net|se fait|is being|'s being|is getting|'s getting)~{_ROBBED}
    {NAMED} wird (?:gerade |grad |hier |da )*{_ROBBED}
    {NAMED}'s (?:being|getting) {_ROBBED}
    wordt {NAMED}~{_ROBBED}
    wird(?: (?:gerade|grad|hier|da|jetzt))* {NAMED}(?: (?:gerade|grad|hier|da|von|@[a-z]|einem|einer|zwei|drei|\w+ern
        |jugendlichen))* {_ROBBED}
    {_KICKS}~{_WHOM}~~(?:op de grond|am boden|on the (?:ground|floor|deck))
    coups? de pieds?~~(?:par terre|a terre|au sol)
    (?:@p|die|jongens|gasten|mannen) (?:schoppen|trappen|stampen|treten) (?:hem|haar|ihn|sie|op hem|op haar|{NAMED})
    """
)

_STONES: Final = (
    r"(?:stenen|bakstenen|\w*tegels|klinkers|kasseien|paves?|briques?|cailloux|pierres|\w*steine|ziegel|bricks?|stones|rocks"
    r"|slabs?)"
)
_OFF_A_BRIDGE: Final = (
    r"(?:van|du|de la|depuis|von|vom|off|from|over)(?: \w+)? (?:\w*brug|pont|viaduct|viaduc|passerelle|\w*brucke|\w*bridge"
    r"|overpass|flyover)"
)
_TRAFFIC: Final = (
    r"(?:auto's|autos|wagens|voitures?|cars?|ring|rocade|autoroute|autobahn|snelweg|autostrade|motorway|carriageway|verkeer"
    r"|trafic|traffic|pare-?brise|voorruit|windscreen|windschutzscheibe|[ermna]\d+)"
)
_AGAINST: Final = (
    r"(?:spookrijder|geisterfahrer|falschfahrer|contresens|tegen de richting|tegen het verkeer in|gegen die fahrtrichting"
    r"|wrong way)"
)
_FAST_ROAD: Final = (
    r"(?:ring|rocade|autoroute|nationale|autobahn|schnellstrasse|bundesstrasse|snelweg|autostrade|motorway|carriageway|bypass"
    r"|[ermna]\d+)"
)
ON_A_ROAD: Final = forms(
    rf"""
    {_STONES}~~{_OFF_A_BRIDGE} .*{_TRAFFIC}
    {_STONES}~~{_TRAFFIC}~~{_OFF_A_BRIDGE}
    {_OFF_A_BRIDGE}~~{_STONES} .*{_TRAFFIC}
    {_AGAINST}~~{_FAST_ROAD}
    """
)

HARM: Final = (
    *STABBED,
    *HIT_BY_A_CAR,
    *THROUGH_THE_ICE,
    *STROKE,
    *STROKE_OF_A_NAME,
    *FAINTS,
    *ROBBED,
    *ON_A_ROAD,
)
"""Forms of danger to life, from any author."""
