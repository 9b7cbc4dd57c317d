"""Recognises calls that did not reach the police: unanswered, long ago, in writing, to a company, or by an alarm of the
author's own.

Texts are folded and in UTF-8.
"""

from __future__ import annotations

from enum import Enum, auto
from typing import Final

from bot.reader.grammar.calls.no_call import NOT_POLICE
from bot.reader.grammar.vocabulary import (
    MONTHS,
    NUMBERS,
    OFFICES,
    OWNERS,
    PATROLS,
    POLICE,
    REPAIRERS,
    RESCUERS,
    THEY,
    UTILITIES,
)
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.bundle import OF_A_LINE
from bot.reader.phrases.expression import expression, words
from bot.reader.text.remembered import remembered

_TO: Final = r"(?:to|tae|with|wi|met|mit|avec|bei|bij|by|via|up|naar|au|a|an)"
COMPANY: Final = one_of(
    OWNERS,
    OFFICES,
    UTILITIES,
    REPAIRERS,
    r"syndic\w* woonbron gas electric water netbeheerder gasbedrijf stadtwerke nmbs infrabel bank banque card_stop insurance"
    r" verzekering assurance versicherung verisure securitas alarmcentrale housing (?:parc|park)_guards regie concierge manege"
    r" dierenbescherming dierenambulance tierschutz rspca (?:les_)?services_techniques technische_dienst"
    r" boer takeldienst garage fermier depanneuse glazier vitrier glaser glaszetter bauer abschleppdienst farmer stables?",
)
TO_COMPANY: Final = (
    rf"\b(?:D|R|L|N|through)_(?:a_)?(?:{_TO}_|aan_|aux_)?(?:(?:de|het|le|la|the|die|den|a)_)?{COMPANY}\b"
    rf"|\b{COMPANY}(?:_a)*_[DR]\b"
)
"""A call to a company or an office, in a clause with a letter for each class of words, see `call_words.py`."""

_UTILITY: Final = one_of(
    UTILITIES,
    "(?:ent)?storungs(?:dienst|stelle) (?:gas|strom|netz|energie)(?:versorger|betreiber) gaswerke? stadtwerke netbeheerder"
    " gasbedrijf gas_(?:people|board|man|company|service) electric(?:ity)?_(?:people|board|company) urgence_gaz",
)
UTILITY_COMES: Final = rf"\b{_UTILITY}(?:_(?:a|auch|ook|aussi|also))*_[MS]\b"
"""A company for gas or power that comes, in a clause with a letter for each class of words."""

_OWN_ALARM: Final = (
    r"\b(?:(?:pin|alarm)?code|vals_alarm|fehlalarm|false_alarm|alarmsysteem|alarmanlage"
    r"|(?:mijn|ons|my|our|mon|notre|mein|unser)_alarm"
    r"|alarme_(?:intempestive|declenchee))\b"
)
_FIRE_OF_ONES_OWN: Final = (
    r"(?:(?:i'?m|we'?re|we_are|i_am)_(?:just_)?burning|(?:ik|wij|we)_(?:ver)?brand(?:en)?|(?:ich|wir)_verbrenn\w+"
    r"|(?:je|on|nous)_brul\w+|(?:controlled|planned)_burn\w*|bonfires?|kampvuur|vuurkorf|paasvuur|snoeihout|osterfeuer"
    r"|martinsfeuer|kartoffelfeuer|lagerfeuer|brauchtumsfeuer|feu_de_(?:camp|joie|la_saint\S*)|grand_feu|chiminea|barbecue)"
)
_NO_NEED: Final = (
    r"(?:needn'?t|no_need|don'?t_(?:worry|panic|be_alarmed|ring|call)|no_panic|nothing_to_worry"
    r"|niet_(?:schrikken|ongerust|bellen)|geen_(?:paniek|zorgen|nood)|hoef\w*_niet|nicht_(?:erschrecken|wundern|anrufen)"
    r"|keine_(?:panik|sorge|angst)|braucht?_(?:\w+_)?nicht|(?:pas|aucune)_(?:de_)?(?:panique|inquietude)"
    r"|(?:vous_)?inquietez_pas|inutile|ne_(?:vous_)?(?:alarmez|appelez)\w*|pas_besoin)"
)
_OWN_FIRE: Final = rf"\b{_FIRE_OF_ONES_OWN}\b.*\b{_NO_NEED}\b|\b{_NO_NEED}\b.*\b{_FIRE_OF_ONES_OWN}\b"
"""A fire that its author announces: the brigade that was told of it was not called."""

_CENTRE: Final = words(r"centrale|zentrale|control_room|dispatch(?:ing)?")
"""A centre that the alarm of a house calls, if the text speaks of such an alarm."""

_NO_NUMBER: Final = (
    r"(?:not_(?:in_use|in_service|recogni[sz]ed|valid)|(?:doesn't|does_not|don't)_(?:exist|work)|invalid|unobtainable"
    r"|(?:niet|nie|ni)_(?:in_gebruik|in_dienst|toegekend|bestaat|werkt)|(?:bestaat|werkt)_(?:niet|nie|ni)|buiten_(?:gebruik|dienst)"
    r"|(?:non|pas)_(?:attribue|en_service)|n'existe_pas|n'est_pas_(?:attribue|en_service)|inconnu|invalide"
    r"|nicht_vergeben|(?:existiert|geht|funktioniert)_nicht|gibt_es_nicht|gibt's_nicht|ungultig)"
)
"""Behind the word for a number: one that another country has."""
_IS: Final = "(?:(?:is|was|it's|ist|war|est|etait|zou|apparently|just|gewoon|here|hier|ici|dort|daar)_){0,3}"
_UNANSWERED: Final = (
    r"\b(?:bandje|muziek|musik|music|musique|ogenblik|in_gesprek(?:_?$|_?[^ m]|_[^m])|bezet|wachtrij|bandansage|tonband"
    r"|dans_le_vide|(?:min\w*|longue)_d'attente"
    r"|(?:bureau|kantoor|post|commissariaat|politie|ze_zijn)_(?:is_|zijn_)?(?:al_|nu_)?gesloten"
    r"|antwoordapparaat|warteschleife|besetzt|anrufbeantworter|patientez|wachttijd|wartezeit|temps_d'attente"
    r"|(?:high|heavy)_call_volumes?|unsere_sprechzeiten|openingsuren|heures_d'ouverture|(?:mins?|minutes)_wait|rings?_out|(?:guards|police|gardai|cops|101|999|112|it|phone|station|just)_rang_out"
    r"|answering_machine|recorded_message|repondeur|occupee?|sature|on_hold|queue|engaged|busy|voicemail|recording"
    r"|(?:wieder_aufgelegt|(?:weer|terug)_opgehangen)"
    r"|(?:en|und|then|et|puis)_(?:\w+_)?(?:opgehangen|opgelegd|aufgelegt|raccroche|hung_up)"
    r"|(?:maar|mais|me|aber|but)_(?:(?:\w+_)?(?:opgehangen|opgelegd|aufgelegt|hung_up)|(?:j'ai_|g_|on_a_)?raccroche)"
    r"|(?:geen|plus_de|pas_de|kein|no)_(?:netwerk|bereik|verbinding|reseau|netz|empfang|signal|reception)"
    r"|verbinding_(?:weg|verbroken)|(?:noch|no)_(?:nicht|ned|net|nit)_(?:durch|dran)"
    r"|(?:ben|zijn|raak|geraak)_(?:er_)?nog_niet_(?:er)?door|not_through_yet"
    r"|(?:wieder|wider|wida)_(?:ufgleit|aufg?legt)|tombee?s?_sur_(?:un|une|le|la|leur)_(?:disque|bande|boite|messagerie)"
    r"|(?:phone|battery)_(?:died|dead|went)|batterij_(?:viel|is|was)_(?:\w+_)?(?:uit|leeg|plat)|akku_(?:leer|aus)"
    r"|plus_de_batterie|mise?_en_attente|en_attente_\d+_?min\w*|bande_enregistree|b'?setzt|bandl|warteschleifn"
    r"|(?:geht|hebt|nimmt|kummt|kommt|pakt|neemt)_(?:da_)?(?:koan[ae]|kan[ae]r?|koaner|keiner|niemand|neam[au]nd)"
    r"_(?:hin|ab|o|ob|op|af|d?ran|zuwi)|(?:koan[ae]|kan[ae]r?|koaner|keiner|niemand|neam[au]nd)"
    r"_(?:geht|hebt|nimmt|kummt|kommt|pakt|neemt)_(?:hin|ab|o|ob|op|af|d?ran|zuwi)"
    r"|(?:heb\w*|nehm\w*|nimmt)_(?:ned|net|nit|nicht|nie)_(?:ab|o|ob)"
    r"|(?:ca|appel)_a_coupe_avant|(?:commissariat|wache|station|\w*kantoor|politie\w*|polizei\w*)"
    r"_(?:c'est_|est_|is_|ist_)?(?:ferme|dicht|closed|geschlossen)|hing_(?:hij|ie|het|ze)_op|kies_[1-9]_kies|tu+t-tu+t\S*"
    r"|decrochent?_(?:encore_)?pas|decroche_(?:toujours_)?pas|pas_encore_decroche|in_de_wacht|verwahlt"
    r"|sta_op_(?:nr|nummer|plaats)_\d+|(?:wrong|verkeerde?|falsche|mauvais|faux)_(?:number|nummer|numero)|nimmt_keiner_ab|keiner_ran|neemt_niet_op"
    rf"|(?:number|nummer|rufnummer|numero|nr)_{_IS}{_NO_NUMBER}|kein_anschluss_unter|aufs?_(?:das_)?band)\b"
    r"|\b(?:pas?_de_reponse|aucune_reponse|sans_reponse|geen_antwoord|keine_antwort)_?(?:[.,;!]|$)"
    r"|\b(?:ang[er]\w+|gewahlt)\W+(?:is_|ist_)?(?:koana|kana|kaner|keiner|niemand)_da_?(?:[.,;!]|$)"
)
"""Words of a text in which no person has answered a call."""

_ANSWERED_LATE: Final = words(
    r"fini_par_repondre|finally|eindelijk|endlich|enfin|at_last|got_through|through_now|got_a_(?:real_)?(?:human|person)|second_try|gelukt|doorgekomen"
    r"|durchgekommen|maar_nu|nu_wel|but_now|mais_la|aber_jetzt|jetzt_dran|got_(?:them|through)_now|then_got"
    r"|puis_j'ai_eu|mais_c'est_(?:fait|bon)|maar_(?:het_)?(?:is_)?(?:gedaan|gebeurd)"
    r"|aber_(?:ist_)?(?:erledigt|geschafft|gemacht)"
    r"|but_(?:it's_)?done"
)
_HELPERS: Final = one_of(
    THEY, POLICE, RESCUERS, PATROLS, "zij elle (?:an?_)?(?:car|unit|crew|van) wagen (?:une_)?voiture"
)
_ON_THE_WAY: Final = words(
    rf"{_HELPERS}(?:_(?:is|are|zijn|ist|sind|est|sont|'s|now|nu|al|schon|jetzt|dan|aber|en)){{0,2}}"
    r"_(?:on_the_way|on_its_way|on_their_way|onderweg|unterwegs|en_route"
    r"|komt|komen|kommt|kommen|arrive(?:nt)?|viennent|vient|coming|sending|sturen|stuurt|schickt|schicken|envoie(?:nt)?)"
    r"|(?:ze|they|ils|sie|die|police|politie)_(?:are_)?(?:sturen|schicken|envoient|sending|send)"
    r"|but_sending"
    r"|mais_envoient|zijn_onderweg|(?:komen|kommen|viennent|coming)_(?:in|binnen|dans|within)_(?:de_)?[0-9]+"
)
_POLICE_COME: Final = expression(
    rf"(?:^|[.!;,])\W*(?:(?:the|de|die|la)_)?{one_of(POLICE)}(?:_(?:is|ist|est|nu|al|schon|jetzt|now))*_(?:kommt|komt|coming"
    r"|arrive|on_(?:the|their)_way|onderweg|unterwegs|en_route)_(?:gucken|kijken|voir|now|nu|gleich|zo|\d+|in|dans|binnen)"
)
"""In a clause of its own: «keine antwort. polizei kommt gucken»."""
_NEVER: Final = words(
    r"niet|nie|ni|niemand|geen|not|no|nobody|isn't|aren't|won't|never|nicht|keine?r?|niemand|pas|personne|jamais|wie"
    r"|who|wer|qui"
    r"|als|if|wenn|si|hoop|hope|hoffe\w*|esper\w*"
)
_WRITTEN: Final = r"\b(?:menu|mail|mailed|e-mail|website|online|formulier|formular|formulaire)\b"
"""Words of a text about a report in writing."""

_REPAIR: Final = (
    r"\b(?:(?:het|'t|dat|ze|die|alles|morgen|maandag)_(?:komen_)?(?:maken|herstellen|repareren|vervangen)"
    r"|(?:wordt|word)_(?:\w+_){0,3}(?:gemaakt|hersteld|gerepareerd|vervangen|opgelost)|techni(?:eker|cus|ekers|ci)"
    r"|elektrici?en|electricien|elektriker|techniker|handwerker|monteurs?|engineers?|electrician"
    r"|plumber|plombier|klempner|loodgieter|locksmith|slotenmaker|serrurier|schlusseldienst|reparateur|depanneur"
    r"|(?:come|coming|they'll|going)_(?:\w+_){0,3}(?:fix|repair|mend)"
    r"|(?:fix|repair|mend)_(?:it|that|them)_(?:tomorrow|next|on|this)|(?:viennent|passent|vont|venir)"
    r"_(?:\w+_){0,2}(?:reparer|remplacer)|(?:sera|va_etre)_repare\w*|(?:reparieren|richten)_(?:das|es|die)?"
    r"|(?:kommen|kommt|wird|werden)_(?:\w+_){0,4}(?:reparieren|repariert|richten|gerichtet|gemacht|erledigt|ausgetauscht)"
    r"|working_days|werkdagen|werktage\w*|arbeitstage\w*|jours_ouvrables)\b"
)
"""Words of a repair, which no police make («gebeld, ze komen het morgen maken»)."""

_DOORBELL: Final = (
    r"\b(?:bij_(?:mij|me|ons|hem|haar|jou|u|(?:nr_|nummer_)?\d+)(?:_\w+){0,4}_gebeld|aangebeld"
    r"|(?:rang|rung|)_(?:\w+_){0,2}(?:door)?bells?|geklingelt|geschellt|g'?lute|sonne_(?:a|chez))\b"
)
_MONTH: Final = one_of(MONTHS)
_LONG_AGO: Final = (
    rf"\b(?:\d{{1,2}}\.?|in|im|en|seit|depuis|since|sinds)_{_MONTH}\b|\b(?:destijds|damals|a_l'epoque|back_then"
    r"|at_the_time|(?:dagen?|weken|week|maand|maanden|jaar|jaren)_geleden|(?:days?|weeks?|months?|years?)_ago"
    r"|vor_\w+_(?:tagen|wochen?|monat\w*|jahr\w*)|il_y_a_\w+_(?:jours?|semaines?|mois|ans?)|in_mijn_leven)\b"
)
"""Words of a text about a call of earlier days, weeks or months."""


_VISITED: Final = (
    r"(?:politie|agenten|flikken)_(?:is|zijn)_(?:\w+_){0,4}geweest|(?:police|guards|gardai|cops|polis)_(?:have_|has_)?been_(?:and|already)\b|(?:police|gendarmes?)_(?:est|sont"
    r"|etait)_(?:deja_)?(?:passee?s?|venue?s?)"
    r"|polizei_war_(?:\w+_)?(?:schon|bereits|da|hier)|(?:police|guards|gardai|cops)_(?:have_|has_)?(?:already_)?(?:been|came)"
    r"_(?:round|out|here)|(?:police|guards|gardai|cops)_(?:was|were)_(?:here|round|out)_(?:for|to|about|earlier|this)"
)
"""A visit of the police that is over."""
_STATEMENT: Final = words(
    _VISITED,
    r"aangifte_(?:\w+_){0,3}(?:gedaan|opgenomen|gemaakt|ingediend)|aangifte_gaan_doen|(?:ete|alle|allee|allees?)_(?:deposer|porter)_plainte"
    r"|(?:pv|proces-verbaal)_(?:is_)?(?:\w+_)?(?:gemaakt|opgemaakt|opgesteld)"
    r"|klacht_(?:is_)?(?:ingediend|neergelegd)"
    r"|plainte_(?:\w+_){0,2}(?:deposee|portee|faite|prise|enregistree)"
    r"|(?:depose|porte)_plainte|(?:declaration|deposition)_(?:\w+_){0,2}(?:police|commissariat|gendarmerie)"
    r"|anzeige_(?:\w+_){0,3}(?:erstattet|aufgenommen|gemacht|gestellt)|crime_(?:number|no|ref\w*)"
    r"|(?:gave|given|made)_(?:a_|my_|our_)?statement",
)
_HAVE_VISITED: Final = words(_VISITED)


_ONE_PERSON: Final = OF_A_LINE.words(
    r"(?:heb|hab|habe|have|got|i've|we've)_(?:hem|haar|him|her|ihn)_(?:\w+_){0,2}"
    r"(?:aan_de_(?:lijn|telefoon)|am_(?:telefon|handy|apparat)|dran|on_the_(?:phone|line))"
)
_TAKES_PHONE: Final = OF_A_LINE.expression(
    r"\b(?:neemt|pakt|prend|nimmt|takes|is_taking|has_taken|s'occupe)_(?:nu_|jetzt_|maintenant_|over_)?"
    r"(?:de|het|d'n|le|du|das|den|the)_(?:telefoon|gsm|telephone|portable|gsm|telefon|handy|phone|mobile)\b"
)
_ANSWERS: Final = OF_A_LINE.words(
    rf"(?:{one_of(POLICE)}|meldkamer|centrale|leitstelle|dispatcher|operator)_(?:\w+_)?(?:neemt|prend|nimmt|takes)"
    " takes_the_phone_number"
)
_POLICE_FOUND: Final = OF_A_LINE.words(
    rf"{one_of(POLICE)}_(?:(?:heeft|hebben)_(?:\w+_){{0,4}}(?:terug)?gevonden|(?:a|ont)_(?:\w+_)?(?:retrouve|recupere)\w*"
    r"|(?:hat|haben)_(?:\w+_){0,4}(?:wieder)?gefunden|(?:(?:have|has|'ve)_)?(?:just_)?(?:found|recovered)"
    r"|(?:(?:have|has|'ve)_)?got_(?:\w+_){1,2}back)"
)


class Kind(Enum):
    """The kinds of such calls of which the words stand in a text. `NO_POLICE`: words that only look like the police."""

    UNANSWERED = auto()
    WRITTEN = auto()
    OWN_ALARM = auto()
    OWN_FIRE = auto()
    LONG_AGO = auto()
    NO_POLICE = auto()
    REPAIR = auto()
    DOORBELL = auto()


_KINDS: Final = OF_A_LINE.expressions(
    {
        Kind.UNANSWERED: _UNANSWERED,
        Kind.WRITTEN: _WRITTEN,
        Kind.OWN_ALARM: _OWN_ALARM,
        Kind.OWN_FIRE: _OWN_FIRE,
        Kind.LONG_AGO: _LONG_AGO,
        Kind.NO_POLICE: NOT_POLICE,
        Kind.REPAIR: _REPAIR,
        Kind.DOORBELL: _DOORBELL,
    }
)
_IS_LONG_AGO: Final = expression(_LONG_AGO)


_NOT_ENGAGED: Final = words(
    r"s'en_occupe\w*",
    rf"(?:met|mit)_(?:(?:de|der|den|het)_)?(?:meldkamer|centrale|leitstelle|{one_of(POLICE, NUMBERS)})_(?:\w+_)?in_gesprek",
    r"(?:musique|muziek|musi[ck])(?:'s)?_(?:(?:is|ist|est|a_ete)_)?(?:coupee|arretee|eteinte|baissee|uit|aus|off|weg|gestopt"
    r"|stopped|speelt|lauft|playing)",
)
"""Persons who see to it, an author who talks with the police, and music in the street."""


@remembered
def kinds_in(text: bytes) -> frozenset[Kind]:
    found = _KINDS.found_in(text)
    if Kind.UNANSWERED in found and _NOT_ENGAGED.occurs_in(text):
        return _KINDS.found_in(_NOT_ENGAGED.replace_in(text))
    return found


def is_unanswered(text: bytes) -> bool:
    """`text`: of the kind `UNANSWERED`. True if no person answered, unless one did so in the end («le 101 a fini par répondre,
    9 min de musique»), or helpers are on their way («rang 999, they are busy but sending a car»)."""
    if _ANSWERED_LATE.occurs_in(text) or _POLICE_COME.occurs_in(text):
        return False
    return not _ON_THE_WAY.occurs_in(text) or b"?" in text or _NEVER.occurs_in(text)


def tells_of_statement(text: bytes) -> bool:
    """True if the police already have a statement or have been there. That is no call, but the police know."""
    return _STATEMENT.occurs_in(text) and b"?" not in text


def tells_of_visit(text: bytes) -> bool:
    """True if the police were there and are no more («politie is hier geweest voor de vaststellingen»)."""
    return _HAVE_VISITED.occurs_in(text)


def is_long_ago(sentence: bytes) -> bool:
    """True for a sentence about days, weeks or months ago. «Five minutes ago» is now."""
    return _IS_LONG_AGO.occurs_in(sentence)


def without_centres(text: bytes) -> bytes:
    """The text without words for a centre, which are the same for the police and for a company. If the alarm of the sender went
    off by mistake, the centre that they called is not that of the police."""
    return _CENTRE.replace_in(text)


def without_find_by_police(text: bytes) -> bytes:
    """The text without «the police found my bike», which tells of no call."""
    return _POLICE_FOUND.replace_in(text)


def has_one_person_on_line(text: bytes) -> bool:
    """True for «got her on the line, she's grand»: of the police, members say «them»."""
    return _ONE_PERSON.occurs_in(text)


def takes_phone(text: bytes) -> bool:
    """True for a member of the household who takes over the telephone: that is no call yet."""
    return _TAKES_PHONE.occurs_in(text) and not _ANSWERS.occurs_in(text)
