"""Fighting words in a game are a boast; the word for a sport alone makes no game."""

from __future__ import annotations

import pytest

from bot.reader.grammar.force.games import boasts_of_game, follows_game, names_game
from bot.reader.text.normalisation import fold


def test_fighting_words_in_a_game_are_a_game() -> None:
    assert names_game("touwtrekken om 3 uur, wij maken jullie af")
    assert follows_game("kom maar op, breng al uw mannen mee", ["touwtrekken om 3 uur, wie durft"])
    assert not names_game("na het voetbal pakken we die gasten met een knuppel")
    assert not follows_game("neem een knuppel mee", ["voetbal begint om 3 uur"])


@pytest.mark.parametrize(
    ("before", "text"),
    [
        ("ye coming to the pub for the match", "sure we'll take them on and beat them up and down the field"),
        ("wie komt er naar het voetbal", "we slaan ze van het veld"),
        ("wer kommt zum fussball", "die schlagen wir vom platz"),
        ("qui vient voir le match", "on va les frapper sur le terrain"),
    ],
)
def test_blows_on_the_field_just_after_a_match_are_a_boast(before: str, text: str) -> None:
    assert boasts_of_game(text, [before])


@pytest.mark.parametrize(
    ("before", "text"),
    [
        ("ye coming to the pub for the match", "we'll beat them up outside the pub"),
        ("ye coming to the pub for the match", "beat him up and down the field"),
        ("ye coming to the pub for the match", "bring bats, we'll beat them up and down the field"),
        ("match tonight v the town lads", "we batter them in the car park"),
        ("two lads on the field", "sure we'll take them on and beat them up and down the field"),
    ],
)
def test_blows_elsewhere_are_no_boast(before: str, text: str) -> None:
    assert not boasts_of_game(text, [before])


def test_a_pep_talk_before_a_match_is_a_boast() -> None:
    assert boasts_of_game("hit them hard and hit them early", ["sunday lads, we go at them from the throw in"])
    assert not boasts_of_game("hit them hard and hit them early", ["two lads are at the shed"])


@pytest.mark.parametrize(
    "text",
    [
        "he's hiding in the tennis club hut, four of us go in, bring lights",
        "they're at the back of the football pitch, we go now",
        "hij zit in de kantine van de voetbalclub, we gaan met vijf man binnen",
        "ze zitten in het padelkot, op het tennisveld, we gaan erin",
        "il est dans les vestiaires du tennis, on y va à cinq",
        "der hockt im Vereinsheim vom Fußballplatz, wir gehen zu fünft rein",
        "they're at the back of the football pitch, let's murder them",
        "ze zitten op het voetbalveld, we slaan ze kapot",
        "ils sont au terrain de foot, on va les massacrer",
    ],
)
def test_a_person_who_hides_on_a_sports_ground_is_no_game(text: str) -> None:
    assert not names_game(fold(text))


@pytest.mark.parametrize(
    "text",
    [
        "zum Beispiel heute Abend, wir holen ihn uns",
        "he's on foot now, four of us can box him in",
        "anyone got petrol and a match, his jeep's outside",
        "they're hurling bricks at the doors, all of us out now",
        "tackel hem zoals op het voetbal, gij hebt er de bouw voor",
        "plaque-le comme au foot, t'as le gabarit",
        "grätsch ihn um wie beim Fußball",
        "floor him like in the football, you've the size",
        "wedstrijd of niet, we halen hem uit zijn bed",
        "match or no match, throw him in the canal",
    ],
)
def test_the_sound_or_the_manner_of_a_sport_is_no_game(text: str) -> None:
    assert not names_game(fold(text))


@pytest.mark.parametrize(
    "text",
    [
        "who's coming to the tennis club saturday, we're painting the hut",
        "wie gaat er mee naar de voetbalkantine, we halen daar de tafels op",
        "qui vient avec moi au club de tennis, on y cherche les chaises",
        "wer kommt mit zum Fußballplatz, wir holen da die Bänke",
        "he's our keeper, football at three, nobody gets past us",
        "hij speelt mee met het voetbal, we maken ze in",
        "der ist mir reingegrätscht, den hol ich mir im Rückspiel",
        "treasure hunt at three, find him first and you win",
        "foot ce soir, on va les manger, venez tous",
        "who's in for the match, we'll take them on",
        # they are the other team
        "going to murder them at the GAA pitch on Sunday lads, who's in",
        "dimanche on va les massacrer au terrain de foot",
        "on les défonce en double au club de tennis, venez",
        "we hakken ze in op het voetbalveld",
        "Samstag hauen wir sie weg auf dem Fußballplatz",
        "wie komt er naar het voetbal, we gaan met vijf",
    ],
)
def test_a_game_and_a_job_at_the_club_stay_harmless(text: str) -> None:
    assert names_game(fold(text))
