"""Private matters of a person whom the street can find: «Kim Example of Mill Lane is off her meds again», «il est en désintox».

Illness of the mind, addiction, debts, benefits, a custody and a divorce concern no neighbour. A person who works there, the
author's own matter, thanks and praise are none of it.
"""

from __future__ import annotations

from typing import Final

from bot.core.reading import Span
from bot.reader.personal_data.identified import find_identified, plain_view
from bot.reader.personal_data.not_accused import PRAISE, THANKS
from bot.reader.phrases.bundle import OF_A_LINE
from bot.reader.phrases.expression import Expression, words
from bot.reader.text.normalisation import fold

_MATTERS: Final = OF_A_LINE.words(
    r"""psychiatrie psychiatrische_afdeling gesloten_afdeling opgenomen_geweest afkickkliniek afkicken ontwenning
    ontwenningskuur zijn_pillen_niet haar_pillen_niet schuldenregeling schuldbemiddeling schuldhulp deurwaarders?
    in_scheiding alimentatie kinderen_zijn_(?:geplaatst|afgenomen) van_(?:het_ocmw|de_dop|de_bijstand|een_uitkering)
    en_psychiatrie suivie?_en_psychiatrie interne[es]? en_cure cure_de_desintox desintox desintoxication surendettee?
    huissiers? au_cpas au_rsa en_instance_de_divorce (?:enfants|gosses)_(?:sont_)?places? seropositi\w*
    prend_(?:plus|pas)_ses_cachets geschlossenen?_(?:abteilung|anstalt) in_der_geschlossenen in_der_psychiatrie entzug
    entzugsklinik auf_entzug (?:ihre|seine)_tabletten hartz bezieht_burgergeld privatinsolvenz schuldnerberatung
    gerichtsvollzieher in_scheidung jugendamt_hat sectioned locked_ward psych_ward off_(?:her|his|their)_meds
    schizophrenic bipolar in_rehab in_and_out_of_rehab bailiffs on_benefits on_the_dole
    kids_(?:were_)?taken_(?:off|away|into_care) going_through_a_divorce hiv_positive"""
)
_LAWFUL: Final[Expression] = words(
    r"""werkt werken werk verple\w* dokter arts psychiater travaille travaillent infirmi\w* medecin psychiatre
    arbeitet arbeiten pfleger\w* arzt arztin works work nurse doctor psychiatrist volunteers? vrijwillig\w* benevole
    ik mijn je j'ai mon ma ich mein\w* i my myself i'm"""
)


def find_private(text: str, language: str) -> Span | None:
    """The person whose private matter a text tells. `text`: as written, since names have capitals."""
    folded = fold(text).encode()
    if not _MATTERS.occurs_in(folded) or any(each.occurs_in(folded) for each in (_LAWFUL, THANKS, PRAISE)):
        return None
    return next(iter(find_identified(plain_view(text), language)), None)
