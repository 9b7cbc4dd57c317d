"""Recognises the rescue of a person: a load that is lifted off, a door that is forced to reach her, a head that is held
still, traffic that is stopped at the place of an accident.

The lines before tell of a person in need, or of a person or an animal in water or mud. A crime, a suspect or a fight in them,
or a person to catch in the line, and the models decide.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from bot.reader.grammar.emergencies.alarm import tells_of_deed
from bot.reader.grammar.emergencies.people import NAMED, with_people_tagged
from bot.reader.grammar.emergencies.people_in_peril import WATER
from bot.reader.grammar.force.announced_force import Force, announced_force
from bot.reader.grammar.force.help_calls import (
    HELPERS,
    is_trouble,
    names_animal,
    names_pursuit,
    names_suspect_or_weapon,
)
from bot.reader.grammar.vocabulary import OFFICERS, POLICE, RESCUERS
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.expression import Expression, expression, words

_LOAD: Final = one_of(
    r"""\w*tractor \w*trekker auto wagen camion vrachtwagen bus kar aanhangwagen boom muur quad heftruck graafmachine steen
    tracteur voiture camionnette remorque arbre mur engin
    \w*traktor trecker schlepper lkw laster anhanger baum mauer stapler bagger
    car van lorry truck trailer tree wall digger forklift motorbike"""
)
_TRAPPED: Final = (
    rf"\b(?:bekneld|ingeklemd|omgekanteld|gekanteld|omgevallen|omgeslagen)\b|\bonder_(?:de|den|het|een|zijn|z'n|ne"
    rf"|nen)_{_LOAD}\b"
    rf"|\b(?:boom|tak|baum|ast|arbre|branche|tree|branch|mast|muur|mauer|mur|wall)(?:_[\w']+){{0,4}}_(?:op|auf|sur|on|onto)_(?:\w+_)?{_LOAD}\b"
    r"|\bligt_er(?:nog)?_?onder\b|\b(?:door|deur)_(?:het_|'?t_)?(?:ijs|ies)\b"
    rf"|\b(?:{_LOAD})_(?:\w+_){{0,3}}(?:renverse|retourne|bascule|tombe)\w*|\bcoincee?_(?:sous|dessous|dans_(?:la"
    rf"|sa)_(?:voiture|cabine))"
    rf"|\b(?:sous|dessous)_(?:le|la|son|sa|un|une)_{_LOAD}\b|\bla_glace_(?:a_)?(?:cede|craque|casse)\w*"
    rf"|\b(?:umgekippt|umgesturzt|umgfalln|eingeklemmt|uberschlagen)\b|\b(?:liegt|is|ist|hangt)_(?:\w+_)?drunter\b"
    rf"|\bunter(?:m|_dem|_der|_einem|_einer|_seinem)_{_LOAD}\b|\b(?:ins|im|durchs|durch_das)_eis\b"
    rf"|\b(?:overturned|tipped_over|rolled_over|toppled_over|gone_over|went_over)\b|\b(?:pinned|trapped|stuck"
    rf"|crushed)_(?:under|beneath|in_(?:his|the)_cab)"
    rf"|\b(?:under|beneath|underneath)_(?:the|his|a|that|her)_{_LOAD}\b|\bthrough_the_ice\b"
)
_A_PERSON: Final = Expression(NAMED)
_LIFTS: Final = words(
    r"""\w*lader \w*kraan graafmachine heftruck verreiker \w*tractor trekker krik kettingen? lier takel touw\w*
    ladder\w*
    manitou (?:op|weg)tillen tillen heffen omhoog wegtrekken eruit_trekken
    chargeur telesco\w* \w*tracteur grue treuil cric chaines? cordes? echelles? sangles? tronconneuse branches
    soulev\w* relev\w*
    tirer
    leve\w* motorsage kettensage kettingzaag chainsaw aste takken
    \w*traktor trecker schlepper \w*kran bagger stapler winde wagenheber ketten seil\w* leiter\w* heben hoch
    hochzuheben aufzuheben
    anheben hochheben
    hochziehen ziehn? ziehen
    \w*loader telehandler teleporter forklift \w*tractor digger jcb winch jacks? chains? ropes? straps? ladders? lift\w*
    pull\w* haul\w*
    (?:deur|portier|klep)_(?:\w+_){0,2}(?:niet_open|klem\w*|zit_vast)
    (?:portiere|porte)_(?:\w+_){0,2}(?:coincee?|bloquee?)
    ouvrir_la_(?:portiere|porte) tur_(?:\w+_){0,2}(?:klemmt|nicht_auf|geht_nicht) (?:get|open)_the_door(?:_open)?
    door'?s?_(?:is_)?jammed
    koevoet breekijzer pieds?_de_biche brecheisen stemmeisen crowbars?"""
)
_OFF_HIM: Final = expression(
    r"\b(?:off|from_under)_(?:of_)?(?:him|her|them)\b"
    r"|\b(?:get|pull|haul|drag|lift|fish)_(?:him|her|them|it)_(?:out|free|clear)\b"
    r"|\b(?:sors|sortez|sortons|tire|tirez|tirons|degage|degagez)-(?:le|la|les)(?:_de_la\W*$)?"
    r"|\b(?:haal|halen|trek|trekken|krijg\w*|tillen)_(?:we_)?(?:hem|haar|ze|em|'m)_(?:\w+_)?(?:eruit|er_uit|eraf|uit|los"
    r"|vrij|eronderuit)\b"
    r"|\b(?:van|boven|onder)_(?:hem|haar|ze)\b|\b(?:hem|haar|em|'m)_(?:eraf|eruit|los|vrij)\b|\b(?:le|la|les)_(?:degager"
    r"|degage|sortir|sort|liberer)\b"
    r"|\b(?:ihn|sie|den|die)_(?:\w+_){0,2}(?:raus|frei|rausziehen|befreien|vor)\b|\b(?:von|unter)_(?:ihm|ihr)\b"
)
_AT_A_PERSON: Final = words(r"hem|lui|leur|ihn|ihm|denen|him|them|'em|(?:hou|houd|pak|grijp)_(?:'?m|em)")
_IN_NEED: Final = words(
    r"""(?:bestuurder|chauffeur|fietser|motard)_zit_vast reageert_niet antwoordt_niet ademt_niet bewusteloos
    (?:is|ben)_gevallen (?:van|uit)_(?:de|het|zijn|haar)_\w+_gevallen kan_niet_(?:meer_)?(?:recht|opstaan|rechtop)
    (?:zit|zitten|zat|hangt)_(?:\w+_)?(?:vast_)?in_(?:de|een|den)_lift
    (?:auto|wagen|busje|fietser)_(?:is_|ligt_|zit_)?in_(?:de|den|een)_(?:\w+_)?(?:gracht|sloot|vaart|beek|kanaal|berm)
    bloedt ineengezakt ineengezegen in_elkaar_gezakt
    conducteur_est_coince repond_(?:pas|plus) respire_(?:pas|plus) inconsciente? est_tombee? saigne
    (?:bloque|coince|enferme)e?s?_dans_(?:l'|un_)ascenseur
    (?:voiture|auto|bagnole)_(?:est_)?(?:tombee_)?dans_(?:le|la|un|l'eau)_?(?:fosse|canal|meuse|riviere|ruisseau)?
    (?:n'arrive|arrive|peut)_(?:pas|plus)_(?:a_)?se_relever
    (?:ecroule|effondre)e? respir\w*_(?:mal|bizar\w*)
    antwortet_nicht reagiert_nicht meldet_sich_nicht atmet_nicht bewusstlos gesturzt kommt_nicht_(?:mehr_)?(?:hoch|auf)
    (?:steck\w*|fest|hang\w*)_im_(?:aufzug|fahrstuhl|lift) im_(?:aufzug|fahrstuhl|lift)_(?:fest|stecken|gefangen)
    (?:auto|wagen)_(?:liegt_|ist_|is_)?(?:im|in_(?:den|die|der))_(?:graben|bach|kanal|fluss|boschung)
    blutet eingeklemmt zusammengebrochen
    zusammengesackt
    isn't_answering not_answering doesn't_answer unconscious (?:has|'s)_fallen fell_off fallen_off can'?t_get_up
    collapsed bleeding driver_(?:is_)?trapped
    not_breathing
    driver_(?:is_)?(?:still_)?(?:inside|in_(?:the|his|her)_car|in_(?:it|there))
    hit_(?:a|the)_(?:\w+_)?(?:tree|wall|pole|lamp_?post)
    (?:car|van)_(?:is_|went_|has_gone_|ended_up_)?(?:now_)?in(?:to)?_(?:the|a)_(?:\w+_)?ditch
    in_(?:the|a)_lift"""
)
_NEEDS_HELP: Final = expression(f"{_TRAPPED}|{_IN_NEED.pattern}")
_TOOLS: Final = words(
    r"koevoet breekijzer hamer bijl pieds?_de_biche marteau hache brecheisen stemmeisen hammer axt crowbars? axe"
)
"""Weapons elsewhere: here they open a door."""
_STRONG: Final = words(
    r"""(?:sterke|straffe|starke|kraftige|strong|strapping)_(?:mannen|gasten|kerels|manner|kerle|lads|guys|men|fellas)
    costauds gros_bras (?:gars|types)_costauds"""
)
"""Neighbours who are asked to lift."""
CARE: Final = expression(
    r"\b(?:hoofd|nek|hand|been|kop|tete|nuque|main|jambe|kopf|nacken|bein|head|neck|hand|leg)_(?:\w+_)?(?:vast|stil|recht"
    r"|droite?|fest|ruhig|still|steady|up)\b"
    r"|\b(?:tiens|tient|tenir)_(?:la|sa)_(?:tete|main|nuque|jambe)\b|\b(?:hold|holding)_(?:his|her|their)_(?:head|hand|neck"
    r"|leg)\b"
    r"|\b(?:hou|houd|halt|halte)_(?:ich_)?(?:zijn|haar|seinen|ihren|seine|ihre)_(?:hoofd|hand|nek|been|kopf|hand|nacken"
    r"|bein)\b"
    r"|\b(?:lift|pick)(?:ing)?_(?:him|her|them)(?:_up)?\b|\b(?:help|get)_(?:him|her|them)_(?:back_)?up\b"
    r"|\b(?:hem|haar|'m|em)_(?:op|recht|overeind)_?(?:rapen|helpen|zetten|tillen)\b|\b(?:le|la|les)_(?:relever|redresser)\b"
    r"|\bheben?_(?:wir_)?(?:ihn|sie)_(?:\w+_)?(?:auf|hoch)\b|\b(?:ihm|ihr)_(?:\w+_)?(?:aufhelfen|hochhelfen)\b"
    r"|\b(?:druk|duw|hou|houd|appuie|appuy\w+|comprime[rz]?|druck\w*|press\w*|hold|push)_(?:\w+_){0,3}(?:hand)?(?:doek\w*"
    r"|verband|wond[e]?|serviette|linge|compresse|plaie|tuch|verband|wunde|towel|cloth|bandage|wound|dressing|tea_towel)\b"
    r"|\b(?:leg|leggen|draai|mets|mettez|metez|couche[rz]?|allonge[rz]?|tourne[rz]?|lay|put|roll|turn|get|legt|lege|dreht?)(?:-|_)"
    r"(?:we_|him|her|them|hem|haar|em|'m|le|la|les|ihn|sie)(?:_[\w']+){0,3}?_(?:op_(?:zijn|haar|de|z'n)_(?:rug|zij|zijde|zijkant)"
    r"|sur_(?:le|son)_(?:dos|cote|flanc)|en_pls|auf_(?:den|die|seinen|seine|ihre|ihren)_(?:rucken|seite)"
    r"|in_(?:die_)?stabile_seitenlage|in_stabiele_zijligging|on(?:to)?_(?:his|her|their|the)_(?:back|side)"
    r"|in(?:to)?_(?:the_)?recovery_position)\b"
)
_FIGHT: Final = words(
    r"""sla slaan geslagen schop schoppen schopt vecht\w* gevecht steekt frapp\w* tabass\w* bagarre schlag\w* prugel\w*
    tritt treten
    getreten geschopt beat\w* kick\w* punch\w* stab\w* fight\w* attack\w* aangevallen agress\w* angegriffen"""
)
_STRIKES: Final = words(
    r"""pak_(?:slaag|rammel|ransel) mep oplawaai vuist\w* (?:klop|trap|stamp|timmer|ros|knal)_(?:erop|hem|'m|em|er_op) bind\w*
    vastbind\w* knevel\w*
    cogn\w* gueule raclee rouste derouill\w* gifle\w* baffe\w* defonc\w* demol\w* attach\w* ligot\w*
    coups?_de_(?:pied|poing)
    (?:cass|tap|pet|eclat|explos)(?:e|ez|er|ons)(?:-|_)(?:le|la|les|lui|leur|dessus)
    hau(?:t|en|e)?_(?:ihm|ihn|ihr|drauf|zu|dem) verpass\w* watsch\w* fessel\w* dresch\w* fresse abreibung ohrfeig\w*
    faust
    hiding batter\w* thump\w* smack\w* slap\w* bash\w* stamp_on stomp\w* thrash\w* wallop\w* clatter\w* leather\w* rope
    tie_(?:him|her|them|his|up) (?:break|smash)_(?:his|her|their) sit_on_(?:him|her|them)
    give_(?:him|her|them)_(?:one|what_for)"""
)
"""Behind first aid: «put him on his side and batter him»."""
_CHASE: Final = words(
    r"""hinterher nach_(?:jagen|fahren|rennen) weit_kommt_(?:der|er) achterna achteraan ver_komt_(?:hij|ie) a_sa_poursuite
    ira_pas_loin
    won'?t_get_far after_him after_them"""
)
_HELPERS: Final = one_of(POLICE, OFFICERS, RESCUERS, r"ze they sie ils help hulp hilfe secours")
_WARNS: Final = words(
    r"pinkers knipperlichten alarmlichten gevarendriehoek feux_de_detresse warnblinker warndreieck hazards hazard_lights"
    r" warning_triangle"
)
"""Of a driver who warns others: no suspect is stopped with them."""
_SECURES: Final = expression(
    r"\b(?:pinkers|knipperlichten|alarmlichten|gevarendriehoek|warnings?|feux_de_detresse|triangle|warnblinker|warndreieck"
    r"|hazards|hazard_lights)\b"
    r"|\b(?:zodat|dat)_ze_(?:vertragen|trager_rijden)\b|\b(?:qu'ils|pour_qu'ils)_ralentissent\b|\blangsamer_fahren\b|\bslow_(?:them|it|the_cars)_down\b"
    r"|\b(?:verkeer|circulation|verkehr|traffic)(?:_(?:\w+_){0,2}(?:tegenhouden|aufhalten|stoppen))?\b"
    rf"|\b(?:blokkeer|sluit|zet)_(?:\w+_)?(?:weg|straat|baan)\b.*\b(?:tot|totdat)_(?:de_)?{_HELPERS}\b"
    rf"|\bbloqu\w*_la_(?:route|rue|chaussee)\b.*\b(?:jusqu\w*|le_temps)\b.*\b{_HELPERS}\b"
    rf"|\b(?:sperr|blockier)\w*_(?:ich_|wir_)?(?:mal_)?die_(?:strasse|fahrbahn|gasse)\b.*\bbis_(?:die_|der_)?{_HELPERS}\b"
    rf"|\bblock\w*_(?:off_)?the_(?:road|lane|street)\b.*\b(?:till|til|until)_(?:the_)?{_HELPERS}\b"
)


_PULLS_OUT: Final = expression(
    r"\b(?:trek|trekken|haal|halen|krijg\w*|sleur)_(?:ik_|we_)?(?:hem|haar|ze|em|'m)_(?:\w+_){0,2}uit_(?:de|het|den"
    r"|'t)_(?:auto|wagen|gracht|sloot|vaart"
    r"|water|cabine|kelder|brand)\b"
    r"|\b(?:hem|haar|ze|em|'m)_(?:\w+_){0,2}uit_(?:de|het|den|'t)_(?:auto|wagen|gracht|sloot|vaart|water|cabine)_(?:trekken"
    r"|halen|krijgen|helpen)\b"
    r"|\b(?:je|on)_(?:va_|vais_)?(?:le|la|les)_(?:sor\w*|tir\w*)_de_(?:la_|l')(?:voiture|eau|cabine|camionnette)\b"
    r"|\b(?:hol|zieh|krieg|zerr)\w*_(?:ich_|wir_)?(?:ihn|sie|den|die)_(?:\w+_)?aus_(?:dem|der)_(?:auto|wagen|graben|wasser"
    r"|kabine|bach)\b"
    r"|\b(?:pull|get|drag|haul|lift)\w*_(?:him|her|them)_(?:\w+_)?out_of_(?:the|that)_(?:car|ditch|water|van|cab|river"
    r"|wreck)\b"
)
_PERIL: Final = words(
    r"""rook\w* brand\w* vlammen gracht sloot vaart water zit_vast fum\w* feu flammes fosse eau coince\w* rauch\w* brenn\w*
    feuer flammen graben wasser
    eingeklemmt smok\w* fire flames burning ditch trapped sinking zinkt coule sinkt"""
)
"""A car from which a person is pulled: his own, and no suspect's."""
_JUST: Final = 3
"""Lines back."""
_SUNK: Final = Expression(
    rf"\b(?:{WATER}|in(?:to)? the (?:\w+ )?(?:ditch|mud|bog)|(?:in|im|door|durchs) (?:(?:de|het|'t) )?(?:modder|graben|schlamm"
    r"|matsch|moor|ijs|eis)|dans la boue|through the ice|sous la glace)\b"
)
_YOUNG_OR_DOG: Final = words(
    r"hond(?:je)? chien chienne hund dog pup calf heifer veulen fohlen poulain foal lamb agneau lamm"
)
_CAME_BY: Final = words(
    r"""\w*auto wagen \w*busje bestelwagen voiture camionnette transporter car van scooter huis maison haus house pub shed
    threw chucked drowned smeet gooide gegooid jete\w* noye geworfen ertrankt"""
)
"""A suspect has a car or a home, or put the animal there."""
HIDES: Final = words(
    r"hid hides hiding hidden verstop\w* verschuil\w* cache\w* planque\w* versteck\w* \w*gelopen ran runs"
)
_OFFENDS: Final = words(
    r"flash(?:ed|es|ing|te|t)? (?:film|grop|perv|peep|peer|gluur|spann|begluur)\w* mat(?:e|ent|ait|er) grijpt tripot\w*"
    r" (?:shout|swear|yell|spat|spit)\w*_(?:at|on) spuw\w* scheld\w* insult\w* beleidig\w* crache\w* creeps?"
    r" (?:kijk\w*|loer\w*|watch\w*|star(?:es|ing)|regard\w*|starrt|beobachtet)_(?:\w+_){0,2}(?:kinderen|meisjes|kids|girls"
    r"|children|enfants|filles|gamins|kinder|madchen)"
)
"""Of a man in a ditch who is no victim there."""
_FROM_A_PLACE: Final = words(
    r"out_of uit_(?:de|het|'t|zijn|haar|den) aus_(?:dem|der|seine[mr]|ihre[mr]) du de_(?:chez|sa|son)"
    r" de_la_(?:voiture|maison|camionnette|cave|chambre|grange)"
)
_OUT_OF_THERE: Final = words("out_of_there")
"""Says of no place what it is."""
_ANGERS: Final = words(
    r"""stole nicked drove_off sped_off ran_over hit_and_run
    hit_(?:my|our|his|her|a|the|some|two|three)_(?:\w+_)?(?:son|daughter|kids?|child\w*|boys?|girls?|lads?|man|woman|wife)
    hit_(?:my|our|his|her|a|the|some|two|three)_(?:\w+_)?(?:husband|dog|cat|bike|cyclist|pedestrian)"""
)
"""Of a driver after whom neighbours go."""


def tells_of_suspect(before: bytes) -> bool:
    """`before`: folded, in UTF-8."""
    return HIDES.occurs_in(before) or _OFFENDS.occurs_in(before) or tells_of_deed(before)


def _is_sunk(told: str) -> bool:
    """True for a person or an animal in water, mud or ice. «He» may be a suspect."""
    line = told.encode()
    if not _SUNK.occurs_in(line) or _CAME_BY.occurs_in(line):
        return False
    return names_animal(told) or _YOUNG_OR_DOG.occurs_in(line) or _A_PERSON.occurs_in(with_people_tagged(line))


def strikes(line: bytes) -> bool:
    """True for words of blows and of bonds. `line`: folded, in UTF-8."""
    return _FIGHT.occurs_in(line) or _STRIKES.occurs_in(line)


def is_in_need(told: Sequence[str]) -> bool:
    """True if the lines before, folded, tell of a person in need."""
    return _NEEDS_HELP.occurs_in("\n".join(told).encode())


def rescues(text: str, told: Sequence[str]) -> bool:
    """True for a rescue of the person who is in need. All texts: folded. `told`: the lines before, of its incident."""
    before = "\n".join(told)
    line = _STRONG.replace_in(_TOOLS.replace_in(text.encode()))
    blamed = tells_of_suspect(before.encode()) or _ANGERS.occurs_in(before.encode())
    frees = _OFF_HIM.occurs_in(line) and not (_FROM_A_PLACE.occurs_in(_OUT_OF_THERE.replace_in(line)) or blamed)
    in_need = is_in_need(told) or (frees and any(map(_is_sunk, told[-_JUST:])))
    if (
        not (in_need or is_trouble("", told) or _WARNS.occurs_in(text.encode()))
        or _FIGHT.occurs_in(before.encode())
        or names_suspect_or_weapon(before)
    ):
        return False
    rest = _PULLS_OUT.replace_in(CARE.replace_in(_SECURES.replace_in(_OFF_HIM.replace_in(line))))
    rest = HELPERS.replace_in(rest.strip(b" ,"))
    if names_suspect_or_weapon(rest.decode()) or names_pursuit(rest.decode()) or _CHASE.occurs_in(line):
        return False
    if announced_force(text, in_incident=False) is not Force.NONE:
        return False
    if _SECURES.occurs_in(line) or CARE.occurs_in(line):
        return not strikes(line)
    if _PULLS_OUT.occurs_in(line):
        return _PERIL.occurs_in(before.encode() + b"\n" + line)
    lifts = frees or _LIFTS.occurs_in(text.encode())
    return in_need and lifts and not _AT_A_PERSON.occurs_in(rest)
