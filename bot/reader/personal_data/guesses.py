"""Guesses at the doer: «it'll be that lad from number 9 again», «wedden dat het Kevin van 12 is», «he is behind it».

A guess or an irony blames a person without a charge, so a moderator looks. It stands at the end of a sentence: what follows
would tell what the person really does («… with his leaflets again»).
"""

from __future__ import annotations

import re
from typing import Final

from bot.core.reading import Span
from bot.reader.personal_data.accused_homes import HOUSE
from bot.reader.personal_data.blame import AS_EVER_BEHIND, SCORNED, ascribes, blames
from bot.reader.personal_data.charges import NO, ON_CAMERA, WEAK
from bot.reader.personal_data.identified import find_identified, plain_view
from bot.reader.personal_data.known_people import KNOWN_PEOPLE
from bot.reader.personal_data.not_accused import CLEARED_BEFORE, HARMLESS, PRAISE, SUFFERED_BEHIND, THANKS
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.expression import Expression, words
from bot.reader.phrases.late_pattern import LatePattern
from bot.reader.text.normalisation import fold

_A: Final = (
    r"(?:(?:de|den|die|dien|dat|le|la|les|ce|cet|cette|ces|der|das|diese[rn]?|the|that|those|them|our|onze|notre|unser|un|une"
    r"|een|ne|ein|a|one|of|celui|la bande (?:a|de)|de bende van|die bande von|the gang of|wel|gewoon|doch|zo) |l'){0,4}"
)
_BE: Final = (
    r"(?:ce soit|(?:dat|het|das|es|it)(?= (?:de|den|die|der|das|the|that|mijnheer|meneer|herr|mr|fam))|(?:dat|da|het|'t"
    r"|t) (?:is|was|zal|moet|zou|zijn|waren|zullen)(?: (?:dat|het))?|(?:is|was) (?:dat|da|het|'t)|da's|'?tis"
    r"|'?t?zal|c'est|c'etait|c|ce (?:sera|sont|doit etre|serait)|ca (?:doit etre|sera)|(?:das|es) (?:ist|war|wird|sind"
    r"|waren)|(?:ist|war) (?:das|es)"
    r"|(?:it|that|this)(?:'?ll be|'s| is| was| will be|'?d be)|(?:it|that|this) (?:must|has to|has got to) (?:be|have been))"
)
_AGAIN: Final = (
    r"(?:weer|alweer|opnieuw|nog maar eens|encore|encore une fois|a nouveau|wieder|mal wieder|schon wieder|again)"
)
_SURELY: Final = (
    r"(?:vast|zeker|waarschijnlijk|natuurlijk|vermoedelijk|surement|certainement|probablement|evidemment|bestimmt|sicher|sicherlich"
    r"|wahrscheinlich|naturlich|garantiert|definitely|defo|probably|surely|certainly|obviously|bound to be)"
)
_BET: Final = (
    r"(?:(?:ik |'?k )?(?:wed|durf te wedden|gok|denk|vermoed|zweer)|wedden|volgens mij|als je (?:het )?mij vraagt"
    r"|als ge (?:het )?mij vraagt|m'n gok|(?:je|j') ?(?:parie|parierais|mise|pense|suis sure?|te jure|ai dans l'idee)"
    r"|(?:a|pour) (?:mon avis|moi)"
    r"|selon moi|d'apres moi|(?:ich )?(?:wette|tippe|schatze|vermute|glaube|denke|schwore)|meiner meinung nach|wetten|fur mich"
    r"|(?:i )?(?:bet|reckon|guess|suspect|swear)|(?:i'd|i would|i'll) (?:bet|say|put money on)|(?:my )?money'?s on|ask me"
    r"|zou (?:me|mij) (?:niks|niet|niets) verbazen (?:als|mocht)|(?:ca )?(?:ne )?m'etonnerait pas (?:que|si)"
    r"|(?:wurde|wurd) mich (?:nicht|ned) wundern,? wenn|(?:wouldn't be|not) (?:\w+ )?surprised if)"
)
_AGAIN_BEFORE: Final = LatePattern(rf"(?i:(?<![\w']){_BE}(?: (?!{NO}\b)[\w']+){{0,2}}? {_AGAIN} {_A})$")
_BLAMED_BEFORE: Final = LatePattern(rf"(?i:(?<![\w']){_BE} (?:{_SURELY} ){{0,2}}{_A})$")
_WILL_BE: Final = (
    r"(?:(?:dat|het|'t|t|da) ?(?:zal|moet)|'?tzal|ce sera|ca (?:doit etre|sera)|das (?:wird|muss)|(?:it|that)(?:'?ll be"
    r"| will be| must be| must have been|'?s got to be|'?d be))"
)
_SURELY_BEFORE: Final = LatePattern(rf"(?i:(?<![\w'])(?:{_BE} {_SURELY}|{_WILL_BE})(?: {_SURELY})? {_A})$")
_DONE: Final[Expression] = words(
    """whoever_did_(?:this|that|it) who_did_(?:this|that|it) (?:wie|degene_die)_(?:dit|dat|het)_(?:gedaan_heeft|heeft_gedaan)
    (?:celui_)?qui_a_fait_ca wer_(?:das|es)_(?:war|gemacht_hat|getan_hat)"""
)
"""A deed that was done: a crime for this module."""
_BARE_BEFORE: Final = LatePattern(
    rf"(?i:(?:^|[.,!?…:] ?)(?:{_SURELY}|{_AGAIN}|typisch|typical|typique)(?: (?:{_AGAIN}|of|de|voor|fur|du)){{0,2}} {_A})$"
)
"""Without a verb: «sûrement celui du 17»."""
_END: Final = (
    r"(?=\W*$|[,.!…]+ ?(?:(?:(?:altijd|always|toujours|immer) (?:hij|hem|die|zij|de ?zelfde\w*|him|her|them|that|the same"
    r"|lui|elle|eux|les? memes?|der|derselbe|dieselben?)|(?:altijd|always|toujours|immer)\W*$|typisch|typical|typique|wedden"
    r"|wetten|(?:der|die) mach(?:t|en) (?:doch |das |ja )*immer|die doen? (?:dat )?altijd|il fait (?:toujours|que) ca"
    r"|he always does|hundert ?pro\w*|wat een|quelle?|natuurlijk|(?:zoals (?:altijd|gewoonlijk)|comme (?:toujours"
    r"|d'habitude)|wie immer|as (?:always|usual))\W*$|for sure|sicher|zeker|of course|bien sur|naturlich|i bet|je parie"
    r"|ik wed|who else|wie anders|qui d'autre|wer sonst|trust me|geloof|i'm telling|ik zeg|je vous)\b))"
)
_KNOWS_MORE_BEHIND: Final = LatePattern(
    rf"(?i: (?:weet|weten) (?:daar|er|hier) (?:(?:zeker|vast|wel) )*meer (?:van|over)|(?:en sait|en savent|sait) (?:plus"
    rf"|quelque chose|long)(?: sur ca)?|wei(?:ss|ß) (?:da|daruber) (?:sicher |bestimmt )?mehr|knows? (?:more|something"
    rf"|all) about (?:it|this|that)){_END}"
)
_BET_BEFORE: Final = LatePattern(
    rf"(?i:(?<![\w'])(?:{_BET},?(?: (?:dat|que?|dass|that|on))?(?: qu')? ?(?:{_BE} )?"
    rf"|(?:wed|wedden|wetten|wette),? (?:dat|dass) (?:het|'t|das|es) )(?:{_AGAIN} |{_SURELY} )?{_A})$"
)
_TAIL_WORD: Final = one_of(
    "weer zijn geweest wezen niet zeker he nie is war ware wars opnieuw encore wieder gewesen sein again innit mate hein ca"
    " oder mal wohl"
)
_TAIL: Final = rf"(?: {_TAIL_WORD}){{0,4}}"
_TAIL_BEHIND: Final = LatePattern(rf"(?i:{_TAIL}{_END})")
_AGAIN_BEHIND: Final = LatePattern(rf"(?i:{_TAIL} {_AGAIN}{_TAIL}{_END})")
_PROOF_BEHIND: Final = LatePattern(rf"(?i:(?: (?:hoor|defo|he))?[,.!]+ ?{ON_CAMERA})")
_SAW_BEFORE: Final = LatePattern(
    rf"(?i:\b(?:i (?:saw|watched|seen|caught)|i've seen|(?:ik|'?k) (?:zag|heb)|j'ai vu|on a vu|ich (?:habe?|sah)) {_A})$"
)
_TAKE_BEHIND: Final = LatePattern(
    r"(?i: (?:take|taking|nick|nicking|steal|stealing|grab|walk off with) (?:your|my|the|our) \w+"
    r"| (?:mijn|uw|jullie|je|onze|de|het) \w+ (?:zien )?(?:pakken|stelen|meepakken|meenemen|jatten)"
    r"| (?:prendre|voler|piquer|embarquer) (?:le|la|les|ton|ta|tes|votre|vos|mon|ma|mes) \w+"
    r"| (?:dein|mein|euer|unser)\w* \w+ (?:klauen|stehlen|mitnehmen)(?: sehen)?)(?:,? (?:punt|point|punkt))?(?=\W*$)"
)
_SENT_BEFORE: Final = LatePattern(
    r"(?i:\b(?:kijk|ga|bel|klop|zoek|gaan kijken|allez|va|sonne[zr]?|regardez|schau\w*|geht?|klingel\w*|guckt?|try|look|check"
    r"|knock|search|have a word|heb je al|voir avec|parler?[ -]a|red\w* mal|speak to|talk to)"
    rf"\b(?:(?!\b{NO}\b)[^.!?\n]){{0,40}}?)$"
)
_ASKED_BEFORE: Final = LatePattern(r"(?i:\b(?:vraag|vraagt|demande[zr]?|frag\w*|ask)\b(?: [\w']+){0,4} (?:l')?)$")
_LOST: Final = one_of(
    r"fiets(?:en)? pak(?:je|ket)\w* post gereedschap velos? colis paquets? courrier outils fahrrad\w* rad rader pakete?"
    " werkzeug bikes? parcels? deliveries tools scooters?"
)
_IS_GONE: Final = one_of(
    "blijven gebleven passee?s? geblieben hingekommen gone went ended_up got_to disappeared verdwenen disparue?s?"
)
_WHERE_BEHIND: Final = LatePattern(
    rf"(?i:,? (?:eens |mal )?(?:waar|ou|wo|where) [^.!?\n]{{0,30}}?\b(?:{_LOST}\b[^.!?\n]{{0,20}}?\b{_IS_GONE}|{_IS_GONE}"
    rf" [^.!?\n]{{0,20}}?\b{_LOST})\b"
    r"|,? (?:waar|wo|where) (?:your|jullie|je|uw|dein|eure?) (?:fiets(?:en)?|bikes?|fahrrad|rad|rader|scooter"
    r"|tools) (?:is|are|zijn|ist|sind)(?=\W*$)|,? ou (?:est|sont) (?:ton|vos|votre|tes) (?:velos?|scooter|outils)(?=\W*$))"
)
_HOUSE_AT: Final = LatePattern(
    rf"(?i:(?:bij|au|bei(?: der)?|at|of) ?(?:den |het )?{HOUSE}|{HOUSE}|bei der \d{{1,4}}\b)"
)
_GONE: Final[Expression] = words(
    r"""gestolen gejatte? verdwenen vermiste volee?s? disparue?s? gestohlene?\w* geklaute?\w* verschwunden\w* stolen nicked
    (?:sucht|zoek\w*|cherche\w*|looking_for)_(?:\w+_)?(?:tater|dieb|dader|dief|coupable|voleurs?|thief|culprit|burglars?)
    daar_staa?[nt]_(?:jullie|je|uw)_fiets\w*_?$ (?:la|y)_sont_vos_velos_?$ da_steh\w*_eure_(?:fahr)?rader_?$"""
)
_FOUND: Final[Expression] = words(
    r"""gevonden terug\w* retrouve\w* trouve\w* rendue?s? ramene\w* depose\w* livre\w* found handed dropped delivered abgegeben
    gefunden camera\w* kamera\w* beelden images footage gezien vue? saw seen gesehen getuige\w* temoins? witness\w* zeugen?
    (?:pakje|pakket|colis|paket|parcel|package|post|packetje)\w* plaats place aangifte plainte anzeige police
    been_(?:burgled|robbed|broken_into) (?:ook|daar_is|er_is)_(?:\w+_)?(?:gestolen|ingebroken) (?:da|dort)_wurde
    ont_ete_(?:vole|cambriole)e?s? veilig en_securite in_sicherheit safe"""
)
_DOER_BEHIND: Final = LatePattern(
    rf"(?i:,? (?:(?:die|qui|der|who|that|weer|encore|wieder|again|vast|zeker|surement|bestimmt|wohl|probably"
    rf"|definitely) ){{0,3}}"
    rf"(?:{WEAK}|(?:zal|zullen) (?:het|dat|er|'t) (?:(?:wel|weer|ook|vast) ){{0,3}}(?:geweest zijn|zijn geweest|zijn"
    rf"|achter zitten"
    r"|gedaan hebben)|(?:moet|moeten) (?:het|dat) (?:\w+ )?(?:geweest zijn|gedaan hebben)|(?:aura|auront|a du"
    r"|ont du) (?:encore )?(?:fait|faire) (?:ca|le coup)|doi(?:t|vent) etre derriere(?: tout)? ca"
    r"|(?:wird|werden|muss|mussen) (?:es|das|da) (?:(?:wohl|wieder) ){0,2}(?:gewesen sein|dahinter ?stecken)"
    r"|(?:will|must|'ll|could) have done (?:it|this|that)|(?:will|'ll|must) be behind (?:it|this|that)"
    rf"|(?:'s|is|are) behind (?:it|this|that)(?: all)?|is de dader|at (?:the|our) (?:cars|sheds|bikes|locks|vans"
    rf"|wheelie bins)(?= again))(?: (?:again|weer|zeker|all)){{0,2}}{_END})"
)
_TITLED: Final = LatePattern(r"(?i:(?:mevrouw|meneer|mijnheer|madame|mme|monsieur|frau|herrn?|mrs?|ms)\b)")
"""Neighbours are spoken of so, and suspects hardly ever."""
_PERSON_KNOWN: Final = LatePattern(rf"(?i:{KNOWN_PEOPLE})")
_QUESTION: Final = re.compile(r"[^.!\n]{0,80}\?")
_HOME_AGAIN: Final[Expression] = words(
    r"""jarig verjaardag anniversaire birthday geburtstag bbq barbecue feest fete party muziek musique musik music
    vuilbak\w* poubelles? bins? mull\w* geparkeerd gare parked parkt
    pakje paket parcel colis sleutels? cles? keys? schlussel kat chat cat katze hond chien dog hund"""
)
"""Talk of parties, parking, parcels and pets: no person is blamed for a crime."""
_MARKS: Final[Expression] = words(
    r"""weer alweer opnieuw encore a_nouveau wieder again niet wed wedden gok durf parie\w* mise wette tippe schatze vermute bet
    reckon suspect money'?s? achter erachter derriere dahinter behind did_it done_it did_this gedaan fait_(?:ca|le_coup)
    war'?s was_(?:het|'t|dat) war_(?:es|das) hats?_(?:es_|das_)?getan c'est_(?:lui|elle) vast zeker surement certainement
    bestimmt sicher garantiert definitely probably volgens_mij avis pour_moi selon_moi fur_mich weet je_sais on_sait wei(?:ss|s)
    geweten gewissen conscience suis_sure? pense denk glaube denke guess think zweer swear schwore
    d'habitude comme_toujours zoals_altijd as_(?:always|usual|ever) wie_immer saw watched seen zag vu sah junk\w* zatlap\w*
    zuip\w* pisshead\w* alkie\w* wino\w* alcoolo\w* poivrot\w* kiffer\w* alkis?
    heb_je_al have_a_word voir_avec red\w*_mal speak talk
    dronk\w* toxico\w* druggie\w* crackhead\w* smackhead\w* creep perv\w* pakken stelen meenemen jatten klauen know zullen
    moet moeten muss mussen auront? a_du typisch typical typique weten sait knows
    naturlich natuurlijk schuld werk
    coup faute oeuvre work handiwork doing fault down_to have_done werden doivent zal sera doit_etre wird will_be ll_be
    must_be must_have got_to_be verbazen m'etonnerait wundern surprised
    vraagt? demande[zr]? frag\w* ask op_(?:camera|film|beeld) gefilmd on_(?:camera|video|film|cctv|the_doorbell) filmee?s?
    auf_(?:kamera|video) gefilmt kijk ga bel klop zoek kijken allez va sonne[zr]? regardez schau\w* geht? klingel\w* guckt?
    try look check knock search toujours altijd immer always devine[zr]? raad ratet?"""
)


def find_guessed(text: str, language: str, after_crime: bool) -> Span | None:
    """The first person whom a text takes for the doer. `text`: as written, since names have capitals."""
    folded = fold(text).encode()
    if not _MARKS.occurs_in(folded) or any(each.occurs_in(folded) for each in (HARMLESS, THANKS, PRAISE, _HOME_AGAIN)):
        return None
    plain, after_crime = plain_view(text), after_crime or _DONE.occurs_in(folded)
    people = find_identified(plain, language)
    guessed = next((each for each in people if _is_guessed(plain, each, after_crime)), None)
    if guessed is not None or not _GONE.occurs_in(folded) or _FOUND.occurs_in(folded):
        return guessed
    homes = (Span(*match.span()) for match in _HOUSE_AT.finditer(plain))
    return next((each for each in (*people, *homes) if _SENT_BEFORE.search(plain[: each.start])), None)


def _is_guessed(plain: str, person: Span, after_crime: bool) -> bool:
    before, end = plain[max(0, person.start - _NEAR) : person.start], person.end
    if _QUESTION.match(plain, end) or SUFFERED_BEHIND.match(plain, end) or CLEARED_BEFORE.search(before):
        return False
    if _is_told_of(plain, before, person):
        return True
    if _PERSON_KNOWN.fullmatch(plain, person.start, end) and not after_crime:
        return False
    supposed = after_crime or SCORNED.match(plain, person.start) is not None
    sent = _SENT_BEFORE.search(before) or _ASKED_BEFORE.search(before)
    if after_crime and sent and SCORNED.match(plain, person.start):
        return True
    return _is_named(plain, before, person) or (supposed and _is_supposed(plain, before, person))


def _is_told_of(plain: str, before: str, person: Span) -> bool:
    """True for a person beside a deed or words that blame: «… did it», «I saw … take your bike»."""
    if _DOER_BEHIND.match(plain, person.end) or blames(plain, person, weak=True) is not None:
        return True
    return _SAW_BEFORE.search(before) is not None and _TAKE_BEHIND.match(plain, person.end) is not None


def _is_named(plain: str, before: str, person: Span) -> bool:
    """True for a person who is named as the one: «it was … again», «ask … where the bikes went»."""
    behind: list[LatePattern] = []
    if _BLAMED_BEFORE.search(before):
        behind += [_PROOF_BEHIND, _AGAIN_BEHIND]
        if not _TITLED.match(plain, person.start):
            behind.append(AS_EVER_BEHIND)
    if _ASKED_BEFORE.search(before):
        behind.append(_WHERE_BEHIND)
    if _AGAIN_BEFORE.search(before) or _BET_BEFORE.search(before):
        behind.append(_TAIL_BEHIND)
    return any(each.match(plain, person.end) for each in behind)


def _is_supposed(plain: str, before: str, person: Span) -> bool:
    """True for a person beside words that point at the doer of a crime: «it must be …», «… knows more about it»."""
    if _KNOWS_MORE_BEHIND.match(plain, person.end) or ascribes(plain, person) is not None:
        return True
    surely = _SURELY_BEFORE.search(before) or _BARE_BEFORE.search(before)
    return surely is not None and _TAIL_BEHIND.match(plain, person.end) is not None


_NEAR: Final = 70
"""Characters before a person."""
