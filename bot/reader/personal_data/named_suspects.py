"""Full names behind «the thief is» and «he is called», or before «is the thief».

Only a name fits there, so any spelling counts. In small letters the first name must be in the list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

import re2

from bot.core.reading import Span
from bot.reader.language_words import ORDINARY
from bot.reader.personal_data.first_names import FIRST_NAMES, UNAMBIGUOUS
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
        shop store company street road square group event song book dog cat"""
    )
    + r"(?: (?:die|dat|qui|that|which|hier|daar|ici))? (?:is |est |ist )?$",
    re.IGNORECASE,
)
"""Things and animals with a name, before «is called»."""


def find_named_suspects(text: str) -> Iterator[Span]:
    """The full names in a text that the words beside them announce."""
    encoded = text.encode(errors="replace")
    if _HINT.search(encoded) is None:
        return
    for expression in (_AFTER, _BEFORE) if _HINT_BEFORE.search(encoded) else (_AFTER,):
        yield from _find_names(expression, text)


def _find_names(expression: re.Pattern[str], text: str) -> Iterator[Span]:
    """Searches on inside a match that is no name: in «de dader heet jan peeters», «heet jan» follows «dader»."""
    position = 0
    while match := expression.search(text, position):
        counts = _is_name(match[1]) and not _is_name_of_thing(match)
        if counts:
            yield Span(*match.span(1))
        position = match.end() if counts else max(match.start(1), match.start() + 1)


def _is_name_of_thing(match: re.Match[str]) -> bool:
    """True for «de winkel heet Nieuwe Bazaar», but not for «de bakker van de winkel heet Jan Peeters»."""
    before = match.string[max(0, match.start() - _LOOKS_BACK) : match.start()]
    return _THING.search(before) is not None and fold(match[1]).split()[0].split("-")[0] not in FIRST_NAMES


def _is_name(written: str) -> bool:
    if _TWO_CAPITALS.match(written):
        return True
    first, *_, surname = fold(written).split()
    return written.islower() and first.split("-")[0] in UNAMBIGUOUS and surname not in ORDINARY
