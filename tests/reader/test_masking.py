"""A message that becomes an example holds no name of a person: the bot puts stand-ins in the place of names and numbers."""

from __future__ import annotations

import pytest

from bot.core.reading import ReaderInput
from bot.reader.masking import masked
from tests.shipped import rules


@pytest.mark.parametrize(
    ("language", "text", "shown"),
    [
        ("nl", "kom naar de Kerkstraat, Jan Peeters is het", "kom naar de Kerkstraat, Kim Peeters is het"),
        ("nl", "Kerkstraat, Tom Van den Bossche was het", "Kerkstraat, Kim Peeters was het"),
        ("nl", "het is die van de familie Janssens", "het is die van de familie Peeters"),
        ("nl", "mevrouw de Vos zei het", "mevrouw Peeters zei het"),
        ("fr", "c'est madame Dupont", "c'est madame Peeters"),
        ("de", "Frau Müller war es", "Frau Peeters war es"),
        ("en", "ask Mr Smith", "ask Mr Peeters"),
        ("nl", "bel 0470 12 34 56 of jan@voorbeeld.be", "bel 0470 00 00 00 of kim@example.org"),
        ("nl", "mijn familie komt, de politie ook", "mijn familie komt, de politie ook"),
        ("nl", "kom Jan, de politie is er", "kom Kim, de politie is er"),
        ("de", "die Frau im Garten", "die Frau im Garten"),
        ("nl", "mevrouw Els Janssens zei het", "mevrouw Kim Peeters zei het"),
        ("de", "Frau Anna Müller war es", "Frau Peeters war es"),
        ("en", "ask Mr John Smith", "ask Mr Kim Peeters"),
        ("nl", "dhr. Janssens was het", "dhr. Peeters was het"),
        ("nl", "Mevr. van den Berg en mw Claes", "Mevr. Peeters en mw Peeters"),
        ("fr", "M. Dupont et Mlle Le Goff", "M. Peeters et Mlle Peeters"),
        ("de", "Herr Dr. Müller war es", "Herr Dr. Peeters war es"),
        ("en", "ask Mrs. Smith", "ask Mrs. Peeters"),
        ("nl", "op 5 m. Daar stond hij, mr. politie", "op 5 m. Daar stond hij, mr. politie"),
        ("nl", "gezien door Door Claes", "gezien door Kim Peeters"),
        ("en", "chase him, April Smith", "chase him, Kim Peeters"),
        ("nl", "om 21.30 1-DEF-987 gezien", "om 1-ABC-123 gezien"),
        ("nl", "de heer Bakkers en dhr. Janssens", "de heer Peeters en dhr. Peeters"),
        ("nl", "mevr. Janssens en fam. De Smedt", "mevr. Peeters en fam. Peeters"),
        ("fr", "M. Dupont et Mme. Lambert", "M. Peeters et Mme. Peeters"),
        ("de", "Hr. Brandmeier und Fr. Obermann", "Hr. Peeters und Fr. Peeters"),
        ("en", "Mr. Smithson", "Mr. Peeters"),
        ("nl", "de heer is weg, Politie gebeld", "de heer is weg, Politie gebeld"),
    ],
)
def test_a_name_gets_a_stand_in(language: str, text: str, shown: str) -> None:
    assert masked(text, rules().lexicon.read(ReaderInput(text, (language,))), ()) == shown


def test_the_small_words_of_a_known_name_stay() -> None:
    text = "zei Velde in de straat van de bakker"
    seen = rules().lexicon.read(ReaderInput(text, ("nl",)))
    assert masked(text, seen, ("Jan Van de Velde",)) == "zei Kim in de straat van de bakker"
