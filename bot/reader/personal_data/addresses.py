"""Street and house number, with box and postcode, as people in Belgium and the neighbouring countries write them.

The shape does not tell whose house it is: the place of a burglary looks the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

import re2

from bot.core.reading import Span
from bot.reader.phrases.alternatives import one_of

_ENDS: Final = one_of(
    r"""straat stroate str\.? laan steenweg baan plein dreef lei kaai kade singel gracht dijk steeg weg hof pad markt berg
    veld heide donk wijk park plaats plantsoen laar akker dries lo eiland rise
    stra(?:ß|ss)e gasse allee platz ufer damm chaussee ring siedlung pfad steig"""
)
_ROADS: Final = one_of("straat laan steenweg dreef plein weg stra(?:ß|ss)e allee markt baan hof")
_AT: Final = one_of("am an_der auf_der in_der im zum zur")
_RUES: Final = one_of(
    r"""rue avenue av\.? ave boulevard bd blvd chauss[ée]e place impasse chemin all[ée]e clos quai dr[èe]ve route square
    cit[ée] sentier venelle r[ée]sidence cours faubourg montagne esplanade"""
)
_LANES: Final = "(?i:" + one_of(
    """street st road rd lane ln avenue ave close drive dr court crescent terrace gardens grove mews row square walk
    green way place hill rise view park cottages"""
) + r"\b)"  # fmt: skip

_NUMBER_WORD: Final = one_of(r"nrs? nummer num[ée]ro n[°o] huisnummer hausnummer number huisnr")
_NR: Final = rf"(?:,? ?\(?(?i:{_NUMBER_WORD})\.? ?|,? )"
_BEHIND: Final = (
    rf"(?:,? ?\(?(?i:{_NUMBER_WORD})\.? ?| |, (?=\d+(?: ?[a-f])?(?:$|[^\w ]| (?:[A-Z0-9(]|bus|bte|bo[iî]te))))"
)
"""Between street and number. After a bare comma no word may follow the number («straat, 2 jonge gasten»)."""

_NUMBER: Final = (
    r"(?!(?:101|110|112)(?!\d))[1-9]\d{0,3}(?:(?: ?[a-df]|[-/][1-9a-h]\d{0,2}| ?bis| ?ter)(?![^\W_]))?"
    r"(?!\w|[.,:/]\d|[-–]\d| ?[€%°])"
)
"""«12», «12b», «12/3», «12 bis», but not an emergency number, a time, an amount or a date."""

_COUNTED: Final = one_of(
    r"""u uur h heures? min\w* sec\w* dagen weken maanden jaar ans? jours? mois semaines? fois keer maal mal meter km m euro
    man mannen vrouwen gast\w* jongens jongeren kerels personen mensen kinderen auto'?s wagens huizen deuren fietsen ramen
    verdachten? onbekenden? politie\w* combi\W?s ambulances? brandweer\w*
    mecs gars types hommes femmes jeunes personnes voitures individus
    m(?:ä|ae?)nner leute typen jugendliche uhr stunden tagen? wochen jahren?
    men women lads guys kids people cars blokes youths times hours days weeks years am pm"""
)
_NO_COUNT: Final = rf"(?! {_COUNTED}\b)"
"""In «in de Kerkstraat 3 mannen» the number counts men."""

_BOX: Final = r"(?:,? ?(?:bus|bte|bo[iî]te|b|app?t?|appartement|etage|flat|verdieping)\.? ?\w{1,4}\b)?"
_TOWN: Final = (
    r"(?:,? (?:(?:[BFDL]|NL|BE|FR)-? ?)?(?:[1-9]\d{3} ?[A-Z]{2}\b|\d{4,5})(?: [A-ZÀ-Þ][^\W\d_]+(?:-[^\W\d_]+)*)?)?"
)

_LETTERS: Final = r"[^\W\d_]"
_NAME: Final = rf"{_LETTERS}[^\W\d_'’.-]*(?:['’-]{_LETTERS}+)*"
_NO_STREET: Final = (
    one_of("onderweg terugweg halfweg snelweg autoweg spoorweg hulpweg uitweg voetweg pakweg") + "|bahnsteig|vergader"
)
_NO_PLACE: Final = (
    one_of(
        r"""jahr januar februar m(?:ä|ae)rz april mai juni juli august september oktober november dezember
        (?:mon|diens|donners|frei|sams|sonn)tag mittwoch sonnabend fr(?:ü|ue)hling fr(?:ü|ue)hjahr sommer herbst winter
        morgen abend nachmittag nacht zeit woche monat radio preis alter schnitt"""
    )
    + rf"(?!{_LETTERS})|bus|zug|haus|zimmer|stock|zweifel|autobahn"
)
"""«am Freitag 13.» and «im Jahr 2023» are moments."""

_NO_NAME: Final = one_of("hele heel deze onze die elke de in op uit van ganzen? ganzer der unserer?")
_DUTCH: Final = (
    rf"(?<!\w)(?:(?!{_NO_STREET}){_LETTERS}{{2,}}(?:-{_LETTERS}+){{0,9}}{_ENDS}|(?:(?!{_NO_NAME} ){_LETTERS}{{2,}} )?{_ROADS}"
    rf"|(?:steenweg|baan|weg) (?:op|naar|tot) {_NAME}|{_AT} (?!{_NO_PLACE})[A-ZÄÖÜ]{_LETTERS}+)"
)
_FRENCH: Final = (
    rf"(?i:(?<![\w-]){_RUES}) (?:(?:de|du|des|la|le|les|l['’]|d['’]|aux?|à|saint|sainte|st|ste|et|en) ?){{0,3}}{_NAME}"
    rf"(?:[ -](?:de |du |des |la |d['’])?[A-ZÀ-Þ][^\W\d_'’]*){{0,3}}"
)
_ENGLISH: Final = rf"[1-9]\d{{0,3}}[a-d]?(?: [A-Z][a-z'’]+){{1,3}} {_LANES}"

_ADDRESS: Final = re.compile(
    rf"(?:(?i:{_DUTCH}){_BEHIND}{_NUMBER}|{_FRENCH}{_BEHIND}{_NUMBER}|(?<![\w.,:/-])(?:{_NUMBER},? {_FRENCH}|{_ENGLISH}))"
    rf"(?i:{_NO_COUNT}{_BOX}){_TOWN}"
)
_HINT: Final = re2.compile(
    rf"(?i){_ENDS}(?: (?:op|naar|tot) [^ ]+)?{_NR}[0-9]|\b{_AT} [^ ]+ [0-9]|{_RUES} [^\n0-9]*[0-9]"
    rf"|[0-9](?: ?[a-f]| bis| ter)?,? {_RUES}|[0-9][a-d]?(?: [a-z'’]+)+ {_LANES}"
)
"""A quick RE2 test before `_ADDRESS`, in a hundredth of its time. It lets through nearly every address, and little else."""


def find_addresses(text: str) -> Iterator[Span]:
    """The addresses in a text, in order."""
    if _HINT.search(text.encode(errors="replace")) is None:
        return iter(())
    return (Span(*address.span()) for address in _ADDRESS.finditer(text))
