"""Lines about a visit of the police: some tell of an end, some of none. All wordings are this file's own."""

from __future__ import annotations

import pytest

from bot.core.reading import Ending
from bot.reader.grammar.ends.end_told import ToldEnd, tells_of_end, tells_that_it_goes_on
from bot.reader.text.normalisation import fold

OVER = [
    # Dutch
    "politie is rondgereden, niemand meer te zien, alles rustig",
    "politie is geweest, het was niks",
    "de flikken zijn langsgeweest en hebben niks gevonden",
    "politie heeft alles afgezocht, niemand gevonden",
    "agenten zijn terug weg, er was niemand meer",
    "politie doet de vaststellingen, alles voorbij hier",
    "het is voorbij, jullie kunnen gaan slapen",
    "politie geweest, niemand gezien",
    "agenten zijn de hele flat doorgelopen en hebben niks gevonden",
    "politie is binnen geweest, het raam stond open maar er was niemand",
    # French
    "la police est passée, plus personne, tout est calme",
    "les policiers ont tout fouillé, il n'y avait plus personne",
    "politie heeft het huis doorzocht, niemand gevonden",
    "la police est venue, c'était rien",
    "les gendarmes ont fouillé le jardin et n'ont trouvé personne",
    "la police fait les constatations, c'est terminé ici",
    "c'est fini, vous pouvez aller dormir",
    "police passée, ils n'ont rien vu",
    "les gendarmes ont rien trouvé, la voiture est partie",
    "les flics ont fait toute la rue, personne",
    # German
    "Polizei war da, war nichts",
    "Streife ist durchgefahren, keiner mehr da",
    "Polizei hat alles abgesucht, niemand gefunden",
    "Polizei sichert Spuren, alles vorbei hier",
    "ist vorbei, ihr könnt schlafen gehen",
    "Streife war drin, keiner da",
    "Polizei ist durch den ganzen Keller, niemand da",
    # English
    "police have driven round, nobody there any more, all quiet",
    "police came, it was nothing",
    "guards have been and looked, no sign of anyone",
    "police are here taking statements, it's all over now",
    "all quiet, they've gone and the police have taken statements",
    "police been and had a look, no sign",
    "guards have walked the whole estate but found nobody",
]
ARRESTED = [
    "arrestatieteam heeft hem te pakken",
    "agenten hebben hem te pakken",
    "la police l'a attrapé",
    "die Polizei hat ihn gefasst",
    "politie heeft ze meegenomen",
    "la police les a emmenés",
    "Polizei hat sie mitgenommen",
    "police have taken them away",
    "the guards have just taken him in",
]
NO_END = [
    # a suspect who is there again
    "politie geweest maar niemand gezien, hij zit nog in de schuur",
    "flikken hebben rondgereden, niemand gezien, hij loopt hier nog rond",
    "la police est passée, personne, et maintenant il revient",
    "les flics sont passés, personne, il est encore dans le jardin",
    "Streife war da, keiner zu sehen, jetzt ist er wieder da",
    "guards came and found nobody, he's still in the attic",
    "les policiers ont tout fouillé",
    "de politie is bij haar",
    "ze is niet veilig, de politie is bij haar",
    "is ze veilig bij de politie?",
    "she's safe at home but the police are with him",
    "politie heeft hem bijna te pakken",
    # Dutch
    "politie is geweest maar niemand deed open",
    "politie geweest, hij is nog binnen",
    "de politie heeft niks gedaan",
    "les flics n'ont rien fait",
    "la police est passée hier pour les vélos",
    "Polizei hat nichts gefunden, aber er steht wieder da",
    "police found nothing but they are still looking",
    "police been busy tonight",
    "politie is er",
    "politie is langsgeweest maar niet gestopt",
    "politie heeft rondgereden maar nog niemand gevonden",
    "politie is geweest, ze komen straks terug",
    "politie zoekt nog in de tuin",
    "ik zie niemand",
    "niemand neemt op bij de politie",
    "alles rustig bij ons",
    "hopelijk is het gauw voorbij",
    "gisteren is de politie geweest, er was niemand",
    "is de politie geweest en was er niemand?",
    "politie is geweest voor de vaststellingen",
    "politie heeft mijn fiets meegenomen",
    "hij is weer weg",
    "de politie is weg en hij staat er terug, niemand durft buiten",
    # French
    "la police est là",
    "la police est passée relever les traces",
    "la police est passée, ils reviennent demain",
    "la police cherche encore dans le jardin",
    "la police est passée mais elle n'a encore rien trouvé",
    "personne ne répond au 101",
    "je ne vois personne",
    "plus personne dehors chez nous",
    "j'espère que c'est bientôt fini",
    "la police est passée ? il n'y avait personne ?",
    "hier soir la police est passée, personne",
    "la police prend sa déposition",
    "la police est repartie, les autres courent toujours",
    "tout est calme chez nous",
    "la police a pris mon vélo",
    # German
    "Polizei ist da",
    "Polizei ist vorbeigefahren ohne zu halten",
    "Polizei war da, kommt morgen wieder",
    "Polizei sucht noch den Garten ab",
    "Polizei sichert Spuren",
    "ich sehe niemanden",
    "keiner nimmt ab",
    "bei uns ist alles ruhig",
    "hoffentlich ist es bald vorbei",
    "gestern war die Polizei da, es war nichts",
    "war die Polizei da? war nichts?",
    "Polizei war da, aber er ist wieder da",
    "Polizei hat mein Fahrrad mitgenommen",
    "die Pause ist vorbei, wir grillen weiter",
    "Polizei war da, sie suchen noch Zeugen",
    # English
    "police are here",
    "police have driven past twice",
    "police came, they'll be back in the morning",
    "police still searching the back",
    "police are taking statements from everyone",
    "I can't see anyone",
    "nobody answers at 101",
    "all quiet on our side",
    "hope it's over soon",
    "police came last night, it was nothing",
    "have the police been? nobody there?",
    "police have been but he's back",
    "police have taken my bike in for prints",
    "police came, still no sign of him",
    "is it over, can we sleep?",
]

IN_GOOD_HANDS = [
    "elle est en sécurité avec les agents",
    "ze is veilig, de politie is bij haar",
    "sie ist in Sicherheit, die Polizei ist bei ihr",
    "she's safe, the police are with her",
]


def read(text: str) -> ToldEnd | None:
    return tells_of_end(fold(text).encode())


@pytest.mark.parametrize("text", OVER)
def test_a_visit_that_found_nothing_ends_it_whatever_the_head_says(text: str) -> None:
    found = read(text)
    assert found is not None
    assert (found.ending, found.certain) == (Ending.OVER, True)


@pytest.mark.parametrize("text", ARRESTED)
def test_police_who_take_them_along_end_it_whatever_the_head_says(text: str) -> None:
    found = read(text)
    assert found is not None
    assert (found.ending, found.certain) == (Ending.POLICE, True)


@pytest.mark.parametrize("text", NO_END)
def test_a_visit_or_an_empty_street_alone_is_no_certain_end(text: str) -> None:
    found = read(text)
    assert found is None or not found.certain


@pytest.mark.parametrize("text", IN_GOOD_HANDS)
def test_a_person_in_danger_who_is_safe_with_the_police_ends_it_also_in_a_search(text: str) -> None:
    found, missing = read(text), tells_of_end(fold(text).encode(), in_search=True)
    assert found is not None
    assert missing is not None
    assert (found.ending, found.certain, missing.ending) == (Ending.OVER, True, Ending.FOUND)


@pytest.mark.parametrize("text", OVER)
def test_police_who_found_nobody_end_no_search(text: str) -> None:
    found = tells_of_end(fold(text).encode(), in_search=True)
    assert found is None or not found.certain


@pytest.mark.parametrize(
    ("text", "goes_on"),
    [
        ("sie haben ihn raus, er atmet", True),
        ("ze hebben hem eruit, hij ademt weer", True),
        ("ils l'ont sorti, il respire", True),
        ("they've pulled her out, she's breathing", True),
        ("Mann atmet. sie bringen ihn ins Krankenhaus", False),
        ("ambulance is weg, hij ademt weer gewoon", False),
        ("leiding is afgesloten, nog niet terug naar binnen", True),
        ("they found the leak, closed now, still wait outside", True),
        ("on a coupé le gaz, restez dehors", True),
        ("Gas ist abgestellt, noch nicht wieder rein", True),
        ("we mogen weer naar binnen", False),
        ("puh, ich atme wieder", False),
        ("respire un bon coup Sonia", False),
    ],
)
def test_a_person_who_breathes_and_people_who_wait_outside_say_that_it_goes_on(text: str, goes_on: bool) -> None:
    assert tells_that_it_goes_on(fold(text).encode()) is goes_on
