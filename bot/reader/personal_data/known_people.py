"""People whom a neighbourhood knows without their name: by kin («the son of the night shop»), by a shop («the boys from the
bakery»), by a trade at a place («the doctor at the corner»), by a door («the student with the red door»), by a floor, or as
newcomers.

Expressions over the plain view of a text.
"""

from __future__ import annotations

from typing import Final

from bot.reader.phrases.alternatives import one_of

SHOP: Final = one_of(
    r"""\w*winkel(?:ke|tje)? \w*zaak cafe frituur frietkot bakkerij beenhouwerij slagerij kapsalon apotheek garage
    restaurant \w*[ -]?shop pita\w* kebab(?:zaak|_place|_shop)? snackbar boerderij manege carwash wasserette frituurke
    night[ -]?shop (?<=du[ ])night boulangerie boucherie magasin epicerie pharmacie coiffeur friterie snack bar
    salon car[ -]?wash pizzeria stand kiosque tabac squat kraakpand
    backerei metzgerei \w*laden kiosk friseur\w* frisor\w* kneipe imbiss spati trafik werkstatt autowascherei
    bakery butcher'?s? store barber'?s? chemist'?s? pub takeaway chippy off[ -]?licence farm stables launderette"""
)
TRADE: Final = one_of(
    r"""bakker bakkerin slager beenhouwer kapper kapster apotheker dokter garagist garagehouder huisbewaarder fietsenmaker
    melkboer glazenwasser bloemist groenteboer visboer schoenmaker cafebaas conducteur
    boulang(?:er|ere) bouch(?:er|ere) coiffeu(?:r|se) pharmacien(?:ne)? garagiste fleuriste poissonni(?:er|ere) epicier
    livreur facteur plombier medecin docteur caissi(?:er|ere) cafetier fripier electricien
    backer(?:in)? metzger(?:in)? fleischer fris(?:eu|o)r(?:in)? apotheker(?:in)? wirt(?:in)? kuster gartner doktor arzt
    bauer fensterputzer klempner
    baker butcher hairdresser barber chemist pharmacist florist fishmonger greengrocer grocer doctor farmer shopkeeper
    cobbler publican plumber window[ -]cleaner
    kassier(?:ster)?(?:tje)? verkoper verkoopster kelner(?:in)? serveerster serveu(?:r|se) vendeu(?:r|se) kassierer(?:in)?
    verkaufer(?:in)? kellner(?:in)? cashier till[ -]girl barman barmaid waiter waitress shop[ -]assistant shop[ -]girl
    pastoor pfarrer cure vicar leraar lerares lehrer(?:in)? teacher
    thuiszorg poetsvrouw kuisvrouw femme_de_menage putzfrau cleaning_lady"""
)
_SOLE: Final = one_of(
    r"""concierge huisbewaarder huisbewaarster syndicus huismeester gardien(?:ne)? syndic hausmeister(?:in)?
    hausbesorger(?:in)? hausmasta caretaker janitor"""
)
"""A house has one of them."""
_KIN: Final = one_of(
    r"""(?:klein|stief)?zoon zonen zeuntje (?:klein|stief)?dochter broers? zus man vrouw vriend neef jongste oudste kleine
    kleinen jongens?
    (?:petit-?_?|beau-?_?)?fils fille freres? soeur neveu cousin gendre mari femme copain gamins? gosses? petit
    sohn sohne enkel stiefsohn tochter bruder schwester neffe schwager mann freund jungster? alteste[rn]? bub buam
    junge jungs
    (?:grand|step)?sons? daughter brothers? sister nephew husband wife boyfriend lads? boys? kids?"""
)
_PEOPLE: Final = one_of(
    r"""gast(?:en)? gozers? kerels? vent man(?:nen)? vrouw jongens? mens(?:en)? volk types? mecs? gars gamins? gens
    homme jeunes? b[ae]nde gang crew typ typen kerl kerle leute jungs? junge bruder manner guys? blokes? m[ae]n lads?
    fellas? chap boys? kids?
    brothers? people folk lot student(?:in|e|en)? etudiante? woman couple family familie famille gezin locataires? huurders?
    mieter\w* tenants? nieuwe nouveaux? nouvelles? neue[rn]? new_(?:one|guy|man|fella|bloke|lot|couple) twee zwei deux two"""
)
_THEM: Final = one_of("(?:die|dien)_ene die dien dieje degene celui celle ceux der den de them one ones those")
_THE: Final = r"(?:de |den |het |'t |die |dat |la |le |les |l'|the |that |der |dem |das )"
_CAPITAL: Final = r"(?-i:[A-Z])[\w'-]+"
CORNER: Final = (
    r"(?: (?:op|van|om) (?:de|den) hoek| (?:van )?(?:hier|hiernaast|hierover|hierboven|de overkant)| du coin"
    r"| d'(?:en face|a cote)| (?:von )?(?:gegenuber|nebenan)| (?:an|von) der ecke| (?:von )?(?:unten|oben)"
    r"| (?:on|at|round|from) the corner| (?:from )?(?:across|over) the (?:road|street)| opposite| (?:from )?next door"
    r"| (?:from )?(?:downstairs|upstairs)| (?:van )?(?:beneden|boven))"
)
_STREET: Final = (
    r"(?:,? (?:on|in|at|of|from|off|op|van|uit|aan|de|de la|du|des|aus|von|vom|an|in der|aus der|von der|a)"
    rf" (?:{_THE})?(?:{_CAPITAL}(?: {_CAPITAL}){{0,2}}|\w{{3,}}(?:straat|laan|plein|weg|strasse|gasse))(?: \d{{1,4}}[a-f]?)?"
    r"|,? (?:de la |de l'|du |pl\.? |in )?(?:pl|place|rue|avenue|av|chaussee|boulevard|bd)\.? (?:de la |de |du |des "
    rf"|d')?[\w']{{3,}}(?: {_CAPITAL})?)"
)
PLACE: Final = rf"(?:{CORNER}|{_STREET})"
_COLOUR: Final = one_of(
    r"""blauwe? rode? groene? gele? witte? zwarte? bruine? grijze? oranje bleue?s? rouges? vertes? jaunes? blanche?s? noires?
    blaue[nr]? rote[nr]? grune[nr]? gelbe[nr]? weisse[nr]? schwarze[nr]? graue[nr]? braune[nr]? blue red green yellow white
    black brown grey pink orange purple"""
)
_DOOR: Final = one_of(
    r"""deur voordeur huis luiken poort garagepoort portes? maison volets portail tur hausturen? haus hauschen fensterladen tor
    door front_door house shutters gate cottage"""
)
_WITH: Final = r"(?:van|met|uit|in|achter|de|avec|a|au|aux|du|dans|aus|mit|hinter|from|with|at|behind|of)"
_BY_DOOR: Final = (
    rf" {_WITH} (?:(?:{_THE})?(?:\w+ {_WITH} )?)(?:{_THE})?(?:{_COLOUR} {_DOOR}|{_DOOR} {_COLOUR})\b"
    r"(?: (?:on|at|op|au|in) (?:nr|nummer|no|number|numero)?\.? ?\d{1,4}| neben der \w+| next to the \w+)?"
)
_ORDINAL: Final = (
    r"(?:\d{1,2}(?:\.|e|de|ste|er|eme|ieme|st|nd|rd|th)|eerste|tweede|derde|vierde|premier|deuxieme|troisieme|quatrieme"
    r"|ersten|zweiten|dritten|vierten|first|second|third|fourth)"
)
_ON_FLOOR: Final = (
    rf"(?: (?:van|op) (?:de |het )?{_ORDINAL}(?: (?:verdiep(?:ing)?|links|rechts))?\b"
    rf"| (?:du|au) {_ORDINAL}(?: (?:etage|gauche|droite))?\b"
    rf"| (?:im|vom|aus dem|ausm) {_ORDINAL}(?: (?:stock|og|links|rechts))?"
    rf"| (?:on|from|in) (?:the )?{_ORDINAL} floor(?: (?:left|right))?)"
)
_NEWCOMER: Final = one_of(r"nieuwe nouveau nouvelle neue[rn]? new_(?:one|guy|man|fella|bloke|lot|couple)")
_NEAR: Final = r"(?:van boven|boven|naast|au[ -]dessus (?:de|du)|a cote (?:de|du)|uber|neben|above|over|next to)"
_OF: Final = r"(?:van|uit|op|in|of|from|at|du|de|des|de la|a|au|a la|vom|von|aus|ausm|im)"
_HIS: Final = r"(?:zijn(?:en|e)?|z'n|zen|haar|d'r|sein(?:e[rn]?)?|ihr(?:e[rn]?)?|sei)"
_TRADES: Final = rf"(?:{TRADE}|{_SOLE}|{SHOP})"
_THEIRS: Final = r" (?:zijn|z'n|hun|seinem|sei'm|seim|ihrem) (?:huis|haus)"
_MOVED: Final = (
    r" (?:who|that)(?:'s| has| just)? (?:moved|lives|living|stays) (?:in(?:to)?|at)(?: (?:number|no|nr|flat))? \d{1,4}"
)

_BEGINS: Final = rf"(?:{_KIN}|{_TRADES}|{_PEOPLE}|{_THEM}|{_NEWCOMER}|die|voisin|deux|zwei|twee|two)"
"""Looked for once, so that most words are none of the forms below after one look."""

KNOWN_PEOPLE: Final = (
    rf"(?={_BEGINS})(?:{_KIN} (?:{_OF} )?(?:{_THE})?{_TRADES}\b(?: owner)?(?:{PLACE})?"
    rf"|{TRADE} {_OF} (?:{_THE})?{_TRADES}\b"
    rf"|{_KIN} a (?:la |l')?(?:{_CAPITAL}|{_TRADES})\b(?: (?:du|de la) \w+(?: \w+)?)?"
    rf"|(?:{TRADE}|{_SOLE}|die {_OF} (?:{_THE})?{SHOP}) {_HIS} {_KIN}"
    rf"|(?:{TRADE}|{_SOLE}|{SHOP})'s {_KIN}|{SHOP} (?:lot|lads?|boys|crowd|family|brothers)"
    rf"|(?:{_PEOPLE}|{_THEM}) (?:{_OF}|{_NEAR}) (?:{_THE})?(?:\w+ )?{_TRADES}\b(?: place"
    rf"| shop)?(?:{_THEIRS})?(?:{_BY_DOOR})?(?:{PLACE})?"
    rf"|{TRADE} {_CAPITAL}(?: {_OF} {_CAPITAL})?|{TRADE}{PLACE}(?:,? (?:die |de |la |le )?{_CAPITAL}(?=,))?|{TRADE} van"
    rf" {_CAPITAL}|{_SOLE}(?:{PLACE})?"
    rf"|(?:{_PEOPLE}|{_THEM}){_BY_DOOR}(?:{PLACE})?"
    rf"|(?:{_NEWCOMER}|{_PEOPLE}){_ON_FLOOR}"
    rf"|(?:{_PEOPLE}){_MOVED}|{TRADE}{_ON_FLOOR}|voisine? (?:de palier|du dessus|du dessous|d'en face)"
    rf"|(?:deux|zwei|twee|two) {_CAPITAL} (?:{_OF} )(?:nummer |nr |number |no )?\d{{1,4}})"
)
"""Only beside words that accuse: each form alone is how neighbours speak of each other."""
TRADE_AT: Final = (
    rf"\b(?:{_THE}|au |a la |bij de |bij den |bij het |beim |at the )(?:{SHOP}|{TRADE})(?: {_CAPITAL})?(?:{PLACE})?"
)
HOUSE_AT: Final = (
    r"\b(?:(?:nummer|number|numero|n[o°]|nr|no|haus|house|flat|hausnummer)\.? ?|(?:du|au|near|at|op|van|aus|von) )"
    r"\d{1,4}[a-f]?\b"
)
NAMED_BY_SHOP: Final = rf" (?:van|du|de la|des|vom|von der|from|at) (?:{_THE})?(?:{SHOP}|{TRADE})\b"
"""Behind a first name: «Carla van de frituur»."""
