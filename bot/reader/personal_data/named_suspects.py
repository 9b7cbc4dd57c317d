"""Full names behind «the thief is» and «he is called», or before «is the thief»: there any spelling counts, since
nothing else stands in that place; in small letters only with a first name of the frozen list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

import re2

from bot.core.reading import Span
from bot.reader.language_words import WORDS
from bot.reader.personal_data.first_names import AMBIGUOUS, FIRST_NAMES
from bot.reader.personal_data.particles import CAPITAL, LETTER, PARTICLES
from bot.reader.phrases.alternatives import one_of
from bot.reader.text.normalisation import fold

_CULPRIT: Final = one_of(
    """dader verdachte inbreker dief oplichter stalker slachtoffer voleu(?:r|se) auteur coupable cambrioleur suspect escroc
    victime t(?:ä|ae|a)ter(?:in)? dieb(?:in)? einbrecher verd(?:ä|ae)chtiger? opfer thief burglar culprit victim"""
)
_CALLED: Final = one_of(
    """heet(?:te)? heten genaamd noemt voluit na(?:am|me)_(?:is|was|ist|van) s['’]?_?appel(?:le|ait) nomm[ée]e?
    (?:volledige|echte|voller)_na(?:am|me)
    nom_(?:est|de) (?:vrai|son)_nom nom_complet hei(?:ß|ss)t hie(?:ß|ss) namens called named name['’]s name_of"""
)
_IS: Final = one_of(
    """is was c['’]est est ist war een ne zekeren? une? certaine? a de le la der die den ons ook dus wel dan gewoon voluit
    eigenlijk bien wohl also dit"""
)
_NAME: Final = rf"{LETTER}{{2,}}(?:-{LETTER}+)? {PARTICLES}{LETTER}{{3,}}(?:['’-]{LETTER}+)*"
_AFTER: Final = re.compile(
    rf"\b(?i:{_CULPRIT}|{_CALLED})(?:(?: ?[:=,(«\"“'] ?| )(?i:{_IS})){{0,3}} ?[:=,(«\"“']{{0,2}} ?(?<!{LETTER})({_NAME})(?!\w)"
)
_BEFORE: Final = re.compile(
    rf"(?<!\w)({_NAME}),? (?i:is|was|c['’]est|est|ist|war) (?:{LETTER}{{2,5}} ){{1,2}}(?i:{_CULPRIT})\b"
)
_HINT: Final = re2.compile(rf"(?i)\b(?:{_CULPRIT}|{_CALLED})\b")
_HINT_BEFORE: Final = re2.compile(rf"(?i)(?:is|was|est|ist|war) [^ ]+ (?:[^ ]+ )?{_CULPRIT}\b")
_TWO_CAPITALS: Final = re.compile(rf"{CAPITAL}{LETTER}+(?:-{LETTER}+)? {PARTICLES}{CAPITAL}")
_LOOKS_BACK: Final = 40
_THING: Final = re.compile(
    r"\b"
    + one_of(
        r"""\w*(?:winkel|zaak|bedrijf|firma|app|school|straat|plein|wijk|buurt|groep|pagina|site|actie|project|feest|film|boek)
        caf[ée] restaurant frituur vzw club ploeg vereniging evenement lied(?:je)? nummer merk ras product straatje hond kat
        poes kater katje hondje puppy konijn paard
        magasin boutique soci[ée]t[ée] entreprise [ée]cole rue place quartier groupe page projet action f[êe]te livre
        appli(?:cation)? association chien chienne chat chatte chanson marque
        \w*(?:laden|gesch(?:ä|ae)ft|schule|stra(?:ß|ss)e|platz|gruppe|seite|projekt|aktion|fest|buch|verein|hund|katze|lied)
        shop store company school street road square group page project event song book dog cat puppy"""
    )
    + r"(?: (?:die|dat|qui|that|which|hier|daar|ici))? (?:is |est |ist )?$",
    re.IGNORECASE,
)
"""What bears a name and is nobody."""


def find_named(text: str) -> Iterator[Span]:
    """The full names that a word beside them announces."""
    encoded = text.encode(errors="replace")
    if _HINT.search(encoded) is None:
        return
    for expression in (_AFTER, _BEFORE) if _HINT_BEFORE.search(encoded) else (_AFTER,):
        yield from _found(expression, text)


def _found(expression: re.Pattern[str], text: str) -> Iterator[Span]:
    """What is none may hold one: «de dader heet jan peeters» has «heet jan» behind «dader»."""
    place = 0
    while found := expression.search(text, place):
        counts = _is_name(found[1]) and not _of_a_thing(found)
        if counts:
            yield Span(*found.span(1))
        place = found.end() if counts else max(found.start(1), found.start() + 1)


def _of_a_thing(found: re.Match[str]) -> bool:
    """«de winkel heet Nieuwe Bazaar»; «de bakker van de winkel heet Jan Peeters» is somebody all the same."""
    before = found.string[max(0, found.start() - _LOOKS_BACK) : found.start()]
    return _THING.search(before) is not None and fold(found[1]).split()[0].split("-")[0] not in FIRST_NAMES


def _is_name(written: str) -> bool:
    if _TWO_CAPITALS.match(written):
        return True
    first, *_, surname = fold(written).split()
    return written.islower() and first.split("-")[0] in _CLEAR and surname not in ORDINARY


_CLEAR: Final = FIRST_NAMES - AMBIGUOUS
ORDINARY: Final = frozenset().union(*WORDS.values())
"""Small words, which are nobody's surname."""
