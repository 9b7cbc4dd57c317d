"""Ends that the lines before make doubtful."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot.core.message import Chat, ChatIncident, ChatLine, Role
from bot.core.reading import Ending
from bot.reader.conversation.told_end import told_end
from bot.reader.grammar.ends.end_told import ToldEnd, tells_of_end
from bot.reader.grammar.ends.explanation import explains_plainly
from bot.reader.text.normalisation import fold

AT = datetime(2026, 11, 29, 1, 0, tzinfo=UTC)


def end(report: str, *texts: str, role: Role = Role.MEMBER) -> ToldEnd | None:
    """The end that the last of `texts` tells of, by an author with this role."""
    lines = [
        ChatLine(str(n), text, f"member {n}", role, AT + timedelta(minutes=n), incident="i" if n == 0 else None)
        for n, text in enumerate((report, *texts))
    ]
    people = frozenset({"member 0"})
    known = ChatIncident("i", AT, lines[-1].at, False, False, False, ("0",), people, people)
    return told_end(Chat(lines[-1], tuple(lines[:-1]), (known,)), fold(texts[-1]).encode())


@pytest.mark.parametrize("text", ["t is uit", "it's out", "es ist aus", "c'est éteint"])
def test_something_that_is_out_is_surely_a_fire_only_if_one_was_told_of(text: str) -> None:
    burglary, fire = end("two men with a torch in the garden", text), end("rook uit het dak van nr 5", text)
    assert burglary is None or not (burglary.certain or burglary.out)
    assert fire is not None
    assert fire.out


@pytest.mark.parametrize(
    "text",
    [
        "fire is out of control",
        "fire's out of hand",
        "het vuur is uit de hand gelopen",
        "brand half geblust",
        "brand wordt geblust",
        "Feuer wird gelöscht",
        "Brand fast gelöscht",
        "the fire is out the back",
        "brand is uit een container gekomen",
        "vlammen zijn uit de ramen",
        "vuur is uit controle",
        "das Feuer ist aus einer Mülltonne gekommen",
        "Feuer ist aus Versehen entstanden",
        "kan iemand zeggen of het geblust is",
        "wer weiss ob das Feuer gelöscht ist",
        "anyone know if it's out",
    ],
)
def test_a_fire_that_still_burns_is_not_out(text: str) -> None:
    assert tells_of_end(fold(text).encode()) is None


@pytest.mark.parametrize(
    "text", ["ze zijn uit het huis", "alles is uit voorzorg afgesloten", "es ist aus meinem Keller"]
)
def test_what_comes_out_of_a_burning_house_ends_nothing(text: str) -> None:
    assert end("rook uit het dak van nr 5", text) is None


@pytest.mark.parametrize(
    "texts",
    [
        ("is de stroom bij jullie ook uit?", "ja is uit"),
        ("is your power off too?", "it's out"),
        ("heb je de gaskraan dichtgedraaid?", "het is uit"),
        ("le courant est coupé chez vous ?", "c'est éteint"),
        ("ist das Licht bei euch an?", "aus"),
    ],
)
def test_power_or_gas_that_is_out_beside_a_fire_ends_nothing_surely(texts: tuple[str, ...]) -> None:
    told = end("rook uit het dak van nr 5", *texts)
    assert told is None or not (told.plain or told.certain or told.out)


@pytest.mark.parametrize("texts", [("is het vuur al uit?", "is uit"), ("stroom is hier ook weg", "brand is uit")])
def test_a_fire_that_is_named_is_out_also_beside_other_things(texts: tuple[str, ...]) -> None:
    told = end("rook uit het dak van nr 5", *texts)
    assert told is not None
    assert told.out


@pytest.mark.parametrize(
    "text", ["brand is uit in de keuken", "het is uit aan de voorkant", "das Feuer ist aus im Keller"]
)
def test_a_fire_that_is_out_in_a_place_is_out(text: str) -> None:
    told = end("rook uit het dak van nr 5", text)
    assert told is not None
    assert told.plain


@pytest.mark.parametrize(
    "text",
    [
        "politie heeft ze, een is nog weg",
        "politie heeft ze, de andere is weg",
        "2 opgepakt, ander loopt nog rond",
        "2 opgepakt, nog 1 te gaan",
        "police have them, one's still missing",
        "la police les a, un court encore dehors",
        "Polizei hat sie, einer ist noch draussen",
    ],
)
def test_a_suspect_who_is_not_caught_keeps_it_open(text: str) -> None:
    assert end("three men at number 14", text) is None


@pytest.mark.parametrize(
    "texts",
    [
        ("beelden doorgestuurd, politie heeft ze",),
        ("police have them, the photos",),
        ("Fotos geschickt, Polizei hat sie",),
        ("nummerplaat genoteerd, politie heeft hem",),
        ("heb je de beelden al doorgestuurd?", "politie heeft ze"),
        ("t'as envoyé les photos ?", "la police les a"),
    ],
)
def test_footage_that_the_police_have_ends_nothing_surely(texts: tuple[str, ...]) -> None:
    told = end("two men at number 14", *texts)
    assert told is None or not (told.certain or told.plain)


def test_suspects_whom_the_police_have_end_it_surely() -> None:
    told = end("two men at number 14", "politie heeft ze")
    assert told is not None
    assert told.certain


@pytest.mark.parametrize(
    "text",
    [
        "police have got him, they want anyone with doorbell footage to contact them",
        "la police l'a arrêté, si vous avez des images appelez le 101",
        "politie heeft hem opgepakt, camerabeelden mogen naar 101",
        "die Polizei hat ihn festgenommen, wer Bilder hat bitte melden",
    ],
)
def test_an_arrest_beside_a_call_for_footage_ends_it_surely(text: str) -> None:
    told = end("two men at number 14", text)
    assert told is not None
    assert told.plain


@pytest.mark.parametrize(
    "text",
    [
        "police have got him... his plate at least, send photos",
        "police have him on CCTV, anyone else got footage of him",
        "politie vraagt camerabeelden, de verdachte is nog niet opgepakt",
        "avec mes images il sera vite arrêté par la police",
        "die Polizei sucht Bilder damit er festgenommen werden kann",
        "police have got a photo of him from my doorbell",
    ],
)
def test_footage_of_a_suspect_who_is_free_ends_nothing_surely(text: str) -> None:
    told = end("two men at number 14", text)
    assert told is None or not told.plain


@pytest.mark.parametrize(
    "text", ["hij is bij ons altijd welkom", "elle est chez nous d'habitude", "he's here every day"]
)
def test_where_a_missing_person_mostly_is_makes_nobody_ask(text: str) -> None:
    told = tells_of_end(fold(text).encode(), in_search=True)
    assert told is None or not told.back


@pytest.mark.parametrize(
    "text",
    [
        "dacht ik, was de postbode, maar hij klimt over de haag",
        "eerste, was de postbode, nu staat er een ander",
        "he claims, was the postman",
        "dachte, war der Postbote",
    ],
)
def test_a_postman_who_is_a_guess_or_an_excuse_explains_nothing(text: str) -> None:
    assert not explains_plainly(fold(text).encode())


@pytest.mark.parametrize(
    ("text", "ending"),
    [
        ("Collega's zijn langs geweest, alles is geregeld, mevrouw is veilig.", Ending.OVER),
        ("Collega's hebben de boel doorzocht, het is veilig.", Ending.OVER),
        ("Mevrouw zit bij familie, meneer is mee met ons. Bedankt voor het bellen.", Ending.POLICE),
        ("Il n'y a plus de danger, les lieux ont été fouillés.", Ending.OVER),
        ("Individu interpellé quai Bernard. Témoins : audition demain.", Ending.POLICE),
        ("Eine Person ist in Gewahrsam, die Tasche ist zurück. Es besteht keine Gefahr mehr.", Ending.POLICE),
        ("Es besteht keine Gefahr mehr.", Ending.OVER),
        ("All in order now, two people detained. Thank you for calling.", Ending.POLICE),
        ("Officer on scene, we have detained one male.", Ending.POLICE),
        ("Nous avons interpellé une personne.", Ending.POLICE),
        ("Area searched, there is no further danger to residents.", Ending.OVER),
    ],
)
def test_an_officer_declares_an_incident_over(text: str, ending: Ending) -> None:
    told, of_member = end("two men at number 14", text, role=Role.POLICE), end("two men at number 14", text)
    assert told is not None
    assert (told.ending, told.certain) == (ending, True)
    assert of_member is None or not of_member.certain


@pytest.mark.parametrize(
    "text",
    [
        "Collega's zijn onderweg, blijf binnen.",
        "Wij zijn onderweg, alles onder controle.",
        "Eerste man aangehouden, we zoeken de tweede.",
        "Alles is geregeld voor morgen, zie brief.",
        "Vorige week is een man aangehouden voor hetzelfde.",
        "No further danger at the school, but stay away from Main Street.",
        "Person flüchtig, keine Gefahr für Anwohner.",
        "De dader is nog niet aangehouden.",
        "Eén verdachte aangehouden, één voortvluchtig.",
        "Zodra er geen gevaar meer is, laten we het weten.",
        "Een vermiste persoon: we zoeken, er is geen gevaar voor de buurt.",
        "Une équipe est en route.",
        "Un individu interpellé, l'autre en fuite.",
        "Feu maîtrisé, personne à l'hôpital.",
        "Wir suchen noch nach der Person.",
        "Officers are attending, stay indoors.",
        "We have not detained one person.",
        "We have detained one man, the other is on the run.",
        "Nous avons interpellé une personne hier soir pour autre chose.",
        "If there is no further danger we will say so.",
        "Is the area safe?",
    ],
)
def test_an_officer_whose_case_goes_on_ends_nothing_surely(text: str) -> None:
    told = end("two men at number 14", text, role=Role.POLICE)
    assert told is None or not told.certain


def test_papers_of_another_matter_end_nothing() -> None:
    told = end("two men at number 14", "my bike was taken last night, police have been and took a statement")
    assert told is None


@pytest.mark.parametrize(
    "text",
    [
        "one face down in cuffs and the other's in the back of the van",
        "y en a un menotté contre le capot et l'autre déjà dans la camionnette",
        "einer liegt in handschellen am boden der andre sitzt schon im streifenwagen",
        "eentje geboeid en de andere zit in de combi",
    ],
)
def test_two_who_are_caught_one_by_one_are_both_caught(text: str) -> None:
    told = end("two men in the jewellers", text)
    assert told is not None
    assert told.ending is Ending.POLICE
    assert told.plain


@pytest.mark.parametrize(
    "text",
    [
        "one in cuffs, the other ran to the van",
        "eentje geboeid, de andere is niet in de combi geraakt",
        "einer in handschellen aber der andre ist nicht da, nur sein auto",
    ],
)
def test_one_of_two_who_is_caught_is_no_end(text: str) -> None:
    told = end("two men in the jewellers", text)
    assert told is None or not told.plain


@pytest.mark.parametrize(
    "text",
    [
        "Situation calme, les personnes ont été identifiées et renvoyées chez elles.",
        "Lage beruhigt, Personalien aufgenommen, Platzverweise erteilt.",
        "All quiet now, details taken and everyone sent home.",
        "Partijen gescheiden, iedereen is naar huis gestuurd.",
    ],
)
def test_an_officer_who_says_that_it_is_calm_again_ends_it(text: str) -> None:
    told = end("fight in front of the shop", text, role=Role.POLICE)
    assert told is not None
    assert told.certain


@pytest.mark.parametrize(
    "text",
    [
        "no more flames, crew's packing up",
        "plus de flammes, ils remballent",
        "pompiers zijn klaar, rollen de slangen op",
    ],
)
def test_a_crew_that_packs_up_ends_a_fire(text: str) -> None:
    told = end("rook en vuur in de container", text)
    assert told is not None
    assert told.plain
