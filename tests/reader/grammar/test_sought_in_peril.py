"""Lines of a search that tell of mortal danger now, and lines with the same words that tell of none."""

from __future__ import annotations

import pytest

from bot.reader.grammar.calls.helpers_told import helpers_know
from bot.reader.grammar.sought_in_peril import hopes, is_sought_in_peril
from bot.reader.text.normalisation import fold

IN_PERIL = [
    "found him face down in the pond",
    "we've found him, he's lying under the bridge and not breathing",
    "I can see her on the railway line past the level crossing",
    "found her at the bottom of the embankment, she can't move her legs",
    "there he is, on the roof of the multi storey, right at the edge",
    "found. no pulse. doing cpr behind the tennis courts",
    "he's down the old well at the back of Hill Farm, we can hear him crying",
    "a dog's got hold of him down by the farm, he's bleeding badly from the arm",
    "he's had a fit in the lane by the allotments, still shaking",
    "found her, she's taken a load of tablets",
    "Found. Not good. She's face down behind the garages",
    "au secours elle est dans l'eau derrière le moulin",
    "retrouvé mais c'est grave, il est face contre terre derrière le hangar",
    "oh gott sie liegt im Mühlbach",
    "hab ihn gesehen er läuft auf dem Standstreifen der A3",
    "found him by the weir, he's unconscious, call an ambulance!!",
    "ik zie haar drijven in het kanaal ter hoogte van de sluis",
    "gevonden onderaan de put, ze ademt bijna niet",
    "we vonden haar in het tuinhuis, ijskoud, we krijgen haar niet wakker",
    "ons mama ligt in de beek achter de school, ik krijg haar er niet alleen uit",
    "een van de zoekers is net in elkaar gezakt, pijn op de borst",
    "daar is hij, op het dak van de parking, helemaal aan de rand",
    "je la vois flotter dans le canal près de l'écluse",
    "il marche sur les rails après le passage à niveau",
    "on l'a trouvé dans l'abri de jardin, glacé, on n'arrive pas à le réveiller",
    "retrouvée en bas du talus, elle ne sent plus ses jambes",
    "trouvé. plus de pouls. on fait un massage cardiaque derrière l'église",
    "er läuft auf den Gleisen hinterm Bahnübergang",
    "wir haben sie in der Gartenlaube gefunden, eiskalt, kriegen sie nicht wach",
    "er sitzt auf dem Brückengeländer und sagt er springt",
    "er liegt ohne Bewusstsein hinter der Turnhalle",
    "gefunden. kein Puls. wir reanimieren hinter der Kirche",
    "our dog found him, face down in the ditch by the farm",
    "come fast he's in the water by the weir",
    "she's on the railway line and not coming off",
    "hope the ambulance hurries, he's stopped breathing",
    "pray for him guys he's under a car on Mill Road",
    "he's lying behind the police station, blood everywhere",
    "police are searching the park but he's in the river!!",
    "he's diabetic and he's passed out on the bench by the shop",
    "he's talking but there's a lot of blood, behind the bins",
    "found him in his car with a hose from the exhaust",
    "he's over the barrier on the flyover",
    "one of the searchers has fallen in, the current's got her",
    "a little girl in a pink coat is sat on the tracks",
    "Gevonden in de schuur van Bakker, steenkoud en niet wakker te krijgen",
    "ze zit nog altijd op de sporen en wil niet weg",
    "ik ben bang dat ze sterft, ze is helemaal grijs en rochelt",
    "Mijn man heeft hem net uit de vijver getrokken, is blauw",
    "Sander van de zoekgroep is van het talud gevallen",
    "Hij heeft in zijn polsen gesneden, ik hou er een handdoek op",
    "ze praat nog maar ze bloedt hevig uit haar hoofd",
    "Luc heeft pillen gepakt, hele strip leeg naast hem",
    "il est toujours dans l'eau, on arrive pas à le sortir",
    "il y a une corde à l'arbre et lui dessous",
    "un monsieur en veste verte marche sur la bande d'arrêt d'urgence de la E411",
    "je l'ai, il a une grosse plaie à la tête",
    "il est diabétique et il est inconscient sur le banc",
    "son vélo est là et lui il est dans le fossé, inconscient",
    "sie ist immer noch im Wasser, wir kommen nicht ran",
    "Er sitzt hinter der Kapelle, ist kaum ansprechbar",
    "er steht oben auf dem Parkhaus am Rand, redet mit keinem",
    "Frau Berger atmet ganz flach, liegt bei uns in der Einfahrt",
    "die Polizei sucht noch oben, aber sie ist unten im Fluss",
    "Strick um den Hals, wir halten ihn an den Beinen hoch",
    "pulled him out the lock, doing mouth to mouth",
    "found my brother, he's got the shotgun on his lap",
    "he's just jumped",
    "hij zit in de garage met draaiende motor",
    "net een vrouw uit de plas gehaald, ze hoest water op en is heel suf",
    "il est tombé d'une échelle derrière la grange, il gémit",
    "er hat sich am alten Bahnhof was angetan",
    "Gevonden maar ze ziet helemaal grijs en haalt moeilijk adem",
    "trouvée près du lavoir, brûlée aux mains, elle est en état de choc",
    "er hat sich mit Benzin übergossen, hinter der Halle",
    "got Ellie, her face all swollen, struggling to breathe",
    "de hond van Peeters heeft haar gebeten, diepe wonden in haar arm",
]
NOT_IN_PERIL = [
    "I hope he hasn't gone in the pond",
    "has anyone checked the pond behind the school?",
    "he's asthmatic, without his inhaler he can't breathe after an hour",
    "he can't swim, so please check anywhere with water",
    "found him!! he was asleep in the garden shed, right as rain",
    "if he's on the railway line somebody will have seen him, surely",
    "my feet are bleeding from all this walking, worth it though",
    "I'm dead on my feet but still looking",
    "found a dead pigeon by the weir, no sign of Jamie",
    "our dog's in the pond again chasing sticks, no Jamie here",
    "ambulance crew have got him, he'd fallen off the wall",
    "police found her in the canal",
    "found his coat in the river, he's not here",
    "found a glove on the tracks, not sure it's his",
    "he was on the roof of the garage last week, so look up",
    "I thought I saw him on the bridge but it was a jogger",
    "hopelijk is ze niet in het kanaal gesukkeld",
    "mijn voeten bloeden van het zoeken maar we gaan door",
    "als ze op de sporen loopt zal de machinist ze wel zien",
    "de ambulance is bij haar, ze ligt op de grond",
    "onze hond ligt weer in de vijver, geen mama te zien hier",
    "j'espère qu'il n'est pas tombé dans le canal",
    "il est diabétique, sans son insuline il peut tomber dans le coma",
    "mon oncle s'est noyé là-bas il y a longtemps, endroit dangereux",
    "son écharpe est au bord de la rivière, lui n'est pas là",
    "hoffentlich ist sie nicht in den Kanal gefallen",
    "dachte ich seh sie auf der Brücke, war aber nur ein Jogger",
    "Wir haben ihn. Er saß an der Haltestelle, etwas unterkühlt, sonst wohlauf. Danke an alle!",
    "ELLE EST LA. piscine du père de zoé, gsm dans l'eau",
    "lol er liegt tot im Bett vor lauter Suchen",
    "hij heeft een gele regenjas aan",
    "sie hat ein Stück Kuchen gegessen",
    "mon papa est sorti en pantoufles et il gèle",
    "on bouge pas d'ici au cas où il revient",
    "ze heeft hartproblemen en moet haar pillen nemen om 8u",
    "one of the searchers slipped in the mud, only her pride is hurt",
    "hopelijk is ze niet in het water gevallen, ze kan niet zwemmen",
    "the police found him by the edge of the car park, unharmed",
    "er ist in der Wohnung, schläft tief",
    "her phone's dead since noon",
    "Le sixième ne répond pas, il n'y a pas de réseau là-haut",
    "er staat een witte bestelwagen met draaiende motor, hij wacht op iemand",
    "il ne prend plus ses cachets depuis un mois",
    "er nimmt seine Tabletten wohl nicht mehr",
]
DETAILS = [
    "pantalon de velours brun gilet vert pantoufles bleues 1m70 il s'appelle Joseph",
    "haar weiß, kurz. sie hört auf Hermi",
    "hopelijk is ze niet in het kanaal gesukkeld, het wordt donker",
    "ze is hartpatiënt, zonder haar pillen kan ze flauwvallen",
    "son écharpe est au bord de la rivière, lui n'est pas là",
    "is he hurt?",
    "mon genou saigne un peu, j'ai glissé dans les orties, je continue",
    "he's stopped taking his tablets his wife says",
]
"""The models see danger in some of these too."""


@pytest.mark.parametrize("text", IN_PERIL)
def test_a_person_who_is_found_or_seen_in_peril(text: str) -> None:
    assert is_sought_in_peril(fold(text).encode(), in_danger=False)


@pytest.mark.parametrize("text", NOT_IN_PERIL)
def test_the_same_words_of_no_danger(text: str) -> None:
    assert not is_sought_in_peril(fold(text).encode(), in_danger=False)


@pytest.mark.parametrize("text", DETAILS)
def test_the_models_alone_are_not_enough(text: str) -> None:
    assert not is_sought_in_peril(fold(text).encode(), in_danger=True)


def test_danger_to_the_models_is_enough_for_a_deed_without_a_find() -> None:
    assert is_sought_in_peril(fold("mum's on the slip road, lorries swerving round her").encode(), in_danger=True)
    assert is_sought_in_peril(fold("la petite est enfermée dans le coffre d'une voiture").encode(), in_danger=True)
    text = fold("ein Mann hält sie am Arm fest und sie schreit, hinter den Garagen").encode()
    assert is_sought_in_peril(text, in_danger=True)
    assert not is_sought_in_peril(text, in_danger=False)


def test_helpers_who_are_called_for_know_nothing_yet() -> None:
    assert helpers_know(fold("l'ambulance est avec elle").encode())
    assert not helpers_know(fold("vite, appelez une ambulance").encode())
    assert not helpers_know(fold("retrouvé, il saigne, faut une ambulance").encode())


@pytest.mark.parametrize(
    "text",
    [
        "he's not breathing and there's no ambulance yet",
        "ze ligt in het water, waar blijft de ziekenwagen??",
        "il est dans le canal, personne n'a encore appelé les pompiers",
        "sie liegt im Bach, noch kein Notarzt da",
    ],
)
def test_helpers_who_are_awaited_in_vain_speak_against_nothing(text: str) -> None:
    assert is_sought_in_peril(fold(text).encode(), in_danger=False)


def test_a_hope_beside_a_find_is_told() -> None:
    assert hopes(fold("pourvu qu'elle ne soit pas dans l'eau").encode())
    assert hopes(fold("hopelijk is ze niet in het kanaal gesukkeld, het wordt donker").encode())
    assert not hopes(fold("found her in the river, hope she makes it").encode())
    assert not hopes(fold("I hope somebody is coming, there's a fire at 14").encode())
    assert not hopes(fold("hope he's ok, a car hit him").encode())
