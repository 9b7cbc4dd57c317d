"""The number in the notice of a call, and whether the emergency number is named beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from bot.core.incident import IncidentOutcome, Peril
from bot.core.incidents.merging import merge
from bot.core.incidents.peril import peril_of
from bot.core.reading import Act, ChatReading
from bot.core.watch import Numbers
from tests.core.incidents.night import DESK, Night, the, watch
from tests.core.incidents.test_police_call import REPORT

KNIFE = "Er staat een man met een mes aan de deur van nummer 12 in de Kerkstraat"
STABBED = "Er ligt een vrouw op straat in de Kerkstraat, ze bloedt en is neergestoken"
BREAK_IN = "Inbraak bezig in de Kerkstraat, de inbreker is binnen bij nummer 12"


@pytest.fixture
def french(night: Night) -> Night:
    night.watch = replace(watch("fr", "nl"), numbers=Numbers(("17",), ("112",), ("0800 30 300",)))
    return night


def _says_called(night: Night, text: str, by: str = "Els", about: str = "") -> None:
    """The head takes the line for news of a call. `about`: the id of the incident; empty for the only one."""
    night.says(by, text, chat=ChatReading(False, True, False, Act.ADDS, about or night.incident().id))


def _needs_no_second_call(night: Night, **called: str) -> None:
    night.shows(the("incident_called", **called))
    night.hides(the("incident_danger"))


def _called_after(night: Night, announced: Sequence[tuple[str, str]], said: str, minutes: int = 0) -> str:
    """The number of the call of which Els tells after these lines about a danger."""
    night.says("Jan", KNIFE)
    night.chat = ChatReading(False, False, False, Act.ADDS, night.incident().id)
    for who, line in announced:
        night.says(who, line)
    night.later(minutes=minutes)
    _says_called(night, said)
    return night.number_called()


@pytest.mark.parametrize("listed", ["09 266 61 11", "+32 9 266 61 11", "+32 (0)9 266.61.11", "003292666111"])
@pytest.mark.parametrize(
    "typed", ["09 266 61 11", "09/266 61 11", "+32 9 266 61 11", "0032 9 266 61 11", "+32(0)92666111"]
)
def test_a_number_counts_with_its_country_or_without(night: Night, listed: str, typed: str) -> None:
    night.watch = replace(night.watch, numbers=Numbers(("101",), ("112",), (listed,)))
    night.says("Jan", REPORT)
    _says_called(night, f"heb {typed} gebeld")
    assert night.number_called() == listed


@pytest.mark.parametrize("number", ["0478 112 334", "+32 478 11 21 12", "0478/101.112", "09 266 112 11"])
def test_a_part_of_another_telephone_number_is_no_emergency_number(night: Night, number: str) -> None:
    night.watch = replace(night.watch, numbers=Numbers(("101",), ("112",), ("112",)))
    night.says("Jan", REPORT)
    _says_called(night, f"heb {number} gebeld")
    called = night.incident().called
    assert called is None or called.number == "101"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("j'ai appelé le 17", "17"),
        ("j'ai appelé le 15 pour elle", "15"),
        ("les pompiers sont prévenus", "112"),
        ("j'ai appelé le 0800-30-300", "0800 30 300"),
        ("police et secours appelés, le 112", "112"),
        ("Notruf läuft", "112"),
        ("appelé", "17"),
        ("j'ai appelé le 112 à 17h", "112"),
        ("j'ai appelé le 112, il est 21h17", "112"),
        ("pas encore les pompiers, mais appelé", "17"),
        ("j'ai appelé le 114", "114"),
        ("117 gebeld", "117"),
        ("ich hab die 110 angerufen", "110"),
        ("called 999", "999"),
        ("gebeld, hij staat op 100 meter", "17"),
        ("appelé 3 fois, Kerkstraat 100", "17"),
    ],
)
def test_the_notice_names_the_number_that_was_reached(french: Night, text: str, number: str) -> None:
    french.says("Jan", REPORT)
    _says_called(french, text)
    assert french.number_called() == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("057 230 500 gebeld", "057 230 500"),
        ("057/23.05.00 gebeld, ze komen", "057 230 500"),
        ("101 en 112 gebeld", "112"),
        ("politie gebeld, 112 niet nodig", "101"),
        ("gebeld, 112 is niet nodig", "101"),
        ("101 gebeld, 112 nog niet", "101"),
        ("heb 101 gebeld maar 112 niet", "101"),
        ("112 gebeld maar nog niemand te zien", "112"),
        ("nog eens 101 gebeld", "101"),
        ("heb 101 gebeld niet 112", "101"),
        ("101 gebeld, het is op nr 112", "101"),
        ("gebeld, het is op nr 101", "112"),
    ],
)
def test_a_number_counts_however_it_is_spaced_unless_its_clause_denies_the_call(
    night: Night, text: str, number: str
) -> None:
    """Also in danger, in which the bot asks for the emergency number."""
    night.watch = replace(night.watch, numbers=Numbers(("101", "057 230 500"), ("112",)))
    night.says("Jan", KNIFE)
    _says_called(night, text)
    night.shows(the("incident_called", urgent=number))


def test_a_break_in_alone_needs_no_emergency_number_after_a_call_to_the_police(night: Night) -> None:
    night.says("Jan", BREAK_IN)
    night.shows(the("call_emergency"))
    night.says("Jan", "101 gebeld")
    _needs_no_second_call(night, urgent="101")


def test_a_knife_in_a_break_in_needs_it(night: Night) -> None:
    night.says("Jan", BREAK_IN)
    night.says("Jan", "101 gebeld")
    night.says("Els", "Hij heeft een mes, zwarte jas, Kerkstraat")
    night.shows(the("incident_danger"))


def test_a_car_on_its_way_ends_the_question_for_the_emergency_number(night: Night) -> None:
    night.says("Jan", KNIFE)
    night.says("Jan", "101 gebeld, ze sturen een combi")
    _needs_no_second_call(night, urgent="101")


@pytest.mark.parametrize(
    "told",
    [
        "101 verwittigd, ze zijn ter plaatse",
        "101 appelé, police en chemin",
        "101 angerufen, sind vor Ort",
        "rang 101, five minutes out",
        "101 rung, they're slowing the cars",
    ],
)
def test_police_on_the_spot_or_near_end_the_question_for_the_emergency_number(night: Night, told: str) -> None:
    night.says("Jan", KNIFE)
    _says_called(night, told)
    _needs_no_second_call(night, urgent="101")


def test_the_number_of_the_fire_brigade_in_belgium_needs_no_second_one(night: Night) -> None:
    night.says("Jan", STABBED)
    _says_called(night, "100 gebeld")
    _needs_no_second_call(night, urgent="100")


def test_a_number_that_reaches_every_service_names_no_second_one(night: Night) -> None:
    night.watch = replace(night.watch, numbers=Numbers(("999",), ("112",)))
    night.says("Jan", STABBED)
    _says_called(night, "999 called")
    _needs_no_second_call(night, urgent="999")


def test_a_car_on_its_way_brings_no_ambulance_to_an_injury(night: Night) -> None:
    night.says("Jan", STABBED)
    night.says("Jan", "101 gebeld, ze sturen een combi")
    night.shows(the("incident_called", urgent="101"))
    night.shows(the("incident_danger"))


@pytest.mark.parametrize(
    ("text", "before", "peril"),
    [
        ("er is iemand in mijn huis, ik zit boven", None, Peril.BREAK_IN),
        ("Jemand ist in meinem Keller", None, Peril.BREAK_IN),
        ("there's somebody in my house", None, Peril.BREAK_IN),
        ("il y a quelqu'un dans ma maison", None, Peril.BREAK_IN),
        ("hij heeft een mes", Peril.BREAK_IN, Peril.OTHER),
        ("ze komen nu naar boven", Peril.BREAK_IN, Peril.BREAK_IN),
        ("he's bleeding", Peril.BREAK_IN, Peril.HURT),
        ("help, kom snel", None, Peril.OTHER),
        ("the kitchen at number 14 is on fire", None, Peril.HURT),
        ("ein Radfahrer liegt da und bewegt sich nicht", None, Peril.HURT),
        ("all quiet now", Peril.HURT, Peril.HURT),
    ],
)
def test_the_words_of_a_danger_say_of_which_kind_it_is(text: str, before: Peril | None, peril: Peril) -> None:
    assert peril_of(text, before) is peril


def test_two_merged_incidents_keep_the_worse_peril(night: Night) -> None:
    night.says("Jan", BREAK_IN)
    one = night.incident()
    hurt, calm = replace(one, peril=Peril.HURT), replace(one, danger=False, peril=Peril.OTHER)
    assert merge(one, hurt).peril is Peril.HURT
    assert merge(one, calm).peril is Peril.BREAK_IN
    assert merge(calm, one).peril is Peril.BREAK_IN
    assert merge(one, replace(one, peril=Peril.OTHER)).peril is Peril.OTHER


def test_a_merge_asks_no_second_time_for_the_number_that_was_called(night: Night) -> None:
    night.says("Jan", REPORT)
    night.says("Jan", "101 gebeld")
    night.says("Els", "Er ligt een man bewusteloos op straat in de Molenstraat, hij bloedt", minutes=1)
    night.says("Els", "112 gebeld")
    first, second = night.incidents()
    night.on_desk("Mo", f"samen {first.code} {second.code}")
    _needs_no_second_call(night, urgent="112", who="Els")


def test_a_merge_with_a_person_who_is_hurt_waits_for_a_call_though_all_suspects_are_gone(night: Night) -> None:
    night.says("Jan", REPORT)
    night.says("Jan", "Ze zijn weggereden richting station")
    night.says("Els", "Er ligt een man bewusteloos op straat in de Molenstraat, hij bloedt", minutes=10)
    night.says("Els", "hij is weggelopen richting station")
    first, second = night.incidents()
    assert first.gone
    assert second.gone
    night.on_desk("Mo", f"samen {first.code} {second.code}")
    night.later(minutes=6)
    night.shows(the("incident_nobody_calls"), DESK)


def test_a_car_of_the_number_that_can_wait_does_not_end_it(night: Night) -> None:
    night.watch = replace(night.watch, numbers=Numbers(("101",), ("112",), ("0900-8844",)))
    night.says("Jan", KNIFE)
    _says_called(night, "0900-8844 gebeld, ze sturen iemand")
    night.shows(the("incident_called", urgent="0900-8844"))
    night.shows(the("incident_danger"))


def test_a_missing_person_needs_no_emergency_number_after_a_call_to_the_police(night: Night) -> None:
    night.says("Jan", KNIFE)
    night.lane = night.lane.with_incident(replace(night.incident(), search=True))
    night.says("Jan", "101 gebeld")
    _needs_no_second_call(night, urgent="101")


@pytest.mark.parametrize("text", ["112 gebeld", "ik heb 112 ook gebeld", "ambulance is gebeld"])
def test_a_second_call_to_the_emergency_number_ends_the_question_for_it(night: Night, text: str) -> None:
    night.says("Jan", STABBED)
    _says_called(night, "101 gebeld")
    night.shows(the("incident_danger"))
    _says_called(night, text, "Piet")
    _needs_no_second_call(night, urgent="112", who="Piet")
    night.later(minutes=2)
    night.chat = ChatReading(True, False, False, Act.ADDS, night.incident().id, plain_danger=True)
    night.says("Els", "hij beweegt niet")
    assert night.times(the("incident_danger")) == 0


def test_called_in_answer_to_the_notice_is_about_the_number_that_it_asks_for(night: Night) -> None:
    night.says("Jan", STABBED)
    _says_called(night, "101 gebeld")
    notice = night.shows(the("incident_danger"))
    night.chat = ChatReading(False, True, False, Act.ADDS, night.incident().id)
    night.says("Piet", "ook 101 gebeld", answering=notice)
    night.shows(the("incident_danger"))
    night.says("An", "gebeld", answering=notice)
    _needs_no_second_call(night, urgent="112", who="An")


@pytest.mark.parametrize("first", ["0900-8844 gebeld", "gebeld"])
@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("toch 112 gebeld", "112"), ("112 gebeld", "112"), ("ook 112 gebeld", "0900-8844"), ("gebeld", "0900-8844"),
        ("112 is niet nodig", "0900-8844"),
    ],
)  # fmt: skip
def test_the_emergency_number_takes_the_place_of_the_number_that_its_caller_called_first(
    night: Night, first: str, said: str, number: str
) -> None:
    night.watch = replace(night.watch, numbers=Numbers(("0900-8844",), ("112",)))
    night.says("Jan", REPORT)
    _says_called(night, first)
    _says_called(night, said)
    night.shows(the("incident_called", urgent=number, who="Els"))


def test_the_emergency_number_takes_no_call_of_another_member_off_the_record(night: Night) -> None:
    night.says("Jan", REPORT)
    _says_called(night, "101 gebeld")
    _says_called(night, "112 gebeld", "Piet")
    night.shows(the("incident_called", urgent="101", who="Els"))


def test_a_moderator_corrects_the_number_of_a_call_to_the_emergency_number(night: Night) -> None:
    night.says("Jan", REPORT)
    code = night.incident().code
    for typed, number in ((f"gebeld {code}", "101"), (f"gebeld {code} 112", "112")):
        night.on_desk("Mo", typed)
        night.shows(the("incident_called", urgent=number, who="Mo"))


@pytest.mark.parametrize("text", ["gebeld", "ook 101 gebeld", "101 gebeld, 112 nog niet"])
def test_a_second_call_that_may_have_gone_to_the_police_does_not_end_it(night: Night, text: str) -> None:
    night.says("Jan", STABBED)
    _says_called(night, "101 gebeld")
    _says_called(night, text, "Piet")
    night.shows(the("incident_called", urgent="101", who="Els"))
    night.shows(the("incident_danger"))


@pytest.mark.parametrize(
    ("text", "outcome"),
    [("j'ai appelé le 18", IncidentOutcome.OVER), ("j'ai appelé le 0800-30-300", IncidentOutcome.POLICE)],
)
def test_after_a_call_to_rescuers_alone_the_end_does_not_say_that_the_police_know(
    french: Night, text: str, outcome: IncidentOutcome
) -> None:
    french.says("Jan", REPORT)
    _says_called(french, text)
    incident = french.incident()
    french.on_desk("Mo", f"clôturé {incident.code}")
    assert french.lane.incidents[incident.id].outcome is outcome


@pytest.mark.parametrize("by", ["Piet", "Jan"])
@pytest.mark.parametrize("said", ["brandweer gebeld", "112 gebeld", "gebeld"])
def test_a_call_to_rescuers_is_about_the_danger_unless_its_author_told_of_another_matter(
    night: Night, said: str, by: str
) -> None:
    """The head takes each line for news of the first one."""
    night.says("Jan", REPORT)
    first = night.incident().id
    night.says("Tom", "In de Molenstraat staat een schuur in brand")
    assert len(night.incidents()) == 2
    _says_called(night, said, by, first)
    (called,) = [each for each in night.incidents() if each.called is not None]
    assert called.danger is (by == "Piet" and said != "gebeld")


def test_a_caller_of_the_first_matter_who_then_calls_rescuers_means_the_danger_that_waits(night: Night) -> None:
    night.says("Jan", REPORT)
    first = night.incident().id
    night.later(minutes=1)
    _says_called(night, "101 gebeld", "Piet", first)
    night.chat = None
    night.says("Tom", "In de Molenstraat staat een schuur in brand")
    night.later(minutes=1)
    _says_called(night, "112 gebeld voor de brand", "Piet", first)
    assert [each.called and each.called.number for each in night.incidents()] == ["101", "112"]


@pytest.mark.parametrize("said", ["112 gebeld", "brandweer gebeld"])
def test_a_call_to_rescuers_is_about_the_danger_also_if_a_calm_matter_was_asked_about_later(
    night: Night, said: str
) -> None:
    night.says("Tom", "In de Molenstraat staat een schuur in brand")
    fire = night.incident().id
    night.says("Jan", REPORT, minutes=1)
    night.later(minutes=1)
    _says_called(night, said, "Piet", fire)
    (called,) = [each for each in night.incidents() if each.called is not None]
    assert called.id == fire


def test_a_report_that_tells_of_a_call_to_rescuers_is_about_itself_while_a_fire_waits(night: Night) -> None:
    night.says("Tom", "In de Molenstraat staat een schuur in brand")
    night.says("Els", "Twee mannen breken een auto open in de Kerkstraat, 112 gebeld", minutes=1)
    fire, car = night.incidents()
    assert fire.called is None
    assert car.called is not None


@pytest.mark.parametrize(("street", "is_fire"), [("Kerkstraat", False), ("Molenstraat", True)])
def test_a_call_to_rescuers_that_names_the_street_is_about_the_matter_there(
    night: Night, street: str, is_fire: bool
) -> None:
    night.says("Tom", "In de Molenstraat staat een schuur in brand")
    night.says("Jan", REPORT, minutes=1)
    night.later(minutes=1)
    _, other = night.incidents()
    _says_called(night, f"112 gebeld voor de {street}", "Piet", other.id)
    assert [each.called is not None for each in night.incidents()] == [is_fire, not is_fire]


@pytest.mark.parametrize(
    ("by", "said", "is_called"),
    [
        ("Piet", "ik heb ook de brandweer gebeld", False),
        ("Piet", "heb ook 112 gebeld, brandweer is onderweg", False),
        ("Piet", "101 gebeld", True),
        ("Piet", "112 gebeld", True),
        ("Jan", "ambulance gebeld", True),
    ],
)
def test_rescuers_who_are_called_once_more_do_not_come_to_a_calm_matter(
    night: Night, by: str, said: str, is_called: bool
) -> None:
    """The head takes the line for news of the calm one, whose question must stay."""
    night.says("Tom", "In de Molenstraat staat een schuur in brand")
    night.says("Els", "112 gebeld")
    night.says("Jan", REPORT, minutes=5)
    night.later(minutes=1)
    fire, calm = night.incidents()
    assert fire.called is not None
    _says_called(night, said, by, calm.id)
    assert (night.incidents()[1].called is not None) is is_called


@pytest.mark.parametrize(
    ("before", "said"),
    [
        ("ik bel 112", "politie gebeld, ze komen"),
        ("bel nu 112", "ok politie verwittigd"),
        ("j'appelle le 112", "c'est fait, police prévenue"),
        ("ich rufe 112 an", "erledigt, Polizei gerufen"),
        ("ringing 112 now", "done, police called"),
    ],
)
def test_the_number_that_a_caller_announced_is_the_one_that_was_called(night: Night, before: str, said: str) -> None:
    assert _called_after(night, [("Els", before)], said, minutes=1) == "112"


@pytest.mark.parametrize(
    ("who", "before", "minutes"),
    [
        ("An", "ik bel 112", 1),
        ("Els", "bel 112!", 1),
        ("Els", "112 is bezet, ik bel nog eens", 1),
        ("Els", "moet ik 112 bellen?", 1),
        ("Els", "ik bel 112", 8),
    ],
)
def test_a_number_that_its_author_did_not_announce_just_now_is_not_said_to_be_called(
    night: Night, who: str, before: str, minutes: int
) -> None:
    assert _called_after(night, [(who, before)], "politie gebeld", minutes) == "101"


def test_a_number_in_the_line_counts_more_than_an_announced_one(night: Night) -> None:
    assert _called_after(night, [("Els", "ik bel 112")], "toch 101 gebeld, politie komt") == "101"


def test_an_announced_call_that_was_engaged_is_none(night: Night) -> None:
    announced = [("Els", "ik bel 112"), ("Els", "112 is bezet, ik bel nog eens")]
    assert _called_after(night, announced, "politie gebeld") == "101"


@pytest.mark.parametrize(
    "said",
    [
        "als hij terugkomt bel ik 112",
        "wenn er einbricht, ruf ich 112",
        "I'll ring 112 if he comes back",
        "he's calling 112",
    ],
)
def test_a_call_that_may_never_be_made_is_not_announced(night: Night, said: str) -> None:
    assert _called_after(night, [("Els", said)], "politie gebeld") == "101"


@pytest.mark.parametrize(
    "text",
    [
        "Jan NIET naar beneden gaan! heb 101 aan de lijn, ze sturen een ploeg",
        "ne descends PAS, j'ai le 101 au téléphone, une patrouille arrive",
        "geh NICHT runter! hab die 101 dran, Streife ist schon unterwegs",
        "do NOT go down. on to 101 now, they are sending a car",
        "heb 101 aan de lijn, patrouille is al op de steenweg",
    ],
)
def test_a_denial_of_another_thing_denies_no_rescuers(night: Night, text: str) -> None:
    night.says("Jan", KNIFE)
    _says_called(night, text)
    _needs_no_second_call(night, urgent="101")


@pytest.mark.parametrize("text", ["101 gebeld, 112 nog niet, ze komen", "101 gebeld, nog geen ambulance, ze komen"])
def test_a_denial_of_rescuers_keeps_the_question(night: Night, text: str) -> None:
    night.says("Jan", KNIFE)
    _says_called(night, text)
    night.shows(the("incident_danger"))


def test_a_call_to_rescuers_is_about_the_danger_that_waits_for_one(night: Night) -> None:
    """Also if the reader and what its author told before name an incident of which the police know."""
    danger = ChatReading(True, False, False, Act.OPENS, None)
    night.chat = danger
    night.says("Jan", BREAK_IN)
    _says_called(night, "101 gebeld", "Els")
    (burglary,) = night.incidents()
    night.later(minutes=5)
    night.says("An", "Louis ligt op de grond en antwoordt niet", chat=danger)
    fall = night.incidents()[-1]
    _says_called(night, "112 gebeld voor Louis, ziekenwagen komt", "Els", burglary.id)
    called = night.lane.incidents[fall.id]
    assert called.call is not None
    assert called.call.number == "112"
    assert any(told.by.name == "Els" for told in called.told)
    first = night.lane.incidents[burglary.id].call
    assert first is not None
    assert first.number == "101"
