"""Recognises lines of a search that tell of mortal danger now: the person who is sought, or one who helps to search, was found
or is seen in a place of peril, or is hurt («found him face down in the pond», «er läuft auf den Gleisen»).

A hope, a fear, advice, a question, an illness, a thing, an animal, another day, and helpers who know of it are none. All texts
are folded, in UTF-8.
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.clauses import clauses_of
from bot.reader.grammar.emergencies.alarm import tells_of_alarm
from bot.reader.grammar.emergencies.emergency import Emergency, emergency_in
from bot.reader.grammar.ends.begun_again import PAST
from bot.reader.grammar.ends.found_in_peril import UNRESPONSIVE, finds_in_peril
from bot.reader.grammar.vocabulary import BEFORE_TODAY, CHAT, CONDITIONS, KIN, MY, OFFICERS, POLICE, RESCUERS, THEIR
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.expression import expression, words

_AT_HAND: Final = expression(
    r"\b(?:found|(?:terug)?gevonden|vonden|(?:wieder)?gefunden|(?:re)?trouvee?s?|got_(?:him|her|them)"
    r"|(?:see|saw|have)_(?:him|her)|there_(?:he|she)_is|(?:hebben|heb|zie|zien)_(?:hem|haar)|daar_(?:is|ligt|zit|staat)_(?:hij|ze)"
    r"|(?:haben|hab|habe|seh|sehe|sehen)_(?:ihn|sie)|da_(?:ist|liegt|sitzt|steht)_(?:er|sie)|on_l'a|la_voila|le_voila"
    r"|(?:je|on)_(?:la|le)_voi[st]|(?:il|elle)_est_la)\b"
)
"""Of a person who is there, or in sight."""
_AT_PLACE: Final = expression(
    r"\b(?:s?he'?s|s?he_is)_(?:\w+_)?(?:under|on|in|over|off|up|down|onto|at)_(?:the|a)\b"
    r"|\b(?:hij|ze|zij)_(?:staat|ligt|zit|hangt|loopt|kruipt)_(?:\w+_){0,2}(?:op|in|onder|aan|over|langs)_(?:de|het|een)\b"
    r"|\b(?:il|elle)_(?:est|marche|pend|court)_(?:\w+_){0,2}(?:sur|dans|sous|de_l'autre|au_(?:bord|milieu|fond|bout))\b"
    r"|\b(?:er|sie)_(?:steht|liegt|sitzt|hangt|lauft|kriecht)_(?:\w+_){0,2}(?:auf|in|unter|an|uber)_(?:der|dem|den|einem|einer)\b"
)
"""Of a person who is seen at a place now."""
_PERSON: Final = expression(
    rf"\b(?:he|she|him|her|hij|hem|zij|ze|haar|il|elle|lui|er|ihn|ihm|sie|ihr)\b|\b(?:he|she)'?s\b"
    rf"|\b(?:{one_of(MY)}|{one_of(THEIR)}|the|de|het|le|la|der|die|das)_{one_of(KIN)}\b"
    r"|\b(?:mama|papa|mum|mam|dad|oma|opa|papy|mamie|nan|gran\w*)\b"
    r"|\b(?:one_of_(?:us|the|our)|a_(?:lady|man|woman|neighbour)|(?:een|iemand)_van_(?:ons|de)|een_(?:man|vrouw|dame)"
    r"|l'un_d\w*|une?_(?:dame|homme|femme|voisine?)|eine[rn]?_von|eine_frau|ein_mann)\b"
)
_HOPE: Final = (
    r"hoop hopelijk hopen (?:vrees|bang)_dat espere\w* esperons pourvu (?:peur|crains)_qu\w* hoff\w*"
    r" (?:angst|befurchte|furchte)_(?:dass|das) nicht_dass hope\w* hoping pray\w*"
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
_HAS_HAD: Final = expression(r"(?:'s|\b(?:has|have))_(?:just_)?had\b")
_DENIED: Final = words(
    r"not isn'?t aren'?t no niet geen nie n'est n'y pas aucun\w* nicht kein\w* ned nobody niemand personne nothing niks"
    r" nichts"
)
_ILLNESS: Final = words(
    # Dutch
    r"zonder_(?:haar|zijn|z'n|medic\w*|insuline|pillen|puff\w*) hartpatient\w* diabet\w* suikerziek\w* epilep\w* astma\w*"
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
    r" rabbit duck swan pigeon fox deer reh renard vos",
)
_OWN_ANIMAL: Final = expression(
    rf"\b(?:{one_of(THEIR)})_(?:hond|hondje|hund|chien|chienne|dog|kat|katze|cat)\b"
    r"|\b(?:dog|hond|chien|hund)(?:'s|_\w+){0,2}_(?:bit|bitten|got|attacked|mauled|gebeten|aangevallen|attaquee?|mordue?|hat"
    r"|heeft|l'a)\b"
)
"""Of the person who is sought, or an animal that hurt them."""
_HARM: Final = words(
    # Dutch
    r"gevallen verdrink\w* gebeten schreeuwt roept houdt_\w+ aanval schokt pijn stijgt stroming scheef gesukkeld klem zakt help"
    r" aangevallen onwel neergezakt glijdt",
    # French
    r"tombee?s? noie noyer mordue? hurle crie tient malaise crise chute douleurs? monte courant glisse tordue? cassee? aide"
    r" attaquee? agressee? enfonce",
    # German
    r"gesturzt ertrinkt gebissen schreit halt_\w+ anfall schmerzen steigt stromung schief rutscht versinkt sinkt hilfe"
    r" gebrochen uberfallen steckt krampft",
    # English
    r"fallen fell drown\w* bitten bit screaming holding fit shaking pains? rising current slipping sinking help broken"
    r" attacked collapsed grabbed",
)
"""Of a person who comes to harm, in a line in which the models see danger."""
_JEST: Final = words(r"haha\w* hihi lol mdr ptdr")
_HELPERS: Final = words(
    POLICE,
    OFFICERS,
    RESCUERS,
    r"ambulances? ambulanciers? paramedics? mug helikopter helicopter hubschrauber helico dokter medecin"
    r" arzt doctor 112 999 110 101 100 kustwacht coastguard lifeboat plongeurs divers duikers taucher",
)
_CRY: Final = words("au_secours")
_WANTED: Final = expression(
    # Dutch
    r"\b(?:bel|belt|bellen|stuur|haal|roep|verwittig)_(?:\w+_){0,3}(?:112|101|ambulance|hulp\w*|brandweer|dokter)\b"
    r"|\b(?:nodig|dringend|snel|aub|wie_belt|kan_iemand|moet_(?:er_)?komen)\b"
    # French
    r"|\b(?:appel(?:le|ez|er)|envoye[rz]|fai(?:s|tes)_venir)_(?:\w+_){0,3}(?:112|101|samu|ambulance|secours|pompiers|medecin)\b"
    r"|\b(?:faut|besoin|vite|urgent\w*|svp|quelqu'un_peut)\b"
    # German
    r"|\b(?:ruft?|hol\w*|schick\w*|wahlt?|alarmier\w*)_(?:\w+_){0,3}(?:112|110|notarzt|krankenwagen|rettung\w*|feuerwehr|hilfe)\b"
    r"|\b(?:brauch\w*|dringend|schnell|bitte|kann_(?:jemand|wer|mal))\b"
    # English
    r"|\b(?:call|ring|get|send|phone|dial)_(?:\w+_){0,3}(?:999|112|ambulance|paramedics?|help|doctor|fire_brigade|coastguard)\b"
    # in vain, in each language
    r"|\b(?:no|geen|kein\w*|aucune?|pas_d[e'])_?(?:ambulance|zieken?wagen|police|politie|polizei|secours|notarzt|krankenwagen)\b"
    r"|\b(?:where|waar|ou|wo)_(?:\w+_){1,3}(?:ambulance|zieken?wagen|police|politie|polizei|secours|notarzt|krankenwagen)\b"
    r"|\b(?:nobody|no_one|niemand|personne|keiner)(?:_[\w']+){0,3}_(?:called|rung|gebeld|appelee?|gerufen|angerufen)\b"
    r"|\b(?:needs?|needed|quick\w*|asap|urgently|please|someone|somebody|can_anyone)\b"
)
"""Helpers who are called for know nothing yet."""


def is_sought_in_peril(text: bytes, in_danger: bool) -> bool:
    """`text`: of a line in a search. `in_danger`: the models see danger in it. They do in much of what is told of a missing
    person, so a find, a place or a word of harm must speak for it, and nothing against it."""
    if _JEST.occurs_in(text) or _ANIMAL.occurs_in(_OWN_ANIMAL.replace_in(text)) or helpers_know(text):
        return False
    at_hand = _AT_HAND.occurs_in(text)
    if _ILLNESS.occurs_in(text) and not at_hand:
        return False
    if finds_in_peril(text) and any(_tells_of_peril(each, at_hand) for each in clauses_of(text)):
        return True
    if not in_danger or _THING.occurs_in(text) or b"?" in text or (_FEARED.occurs_in(text) and not at_hand):
        return False
    tells = at_hand or _AT_PLACE.occurs_in(text) or _HARM.occurs_in(text) or finds_in_peril(text)
    return tells or emergency_in(text) is Emergency.DANGER


def is_of_now(text: bytes) -> bool:
    """False for a question, a jest, and what is hoped, feared or of another day."""
    return b"?" not in text and not (_JEST.occurs_in(text) or _FEARED.occurs_in(text))


def helpers_know(text: bytes) -> bool:
    """True for police or rescuers who are there or were told, not for those who are called for."""
    return _HELPERS.occurs_in(_CRY.replace_in(text)) and not _WANTED.occurs_in(text)


def hopes(text: bytes) -> bool:
    """True for a danger to the missing person that is only hoped away or feared, in a line without any other word of alarm."""
    if not _HOPED.occurs_in(text) or _AT_HAND.occurs_in(text):
        return False
    rest = b" , ".join(each for each in clauses_of(text) if not _HOPED.occurs_in(each))
    return not (finds_in_peril(rest) or tells_of_alarm(rest))


def _tells_of_peril(clause: bytes, at_hand: bool) -> bool:
    if not finds_in_peril(clause) or not (at_hand or _PERSON.occurs_in(clause)):
        return False
    if UNRESPONSIVE.occurs_in(clause):
        return not _HOPED.occurs_in(clause)
    told = not (
        _FEARED.occurs_in(clause)
        or PAST.occurs_in(_HAS_HAD.replace_in(clause))
        or _THING.occurs_in(clause)
        or b"?" in clause
    )
    return told and (at_hand or not _DENIED.occurs_in(clause))
