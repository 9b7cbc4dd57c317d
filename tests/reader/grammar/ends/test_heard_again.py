"""Violence that is seen or heard again after an end, and talk that only has the words."""

from __future__ import annotations

import pytest

from bot.reader.grammar.ends.heard_again import is_heard_again, tells_of_violence
from bot.reader.text.normalisation import fold


def heard(text: str) -> bool:
    return is_heard_again(fold(text).encode())


@pytest.mark.parametrize(
    "text",
    [
        "hij is terug en ze gilt weer",
        "ze zijn weer bezig, ik hoor slagen",
        "nu vechten ze opnieuw, midden op straat",
        "ça recommence, elle hurle",
        "il est revenu, j'entends des coups",
        "rebelote, ils se battent dans l'escalier",
        "es geht wieder los, sie schreit",
        "er ist zurück und schlägt sie",
        "fängt wieder an, ich höre Schläge",
        "it's starting again, she's screaming",
        "he's back, I can hear him hitting her",
        "they're at it again, fighting in the yard",
        "police gone and she's screaming. he's hitting her again",
        "ze roepen weer om hulp",
        "dat is hij weer, hij slaat haar",
        "it's the husband, he's hitting her again",
        "he has her by the arm, she's screaming again",
        "weer geroep en gebonk bij hen",
        "il la tape encore",
        "encore des coups et des cris chez eux",
    ],
)
def test_it_goes_on(text: str) -> None:
    assert heard(text)


@pytest.mark.parametrize(
    "text",
    [
        "het begint opnieuw",
        "ze schreeuwt",
        "ze schreeuwt niet meer, alles weer rustig",
        "de baby krijst weer",
        "de kinderen vechten weer om de tablet",
        "de meeuwen schreeuwen weer",
        "mijn man roept weer naar de tv",
        "politie is terug, ze roepen zijn naam",
        "de agenten slaan het portier weer dicht",
        "hij moet terug naar het bureau voor die slagen",
        "roep als hij terug is",
        "hopelijk begint dat geroep niet opnieuw",
        "vorige week schreeuwde ze ook weer",
        "ça recommence à pleuvoir",
        "elle ne crie plus, encore merci",
        "mon mari hurle encore devant le match",
        "la police est revenue, ils crient son nom",
        "le bébé crie encore",
        "es fängt wieder an zu regnen",
        "sie schreit nicht mehr, wieder Ruhe",
        "mein Mann brüllt wieder beim Fußball",
        "Polizei ist wieder da, er schreit sie an",
        "hoffentlich schlägt er nicht wieder zu",
        "der Hund schlägt wieder an",
        "it's starting to rain again",
        "she's stopped screaming, quiet again",
        "hope they don't start fighting again",
        "the kids are fighting again over the tablet",
        "last week she was screaming again too",
        "police are back, banging on his door",
        "shout if he comes back",
        "back to bed, what a fight that was",
        "Er schreit wieder, Gott sei Dank, der Notarzt ist bei ihm",
        "haha she's shouting again, at the printer",
        "ze roepen weer, maar zonder slaan",
        "ils s'engueulent encore, mais sans coups",
        "die streiten wieder, aber ohne Schläge",
        "they're at it again, but without fighting",
        # another reason
        "weer geroep, dat zijn de supporters van het café",
        "hij roept weer, maar gewoon naar zijn broer",
        "ze roept haar man terug voor het eten",
        "roep me terug, ik ben aan het koken",
        "ze zijn terug samen, hij slaat een arm rond haar",
        "de werkmannen bonken weer",
        "wat een weer, de regen slaat tegen de ramen",
        "encore des coups, c'est le voisin qui pose un cadre",
        "encore des cris, ce sont les gars qui fêtent la victoire",
        "il tape encore, il monte son meuble",
        "wieder Geschrei, das sind nur die Fans",
        "der Nachbar hämmert und schlägt wieder Nägel ein",
        "shouting again, it's just the lads singing",
        "banging again, it's the plumber at no 9",
    ],
)
def test_talk_after_an_end_is_none(text: str) -> None:
    assert not heard(text)


def test_the_incident_must_tell_of_violence() -> None:
    assert tells_of_violence(b"two men are fighting outside number 12")
    assert tells_of_violence(fold("ma voisine hurle, il la frappe").encode())
    assert not tells_of_violence(b"smoke from the roof of the bakery")
    assert not tells_of_violence(b"bike gone from our hall")
