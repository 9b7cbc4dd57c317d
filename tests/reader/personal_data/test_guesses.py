"""Guesses at the doer of something, and ironies. All names are invented."""

from __future__ import annotations

import pytest

from bot.reader.personal_data.guesses import find_guessed

GUESSED = [
    ("nl", "wedden dat het Kevin van 12 is"),
    ("nl", "wedden dat het die van nummer 12 weer is"),
    ("de", "wetten, dass das wieder der aus Nummer 12 war"),
    ("nl", "dat zal die van nummer 17 weer zijn"),
    ("nl", "dat is weer dien Turk van de frituur niet"),
    ("nl", "het is die jongen van De Boer weer geweest, wedden"),
    ("nl", "zou me niks verbazen als het de zoon van Visser is"),
    ("nl", "de zoon van de bakker zit er achter"),
    ("nl", "vraag maar eens aan die van nummer 5 waar alle pakketjes blijven"),
    ("fr", "je parie que c'est encore la bande à Kevin du 40"),
    ("fr", "ça m'étonnerait pas que ce soit celui du 50"),
    ("fr", "derrière tout ça il y a le fils de la boulangère"),
    ("de", "das war bestimmt wieder der aus Nummer 17"),
    ("de", "würde mich nicht wundern wenn das Herr Schulz aus der 3 war"),
    ("de", "schaut mal bei der 22 in den Hof, da stehen die geklauten Räder"),
    ("nl", "die van nummer 17 zal het weer geweest zijn"),
    ("fr", "celui du 17 a dû faire ça"),
    ("de", "der aus Nummer 17 wird es gewesen sein"),
    ("en", "him at number 3 must have done it"),
    ("de", "ihr sucht den Täter? klingelt mal bei Hausnummer 33"),
    ("en", "ask Mrs Example's grandson where your bike is"),
    ("en", "that'll be young Example from number 3 at the cars again"),
    ("nl", "ik zag de dochter van de slager mijn pakket pakken"),
    ("nl", "het is vast die junk van nummer 8 geweest"),
    ("fr", "c'est le fils Exemple du 22, comme d'habitude"),
    ("fr", "je suis sûr que c'est le gars du 8"),
    ("en", "I saw the lad from 31 take your bike"),
    ("en", "it'll be that lad from number 9 again"),
    ("en", "my money's on Terry from the garage"),
    ("en", "it was defo her from 15, got her on camera"),
    ("en", "Kevin Jones did it"),
    ("en", "the son of the chip shop owner is behind this"),
]
GUESSED_AFTER_A_CRIME = [
    ("nl", "'t is zeker weer de kleine van de cafébaas geweest"),
    ("nl", "dat zal die van nummer 17 zijn"),
    ("fr", "c'est sûrement celui du 22"),
    ("de", "das war bestimmt der aus Nummer 17"),
    ("nl", "die jongens van de snackbar weten er meer van"),
    ("nl", "het is het werk van de familie Smit"),
    ("fr", "sûrement celui du 17"),
    ("de", "wieder der aus Nummer 17"),
    ("en", "typical them at 23"),
    ("en", "that must be the lad from number 9"),
]
NOT_GUESSED = [
    ("nl", "wedden dat het Kevin van 12 is die de quiz wint"),
    ("de", "wetten, dass das der aus Nummer 12 schafft"),
    ("nl", "ga bij nummer 12 binnen, daar ben je veilig, hij heeft de fiets al gestolen"),
    ("nl", "klop eens aan bij nummer 12, zijn fiets is ook gestolen"),
    ("en", "go and check on number 12, they've been burgled, bikes stolen"),
    ("en", "I don't believe Kevin from 12 did it"),
    ("nl", "wie is die van nummer 17?"),
    ("nl", "die van nummer 17 zal weer op reis zijn"),
    ("nl", "het was de zoon van nummer 17 niet"),
    ("nl", "dat is weer de buurman van nummer 8 met zijn bladblazer"),
    ("nl", "ik denk dat het de zoon van nummer 4 is die de krant brengt"),
    ("nl", "is dat weer de auto van nummer 17 niet die zijn lichten aan heeft"),
    ("nl", "volgens mij is het de buurvrouw van nummer 12 die jarig is"),
    ("nl", "kijk eens bij nummer 13, daar staan jullie fietsen, hij heeft ze binnen gezet voor de regen"),
    ("nl", "die van nummer 17 zal het pakje wel aangenomen hebben"),
    ("nl", "die van nummer 17 weet er alles van, die heeft ook zo'n ketel"),
    ("de", "wieder der Nachbar aus Nummer 17 mit dem Laubbläser"),
    ("nl", "zoek de dader niet bij nummer 5, dat is een lieve man"),
    ("fr", "demandez à Stéphane du 8 où est ton vélo, il l'a rentré à cause de la pluie"),
    ("en", "police are looking for the thief, check the side of number 9 please"),
    ("en", "ask the caretaker where your bikes are, he moved them"),
    ("nl", "ik zag Jan Peeters mijn pakket aannemen"),
    ("nl", "dat is weer de zoon van Visser, zoals altijd te laat met oud papier"),
    ("fr", "c'est madame Dupont du 8, comme toujours"),
    ("en", "I saw the lad from 31 take your bike in out of the rain"),
    ("fr", "c'est qui celui du numéro 17?"),
    ("fr", "à mon avis c'est le voisin du 12 qui fait un barbecue"),
    ("fr", "ça m'étonnerait pas que ce soit le chauffage de celui du 50"),
    ("fr", "si vous cherchez vos vélos, le voisin du 27 les a mis à l'abri"),
    ("de", "das ist wieder der Nachbar aus Nummer 8 mit dem Laubbläser"),
    ("de", "ich glaube das ist Frau Lehmann aus der 5, die klingelt immer so"),
    ("de", "das war der aus Nummer 17 nicht, der ist verreist"),
    ("en", "it'll be him at number 17 with his trumpet again"),
    ("en", "I reckon it's the man at number 12's birthday"),
    ("en", "I think it's Kevin Jones you want for gutters"),
    ("en", "wouldn't be surprised if it was the Fletcher lad who won it"),
    ("en", "bet it's the lad from the chip shop with our order"),
    ("en", "it was her from 15, she rang the bell"),
    ("en", "Kevin Jones did it, he won the bake off"),
]


@pytest.mark.parametrize(("language", "text"), GUESSED)
def test_a_guess_at_a_person_who_can_be_found_is_one_at_any_time(language: str, text: str) -> None:
    assert find_guessed(text, language, after_crime=False) is not None


@pytest.mark.parametrize(("language", "text"), GUESSED_AFTER_A_CRIME)
def test_a_weaker_guess_is_one_only_after_a_crime(language: str, text: str) -> None:
    found = [find_guessed(text, language, after_crime) is not None for after_crime in (False, True)]
    assert found == [False, True]


@pytest.mark.parametrize(("language", "text"), NOT_GUESSED)
def test_questions_denials_and_what_a_neighbour_really_does_are_no_guesses(language: str, text: str) -> None:
    assert find_guessed(text, language, after_crime=True) is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "ga eens kijken bij die zuiplap van nr 3"),
        ("fr", "allez voir chez le poivrot du 12"),
        ("de", "fragt doch den Säufer von Nummer 9"),
        ("en", "have a word with the smackhead at number 7"),
    ],
)
def test_a_scorned_person_to_whom_the_group_is_sent_after_a_crime_is_a_guess(language: str, text: str) -> None:
    assert find_guessed(text, language, after_crime=True) is not None
    assert find_guessed(text, language, after_crime=False) is None


def test_a_tradesman_to_whom_the_group_is_sent_is_no_guess() -> None:
    assert find_guessed("allez voir chez le serrurier du 12", "fr", after_crime=True) is None
    assert find_guessed("have a word with the lad at number 19", "en", after_crime=True) is None
