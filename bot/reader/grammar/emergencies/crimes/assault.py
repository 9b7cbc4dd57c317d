"""The forms of speech for people who are attacked, thrown about or stabbed, for doors that are kicked in, for fire bombs and
for a person who is barricaded with others, in four languages.

The texts are folded, with people tagged (`people.py`).
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.emergencies.crimes.doers import (
    BLADE_OR_GUN,
    DOER,
    END,
    GANG,
    UNKNOWN,
    VICTIM,
)
from bot.reader.grammar.emergencies.people import NAMED
from bot.reader.grammar.emergencies.wording import forms

_TOOL: Final = (
    r"(?:schroevendraaier|tournevis|schraubenzieher|schraubendreher|screwdriver|schaar|ciseaux|schere|scissors|fles|bouteille"
    r"|tesson"
    r"|flasche|bottle|benzine|essence|benzin|petrol|steen|pierre|stein|brick|cutter|cuttermes|stanleymes|teppichmesser|spuit"
    r"|seringue|spritze"
    r"|syringe|needle|riek|fourche|mistgabel|pitchfork|schop|spade|shovel)"
)
_THREATENS: Final = r"(?:bedreigt|bedreigen|menace(?:nt)?|bedroht|bedrohen|threatening|threatens)"
_THROWS: Final = (
    r"(?:smijt|gooit|duwt|slaat|bonkt|jette|pousse|projette|plaque|cogne|schmeisst|wirft|schleudert|stosst|druckt|throwing"
    r"|slamming|pushing"
    r"|shoving|bashing)"
)
_AGAINST: Final = (
    r"(?:tegen|contre|gegen|against|into|off|van|from|down|de|dans|in|die|l') ?(?:(?:de|het|la|le|l'|die|das|den|the|een|un"
    r"|une|a) ?)?(?:muur|mur"
    r"|wand|wall|kast|armoire|schrank|\w*tur|\w*deur|porte|doors?|voiture|trap|stairs|escaliers?|treppe|vloer|grond|sol|boden"
    r"|floor|tafel|table|tisch)"
)
_BODY: Final = (
    r"(?:gezicht|visage|gesicht|face|arm|bras|hand|main|keel|gorge|hals|throat|neck|buik|ventre|bauch|stomach|kop|tete|kopf"
    r"|leg|been|bein|rug|dos"
    r"|rucken|back)"
)
_SLASHED: Final = r"(?:opengesneden|open gesneden|opengehaald|aufgeschnitten|aufgeschlitzt|zerschnitten)"
_PEOPLE: Final = (
    r"(?:mensen|voorbijgangers|wandelaars|des gens|les gens|des passants|les passants|leute|passanten|menschen|people"
    r"|passers-?by|strangers|shoppers|(?:de |la |die |the )?(?:politie|police|polizei|flics|cops|garda|agenten|beamte\w*))"
)
_AT_EACH_OTHER: Final = (
    r"(?:vecht\w*|vochten|battent|aufeinander|fighting|at each other|aneen|op elkaar|s'attaquent|sich gegenseitig|losgehen"
    r"|gehen~los)"
)
_MY_DOOR: Final = (
    r"(?:(?:mijn|m'n|onze|ma|notre|meine|unsere|my|our|the neighbours?'?|next doors?) (?:\w+ )?(?:\w*deur|porte|\w*tur|door"
    r"|ruit|raam|fenetre|fenster|windows?))"
)
_IS_BEING: Final = (
    r"(?:wordt|worden|est en train de se faire|se fait|wird|werden|is being|is getting|'s being|being|getting)"
)
_BROKEN_IN: Final = (
    r"(?:ingebeukt|ingetrapt|ingeslagen|ingegooid|geforceerd|opengebroken|defoncer|fracasser|enfoncer|forcer|casser"
    r"|eingetreten|eingeschlagen"
    r"|aufgebrochen|eingerammt|kicked|smashed|battered|broken|bashed|booted)"
)
_VIOLATED: Final = (
    r"(?:overvallen|beroofd|aangevallen|mishandeld|geslagen|afgeranseld|in elkaar (?:geslagen|geklopt|getrapt)|gewurgd"
    r"|neergestoken|verkracht|gestenigd"
    r"|lastiggevallen|braquer|agresser|attaquer|tabasser|frapper|depouiller|etrangler|poignarder|violer|lyncher|uberfallen"
    r"|ausgeraubt|angegriffen"
    r"|geschlagen|zusammengeschlagen|verprugelt|gewurgt|niedergestochen|vergewaltigt|bedroht|robbed|mugged|attacked|beaten"
    r"|battered|kicked|punched"
    r"|strangled|stabbed|raped|burgled|jumped|assaulted|choked)"
)
_PLURAL: Final = (
    r"(?:(?:mijn|onze|de|les|mes|nos|meine|unsere|die|my|our|the) (?:buren|ouders|kinderen|bewoners|voisins|parents|enfants"
    r"|gosses|nachbarn|eltern|kinder"
    r"|bewohner|neighbours|parents|kids|children|people|staff|lads|girls))"
)
_ATTACKED: Final = (
    r"(?:aangevallen|overvallen|neergeslagen|attaquee?|agressee?|angegriffen|uberfallen|niedergeschlagen|attacked|jumped"
    r"|assaulted|mugged)"
)
_WHERE: Final = (
    r"(?:(?:in|op|aan|bij|voor|an|on|at|near|behind|achter) (?:de|het|den|the|my|our|mijn|onze|der|dem|the)|au (?:resto"
    r"|restaurant|bar|magasin|parc|marche"
    r"|square|cafe|travail|distributeur)|dans (?:la rue|le (?:parc|bus|tram|metro|train|hall)|l'\w+)|devant|rue|sur|im|am|vor"
    r"|beim|outside|(?:door|par|von|by) (?:@s|@p"
    rf"|einem|een|{GANG}))"
)
_SCENE: Final = (
    rf"(?:\s*$|\s*[.!,]| (?:{_WHERE}|nu|now|right now|maintenant|jetzt|gerade|help|hulp|hilfe|aidez|please"
    rf"|bitte|aub|svp)\b)"
)
_FIRE_BOMB: Final = (
    r"(?:molotov\w*|molotow\w*|cocktails? molotov|petrol bombs?|fire ?bombs?|brandbom\w*|benzinebom\w*"
    r"|brandsatz\w*|brandsatze)"
)
_BARRICADED: Final = r"(?:verschanst|retranchee?|verschanzt|barricaded|barricadee?|verbarrikadiert|gebarricadeerd)"
_WITH_OTHERS: Final = (
    r"(?:schieten|schiet|tirer|schiessen|shoot|femme|vrouw|frau|wife|kinderen|kids|enfants|kinder|gun|wapen|arme|waffe|mes"
    r"|messer|couteau|knife|@[kcea])"
)
_CHILD_OR_WOMAN: Final = (
    r"(?:@[kcsea]|(?:het |le |la |das |die |the |een |un |une |ein |eine |a )?(?:kind|kinderen|enfants?|child|children|kids"
    r"|baby|bebe|vrouw|buurvrouw|femme|frau"
    r"|voisine|woman|lady|girl|meisje|fille|madchen))"
)
_SCREAMING: Final = (
    r"(?:gillen|schreeuwen|krijsen|huilen|roepen|hurler|crier|pleurer|schreien|weinen|brullen|screaming|crying|shouting"
    r"|begging)"
)
_BLOWS: Final = (
    r"(?:slagen|klappen|gebonk|coups|schlage|klatschen|poltern|thumps?|bangs?|thuds?|smacks?|slaps?|banging)"
)
ASSAULT: Final = forms(
    rf"""
    (?:{DOER}(?:'s)?|hes|shes)~{_THREATENS}~~(?:met|avec|mit|with)~{_TOOL}
    (?:{DOER}(?:'s| is)?|hes|shes) {_THROWS} {VICTIM}~{_AGAINST}
    {DOER} (?:la|le|les) {_THROWS} {_AGAINST}
    (?:slashed|slit) (?:my|his|her) {_BODY}
    m'a (?:taillade|entaille) (?:le|la) {_BODY}
    heeft (?:mijn|haar|zijn|@a zijn) {_BODY} {_SLASHED}
    hat (?:mir|ihr|ihm) (?:das |die |den )?{_BODY} {_SLASHED}
    (?:steekt|steken|sticht|stechen|poignarde|poignardent|stabbing|schiet op|schieten op|tire sur|tirent sur|schiesst auf
        |schiessen auf|shooting at|shooting
        |attaque|slaat|agresse|attacking|frappe) {_PEOPLE}(?: (?:neer|ab|nieder|aan))?
    (?:valt|vallen|greift|greifen)~{_PEOPLE} (?:aan|lastig|an)
    {_AT_EACH_OTHER}~~{BLADE_OR_GUN}
    {BLADE_OR_GUN}~{_AT_EACH_OTHER}
    {_MY_DOOR}(?:'s)? {_IS_BEING}~{_BROKEN_IN}
    (?:gooi\w*|lanc\w*|jett\w*|balanc\w*|werf\w*|wirft|werp\w*|throw\w*|threw|chuck\w*)~{_FIRE_BOMB}
    {_PLURAL} (?:worden|werden|se font|are being|are getting)(?: \w+)? {_VIOLATED}
    (?:on se fait|wir werden|we worden|we're being|we are being|i'm being|im being|je me fais|ik word
        |ich werde)(?: \w+)? {_VIOLATED}{_SCENE}
    {NAMED}(?:'s)? {_IS_BEING}(?: [\w']+){{0,4}} {_VIOLATED}{END}
    (?:ik ben|ik werd|ich wurde|ich bin|i've been|ive been|i was|i got|j'ai ete|je me suis faite?
        |i just got)(?: \w+)? {_ATTACKED} {_WHERE}
    ich (?:wurde|bin)~(?:im|am|vor|auf|beim|in)~{_ATTACKED}
    (?:@[sp]|einer|{GANG}|{UNKNOWN})(?:'s)? (?:heeft|hat) @[kc] (?:vastgegrepen|vastgenomen|vast|gepackt|gegrepen|festgehalten)
    (?:@[sp]|{GANG}|{UNKNOWN}) (?:a|ont) (?:attrape|agrippe|chope|saisi) @[kc]
    {_BARRICADED}~~{_WITH_OTHERS}
    (?:hoor|horen|entends?|entend|hore?|hear)~{_CHILD_OR_WOMAN}~{_SCREAMING}~~{_BLOWS}
    {_BLOWS}~~{_CHILD_OR_WOMAN}~(?:gilt|schreeuwt|krijst|hurle|crie|schreit|kreischt|screams|screaming)
    """
)
