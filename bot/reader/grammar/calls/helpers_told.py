"""Recognises helpers who know of an emergency: those who are there or were told, not those who are called for, are awaited in
vain, or are busy elsewhere. All texts are folded, in UTF-8."""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.vocabulary import OFFICERS, POLICE, RESCUERS, STATIONS
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.expression import expression, words

ASIDE: Final = expression(
    # a hope for helpers
    r"\b(?:hope|hopefully|hoping|praying|hoop_dat|hopelijk|hoffentlich|pourvu_qu'?e?|espere_qu'?e?|esperons_qu'?e?)_?"
    r"(?:(?:komt|is|zijn|kommt|kommen|ist|sind|the|de|der|die|les|l'|schnell)_?){0,3}"
    r"(?:someone|somebody|anyone|iemand|wer|jemand|quelqu'un|help|hulp|hilfe|ambulance|zieken?wagen|brandweer|pompiers"
    r"|feuerwehr"
    r"|notarzt|krankenwagen|rettungswagen|fire_brigade|police|politie|polizei|paramedics)(?:'s)?\b"
    # still
    r"|\b(?:immer_noch|nog_(?:steeds|altijd)|(?:est|sont|elle|il)_toujours)\b"
    r"|\b(?:come|hurry|run|be|move|rising|flowing)_fast\b"
    # they cannot or will not come
    r"|\b(?:niet|nie)_(?:weg|af|eraf|uit|eruit|bij|los|naar_beneden)\b|\bnicht_(?:ran|runter|weg|raus|los|hin)\b"
    r"|\bpas_(?:bouger|descendre|partir|a_l[ea]_(?:sortir|atteindre))\b|\bnot_(?:coming|getting)_(?:off|down|out)\b"
    # those who stay where they are
    r"|\b(?:je|on|nous)_(?:ne_)?boug\w+_(?:plus|pas)\b|\bnot_moving_from\b"
    # a joke about a fall, and one of the author
    r"|\b(?:j'ai|ich_bin|bin|ik_ben|ben|i|i've)_(?:\w+_){0,2}(?:glissee?|uitgegleden|ausgerutscht|gerutscht|slipped)\b"
    r"|\bpride(?:'s|_is)_hurt\b|\bhurt_(?:his|her|my)_pride\b"
    # a pond, and the dog that found the person
    r"|\bduck_pond\b|\bmare_aux_canards\b"
    r"|\b(?:dog|hond|hund|chien)(?:'s|_heeft|_hat|_a)?_(?:(?:haar|hem|ihn|sie|l')_?)?(?:found|gevonden|gefunden|trouvee?)\b"
    r"|\bchien_l'a_trouvee?\b"
)
"""Words that look like a fear, a denial or an animal, and say nothing of how the person is."""
_PLACES: Final = expression(
    rf"\b{one_of(STATIONS)}\b|\bfire_station\b|\b(?:outside|at|near|aan|bij|vor|devant_le)_(?:number|nr|nummer|numero"
    rf"|hausnummer|no)_?\d+\b"
    r"|\b(?:vor|hinter|neben|achter|naast|devant|derriere|voor_de_deur_van)_(?:der|dem|de|het|la|le|les|l')_?"
    r"(?:feuerwehr|polizei|brandweer|politie|pompiers|dokter|arzt|medecin)\b|\bdoctor'?s_(?:surgery|house)\b"
)
_SEARCHING: Final = expression(
    rf"\b{one_of(POLICE, OFFICERS, RESCUERS)}(?:_\w+){{0,2}}_(?:search\w*|looking_(?:for|at|in|over|near|by|along)|zoekt|zoeken"
    r"|sucht|suchen|cherchent|cherche|(?:only|nur|alleen|enkel)_(?:knows?|weiss|weten?)|knows?_only|weten?_alleen)\b"
)
"""Of helpers who are elsewhere, and know of the search alone."""
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
    r"|\b(?:ruft?|hol\w*|schick\w*|wahlt?|alarmier\w*)_(?:\w+_){0,3}(?:112|110|notarzt|krankenwagen|rettung\w*|feuerwehr"
    r"|hilfe)\b"
    r"|\b(?:brauch\w*|dringend|schnell|bitte|kann_(?:jemand|wer|mal))\b"
    # English
    r"|\b(?:call|ring|get|send|phone|dial)_(?:\w+_){0,3}(?:999|112|ambulance|paramedics?|help|doctor|fire_brigade|coastguard)\b"
    # in vain, in each language
    r"|\b(?:no|geen|kein\w*|aucune?|pas_d[e'])_?(?:ambulance|zieken?wagen|police|politie|polizei|secours|notarzt"
    r"|krankenwagen)\b"
    r"|\b(?:where|waar|ou|wo)_(?:\w+_){1,3}(?:ambulance|zieken?wagen|police|politie|polizei|secours|notarzt|krankenwagen)\b"
    r"|\b(?:nobody|no_one|niemand|personne|keiner)(?:_[\w']+){0,3}_(?:called|rung|gebeld|appelee?|gerufen|angerufen)\b"
    r"|\b(?:needs?|needed|quick\w*|asap|urgently|please|someone|somebody|can_anyone)\b"
)
"""Helpers who are called for know nothing yet."""


def helpers_know(text: bytes) -> bool:
    """True for police or rescuers who are there or were told, not for those who are called for."""
    elsewhere = _SEARCHING.replace_in(_PLACES.replace_in(_CRY.replace_in(ASIDE.replace_in(text))))
    return _HELPERS.occurs_in(elsewhere) and not _WANTED.occurs_in(text)
