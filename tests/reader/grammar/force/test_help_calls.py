"""Help in trouble and the catching of animals are no call to act; a suspect, a weapon or violence makes them one."""

from __future__ import annotations

import pytest

from bot.reader.grammar.force.help_calls import (
    calls_for_help,
    calls_to_leave,
    is_about_animal,
    is_about_pest,
)
from bot.reader.text.normalisation import fold

FIRE = "er komen vlammen uit het dak van de schuur"
FLOOD = "la rue est inondée jusqu'aux soupiraux"
CRASH = "Auto liegt im Graben, Fahrer bewusstlos"
LOST = "our grandad has wandered off, he has dementia"
THEFT = "twee mannen hebben ingebroken bij de bakker"

HELP = [
    ("wie komt er mee met emmers, ik rij al", FIRE),
    ("venez à quatre avec des pompes, je prends le tracteur", FLOOD),
    ("ich fahr hin, wer kommt mit? Decken mitbringen", CRASH),
    ("I'm going along the canal with the big torch, who's coming", LOST),
    ("ik neem den tractor en rij de dijk af, wie rijdt er mee met een pillamp", "onze opa is vermist, hij is dement"),
    ("je peux chercher avec mes chiens, qui vient avec moi ?", "papa a alzheimer, il n'est plus à la maison"),
]


@pytest.mark.parametrize(("text", "before"), HELP)
def test_a_call_to_help_in_trouble_is_help(text: str, before: str) -> None:
    assert calls_for_help(fold(text), [fold(before)], in_search=False)


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("wie komt er mee met emmers, ik rij al", THEFT),
        ("wie komt er mee met emmers, ik rij al", FIRE + "\n" + THEFT),
        ("wie komt er mee met een knuppel en een zaklamp", FIRE),
        ("wie komt er mee zoeken, ik heb een mes bij", "onze opa is vermist"),
        ("neem een lamp mee, we pakken hem bij de brug", FIRE),
        ("prenez vos lampes, on le coince près du pont", FLOOD),
        ("bring a torch, we go and get him", "the shed is on fire"),
        ("nehmt Lampen mit, der Kerl sitzt im Wald", "es brennt im Wald, Feuerwehr ist da"),
    ],
)
def test_a_crime_a_weapon_or_a_person_to_catch_makes_it_a_call_to_act(text: str, before: str) -> None:
    assert not calls_for_help(fold(text), [fold(before)], in_search=False)


def test_in_a_search_the_person_to_find_is_the_missing_one() -> None:
    text = fold("I'll take the torch and look for him by the river, who's in")
    assert calls_for_help(text, [], in_search=True)
    assert not calls_for_help(text, ["smoke and flames at the farm"], in_search=False)


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("vanavond pakken we ze, die bosuilen, 5 man en zaklampen", ""),
        ("qui vient avec moi pour attraper les sangliers", ""),
        ("wer kommt mit, die Schafe einfangen", ""),
        ("who's coming with me, let's get the bullocks off the road", ""),
        ("kom hem maar halen", "uw kater zit bij ons in de garage"),
        ("venez le chercher", "il y a un lapin blanc dans notre cour"),
        ("come and get her", "there's a chicken in my kitchen"),
    ],
)
def test_an_animal_may_be_caught(text: str, before: str) -> None:
    assert is_about_animal(fold(text), [fold(before)])


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("kom hem halen", "de dief zit in mijn garage, de kat heeft hem gevonden"),
        ("kom hem halen", "er zit een man in mijn garage"),
        ("breng de vogels mee en een knuppel voor die gast", ""),
        ("let's get him", "that cat again"),
        ("kom mannen we binden hem vast aan een boom", "een man met een hond voelt aan alle deuren"),
        ("lock him in the shed till the guards come", "some fella with a greyhound is trying the car doors"),
        ("wir binden ihn an den Zaun", "ein Kerl mit Hund probiert alle Autotüren"),
        ("on l'attache à l'arbre", "un type avec un chien essaie toutes les portières"),
    ],
)
def test_a_person_may_not(text: str, before: str) -> None:
    assert not is_about_animal(fold(text), [fold(before)])


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("getting the lads, we'll walk the river path with torches", "Daddy's not in the house, he has dementia"),
        ("ik haal de gasten, we lopen de vaart af met zaklampen", "vader is weg, hij is dement"),
        ("j'appelle les gars, on cherche le long de la rivière", "papa est dément, il n'est plus là"),
    ],
)
def test_neighbours_who_are_fetched_for_a_search_are_no_suspects(text: str, before: str) -> None:
    assert calls_for_help(fold(text), [fold(before)], in_search=True)
    assert not calls_for_help(fold(text), [fold(THEFT)], in_search=True)


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("Dann binde ich ihn am Vereinshaus an und gebe ihm Wasser", "es läuft ein fremder Hund bei uns durch"),
        ("ik bind hem vast aan de poort en geef hem water", "er loopt een vreemde hond in onze tuin"),
        ("je l'attache au portail", "un chien errant est dans notre jardin"),
        ("ill tie him to the gate till someone comes", "a stray dog is in our yard"),
    ],
)
def test_a_dog_that_was_just_named_may_be_tied_up(text: str, before: str) -> None:
    assert is_about_animal(fold(text), [fold(before)])
    assert not is_about_animal(fold(text), [fold(before), fold(THEFT)])
    assert not is_about_animal(fold(text), ["er staat iemand in de tuin"])


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("SORTEZ TOUS par l'escalier de derrière", "il y a le feu au 3e, des gens aux fenêtres, les pompiers"),
        ("sortez immédiatement tous dehors virgule c'est peut-être du CO", "on a mal à la tête tous les trois"),
        ("iedereen eruit, ramen open", "het stinkt hier enorm naar gas"),
        ("alle raus hier, sofort", "es riecht stark nach gas im haus"),
        ("get out of the house all of you", "strong smell of gas on the whole street"),
    ],
)
def test_everybody_out_is_help_in_a_fire_or_a_smell_of_gas(text: str, before: str) -> None:
    assert calls_to_leave(fold(text), [fold(before)])
    assert not calls_to_leave(fold(text), [fold(THEFT)]) or "CO" in text


@pytest.mark.parametrize(
    "text",
    [
        "iedereen buiten, we gaan naar hem",
        "alle raus, wir holen ihn",
        "sortez tous on va chez lui",
        "everybody out, let's go to him",
    ],
)
def test_everybody_out_to_a_person_is_none(text: str) -> None:
    assert not calls_to_leave(fold(text), [fold(FIRE)])


def test_a_pest_may_be_killed_and_a_person_may_not() -> None:
    assert is_about_pest("ik maak hem kapot", ["de mol zit weer in mijn gazon"])
    assert not is_about_pest("ik maak hem kapot", ["de buurman jaagt de mol naar mijn gazon"])
    assert not is_about_pest("ik maak hem kapot, die dief", ["de mol zit weer in mijn gazon"])
    assert not is_about_pest("ik maak hem kapot", ["hij staat weer aan mijn deur"])


@pytest.mark.parametrize(
    "text",
    [
        "préparez vos lampes, on descend tous et on le tient jusqu'au matin",
        "je vis en face, on descend à quatre",
        "die Bullen kommen eh nicht, ich nehm den Hintereingang, wer nimmt vorne",
        "den ganzen Block durchkämmen, wer kommt mit",
        "beim nächsten mol hol mer ihn raus",
        "wenn die Sirenen heulen, gehen wir rein",
        "we wachten hem op langs het pad",
        "dat vuil volk van nummer 7, we halen hem eruit",
        "wie komt er mee naar Zuilen, we halen hem er gewoon uit",
        "hi vis on lads, we go door to door",
    ],
)
def test_a_word_that_is_an_animal_in_another_language_or_sense_names_none(text: str) -> None:
    assert not is_about_animal(fold(text), [])


@pytest.mark.parametrize(
    "text",
    [
        "vanavond pakken we de vos, wie komt er mee",
        "er zit een vos bij de buren, wie helpt vangen",
        "wie helpt mij die mol uit de tuin te krijgen",
        "de ganzen zitten weer op de weg, wie helpt",
        "twee kerkuilen in de schuur, wie helpt ze vangen",
        "wer kommt mit, die Bullen zurück auf die Weide treiben",
        "die Jungbullen stehen auf der B8, wer hilft",
        "un lapin dans la cage d'escalier, on l'attrape à deux",
        "un chevreuil dans la cour de l'école, on l'attrape à deux",
        "er zit een hertje vast in de draad, wie helpt trekken",
        "there's a goat on his car, four of us can pull it down",
    ],
)
def test_such_a_word_beside_its_article_or_its_field_is_the_animal(text: str) -> None:
    assert is_about_animal(fold(text), [])


@pytest.mark.parametrize(
    "text",
    [
        "trek dat kuiken van een kalf van zijn fiets en trap hem in de gracht",
        "pak die ezels bij hun kraag en gooi ze in de vijver",
        "die geit halen we vannacht uit haar bed",
        "faites tomber ce mouton de son scooter et balancez-le dans le canal",
        "ce lapin, on le sort de chez lui à quatre",
        "zieht das Kalb vom Roller und schmeißt ihn in den Kanal",
        "das Schaf holen wir uns, aus seinem Haus, heute noch",
        "pull that cow off his scooter and throw him in the river",
        "drag the rabbit out of his house by the hair",
    ],
)
def test_the_name_of_an_animal_is_an_insult_where_only_a_person_can_be_meant(text: str) -> None:
    assert not is_about_animal(fold(text), [])


@pytest.mark.parametrize(
    "text",
    [
        "kom, we vangen die karper en gooien hem terug in de vaart",
        "de zwaan zit op de rijweg, wie duwt hem in het water",
        "trek het schaap uit de gracht, ik kom met de tractor",
        "on attrape le canard et on le jette dans l'étang",
        "remettez le cygne à l'eau, il ne faut pas le pousser dans le canal",
        "den Schwan fangen wir und setzen ihn wieder in den Kanal",
        "den Fisch wieder ins Wasser werfen, wer hilft",
        "catch the carp and throw him back in the pond",
        "get a rope on the horse and pull him off the road",
        "pull the goat off the car and lock him in the shed",
        "the cat is on his roof, who's coming with a ladder",
    ],
)
def test_an_animal_is_put_into_the_water_and_pulled_out_of_it(text: str) -> None:
    assert is_about_animal(fold(text), [])
