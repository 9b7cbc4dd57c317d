"""Ends that only the head sees: what the line or its incident says against them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.core.message import Chat, ChatIncident, ChatLine, Role
from bot.core.reading import Act, ChatReading, Ending, Flag, Reading
from bot.reader.conversation.doubted_end import weigh_end, without_other_end
from bot.reader.conversation.told_end import told_end
from bot.reader.grammar.calls.call_made import Told, tells_of_call
from bot.reader.text.normalisation import fold

AT = datetime(2026, 11, 29, 1, 0, tzinfo=UTC)
BURGLARY = "two men force the door of number 14"


def weighed(
    text: str,
    ending: Ending | None,
    report: str = BURGLARY,
    by: str = "An",
    called: bool = False,
    role: Role = Role.MEMBER,
    maybe: Ending | None = None,
) -> ChatReading:
    """The reading of a line of which the head says that it ends the incident so, or may. An reported it."""
    before = ChatLine("0", report, "An", Role.MEMBER, AT, incident="i")
    line = ChatLine("1", text, by, role, AT + timedelta(minutes=3))
    people = frozenset({"An"})
    known = ChatIncident("i", AT, AT, called, False, False, ("0",), people, people)
    chat, own = Chat(line, (before,), (known,)), fold(text).encode()
    said = ChatReading(False, False, False, Act.ENDS if ending else Act.ADDS, "i", ending, maybe_back=ending is None)
    said = replace(said, maybe_ending=maybe)
    return weigh_end(said, chat, own, tells_of_call(own), told_end(chat, own))


@pytest.mark.parametrize("ending", [Ending.POLICE, Ending.FOUND, Ending.FALSE_ALARM])
@pytest.mark.parametrize(
    "text",
    [
        "ok je les ai pour Spinois, ils envoient une autre voiture",
        "c'est bon je les ai eus aussi pour Spinois",
        "c bon pour spinois ils sont prévenus",
        "c'est réglé j'ai prévenu pour Spinois",
        "is geregeld, heb ze verwittigd voor de Molenstraat",
        "erledigt, die wissen bescheid wegen Lindenstraße",
        "ok got them for Elm Road, they're sending another car",
        "sorted, I've told them about Elm Road",
    ],
)
def test_a_line_that_tells_of_a_call_does_not_end_an_incident_that_waits_for_one(text: str, ending: Ending) -> None:
    assert weighed(text, ending).act is Act.ADDS


@pytest.mark.parametrize(
    "text",
    [
        "politie teruggebeld, het was de postbode",
        "on a prévenu la police, c'était mon frère",
        "polizei angerufen, das war mein mann",
        "rang them back, it was my brother",
        "c'est bon, c'est fini",
        "'t is in orde, hij is weg",
        "hat sich erledigt",
        "all good now",
    ],
)
def test_an_explanation_and_an_end_without_a_call_stay(text: str) -> None:
    assert weighed(text, Ending.FALSE_ALARM).act is Act.ENDS


def test_a_hint_of_a_call_leaves_the_end_of_another_incident_alone() -> None:
    people = frozenset({"An"})
    line = ChatLine("1", "c'est bon, je les ai eus, c'est fini ici", "An", Role.MEMBER, AT)
    called = ChatIncident("i", AT, AT, True, False, False, ("0",), people, people)
    other = ChatIncident("j", AT, AT, False, False, False, ("9",), frozenset({"Bo"}), frozenset({"Bo"}))
    said = ChatReading(False, False, False, Act.ENDS, "i", Ending.OVER)
    own = fold(line.text).encode()
    assert weigh_end(said, Chat(line, (), (called, other)), own, Told.HINTED, None).act is Act.ENDS
    assert weigh_end(said, Chat(replace(line, by="Bo"), (), (called, other)), own, Told.HINTED, None).act is Act.ADDS


def test_a_call_leaves_a_sure_end_alone_once_the_police_know() -> None:
    assert weighed("c'est réglé, la police est passée", Ending.OVER, called=True).act is Act.ENDS


@pytest.mark.parametrize(
    "text",
    [
        "c'est le livreur, il rentre dans l'appart vide",
        "it's the plumber, he's climbing through the window",
        "oeps hij heeft me gezien",
        "oups il m'a vue",
        "ups jetzt hat er mich gesehen",
        "oops he's seen me",
        "oeps, er zijn er twee",
        "au temps pour moi, ils sont trois",
        "laat maar, het is de buurman die aan het inbreken is",
    ],
)
def test_a_person_who_intrudes_is_no_false_alarm(text: str) -> None:
    assert weighed(text, Ending.FALSE_ALARM).act is Act.ADDS


@pytest.mark.parametrize(
    "text",
    [
        "it's my ex again, he has petrol",
        "it's my brother and he's off his head again",
        "its my dad, wont let me out",
        "it's my son, he's smashing everything",
        "c'est mon frère, il est bourré et il casse tout",
        "c'est mon ex, il a un bidon d'essence",
        "c'est mon mari, il veut se pendre",
        "es ist mein Ex, er hat Benzin dabei",
        "das ist mein Bruder, er will sich was antun",
        "es ist mein Vater, er lässt mich nicht raus",
        "het is mijn ex weer, hij heeft benzine bij",
        "het is mijn broer, hij slaat alles kapot",
        "het is mijn ex, hij laat me niet buiten",
        "it's my ex again",
        "it's just the cat!! no it isnt there's a torch",
        "war nur die Katze, nein warte, da leuchtet einer",
        "c'était rien, il m'a pris mon téléphone",
    ],
)
def test_a_person_who_threatens_is_no_false_alarm(text: str) -> None:
    assert weighed(text, Ending.FALSE_ALARM).act is Act.ADDS


@pytest.mark.parametrize(
    "text",
    [
        "oh no wait, it's the cat",
        "it's only my ex, collecting his things",
        "it was my brother, he'd run out of petrol",
        "it's my son, smashed the window with his ball, sorry",
        "c'est mon beau-frère, il avait perdu la clé du coup il a cassé la vitre ce génie",
        "das war nur mein Ex, er holt die Kinder",
        "het was mijn broer, de kat zat opgesloten",
    ],
)
def test_a_harmless_person_stays_a_false_alarm(text: str) -> None:
    assert weighed(text, Ending.FALSE_ALARM).act is Act.ENDS


@pytest.mark.parametrize(
    ("report", "text"),
    [
        ("my sister took a load of pills", "she's sleeping it off, all good"),
        ("CO-melder piept en iedereen is misselijk", "ze slapen nu, stil nu"),
        ("ma fille a avalé des cachets", "elle dort, tout va bien"),
        ("Kohlenmonoxid im Haus", "die Kinder schlafen jetzt, alles gut"),
        (BURGLARY, "vals alarm, man ligt nog te slapen, krijg hem niet wakker"),
        (BURGLARY, "alles gut, er atmet so komisch"),
    ],
)
def test_sleep_after_poison_and_a_person_who_does_not_respond_end_nothing(report: str, text: str) -> None:
    assert weighed(text, Ending.OVER, report).act is Act.ADDS
    assert weighed("they're fine, the ambulance left", Ending.OVER, report).act is Act.ENDS
    assert weighed("she's sleeping, all good", Ending.OVER).act is Act.ENDS


@pytest.mark.parametrize("ending", [Ending.POLICE, Ending.FOUND])
def test_a_bystander_ends_nothing_with_a_joke_while_no_police_know(ending: Ending) -> None:
    text = "bring em here and they can wash mine too"
    assert weighed(text, ending, by="Bo").act is Act.ADDS
    assert weighed(text, ending, by="An").ending is Ending.OVER
    assert weighed(text, Ending.OVER, by="Bo").act is Act.ENDS


def test_the_police_end_it_if_they_know_of_it_or_are_named() -> None:
    assert weighed("they walked off with him", Ending.POLICE, called=True, by="Bo").ending is Ending.POLICE
    assert weighed("the bobby has the both of them", Ending.POLICE, by="Bo").ending is Ending.POLICE


@pytest.mark.parametrize(
    ("text", "called", "role", "ending"),
    [
        ("haben ihn weggebracht. wir sind ok", True, Role.MEMBER, Ending.POLICE),
        ("elle est à l'hôpital, réveillée", True, Role.MEMBER, Ending.OVER),
        ("Wij hebben hem. Fijne nacht.", False, Role.POLICE, Ending.POLICE),
    ],
)
def test_where_no_person_or_thing_is_missing_none_is_found(text: str, called: bool, role: Role, ending: Ending) -> None:
    assert weighed(text, Ending.FOUND, called=called, role=role).ending is ending


@pytest.mark.parametrize(
    ("report", "text"),
    [
        ("mijn fiets is weg", "staat gewoon achter de schuur"),
        ("mon fils a disparu", "il est chez nous"),
        ("meine Tochter ist verschwunden", "sitzt bei oma"),
        ("I can't find my lad", "he was in the shed"),
        (BURGLARY, "bike was found in the ditch"),
    ],
)
def test_where_something_was_missing_a_find_stays_one(report: str, text: str) -> None:
    assert weighed(text, Ending.FOUND, report).ending is Ending.FOUND


@pytest.mark.parametrize(("report", "back"), [("my lad Sam (6) has gone from the park", True), (BURGLARY, False)])
def test_only_of_a_missing_person_the_reporter_is_asked_who_is_back(report: str, back: bool) -> None:
    assert weighed("he's with me", None, report, by="Bo").maybe_back is back


@pytest.mark.parametrize(
    "text",
    ["nog geen brand meester", "c'est pas encore fini", "noch nicht vorbei", "the gas is not yet off", "dader nog weg"],
)
def test_an_end_that_has_not_come_yet_is_none(text: str) -> None:
    assert weighed(text, Ending.FALSE_ALARM).act is Act.ADDS


@pytest.mark.parametrize(
    "text", ["found his wellies by the river", "haar jas gevonden aan de vijver", "son doudou retrouvé"]
)
def test_things_of_a_missing_person_are_no_find(text: str) -> None:
    assert weighed(text, Ending.FOUND, "my lad Sam (6) has gone from the park").act is Act.ADDS


def test_a_thing_of_a_missing_person_is_not_even_likely_a_find() -> None:
    told = weighed("haar tas is gevonden", None, "my lad Sam (6) has gone from the park", maybe=Ending.FOUND)
    assert told.maybe_ending is None


@pytest.mark.parametrize(
    "text",
    [
        "Personne n'a été interpellé pour l'instant.",
        "er is nog niemand van die gasten opgepakt",
        "Der Mann wurde nicht festgenommen",
        "they've not been arrested",
    ],
)
def test_an_arrest_that_is_denied_is_no_end(text: str) -> None:
    assert weighed(text, Ending.POLICE, called=True).act is Act.ADDS


@pytest.mark.parametrize(
    ("report", "text", "ending"),
    [
        ("man met bivakmuts sleurt meisje mee", "ze is meegenomen", Ending.POLICE),
        ("ze slaan een jongen op het plein", "ze hebben hem meegenomen in een busje", Ending.POLICE),
        ("Drei Burschen prügeln auf einen ein", "haben ihn jetzt am Wickel", Ending.POLICE),
        ("Mann folgt mir seit der U-Bahn", "bin sicher zuhause, jetzt läutet er", Ending.OVER),
        (BURGLARY, "bet they've been arrested by now", Ending.POLICE),
        (BURGLARY, "one caught, the other one is in my garden", Ending.POLICE),
    ],
)
def test_a_line_that_speaks_against_the_end_does_not_end_it(report: str, text: str, ending: Ending) -> None:
    assert weighed(text, ending, report, by="Bo", called=True).act is Act.ADDS


def test_an_officer_who_took_the_victim_along_ends_it() -> None:
    report, text = "man met bivakmuts sleurt meisje mee", "we hebben hem, ze is meegenomen naar het bureau"
    assert weighed(text, Ending.POLICE, report, by="Officer", called=True, role=Role.POLICE).act is Act.ENDS


@pytest.mark.parametrize("ending", [Ending.POLICE, Ending.FOUND, Ending.OVER, Ending.FALSE_ALARM])
def test_what_is_no_arrest_is_no_other_end_either(ending: Ending) -> None:
    for text in ("He's arrested but his mate's inside", "Opgepakt dacht ik maar nee", "Hij is zogezegd opgepakt"):
        assert weighed(text, ending, called=True).act is Act.ADDS
    assert weighed("He's arrested, his mate too", ending, called=True).act is Act.ENDS


def test_a_shout_of_the_culprit_is_no_find() -> None:
    assert weighed("Got him! says the lad with the knife", Ending.FOUND, called=True).act is Act.ADDS
    assert weighed("Got him! says the guard", Ending.FOUND, called=True).act is Act.ENDS


MISSING = "Our son Jamie is missing since 5, blue coat"


@pytest.mark.parametrize("ending", [Ending.OVER, Ending.FOUND, Ending.POLICE])
@pytest.mark.parametrize(
    "text",
    [
        "Mia hat sich im alten Kühlschrank eingesperrt, wir kriegen ihn nicht auf",
        "Entwarnung, haben sie, nur steckt ihr Kopf im Geländer fest",
        "got Ellie, face all swollen, she can't breathe right",
        "all sorted we've got him, just need someone with a defib quick",
        "retrouvé, il a pris plein de médicaments et il dort trop",
        "hebben haar, ze heeft een hele strip slaappillen op",
        "alle Kühlschränke im Verein sind jetzt leer",
        "alle garages in onze straat zijn nagekeken",
        "toutes les caves du bloc sont vides",
        "all the sheds are locked up",
    ],
)
def test_a_peril_or_a_line_without_a_word_of_an_end_ends_no_search(text: str, ending: Ending) -> None:
    assert weighed(text, ending, MISSING, called=True).act is Act.ADDS
    assert weighed(text, None, MISSING, called=True, maybe=ending).maybe_ending is None


@pytest.mark.parametrize(
    "text",
    [
        "hij zat in de kapel bij de kaarsen",
        "Jamie sitzt am Brunnen und isst Eis",
        "case closed",
        "merci pour votre aide",
        "entwarnung",
        "panic over, thanks all",
    ],
)
def test_a_line_that_names_the_person_or_an_end_may_end_the_search(text: str) -> None:
    assert weighed(text, Ending.OVER, MISSING, called=True).act is Act.ENDS


@pytest.mark.parametrize("text", ["my husband's home so I can drive round", "ma femme est bien rentrée, je peux venir"])
def test_a_relative_of_another_member_who_is_home_is_only_asked_about(text: str) -> None:
    reading = weighed(text, Ending.FOUND, MISSING, by="Bo", called=True)
    assert reading.act is Act.ADDS
    assert reading.maybe_back
    assert weighed("my husband is home", Ending.FOUND, "my husband is missing, 82", by="Bo").act is Act.ENDS


@pytest.mark.parametrize(
    "text", ["search stood down, he sadly died", "zoektocht beëindigd, hij werd levenloos aangetroffen"]
)
def test_an_officer_may_end_a_search_whose_person_died(text: str) -> None:
    assert weighed(text, Ending.OVER, MISSING, called=True, role=Role.POLICE).act is Act.ENDS
    assert weighed(text, Ending.OVER, MISSING, called=True).act is Act.ADDS


@pytest.mark.parametrize(
    "text",
    [
        "Der Krankenwagen nimmt ihn zur Kontrolle mit, er ist unterkühlt, sonst fehlt ihm nichts",
        "ze nemen hem mee naar spoed ter controle, onderkoeld maar hij zong in de auto",
    ],
)
def test_a_person_whom_helpers_take_along_may_end_the_search(text: str) -> None:
    assert weighed(text, Ending.OVER, MISSING, called=True).act is Act.ENDS


def test_an_officer_needs_no_call_before_an_end_with_the_police() -> None:
    text = "Male located, thanks for the call."
    assert weighed(text, Ending.POLICE, role=Role.POLICE).ending is Ending.POLICE
    assert weighed(text, Ending.POLICE, by="Bo").ending is None


@pytest.mark.parametrize(
    "text",
    [
        "ils l'ont vu partir vers le parc mais l'ont perdu",
        "they had him but he slipped away through the park",
        "sie hatten ihn, er ist ihnen im park entwischt",
        "ze zijn hem kwijt",
    ],
)
def test_a_suspect_whom_the_police_lost_is_not_caught(text: str) -> None:
    said = weighed(text, Ending.POLICE, called=True)
    assert said.act is Act.ADDS
    assert said.ending is None


@pytest.mark.parametrize(
    "text",
    [
        "found someone by the bus shelter thought it was ken but its a bloke waiting for the 64",
        "man gevonden bij de halte maar het was een toerist",
    ],
)
def test_the_wrong_person_is_no_find(text: str) -> None:
    said = weighed(text, None, report="my dad ken (82) has gone missing", maybe=Ending.FOUND)
    assert said.maybe_ending is None


@pytest.mark.parametrize(
    "text",
    [
        "c'en est fini de la tranquillité ici",
        "je vais dormir, c'est fini pour moi",
        "ich geh schlafen, für mich ist heut schluss",
    ],
)
@pytest.mark.parametrize("ending", [Ending.FALSE_ALARM, Ending.OVER])
def test_the_day_of_the_author_that_is_over_ends_nothing(text: str, ending: Ending) -> None:
    assert weighed(text, ending).act is Act.ADDS


def test_the_phrases_of_an_end_of_another_matter_do_not_count() -> None:
    flags = frozenset({Flag.TAKEN_BACK, Flag.ENDED, Flag.THANKS})
    before = ChatLine("0", BURGLARY, "An", Role.MEMBER, AT, incident="i")
    line = ChatLine("1", "my parcel's turned up", "Bo", Role.MEMBER, AT)
    known = ChatIncident("i", AT, AT, True, False, False, ("0",), frozenset({"An"}), frozenset({"An"}))
    said = ChatReading(False, False, False, Act.ADDS, "i", None)
    for text, left in (("my parcel's turned up", {Flag.THANKS}), ("it's all sorted", flags)):
        chat = Chat(replace(line, text=text), (before,), (known,))
        reading = without_other_end(Reading("en", True, (), flags=flags), said, chat, fold(text).encode())
        assert reading.flags == left


@pytest.mark.parametrize(
    "text",
    [
        "De patrouille van daarstraks is afgerond, ik stuur een nieuwe.",
        "La patrouille de tantôt est terminée, j'en envoie une autre.",
        "Die Streife von vorhin ist beendet, ich schicke eine neue.",
        "The earlier patrol has finished, I'm sending another.",
    ],
)
def test_an_officer_who_sends_another_patrol_ends_nothing(text: str) -> None:
    said = weighed(text, None, called=True, role=Role.POLICE, maybe=Ending.POLICE)
    assert said.maybe_ending is None


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("my daughter's back home, she hasn't seen him either", False),
        ("ma fille est rentrée à la maison, elle l'a pas vu non plus", False),
        ("mijn dochter is terug thuis, zij heeft hem ook niet gezien", False),
        ("my daughter's back home", True),
    ],
)
def test_a_relative_of_another_who_is_home_and_did_not_see_the_person_asks_nothing(text: str, asks: bool) -> None:
    said = weighed(text, Ending.FOUND, report="my dad ken (82) has gone missing", by="Bo")
    assert said.act is Act.ADDS
    assert said.maybe_back is asks


@pytest.mark.parametrize(
    "text",
    [
        "er is er eentje opgepakt maar die met het mes is gaan lopen",
        "one got arrested but the one with the knife legged it",
        "einer festgenommen aber der mit dem messer ist weg",
    ],
)
def test_one_who_is_caught_while_another_is_free_ends_nothing(text: str) -> None:
    assert weighed(text, Ending.POLICE, called=True).act is Act.ADDS


@pytest.mark.parametrize(
    "text",
    [
        "da's 't huis op den hoek voor wie ze ni kent",
        "c'est la maison blanche à côté de la boulangerie",
        "das ist das Haus mit dem grünen Tor",
        "it's the house opposite the pub",
    ],
)
def test_the_reporter_who_says_where_takes_nothing_back(text: str) -> None:
    assert weighed(text, Ending.FALSE_ALARM).act is Act.ADDS


@pytest.mark.parametrize("text", ["dat is het huisalarm", "it's the house alarm, sorry"])
def test_an_alarm_of_a_house_is_no_place(text: str) -> None:
    assert weighed(text, Ending.FALSE_ALARM).act is Act.ENDS


@pytest.mark.parametrize("ending", [Ending.POLICE, Ending.OVER, Ending.FOUND])
@pytest.mark.parametrize(
    "text",
    [
        "ze hebben hem niet. ze zijn wel bij ons",
        "sie haben ihn noch nicht, suchen weiter",
        "ils ne l'ont toujours pas",
        "they haven't got him",
        "scooter. blauw. ze hebben hem laten staan en rennen richting kerk",
        "doorgegeven, ze hebben hem op de ANPR gezet",
        "polizei hat ihn auf kamera",
        "la police l'a sur vidéo",
        "police have him on camera",
        "112 heeft opgepakt",
        "haben ihn im Windfang eingeschlossen, Polizei ist alarmiert und gleich da",
        "we hebben hem ingesloten, politie komt",
        "on l'a enfermé dans le local, la police arrive",
        "we have him cornered, police on the way",
        "drie weggehaald, er kunnen er meer zijn",
        "one is out, there may be more of them",
        "trois enlevées, il peut y en avoir d'autres",
        "drei sind weg, es können noch mehr sein",
    ],
)
def test_a_suspect_whom_they_do_not_have_and_more_that_may_come_end_nothing(text: str, ending: Ending) -> None:
    assert weighed(text, ending, called=True).act is Act.ADDS
    assert weighed(text, None, called=True, maybe=ending).maybe_ending is None


@pytest.mark.parametrize(
    "text",
    [
        "ze hebben hem",
        "sie haben ihn",
        "ils l'ont eu",
        "they've got him",
        "112 heeft hem opgepakt",
        "politie heeft hem opgepakt",
        "polizei hat ihn eingesperrt",
        "police have him in the van",
    ],
)
def test_a_suspect_whom_they_have_ends_it(text: str) -> None:
    assert weighed(text, Ending.POLICE, called=True).act is Act.ENDS
