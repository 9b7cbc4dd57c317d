"""Recognises texts that mention a call to the police when no call was made.

The call was asked for, wanted, intended, denied, in vain, or long ago, the police called the sender, another person was called,
or its author only heard of it. The lists say which words speak of the police; this is the grammar around them in four
languages: mood, negation and time. First every word of a class is replaced by one capital letter, which folded text has none
of, so one expression covers all words of a class. Then all forms of no call are removed. If the rest still speaks of the
police or of a call, the lists and models decide. False police officers are removed too, and so is 101 as a bus line, a house
number or a title.
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.calls.call_words import names_helpers
from bot.reader.grammar.vocabulary import CALL, CALLED, NEIGHBOURS, NUMBERS, POLICE, RESCUERS, THE
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.bundle import OF_A_LINE
from bot.reader.phrases.expression import Expression

_POLICE: Final = one_of(NUMBERS, POLICE, "17 cop flic agenten hulpdiensten noodcentrale meldkamer notruf leitstelle")
_THE: Final = r"(?:(?:de|den|die|der|the|le|la|les|au|aux)[ ]+)?"
TOLD: Final = one_of(CALLED, "gemeld telephonee?s?")
_TELL: Final = one_of(CALL)
_DO_TELL: Final = one_of(
    "belt? verwittigt? waarschuwt? contacteer appelez appelle prevenez previens contactez"
    " ruft? rufen_sie verstandigt alarmiert call ring phone dial contact"
)

_CLASSES: Final = (
    (Expression(rf"\b{_THE}{_POLICE}\b"), b"P"),
    (Expression(rf"\b{TOLD}\b"), b"D"),
    (Expression(rf"\b{_TELL}\b"), b"C"),
)
"""P: the police or their number. D: a participle such as «gebeld». C: an infinitive such as «bellen»."""

MENTION: Final = rf"\b(?:(?:{_POLICE}|{TOLD}|{_TELL}|{_DO_TELL})\b|polic|poliz|agent|officer|beamte)"
"""A mention of the police or of a call."""
_MENTION: Final = Expression(MENTION)

_FIRST: Final = r"(?:^|[.!?,;:\n()\"]|\b(?:en|dus|maar|dan|et|alors|und|dann|and|so|then)\b)[ ]*"
"""The start of a clause. An order is first in its clause; behind a subject the same word is a statement: «mama belt 101»."""

_ASKED: Final = (
    r"(?:heeft|hebben|heb|hebt|hebde|hedde|is)(_er)?(_al|_nog|_toevallig)*_(iemand|je|jij|ge|gij|u|jullie|niemand){3}(P{2})?D",
    r"(?:iemand(_al|_naar|_ook)*_P(_al)?_D)",
    r"(?:moet(en)?|zal|zullen|kan|kun|kunnen|mag|wil|zou|zouden|wie_kan|wie_wil|wie_gaat)(_er)?_(ik|we|wij|je|ge|u|iemand"
    r"|jullie){3}(P_)?C(_of_P)?",
    r"(?:is|zijn|ist|are|were)_P(_al|_nog|_schon|_already)?_D",
    r"(?:wie_belt|wer_ruft|who's_calling|who's_ringing)(_er)?(_P)?(_an)?",
    r"(?:quelqu'un|t'as|tu_as|vous_avez|avez-vous|as-tu)_((a|a-t-il)_)?(deja_)?D(_P)?",
    r"(?:dois-je|peut|pourrait|faut-il)_(qu'on_|vite_)?C(_P(_ou_pas)?)?",
    r"(?:hat|habt|hast|haben|wer_hat)_(schon_|denn_|bereits_)*(jemand|einer|wer|ihr|du|sie)?{3}(P_)?(schon_)?D\?",
    r"(?:hat|wer_hat)_(schon_|denn_|bereits_)*(jemand_|einer_|wer_)(P_)?D",
    r"(?:soll|sollen|muss|kann|konnte|darf|wird)_(ich|wir|man|jemand|einer|mal){3}(P_)?C",
    r"(?:has|have|did|does)_(anyone|anybody|someone|somebody|you|no_one|nobody)(_already|_actually|_else|_yet)*_[DC](_P)?",
    r"(?:P{2}D\?)",
    r"(?:P_C\?)",
)
_WANTED: Final = (
    rf"{_FIRST}{_DO_TELL}(_(dan|nu|toch|gewoon|efkes|even|direct|meteen|altijd|eerst|zelf|maar|aub|onmiddellijk))*_P",
    rf"{_FIRST}(please_)?C(_vite|_donc|_d'abord|_doch|_bitte|_sofort|_lieber|_erst)*_P",
    rf"{_FIRST}{_DO_TELL}(_vite|_donc|_d'abord|_doch|_bitte|_sofort|_lieber|_erst)*_P(_an)?",
    r"(?:als)_(ge|je|u|jullie|iemand){4}D_(hebt|heb|heeft|is)",
)
_MEANT: Final = (
    r"(?:ga|gaan|zal|zullen|kzal|kga|wil|zou|wou|wilde|moet)_((ik|we|zo|straks|seffens|subiet|dadelijk|direct|nu|eens"
    r"|anders|morgen)_)*(P_)?([a-z]+_)?C",
    r"(?:faut|il_faut|je_dois|on_doit|vais|va|allons|veux|devrait|allez)_(qu'on_|bientot_|vite_)?C(_P)?",
    r"(?:werde|will|wollte)_(ich_|gleich_|mal_)*(P_)?C",
    r"(?:ich)_(ruf|rufe|werde)_(gleich|nachher|spater|morgen|dann)_P(_an)?",
    r"(?:should|shall|can|could|must|would|might|will|i'll|we'll|going_to|gonna|about_to|need_to|want_to|ought_to|someone"
    r"|somebody|please)"
    r"_(i_|we_|you_|someone_|somebody_|please_|just_)*C_P",
)
_DENIED: Final = (
    r"(?:niet|nie|ni|niemand|nooit)_(naar_)?(P_)?(D|C|te_C|nodig_om_te_C)",
    r"(?:P(_nog)?_(niet|nie|ni)_(D|nodig|C))",
    r"(?:geen|keine|no|no_need_for)_P(_nodig|_notig|_gebraucht)?",
    r"(?:no_need_to_C)_P",
    r"(?:personne_n'a|personne_a|n'ai|n'a|n'avons|n'est|pas|pas_encore)_(pas_)?(encore_)?D(_P)?",
    r"(?:P_(pas|n'est_pas)_(encore_)?D)",
    r"(?:pas)_(besoin_)?(de_|du_|d')?P",
    r"(?:nicht|niemand|keiner|nie)_(P_)?D",
    r"(?:nobody|no_one|not|haven't|hasn't|didn't|never|don't)_(has_|yet_|even_|actually_)*[DC](_P)?",
    r"(?:bijna|haast|fast|beinahe?|nearly|almost|presque)_(P_)?D(_P)?",
    r"(?:failli|manque_de)_(P_)?[DC](_P)?",
    r"(?:had(den)?{4}D_moeten(_worden)?)",
    r"(?:had(den)?{4}moeten_C)",
    r"(?:aurait_du_C(_P)?)",
    r"(?:hatte{4}C_(sollen|mussen))",
    r"(?:should_have_D(_P)?)",
)
_IN_VAIN: Final = (
    r"(?:P_(neemt|nemen|pakt)_(niet|nie|ni|weer_niet|nog_altijd_niet)_op)",
    r"(?:P_(is_)?(altijd_|al_[a-z]+_)?(bezet|onbereikbaar))",
    r"(?:geen_gehoor_bij_P)",
    r"(?:krijg|geraak|kom){2}P_niet(_te_pakken|_vast|_aan_de_lijn|_binnen)",
    r"(?:P_C_heeft_geen_zin)",
    r"(?:P_(ne_)?repond(ent)?_pas)",
    r"(?:P_(est_|toujours_)*(occupe|injoignable|sature))",
    r"(?:P_geht_(nicht|keiner)_ran)",
    r"(?:bei_P_(geht|nimmt)_(keiner|niemand)_(ran|ab))",
    r"(?:P_(ist_)?(dauernd_|immer_)?besetzt)",
    r"(?:P_(is_|are_|still_)*(not_answering|isn't_answering|aren't_answering|doesn't_answer|not_picking_up|engaged"
    r"|always_busy))",
    r"(?:can't_get_through_to_P)",
)
_LONG_AGO: Final = (
    r"(?:vorige?_(week|maand|jaar|keer)_(heb|hebben|had|hadden)_(ik|we|wij)_(ook_|al_)?P_D)",
    r"(?:la_semaine|le_mois|l'an)_(derniere?|passee?)_(j'ai|on_a)_D_P",
    r"(?:letzte[ns]?_(woche|monat|jahr)_(hab|habe|haben)_(ich|wir)_P_D)",
    r"(?:last_(week|month|year|time)_(i|we)_D_P)",
)
_BY_THEM: Final = (
    r"(?:P_(heeft|hebben|had)_(mij|me|ons|haar|hem){3}D)",
    r"(?:P_belden?_(mij|me|ons)(_op)?)",
    r"(?:P_(m'a|m'ont|nous_a|nous_ont)_D)",
    r"(?:P_(vient|viennent)_de_(m'|nous_)C)",
    r"(?:P_(hat|haben|hatte)_(mich|mir|uns){3}D)",
    r"(?:P_rief(en)?_(mich|uns){2}an)",
    r"(?:P_(has_|have_|just_)*D_(me|us))",
)
_MY: Final = r"(?:mijn|m'n|onze|ons|een|de|den|die|mon|ma|mes|notre|nos|le|la|les|meinen?|unseren?|my|our|the)"
_CLOSE: Final = one_of(
    NEIGHBOURS,
    r"zoon dochter broer zus moeder vader ouders mama papa man vrouw vriend\w* collega\w*"
    r" fils fille frere soeur mere pere parents mari femme copain copine amie? collegue"
    r" sohn tochter bruder schwester mutter vater eltern freund\w* kolleg\w* son daughter brother sister mother father"
    r" mum dad husband wife friend colleague",
)
_AT_A_NUMBER: Final = r"(_(op|au|sur|unter|on|at)_((het|the)_)?(nummer_|number_)?[+0]\d[\d ./-]*)"
_TO_OTHERS: Final = (
    rf"(?:heb|hebben)_((ik|we|wij|net|zonet|al|ook|nu)_)*{_MY}_{_CLOSE}(_(al|net|zonet|even|ook|nu))*_D{_AT_A_NUMBER}?",
    rf"(?:{_MY}_{_CLOSE}_D{_AT_A_NUMBER})",
    rf"(?:j'ai|on_a)_((deja|juste)_)*D_{_MY}_{_CLOSE}{_AT_A_NUMBER}?",
    rf"(?:habe?|haben)_((ich|wir|schon|gerade)_)*{_MY}_{_CLOSE}_D{_AT_A_NUMBER}?",
    rf"(?:i|we|i've|we've|have)_((just|already)_)*D_{_MY}_{_CLOSE}{_AT_A_NUMBER}?",
)
"""A call to a person one knows: «ik heb mijn buurman gebeld op 0478 …». Behind its subject, «mijn buurman gebeld» may be one to
the police."""

_SAID: Final = (
    r"(?:zei|zeiden|zegt|zeggen|zou|zouden|hoorde|blijkbaar|(a|ont)_dit|dit|disent|apparemment|parait|sagte|sagten|sagt|sagen"
    r"|angeblich|said|says|say|heard|apparently)\b[^.!?;]*"
)
_UNSURE: Final = (
    r"[^.!?;]*[ ,]"
    r"(weet_het_niet(_zeker)?|ben_(er_)?niet_zeker(_van)?|kweet_het_niet|sais_pas|pas_sure?|weiss_(es_|das_)?nicht(_(sicher|genau))?"
    r"|nicht_sicher|not_sure|don't_know|dunno|no_idea)(_(hoor|he|though))?[ ]*(?:$|[.!])"
)
_HEARD: Final = (rf"{_SAID}[PD]{_UNSURE}",)
"""Hearsay that its author doubts. «Jan says that he called» is a call."""
NOT_POLICE: Final = (
    r"\b(?:(?:bus|lijn|ligne|linie|line|tram|nr\.?|nummer|numero|n°|no|number|huis|huisnummer|hausnummer|kamer|zimmer"
    r"|room)[ ]*101\b|(?:valse?|nep|verklede|zogezegde?|faux|fausse|soi-disant|falsche[rn]?|angebliche[rn]?|fake|bogus"
    r"|false)[ -]*(?:agent|politie|polic|flic|gendarme|polizist|polizei|beamte|officer|cop)\w*|(?:politie|polizei)museum"
    r"|(?:police|fire)[ ]museum|musee[ ]de[ ](?:la[ ])?police|le[ ]101[ ](?:de la|du|rue|avenue|chaussee|de l')"
    r"|(?:tres|si|bien|fort|plutot|restez|soyez|etaient|sont)[ ]polis|(?:will|wollen|wil|willen|veut|veulent|demande"
    r"|demandent|wants?|needs?)[ ](?:\w+[ ]){0,2}(?:aktenzeichen|vorgangsnummer|numero|nummer|pv|reference|number|report"
    r"|bericht|rapport|attest)[ ](?:von[ ]der|van[ ]de|de[ ]la|from[ ]the)[ ](?:polizei|politie|police)"
    r"|101[ ](?:dalmat\w+|dingen|redenen|manieren|dinge|facons|things|ways|reasons|raisons|km|euro))"
)
"""Words that only look like the police or their number."""

_NOT_POLICE: Final = Expression(NOT_POLICE)


def _compile_forms(forms: tuple[str, ...], gap: str = r"[ ,]+") -> Expression:
    """In a form `_` stands for the gap between two words, and `{n}` for up to n words and a gap."""
    pattern = "|".join(form if form.startswith(_FIRST) else rf"\b{form}" for form in forms)
    for most in (2, 3, 4):
        pattern = pattern.replace(f"{{{most}}}", rf"(?:_[\w'-]+){{0,{most}}}_")
    return Expression(pattern.replace("_", gap))


_NO_CALL: Final = tuple(
    _compile_forms(forms, " +" if forms is _DENIED else r"[ ,]+")
    for forms in (_ASKED, _WANTED, _MEANT, _DENIED, _IN_VAIN, _LONG_AGO, _BY_THEM, _TO_OTHERS, _HEARD)
)
"""A denial ends at a comma: «hij beweegt niet, 112 gebeld» is a call."""
_MAY_TELL: Final = Expression(
    r"[PD]|polit|polic|polizei|flik|combi|patroui|patrol|streife|agent|officer|flic|gendarm|gebel|aangifte|plainte|anzeige"
    r"|onderweg|lijn\b|leitung|on the (?:line|phone)|melding|centrale|ploeg|inspect|recherche|wache|parket|custody|arrest"
    r"|doorge|noteer|genoteerd|noted|\b(?:wel|ja|oui|yes|yep|jep|moi|i did|i have|ich schon|fait|eu|gedaan|done|erledigt"
    r"|vraie?s?|echte|real|richtige[rn]?)\b"
)
"""Words that may tell of a call, also as the sender's answer to their own question."""


_DOUBTED: Final = _compile_forms((rf"{_SAID}{_UNSURE}",))


_NOT_YET: Final = OF_A_LINE.expression(
    rf"\b{one_of(CALLED, 'gemeldet gemeld signale reported')}\b.*"
    r"\b(?:nein|nee|non|no)\b[ ,]+(?:noch_nicht|nog_niet|pas_encore|not_yet)\b"
)
"""A question about a call that its author repeats and says no to."""
_HELPERS: Final = rf"(?:{one_of(THE)}_)?{one_of(NUMBERS, POLICE, RESCUERS)}"

SHOUTED: Final = (
    r"(?:geschrie?en|gebrullt|geschreeuwd|crie|hurle|yelled|shouted|screamed|(?:fenster|balkon|raam|deur|tur)_(?:raus_|uit_)?"
    r"(?:gerufen|geroepen)|(?:gerufen|geroepen)_?[:\"'«“„])(?:_(?:par|a|de|uit|aus|vom|from|out_of)_\w+_\w+)?"
)
"""A bluff at the suspects: «hab laut geschrien die Polizei kommt»."""
_NOT_NEEDED: Final = OF_A_LINE.expression(
    rf"\b{_HELPERS}_(?:(?:habe?n?|heb|hebben|we|wir|ich|ik|mir|uns|me|ons)_)+(?:gespart|gespaard|bespaard)\b"
    rf"|\b{_HELPERS}_(?:(?:is|zijn|ist|sind|sont|est|are|n'est|ne_sont|mehr|nu|jetzt)_)*(?:niet|nicht|non|pas|not)_(?:(?:meer|mehr|plus)_)?"
    r"(?:nodig|notig|necessaires?|needed)\b"
    rf"|\b(?:no_need_for|geen|keine|pas_besoin_(?:de|d'))_?{_HELPERS}(?:_(?:nodig|notig|needed)\b|_?$|_?[.,!])"
    rf"|\b{SHOUTED}_?[:,\"'„“«]*_?{_HELPERS}\b"
    rf"|^\W*(?:{_HELPERS}_(?:of|ou|oder|or)_[\w']+|[\w']+_(?:of|ou|oder|or)_{_HELPERS})\W*$"
)
"""Helpers who are not needed, a bluff, and a question of two words."""


def denies_call(text: bytes) -> bool:
    """True for a call that was not made yet, or was not needed, in a text that names no other helpers."""
    rest = _NOT_NEEDED.replace_in(text)
    return _NOT_YET.occurs_in(text) or (rest != text and not names_helpers(rest))


def is_doubted_hearsay(text: bytes) -> bool:
    """`text`: folded, in UTF-8."""
    return _DOUBTED.occurs_in(text)


def tells_of_no_call(text: bytes) -> bool:
    """True if a text mentions the police or a call, and nothing in it says that the police know. `text`: folded, in UTF-8."""
    if not _MENTION.occurs_in(text):
        return False
    with_police, classified, rest = _without_no_calls(text)
    any_removed = rest != classified or with_police != text
    return any_removed and not _MAY_TELL.occurs_in(rest)


def replace_no_calls(text: bytes) -> bytes:
    """The text without what only looks like the police, such as false officers or bus 101."""
    return _NOT_POLICE.replace_in(text)


def _without_no_calls(text: bytes) -> tuple[bytes, bytes, bytes]:
    """The text without what only looks like the police; the same with a letter for each class; and that without all forms of
    no call."""
    with_police = _NOT_POLICE.replace_in(text)
    classified = with_police
    for words, letter in _CLASSES:
        classified = words.replace_in(classified, letter)
    rest = classified
    for forms in _NO_CALL:
        rest = forms.replace_in(rest)
    return with_police, classified, rest
