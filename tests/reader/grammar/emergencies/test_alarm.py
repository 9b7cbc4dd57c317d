"""Words of alarm: terse lines of people in danger have one, terse lines of an ordinary day mostly have none."""

from __future__ import annotations

from bot.reader.grammar.emergencies.alarm import tells_of_alarm
from bot.reader.text.normalisation import fold

ALARM = [
    "HELP",
    "brand!!",
    "MES",
    "zij heeft een mes",
    "hij is binnen",
    "er stoat ene in min hof",
    "ze ademt niet",
    "k kan niet praten",
    "mijn fiets is weg",
    "er hangt rook boven de loods",
    "twee gasten aan de achterdeur",
    "ons moeder is niet thuis",
    "au secours",
    "il est dedans",
    "y a quelqu'un dans la cour",
    "ça sent le gaz",
    "mamie est par terre",
    "elle respire plus",
    "on m'a volé mon sac",
    "je peux pas parler",
    "qui a cassé la vitre du 12",
    "hilfe",
    "es brennt im Hof",
    "do isch öpper im Chäller",
    "da is ana im garten",
    "mein Rad ist fort",
    "kann nicht sprechen",
    "Oma liegt im Flur",
    "mei nachbar is gfalln",
    "fire",
    "he's got a gun",
    "someone in the yard",
    "lads at the bike shed",
    "she's not breathing",
    "can't talk",
    "back door's been forced",
    "dad is down in the hall",
]
NO_ALARM = [
    "de bus is weer te laat",
    "lift doet het niet",
    "spek met eieren",
    "ze is geslaagd!",
    "mist, ge ziet de kerk niet",
    "hij zingt nog altijd",
    "le tram est en retard",
    "elle a eu dix-sept",
    "tarte aux pommes",
    "quel brouillard ce matin",
    "il chante encore",
    "Bahn kommt nicht",
    "Nebel wie im November",
    "sie hat bestanden!",
    "Apfelkuchen mit Sahne",
    "er singt schon wieder",
    "bus is late again",
    "thick fog out there",
    "she passed!",
    "he is still singing",
    "bins not collected",
]


def test_a_terse_line_of_danger_or_loss_has_a_word_of_alarm() -> None:
    assert [text for text in ALARM if not tells_of_alarm(fold(text).encode())] == []


def test_weather_food_and_a_late_bus_have_none() -> None:
    assert [text for text in NO_ALARM if tells_of_alarm(fold(text).encode())] == []
