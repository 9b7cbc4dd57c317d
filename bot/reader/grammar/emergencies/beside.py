"""Leaves out the clauses of an emergency that tell of another time, or of a film or a game: «my husband isn't breathing, he
was in hospital last week», «we were watching a film and my husband has collapsed».

Four languages, folded.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from bot.reader.grammar.emergencies.no_emergency import ANIMAL, FOUND, NOT_NOW, PASTIME, TALE
from bot.reader.grammar.vocabulary import NEIGHBOURS
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.expression import expression, words

_SINCE: Final = words(
    r"(?:sinds|seit|depuis|since)_(?:gisteren|gisteravond|gestern|hier(?:_(?:soir|matin|midi))?|yesterday|last_night)"
)
"""A danger that began yesterday and goes on is there now."""
_FEW: Final = (
    r"(?:an?|one|two|three|five|ten|fifteen|twenty|half_an|few|couple_of|een|enkele|paar|twee|drie|vijf|tien|vijftien|twintig"
    r"|half|[0-9]+)"
)
_NOT_EVEN: Final = one_of(
    r"[0-9]+ two three four five six seven eight nine ten seventy eighty ninety midnight there home not no nothing none out"
    r" twee drie vier vijf zes zeven acht negen tien tachtig negentig middernacht thuis niet geen niks niets"
    r" deux trois quatre cinq sept huit neuf dix minuit pas plus rien arrivee? quatre-vingts?"
    r" zwei drei funf sechs sieben neun zehn achtzig neunzig mitternacht nicht keine?n? nichts nimmer da"
)
JUST_NOW: Final = expression(
    rf"\b{_FEW}_(?:mins?|minutes?|secs?|seconds?|moments?|hour)_ago\b"
    rf"|\b{_FEW}_(?:minuut|minuten|minuutjes|seconden|kwartier\w*)_geleden\b|\b(?:half|een)_uur(?:tje)?_geleden\b"
    rf"|\b(?:nearly|almost|presque|fast|bijna|beinahe)_{_NOT_EVEN}\b"
)
"""«Ten minutes ago», «nearly four», «he is almost not breathing»: words of a past or of a near miss in a danger that is there
now."""

OWN: Final = words(
    r"my our me us mijn m'n mn ons onze mij mon ma mes notre nos moi nous mein\w* unser\w* mich mir uns i'm i've",
    r"i_(?:can_)?(?:hear|heard|see|can't) ik_(?:hoor|zie|word|krijg) j'entends je_vois ich_(?:hor\w*|seh\w*|werde|krieg\w*)",
    r"(?:mama|papa|mum|mom|dad|nan|gran|granny|grandad|grandma|oma|opa|maman|mamie|papy|papi)",
    NEIGHBOURS,
    r"(?:the|de|le|la|das)_(?:baby|bebe) stairwell traphal cage_d'escalier treppenhaus stiegenhaus d'a_cote boven oben en_haut",
    r"next_door hiernaast nebenan outside buiten dehors draussen upstairs downstairs",
)
"""A danger that the author is near to, and not one of a film."""
_PLACE: Final = expression(r"\b(?:in|at|au|im|aan|bij)_(?:(?:the|het|de|le|dem)_)?(?:theatre|theater)\b")
"""A theatre in which the author's own people are."""
_STATE: Final = words(
    r"(?:is|are|'s|isn't|not|he's|she's|stopped)_(?:\w+_)?(?:unconscious|unresponsive|breathing|choking|drowning"
    r"|bleeding|moving|responding|having|fitting|stabbing|hitting|beating|strangling|on_fire|burning|missing)"
    r" can't_(?:breathe|get_up|move|speak|swim) won't_(?:wake|stop) wants_to_jump",
    r"(?:is|ligt)_(?:\w+_)?(?:bewusteloos|verdwenen|vermist) ademt"
    r" reageert beweegt bloedt stikt verdrinkt krijgt_geen heeft_een"
    r" (?:krijgt|doet)_een kan_niet komt_niet stopt_niet"
    r" wordt_niet_wakker wil_springen wurgt slaat bedreigt brandt in_brand",
    r"est_inconscient\w* (?:ne_)?(?:respire|bouge|repond|reagit)_(?:plus|pas)"
    r" saigne s'etouffe se_noie convulse fait_une? m'etrangle"
    r" me_frappe menace brule en_feu n'arrive_(?:pas|plus) (?:n')?arrete_pas reveille_(?:pas|plus) veut_sauter",
    r"ist_(?:\w+_)?(?:bewusstlos|ohnmachtig|verschwunden) atmet bewegt_sich reagiert blutet erstickt ertrinkt krampft hat_einen"
    r" (?:bekommt|kriegt)_keine kann_nicht schlagt wurgt bedroht brennt kommt_nicht hort_nicht_auf wacht_nicht will_springen",
)
"""A danger that is there now, and no deed that may be told of any day."""
_ASLEEP: Final = words(r"in_bed into_bed to_bed in_slaap asleep eingeschlafen endormi\w*")
_ON_A_SOFA: Final = expression(
    r"\b(?:op_(?:de|onze|zijn|haar)_(?:zetel|bank|sofa)|sur_(?:le|son|notre)_(?:divan|canape|lit|fauteuil)"
    r"|(?:auf|aufs)_(?:(?:das|dem|die|der|unser|unserem)_)?(?:sofa|couch|bett)|on(?:to)?_(?:the|our|his|her)_(?:sofa|couch))"
    r"_(?:na|apres|nach|after)_(?:\w+_)?(?:werk|shift|dag|nacht|training|marathon|match|boulot|travail|journee|nuit|garde"
    r"|arbeit|schicht|tag|spiel|work|day|night|gym|school)\b"
)
_WORN_OUT: Final = words(
    r"collaps\w* passed_out fainted blacked_out keeled_over crashed gone missing fell fallen knocked out_cold zoek kwijt"
    r" ineen\w* in_elkaar \w*gezakt flauw\w* omgevallen gevallen valt"
    r" weg verdwenen effondr\w* ecroul\w* evanou\w* tombee? disparu\w*"
    r" zusammen\w* zammbrochen umgefallen umgekippt umkippt gefallen fallt verschwunden ohnmacht\w* verliefd"
)
"""Verbs of a person who is tired and went to bed: «collapsed in bed». A person who bleeds is none of them."""
_AT_HOME: Final = words(
    r"(?:is|'s|are|zit|zitten|staat|staan|loopt|ist|sind|sitzt|steht|est|sont|y_a)_(?:\w+_){0,3}(?:in|dans|im|aan|an|at|a)"
    r"_(?:(?:my|our|the|mijn|onze?|ons|de|het|mon|ma|notre|la|le|meine?[mr]?|unsere?[mr]?|der|dem)_)?(?:house|home|kitchen"
    r"|hall|garden|shed|garage|cellar|bedroom|door|huis|keuken|gang|tuin|schuur|kelder|slaapkamer|voordeur|achterdeur|maison"
    r"|cuisine|couloir|jardin|cave|chambre|porte|haus|kuche|flur|garten|keller|schlafzimmer|haustur|wohnung)",
)
"""Of a person who is in the author's home now."""
_LAST_YEAR: Final = words(r"l'an(?:nee)?_(?:derniere?|passee?) le_mois_(?:dernier|passe)")
_BURGLED: Final = words(
    r"burgled broken_into robbed burglary ingebroken inbraak cambriole\w* cambriolage eingebrochen einbruch"
)
TAKEN_BACK: Final = words(
    r"(?:oh|ah|ach|ah_non)_(?:wacht|wait|nein|non|c'est|das_ist)"
    r" (?:it's|it_is|that's|it_was|that_was)_(?:only|just)_my_\w+,?_(?:he|she)"
    r" (?:c'est|c'etait)_juste_(?:mon|ma)_\w+,?_(?:il|elle)"
    r" das_(?:ist|war)_nur_meine?_\w+,?_(?:er|sie|der|die)"
    r" laat_maar laissez_tomber hat_sich_erledigt never_?mind"
)
"""The author takes back what stands before."""
_FOUND_WORD: Final = one_of("gevonden retrouvee? gefunden found")
_FOUND_ANIMAL: Final = expression(
    rf"\b{ANIMAL}_(?:\w+_){{0,2}}{_FOUND_WORD}\b|\b{_FOUND_WORD}_(?:\w+_){{0,2}}{ANIMAL}\b"
    r"|\bchat_(?:\w+_){0,2}retrouve\b"
)
"""«He» of the next clause is that animal."""
_BETWEEN: Final = re.compile(
    rb"[.,:;!?()\n]| (?:and|en|et|und|when|toen|quand|then|dann|but|maar|mais|aber|so|because|want|weil) "
)


_IN_A_MONTH: Final = (
    r"(?:in|en|im|au_mois_de|last)_(?:janu\w+|janvier|febr\w+|fevrier|ma(?:art|rs|rz|rch)|apri?l|avril|mei|mai|may"
    r"|juni|juin|june|juli|juillet|july|august\w*|aout|septemb\w+|o[ck]tob\w+|novemb\w+|de[cz]emb\w+)(?:_20[0-9]{2})?"
)
WAS_IN_A_MONTH: Final = expression(
    rf"[,.;!(]\s*(?:(?:dat_was|het_was|'t_was|c'etait|das_war|es_war|it_was|that_was)_)?{_IN_A_MONTH}\s*(?:$|[,.;!)])"
)
"""Of the clause before: «they burnt our shed, that was in March»."""
_ILLNESS: Final = (
    r"(?:stroke|heart_\w+|bypass|seizure|operation|surgery|pacemaker|beroerte|hart\w+|herseninfarct|hersenbloeding|infarct|operatie"
    r"|schlaganfall|herz\w+|anfall|hirnblutung)"
)
_WAS_ILL: Final = expression(
    rf"\b{_IN_A_MONTH}_(?:had|heeft|kreeg|hatte|hat)_(?:hij|ze|zij|er|sie)_(?:\w+_){{0,2}}{_ILLNESS}\b"
    r"|\b(?:had|heeft|kreeg|hatte|hat)_(?:\w+_){0,2}"
    rf"(?:{_ILLNESS}_(?:\w+_){{0,2}}{_IN_A_MONTH}|{_IN_A_MONTH}_(?:\w+_){{0,2}}{_ILLNESS})\b"
)
_HAS_COLLAPSED: Final = expression(
    r"(?:(?:has|'s)_(?:just_)?(?:collapsed|passed_out|fainted|keeled_over)"
    r"|\bis_(?:(?:net|juist|zonet|daarnet|ineens|plots|hier)_)?(?:in_elkaar_gezakt|ineengezakt|ineengestort|omgevallen)"
    r"|\bist_(?:(?:gerade|grad|eben|jetzt|plotzlich|hier)_)?(?:zusammengebrochen|zusammengesackt|umgefallen|umgekippt))"
    r"(?:_(?:now|here|again|(?:on|in|at)_(?:the|our|my)_\w+))?[ .!]*$"
    r"|^\W*(?:please|help|help_us|help_me|hulp|hilfe|bitte|quick|quickly|snel|schnell|aub)(?:_(?:please|help|quick|quickly))?\W*$"
)
"""Also a plea beside it."""
_IF: Final = words("when whenever if once twice toen wanneer als wenn falls")
OF_A_MONTH: Final = expression(rf"[^,.;!?]*\b{_IN_A_MONTH}\s*(?:$|[,.;!])")
"""A clause that ends with a month: not «the woman who moved here in March has collapsed»."""
_SOME: Final = r"(?:\w+_){1,2}"
_LONG_AGO: Final = words(
    rf"{_SOME}(?:jaar|jaren|maand|maanden)_(?:of_wat_)?(?:geleden|terug) (?:al|ook|ooit|reeds)_(?:al_)?eens ooit"
    r" (?:is|werd|zijn)_eens",
    rf"il_y_a_{_SOME}(?:ans?|annees?|mois) (?:deja_)?une_fois deja_(?:deux|trois|[0-9])_fois",
    rf"vor_{_SOME}(?:jahr|jahren|monat|monaten) schon_(?:ein)?mal schon_(?:zwei|drei|[0-9]+)_?mal",
    rf"{_SOME}(?:years?|months?)_(?:or_(?:so|two)_)?ago (?:was|were|got|been)_once once_(?:stolen|nicked|burgled)",
)
"""Months or years before, and what «was once»."""
_STOLEN: Final = r"(?:gestolen|gejat|gepikt|gestohlen|geklaut|\w*gezaagd|\w*gesagt|ingebroken|eingebrochen)"
_IN_MONTH: Final = expression(rf"\b{_IN_A_MONTH}(?:_{_STOLEN}\b|[ ]*(?:$|[,.;!?)]))")
"""Not: «in March Street»."""
_THEN: Final = b"@then"


def without_long_ago(text: bytes) -> bytes:
    """The clauses that tell of no time months ago. `text`: folded, in UTF-8."""
    marked = _IN_MONTH.replace_in(_LONG_AGO.replace_in(text, _THEN), _THEN + b", ")  # «en mars» would be two clauses
    return text if marked == text else b", ".join(part for part in parts_of(marked) if _THEN not in part)


def parts_of(text: bytes) -> list[bytes]:
    """The clauses of a text, also without a mark between them. `text`: folded, in UTF-8."""
    return [part for part in _BETWEEN.split(text) if part.strip()]


def is_past(text: bytes) -> bool:
    """`text`: folded, in UTF-8."""
    return NOT_NOW.occurs_in(JUST_NOW.replace_in(_SINCE.replace_in(text)))


def is_worn_out(text: bytes) -> bool:
    """True for a person who fell into bed, or on a sofa after work. `text`: folded, in UTF-8."""
    is_spent = _ASLEEP.occurs_in(text) or (_ON_A_SOFA.occurs_in(text) and not _STATE.occurs_in(text))
    return is_spent and _WORN_OUT.occurs_in(text)


def own_matter_in(text: bytes, without_threats: Callable[[bytes], bytes]) -> bytes:
    """The clauses that tell of no pastime, if they name the author's own people or home; else nothing. A threat that the author
    hears («he says he'll kill me») is one of them then. `text`: folded, in UTF-8. `without_threats`: leaves them out."""
    parts = parts_of(_PLACE.replace_in(text).replace(b":", b" "))  # «on the radio: a man was stabbed» is one clause
    own = b", ".join(part for part in parts if not PASTIME.occurs_in(part))
    if not OWN.occurs_in(own):
        return b""
    return b", ".join(
        part
        for part in parts
        if not PASTIME.occurs_in(part) or (OWN.occurs_in(part) and not PASTIME.occurs_in(without_threats(part)))
    )


def state_of_now_in(text: bytes) -> bytes:
    """The clauses of a danger that is there now, if others tell of a past or of a person who was found; else nothing. `text`:
    folded, in UTF-8."""
    if not _tells_of_before(text) or _FOUND_ANIMAL.occurs_in(text):
        return b""
    now: list[bytes] = []
    before: list[bytes] = []
    for part in parts_of(text):
        (before if _tells_of_before(part) else now).append(part)
    is_tale = any(PASTIME.occurs_in(part) or TALE.occurs_in(part) for part in before)
    rest = b", ".join(now)
    inside = _AT_HOME.occurs_in(rest) and all(map(_BURGLED.occurs_in, before))
    told = inside or _STATE.occurs_in(rest) or _collapsed_after_illness(text, now, before)
    return rest if told and not is_tale else b""


def _tells_of_before(text: bytes) -> bool:
    return is_past(text) or FOUND.occurs_in(text) or _LAST_YEAR.occurs_in(text)


def _collapsed_after_illness(text: bytes, now: list[bytes], before: list[bytes]) -> bool:
    """True for «my husband has collapsed, he had a stroke in March», if nothing else is told that may be of March too."""
    only = all(map(_WAS_ILL.occurs_in, before)) and all(map(_HAS_COLLAPSED.occurs_in, now))
    return only and not _IF.occurs_in(text)
