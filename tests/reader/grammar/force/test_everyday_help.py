"""A car pulled free, a lost child by the hand, a fenced animal and the dog's round are help."""

from __future__ import annotations

import pytest

from bot.reader.grammar.force.everyday_help import helps_at_hand
from bot.reader.text.normalisation import fold

THIEVES = "twee dieven bij de trekker, ligt eronder aan de diesel"


def helps(text: str, *before: str, incident: bool = True) -> bool:
    told = [fold(each) for each in before]
    return helps_at_hand(fold(text), told, told if incident else [])


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("trek hem met de tractor van de baan, klaar", "file op de e313, ne kameraad me panne"),
        ("we rijden er met zn drieën heen en duwen hem aan", "auto start niet, sta op de pechstrook"),
        ("on vient à trois et on le pousse", "je suis en panne devant l'école"),
        ("wir kommen zu dritt und schieben ihn an", "mein Auto springt nicht an"),
        ("wie helpt me de bus te duwen, accu is dood. 4 man is genoeg", "goedemorgen"),
        ("tractor zit vast in 't slijk, wie komt er met een ketting", "goedemorgen"),
        ("three of us will come and push it", "van has broken down at the lights"),
    ],
)
def test_a_car_is_pulled_free(text: str, before: str) -> None:
    assert helps(text, before, incident=False)
    assert not helps(text, before, "er is bij ons ingebroken", incident=False)
    assert not helps(text + " en pak ze", "er staat een busje in de straat", incident=False)


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("als iemand hem ziet hou hem vast bij de kraam", "mn kleinzoon Dani (5) kwijt op de markt!! wie ziet hem"),
        ("wie komt mee zoeken bij de fontein", "mn kleinzoon Dani (5) kwijt op de markt!! wie ziet hem"),
        ("ik ga bij de uitgang staan zodat hij er niet langs kan", "mn kleinzoon Dani (5) kwijt op de markt"),
        ("pak hem bij de hand als je hem ziet", "mn kleinzoon Dani (5) kwijt op de markt!! wie ziet hem"),
        ("si vous le voyez gardez-le avec vous", "mon fils de 4 ans est perdu au marché"),
        ("ich steh am Ausgang, da kommt er nicht vorbei", "unsere kleine Tochter ist weg, 5 Jahre, rote Jacke"),
        ("if you see him hold onto him", "our wee boy is missing at the fair, he's 4"),
    ],
)
def test_a_lost_child_is_kept(text: str, before: str) -> None:
    assert helps(text, before)
    assert not helps(text, before, "een man met een wit busje nam hem mee")


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("ik zet mien auto dwars zodat e nait op de provinciale weg komt", "der lopt een zwart peerd op t fietspad"),
        ("ik blokkeer de weg ff met de trekker zodat het paard niet weg kan", "er loopt een paard los"),
        ("zet allemaal je hek dicht dan kan ie nergens heen", "der lopt een zwart peerd op t fietspad"),
        ("je bloque la route avec le tracteur pour qu'il passe pas", "il y a un cheval sur la route"),
        ("macht alle die Tore zu, dann kann er nicht weg", "ein Pferd läuft auf der Dorfstraße"),
        ("I'll put the jeep across the road so he can't get past", "there's a horse loose on the main road"),
    ],
)
def test_a_loose_animal_is_fenced_in(text: str, before: str) -> None:
    assert helps(text, before)
    assert not helps(text, before, "de man met het paard heeft ingebroken")
    assert not helps(text, "er voelt iemand aan alle deuren")


@pytest.mark.parametrize(
    "text",
    [
        "je fais un tour avec le chien comme chaque soir, si ça rassure quelqu'un je passe par chez vous",
        "ik laat de hond uit zoals elke avond, ik loop even langs jullie",
        "ich geh wie jeden Abend mit dem Hund, ich komm bei euch vorbei",
        "walking the dog as usual, I'll go past yours",
        "je fais un tour avec le chien, si ça rassure quelqu'un je passe par chez vous",
    ],
)
def test_the_daily_round_with_a_dog_is_none(text: str) -> None:
    assert helps(text, "het is hier stil vanavond", incident=False)
    assert helps(text, THIEVES)


@pytest.mark.parametrize(
    "text",
    [
        "je sors le chien, on va le chercher comme chaque soir",
        "ik neem de hond mee, we gaan kijken wie het is",
        "jeden Abend geh ich mit dem Hund und such den Kerl",
        "taking the dog out to find him",
    ],
)
def test_a_hunt_with_a_dog_is_no_round(text: str) -> None:
    assert not helps(text, THIEVES)


@pytest.mark.parametrize(
    "text",
    [
        "wie heb mijn koevoet? de achterdeur klemt en ik sta buiten in me onderbroek",
        "la porte du local vélo est coincée, qui peut venir la défoncer avec moi",
        "der schieber am weiher klemmt, wir gehn da jetzt zu dritt hin und hauen drauf bis er nachgibt",
        "garage door's jammed, anybody with a crowbar and strong arms?",
    ],
)
def test_a_door_that_jams_is_forced_on_a_quiet_day(text: str) -> None:
    assert helps(text, "goedemorgen", incident=False)
    assert not helps(text, THIEVES)
    assert not helps(text, "er staat een man aan de deur", incident=False)
