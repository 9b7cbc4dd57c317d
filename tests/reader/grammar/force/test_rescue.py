"""A load off a person, a forced door, a head that is held and traffic that is stopped are a rescue."""

from __future__ import annotations

import pytest

from bot.reader.grammar.force.rescue import rescues
from bot.reader.text.normalisation import fold

TRACTOR = "da is ein traktor umgekippt und der fahrer liegt drunter"
UNDER = "tractor gekanteld, boer zit bekneld"
RENVERSE = "le tracteur s'est renversé, il est coincé dessous"
OVER = "quad has overturned, young fella pinned under it"
ICE = "jong deur t ies zakt bie t gemaal"
THIEVES = "twee dieven bij de trekker, ligt eronder aan de diesel"
CRASH_NL = "auto tegen de boom, bestuurder zit vast, bloedt hard"
CRASH_FR = "une voiture contre l'arbre, le conducteur est coincé et saigne"
CRASH_DE = "auto gegen den baum, der fahrer ist eingeklemmt und blutet"
CRASH_EN = "car into the tree on Church Street, driver trapped and bleeding"
FALL_EN = "mrs peters at 12 has fallen, she isn't answering, door is locked"


def helps(text: str, *before: str) -> bool:
    return rescues(fold(text), [fold(each) for each in before])


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("ich komm mit dem frontlader, den kriegen wir hoch", TRACTOR),
        ("hab den teleskoplader da, wir heben den traktor an", TRACTOR),
        ("komme mit dem radlader und ketten, dann ziehn wir den hoch", TRACTOR),
        ("ik kom met de verreiker, we tillen hem eraf", UNDER),
        ("wie heeft er een krik en kettingen, we trekken hem eruit", UNDER),
        ("j'arrive avec le manitou, on va le soulever", RENVERSE),
        ("on vient à quatre avec un cric pour le dégager", RENVERSE),
        ("coming with the loader, we'll lift it off him", OVER),
        ("bring chains and the tractor, we'll get him out", OVER),
        ("heb ladder en touw kom der aan", ICE),
    ],
)
def test_a_load_is_lifted_off_a_person(text: str, before: str) -> None:
    assert helps(text, before)
    assert not helps(text, before, THIEVES)


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("ich komm mit dem frontlader, den schnappen wir uns", TRACTOR),
        ("ik kom met de tractor en een knuppel", UNDER),
        ("on vient à quatre avec des chaînes pour lui", RENVERSE),
        ("bring chains, we'll get him", OVER),
        ("ik kom met de verreiker, we tillen hem eraf", "er zit een man op mijn dak"),
        ("komme mit dem radlader und ketten, dann ziehn wir den hoch", "der kerl sitzt im auto vor der tür"),
    ],
)
def test_a_person_is_not_lifted(text: str, before: str) -> None:
    assert not helps(text, before)


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("ik zet mijn auto dwars met pinkers aan zodat niemand erop rijdt", CRASH_NL),
        ("ik ga het verkeer tegenhouden aan de bocht", CRASH_NL),
        ("wie heeft een breekijzer? de deur zit klem", CRASH_NL),
        ("kom met twee man helpen, we krijgen de deur niet open", CRASH_NL),
        ("je mets ma voiture en travers avec les warnings pour protéger", CRASH_FR),
        ("je bloque la route le temps que les secours arrivent", CRASH_FR),
        ("je lui tiens la tête jusqu'à l'arrivée de l'ambulance", CRASH_FR),
        ("ich stell mein auto quer mit warnblinker damit keiner reinfährt", CRASH_DE),
        ("ich halt seinen kopf fest bis der notarzt da ist", CRASH_DE),
        ("I'm putting my car across the lane with the hazards on so nobody drives into it", CRASH_EN),
        ("I'll stop the traffic at the bend till they get here", CRASH_EN),
        ("hij ligt in de gracht, ik trek hem uit de auto", CRASH_NL),
        ("wie helpt, we moeten hem uit de gracht trekken", CRASH_NL),
        ("je le sors de la voiture, ça fume", CRASH_FR),
        ("ich hol ihn aus dem auto, es raucht", CRASH_DE),
        ("I'm pulling him out of the car, it's smoking", CRASH_EN),
        ("ik ga met een zaklamp op de baan staan zodat ze vertragen", CRASH_NL),
        ("jme mets sur la route avec une lampe pour qu'ils ralentissent", CRASH_FR),
        ("ich stell mich mit der taschenlampe auf die straße damit die langsamer fahren", CRASH_DE),
        ("I'm stood in the road with a torch to slow them down", CRASH_EN),
        ("we hebben twee sterke mannen nodig om de moto op te heffen", CRASH_NL),
        ("wir brauchen zwei starke männer um das motorrad hochzuheben", CRASH_DE),
        ("need two strong lads to lift the bike off", CRASH_EN),
        ("who's got a crowbar? the door's jammed", CRASH_EN),
        ("anyone got a crowbar, we need to get in to her", FALL_EN),
    ],
)
def test_an_accident_is_secured_and_a_door_is_forced_to_reach_a_person(text: str, before: str) -> None:
    assert helps(text, before)
    assert not helps(text, "er zijn twee dieven in de straat")
    assert not helps(text, before, "twee mannen slaan hem, ze schoppen hem")


def test_a_warning_triangle_warns_others_at_any_time() -> None:
    assert helps(
        "ik zet mijn auto dwars met de gevarendriehoek dat er niemand in rijdt. brandweer gebeld", "er ligt een boom"
    )


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("who's got a crowbar, we'll get him", CRASH_EN),
        ("bring a bat and stop the traffic", CRASH_EN),
        ("je bloque la route, on l'attrape", CRASH_FR),
        ("ik zet mijn auto dwars, die gast komt hier niet weg", CRASH_NL),
        ("ich halt den kerl fest", CRASH_DE),
        ("I'm dragging him out of his car", FALL_EN),
        ("I'm dragging him out of the car", FALL_EN),
        ("seil dabei, wer in der nähe ist kommt mit hinterher. weit kommt der nicht", CRASH_DE),
        ("hou m daar, sleutel eruit trekken en wachten tot wij er zijn", "meisje aangereden, ze bloedt"),
        ("pak em vast tot wij er zijn, kettingen mee", CRASH_NL),
    ],
)
def test_a_hunt_after_an_accident_is_no_rescue(text: str, before: str) -> None:
    assert not helps(text, before)


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("pull him out lads", "a man fell in the canal by the lock"),
        ("get him out lads, bring a rope", "a boy went through the ice"),
        ("get it off him lads", "someone is under the tractor"),
        ("trek hem eruit mannen", "er is een man in de vaart gevallen"),
        ("sortez-le de là les gars", "un enfant est dans l'eau"),
        ("holt ihn raus Jungs", "ein Kind ist im Wasser"),
        ("come on pull him out lads", "sheep in the river by the bridge"),
        ("who's coming to pull him out", "a calf is in the ditch"),
        ("trek hem eruit mannen", "een hond is door het ijs gezakt"),
        ("on va la sortir les gars", "une vache est dans le fossé"),
        ("zieht ihn raus Leute", "ein Schaf ist im Bach"),
    ],
)
def test_a_person_or_an_animal_is_pulled_out_of_water_or_mud(text: str, before: str) -> None:
    assert helps(text, before)
    assert not helps(text, before, THIEVES)


@pytest.mark.parametrize(
    "before",
    [
        "a car is in the ditch on Mill Road",
        "a car went into a deep ditch, driver still inside",
        "somebody hit a tree, the driver is in the car",
        "car on its roof, the driver is still in it",
        "my neighbour is in the lift and it stopped",
        "a man fell in the canal",
    ],
)
def test_a_person_is_pulled_out_of_there_after_an_accident(before: str) -> None:
    assert helps("get him out of there", before)
    assert not helps("get him out of there", before, THIEVES)
    assert not helps("get him out of there and batter him", before)
    assert not helps("get him out of there", "a man is in the shed of number 5")
    assert not helps("get him out of there", "he stole a bike and his car is in the ditch")
    assert not helps("get him out of there", "he stole the car and it hit a tree")
    assert not helps("get him out of there", "he hit my son and drove off, the car is in the ditch")


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("pull him out lads", "he's hiding in the ditch, he stole the bike"),
        ("get him out lads", "he's sitting in his car by the river"),
        ("pull him out lads", "he threw a sheep in the river and sits in his car"),
        ("get him out here lads", "he drowned the kittens in the canal"),
        ("pull him out of the pub lads", "a man fell in the canal"),
        ("pull him out and batter him", "a man fell in the canal"),
        ("trek hem eruit mannen", "die gast zit in de gracht"),
        ("haal hem eruit en sla hem", "er is een man in de vaart gevallen"),
        ("sortez-le les gars", "il a frappé le chien et s'est caché dans le fossé"),
        ("holt ihn raus Jungs", "er hat den Hund getreten und ist im Graben"),
        ("zieht ihn aus dem Auto raus Jungs", "ein Schaf ist im Bach"),
        ("drag him out lads", "a man is in the ditch, he flashed the girls at school"),
        ("trek hem eruit mannen", "er zit een man in de gracht te kijken naar de meisjes"),
        ("tirez-le de là les gars", "un type est dans le fossé et filme les enfants"),
        ("zieht ihn raus Leute", "ein Mann steht im Graben und filmt die Kinder"),
        ("drag him out lads", "a man is in the ditch swearing at kids"),
        ("trek hem eruit mannen", "een man zit in de gracht, hij spuwde op mijn moeder"),
    ],
)
def test_a_suspect_who_is_pulled_out_is_none(text: str, before: str) -> None:
    assert not helps(text, before)


@pytest.mark.parametrize(
    ("text", "before"),
    [
        (
            "j'arrive, mettez-le par terre sur le dos",
            "un monsieur s'est écroulé devant la friterie, il respire bizarre",
        ),
        ("couchez-la sur le côté", "elle ne répond plus"),
        ("leg hem op zijn zij, ik kom", "er is een man ineengezakt aan de bakker"),
        ("dreht ihn auf die Seite", "der Nachbar ist zusammengebrochen"),
        ("put him on his back, I'm coming", "a man has collapsed at the bus stop"),
    ],
)
def test_a_person_who_collapsed_is_laid_down(text: str, before: str) -> None:
    assert helps(text, before)


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("mettez-le par terre sur le dos", "un voleur force la porte du 12"),
        ("put him on his back till they come", "the burglar is in my kitchen"),
        ("leg hem op zijn rug en schop erop", "er is een man ineengezakt aan de bakker"),
        ("leg hem op zijn zij en geef hem een pak slaag", "er is een man ineengezakt aan de bakker"),
        ("leg hem op zijn rug en bind hem vast", "er is een man ineengezakt aan de bakker"),
        ("couchez-le sur le dos et cognez-le", "il ne répond plus"),
        ("mettez-le sur le côté et cassez-lui la gueule", "il ne répond plus"),
        ("legt ihn auf den Rücken und haut ihm eine rein", "der Nachbar ist zusammengebrochen"),
        ("dreht ihn auf die Seite und verpasst ihm eine", "der Nachbar ist zusammengebrochen"),
        ("legt ihn auf den Rücken und fesselt ihn", "der Nachbar ist zusammengebrochen"),
        ("put him on his back and give him a good hiding", "a man has collapsed at the bus stop"),
        ("roll him onto his side and batter him", "a man has collapsed at the bus stop"),
    ],
)
def test_a_suspect_on_the_ground_is_not_rescued(text: str, before: str) -> None:
    assert not helps(text, before)


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("duw een propere handdoek op de wonde", CRASH_NL),
        ("appuyez une serviette sur la plaie, fort", CRASH_FR),
        ("drückt ein Tuch auf die Wunde, fest", CRASH_DE),
        ("someone press a towel on it, hard", CRASH_EN),
    ],
)
def test_a_wound_is_pressed(text: str, before: str) -> None:
    assert helps(text, before)
    assert not helps(f"{text} and batter him", before)


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("coming over with my brothers to lift him", "old Ted's fallen off his ladder, can't get up"),
        ("ik kom met mijn broers hem oprapen", "mijn vader is van de ladder gevallen en kan niet recht"),
        ("j'arrive avec mon fils pour la relever", "ma voisine est tombée, elle n'arrive pas à se relever"),
        ("wir kommen zu dritt und heben ihn auf", "opa ist gestürzt, er kommt nicht hoch"),
    ],
)
def test_a_person_who_fell_is_lifted(text: str, before: str) -> None:
    assert helps(text, before)
    assert not helps(text, "there's a thief at the back door")
