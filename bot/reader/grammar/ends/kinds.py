"""The kind of an end that a line tells. A wrong kind («false alarm», of a child that lives) is worse than the plain «over»."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from bot.core.reading import Ending
from bot.reader.grammar.calls.helpers_elsewhere import tells_of_accident
from bot.reader.grammar.emergencies.alarm import tells_of_deed
from bot.reader.grammar.ends.end_forms import ARRESTERS
from bot.reader.grammar.ends.heard_again import tells_of_violence
from bot.reader.grammar.vocabulary import NOT, RESCUERS
from bot.reader.phrases.expression import expression, words

_LIVES: Final = (
    r"lebt|leben_noch|leeft|leven_nog|vivante?s?|en_vie|alive|lives|atmet|ademt|respire|breathing|reanim\w*|wiederbelebt"
    r"|ziekenhuis|hospitaal|spoed|krankenhaus|spital|klinik|hopital|urgences|hospital|a_&_e|sani|sanis|sanitater|rtw|notarzt"
    r"|krankenwagen|ambulance|ambu|samu|smur|ambulanciers|paramedics?|medics"
)
_RESCUED: Final = (
    r"fw|feuerwehr|wehr|brandweer|spuitgasten|pompiers|fire_brigade|firemen|firefighters"
    r"|gevangen|eingefangen|gefangen|attrape\w*|capture\w*|caught|rounded_up|erwischt|g?e?schnappt|gefasst|gepakt|chopee?s?"
    r"|geblust|geloscht|eteinte?|put_out|afgesleept|abgeschleppt|remorque\w*|towed"
    r"|(?:runter|raus|herunter|heraus)_?(?:ge)?holt|fait_descendre|vom_dach|van_het_dak|du_toit|off_the_roof"
)
_NO_FALSE_ALARM: Final = words(
    _LIVES, r"opgelost|(?:ist|hat_sich)_(?:gelost|erledigt)|resolue?|regle|solved|sorted|dealt_with"
)
_NO_FIND: Final = words(_LIVES, _RESCUED)
_WITH_RESCUERS: Final = words(
    *(RESCUERS, "ambulances? ambus medics sanitater pompier"),
    r"(?:in|naar|met|im|ins|into|in_the|to|dans|par|by)_(?:(?:de|den|het|the|an|le|la|l'|een|une|einem|dem)_?)?"
    r"(?:ambulance|ambu|zieken?wagen|krankenwagen|rtw|rettungswagen|ziekenhuis|krankenhaus|hopital|hospital|spital)",
)
_TAKEN_ALONG: Final = words(r"mee meegenomen mitgenommen mitgnommen emmen\w* embarqu\w* emport\w* taken taking took")
_BY_POLICE: Final = expression(
    rf"\b(?:{ARRESTERS}|arrested|opgepakt|aangehouden|gearresteerd|verhaftet|festgenommen|arretee?s?|interpellee?s?"
    r"|boeien|handboeien|handschellen|menott\w+|cuffs|cuffed|handcuffs)\b"
)

ARRESTED: Final = words(
    r"opgepakt aangehouden gearresteerd geboeid arretee?s? interpellee?s?"
    r" menottee?s? verhaftet festgenommen arrested handcuffed"
)
_NONE: Final = words(NOT, r"niemand keiner personne nobody no_one")


def tells_of_victim(lines: Sequence[bytes]) -> bool:
    """True if these lines of an incident name rescuers and no police, and tell of no deed and no blows but those of traffic."""
    if not any(map(_WITH_RESCUERS.occurs_in, lines)) or any(map(_BY_POLICE.occurs_in, lines)):
        return False
    return not any(tells_of_deed(each) or (tells_of_violence(each) and not tells_of_accident(each)) for each in lines)


def kind_of_end(text: bytes, ending: Ending, in_search: bool, of_victim: bool = False) -> Ending:
    """`text`: folded, in UTF-8. `ending`: by the head. `in_search`: a person is missing. `of_victim`: the lines before
    `tells_of_victim`.

    An arrest is no false alarm, nor is a person who lives or is with rescuers. A rescue or a caught animal is no find, unless a
    person is missing.
    A person whom rescuers have or may have is no case for the police, unless the line names them or an arrest."""
    if ending is Ending.FALSE_ALARM and ARRESTED.occurs_in(text) and not _NONE.occurs_in(text):
        return Ending.POLICE
    by_rescuers = _WITH_RESCUERS.occurs_in(text) or (of_victim and _TAKEN_ALONG.occurs_in(text))
    wrong = {
        Ending.FALSE_ALARM: lambda: _NO_FALSE_ALARM.occurs_in(text),
        Ending.FOUND: lambda: not in_search and _NO_FIND.occurs_in(text),
        Ending.POLICE: lambda: by_rescuers and not _BY_POLICE.occurs_in(text),
    }.get(ending)
    return Ending.OVER if wrong is not None and wrong() else ending
