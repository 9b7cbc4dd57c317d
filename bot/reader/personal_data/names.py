"""Full names of persons: a first name from the list and a surname behind it, both with a capital.

A first name alone, a surname alone, and a first name with an initial are no full names. A street, school or shop with a
person's name is no person. `named_suspects` finds names in any spelling behind «he is called».
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain
from typing import Final

import re2

from bot.core.reading import Span
from bot.reader.language_words import ORDINARY
from bot.reader.personal_data.first_names import AMBIGUOUS, FIRST_NAMES
from bot.reader.personal_data.named_suspects import find_named_suspects
from bot.reader.personal_data.particles import CAPITAL, LETTER, PARTICLES, PARTICLES_OF_RE2
from bot.reader.phrases.alternatives import one_of
from bot.reader.text.normalisation import fold

_FULL: Final = re.compile(
    rf"({CAPITAL}(?<![\w@#/.’'-].){LETTER}+)(?:-{LETTER}+)? (?:{CAPITAL}\. ?)?"
    rf"({PARTICLES})({CAPITAL}{LETTER}+(?:['’-]{LETTER}+)*|[DO]['’]{LETTER}{{2,}})(?![\w@])"
)
_HINT: Final = re2.compile(rf"{CAPITAL}[^ \n]+ (?:[A-Z]\. ?)?{PARTICLES_OF_RE2}{CAPITAL}[^ ]")
_STARTS: Final = re.compile(r"(?:^|[.!?…:\n] *)[^\w\s]*$")
_LOOKS_BACK: Final = 25

_PLACES: Final = one_of(
    """straat str laan weg hof hoek plein lei dreef kaai kade steeg singel gracht dijk park school kerk college lyceum
    strasse platz allee gasse ring ufer damm schule kirche street road lane drive close avenue square hospital"""
)
_OTHERS: Final = one_of(
    """maandag dinsdag woensdag donderdag vrijdag zaterdag zondag lundi mardi mercredi jeudi vendredi samedi dimanche
    montag dienstag mittwoch donnerstag freitag samstag sonntag monday tuesday wednesday thursday friday saturday sunday
    politie police polizei merci dank bedankt danke thanks hallo bonjour whatsapp facebook telegram gsm coordinator
    wijkagent beheerder beheer admin moderator anzeige auto haus tur garage en et und and of is de het time fc [ivx]+
    ave rd grove crescent cres terrace gardens mews ln blvd parade estate
    jme jsuis jsui jai jvais jviens jpeux ya yapa ki koi keske cest chui chuis on mdr svp stp pls plz omg wtf"""
)
NO_SURNAME: Final = re.compile(f"{_OTHERS}$")
_NOT_A_SURNAME: Final = re.compile(f".*{_PLACES}$|{NO_SURNAME.pattern}")
_BEARS_A_NAME: Final = re.compile(
    r"\b"
    + one_of(
        """rue avenue av boulevard bd place chauss[ée]e quai square all[ée]e impasse clos parc dr[èe]ve [ée]cole
        lyc[ée]e coll[èe]ge institut [ée]glise s(?:ain)?te? sint h[ôo]pital gare pont stade zaal cit[ée] r[ée]sidence
        salle caf[ée] h[ôo]tel station basisschool instituut winkel supermarkt film boek roman thriller gif:"""
    )
    + r"\.?[ -](?:(?:de|du|la|le|van) |[dl]['’])?$",
    re.IGNORECASE,
)
_KNOWN: Final = re.compile(
    one_of(
        """albert_heijn jan_linders louis_delhaize louis_vuitton hugo_boss tommy_hilfiger calvin_klein jack_daniels
        leroy_merlin michael_kors ralph_lauren yves_rocher max_mara ted_baker thomas_cook harry_potter santa_claus
        john_deere john_wick karl_lagerfeld sherlock_holmes jack_jones paul_smith"""
    )
)
"""Shops, brands and fictional characters."""


def find_names(text: str) -> Iterator[Span]:
    """The full names in a text. The same span may come twice."""
    return chain(find_named_suspects(text), _find_capitalised(text))


def _find_capitalised(text: str) -> Iterator[Span]:
    if _HINT.search(text.encode(errors="replace")) is None:
        return
    position = 0
    while match := _FULL.search(text, position):
        counts = _is_person(match)
        if counts:
            yield Span(*match.span())
        position = match.end() if counts else match.end(1)


def _is_person(match: re.Match[str]) -> bool:
    first, surname = fold(match[1]), fold(match[3])
    if first not in FIRST_NAMES or _NOT_A_SURNAME.match(surname) or _KNOWN.fullmatch(f"{first} {surname}"):
        return False
    if match[1].isupper() != match[3].isupper() or (match[3].isupper() and surname in ORDINARY):
        return False
    before = match.string[max(0, match.start() - _LOOKS_BACK) : match.start()]
    doubtful = first in AMBIGUOUS or (surname in FIRST_NAMES and not match[2])
    return not _BEARS_A_NAME.search(before) and not (doubtful and _STARTS.search(before))
