"""Recognises lines of a member who meant to call, and of one who tried: «I'm calling 101», then «they're coming»; «101 doesn't
answer», then «I've got somebody».

Alone these lines leave open of whom they tell, so the lines before decide (`told_call.py`). Texts are folded and in UTF-8.
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.calls.call_words import names_helpers
from bot.reader.grammar.calls.no_call_words import NO_CALL_WORDS
from bot.reader.grammar.calls.other_calls import Kind, is_unanswered, kinds_in, tells_of_statement, tells_of_visit
from bot.reader.grammar.clauses import clauses_of
from bot.reader.grammar.vocabulary import POLICE, THEY
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.bundle import OF_A_LINE
from bot.reader.phrases.expression import Expression, expression, whole, words

_SO: Final = (
    r"(?:(?:a+h|oh|ok|oke|okay|ja|yes|oui|bon|voila|so|ca_y_est|et_voila|zo|nu|jetzt|now|goed|gut|gelukt|yep|jep|ouais"
    r"|yeah)\W+)*"
)
_MEANS: Final = words(
    r"ik_bel '?k_bel bel_(?:ze|ik|al|direct|meteen) j'appelle je_(?:les_|la_)?(?:appelle|previens|contacte)"
    r" ich_(?:rufe?|melde) rufe? (?:i'?m_|am_|just_)?(?:calling|ringing|phoning) (?:i'?ll|will)_(?:call|ring|phone)"
)
_TAKES_ON: Final = words(
    r"ik_(?:doe|regel)_(?:het|dat|'t|'?t_wel) '?k_(?:doe|regel)_'?t laat_mij_maar ik_bel ik_bel_wel"
    r" je_m'en_(?:charge|occupe) je_(?:le|vais_le)_fai(?:s|re) j'appelle"
    r" (?:das_)?(?:ubernehm|mach)e?_ich ich_(?:mach|ubernehm)e?_(?:das|es|schon) ich_ruf(?:e)?_an"
    r" i'?ll_(?:do_it|ring|call|phone) leave_(?:it|that)_(?:with|to)_me i'?m_on_it"
)
_NOT_MEANT: Final = words(r"niet nie geen nooit pas jamais nicht kein\w* not never \w+n't")
_ONLY_IF: Final = words(
    r"als indien tenzij wanneer si s'il s'ils quand sauf wenn falls sobald ausser if when unless once straks later tantot"
    r" nachher plus_tard morgen demain tomorrow zou wurde would moet faut muss should"
)
"""Of a call only later, or on a condition: «I'm calling 101 if they come back»."""
_WITHIN: Final = (
    r"(?:_(?:over|binnen|dans|in|d'ici)_(?:\w+_){0,2}(?:min\w*|kwartier|minuten|quart_d'heure|viertelstunde))"
)
_SOON: Final = (
    r"_(?:eraan|af|langs|kijken|zo|al|direct|nu|vite|bientot|tout_de_suite|gleich|sofort|jetzt|vorbei|now|soon|out"
    r"|round|over)"
)
_TOLD_THEM: Final = (
    r"(?:gsogt|gsagt|gesagt|gezegd|\w*durchgs\w+|durchgegeben|doorgegeven|told_them|explique|sorted|done|done_it|gefikst"
    r"|geregeld|gelukt|erledigt"
    r"|gemacht|regle|c'est_fait|got_through|durchgekommen|doorgeraakt|dran_gehabt)"
)
_THEY_COME: Final = OF_A_LINE.expression(
    rf"(?:^|\b{_TOLD_THEM})\W*{_SO}(?:{one_of(THEY, 'on')}_)?(?:(?:san|sind|zijn|sont|are|scho|schon|al|deja|already)_)*"
    r"(?:a[mn]_weg|unterwegs|onderweg|en_route|on_(?:the|their)_way)\W*$"
    rf"|\b{_TOLD_THEM}\W+{_SO}(?:{one_of(THEY, 'on')}_)?"
    rf"(?:komen|kommen|kumman|kemman|arrivent|viennent|coming)(?:{_WITHIN}|{_SOON})*\W*$"
    rf"|^\W*{_SO}{one_of(THEY, 'on')}_(?:\w+_)?(?:komen|arrivent|viennent|kommen|coming|come)(?:{_WITHIN}|{_SOON})*\W*$"
    rf"|^\W*{_SO}{one_of(THEY, 'on')}_(?:\w+_)?"
    rf"(?:be_(?:here|there)|zijn_er|sont_la|seront_la|sind_da|sind_hier){_WITHIN}\W*$"
)
_REACHED: Final = OF_A_LINE.expression(
    rf"^\W*{_SO}(?:(?:ik_)?heb|(?:we_)?hebben|j'ai|jai|on_a|(?:ich_)?hab"
    r"|(?:ich_)?habe|i'?ve_got|i_have|i_got|got|we'?ve_got)_(?:nu_|net_|eindelijk_|enfin_|jetzt_|endlich_)?"
    r"(?:iemand|quelqu'un|qqn|qq1|jemand\w*|wen|someone|somebody|one)(?:_(?:nu|now|jetzt|enfin|eindelijk|endlich))?\W*$"
    rf"|^\W*{_SO}(?:(?:doch|toch|si|geht_doch|wel)\W+)?{_SO}"
    r"(?:(?:ich_)?hab|(?:ich_)?habe|(?:ik_)?heb)_(?:wen|jemand\w*|iemand)_(?:dran|erreicht|aan_de_lijn)\b"
    rf"|^\W*{_SO}(?:geht_doch|doch_jetzt|toch_wel|nu_wel|si_maintenant|cette_fois)\W+{_SO}"
    rf"(?:{one_of(THEY)}_)?(?:kommen|komen|arrivent|viennent|coming)\W*$"
    rf"|^\W*{_SO}(?:ze_nemen|ze_pakken|(?:sie|die)_(?:nehmen|gehen)|ca_(?:decroche|repond)|ils_(?:decrochent|repondent)"
    r"|they(?:'re_picking|'ve_picked))(?:_(?:op|ab|d?ran|up))?(?:_(?:nu|now|jetzt|enfin|eindelijk|endlich))?(?:[.,;!]|\W*$)"
    rf"|^\W*{_SO}(?:(?:si|doch|toch|there)\W+)?(?:l')?(?:adresse_(?:donnee|durchgegeben|gegeben)|adres_(?:door)?gegeven"
    r"|(?:gave|given|giving)_(?:them_)?the_(?:address|details))\W*$"
    rf"|^\W*{_SO}(?:(?:i'?m|am)_through|got_(?:them|through)|(?:ik_)?ben_(?:nu_|eindelijk_)?(?:er_?)?door"
    r"|(?:ich_)?bin_(?:jetzt_)?durch)(?:_(?:nu|now|jetzt))?\W*$"
)
_ON_THE_WAY: Final = OF_A_LINE.whole(
    r"(?:(?:ja|jawel|jep|yes|yeah|yep|oui|ouais|jo|jup|ok)_)+(?:(?:ils|ze|sie|die|al|zijn|is|deja|sont|est|schon|sind|ist|already|are"
    r"|they're)_)*"
    r"(?:onderweg|unterwegs|en_route|on_(?:the|its|their)_way)"
)
_OF_THEM: Final = words("ze zij ils elles sie they they're they've")
_WHERE: Final = words(
    "waar ou wo where zie ziet vois voyez siehst seht see still_there nog_(?:daar|altijd) noch_da encore_la"
)
_DEED_OF_POLICE: Final = words(
    rf"{one_of(POLICE)}_(?:(?:hier|net|gerade|just|also|ook|auch)_)?(?:zegt|zeggen|zei|zeiden|vraagt|vragen|vroeg|wil"
    r"|willen|rijdt|raadt|says?|said|asks?|asked|wants?|told|drives?|drove|advises?|sagt|sagen"
    r"|sagte|bittet|bitten|fragt|fahrt|rat|dit|disent|demande(?:nt)?|veut|veulent|conseille|passe|heeft|hat|has|had|a)"
)
_WHO_CALLS: Final = expression(
    r"^\W*(?:(?:en|et|und|and|so|ok)_)?(?:who(?:'s|_is)?|wie|qui|wer)_(?:\w+_){0,2}(?:ringing|rings?|calling|calls?|phoning|belt|appelle|ruft|fait)\b"
)
_ME: Final = expression(r"^\W*(?:me|moi|ik|ich|i)(?:[,.]_?|_)")
_CALM: Final = OF_A_LINE.expression(
    r"(?:_?[.,;!]_?|_)(?:(?:blijf|stay|keep|reste|bleib|sei|sit|sois)_(?:\w+_){0,2}(?:stil+|kalm|rustig|quiet|calm|put|ruhig|binnen|drin"
    r"|in|inside|tight|tranquille|calme|hidden|cachee?|weg|daar|there|la)|cache[- ]toi|hide|hou_vol|tiens_bon|halt_durch"
    r"|hang_on|hold_on)\W*$"
)
"""Words for a person in peril at the end of an answer."""
_WHETHER_DONE: Final = words("gedaan gebeurd gelukt fait gemacht erledigt passiert geschafft done did_you through")
_AND: Final = r"(?:(?:en|et|und|and|ok|please|svp|aub|bitte)_)*"
_OTHER_ORDER: Final = expression(
    rf"(?:^|[.,!;:])\W*{_AND}(?:doe|sluit|zet|houd?|blijf|ga|kom|steek|neem|maak|ferme[rz]?|restez?|eteins|eteignez|allumez?|rentrez?"
    r"|mets|mettez|prends|prenez|mach|macht|schliess\w*|bleib\w*|schalt\w*|geh|geht|nimm|lock|close|shut|stay|keep|turn|switch|put|take"
    r"|get|go|come)_(?:\w+_){0,3}(?:\w*deur(?:en)?|ramen|raam|licht(?:en|er)?|poort|gordijnen|rolluiken|binnen|stil|kalm|\w*foto\w*"
    r"|filmpje|hond|kinderen|slot|portes?|fenetres?|lumieres?|volets|interieur|calme|photos?|tur(?:en)?|fenster|drinnen|rein|leise|ruhig"
    r"|rollladen|doors?|windows?|lights?|gate|inside|indoors|quiet|curtains|pictures?|dog|kids)\b"
    rf"|^\W*{_AND}(?:(?:je|jouw)_)?\w*(?:deur(?:en)?|ramen|licht(?:en)?|tur(?:en)?|fenster)_(?:op_slot|dicht|toe|aan|uit|zu|an|aus)\W*$"
)
"""The order of a neighbour to do something in the house: «lock your door»."""
_SIGHT: Final = words("gezien gehoord gesehen gehort vue?s? entendue?s? seen heard spotted")
_SEARCH_TOO: Final = words(
    r"(?:ze|zij|ils|sie|they)_(?:'?re_|are_|gaan_)?(?:zoeken|cherchent|suchen|search\w*|looking)_(?:ook|mee|aussi|auch|mit|avec_nous|too|as_well)"
)
_OTHER_VISIT: Final = words(
    r"gisteren eergisteren vorige vroeger (?:passee?s?|venue?s?)_(?:avant-)?hier avant-hier derniere? l'autre_jour"
    r" gestern vorgestern letzte\w* neulich yesterday last other_day ago"
    r" geleden for about pour concernant wegen voor um zu anders autre"
)
"""Of a visit of another day, or about another matter."""
_YES: Final = OF_A_LINE.expression(r"^\W*(?:ja|jawel|jep|yes|yeah|yep|oui|ouais|si)\b")
_NOT_REACHED: Final = words(
    r"(?:ne_)?repond(?:ent)?_(?:toujours_)?pas (?:neemt|nemen)_(?:\w+_)?niet_op"
    r" (?:geht|nimmt|hebt)_(?:keiner|niemand)_(?:ran|dran|ab) (?:keiner|niemand)_(?:geht|nimmt|hebt)_(?:ran|dran|ab)"
    r" (?:geht|gehen|nimmt|nehmen|hebt|heben)_(?:\w+_)?nicht_(?:d?ran|ab)"
    r" niet_(?:bereikbaar|doorgekomen) geen_gehoor nicht_erreichbar"
    r" no_answer (?:not|isn't|aren't)_(?:answering|picking_up) can't_get_through"
)


_ENGAGED: Final = (
    r"(?:(?:nog|altijd|nog_altijd|steeds|weer|toujours|encore|still|immer|noch|immer_noch|wieder)_)*"
    r"(?:bezet|in_gesprek|occupe|engaged|besetzt)"
)
_HELPERS: Final = r"(?:101|112|110|999|(?:de_)?politie|(?:la_)?police|(?:die_)?polizei|(?:the_)?police)"
_HAVE_CALLED: Final = (
    r"(?:(?:ik|j'|i|ich|heb|ai|hab|habe|have|net|just|al|deja|schon|already|naar|the|de|le|die|101|112|110|999)_?)*"
    r"(?:gebeld|appele|angerufen|called|rang|rung)(?:_(?:101|112|110|999))?"
)
_SAYS_ENGAGED: Final = expression(
    rf"^\W*(?:(?:{_HAVE_CALLED}|nee|nein|non|no|toch|niet|doch|nicht|sorry|pff+|mist|merde|damn|och|oh|ah|maar|mais|aber|but)\W+)*"
    r"(?:(?:het_is|'?t_is|tis|is|c'est|c|ist|it'?s|het_was|'?t_was|was|war|es_war|it_was|c'etait|ca_sonne)_)?"
    rf"(?:{_ENGAGED}(?:_(?:bij|bei|op|auf|au|a|on|at)_(?:(?:de|der|le|la|the)_)?{_HELPERS})?"
    rf"|{_HELPERS}_(?:is_|ist_)?(?:niet_bereikbaar|nicht_erreichbar)"
    rf"|{_HELPERS}_(?:(?:just|only)_rings(?:_out)?|rings_out|just_keeps_ringing|keeps_ringing)"
    r"|(?:(?:het|'?t|es|it|c')_?)?(?:was|is|war|ist|etait|est|kreeg|krijg|got)_(?:(?:de|een|alleen|maar|nur|ein|der|une?"
    r"|le|the|an|just)_)*(?:voicemail|antwoordapparaat|repondeur|anrufbeantworter|answering_machine))\W*$"
)
"""A line that says nothing else: «bezet!», «bezet bij 112», «101 niet bereikbaar», «nee toch niet, was voicemail»."""

_AFTER_ALL: Final = (
    r"(?:(?:_|\W+)(?:dus|toch|uiteindelijk|eigenlijk|en_fait|finalement|donc|du_coup|also|doch|eigentlich"
    r"|then|actually|after_all))*"
)
_NOT_CALLED: Final = (
    r"(?:(?:ik|heb|ben|dus|toch|je|j'|n'?ai|finalement|donc|ich|habe?|bin|doch|also|i|have|so|actually)_?)*"
    r"(?:niet_(?:gebeld|doorgekomen|bereikt)|pas_(?:pu_)?(?:appele|eu|joint|appeler|joindre)|nicht_(?:angerufen|durchgekommen|erreicht)"
    r"|(?:didn'?t|did_not)_(?:call|ring|get_through|reach_(?:them|anyone|anybody))|not_called)"
)
_WRONG_NUMBER: Final = (
    r"(?:(?:want|car|parce_que|weil|denn|because|het|'?t|le|mon|das|die|the|it|i|was|had|c'etait|war|hatte|got|une?|een|a)_)*"
    r"(?:nummer_(?:klopte_niet|was_(?:fout|verkeerd|niet_juist)|bestaat_niet)|(?:fout|foute|verkeerd|verkeerde)_nummer"
    r"|numero_(?:etait_)?(?:faux|errone|incorrect)|(?:faux|mauvais)_numero|nummer_(?:war_falsch|stimmte_nicht)"
    r"|falsche_nummer|wrong_number|number_was_wrong)(?:_(?:gebeld|gedraaid|gewahlt))?"
)
_WRONG_DIALLED: Final = expression(
    rf"^\W*(?:(?:nee|nein|non|no|sorry|oeps|oups|oops|ups)\W+)*{_NOT_CALLED}{_AFTER_ALL}\W+{_WRONG_NUMBER}\W*$"
)
"""«niet gebeld dus, nummer klopte niet»."""
MAY_BE_ENGAGED: Final = Expression(f"{_SAYS_ENGAGED.pattern}|{_WRONG_DIALLED.pattern}")


_NUMBER_ENGAGED: Final = whole(
    rf"(?:{_HELPERS}|(?:le|de|die)_(?:101|112|110))_(?:(?:is|ist|est|nog|altijd|steeds|toujours|immer|still|noch)_)*"
    r"(?:bezet|in_gesprek|occupe|engaged|busy|besetzt|niet_bereikbaar|nicht_erreichbar|neemt_(?:niet|nie|ni)_op|antwoordt_niet"
    r"|(?:ne_)?repond_pas|geht_(?:keiner|niemand)_ran|antwortet_nicht|(?:is_)?not_answering|doesn't_answer|no_answer)"
)


def says_number_engaged(text: bytes) -> bool:
    """True for a line that says no more than that the number of the police or of rescuers is engaged or not answered."""
    return _NUMBER_ENGAGED.occurs_in(text) and b"?" not in text


def says_engaged(text: bytes) -> bool:
    """True for a line that says no more than that its author reached no person, as the line was engaged or the number
    wrong."""
    return MAY_BE_ENGAGED.occurs_in(text) and b"?" not in text


def means_to_call(text: bytes) -> bool:
    """True for a call to the police or to rescuers that the author is about to make."""
    if b"?" in text or not names_helpers(text) or _ONLY_IF.occurs_in(text):
        return False
    return any(_MEANS.occurs_in(clause) and not _NOT_MEANT.occurs_in(clause) for clause in clauses_of(text))


def takes_on(text: bytes) -> bool:
    """True for «leave it with me», after a line that names the helpers."""
    if b"?" in text or _ONLY_IF.occurs_in(text):
        return False
    return any(_TAKES_ON.occurs_in(clause) and not _NOT_MEANT.occurs_in(clause) for clause in clauses_of(text))


def speaks_of_them(text: bytes) -> bool:
    """True for a line about «them», who are the suspects as long as no call is meant."""
    return _OF_THEM.occurs_in(text)


def tells_of_deed_of_police(text: bytes) -> bool:
    """True for a line about what the police do, say or ask, which is no advice to call them."""
    return _DEED_OF_POLICE.occurs_in(text)


def asks_whether_done(text: bytes) -> bool:
    """True for «have you done it?» or «112?» after the advice to call. Not «have you seen the police?»."""
    return _WHETHER_DONE.occurs_in(text) or (names_helpers(text) and not _SIGHT.occurs_in(text))


def asks_who_calls(text: bytes) -> bool:
    """True for «who's ringing?» and «wie belt 101?»."""
    return _WHO_CALLS.occurs_in(text)


def without_me(text: bytes) -> bytes:
    """The answer to such a question without its first word: «moi, c'est fait»."""
    return _ME.replace_in(text, b"")


def without_calm(text: bytes) -> bytes:
    """The text without «stay quiet» at its end: «gebeld blijf stil»."""
    return _CALM.replace_in(text)


def orders_another_thing(text: bytes) -> bool:
    """True for «lock your door», which names no helpers: «done» after it tells of no call."""
    return _OTHER_ORDER.occurs_in(text) and not names_helpers(text)


def tells_of_suspects(text: bytes) -> bool:
    """True for what another member says of «them» after the words of a call («they're at your door», «where are they?»): the
    police are not there yet."""
    return (b"?" not in text or _WHERE.occurs_in(text)) and speaks_of_them(text) and not names_helpers(text)


def says_they_come(text: bytes) -> bool:
    """True for «they're coming», with or without a time: after the author's own words of a call."""
    return _THEY_COME.occurs_in(text) and not NO_CALL_WORDS.occurs_in(text)


def says_reached(text: bytes) -> bool:
    """True for «I've got somebody»: after a call that was not answered."""
    return _REACHED.occurs_in(text)


def was_unanswered(text: bytes) -> bool:
    """True for a call that no person answered."""
    return (Kind.UNANSWERED in kinds_in(text) and is_unanswered(text)) or _NOT_REACHED.occurs_in(text)


def says_on_the_way(text: bytes) -> bool:
    """True for «yes, on the way»: after a question or advice that names the helpers."""
    return _ON_THE_WAY.occurs_in(text)


def says_yes_with_visit(text: bytes) -> bool:
    """True for «yes, the police have been», «yes, they took the report» and «yes, they're searching too»: after a"
    " question about a call."""
    told = _YES.occurs_in(text) and (tells_of_visit(text) or tells_of_statement(text) or _SEARCH_TOO.occurs_in(text))
    return told and b"?" not in text and not _OTHER_VISIT.occurs_in(text)
