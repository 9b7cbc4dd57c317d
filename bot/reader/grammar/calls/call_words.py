"""The words of which a call to the police is told, in classes of one letter each, in four languages and their dialects.

Folded text has no capitals, so each class of words becomes one letter, as in `no_call.py`:

- L: on the line. K: they know. N: they took it down, or answered. M: they come. S: they send.
- H: the police, the number, or other helpers. W: a police station. O: a person who answers there.
- D: a participle of a call. R: a participle of a report. I: «I have». a: a little word.
"""

from __future__ import annotations

from typing import Final

from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.expression import expression, expressions

_HELP: Final = one_of(
    r"1[ .-]?0[ .-]?1 1[ .-]?1[ .-]?2 110 117 118 122 133 144 911 999 000 triple_zero 0900(?:[ -]?8844)? 8844"
    r" (?:le|au|du|via_le)_1[578] poli?t[sz]?ie pliesie pol?iesie? poliese? polies politiezone wijkpolitie flikken wouten"
    r" agenten hulpdiensten noodcentrale"
    r" noodnummer alarmnummer urgences emergency_services emergency_number notrufnummer"
    r" meldkamer centrale dispatching brandweer ambulance ambu zieke?n?wagen hulpverleners"
    r" police cops? polis flics? keufs gendarmes gendarmerie samu smur pompiers secours ambulanciers commissariat"
    r" protection_civile"
    r" (?:\w+)?polizei bullen tschugger schmier rennleitung streife notruf(?:zentrale)? (?:\w+)?leitstelle feuerwehr"
    r" (?:drei|zwei|\d)_wehren rettungsdienst rettungswagen rettung rtw sanka"
    r" krankenwagen notarztin notarzt sanitat sani polente kapo"
    r" gardai? guards gards feds polisman fire_brigade fire_service fire_dept fire_lot fire_engine fire_crew fire_truck"
    r" paramedics control_room dispatch"
)
_STATION: Final = one_of(
    "wache polizeiwache revier polizeirevier inspektion dienststelle polizeiposten polizeistation politiebureau politiepost"
    " politiekantoor poste_de_police hotel_de_police garda_station police_station nick barracks cop_shop station"
)
_PERSON: Final = one_of(
    "dame madame madam mevrouw mevr meneer monsieur lady girl lass woman fella fellow operator operateur operatrice"
    " telefonist\\w*"
    " centralist\\w* dispatcher agente? beamt\\w+ officer inspecteur inspektor kommissar\\w* wachtmeister frau herr kollegin"
    " kollege collega collegue celle celui d(?:ie|er|at)_van d(?:ie|er)_von"
)
_THE: Final = one_of("de den d'n 'n die der das dat the le la les l' an a ne nen een ein eine our local lokale")
_DONE: Final = one_of(
    "(?:op|door)?gebel[dt]t? getelefoneerd geroepen verwittig[dt] gecontacteerd gewaarschuwd ingelicht gealarmeerd"
    " bereikt gesproken gehad gehoord"
    " geinformeerd gehat (?:appele|prevenu|contacte|averti|alerte|joint)e?s? telephone_(?:a|au) eue?s?"
    " (?:an)?gerufen verstandigt alarmiert informiert benachrichtigt gewahlt erreicht gesprochen bestellt angefunkt"
    " be?scheid_(?:gesagt|gegeben|gsagt|gsait|geb[en]+) gehabt g'?habt g'?hobt ghaa telefoniert angeklingelt"
    " aagl\\w+ aglut\\w* g'ruaf\\w* er_?door(?:_geraakt)? o(?:n)?gruaf\\w* o(?:n)?gruf\\w* agruaf\\w*"
    " d'avoir"
    " called rung rang phoned dialled dialed alerted contacted told informed reached notified done gedaan gemacht fait"
    " faite erledigt"
)
_REPORTED: Final = one_of(
    "gemeld aangegeven doorgegeven (?:een_)?melding_(?:is_)?(?:gedaan|gemaakt|doorgegeven) trochjun"
    " gemeldet gmeldet durchgegeben weitergegeben mitgeteilt signalee?s? transmise?s? reported logged passed_(?:it_)?on"
    " radioed"
)
_LINE: Final = one_of(
    "(?:aan|aon|an|on)_?(?:de_|den_|d'n_|mijn_|mien_|min_)?(?:lijn|lien|liene|telefoon|tel|toestel|gsm|oor|ore)"
    " aan_(?:he)?'?t_(?:spreken|praten|(?:bellen|telefoneren)_met) op_(?:speaker|luidspreker) in_gesprek_met"
    " in_contact(?:_met)?"
    " a[mn]s?_(?:telefon|apparat|lautsprecher|ohr|rohr|horer|handy|tel) an_der_(?:strippe|leitung) in_der_(?:leitung"
    "|strippe) dran verbunden"
    " dranne dro en_ligne en_communication au_(?:tel|telephone|bout_du_fil|bout) a_l'oreille (?:en|sur)_haut[ -]parleur"
    " (?:on|off)_(?:the_)?(?:line|phone|fone|blower|speaker|other_line) (?:on|oan)_(?:to|tae|with|wi) onto"
)
_HAS_IT: Final = one_of(
    "(?:heeft|hebben)_(?:het|alles|de_plaat|'t_adres) heeft_(?:opgenomen|genoteerd)"
    " hat_(?:es_)?(?:notiert|aufgenommen|aufgeschrieben|abgenommen|abgehoben) hat_(?:alles|es|das_kennzeichen|die_adresse)"
    " a_(?:pris_|note_)?(?:l'adresse|note) (?:a|ont)_(?:repondu|decroche|fini_par_repondre)"
    " (?:has|have)_(?:it|it_all|the_(?:location|details|description|reg|address)) answered picked_up got_it"
    " (?:sucht|suacht|suchen|zoekt|zoeken|cherche|cherchent)_(?:schon_|auch_|ook_|al_|aussi_)?(?:mit|mee|ook|auch|aussi)"
)
_KNOWS: Final = one_of(
    "weet_(?:het|ervan|er_van|al) weten_(?:het|ervan|er_van) op_de_hoogte"
    " (?:weiss|weis|woass|weess)_(?:\\S+_){0,3}be?scheid (?:wissen|wissn|wusse[dn]?)_(?:\\S+_){0,2}be?scheid"
    " au_courant knows? is_aware are_aware"
)
_COMES: Final = one_of(
    "onderweg ounderweg oonderweg op_weg komt komen kumt kommen_eraan gevraagd opgeroepen (?:rukt|rukken)_uit rijdt_uit"
    " rijdt_aan rijden_aan vertrokken losgeschickt rollt_an rollen_an ist_raus is_raus ist_los a[mn]_weg auf_dem_weg"
    " unterwegs kommt kommen kemman kemmen kumman kummen kummt kimmt (?:ruckt|rucken)_aus (?:fahrt|fahren)_(?:\\S+_){0,3}los"
    " chunt chunnt chome chomed rollt"
    " arrive arrivent en_route en_chemin (?:est|sont)_partie?s? part_de partent lancee"
    " on_(?:the|their|its|his|her)_way coming comin dispatched rolling assigned"
)
_SENDS: Final = one_of(
    "stuurt sturen schickt schicken schickan schicked schicke envoie envoient declenchent sending sends?"
)
_HAVE: Final = one_of(
    "i_hob hob_i i_hab hab_i i_ha ha_i k_hen 'k_hen k'hen k_heb 'k_heb k'heb kheb khen ik_hen had_ik ik_had"
    " ik_heb heb_ik ik_ha we_hebben hebben_we ich_habe? habe?_ich wir_haben haben_wir i_have i've we've we_have i_got"
)
_LITTLE: Final = one_of(
    "es isch von_mir door_mij par_moi by_me viens"
    " is zijn wordt heb heeft hebben hebt hee ben al net juist ook zojuist zonet intussen ondertussen daarnet nu ik we"
    " wij hij"
    " zij er"
    " eindelijk via eens even direct meteen zelf eraan glei ist sind hab habe haben hat hob"
    " wurde worden bin schon scho grad gerade"
    " eben jetzt auch ich"
    " wir sie bereits endlich soeben selber und est sont ai as ont avons j'ai deja bien vient d'etre on je il elle ete"
    " enfin par nous"
    " have has had been was were are just already now i he she it too finally also en et and d"
)
_PATTERNS: Final = {
    letter: rf"\b{words}\b"
    for words, letter in (
        (_LINE, b"L"),
        (_KNOWS, b"K"),
        (_HAS_IT, b"N"),
        (_COMES, b"M"),
        (_SENDS, b"S"),
        (_REPORTED, b"R"),
        (rf"(?:{_THE}_)?{_HELP}(?:'s|'ve)?", b"H"),
        (rf"(?:{_THE}_)?{_STATION}", b"W"),
        (rf"(?:{_THE}_(?:\w+_)?)?{_PERSON}", b"O"),
        (_DONE, b"D"),
        (_HAVE, b"I"),
        (_LITTLE, b"a"),
    )
}
_CLASSES: Final = tuple((letter, expression(pattern)) for letter, pattern in _PATTERNS.items())

_WITH_GAPS: Final = {b"K": r"\bbe?scheid\b", b"M": r"\blos\b"}
"""The last words of forms in which some words may stand between: one letter for several words makes such a gap shorter."""

_OCCURRING: Final = expressions(
    {letter: "|".join((pattern, *filter(None, [_WITH_GAPS.get(letter)]))) for letter, pattern in _PATTERNS.items()}
)


def classify(clause: bytes) -> bytes:
    """The folded clause with a letter in place of each word of a class."""
    if occurring := _OCCURRING.found_in(clause):
        for letter, words in _CLASSES:
            if letter in occurring:
                clause = words.replace_in(clause, letter)
    return clause
