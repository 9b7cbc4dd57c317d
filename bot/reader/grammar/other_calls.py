"""Recognises calls that did not reach the police: unanswered, long ago, in writing, to a company, or by an alarm of one's own.

Texts are folded and in UTF-8.
"""

from __future__ import annotations

from enum import Enum, auto
from typing import Final

from bot.reader.grammar.no_call import NOT_POLICE
from bot.reader.phrases.expression import Expression, Expressions

_TO: Final = r"(?:to|tae|with|wi|met|mit|avec|bei|by|via|up|naar|au|a|an)"
_COMPANY: Final = (
    r"(?:syndic\w*|woonbron|verhuurder|huisbaas|landlord|gas|gasbedrijf|electric|water|ores|resa|sibelga|fluvius|stedin"
    r"|enedis|grdf|engie"
    r"|nmbs|infrabel|bank|banque|card[ ]stop|insurance|verzekering|assurance|versicherung|council|gemeente|mairie|commune"
    r"|gemeinde|stadtwerke|school|ecole|schule|verisure|securitas|alarmcentrale|hausverwaltung|housing|(?:parc|park)[ ]guards"
    r"|regie|concierge|manege|eigenaar|eigenares|boer|takeldienst|garage|proprietaire|fermier|depanneuse|besitzer|bauer|abschleppdienst|owner|farmer|stables?|electricien|elektricien|plumber|loodgieter|klempner|plombier)"
)
TO_COMPANY: Final = (
    rf"\b(?:D|L|N|through|gemeld\w*|reported|signale)[ ]+(?:{_TO}[ ]+)?(?:(?:de|het|le|la|the|die|den|a)[ ]+)?"
    rf"{_COMPANY}\b"
    rf"|\b{_COMPANY}(?:[ ]+a)*[ ]+D\b"
)
"""A call to a company or an office, in a clause with a letter for each class of words, see `call_words.py`."""

_OWN_ALARM: Final = (
    r"\b(?:(?:pin|alarm)?code|vals_alarm|fehlalarm|false_alarm|alarmsysteem|alarmanlage"
    r"|(?:mijn|ons|my|our|mon|notre|mein|unser)_alarm"
    r"|alarme_(?:intempestive|declenchee))\b".replace("_", "[ ]+")
)
_CENTRE: Final = Expression(r"\b(?:centrale|zentrale|control[ ]room|dispatch(?:ing)?)\b")
"""A centre that an alarm of one's own calls, if the text speaks of such an alarm."""

_UNANSWERED: Final = (
    r"\b(?:bandje|muziek|musik|music|musique|ogenblik|in_gesprek(?:[ ]*$|[ ]*[^ m]|_[^m])|bezet|wachtrij|bandansage|tonband"
    r"|dans_le_vide|(?:min\w*|longue)_d'attente|(?:bureau|kantoor|post|commissariaat|politie|ze_zijn)_(?:is_|zijn_)?(?:al_|nu_)?gesloten|antwoordapparaat|warteschleife|besetzt"
    r"|anrufbeantworter|patientez|wachttijd|wartezeit|temps_d'attente|(?:mins?|minutes)_wait|rings?_out|answering_machine|recorded_message"
    r"|repondeur|occupee?|sature|on_hold|queue|engaged|busy|voicemail|recording"
    r"|(?:wieder_aufgelegt|(?:weer|terug)_opgehangen)|(?:en|und|then|et|puis)_(?:\w+_)?(?:opgehangen|opgelegd|aufgelegt|raccroche|hung_up)"
    r"|(?:geen|plus_de|pas_de|kein|no)_(?:netwerk|bereik|verbinding|reseau|netz|empfang|signal|reception)|verbinding_(?:weg|verbroken)"
    r"|(?:phone|battery)_(?:died|dead|went)|batterij_(?:viel|is|was)_(?:\w+_)?(?:uit|leeg|plat)|akku_(?:leer|aus)|plus_de_batterie"
    r"|(?:ca|appel)_a_coupe_avant"
    r"|decrochent?_(?:encore_)?pas|nimmt_keiner_ab|keiner_ran|neemt_niet_op)\b".replace("_", "[ ]+")
)
"""Words of a text in which no person has answered a call."""

_ANSWERED_LATE: Final = Expression(
    r"\b(?:fini_par_repondre|finally|eindelijk|endlich|enfin|at_last|got_through|through_now|second_try|gelukt|doorgekomen"
    r"|durchgekommen|maar_nu|nu_wel|but_now|mais_la|aber_jetzt|jetzt_dran|got_(?:them|through)_now|then_got|puis_j'ai_eu)\b".replace(
        "_", "[ ]+"
    )
)
_HELPERS: Final = (
    r"(?:they|they're|theyre|ze|zij|ils|elle|die|sie|police|politie|polizei|ambulance|rettung|feuerwehr|pompiers|brandweer|(?:an?_)?(?:car|unit"
    r"|crew|van|patrol)|een_(?:ploeg|combi|patrouille|wagen)|ploeg|combi|patrouille|streife|wagen|equipe|voiture|une_(?:voiture|patrouille"
    r"|equipe))"
)
_ON_THE_WAY: Final = Expression(
    rf"\b(?:{_HELPERS}(?:_(?:is|are|zijn|ist|sind|est|sont|'s|now|nu|al|schon|jetzt|dan|aber|en)){{0,2}}_(?:on_the_way|on_its_way"
    r"|on_their_way|onderweg|unterwegs|en_route|komt|komen|kommt|kommen|arrive(?:nt)?|viennent|vient|coming|sending|sturen|stuurt|schickt"
    r"|schicken|envoie(?:nt)?)|(?:ze|they|ils|sie|die|police|politie)_(?:are_)?(?:sturen|schicken|envoient|sending|send)|but_sending"
    r"|mais_envoient|zijn_onderweg|(?:komen|kommen|viennent|coming)_(?:in|binnen|dans|within)_(?:de_)?[0-9]+)\b".replace(
        "_", "[ ]+"
    )
)
_NEVER: Final = Expression(
    r"\b(?:niet|nie|ni|niemand|geen|not|no|nobody|isn't|aren't|won't|never|nicht|keine?r?|niemand|pas|personne|jamais|wie|who|wer|qui"
    r"|als|if|wenn|si|hoop|hope|hoffe\w*|esper\w*)\b"
)
_WRITTEN: Final = r"\b(?:menu|mail|mailed|e-mail|website|online|formulier|formular|formulaire)\b"
"""Words of a text about a report in writing."""

_MONTH: Final = (
    r"(?:januar[iy]?|janvier|februar[iy]?|fevrier|maart|marz|march|mars|april|avril|mei|mai|may|juni?|juin|june|juli|juillet|july"
    r"|august(?:us)?|aout|septemb\w+|okto\w+|octo\w+|novem\w+|dezem\w+|decem\w+)"
)
_LONG_AGO: Final = (
    rf"\b(?:\d{{1,2}}\.?|in|im|en|seit|depuis|since|sinds)[ ]+{_MONTH}\b|\b(?:destijds|damals|a_l'epoque|back_then"
    r"|at_the_time|(?:dagen?|weken|week|maand|maanden|jaar|jaren)_geleden|(?:days?|weeks?|months?|years?)_ago"
    r"|vor_\w+_(?:tagen|wochen?|monat\w*|jahr\w*)|il_y_a_\w+_(?:jours?|semaines?|mois|ans?)|in_mijn_leven)\b".replace(
        "_", "[ ]+"
    )
)
"""Words of a text about a call of earlier days, weeks or months."""


class Kind(Enum):
    """The kinds of such calls of which the words stand in a text. `NO_POLICE`: words that only look like the police."""

    UNANSWERED = auto()
    WRITTEN = auto()
    OWN_ALARM = auto()
    LONG_AGO = auto()
    NO_POLICE = auto()


_KINDS: Final = Expressions(
    {
        Kind.UNANSWERED: _UNANSWERED,
        Kind.WRITTEN: _WRITTEN,
        Kind.OWN_ALARM: _OWN_ALARM,
        Kind.LONG_AGO: _LONG_AGO,
        Kind.NO_POLICE: NOT_POLICE,
    }
)
_IS_LONG_AGO: Final = Expression(_LONG_AGO)


def kinds_in(text: bytes) -> frozenset[Kind]:
    return _KINDS.found_in(text)


def is_unanswered(text: bytes) -> bool:
    """`text`: of the kind `UNANSWERED`. True if no person answered, unless one did so in the end («le 101 a fini par répondre,
    9 min de musique»), or helpers are on their way («rang 999, they are busy but sending a car»)."""
    if _ANSWERED_LATE.occurs_in(text):
        return False
    return not _ON_THE_WAY.occurs_in(text) or b"?" in text or _NEVER.occurs_in(text)


def is_long_ago(sentence: bytes) -> bool:
    """True for a sentence about days, weeks or months ago. «Five minutes ago» is now."""
    return _IS_LONG_AGO.occurs_in(sentence)


def without_centres(text: bytes) -> bytes:
    """The text without words for a centre, which are the same for the police and for a company. If the alarm of the sender went
    off by mistake, the centre that they called is not that of the police."""
    return _CENTRE.replace_in(text)
