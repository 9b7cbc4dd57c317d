"""Recognises lines of a search that tell of mortal danger now: the person who is sought, or one who helps to search, was found
or is seen in a place of peril, or is hurt («found him face down in the pond», «er läuft auf den Gleisen»).

A hope, a fear, advice, a question, an illness, a thing, an animal, another day, and helpers who know of it are none. All texts
are folded, in UTF-8.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from bot.reader.grammar.calls.helpers_told import ASIDE, helpers_know
from bot.reader.grammar.clauses import clauses_of
from bot.reader.grammar.emergencies.alarm import tells_of_alarm
from bot.reader.grammar.emergencies.emergency import Emergency, emergency_in
from bot.reader.grammar.ends.begun_again import PAST
from bot.reader.grammar.ends.found_in_peril import UNRESPONSIVE, finds_in_peril, may_be_dying
from bot.reader.grammar.harmless_pair import near
from bot.reader.grammar.vocabulary import (
    BEFORE_TODAY,
    CHAT,
    CONDITIONS,
    KIN,
    MY,
    THEIR,
)
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.expression import expression, words

_AT_HAND: Final = expression(
    r"\b(?:found|(?:terug)?gevonden|vonden|(?:wieder)?gefunden|(?:re)?trouvee?s?|got_(?:him|her|them)"
    r"|(?:see|saw|have)_(?:him|her)|there_(?:he|she)_is|(?:hebben|heb|zie|zien)_(?:hem|haar)|daar_(?:is|ligt|zit"
    r"|staat)_(?:hij|ze)"
    r"|(?:haben|hab|habe|seh|sehe|sehen)_(?:ihn|sie)|da_(?:ist|liegt|sitzt|steht)_(?:er|sie)|on_l'a|la_voila|le_voila"
    r"|(?:je|on)_(?:la|le)_voi[st]|(?:il|elle)_est_la)\b"
)
"""Of a person who is there, or in sight."""
_AT_PLACE: Final = expression(
    r"\b(?:s?he'?s|s?he_is|(?:mum|mam|dad|nan|gran)'?s)_(?:\w+_)?(?:under|on|in|over|off|up|down|onto|at)_(?:the|a)\b"
    r"|\b(?:hij|ze|zij)_(?:staat|ligt|zit|hangt|loopt|kruipt)_(?:\w+_){0,2}(?:op|in|onder|aan|over|langs)_(?:de|het|een)\b"
    r"|\b(?:il|elle)_(?:est|marche|pend|court)_(?:\w+_){0,2}(?:sur|dans|sous|de_l'autre|au_(?:bord|milieu|fond|bout))\b"
    r"|\b(?:er|sie)_(?:steht|liegt|sitzt|hangt|lauft|kriecht)_(?:\w+_){0,2}(?:auf|in|unter|an|uber)_(?:der|dem|den|einem"
    r"|einer)\b"
)
"""Of a person who is seen at a place now."""
_PERSON: Final = expression(
    rf"\b(?:he|she|him|her|hij|hem|zij|ze|haar|il|elle|lui|er|ihn|ihm|sie|ihr)\b|\b(?:he|she)'?s\b"
    rf"|\b(?:{one_of(MY)}|{one_of(THEIR)}|the|de|het|le|la|der|die|das)_{one_of(KIN)}\b"
    r"|\b(?:mama|papa|mum|mam|dad|oma|opa|papy|mamie|nan|gran\w*|frau|herr|mevrouw|meneer|mrs?)\b"
    r"|\b(?:one_of_(?:us|the|our)|a_(?:lady|man|woman|neighbour)|(?:een|iemand)_van_(?:ons|de)"
    r"|l'un_d\w*|une?_voisine?|eine[rn]?_von)\b"
    r"|\b(?:a|an|the|old|little|young|een|de|het|oude?|klein\w*|jonge|une?|la|le|petite?|jeune|eine?|der|die|das"
    r"|alte[rn]?)_(?:man|woman"
    r"|boy|girl|kid|child|lad|lass|fella|gentleman|walker|vrouw|dame|jongen|jongetje|meisje|kind|kindje|mijnheer|wandelaar"
    r"|dame|homme|femme|monsieur|gamine?|garcon|fille|fillette|enfant|randonneu\w*|mann|junge|madchen|wanderer)\b"
)
_HOPE: Final = (
    r"hoop hopelijk hopen (?:vrees|bang)_dat espere\w* esperons pourvu (?:peur|crains)_qu\w* hoff\w*"
    r" (?:angst|befurchte|furchte)_(?:dass|das) nicht_dass hope\w* hoping pray(?:ing)?_(?:that|he|she|to)"
    r" (?:afraid|scared|worried|fear)_(?:that|he|she)"
)
_HOPED: Final = words(_HOPE)
_FEARED: Final = words(
    _HOPE,
    CONDITIONS,
    BEFORE_TODAY,
    # Dutch
    r"dacht zou (?:soms|wel_eens|vroeger|vaak|altijd) misschien straks morgen vorige bijna"
    r" zolang heeft_er_(?:al_)?iemand toch_niet",
    # French
    r"croyais pensais (?:parfois|souvent|toujours|autrefois|longtemps) peut-?_?etre demain"
    r" failli s'(?:il|elle|ils) semaine",
    # German
    r"dachte (?:manchmal|oft|immer|fruher|damals) vielleicht morgen letzte[rn]? fast"
    r" beinahe wenn falls",
    # English
    r"thought (?:sometimes|often|always|used_to|years_ago) maybe"
    r" perhaps might could_(?:be|have) tomorrow last nearly almost in_case what_if",
)
"""Of what is hoped, feared, usual or of another day."""
_SEARCHER: Final = one_of(
    r"zoekers? zoekgroep zoekploeg meezoek\w* (?:mee_)?aan_het_zoeken search_party searchers? searching volunteers?"
    r" vrijwilligers?"
    r" benevoles? qui_cherch\w* helfer\w* such(?:er|ern|trupp|gruppe) freiwillige\w* mitgesucht mitsucht"
)
_COMES_TO_HARM: Final = one_of(
    r"gevallen gegleden gezakt uitgegleden gesukkeld in_het_water onwel fallen fell_in(?:to)?_the slipped_in(?:to)?"
    r" gone_in(?:to)?_the collapsed"
    r" chest_pains? tombee?s? glissee? malaise courant gesturzt gerutscht eingebrochen umgekippt zusammengebrochen abgesturzt"
)
_SEARCHER_HARMED: Final = expression(near(_SEARCHER, _COMES_TO_HARM, 50))
_UNHARMED: Final = words(
    r"niks niets nichts rien nothing only just_(?:wet|mud\w*|a) alleen_maar nur_(?:nass|nasse) pride lacht lachen"
    r" laughing ok oke okay fine"
    r" alles_(?:gut|ok|goed) ca_va tout_va_bien plus_de_peur scared_us"
)
_PASSED_OUT: Final = expression(
    r"\b(?:he's|she's|is|est|ist|ligt|liegt|lies|lying|has|hat|heeft)_(?:\w+_){0,2}(?:unconscious|passed_out|out_cold"
    r"|collapsed|bewusteloos"
    r"|flauwgevallen|inconscient\w*|evanouie?|bewusstlos|ohnmachtig|unresponsive)\b"
)
_HAS_HAD: Final = expression(r"\bwas_angetan\b|(?:'s|\b(?:has|have))_(?:just_)?had\b")
_DENIED: Final = words(
    r"not isn'?t aren'?t no niet geen nie n'est n'y pas aucun\w* nicht kein\w* ned nobody niemand personne nothing niks"
    r" nichts"
)
_ILLNESS: Final = words(
    # Dutch
    r"zonder_(?:haar|zijn|z'n|medic\w*|insuline|pillen|puff\w*) (?:pillen|tabletten|cachets|pills|tablets)_(?:nemen"
    r"|nehmen|prendre)"
    r" (?:prend|nimmt|neemt|takes|taking)_(?:\w+_){0,2}(?:pills|tablets|cachets|medic\w+|medik\w*|tabletten|pillen|traitement)"
    r" (?:needs?|moet|muss|braucht|doit_prendre)_(?:\w+_){0,2}(?:pillen|medic\w+|medik\w*|pills|tablets|tabletten)"
    r" hartpatient\w* diabet\w* suikerziek\w* epilep\w* astma\w*"
    r" allergi\w* (?:valt|raakt|krijgt)_(?:soms|wel_eens|vaak)",
    # French
    r"sans_(?:son|sa|ses|medic\w*|insuline|traitement) cardiaques? asthmati\w* (?:fait|a)_(?:parfois|souvent)",
    # German
    r"ohne_(?:ihre?n?|seine?n?|medik\w*|insulin|spray|tabletten) asthma\w* herzkrank\w* zucker\w*"
    r" (?:hat|kriegt)_(?:manchmal|oft)",
    # English
    r"without_(?:his|her|meds?|medic\w*|insulin|inhaler|tablets) asthma\w* heart_condition dementia (?:gets|has)_\w+_sometimes"
    r" prone_to",
    r"(?:kan|kann|can't|cannot|sait|kun|pas|niet|nicht)_(?:pas_|niet_|nicht_)?(?:swim|zwemmen|nager|schwimmen)",
)
"""Of a person who may come to harm: why the search is urgent, and no news of it."""
_THINGS: Final = one_of(
    r"jas jasje schoen\w* laars laarzen pantoffels? tas handtas rugzak gsm telefoon muts sjaal pet fiets knuffel hoed stok bril"
    r" handschoen\w* veste manteau chaussures? bottes? pantoufles? sac telephone echarpe bonnet casquette velo doudou canne"
    r" lunettes gants? jacke mantel schuhe? stiefel hausschuhe? tasche rucksack handy fahrrad mutze schal kuscheltier stock"
    r" brille handschuhe? coat jacket shoes? wellies boots? slippers? bag backpack phone bike scooter scarf hat cap teddy"
    r" glasses stick gloves?"
)
_THING: Final = expression(
    rf"\b(?:found|gevonden|vonden|gefunden|(?:re)?trouvee?s?|voi[st]|zie|seh|see)_(?:\w+_){{0,2}}{_THINGS}\b"
    rf"|^_?(?:\w+_)?{_THINGS}_(?:dans|in|im|on|op|auf|sur)\b"
    rf"|\b{_THINGS}_(?:\w+_){{0,4}}(?:found|gevonden|gefunden|trouvee?s?|ligt|liegt|lag|lies|lying|is|est|traine)\b"
)
"""A thing that was found, or lies there."""
_ANIMAL: Final = words(
    CHAT,
    r"kat poes hond honden hondje paard paarden koe kip kippen eend eenden duif zwaan katze hund hunde pferd huhn hase ente"
    r" taube schwan chatte chien chiens chienne cheval poule lapin canard pigeon cygne cat dog dogs dog's horse hens?"
    r" rabbit duck swan fox deer reh renard vos",
)
_WORN: Final = expression(rf"\b(?:in|with|wearing|met|en|avec|mit|im)_(?:\w+_){{0,2}}{_THINGS}\b")
"""Clothes that a person has on."""
_OWN_ANIMAL: Final = expression(
    rf"\b(?:{one_of(THEIR)})_(?:hond|hondje|hund|chien|chienne|dog|kat|katze|cat)\b"
    r"|\b(?:dog|hond|chien|hund)(?:'s|_\w+){0,4}_(?:bit|bitten|got|attacked|mauled|gebeten|aangevallen|attaquee?|mordue?|hat"
    r"|heeft|l'a)\b"
)
"""Of the person who is sought, or an animal that hurt them."""
_HARM: Final = words(
    # Dutch
    r"gevallen verdrink\w* gebeten schreeuwt roept houdt_\w+ aanval schokt pijn stijgt stroming scheef gesukkeld klem zakt help"
    r" springt gesprongen geweer pistool kofferbak opgesloten stikt rilt bibbert reling balustrade beademd bloed\w* brandt"
    r" aangevallen onwel neergezakt glijdt",
    # French
    r"tombee?s? noie noyer mordue? hurle crie tient malaise crise chute douleurs? monte courant glisse tordue? cassee? aide"
    r" saute fusil arme coffre enfermee? etouffe bouche_a_bouche gemit violettes rails autoroute sang saigne\w*"
    r" attaquee? agressee? enfonce",
    # German
    r"gesturzt ertrinkt gebissen schreit halt_\w+ anfall schmerzen steigt stromung schief rutscht versinkt sinkt hilfe"
    r" springt gesprungen gewehr waffe messer kofferraum eingesperrt rochelt beatmet gleise\w* autobahn blut\w*"
    r" gebrochen uberfallen steckt krampft",
    # English
    r"fallen fell drown\w* bitten bit screaming holding fit shaking pains? rising current slipping sinking help broken"
    r" attacked collapsed grabbed jumped jumping shotgun gun knife spiked fitting pylon slip_road mouth_to_mouth"
    r" hypotherm\w* bleeding"
    r" (?:'s|has)_climbed dragging",
)
"""Of a person who comes to harm, in a line in which the models see danger."""
_JEST: Final = words(r"haha\w* hihi lol mdr ptdr")
_MY: Final = words(MY)
_KIN: Final = words(KIN)
_KIN_ACTS: Final = expression(
    rf"\b{one_of(MY)}_{one_of(KIN)}(?:_\w+)?_(?:hem|haar_(?:net|juist|uit|gevonden)|ihn|sie|him|her_out|l'a)\b"
)


_SAYS: Final = words(
    r"heard hears says said thinks told saw seen spotted zegt zei hoorde gehoord zag denkt dit a_vu a_entendu pense sagt"
    r" hort gehort"
    r" sah meint glaubt"
)
"""Of a relative who only tells."""
_ANSWERS: Final = words(
    r"(?:repond|reponds)_(?:pas|plus) (?:antwortet|reagiert)_(?:nicht|net|ned|nimmer) (?:antwoordt|reageert)_(?:niet|nie)"
    r" not_responding"
)
"""Of a person who may also be out of reach by telephone."""
_OWN_BODY: Final = expression(
    r"\b(?:my|mijn|m'n|mon|ma|mes|meine?|meinen)_(?:\w+_)?(?:knees?|foot|feet|hands?|fingers?|legs?|back|ankle|knie|voet"
    r"|voeten|vinger"
    r"|rug|enkel|genou|genoux|pieds?|mains?|doigts?|dos|cheville|fuss|fusse|hande?|finger|rucken|knochel)\b"
)


def is_sought_in_peril(text: bytes, in_danger: bool) -> bool:
    """`text`: of a line in a search. `in_danger`: the models see danger in it. They do in much of what is told of a missing
    person, so a find, a place or a word of harm must speak for it, and nothing against it."""
    at_hand = _AT_HAND.occurs_in(text)
    text = b" , ".join(each for each in clauses_of(ASIDE.replace_in(text)) if not _OWN_BODY.occurs_in(each))
    if _JEST.occurs_in(text) or _ANIMAL.occurs_in(_OWN_ANIMAL.replace_in(text)) or helpers_know(text):
        return False
    if _ILLNESS.occurs_in(text) and not (at_hand or _PASSED_OUT.occurs_in(text)):
        return False
    named = _PERSON.occurs_in(text)
    if finds_in_peril(text) and any(_tells_of_peril(each, at_hand, named) for each in clauses_of(text)):
        return True
    if _SEARCHER_HARMED.occurs_in(text) and is_of_now(text) and not _UNHARMED.occurs_in(text):
        return True
    if not in_danger or _names_thing(text) or b"?" in text or (_FEARED.occurs_in(text) and not at_hand):
        return False
    tells = at_hand or _AT_PLACE.occurs_in(text) or _HARM.occurs_in(text) or finds_in_peril(text)
    return tells or emergency_in(text) is Emergency.DANGER


def is_of_now(text: bytes) -> bool:
    """False for a question, a jest, and what is hoped, feared or of another day."""
    text = ASIDE.replace_in(text)
    return b"?" not in text and not (_JEST.occurs_in(text) or _FEARED.occurs_in(text))


def kin_of_author(text: bytes) -> tuple[bytes, ...]:
    """The words for persons whom the author calls theirs, «husband» in «my husband», unless they found the person."""
    if _AT_HAND.occurs_in(text) or _KIN_ACTS.occurs_in(text) or _SAYS.occurs_in(text):
        return ()
    words = re.findall(rb"[\w-]+", text)
    return tuple(each for before, each in pairwise(words) if _MY.occurs_in(before) and _KIN.occurs_in(each))


def names_person(text: bytes) -> bool:
    return _PERSON.occurs_in(text)


def hopes(text: bytes) -> bool:
    """True for a danger to the missing person that is only hoped away or feared, in a line without any other word of alarm."""
    text = ASIDE.replace_in(text)
    if not _HOPED.occurs_in(text) or _AT_HAND.occurs_in(text):
        return False
    rest = b" , ".join(each for each in clauses_of(text) if not _HOPED.occurs_in(each))
    return not (finds_in_peril(rest) or tells_of_alarm(rest))


def _names_thing(text: bytes) -> bool:
    return _THING.occurs_in(_WORN.replace_in(text))


def _tells_of_peril(clause: bytes, at_hand: bool, named: bool) -> bool:
    """`named`: the text names a person, of whom another clause may tell that they are dying."""
    of_person = at_hand or _PERSON.occurs_in(clause) or (named and may_be_dying(_ANSWERS.replace_in(clause)))
    if not of_person or not finds_in_peril(clause):
        return False
    if UNRESPONSIVE.occurs_in(clause):
        return not _HOPED.occurs_in(clause)
    told = not (
        _FEARED.occurs_in(clause)
        or PAST.occurs_in(_HAS_HAD.replace_in(clause))
        or _names_thing(clause)
        or b"?" in clause
    )
    return told and (at_hand or not _DENIED.occurs_in(clause))
