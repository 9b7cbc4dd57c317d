"""A matter of its own in another street, told while an incident is open."""

from __future__ import annotations

import pytest

from bot.reader.grammar.elsewhere import OwnMatter, own_matter
from bot.reader.text.normalisation import fold


def of(text: str) -> OwnMatter:
    return own_matter(fold(text).encode())


@pytest.mark.parametrize(
    "text",
    [
        # Dutch
        "in de Kerkstraat zijn ze ook bezig, autoruit ingeslagen",
        "bij ons in de Kerkstraat breken ze ook in, ik hoor glas",
        "in de Kerkstraat ook aan de auto's, ruit van de buren ligt eruit",
        # French
        "rue de l'Église aussi ils sont aux voitures, une vitre est déjà cassée",
        "chez nous rue de l'Église, ils forcent une porte, j'entends du verre",
        "rue de l'Église y en a un aussi qui teste les poignées",
        "aussi rue de l'Église, abri forcé, outils partis",
        # German
        "in der Kirchstraße haben sie auch 3 Autos gemacht, Scheiben drin",
        "Kirchstraße auch, Autoscheibe liegt draußen",
        "in der Kirchstraße sind sie auch an den Autos, Scheibe schon eingeschlagen",
        "in der Kirchstraße brechen sie auch gerade ein, ich höre Glas",
        # English
        "the lads are at the cars on Park Row too, window gone already",
        "in Bosstraat also they are breaking in just now, I hear the glass",
        "meanwhile a man has collapsed on Church Lane",
        "and on our side Jim in Beech Ave has gone down on the path and can't speak",
    ],
)
def test_a_deed_there_too_is_a_matter_of_its_own(text: str) -> None:
    assert of(text) is OwnMatter.BESIDE


@pytest.mark.parametrize(
    "text",
    [
        "net een gsm afgepakt van een meisje in de Kerkstraat",
        "un gars vient d'arracher le sac d'une dame rue de l'Église",
        "grad hat einer einem Mädchen das Handy entrissen in der Kirchstraße",
        "lad after snatching a phone off a girl on Church Lane",
        "mein Rad ist grad geklaut worden vorm Bäcker in der Kirchstraße",
        "2 men just drove off with the motorbike from Church Lane",
        "somebody has smashed the shop window in Church Lane",
        "2 mannen net weggereden met een fiets uit de Kerkstraat",
        "ruit ingeslagen in de Kerkstraat, er is een tas weg",
        "2 gars viennent de partir avec le vélo du voisin rue de l'Église, antivol coupé",
        "un homme casse la vitre d'une auto rue de l'Église",
        "zwei Männer gerade mit dem Motorrad aus der Kirchstraße abgehauen, Schloss aufgebrochen",
        "in der Kirchstraße hebelt einer an einem Kellerfenster",
    ],
)
def test_a_deed_is_one_in_another_street(text: str) -> None:
    assert of(text) is OwnMatter.TOLD


@pytest.mark.parametrize(
    "text",
    [
        # the suspects of the open incident, who moved on
        "they've run off onto Church Lane", "the two of them are at the cars on Church Lane now",
        "they're trying the doors on Church Lane now", "he's at Church Lane now, still has the knife",
        "those two are at the cars on Church Lane as well now", "both gone down Church Lane with the bike",
        "die twee staan nu in de Kerkstraat aan de auto's", "ze lopen nu door de Kerkstraat met de fiets weg",
        "hij is met de gestolen fiets richting Kerkstraat", "zijn dat dezelfden die in de Kerkstraat ook aan de auto's zaten?",
        "les deux sont maintenant rue de l'Église, ils essaient les voitures",
        "ils ont filé vers la rue de l'Église avec le vélo volé",
        "c'est les mêmes qui cassent aussi rue de l'Église", "ils partent avec la moto par la rue de l'Église",
        "die zwei sind jetzt in der Kirchstraße an den Autos", "sie rennen Richtung Kirchstraße mit dem geklauten Rad",
        "dieselben sind auch in der Kirchstraße an den Autos", "er steht jetzt in der Kirchstraße und bricht ein Auto auf",
        # helpers
        "I left my bag in the shop on Church Lane", "the police car is in Church Lane, windows down",
        "I'm waiting for the guards on Church Lane", "I'm at the corner of Church Lane too, waving the car in",
        "ik sta op de hoek van de Kerkstraat te wachten op de combi", "ik sta ook in de Kerkstraat, ik wacht op de ploeg",
        "j'attends la police au coin de la rue de l'Église", "moi aussi je suis rue de l'Église, je guide la voiture",
        "ich warte in der Kirchstraße auf die Streife", "bin auch in der Kirchstraße und winke den Wagen rein",
        # past, denied, guessed, a joke
        "yesterday they smashed a window on Church Lane too", "no broken windows on Church Lane",
        "lol they nicked my bike too on Church Lane",
        "gisteren in de Kerkstraat ook een autoruit ingeslagen", "in de Kerkstraat geen ruiten kapot",
        "hier soir rue de l'Église aussi une vitre cassée", "rue de l'Église rien de cassé",
        "gestern in der Kirchstraße auch eine Scheibe eingeschlagen", "in der Kirchstraße ist keine Scheibe kaputt",
        "if they're at the cars on Church Lane too, ring again", "als ze in de Kerkstraat ook inbreken bel ik",
        "everything quiet on Church Lane too", "in de Kerkstraat ook alles rustig",
        "chez nous rue de l'Église c'est calme aussi",
        "bei uns in der Kirchstraße auch alles ruhig",
    ],
)  # fmt: skip
def test_suspects_who_moved_on_helpers_and_what_is_not_now_are_none(text: str) -> None:
    assert of(text) in (OwnMatter.NOT, OwnMatter.SAME)


@pytest.mark.parametrize(
    "text",
    [
        "iets anders, Kerkstraat 12, er komt rook uit het dak",
        "autre chose, rue de l'Église un monsieur est tombé",
        "was anderes: in der Kirchstraße liegt ein Mann vor der Apotheke",
        "different thing, number 14 Iveragh Rd is on fire, the two of them are out on the path in their slippers",
    ],
)
def test_something_else_is_another_matter_whoever_tells_it(text: str) -> None:
    assert of(text) is OwnMatter.OTHER


@pytest.mark.parametrize(
    "text",
    [
        "iets anders, de rommelmarkt in de Kerkstraat is zondag",
        "autre chose, la kermesse est rue de l'Église",
        "was anderes: Flohmarkt in der Kirchstraße",
        "was anderes, hat in der Kirchstraße jemand ein Paket angenommen?",
        "different thing, the bakery on Church Lane opens at nine",
    ],
)
def test_something_else_without_alarm_is_none(text: str) -> None:
    assert of(text) is OwnMatter.NOT


@pytest.mark.parametrize(
    "text",
    [
        "they're on Park Row now",
        "theyre walking up station road",
        "just seen them on Church Lane",
        "same two lads now on Elm Grove",
        "he's legging it down Mill Lane",
        "ze zijn nu in de Molenstraat",
        "dezelfde twee mannen nu in de Kerkstraat",
        "hij rijdt weg richting Steenweg",
        "ils sont maintenant rue du Moulin",
        "les mêmes passent dans la rue du Moulin",
        "sie sind jetzt in der Mühlenstraße",
        "ich sehe sie gerade in der Kirchstraße",
    ],
)
def test_suspects_who_are_seen_again_are_those_of_the_open_incident(text: str) -> None:
    assert of(text) is OwnMatter.SAME


@pytest.mark.parametrize(
    "text",
    [
        "two lads on Park Row now",
        "they're on Park Row too",
        "they're in our garden on Mill Lane",
        "she's lying on the pavement on Mill Lane, not breathing",
        "er rijdt een witte Clio zigzag door de Dorpsstraat",
        "ze zitten aan de voordeur in de Kruisstraat",
        "ils sont dans la maison chemin de la Procession",
    ],
)
def test_others_and_what_needs_help_are_no_suspects_seen_again(text: str) -> None:
    assert of(text) is not OwnMatter.SAME
