"""Words that blame the person behind them, and homes of people who are named by a deed. All names are invented."""

from __future__ import annotations

import pytest

from bot.reader.personal_data.accused import find_accused

BLAMED = [
    ("de", "hinter all den Einbrüchen steckt Kevin aus der 12"),
    ("nl", "de dader is gewoon de neef van mevrouw Voorbeeld"),
    ("nl", "de fietsendief is terug: Kevin Voorbeeld"),
    ("fr", "le voleur Kevin Exemple est de retour"),
    ("en", "our local burglar Kevin Example is at it again"),
    ("nl", "die verkoopt drugs aan uw kinderen, de Filip van 't café"),
    ("nl", "dat zal die van nummer 17 weer zijn, die steelt altijd"),
    ("en", "it'll be that lad from number 9 again, always thieving"),
    ("fr", "Mehdi du bloc C vole tout le temps"),
    ("nl", "den dader woont in de Kerkstraat 44"),
    ("nl", "wie heeft de brievenbussen in brand gestoken? die van nummer 15 natuurlijk"),
    ("fr", "le voleur d'hier c'est celui du numéro 17"),
    ("fr", "celui qui casse les rétros habite au 25"),
    ("fr", "le responsable des incendies habite au 12"),
    ("fr", "devinez qui a volé la perceuse? Stéphane du 8"),
    ("de", "der Dieb von gestern wohnt in Hausnummer 8"),
    ("de", "der Täter wohnt bei uns in der Straße, Hausnummer 19"),
    ("de", "hinter den Einbrüchen steckt die Familie aus Nummer 40"),
    ("en", "yesterday's thief is him at number 17"),
    ("en", "the guy who keys the cars lives at number 8"),
    ("en", "behind all these thefts is the lad from number 9"),
]
BLAMED_BESIDE_A_CRIME = [
    ("nl", "'t is de schuld van die van nummer 12"),
    ("nl", "de zoon van de slager heeft dat op zijn geweten"),
    ("en", "that's the lad from number 9's doing"),
    ("nl", "achter dit alles zit de zoon van de bakker"),
    ("nl", "daar zit de zoon van de bakker achter"),
    ("nl", "ik weet wel wie dat doet: die gast van 64"),
    ("fr", "derrière tout ça il y a le fils de la boulangère"),
    ("fr", "on sait tous qui fait ça, c'est les deux frères du 44"),
    ("de", "da steckt der Sohn vom Bäcker dahinter"),
    ("en", "I know who did this: that lad from number 9"),
]
NOT_BLAMED = [
    ("de", "dahinter steckt Kevin aus der 12, der hat das organisiert"),
    ("fr", "devine qui a volé la vedette ? Kevin du 12"),
    ("en", "guess who nicked the last mince pie? Kevin from 12 of course"),
    ("en", "the thief in the panto is Kevin from 12"),
    ("nl", "wie heeft de gestolen fiets gevonden? Kevin van 12 natuurlijk"),
    ("fr", "qui a retrouvé le vélo volé ? Kevin du 12 bien sûr"),
    ("en", "who fixed the smashed window? Kevin from 12 of course"),
    ("nl", "Kevin van 12 is slachtoffer van de dief"),
    ("de", "Kevin aus der 12 ist hinter dem Dieb her"),
    ("en", "Kevin from 12 is after the thief"),
    ("fr", "arrêtez de dire que Kevin du 12 a fait ça"),
    ("en", "no way Kevin from 12 did it"),
    ("en", "the lad from 12 did it in 3 minutes flat"),
    ("nl", "achter dit alles zit Mia van nummer 8, wat een werk"),
    ("fr", "derrière tout ça il y a Marie du 8, quel travail"),
    ("de", "dahinter steckt Maria aus der 8, was für eine Arbeit"),
    ("en", "who did this? Mary from number 8 of course, gorgeous wreath"),
    ("nl", "de dief is Kevin van 12 tegengekomen"),
    ("nl", "is de dader Kevin van 12?"),
    ("de", "der Dieb ist Kevin aus der 12 entwischt"),
    ("nl", "de dader is die van nummer 17 niet"),
    ("nl", "de dief van gisteren is bij de zoon van de bakker binnen geweest"),
    ("nl", "de dief is terug, Kevin Voorbeeld heeft hem gezien"),
    ("nl", "het schilderwerk is het werk van de familie Smit, proficiat"),
    ("fr", "un coup de main du voisin du 12, merci"),
    ("de", "das Werk von Herrn Brandt hängt jetzt in der Galerie"),
    ("en", "the thief Kevin Example chased is back"),
    ("en", "it's down to Kevin Example that we won"),
    ("nl", "hij steelt de show, die van nummer 17"),
    ("fr", "il vend des gaufres, le fils du boulanger"),
    ("nl", "degene die de pakjes aanneemt woont op nummer 25"),
    ("nl", "ik weet wie dat gemaakt heeft: Jan Peeters, mooi hè"),
    ("nl", "wie heeft de dief gepakt? de zoon van de bakker natuurlijk"),
    ("nl", "achter dat alles zit mevrouw Peeters van het feestcomité, proficiat"),
    ("nl", "de zoon van de bakker zit er achter de kassa"),
    ("fr", "la victime des voleurs c'est le voisin du 9"),
    ("fr", "le voleur d'hier est passé par chez celui du 17"),
    ("fr", "celui qui a perdu ses clés habite au 25"),
    ("fr", "celui qui vole n'habite pas au 25"),
    ("fr", "qui a les clés de la salle? madame Dupont bien sûr"),
    ("fr", "devinez qui a gagné? Stéphane du 8"),
    ("de", "der Dieb von gestern ist über den Zaun von Hausnummer 8 weg"),
    ("de", "wer den Leiterwagen hat wohnt in Hausnummer 8"),
    ("de", "hinter den Einbrüchen steckt laut Polizei eine Bande"),
    ("en", "the victim of the burglars is the man at number 9"),
    ("en", "whoever sells the eggs lives at number 25"),
    ("en", "the one who keys the cars lives nowhere near number 25"),
    ("en", "I know who does good roofs: Kevin Jones"),
    ("en", "who chased the burglar? the butcher's son of course"),
    ("en", "behind all this is Mary Walsh and the WI, wonderful"),
    ("en", "Kevin Jones did it, he won the bake off"),
]


@pytest.mark.parametrize(("language", "text"), BLAMED)
def test_the_doer_of_a_named_crime_is_accused_at_any_time(language: str, text: str) -> None:
    assert find_accused(text, language, in_incident=False) is not None


@pytest.mark.parametrize(("language", "text"), BLAMED_BESIDE_A_CRIME)
def test_a_person_behind_it_all_is_accused_only_beside_a_crime(language: str, text: str) -> None:
    found = [find_accused(text, language, in_incident) is not None for in_incident in (False, True)]
    assert found == [False, True]


@pytest.mark.parametrize(("language", "text"), NOT_BLAMED)
def test_victims_helpers_winners_and_denials_are_not_blamed(language: str, text: str) -> None:
    assert find_accused(text, language, in_incident=True) is None
