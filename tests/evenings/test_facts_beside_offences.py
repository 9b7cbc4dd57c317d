"""News of an incident is told to the group whatever offence stands beside it, played by the shipped bot with its full reader.

The facts are where the suspects are and how they look. All names are invented.
"""

from __future__ import annotations

import pytest

from bot.live_rules.current import CurrentRules
from tests.evenings.last_line import played

INCIDENTS = {
    "nl": "Er wordt ingebroken op nummer 20, twee mannen in het zwart",
    "fr": "Un cambriolage en cours au numéro 20, deux hommes en noir",
    "de": "Bei Nummer 20 wird gerade eingebrochen, zwei Männer in Schwarz",
    "en": "Break-in going on at number 20, two men in black",
}
NEWS = (
    ("nl", "Ze zijn terug, nu aan de achterdeur van de bakker", "die klootzak weer"),
    ("nl", "Witte bestelwagen, rijdt nu de Molenstraat in", "wie gaat er mee? We pakken hem zelf"),
    ("nl", "Witte bestelwagen, rijdt nu de Molenstraat in", "bel mij op 0478 12 34 56"),
    ("fr", "Ils sont de retour, à la porte arrière du boulanger", "c'est Luc Dubois du numéro 9"),
    ("fr", "Camionnette blanche, elle entre rue du Moulin", "venez tous avec un bâton, on les tabasse"),
    ("de", "Weißer Lieferwagen, biegt jetzt in die Mühlenstraße ein", "dieses Arschloch wieder"),
    ("en", "White van, turning into Mill Street now", "who's coming with me? We'll grab him ourselves"),
)
WITHOUT_NEWS = (
    ("nl", "Die klootzak van nummer 9 is altijd dronken, Bart Peeters"),
    ("fr", "Qui vient avec moi ? On le chope nous-mêmes"),
    ("en", "It's John Peters from number 9, that bastard, everybody knows"),
)


@pytest.mark.parametrize(("language", "news", "offence"), NEWS)
async def test_the_group_reads_the_news(rules: CurrentRules, language: str, news: str, offence: str) -> None:
    last = await played(rules, language, INCIDENTS[language], f"{news}, {offence}")
    assert last.hidden
    assert last.masked
    assert news in last.group[0]
    assert offence not in last.group[0]


@pytest.mark.parametrize(("language", "offence"), WITHOUT_NEWS)
async def test_a_mere_offence_leaves_no_copy(rules: CurrentRules, language: str, offence: str) -> None:
    last = await played(rules, language, INCIDENTS[language], offence)
    assert last.hidden
    assert not last.masked
