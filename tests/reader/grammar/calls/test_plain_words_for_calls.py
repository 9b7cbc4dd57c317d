"""Calls in the plain words of neighbours, in four languages, and lines that come near one."""

from __future__ import annotations

import pytest

from bot.reader.grammar.calls.answered_call import asks_about_call, says_done, says_yes
from bot.reader.grammar.calls.call_made import Told, tells_of_call
from bot.reader.grammar.calls.helpers_there import Helpers, helpers_there
from bot.reader.grammar.calls.no_call import tells_of_no_call
from bot.reader.text.normalisation import fold


def folded(text: str) -> bytes:
    return fold(text).encode()


@pytest.mark.parametrize(
    "text",
    [
        "anyone let the fire service know?",
        "did you call it in?",
        "is there an ambulance coming?",
        "kommt da ein Krankenwagen?",
        "komt er een ambulance?",
    ],
)
def test_a_question_about_a_call_in_plain_words(text: str) -> None:
    assert asks_about_call(folded(text))


@pytest.mark.parametrize("text", ["is the plumber coming?", "kommt ihr zum Feuerwehrfest?", "did you call the vet?"])
def test_a_question_about_others_who_come(text: str) -> None:
    assert not asks_about_call(folded(text))


@pytest.mark.parametrize(
    "text",
    [
        "yes me, just now",
        "ja ich, gerade eben",
        "ja ik, net",
        "oui moi, à l'instant",
        "did it already",
        "yes someone phoned for both",
        "ja beides ist gerufen",
        "ja hab die grad am Telefon",
        "hab ich, kommen aus Wesel",
        "landlord's called them",
    ],
)
def test_an_answer_in_plain_words_says_yes(text: str) -> None:
    assert says_yes(folded(text))


@pytest.mark.parametrize(
    "text", ["yes me too", "ja ich auch", "ja ich mach das", "someone phoned for you", "hab ich, die kommen zum Essen"]
)
def test_an_answer_in_plain_words_that_is_no_yes(text: str) -> None:
    assert not says_yes(folded(text))


@pytest.mark.parametrize(
    "text",
    [
        "rung them",
        "they've been called",
        "landlord's called them",
        "heb ze al gebeld",
        "je les ai appelés",
        "did it already",
    ],
)
def test_a_call_to_them_answers_the_question_of_the_bot(text: str) -> None:
    assert says_done(folded(text))


@pytest.mark.parametrize(
    "text", ["rung them about the bins", "called them idiots", "they've been called names", "have they been called?"]
)
def test_words_near_a_call_to_them(text: str) -> None:
    assert not says_done(folded(text))


@pytest.mark.parametrize(
    "text",
    [
        "politie en dierenambulance gebeld",
        "blijf binnen, brandweer en eigenaar verwittigd",
        "police et technicien prévenus",
        "ive rung 105 and 999",
        "rang the landlord and the guards",
        "112 läuft",
        "die echten sind informiert und fahren hin",
        "les vrais sont avertis",
        "j'ai formé le 101",
        "112 gedraaid, ze komen",
        "after ringing the barracks for you noel, they'll be out before dinner",
        "she's after calling the guards there now",
        "brigade called, thurles and roscrea both coming",
        "Reported to the community guard over the phone",
        "gemeld bij de wijkagent haar collega's via 0900-8844, ze gaan er langs rijden",
        "signalé à l'agent de quartier par téléphone",
        "dem Bezirksbeamten telefonisch gemeldet",
        "je la donne au 101 je les ai justement au bout du fil",
        "nee griet, dat is voor de politie, heb ze zojuist ingelicht",
        "that's one for the guards, I've just told them",
        "faites pas ça j'ai appelé le 101",
        "il y a quelqu'un qui rôde dans le hangar avec une lampe j'ai formé le 101",
        "geht nicht raus ich hab die 110 angerufen",
        "ga niet buiten ik heb 101 gebeld",
    ],
)
def test_a_call_in_everyday_words_is_told(text: str) -> None:
    assert tells_of_call(folded(text)) is Told.PLAIN


@pytest.mark.parametrize(
    "text",
    [
        "Haben Sie schon die Polizei angerufen Frau Hennes",
        "haben Sie es der Polizei gemeldet hat er gefragt, nein noch nicht",
        "vous avez appelé la police madame",
        "habt ihr die 110 gewählt",
        "rendez-vous le 15 joint",
        "bei der 110 läuft nur ein Band",
        "112 läuft bei mir grad durch",
        "ça c'est une vraie alerte",
        "gemeld bij de wijkagent",
        "after ringing the bell twice i gave up",
        "when you are after ringing the guards tell me",
        "la semaine dernière pas de nouvelles j'ai appelé la police",
        "jamais j'ai appelé la police",
        "the police took the lads, I've told them to go home",
        "I'm burning a heap of bushes this evening, have told the fire brigade so ye needn't ring them",
        "wir verbrennen Laub, Feuerwehr ist informiert, nicht erschrecken",
        "we branden snoeihout, brandweer is verwittigd, geen paniek",
        "on brûle des branches, les pompiers sont prévenus, pas de panique",
    ],
)
def test_everyday_words_near_a_call_tell_of_none(text: str) -> None:
    assert tells_of_call(folded(text)) < Told.PLAIN


@pytest.mark.parametrize(
    "text",
    [
        "yes I whispered to 999",
        "sie sitzt und zittert, Polizei ist gleich da",
        "police will be here soon",
        "112 gebeld, Fluvius is ook onderweg",
    ],
)
def test_a_call_in_plain_words_is_told(text: str) -> None:
    assert tells_of_call(folded(text)) is Told.PLAIN


@pytest.mark.parametrize(
    "text",
    ["hoffentlich ist die Polizei gleich da", "police will be here soon if you don't stop", "he whispered to me"],
)
def test_a_hope_is_no_call(text: str) -> None:
    assert tells_of_call(folded(text)) is Told.NOT


@pytest.mark.parametrize(
    "text",
    [
        "stehen auf dem Gehweg. der Störungsdienst kommt in 30 min",
        "Fluvius is onderweg",
        "GRDF arrive",
        "the gas people are coming",
    ],
)
def test_a_company_for_gas_or_power_that_comes_is_no_call(text: str) -> None:
    assert tells_of_call(folded(text)) is Told.DENIED


def test_a_police_museum_is_no_call() -> None:
    museum = folded("die Kinder wurden im Polizeimuseum in die Zelle gesperrt")
    assert tells_of_no_call(museum)
    assert tells_of_call(museum) is Told.DENIED


@pytest.mark.parametrize(
    "text", ["Streife hält vor deinem Haus", "Streife hält gerade vor deinem Haus", "politie stopt voor je deur"]
)
def test_a_patrol_that_stops_at_a_house_is_there(text: str) -> None:
    assert helpers_there(folded(text)) == {Helpers.POLICE}


@pytest.mark.parametrize(
    "text", ["Wagen hält vor deinem Haus", "hält die Streife vor deinem Haus?", "politie reed voorbij"]
)
def test_another_car_or_one_that_passes_is_no_patrol_there(text: str) -> None:
    assert not helpers_there(folded(text))


@pytest.mark.parametrize(
    "text",
    [
        "I'm on to 999 the now, what's the flat, left or right?",
        "heb 112 aan de lijn, welk nummer was het, 4 of 6?",
        "hab die leitstelle dran die fragen reihe A nummer??",
        "j'ai le 112 en ligne ils demandent quel étage ?",
        "right that's me off the phone, it was the three nines. car's coming from the station",
        "rang the three nines, they're sending a car",
    ],
)
def test_a_call_before_a_question_and_the_three_nines_tell_of_one(text: str) -> None:
    assert tells_of_call(fold(text).encode()) is Told.PLAIN


@pytest.mark.parametrize(
    "text",
    [
        "have you rung 999, what's the flat, left or right?",
        "wie heeft 112 aan de lijn, welk nummer was het?",
        "wat doen we, 112 bellen?",
        "do they ask for the flat if I ring 999?",
        "that's me off the phone with mum",
    ],
)
def test_a_question_about_a_call_tells_of_none(text: str) -> None:
    assert tells_of_call(fold(text).encode()) is not Told.PLAIN
