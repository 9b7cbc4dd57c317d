"""Recognises texts that say whom others saw: «that's my brother», «c'était moi», «it's the plumber».

Such a text explains a report. It names a person whom the author knows by a possessive, the author, a person who is there on
business, or a small animal. Clauses with a question, a denial or a guess explain nothing.
"""

from __future__ import annotations

import re
from typing import Final

from bot.reader.grammar.clauses import clauses_of, within_clauses
from bot.reader.grammar.ends.intrusion import intrudes, threatens
from bot.reader.grammar.harmless_pair import PERIL
from bot.reader.grammar.vocabulary import GUESSED, HURT, KIN, MY, REPAIRERS, THE, A
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.expression import expression, whole, words

IT_IS: Final = one_of(
    r"(?:dat|da|het|'?t|die|dit|hij|ie|ze|zij)_(?:is|was|waren|zijn|zin|zen|wast) tis twas das dasse da's"
    r" c'?_?(?:est|etait|etaient) c_?t ce_sont ce_n'?est_que"
    r" (?:das|des|dat|es|s|er|sie)_(?:ist|is|war|woa|sind|san|waren)"
    r" (?:it|that|those|he|she|they|this|there)(?:'?_?(?:s|is|was|re|are|were)) dats"
)
JUST: Final = one_of(
    "gewoon maar wel toch dus zeker juste bien seulement simplement encore que nur bloss doch ja wohl halt eh just only all"
)
_MY: Final = one_of(MY)
KNOWN: Final = one_of(
    KIN,
    REPAIRERS,
    r"huurder\w* poetsvrouw tuinman klusjesman schilder\w* dakdekker\w* dakwerker\w* werkmannen werklui bezoek gasten"
    r" locataires? jardinier couvreurs? peintres? ouvriers? gars pote"
    r" mieter\w* gartner besuch dachdecker maler putzfrau bub jungs?"
    r" tenants? lodger builders? gardener roofers? painters? decorators? cleaner lads? guests? lot",
)
_ME: Final = one_of(
    "da?t?_(?:ben|benne|bin|zen)_ik dat_(?:zijn|waren)_wij ben_ik_zelf ben_ik_maar ik_ben_het_maar"
    " c'?_?(?:est|etait)_(?:moi|nous) das_(?:bin|war)_(?:nur_)?ich das_(?:sind|waren)_(?:nur_)?wir bin_nur_ich"
    " (?:that|it)'?_?(?:s|was|is)_(?:only_|just_)?(?:me|us)"
)
_A: Final = one_of(THE, A, "des en dr d")
_ON_BUSINESS: Final = one_of(
    r"postbode postman koerier\w* pakjesbezorger pakketbezorger"
    r" bezorgers? leveranciers? loodgieter elektricien installateur"
    r" taxateur glazenwasser schoorsteenveger thuisverpleging"
    r" thuisverpleegster verpleegster poetsvrouw werkmannen dakwerkers?"
    r" meteropnemer meteropneemster schoonmaker schoonmaakster poetshulp poetsman kuisvrouw makelaarster"
    r" femme_de_menage releveu(?:r|se)(?:_des?_compteurs?)? agente?_immobili(?:er|ere) aide-menagere"
    r" \w*ableser(?:in)? putzfrau putzhilfe reinigungskraft \w*maklerin immobilienmakler"
    r" cleaner cleaning_lady"
    r" krantenjongen makelaar facteur livreurs? plombier jardinier electricien couvreurs? ramoneur elagueurs? infirmiere?"
    r" ouvriers? nouveau_locataire nouveaux_voisins demenageurs? brieftrager postbote paketbote lieferant klempner"
    r" schornsteinfeger elektriker handwerker pflegedienst hausmeister hauswart gerichtsvollzieher makler fensterputzer"
    r" postie courier delivery_(?:man|driver|lad|guy) plumber gardener electrician roofers? sweep window_cleaner"
    r" meter_reader estate_agent carer district_nurse house_sitter removal_men scaffolders?"
    r" kat kater poes egel duif vos marter steenmarter chat herisson pigeon renard fouine katze igel taube fuchs marder"
    r" waschbar cat hedgehog fox badger squirrel"
)
_OURS: Final = rf"\b{IT_IS}(?:_{JUST})?_(?:onze|onzen|ons|unser|unsre|unsere|notre|our)_[a-z]+"
_NAMED: Final = expression(f"{_OURS}_?$")
THINGS: Final = expression(
    "\\b"
    + one_of(
        r" huis tuin auto wagen fiets bus camionette? velo moto brommer scooter alarm hond"
        r" garage schuur kelder gang hof plein blok buurt \w*straat \w*deur \w*poort"
        r" rue porte maison jardin voiture camionnette cave quartier chien allee immeuble"
        r" tur garten rad keller hund \w*strasse \w*haus"
        r" street door house garden car van bike gate shed dog road block lane turn chance problem kans beurt fout schuld"
    )
    + "\\b"
)
_WHOM: Final = (
    rf"\b(?:{IT_IS}(?:_{JUST})?(?:_{JUST})?(?:_{_MY}(?:_\w+)?_{KNOWN}|_(?:{_A}_|l'_?){_ON_BUSINESS})|{_ME})\b"
    rf"|\b(?:was|war|waren)_(?:nur|bloss|just|only|gewoon|maar)_(?:{_A}_|l'_?){_ON_BUSINESS}\b"
)
_EXPLAINS: Final = expression(_WHOM)
_IS_HIM: Final = whole(
    r"(?:(?:ja|jo|yes|yeah|aye|oui|oh|ah|jep|yep|idd|inderdaad)_)+"
    r"(?:(?:het|'t|das|it|that|c')_?)?(?:is|ist|'?s|est|isses|was|war|etait)"
    r"(?:_(?:bien|wel|wirklich|indeed))?_(?:hem|'m|em|haar|er|sie|lui|elle|him|her)(?:_(?:alright|inderdaad|wel|idd))?"
    r"|(?:(?:ja|jo|oh|ah|ach)_)+(?:er|sie)_(?:ist|war)_es"
)
_SORRY: Final = whole(
    r"(?:so_|echt_|tut_mir_)?(?:sorry|soz|desolee?s?|pardon|excus\w+|entschuldig\w*|mea_culpa|mijn_excuses|apologies)"
    r"(?:_(?:mannen|mensen|buren|gasten|jongens|voisins|nachbarn|neighbours|allemaal|iedereen|lads|all|folks|everyone|everybody|guys|leute|alle|allen|zusammen|les_gars|tout_le_monde"
    r"|a_tous|hoor|voor_de_(?:paniek|commotie|drukte)|fur_die_(?:panik|aufregung)|pour_la_panique|for_the_(?:panic|fuss|scare|bother))){0,2}"
)
"""Not «sorry for the typos», which may stand beside «yes, it's him» of a suspect."""
_WAS_ON_BUSINESS: Final = whole(
    rf"(?:was|war)_(?:{JUST}_)?(?:{_A}_|l'_?){_ON_BUSINESS}(?:_(?:maar|lol|haha|sorry|hoor|only|nur))?"
)
"""A clause that says no more, mostly the answer to «what was it?»: «niks, was de postbode»."""
_DOUBTED: Final = words(
    r"maar mais aber but dacht\w* thought croya\w* pensa\w* zei zegt claims? says said sagt\w* gisteren yesterday gestern"
    r" eerste? nu now jetzt weer again wieder"
)
"""Beside «was de postbode»: a guess, the words of another, or news that came later."""
_PLACE: Final = expression(
    rf"^\W*{IT_IS}(?:_{JUST})?_(?:(?:het|'?t|de|dat|die|la|le|the|that|das|der|dit|dieses)_)(?:\w+_){{0,2}}"
    r"(?:huis(?:je|ke)?|gebouw|flat|(?:maison|immeuble)(?:_\w+)?|haus|house|building)"
    r"(?:_(?:op|aan|naast|achter|tegenover|van|met|bij|in|du|de|a|au|en|avec|derriere|an|am|neben|hinter|mit|von|bei|on|at|next"
    r"|with|behind|opposite|by)\b|\W*$|,)"
)
"""A clause that says where: «it's the white house next to the baker»."""
MAY_EXPLAIN: Final = expression(
    f"{_WHOM}|{_OURS}|{within_clauses(_IS_HIM.pattern)}|{within_clauses(_WAS_ON_BUSINESS.pattern)}"
)
"""In most texts no clause does, so they are not read clause by clause."""
_HARMLESS: Final = expression(
    rf"\b{IT_IS}_(?:{JUST}_(?:{JUST}_)?(?:{_MY}|{_A})|(?:{JUST}_)?(?:{_A}_|l'_?){_ON_BUSINESS})\b"
    rf"|\b(?:was|war|waren)_(?:nur|bloss|just|only|gewoon|maar)_(?:{_A}_|l'_?){_ON_BUSINESS}\b"
)
LOCKED_OUT: Final = words(
    r"(?:sleutels?|badge|cles?|clefs?|schlussel|schlussl|keys?|code|fob)_(?:\w+_){0,3}"
    r"(?:vergeten|kwijt|verloren|oubliee?s?|perdue?s?|vergessen|verloren|forgotten|lost|inside)"
    r"|(?:vergat|vergeten|oublie|perdu|vergessen|forgot|forgotten|lost|left)_(?:\w+_){0,3}(?:sleutels?|badge"
    r"|cles?|clefs?|schlussel|keys?|code|fob)|(?:verkeerden?|mauvaise|falschen?|wrong)_(?:sleutels?|badge|cle|clef|schlussel|keys?|code|fob)|buitengesloten|enferme_dehors|ausgesperrt|locked_(?:\w+_)?out"
)
_VIOLENT: Final = words(
    r"""(?:hit|hits|hitting|hurt|beats?|beating|punch\w*|kick\w*|attack\w*|threat\w*)_(?:me|her|us|my)
    m'a_(?:frappe|menace|battu|tape)\w*
    (?:me|nous|la)_(?:frappe|menace|bat|tape) (?:mich|uns|sie)_(?:\w+_)?(?:geschlagen|bedroht) schlagt_(?:mich|uns|sie)
    bedroht_(?:mich|uns)
    droht_mir (?:me|mij|haar|ons)_(?:\w+_)?(?:geslagen|bedreigd|geschopt) (?:slaat|bedreigt|schopt)_(?:me|mij|haar|ons)"""
)
"""A husband who beats explains nothing."""
_IN_PERIL: Final = words(PERIL, HURT)
"""Beside a person in peril no reason is harmless: «it's just the postman, he's collapsed»."""
AND: Final = re.compile(rb" (?:en|et|und|and) ")
"""A doubt behind it is about another thing: «c'est mon mari, il a oublié sa clé et je n'entendais pas la sonnette»."""
DOUBTS: Final = expression(rf"\?|\b{one_of(GUESSED, 'precies zoals comme wie like si')}\b")


def explains(text: bytes) -> bool:
    """`text`: folded, in UTF-8."""
    if not MAY_EXPLAIN.occurs_in(text) or _VIOLENT.occurs_in(text):
        return False
    clauses = clauses_of(AND.sub(b",", text))
    if any(_says_whom(clause) and not DOUBTS.occurs_in(clause) for clause in clauses):
        return True
    sorry = b"?" not in text and any(map(_SORRY.occurs_in, clauses))
    return sorry and any(map(_IS_HIM.occurs_in, clauses))


def says_where(text: bytes) -> bool:
    """True for a line that tells in which house it happens, which the head takes for an explanation now and then."""
    return _PLACE.occurs_in(text)


def explains_plainly(text: bytes) -> bool:
    """True for an explanation with a harmless reason: «he forgot his key», «it's only the postman». The reason alone explains
    nothing: it may be the story of a stranger at the door."""
    harmless = LOCKED_OUT.occurs_in(text) or _HARMLESS.occurs_in(text)
    on_business = any(map(_WAS_ON_BUSINESS.occurs_in, clauses_of(text)))
    harmless = harmless or (on_business and not _DOUBTED.occurs_in(text))
    return harmless and explains(text) and not (_IN_PERIL.occurs_in(text) or intrudes(text) or threatens(text))


def _says_whom(clause: bytes) -> bool:
    told = _EXPLAINS.occurs_in(clause) or _WAS_ON_BUSINESS.occurs_in(clause)
    return told or (_NAMED.occurs_in(clause) and not THINGS.occurs_in(clause))
