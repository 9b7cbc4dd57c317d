"""Threats without a word of violence are found; the same words of the police, a film and a relative are not."""

from __future__ import annotations

import pytest

from bot.reader.grammar.force.announced_force import Force
from bot.reader.grammar.force.fates import threatens
from bot.reader.text.normalisation import fold

PLAIN = [
    "On my way over with Steve. He won't be standing when the cops come",
    "Coming over. Cops can have what's left of him",
    "somebody should gie that man a taste o his ain medicine",
    "leave me five minutes alone with him",
    "moest ik ze vast krijgen ze lopen een week mank",
    "hij staat straks niet meer recht",
    "geef me vijf minuten met hem",
    "ik ga daar nu aanbellen en dan leert hij wat kloppen is",
    "on devrait les jeter dans la Meuse",
    "laissez moi 5 minutes avec eux",
    "si c'est le fils Dujardin comme l'autre fois j'lui fais bouffer son briquet",
    "on pourrait p't'être leur faire pareil, qui vient ?",
    "geh ma ume und gebns eana a poa, mia san eh gnua",
    "na dann samma halt zu fünft und zeigen eana wia des in favoriten geht",
    "de kriegt von mir a watschn dass sie si umdraht",
    "gebt mir zwei Minuten mit dem",
]
DOUBTFUL = [
    "broo ik ben der binnen 2 min, die gaat spijt hebben",
    "als ik die tegenkom is hij nog niet jarig",
    "il va le regretter",
    "der wird das noch bereuen",
    "he'll be sorry he ever came here",
    "I could go up and sort him out",
    "want me to go up there and have a wee word wi him?",
    "Ill go for a spin see can I find them. Declan are you on?",
    "welke kant zijn ze op? ik pak de fiets",
    "welke kleur BMW? dan ga ik hem zoeken",
    "ik ga er wel ff op af",
    "zal ik hem eens naar buiten sleuren",
    "snij ze de pas af met je auto",
    "scooter richting Putselaan!! rij m klem als je em ziet",
    "je leur coupe la route avec ma camionnette",
    "iemand met nen auto da ge hem kunt insluiten?",
    "misschien kan iemand de kelderdeur op slot draaien zodat ze er niet uit kunnen?",
]
WITHOUT_AN_INCIDENT = [
    "mach ich anders, ich geh heut nacht mit zwei kumpels vorbei, dann is ruhe",
    "einmal mit der mannschaft hin und der macht die kiste nie wieder laut",
    "ik ga er met drie maten langs, dan is het stil",
    "j'y vais avec deux potes et c'est fini",
    "I'll go round with a couple of lads, then it'll be quiet",
]
HARMLESS = [
    "he's hurt, he won't be able to move till the ambulance comes",
    "they said he'll be sorry, the guards have him",
    "my son won't be standing at the bus stop tomorrow",
    "he says leave me five minutes with him",
    "in the film he gets a taste of his own medicine",
    "never go up and sort him out, call 101",
    "geef me vijf minuten, ik bel ze",
    "ik ga zo naar de winkel",
    "mijn zoon loopt een week mank van de training",
    "hij heeft gezegd dat hij spijt heeft",
    "ik ga met twee vrienden naar de quiz",
    "il regrette, il est venu s'excuser",
    "donne-moi cinq minutes avec le formulaire",
    "j'y vais avec deux potes au match",
    "gib mir fünf Minuten, ich komm runter",
    "ich geh mit zwei Kumpels ins Kino",
    "das werden wir noch bereuen, soviel Kuchen",
    "zeigst mir wie das geht mit dem Router?",
    "I'm going for a spin on the bike",
    "which way to the town hall?",
    "op slot draaien is genoeg, dan komt er niemand in",
]


@pytest.mark.parametrize("text", PLAIN)
def test_a_threat_to_a_body_is_plain_in_an_incident(text: str) -> None:
    assert threatens(fold(text), in_incident=True) is Force.PLAIN


@pytest.mark.parametrize("text", DOUBTFUL)
def test_a_visit_and_a_regret_are_a_doubt_in_an_incident(text: str) -> None:
    assert threatens(fold(text), in_incident=True) is Force.DOUBTFUL
    assert threatens(fold(text), in_incident=False) is Force.NONE


@pytest.mark.parametrize("text", WITHOUT_AN_INCIDENT)
def test_mates_who_bring_quiet_are_a_doubt_at_any_time(text: str) -> None:
    assert threatens(fold(text), in_incident=False) is Force.DOUBTFUL


@pytest.mark.parametrize("text", HARMLESS)
def test_reports_films_and_relatives_are_none(text: str) -> None:
    assert threatens(fold(text), in_incident=True) is Force.NONE


def test_in_a_fire_going_up_is_help_and_a_threat_is_a_doubt() -> None:
    texts = ["ik ga er wel op af", "scooter weg!! rij m klem als je em ziet", "j'lui fais bouffer son briquet"]
    found = [threatens(fold(text), in_incident=True, in_trouble=True) for text in texts]
    assert found == [Force.NONE, Force.DOUBTFUL, Force.DOUBTFUL]
