"""Words of danger that tell of none, in four languages, and the danger that comes near them."""

from __future__ import annotations

import pytest

from bot.reader.grammar.emergencies.no_danger import tells_of_no_danger
from bot.reader.grammar.everyday_trouble import is_settled_trouble
from bot.reader.text.normalisation import fold

OPENS_NOTHING = [
    "de kachel brandt lekker hier, kom erbij",
    "le poêle brûle bien ce soir",
    "der Kachelofen brennt hier",
    "got the woodburner lit here",
    "heel de gang stinkt naar brand, ik heb mijn frietjes laten aanbranden",
    "ça pue le brûlé dans tout l'appartement, j'ai oublié ma quiche",
    "riecht verbrannt im ganzen Haus, mir sind die Plätzchen verkohlt",
    "the whole house smells of burning, left my pie in too long",
    "nachtdienst op spoed gehad, drie reanimaties en een steekpartij",
    "longue garde aux urgences, deux arrêts cardiaques et un poignardé",
    "Nachtschicht vorbei, zwei Herzinfarkte und eine Messerstecherei",
    "long shift in a&e, two heart attacks and a stabbing, off to bed",
    "dat is een pop onder dat laken, ze draaien een film",
    "ils tournent une série, c'est un mannequin couvert de faux sang",
    "it's only a dummy, they're filming",
    "ik help je wel als ik thuis ben",
    "t'inquiète je vous aide si je suis là",
    "klar ich helfe euch",
    "sure i'll help if i'm around",
]
"""Lines that open no incident either."""
MAY_OPEN = [
    "bei Müllers brennt noch Licht und das Fenster ist eingeschlagen",
    "bij De Smet brandt er licht, die zijn op vakantie",
    "da ist wer mit einem Trennschleifer am Fahrradständer",
    "iemand zit met een slijpschijf aan de fietsen",
    "y a un type avec une disqueuse sur les cadenas",
    "fella with an angle grinder at the bike racks",
    "arme vrouw, is ze gewond?",
    "la pauvre elle est blessée ?",
    "die Arme, ist sie verletzt?",
    "poor thing is she hurt?",
    "nicht wundern wenn es brennt, wir verbrennen Laub",
]
DANGER = [
    "de kachel brandt en er komt rook uit de muur",
    "der Ofen brennt und der Vorhang hat Feuer gefangen",
    "the stove's lit and we're all dizzy",
    "hebt gij die kachel branden? dat is CO",
    "het ruikt verbrand in heel het gebouw en niemand is aan het koken",
    "ça sent le brûlé dans toute la maison, je ne sais pas d'où ça vient",
    "het brandt bij Peeters",
    "bei Müllers brennt es",
    "er geht mit einer Flex auf den Mann los",
    "iemand ging op hem af met een slijpschijf",
    "een kind is in de vijver gesprongen en komt niet boven, zo warm was het",
    "the lad jumped in the river, lovely day, but he can't swim",
    "stabbing outside the pub",
    "Messerstecherei vor der Notaufnahme, einer liegt am Boden, bin noch im Dienst",
    "is er iemand gewond?",
    "elle est blessée, elle saigne beaucoup",
    "aide, mon mari est tombé",
    "ik help mijn man maar hij ademt niet",
    "I'll help but she's bleeding badly",
    "ich helfe ihm aber er atmet nicht",
    "the pie's burnt and my mum has collapsed",
    "bei uns brennt der Ofen und meine Mutter ist bewusstlos",
    "der Kuchen ist verbrannt und jetzt brennt die Küche",
    "der Ofen brennt und wir haben alle Kopfschmerzen",
]


@pytest.mark.parametrize("text", [*OPENS_NOTHING, *MAY_OPEN])
def test_words_of_danger_without_any_are_no_danger(text: str) -> None:
    assert tells_of_no_danger(fold(text).encode())


@pytest.mark.parametrize("text", OPENS_NOTHING)
def test_a_burnt_cake_or_a_shift_at_the_hospital_opens_nothing(text: str) -> None:
    assert is_settled_trouble(fold(text).encode())


@pytest.mark.parametrize("text", DANGER)
def test_a_danger_near_them_stays_one(text: str) -> None:
    assert not tells_of_no_danger(fold(text).encode())
