"""The forms of speech of a sudden ill in plain words: a heart attack at a house, a face that hangs, a person who chokes,
swells, turns blue, does not wake or has a fit that does not stop, in four languages.

The texts are folded, with people tagged (`people.py`).
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.emergencies.medical.places import NUMBER, PLACE
from bot.reader.grammar.emergencies.people import NAMED, ONE
from bot.reader.grammar.emergencies.wording import forms
from bot.reader.phrases.expression import words

_STOP: Final = (
    r"(?:\s*$|\s*[.!,?;]| (?:en|et|und|and|help|hulp|hilfe|aidez|venez|kom|come|komm\w*|vite|snel|schnell|quick|hurry"
    r"|please|pls"
    r"|aub|svp|bitte|@p|bel|call|ruft?"
    r"|appelez|wat|que|was|what|wie|wer|who|qui|hat wer))"
)
_CRY: Final = (
    r"(?:help+|hulp|hilfe|hillfe|au secours|a l'aide|aidez\W?(?:moi|nous)?|please|pls|aub|svp|bitte|venez|come|kom"
    r"|komm\w*)"
)
_CALLS: Final = (
    r"(?:bel+|belt|call|ring|ruft?|appelez|appelle)~(?:112|999|911|15|144|am+bulan\w+|ambu|samu|notarzt|rettung"
    r"|krankenwagen|ziekenwagen)"
)
_THINK: Final = (
    r"(?:denk|vrees|volgens mij|crois|pense|glaube?|denke|furchte|think|reckon|looks like|lijkt(?: op)?|on dirait)"
)
_ATTACK: Final = (
    r"(?:hart ?(?:aanval|anval|infar\w+|stilstand)|(?:crise|arret|malaise|attaque) cardia\w+|infarctus"
    r"|herz ?(?:inf\w+|stillstand|anfall)|h[ea]+rt ?(?:attack|attak|atack|atak)|cardiac arrest)"
)
_STROKE: Final = r"(?:beroerte|herseninfarct|hersenbloeding|avc|\w*schlaganfall|hirnschlag|stroke)"
_OWN: Final = r"(?:zijn|zn|z'n|haar|d'r|son|sa|ses|seine?[nrm]?|ihre?[nrm]?|his|her|la|le|les|@[kceas]'s|ihm|ihr)"
_FACE: Final = r"(?:mond|mondhoek|gezicht|bouche|visage|mund|mundwinkel|gesicht|gesichtshalfte|mouth|face)"
_HANGS: Final = (
    r"(?:hangt|scheef|hangt scheef|afhangt|qui tombe|tombe|pend|de travers|tordue?|deformee?|paralysee?|schief"
    r"|gelahmt|droop\w*"
    r"|lopsided|has dropped|dropped (?:on|down)|fallen on one side|numb on one side)"
)
_BABBLES: Final = (
    r"(?:praat|spreekt|parle|redet|spricht|talking|talks|speaking|speech(?:'s| is)?|lallt|slurring)~(?:wartaal|dubbel"
    r"|de travers|onverstaanbaar|raar|charabia"
    r"|n'importe quoi|bizarrement|bizarre|wirr|wirres zeug|undeutlich|verwaschen|gibberish|nonsense|slurred|words|plus)"
)
_THROAT: Final = r"(?:keel|luchtpijp|strot|gorge|hals|kehle|luftrohre|throat|windpipe)"
_STUCK: Final = r"(?:vast|vastzitten|blijven steken|coincee?|bloquee?|stecken|steckt|fest|stuck|lodged|caught)"
_TURNS: Final = (
    r"(?:wordt|loopt|ziet|is|zijn|devient|vire|est|sont|lauft|wird|ist|sind|going|gone|turning|turned|gaat|are)"
    r"(?: (?:al|helemaal|gans|tout|toute|schon|ganz|all|au|sowat|half|deja|nu|jetzt)){0,2}"
)
_BLUE: Final = r"(?:blauw|lila(?: an)?|bleue?s?|violett(?: an)?|blau(?: an)?|paars|blue|violette?|purple|blauw aan)"
_LIPS: Final = r"(?:lip|lippen|levres|lips)"
_NO_COLOUR: Final = (
    r"(?:\s*$|\s*[.!,?;]| (?:help|hulp|hilfe|aidez|venez|kom|vite|snel|schnell|quick|@p|bel|call|ruft?|appelez|wat"
    r"|que|was|what"
    r"|(?:en|et|und|and) (?:@p|reageert|ademt|respire|reagit|atmet|reagiert|not|slap|mou|limp|floppy|schlaff|won't"
    r"|isn't)))"
)
"""After «blue». Not: «blue and white»."""
_SWOLLEN: Final = (
    r"(?:lippen|tong|keel|levres|langue|gorge|visage|zunge|hals|gesicht|lips|tongue|throat|face)(?:'s)?"
    r"(?: (?:is|are|zijn|sind|helemaal|ganz|all|tout|al|schon))* (?:zwelt|zwellen|zwollen|schwillt|schwellen"
    r"|gonfle(?:nt)?|swelling"
    r"|swells|closing|wordt dik|worden dik)(?: (?:op|zu|an|dicht|up))?"
)
_SWELLS: Final = (
    r"(?:gonfle~(?:visage|gorge|levres|langue)|schwillt~(?:gesicht|hals|zunge|lippen)|(?:zwelt|zwellen) (?:op|helemaal)"
    r"~(?:gezicht|keel|tong|lippen))"
)
_SHOCK: Final = (
    r"(?:allergische[rn]? (?:shock|schok|schock|reactie|reaktion)|anaphyla\w+|anafyla\w+|choc allergique"
    r"|reaction allergique"
    r"|allergic (?:shock|reaction))"
)
_AIR: Final = (
    r"(?:epi\W?pen|adrenalin\w*|krijgt|kriegt|breath\w*|respire|atmet|ademt|stikt|throat|keel|gorge|hals|siffle|piept)"
)
_SUGAR: Final = (
    r"(?:diabe\w+|suikerziek\w*|suikerpatient\w*|zuckerkrank\w*|hypo|hypoglyc\w+|unterzucker\w*|unterzuckert"
    r"|insulin\w*)"
)
_SENSELESS: Final = (
    r"(?:niet (?:meer )?wakker|wakker te krijgen|(?:wacht|wach)~nicht (?:mehr )?auf|nicht (?:mehr )?(?:wach"
    r"|ansprechbar)"
    r"|wake (?:him|her|them)|(?:le|la|l') ?reveiller|reveille (?:pas|plus)|bewusteloos|bewusstlos|inconsciente?"
    r"|unconscious"
    r"|unresponsive|fitting|krampft|convulse|schudt|te schudden|schudden|zuckt|shaking|tremble de partout|reageert niet"
    r"|reagiert nicht|reagit (?:plus|pas)|not responding|passed out)"
)
_WAKES_NOT: Final = (
    r"(?:(?:krijg|krijgen)~(?:hem|haar|@[kea]) (?:niet|ni) (?:meer )?wakker|(?:can't|cannot|cant|won't) wake"
    r"(?: up| (?:him|her|them|@[kea])(?: up)?)?|(?:n'|j')?arrive (?:pas|plus) a (?:le|la) reveiller"
    r"|se reveille (?:pas|plus)"
    r"|(?:krieg|kriege|kriegen|bekomm\w*) (?:ihn|sie|@[kea]) (?:nicht|ned|net) (?:mehr )?wach"
    r"|wordt niet (?:meer )?wakker"
    r"|wacht (?:nicht|nimmer) (?:mehr )?auf)"
)
_SIGN: Final = (
    r"(?:snurkt (?:raar|vreemd|zo raar)|rochelt|reutelt|ronfle (?:bizarr\w+|fort|bizarre)|rale|rochelt"
    r"|schnarcht (?:komisch"
    r"|seltsam)|snoring (?:weird|funny|strange)\w*|gurgling|breathing (?:weird|funny|strange|slow)\w*|ademt (?:raar"
    r"|zwaar|traag)"
    r"|respire (?:mal|bizarr\w+|fort|a peine)|atmet (?:komisch|schwer|kaum|langsam)|(?:lips|lippen|levres)|blue|blauw"
    r"|blau|bleue?"
    r"|koud|kalt|froide?|cold|schuim|schaum|foam|pills?|pillen|tabletten|cachets|limp|slap|schlaff|mou|molle)"
)
_ANSWERS_NOT: Final = (
    r"(?:reageert (?:nergens|op niets|op niks)(?: (?:meer )?op)?|reagit (?:plus )?(?:a rien|du tout|a plus rien)"
    r"|reagit plus du tout|reagiert auf (?:gar )?nichts(?: mehr)?|(?:isn't|isnt|not|won't"
    r"|stopped) respond(?:ing)?(?: to anything)?"
    r"|doesn't respond to anything)"
)
_FIT: Final = (
    r"(?:(?:epilep\w+ )?(?:aanval|anfall|attack)|crise(?: d'epilepsie| convulsive)?|stuipen|convulsions?"
    r"|krampfanfall\w*"
    r"|fits?|seizures?|epilepsie\w*)"
)
_GOES_ON: Final = (
    r"(?:(?:die )?(?:(?:stopt|stoppen|houdt) (?:niet|maar niet)(?: op)?|niet stopt)"
    r"|(?:qui )?(?:ne )?s'arrete(?:nt)? (?:pas|plus)|hort (?:nicht|nimmer)"
    r" (?:mehr )?auf|(?:won't|wont|isn't|not) stop(?:ping)?)"
)
_SINKS: Final = (
    r"(?:valt (?:weg|flauw)|zakt door (?:haar|zijn|de) benen|'s out cold|is out cold|(?:(?:'s|has) )?gone (?:grey"
    r"|gray) and (?:clammy|sweaty|cold)|zakt (?:in elkaar|weg|ineen)|kippt (?:weg|(?:gerade |grad )?um)"
    r"|sackt (?:zusammen|weg)|klappt (?:gerade )?zusammen"
    r"|bricht (?:gerade |hier )?zusammen|s'effondre|s'ecroule|tombe dans les pommes|perd connaissance"
    r"|verliert das bewusstsein"
    r"|verliest het bewustzijn|is collapsing|'s collapsing|'s passing out|is passing out|(?:'s|has) gone down)"
)
_MY_HEART: Final = r"(?:(?:mijn|m'n|mon|ma|mein|my) (?:hart|coeur|herz|heart|chest|borst|poitrine|brust))"
_NO_AIR: Final = (
    r"(?:(?:kan|krijg) (?:niet|geen|amper) (?:goed )?(?:ademen|lucht|adem)|(?:n')?arrive (?:plus|pas) a respirer"
    r"|peux (?:plus|pas) respirer"
    r"|respire plus|(?:krieg|kriege|bekomm\w*|hab) (?:keine|ka|kaum) luft(?: mehr)?|can(?:'t|not|t)(?: \w+)? breathe?)"
)
_ARM: Final = (
    r"(?:can't (?:lift|raise|move|feel) (?:his|her) (?:left |right )?arm|(?:sait|peut|arrive) (?:plus"
    r"|pas) (?:a )?(?:lever|bouger) (?:le|son) bras"
    r"|(?:kan|krijgt) (?:zijn|haar) \w*arm niet (?:meer )?\w+|(?:kriegt|bekommt) (?:den|seinen|ihren) (?:linken "
    r"|rechten )?arm nicht (?:mehr )?hoch"
    r"|(?:arm|bras) (?:hangt|pend|is lam|hangs))"
)
_LIMP: Final = r"(?:slap|schlaff|mou|molle|floppy|limp)"
_PALE: Final = (
    r"(?:grauw|grijs|bleek|grise?|pale|livide|grau|blass|bleich|gr[ea]y|white|blauw|bleue?|blau|blue|reageert|reagit"
    r"|reagiert|respond\w*|ademt|atmet|respire|breath\w*)"
)
_GASPS: Final = (
    r"(?:gasping|gasps|ringt (?:@p )?nach luft|(?:fighting|struggling|gasping) for (?:breath|air)|happen naar (?:adem"
    r"|lucht)|schnappt (?:@p )?nach luft|(?:hapt|snakt) (?:@p )?naar (?:adem|lucht)|cherche (?:son air"
    r"|sa respiration)"
    r"|respire par a-coups)"
)
_CLUTCHES: Final = (
    r"(?:(?:grijpt|houdt)~(?:borst|hart)|se tient (?:la|le) (?:poitrine|coeur)|greift sich (?:ans?|an die) (?:brust"
    r"|herz)"
    r"|(?:clutching|holding) (?:his|her) (?:chest|heart))(?:\s*$|\s*[.!,]| (?:en|et|und|and))"
)
_FOAM: Final = r"(?:(?:schuim|mousse|schaum|foam)~(?:mond|bouche|mund|mouth)|foaming at the mouth)"
_NEEDLE: Final = r"(?:spuit|seringue|spritze|needle|naald|nadel|syringe)"
_ON_FLOOR: Final = (
    r"(?:op|on|am|im|in|a|par|sur)(?: \w+){0,4} ?(?:\w*vloer|grond|floor|ground|boden|terre|sol|carrelage)"
)
_DAZED: Final = (
    r"(?:geeft over|braakt|vomit\w*|erbricht|throwing up|suf|drowsy|somnolent\w*|schlafrig|benommen|tout mou"
    r"|toute molle|slap|limp|floppy)"
)
_OXYGEN: Final = r"(?:zuurstof\w*|sauerstoff\w*|(?:bouteille d')?oxygene|oxygen(?: bottle| tank)?)"
_LONG_FIT: Final = (
    r"(?:epilep\w+ (?:fit|aanval|anfall|seizure)|crise d'epilepsie|krampfanfall|convulsions|seizure|stuipen)"
)
_DRUGS: Final = r"(?:overdos\w+|uberdosis|od'd|odd)"
PLAIN_ILLS: Final = forms(
    rf"""
    ^\W*(?:\w+\W+){{0,3}}{_ATTACK}(?: denk ik)? {PLACE}(?: {PLACE})?{_STOP}
    ^\W*{PLACE} {_ATTACK}{_STOP}
    ^\W*(?:\w+\W+){{0,2}}{_THINK} (?:dat )?(?:\w+ ){{0,2}}(?:{_STROKE}|{_ATTACK}) (?:bij|bei|chez|beim|with) {NAMED}
    {_STROKE}~{_THINK}.*{NAMED}~~(?:{_BABBLES}|{_HANGS})
    {NAMED}(?:'s)?~{_FACE}(?:'s)?~{_HANGS}(?:.*(?:{_STROKE}|side|kant|seite|cote|arm|bras|{_BABBLES})
        |\W*(?:{_CRY}\W*)?$)
    (?:{ONE}|{_OWN})(?: a (?:la|le))? {_FACE}(?:'s)?~{_HANGS}.*(?:{_STROKE}|side|kant|seite|cote|\Warm\W|bras|parle
        |praat|redet|speak|talk)
    (?:{_STROKE}|{_BABBLES}).*\W{_OWN} {_FACE}(?:'s)?~(?:{_HANGS}|hangt)
    {NAMED}(?:'s)?~{_BABBLES}.*{_FACE}~{_HANGS}
    {ONE}~{_ARM}.*(?:{_BABBLES}|{_FACE})
    {NAMED}~{_BABBLES}.*{_ARM}
    @[kc](?:'s)?~{_LIMP}~{_PALE}
    @[kc](?:'s)?~{_PALE}~{_LIMP}
    {ONE}~(?:{_FIT}|gekrampft|convulse)\W.*{_GASPS}
    @[eas](?:'s| is)?~{_CLUTCHES}
    {NAMED}~(?:can't|cannot) (?:get|catch) (?:his|her|@p|a) breath
    {_CRY}\W+{NAMED}~~(?:ligt|liegt|est|lying|lies|is) {_ON_FLOOR}
    {NAMED}~~(?:lying|lies|is) {_ON_FLOOR}\W(?:\w+\W+){{0,2}}(?:not talking|not answering|can't talk)
    @[kc](?:'s)?~(?:gevallen|tombee?|gefallen|fell|fallen)\W.*{_DAZED}
    {_OXYGEN}(?: \w+)? (?:leeg|vide|leer|empty)\W.*{NAMED}
    {NAMED}(?:'s)?\W(?:\w+\W+){{0,8}}(?:stuiptrekt|convulse|is convulsing|convulsing|krampft){_STOP}
    {NAMED}(?:'s)?\W(?:\w+\W+){{0,8}}(?:kwijlt|bave|sabbert|drooling|dribbling) (?:[\w@']+ ){{0,3}}(?:kant|cote|seite|side)
    {ONE}(?:'s)?~~{_FOAM}\W(?:\w+\W+){{0,6}}{_NEEDLE}
    {_LONG_FIT}(?: {PLACE})?~[0-9]+ min\w*
    @p(?:'s| is| est| ist) {_BLUE}\W+@p(?:'s| is| est| ist)? (?:{_BLUE}|not breathing|ademt niet|atmet nicht
        |respire plus)
    {ONE} (?:est|vient de)~(?:tombee?|tomber) dans les vapes
    {NAMED}(?:'s| is)? {_GASPS}(?: for (?:air|breath))?{_STOP}
    {NAMED}'s {_FACE} (?:is )?{_HANGS} (?:on|auf|a|d'|links|rechts|aan)
    {ONE}(?:'s)?~~{_STUCK} (?:in|im|dans)(?: (?:his|her|the|zijn|haar|de|der|die|la|le|sa))? {_THROAT}{_STOP}
    {ONE}(?:'s)?~~(?:in|im|dans)(?: (?:zijn|haar|de|der|die|la|sa))? {_THROAT}(?: {_STUCK})?.*{_TURNS} {_BLUE}
    @[kc](?:'s)?(?: \w+)? {_TURNS} {_BLUE}{_NO_COLOUR}
    @[easp](?:'s)? (?:wordt|loopt|devient|vire au|lauft|wird|going|turning|gaat)(?: (?:al|helemaal|gans|tout|toute|schon
        |ganz|all))? {_BLUE}{_NO_COLOUR}
    (?:{ONE}|{_OWN})(?: a les)? {_LIPS} (?:{_TURNS} )?{_BLUE}{_STOP}
    {_DRUGS}~{PLACE}.*{_LIPS} (?:{_TURNS} )?{_BLUE}
    {_LIPS} (?:{_TURNS} )?{_BLUE}.*{_DRUGS}
    ^\W*(?:{_CRY}\W+)?{_DRUGS} {PLACE}{_STOP}
    {ONE}(?:'s)?(?: has| heeft| hat| a| fait une)?(?: \w+)? {_DRUGS}.*(?:not breathing|ademt niet|respire plus
        |atmet nicht|reageert niet)
    {NAMED}~(?:reageert niet|reagit plus|reagiert nicht|respond\w*|breath\w*)~{_DRUGS}
    (?:{ONE}|{_OWN})(?:'s)?(?: \w+){{0,2}} {_SWOLLEN}{_STOP}
    {ONE}~{_SWELLS}
    {_SHOCK}.*(?:{_AIR}|{NUMBER}{_STOP}|{_CRY})
    (?:{ONE}~~{_SUGAR}|{_SUGAR}~~{ONE})(?:'s)?~~{_SENSELESS}
    {ONE}(?:'s)? (?:is |has |having |heeft |hat )?(?:\w+ ){{0,3}}{_SUGAR} (?:en|et|und|and|@p)~{_SENSELESS}
    {_SUGAR}\W+@p~{_SENSELESS}
    {_WAKES_NOT}.*\W{_SIGN}
    {_SIGN}\W.*{_WAKES_NOT}
    @e~(?:wordt niet (?:meer )?wakker|se reveille (?:pas|plus)|wacht nicht (?:mehr )?auf|won't wake up){_STOP}
    (?:{ONE}|^\W*(?:buurman|buurvrouw|voisine?|nachbar|nachbarin|neighbou?r))(?: van \w+)? {_ANSWERS_NOT}{_STOP}
    ^\W*@p(?:'s)? (?:stikt|erstickt|s'etouffe|choking|verdrinkt|verblutet)\W+@p(?:'s)? (?:stikt|erstickt|s'etouffe
        |choking|verdrinkt|verblutet)
    {_FIT}(?: van \w+)? {_GOES_ON}{_STOP}
    {NAMED}(?:'s)? {_SINKS}{_STOP}
    ^\W*(?:{_CRY}\W+)?{_MY_HEART}\W+{_MY_HEART}\W+{_CRY}
    ^\W*(?:{_CRY}\W+)?{_MY_HEART}\W+{_CALLS}
    ^\W*(?:{_CRY}\W+)?(?:ik|ich|je|j'|i)?\W*{_NO_AIR}\W+(?:{_CALLS}|{_CRY}\W*$)
    {ONE}~(?:foaming at the mouth|schuimt uit|schuim (?:op|uit|voor|rond) (?:zijn|haar|de) mond|schaum (?:vorm
        |vor dem|aus dem) mund)
        ~~(?:{_SENSELESS}|{_CRY}|fit|seizure|krampf\w*|schudt)
    """
)
NO_PLAIN_ILL: Final = words(
    # colours of a sweet, of paint, of a team, of cold
    r" lolly lollies slush\w* ice_?creams? ijsje\w* ijs glaces? sirop sirup eis bonbons? snoep\w* gummi\w* bosbes\w*"
    r" myrtilles?"
    r" heidelbeer\w* blaubeer\w* blueberr\w* paint\w* peint\w* verf\w* farbe\w* geverfd gefarbt stift\w* marker"
    r" feutres? lipstick"
    r" lippenstift rouge_a_levres smurf\w* schtroumpf\w* schlumpf\w* blackburn everton chelsea inkt encre tinte"
    r" \w*schmink\w*"
    r" grim(?:e|ee|ed|age) maquill\w* make-?up zwembad piscine schwimmbad plonge\w* pool"
    # who is not sick
    r" hair_dye dyed? haarverf haarkleur haarfarbe haare cheveux teinture bevor kaffee koffie cafe coffee avant_d'avoir"
    r" pleister pansement pflaster plaster stolz fierte trots pride proud botox tandarts dentiste zahnarzt dentist"
    r" verdoving lippenfiller fillers?"
    r" wachstumsschub parkinson kikker"
    r" frosch frog_in"
    r" (?:mist|nebel|autobatter\w*|printer|drucker|imprimante|computer|wifi|router|app|site|server|heizung|chauffage"
    r"|verwarming)",
)
"""Words that take a plain ill back: a sweet that colours lips, a dentist, a device."""
