"""The words of which a call to the police is told, in classes of one letter each, in four languages and their dialects.

Folded text has no capitals, so each class of words becomes one letter, as in `no_call.py`:

- L: on the line. K: they know. N: they took it down, or answered. P: they pick up. M: they come. S: they send.
- H: the police, the number, or other helpers. W: a police station. O: a person who answers there.
- D: a participle of a call. R: a participle of a report. I: «I have». a: a little word.
"""

from __future__ import annotations

import re
from typing import Final

from bot.reader.grammar.vocabulary import ALREADY, CALLED, NUMBERS, POLICE, RESCUERS, STATIONS, THE, A
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.expression import expression, expressions
from bot.reader.text.remembered import remembered

_HELP: Final = one_of(
    NUMBERS,
    POLICE,
    RESCUERS,
    r"\w+polizei \w+feuerwehr cop flic agenten brigade 0900 (?:le|au|du|via_le)_1[578] noodcentrale noodnummer alarmnummer"
    r" meldkamer centrale dispatching commissariat urgences notruf(?:zentrale)?"
    r" ambulances zieken?wagens kustwacht reddingsbrigade knrm (?:la_)?regulation sdis codis cta caserne(?:_de_[a-z][\w-]+)?"
    r" capitainerie condes popo cent_douze honderd_(?:en_)?twaalf traumaheli\w* lifeliner"
    r" kazerne marechaussee kmar (?:spoorweg|water|haven)politie noodlijn alarmlijn hulpcentrale"
    r" pghm snsm crs securail secouristes"
    r" cross_(?:corsen|etel|jobourg|gris-nez|med|la_garde)"
    r" notrufnummer (?:\w+)?leitstelle (?:drei|zwei|\d)_wehren"
    r" emergency_services emergency_number control_room dispatch (?:three|treble|triple)_nines call_handler"
    r" disponent\w* regulat(?:eur|rice)",
    r"coast_?guard mountain_rescue rnli bergrettung bergwacht wasserrettung dgzrs seenot\w+ \w*einsatzzentrale giftnotruf"
    r" feierwehr f(?:uu|ue)rwehr kreisbrandmeister \w+notarzt rescue_desk paramedic_desk fire_control ambulance_control",
)
_STATION: Final = one_of(STATIONS, "inspektion dienststelle nick barracks station")
_PERSON: Final = one_of(
    "dame madame madam mevrouw mevr meneer monsieur lady girl lass"
    " woman fella fellow operator operateur operatrice telefonist\\w*"
    " centralist\\w* dispatcher agente? beamt\\w+ officer inspecteur"
    " inspektor kommissar\\w* wachtmeister frau herr kollegin"
    " kollege collega collegue celle celui d(?:ie|er|at)_van d(?:ie|er)_von"
)
_THE: Final = one_of(THE, A, "our local lokale")
_DONE: Final = one_of(
    CALLED,
    "doorgebel[dt] ingeschakeld erbij_(?:geroepen|gehaald) geroepen bereikt gesproken gehad gehoord gehat"
    " jointe?s? telephone_(?:a|au) eue?s?"
    " erreicht gesprochen bestellt angefunkt"
    " be?scheid_(?:gesagt|gegeben|gsagt|gsait|geb[en]+) gehabt g'?habt g'?hobt ghaa telefoniert angeklingelt"
    " aagl\\w+ aglut\\w* g'ruaf\\w* (?:er_?)?door_?geraakt er_?door o(?:n)?gruaf\\w* o(?:n)?gruf\\w* agruaf\\w*"
    " d'avoir reached notified done gedaan gemacht fait faite erledigt",
)
_REPORTED: Final = one_of(
    "gemeld aangegeven doorgegeven (?:een_)?melding_(?:is_)?(?:gedaan|gemaakt|doorgegeven) trochjun"
    " gemeldet gmeldet durchgegeben weitergegeben mitgeteilt"
    " signalee?s? (?:re)?transmise?s? reported logged passed_(?:it_)?on radioed"
)
_LINE: Final = one_of(
    "(?:aan|aon|an|on)_?(?:de_|den_|d'n_|mijn_|mien_|min_|myn_|m'n_)?(?:lijn|draad|lien|liene|telefoon|foon|tel|toestel|gsm|oor|ore)"
    " aan_(?:he)?'?t_(?:spreken|praten|(?:bellen|telefoneren)_met) te_(?:bellen|telefoneren)_met"
    " op_(?:speaker|luidspreker) in_gesprek_met in_contact(?:_met)?"
    " a[mn]s?_(?:telefon|apparat|lautsprecher|ohr|rohr|horer|handy|tel)"
    " an_der_(?:strippe|leitung) in_der_(?:leitung|strippe) dran verbunden"
    " dranne dro en_ligne en_(?:communication|contact) (?:suis|mise?)_en_(?:relation|liaison) in_verbinding doorverbonden"
    " doorgeschakeld au_(?:tel|telephone|bout_du_fil|bout) (?:a|dans)_l'oreille"
    " in_(?:m'n|mijn|mijne|myn|me)_oor (?:en|sur)_haut[ -]parleur"
    " in_my_ear (?:on|off)_(?:the_)?(?:line|phone|fone|blower|speaker|(?:my_)?other_(?:line|phone))"
    " (?:on|oan)_(?:to|tae|with|wi) onto"
)
_HAS_IT: Final = one_of(
    "(?:heeft|hebben)_(?:het|alles|de_plaat|'t_adres) heeft_(?:opgenomen|genoteerd)"
    " hat_(?:es_)?(?:notiert|aufgenommen|aufgeschrieben|abgenommen|abgehoben) hat_(?:alles|es|das_kennzeichen|die_adresse)"
    " a_(?:pris_|note_)?(?:l'adresse|note) a_pris_(?:mon|notre)_appel m'ont_repondu"
    " (?:a|ont)_(?:repondu|decroche|fini_par_repondre)"
    " (?:a|ont)_(?:la|le|notre|votre)_(?:pk|position(?:_gps)?|gps|localisation|plaque|signalement)"
    " pren(?:d|nent)_(?:le_signalement|la_plaque|l'adresse|l'appel)"
    " (?:heeft|hebben)_(?:de|het|'t|ons|onze|mijn)_(?:locatie|positie|adres|kenteken|nummerplaat|signalement|coordinaten)"
    " (?:heeft|hebben)_alle_(?:gegevens|details|info) a_tou(?:s|tes)_les_(?:infos?|details|renseignements)"
    " (?:hat|haben)_alle_(?:angaben|daten|infos?|details) (?:has|have|got)_all_(?:the_|my_|our_)?(?:details|info\\w*)"
    " hat_die_beschreibung have_(?:got_)?(?:his|her|their)_(?:photo|name|number|reg|description|details|plate)"
    " (?:has|have)_(?:it|it_all|the_(?:location|details|description|reg|address)) answered picked_up got_it"
    " (?:sucht|suacht|suchen|zoekt|zoeken|cherche|cherchent)_(?:schon_|auch_|ook_|al_|aussi_)?(?:mit|mee|ook|auch|aussi)"
)
_PICKS_UP: Final = one_of(
    "(?:neemt|nemen|pakt|pakken)_op namen?_(?:[a-z]+_)?op (?:nimmt|hebt|nehmen|heben)_ab"
    " (?:geht|gehen)_d?ran (?:picks|picking|picked)_up repond(?:ent)? decroche(?:nt)?"
)
_KNOWS: Final = one_of(
    "weet_(?:het|ervan|er_van|al) weten_(?:het|ervan|er_van) op_de_hoogte"
    " (?:weiss|weis|woass|weess)_(?:\\S+_){0,3}be?scheid (?:wissen|wissn|wusse[dn]?)_(?:\\S+_){0,2}be?scheid"
    " (?:weiss|weis|woass|wees|wissen)_(?:es|et|davon|s)"
    " au_courant knows? (?:is_|are_)?aware"
)
_COMES: Final = one_of(
    "onderweg ounderweg oonderweg op_pad op_komst in_aantocht uitgerukt opgepiept en_approche"
    " vertrekt_uit vertrekken_uit op_weg komt komen kumt kommen_eraan gevraagd opgeroepen (?:rukt|rukken)_uit rijdt_uit"
    " rijden_uit rijdt_aan rijden_aan vertrokken losgeschickt rollt_an rollen_an ist_raus is_raus ist_los a[mn]_weg auf_dem_weg"
    " unterwegs kommt kommen kemman kemmen kumman kummen kummt kimmt (?:ruckt|rucken)_aus"
    " (?:fahrt|fahren)_(?:\\S+_){0,3}los chunt chunnt chome chomed rollt"
    " arrive arrivent en_route en_chemin (?:est|sont)_partie?s? part_de partis_d[eu] partent lancee"
    " on_(?:the|their|its|his|her)_way coming comin dispatched rolling assigned"
)
_SENDS: Final = one_of(
    "stuurt sturen schickt schicken schickan schicked schicke envoie envoient declenchent deroutent? depechent? sending sends?"
)
_HAVE: Final = one_of(
    "i_hob hob_i i_hab hab_i i_ha ha_i k_hen 'k_hen k'hen k_heb 'k_heb k'heb kheb khen ik_hen had_ik ik_had"
    " ik_heb heb_ik ik_ha we_hebben hebben_we ich_habe? habe?_ich wir_haben haben_wir i_have i'?ve we'?ve we_have i_got"
)
_LITTLE: Final = one_of(
    ALREADY,
    "justement is zijn wordt heb heeft hebben hebt hee ben nu ik"
    " we wij hij zij er via eens even direct meteen zelf wel eraan"
    " door_mij ist isch sind hab habe haben hat hob wurde worden"
    " bin es scho glei jetzt ich wir sie soeben selber und von_mir"
    " est sont ai as ont avons j'ai bien vient viens d'etre on je il elle ete par nous par_moi"
    " have has had been was were are now i he she it en et and d by_me"
    " dann_mal dann_halt du_coup quand_meme to_be_safe just_in_case voor_de_zekerheid par_securite sicherheitshalber"
    " zur_sicherheit",
)
_PATTERNS: Final = {
    letter: rf"\b{words}\b"
    for words, letter in (
        (_LINE, b"L"),
        (_KNOWS, b"K"),
        (_HAS_IT, b"N"),
        (_PICKS_UP, b"P"),
        (_COMES, b"M"),
        (_SENDS, b"S"),
        (_REPORTED, b"R"),
        (rf"(?:{_THE}_)?{_HELP}(?:_(?:municipale|locale|federale|rurale))?(?:'s|'ve)?", b"H"),
        (rf"(?:{_THE}_)?{_STATION}", b"W"),
        (rf"(?:{_THE}_(?:\w+_)?)?{_PERSON}", b"O"),
        (_DONE, b"D"),
        (_HAVE, b"I"),
        (_LITTLE, b"a"),
    )
}
_CLASSES: Final = tuple((letter, expression(pattern)) for letter, pattern in _PATTERNS.items())

_HELPERS: Final = expression(_PATTERNS[b"H"])

_WITH_GAPS: Final = {b"K": r"\bbe?scheid\b", b"M": r"\blos\b"}
"""The last words of forms in which some words may stand between: one letter for several words makes such a gap shorter."""

_OCCURRING: Final = expressions(
    {letter: "|".join((pattern, *filter(None, [_WITH_GAPS.get(letter)]))) for letter, pattern in _PATTERNS.items()}
)


@remembered
def classify(clause: bytes) -> bytes:
    """The folded clause with a letter in place of each word of a class."""
    if occurring := _OCCURRING.found_in(clause):
        for letter, words in _CLASSES:
            if letter in occurring:
                clause = words.replace_in(clause, letter)
    return clause


@remembered
def names_helpers(text: bytes) -> bool:
    """True for the police, rescuers, or their number, unless another class has these words."""
    return _HELPERS.occurs_in(text) and b"H" in classify(text)


_ALONE: Final = re.compile(rb"[^\w?]*(?:[aIDRMH]\b[^\w?]*)+")


def tells_only_of_call(text: bytes) -> bool:
    """True for a line that says no more than that helpers were called or come («rang the guards», «politie onderweg»)."""
    letters = classify(text)
    return b"H" in letters and _ALONE.fullmatch(letters) is not None
