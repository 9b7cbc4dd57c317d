"""The forms of speech of victims and of those who see them: «he's hitting me», «they threw him into the canal», «fire at ours»,
in four languages.

The texts are folded, with people tagged (`people.py`).
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.emergencies.people import KIN, NAMED, ONE, STRANGER
from bot.reader.grammar.emergencies.people_in_peril import WATER
from bot.reader.grammar.emergencies.wording import forms

_STOP: Final = (
    r"(?:\s*$|\s*[.!,]| (?:en|et|und|and|weer|encore|wieder|again|nu|jetzt|now|aan|help|hulp|kom|met een|mit einem))"
)
_KIN_MEN: Final = (
    r"(?:@[easp]|(?:mon|ton|mein|mijn|my) (?:beau-?pere|beau pere|oncle|stiefvater|onkel|stiefvader|oom|stepdad|uncle))"
)
_STOP_OR_WITH: Final = r"(?:\s*$|\s*[.!,]| (?:with|in the|on the|at))"
_GUN: Final = (
    r"(?:gun|pistol|shotgun|machete|knife|axe|pistool|geweer|mes|bijl|couteau|fusil|hache|flingue|arme|messer|pistole|gewehr"
    r"|axt|beil)"
)
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
    i'm being (?:robbed|attacked|stabbed|raped|strangled|threatened with an? {_GUN})
    (?:on m'attaque|je suis attaquee?|je me fais (?:agresser|attaquer|tabasser))(?:\s*$|\s*[.!,]| (?:aidez|au secours
        |dans la rue|devant|a la))
    ich werde(?: (?:grad|gerade|hier))? (?:angegriffen|zusammengeschlagen|verprugelt|uberfallen
        |ausgeraubt)(?:\s*$|\s*[.!,]| hilfe)
    ik word(?: (?:hier|nu|net))? bedreigd met een {_GUN}
    ich werde(?: (?:grad|gerade|hier))? mit einem? {_GUN} bedroht
    (?:j'ai ete|je viens d'etre|je me suis faite?) (?:\w+ )?(?:violee?|violer)
    ik (?:ben|werd|word) (?:(?:net|zonet|juist|hier) )?(?:verkracht|aangerand)
    ich (?:wurde|bin|werde) (?:(?:grad|gerade|eben) )?(?:vergewaltigt|missbraucht)
    i(?:'ve been| was| have been)(?: just)? raped
    (?:@[asp]|they) forced (?:himself|herself|themselves) on me
    @[asp] vient de (?:me|nous|lui) (?:mettre|donner|foutre) (?:un|des) coups? de (?:couteau|marteau|poing|hache)
    {_KIN_MEN}~m'a touchee?~(?:encore|ce soir|partout|entre|enfermee?)
    {_KIN_MEN} (?:zit|zat) (?:weer|terug|altijd|opnieuw) aan (?:mij|me|mijn lijf)
    {_KIN_MEN} fasst mich (?:(?:wieder|immer|schon|nachts|dauernd) )+an(?:\s*$|\s*[.!,]| ich| und)
    {_KIN_MEN}(?:'s| is| keeps| was)? (?:been )?touching me (?:again|there|at night)
    (?:@[asp]|my ex) (?:won't|wont|doesn't|will not) let (?:me|us) (?:leave|go|out){_STOP}
    (?:@[asp]|il|elle|mon ex) (?:ne )?(?:me|nous) laisse (?:pas|plus) (?:partir|sortir){_STOP}
    (?:@[asp]|mijn ex) laat (?:mij|me|ons) niet (?:meer )?(?:weg|gaan|buiten|vertrekken){_STOP}
    (?:@[asp]|mein ex) lasst (?:mich|uns) nicht (?:mehr )?(?:weg|raus|gehen|heim){_STOP}
    @[asp](?:'s| has)? just (?:stabbed|shot|knifed|battered|glassed) @?[a-z]+{_STOP_OR_WITH}
    @[asp](?:'s| has)? just hit @?[a-z]+ with (?:a|the|his)
    @[asp] heeft (?:net|juist|zojuist|zonet) (?:op )?@?[a-z]+ (?:gestoken|geschoten|neergestoken|neergeslagen)
    @[asp] vient de (?:(?:poignarder|tirer sur|etrangler|tabasser) @?[a-z]+|planter @[kceas])
    @[asp] hat (?:grad|gerade|eben|jetzt) (?:auf )?(?:(?:den|die|der) )?@?[a-z]+ (?:gestochen|geschossen|niedergestochen
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
_DOWN_FROM: Final = r"(?:van het (?:balkon|dak)|vom (?:balkon|dach)|die \w*(?:treppe|stiege))"
_OUT_OF: Final = (
    r"(?:raam|dak|balkon|ramen|fenetre|toit|balcon|pont|fenster|dach|brucke|window|roof|bridge|ledge|balcony)"
)
_ROPE: Final = r"(?:touw|koord|corde|strick|rope|noose)"
_WOODS: Final = r"(?:bos|bois|foret|wald|woods|forest)"
_FAREWELL: Final = (
    r"(?:adieu|vaarwel|afscheid|afscheidsbrief|lebwohl|leb wohl|abschied|abschiedsbrief|goodbye|farewell)"
)
_NO_ANSWER: Final = (
    r"(?:repond~(?:plus|pas)|neemt~niet~op|(?:geht|hebt|nimmt)~(?:nicht|ned|nimmer)~(?:ran|ab|dran)"
    r"|(?:not|isn't|won't) answer\w*|no answer|phone is off|gsm staat uit|handy ist aus)"
)
_NO_MORE: Final = (
    r"j'en peux plus|ik kan niet meer|ich kann (?:nicht|nimmer) mehr"
    r"|i (?:can't|cant|cannot) (?:do this|take this|take it|go on|cope) any ?more"
)
_TO_ALL: Final = (
    r"adieu (?:a tous|tous|tout le monde|mes)|vaarwel|lebwohl|leb wohl|farewell (?:all|everyone|everybody)"
    r"|goodbye (?:all|everyone|everybody)"
)
_BAIT: Final = r"(?:gif|vergif|rattengif\w*|gift|giftkoder|rattengift|rat poison|poison|mort aux rats)"
_PLAYGROUND: Final = (
    r"(?:speelplein|speeltuin|speelplaats|spielplatz|playground|plaine de jeux|aire de jeux|zandbak|sandkasten|sandkiste"
    r"|sandpit|bac a sable)"
)
_CAR: Final = (
    r"(?:in|dans|ins) (?:de|een|den|einen|das|ein|the|a|la|une|un|le) (?:\w+ )?(?:auto|wagen|busje|bestelwagen|transporter"
    r"|lieferwagen|kofferraum|coffre|kofferbak|van|car|voiture|camionnette)"
)
_CHILD_OR_HER: Final = r"(?:haar|@[kc]|meisje|jongen|madchen|junge|fille|gamin|girl|boy|ado)"
_INFANT: Final = (
    r"(?:@[kc]|baby|bebe|peuter|kind|kindje|gosse|gamin|kleinkind|toddler"
    r"|(?:zijn|haar|son|sa|ihr|sein|her|his) (?:baby|bebe|kind|gosse))"
)
_IN_A_CAR: Final = (
    r"(?:in|im|dans) (?:(?:de|den|la|le|the|a|een|einem|dem|une|sa|son) )?(?:\w+ )?(?:auto|wagen|voiture|bagnole|car)"
)
_HEAT: Final = r"(?:hitte|hitze|chaleur|canicule|soleil|zon|sonne|heat|sun|graden|degres|degrees)"
_FALLS: Final = (
    r"(?:decke|plafond|ceiling|muur|mauer|mur|wall|baum|boom|arbre|tree|dach|toit|dak|roof|kast"
    r"|armoire|schrank|wardrobe)"
)
_TAKERS: Final = r"(?:@[ps]|die|mannen|manner|(?:twee|drie|zwei|drei|deux|trois|two|three) \w+)"
_DOG: Final = r"(?:hond|honden|chien|chiens|hund|hunde|koter|dog|dogs|pitbull|rottweiler|malinois|staffie)"
_VICTIM_OF_DOG: Final = (
    rf"(?:{ONE}|(?:un|une|le|la|de|het|een|der|die|das|den|ein|the|a) (?:gosse|gamin|postbode|facteur|postman))"
)
_OVER_NOW: Final = r"(?:\s*$|\s*[.!,?]| (?:et|and|badly|help|il|elle|he|she|there's|@p))"
BITTEN: Final = forms(
    rf"""
    {_DOG}~(?:est en train de mordre|attaque|attaquent|mord|zerfleischt|beisst grad|valt~aan|bijt nu|attacking|mauling|savaging
        |mauled|savaged|(?:has|got) hold of) {_VICTIM_OF_DOG}
    {_DOG}~a (?:attrape|mordu) {_VICTIM_OF_DOG}~(?:lache pas|lache plus)
    {_VICTIM_OF_DOG} (?:wordt|wird|se fait|is being|'s being|getting)~{_DOG}~(?:kapotgebeten|gebeten|doodgebeten|mordre|devorer
        |zerfleischt|gebissen|mauled|savaged|bitten|attacked)
    {_VICTIM_OF_DOG} (?:wordt|wird|se fait|is being|'s being|getting)~(?:gebeten|mordre|zerfleischt|gebissen|mauled|savaged
        |attacked)~{_DOG}
    (?:@[a-z]|den \w+) zerfleischt~{_DOG}
    {_DOG}~{NAMED} (?:in|ins|im|aan|am|bij) (?:\w+ )?(?:gezicht|keel|hals|nek|gesicht|kehle|kopf) (?:gebeten|gebissen)
    {_DOG}(?: d[eu]s?(?: la)? @?\w+)? (?:a mordu|mord) {NAMED} (?:au|a la) (?:visage|figure|gorge|cou|tete){_OVER_NOW}
    {_DOG}(?:'s| has)?(?: just)? bitten {NAMED}(?:'s| in the| on the)? (?:face|throat|neck|head){_OVER_NOW}
    """
)
"""An animal is the doer, so these forms count although one is named."""
_OVER: Final = r"(?:\s*$|\s*[.!,])"
_FLOOD: Final = r"(?:riviere|rivier|beek|fluss|bach|river|wasser|water|eau|meuse|maas)(?:'s)?"
_PARENTS: Final = (
    r"(?:mes|nos|meine|unsere|mijn|onze|my|our)"
    r" (?:parents|grands-parents|eltern|grosseltern|ouders|grootouders|grandparents)"
)
_CAUGHT_THERE: Final = (
    r"(?:bloquee?s?|coincee?s?|vast|fest|stuck|trapped)"
    rf"(?:{_OVER}| (?:upstairs|boven|a l'etage|on the roof|op het dak|sur le toit))"
)
_HITS: Final = rf"{NAMED}(?: (?:des|du|de la) \w+)? (?:a percute|vient de percuter) (?:un|une|le|la)"
SEEN: Final = forms(
    rf"""
    {KIN}~(?:a ecrit|m'a ecrit|schreef|stuurde|hat geschrieben|hat|wrote|sent|texted|left)~{_FAREWELL}~~{_NO_ANSWER}
    (?:on|ils|@[asp]) (?:vient|viennent) de (?:lui|me|nous|leur) tirer dessus
    {ONE}~en train de (?:se noyer|s'etouffer|mourir|se vider de son sang|faire (?:une crise|un malaise|une overdose))
    {_INFANT}~~{_IN_A_CAR}~~{_HEAT}
    {_INFANT}~~(?:balkon|balcon|balcony)~~(?:vrieskou|kou|frost|froid|kalte|cold|slip|ondergoed|opgesloten|gesperrt
        |enfermee?)
    (?:enfermee?|locked|opgesloten)~{_INFANT}~(?:balkon|balcon|balcony)
    {_FALLS}~(?:auf|op|sur|on|onto) {NAMED}~(?:gefallen|gfallen|gevallen|gestort)
    {_FALLS}~(?:tombee?|ecroulee?|effondree?|fell|fallen|collapsed|came down) (?:sur|on|onto) {NAMED}
    (?:gestossen|runtergestossen|geduwd|pousse\w*|pushed|gesmeten|geworfen)~~(?:@p|elle|il) (?:ruhrt sich|bewegt sich|bouge
        |beweegt|isn't|is not|not)~(?:nicht|plus|pas|niet|moving)
    @[kceasp] s'est pendue?(?:\s*$|\s*[.!,]| dans| au| a la| chez)
    @[kceasp] (?:heeft zich|hat sich)~(?:verhangen|opgehangen|aufgehangt|erhangt)
    {_OUT_OF}~@p (?:veut|va|wil|gaat|will|wants to|is going to|gonna) (?:sauter|springen|jump){_STOP}
    (?:tireur|shooter|gunman|schutter|amoklaufer|amokschutze)~(?:school|ecole|lycee|schule|college
        |campus|winkelcentrum|mall|kirche|eglise|church)
    {KIN}~(?:parti|partie|gegaan|gegangen|gone|naar|in)~{_ROPE}~{_WOODS}
    {KIN}~{_ROPE}~{_WOODS}
    (?:mon|mijn|mein|my) ex(?:'s| is)?~~(?:defonce|enfonce|slaat|bonkt|trapt|schlagt|hammert|tritt|kicking|banging|breaking
        |smashing|hammering)~(?:ma|mijn|meine|my) (?:porte|\w*deur|\w*tur|(?:front |back )?door)
    (?:{_NO_MORE})~~(?:{_TO_ALL})
    (?:{_TO_ALL})~~(?:{_NO_MORE})
    ^(?:{_NO_MORE})\W+(?:dag|tschuss|macht'?s gut|goodbye|bye|adieu)(?:\W+\w+)?\W*$
    {_TAKERS}~{_CHILD_OR_HER}~{_CAR} (?:getrokken|gesleurd|geduwd|gezerrt|gezogen|gedruckt|gestossen)
    {_TAKERS} (?:ont|a) (?:pousse|tire)~{_CHILD_OR_HER}~{_CAR}
    (?:bundled|pulled|dragged|forced|pushed) (?:@[kc]|her|a girl|a boy|a woman) (?:into|in) (?:a|the)~(?:van|car|transit|boot)
    {ONE}(?:'s| is)? (?:shaking|shakes|secoue|schudt|schuttelt)~(?:baby|bebe|@k)
    (?:shouting|screaming|yelling|crying|calling|roept|roepen|schreeuwt|crie|hurle|schreit|ruft) (?:out )?(?:help|hulp|hilfe
        |a l'aide|au secours) (?:through|out|from|door|uit|par|depuis|durch|durchn|aus|vom|van)
    (?:legt|streut|lays|leaves|leaving|puts|putting|met|seme)~{_BAIT}~{_PLAYGROUND}
    {_BAIT}~(?:op|am|im|auf|at|in|on|sur|dans|au|a)~{_PLAYGROUND}
    ik (?:verbloed|bloed dood|stik)(?:\s*$|\s*[.!,])
    ik krijg~geen (?:lucht|adem|asem)
    j'?arrive (?:plus|pas) a respirer{_STOP}
    ^\W*(?:@p ligt |es ist |there's |@p y a )?(?:overal (?:(?:is|ligt) )?bloed|bloed overal|uberall (?:(?:ist
        |liegt) )?blut|blut uberall
        |du sang partout|blood everywhere)\W*$
    (?:ik bloed|ich blute|je saigne)(?: (?:heel|zo|sehr|tres|si))? (?:hard|hevig|veel|erg|stark|heftig|beaucoup|fort
        |enormement)(?:{_STOP}| help| hulp| hilfe)
    je (?:me vide de (?:mon )?sang|n'arrive plus a respirer|peux plus respirer)
    ich (?:verblute|ersticke|krieg keine luft|bekomme keine luft)
    i'm bleeding (?:out|to death|badly)
    i (?:can't|cant|can not|cannot) breathe{_STOP}
    (?:hem|haar|ihn|sie|@[kceasp])~{_INTO} {_PUT}
    (?:heeft|hebben|hat|haben)(?: (?:net|juist|grad|gerade|eben))? {NAMED} {_DOWN_FROM} (?:gegooid|geduwd|geworfen|gestossen
        |(?:runter|hinunter|herunter)(?:gestossen|geworfen|geschubst))
    (?:jete|pousse) {NAMED} (?:du (?:balcon|toit)|dans l'escalier|dans les escaliers)
    (?:l'ont|l'a)~{_PUT}~{_INTO}
    {_PUT} (?:him|her|them|@[kceas])~{_INTO}
    @[easp]~(?:wil|veut|va|will|wants to|is going to|gonna)~(?:springen|sauter|se jeter|jump)~{_OUT_OF}
    @[easp]~(?:wil|veut|va|will|wants to|is going to|gonna)~{_OUT_OF} (?:springen|jump)
    (?:ich )?spring jetzt(?:\s*$|\s*[.!])
    @[asp](?:'s| is)? (?:tire|schiet|schiesst|shooting|shoots) (?:par|depuis|de|dans|uit|aus|from|out of|in|into|at|vanuit
        |vom|auf|op)~(?:fenetre|raam|fenster|window|balcon|balkon|balcony|toit|foule|menigte
        |menge|crowd|partout|rond)
    {_HITS} (?:arbre|camion|bus){_OVER}
    {_HITS} (?:arbre|mur|poteau|camion|voiture|bus)(?: en (?:mob|scooter|moto
        |voiture|trottinette)| et (?:@p|ne|bouge|saigne|est)| de plein fouet)
    {_FLOOD}~(?:monte|stijgt|steigt|rising)~~(?:{NAMED}|{_PARENTS})~{_CAUGHT_THERE}
    {ONE}~(?:s'est ouvert|s'est coupe) (?:la jambe|le bras|la main|la gorge)
    """
)
_AT_A_DOOR: Final = (
    r"(?:devant (?:chez (?:moi|nous|elle|lui)|(?:ma|notre|sa) porte)|voor (?:mijn|onze|haar|zijn) (?:deur|huis)"
    r"|vor (?:meiner|unserer|ihrer|seiner) tur|(?:outside|at|in front of) (?:my|our|her|his) (?:door|house|place|window))"
)
_RUNS_ABOUT: Final = (
    r"(?:loopt|rent|lauft|rennt|court|se promene|walking|running|walks|runs) (?:door|in (?:de|the)|op (?:straat|de)|achter|rond"
    r"|buiten|naar|dans la rue|dehors|vers|apres|derriere|partout|durch|auf|hinter|draussen|herum|down|up|around|round|about"
    r"|after|through|at|towards?|outside|past)"
)
_SEEN_ARM: Final = rf"(?:{_GUN}|machette|rifle|(?:kuchen|fleisch|brot|kampf|jagd|klapp|spring)messer)"
ARMED: Final = forms(
    rf"""
    {STRANGER} (?:with|met|avec|mit) (?:(?:a|een|un|une|einem|einer|nem|ner) )?{_GUN} (?:in|at|on|bij|aan|voor|op|dans
        |devant|au|sur|im|vor|am|beim|outside)
    {STRANGER} (?:with|met|avec|mit) (?:(?:an?|een|une?|einem|@s|nem|ner) )?{_SEEN_ARM}(?:'s
        | is| die| qui| da| hier)? {_RUNS_ABOUT}
    {_AT_A_DOOR} (?:with|met|avec|mit) (?:(?:a|an|een|un|une|einem|einer|nem|ner|son|sa) )?{_GUN}
    """
)
AT_OURS: Final = forms(
    r"""
    ^(?:\w+ )?(?:brand|vuur|fire|feuer|le feu|y a le feu|feu) (?:bij|chez|bei|at) (?:ons|mij|nous|moi|uns|mir|ours
        |mine|my place)
    """
)
