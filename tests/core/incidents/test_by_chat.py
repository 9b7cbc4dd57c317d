"""The head's answer about a line decides its incident: opening, adding, calls, doubt and endings."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.choice import Choice
from bot.core.incident import IncidentOutcome
from bot.core.reading import Act, ChatReading, Ending
from bot.core.texts import LANGUAGES
from bot.core.watch import Numbers
from tests.core.incidents.night import DESK, GROUP, OTHER_GROUP, Night, the, watch

OPENS = ChatReading(danger=False, called=False, maybe_called=False, act=Act.OPENS, incident=None)
DANGER = ChatReading(danger=True, called=False, maybe_called=False, act=Act.OPENS, incident=None)


def opened(night: Night) -> str:
    """The id of the incident that Jan's line opens."""
    night.says("Jan", "twee mannen met een koevoet", chat=OPENS)
    return night.incident().id


def adds(night: Night, danger: bool = False, called: bool = False, maybe_called: bool = False) -> ChatReading:
    return ChatReading(danger, called, maybe_called, Act.ADDS, night.incident().id)


def ends(night: Night, ending: Ending, incident: str | None = None) -> ChatReading:
    return ChatReading(False, False, False, Act.ENDS, incident or night.incident().id, ending)


def reacts(incident: str | None) -> ChatReading:
    return ChatReading(False, False, False, Act.NONE, incident)


def test_what_opens_is_asked_about_whatever_the_lists_say(night: Night) -> None:
    night.says("Jan", "hij staat hier nu", chat=OPENS)
    night.shows(the("call_first"))


def test_a_report_in_the_words_of_an_open_one_is_no_second_incident(night: Night) -> None:
    for number in range(40):
        night.says(f"R{number}", f"Er staat een dief bij nummer 12{'!' * (number % 3)}", chat=OPENS)
    assert len(night.incidents()) == 1
    night.says("Jan", "er staat een dief bij nummer 14", chat=OPENS)
    assert len(night.incidents()) == 2


def test_a_few_words_alone_may_be_about_something_else(night: Night) -> None:
    for who in ("Jan", "Els"):
        night.says(who, "help mij snel", chat=DANGER)
    assert len(night.incidents()) == 2


def test_danger_names_the_emergency_number_first(night: Night) -> None:
    night.says("Jan", "ademt niet meer", chat=DANGER)
    night.shows(the("call_emergency"))
    night.hides(the("call_first"))


@pytest.mark.parametrize(
    "numbers",
    [
        Numbers(police=("110",)),
        Numbers(("101",), ("999",)),
        Numbers(("101",), ("999", "112")),
        Numbers(("999", "101"), ("112",)),
    ],
    ids=["Germany", "Britain", "Britain with both emergency numbers", "Britain with 999 for the police"],
)
def test_the_app_of_belgium_is_named_in_belgium_only(night: Night, numbers: Numbers) -> None:
    night.watch = replace(night.watch, numbers=numbers)
    night.says("Jan", "ademt niet meer", chat=DANGER)
    question = night.shows(the("call_emergency_abroad", emergency=numbers.emergency[0]))
    assert "112 BE" not in night.shown[question]


def test_danger_in_doubt_names_both_numbers(night: Night) -> None:
    night.says("Jan", "er klopt iets niet bij de buurvrouw", chat=replace(OPENS, maybe_danger=True))
    question = night.shows(the("call_in_doubt"))
    assert "112" in night.shown[question]
    assert "101" in night.shown[question]


def test_danger_in_doubt_names_one_number_once(night: Night) -> None:
    night.watch = replace(night.watch, numbers=Numbers(("999",), ("999",)))
    night.says("Jan", "er klopt iets niet bij de buurvrouw", chat=replace(OPENS, maybe_danger=True))
    question = night.shows(the("call_first", numbers="999"))
    assert night.shown[question].count("999") == 1


def test_danger_in_a_later_line_asks_again_in_other_words(night: Night) -> None:
    night.says("Jan", "twee mannen met een koevoet", chat=OPENS)
    night.says("Els", "hij ligt op de grond", chat=adds(night, danger=True))
    night.shows(the("call_emergency"))


def test_danger_that_goes_on_repeats_the_question_once_if_nobody_called(night: Night) -> None:
    night.says("Jan", "hij heeft een mes", chat=DANGER)
    night.says("Jan", "EEN MES", chat=replace(adds(night, danger=True), plain_danger=True))
    assert night.times(the("call_emergency")) == 1
    night.later(minutes=2)
    night.says("Els", "mijn hart", chat=adds(night, danger=True))
    assert night.times(the("call_emergency")) == 1
    worse = night.says("Els", "hij steekt", chat=replace(adds(night, danger=True), plain_danger=True))
    assert night.times(the("call_emergency")) == 2
    assert night.answers[night.shows(the("call_emergency"))] == worse
    night.says("Els", "bloed overal", minutes=2)
    assert night.times(the("call_emergency")) == 2


def test_advice_repeats_no_question(night: Night) -> None:
    night.says("Jan", "hij heeft een mes", chat=DANGER)
    night.later(minutes=2)
    night.chat = replace(adds(night, danger=True), plain_danger=True)
    night.says("Els", "gelieve naar buiten te gaan en niet achtervolgen aub")
    assert night.times(the("call_emergency")) == 1
    night.says("Els", "hij steekt")
    assert night.times(the("call_emergency")) == 2


def test_danger_after_a_call_repeats_no_question(night: Night) -> None:
    night.says("Jan", "hij heeft een mes", chat=DANGER)
    night.says("Els", "112 gebeld", chat=adds(night, called=True))
    night.later(minutes=2)
    night.says("Els", "hij steekt", chat=replace(adds(night, danger=True), plain_danger=True))
    assert night.times(the("call_emergency")) == 1


def test_danger_after_a_call_to_the_police_names_the_emergency_number_once_more(night: Night) -> None:
    night.says("Jan", "drie mannen met een mes", chat=DANGER)
    night.says("Els", "101 gebeld", chat=adds(night, called=True))
    night.shows(the("incident_danger"))  # by an edit, which rings no telephone
    assert night.times(the("incident_danger")) == 0
    night.later(minutes=2)
    night.chat = replace(adds(night, danger=True), plain_danger=True)
    for said in ("hij is aangereden", "hij beweegt niet"):
        night.says("Els", said)
        assert night.times(the("incident_danger")) == 1


def test_danger_that_shows_after_a_call_to_the_police_names_the_emergency_number_in_a_new_message(night: Night) -> None:
    opened(night)
    night.says("Els", "101 gebeld", chat=adds(night, called=True))
    line = night.says("Jan", "hij steekt iemand neer", chat=adds(night, danger=True), minutes=9)
    assert night.times(the("incident_danger")) == 1
    assert night.answers[night.shows(the("incident_danger"))] == line
    assert night.shows(the("incident_danger")) in night.asks


@pytest.mark.parametrize(("by", "told"), [("Els", "112 gebeld"), ("Els", "101 gebeld, politie is ter plaatse")])
def test_danger_after_a_call_to_the_emergency_number_or_beside_the_police_brings_no_new_message(
    night: Night, by: str, told: str
) -> None:
    opened(night)
    night.says(by, told, chat=adds(night, called=True))
    if "plaatse" in told:
        night.says("Mo", "politie is ter plaatse", chat=adds(night))
    night.says("Jan", "hij steekt iemand neer", chat=adds(night, danger=True), minutes=9)
    assert night.times(the("incident_danger")) == 0


def test_in_danger_the_emergency_number_stands_before_a_call_to_the_police(night: Night) -> None:
    night.says("Jan", "drie mannen met een mes", chat=DANGER)
    night.says("Els", "101 gebeld", chat=adds(night, called=True))
    (notice,) = (text for text in night.in_group() if the("incident_danger").search(text))
    assert notice.index("112") < notice.index("101")


def test_in_danger_a_warning_to_the_group_names_the_emergency_number(night: Night) -> None:
    night.says("Jan", "een man met een mes, kom mee we pakken hem", chat=DANGER)
    (warning,) = (text for text in night.in_group() if the("stay_inside").search(text))
    assert "112" in warning
    assert "101" not in warning


def test_a_call_is_said_only_when_it_was_answered(night: Night) -> None:
    night.says("Jan", "twee mannen met een koevoet", chat=OPENS)
    night.says("Els", "ik heb de wijkagent een mailke gestuurd", chat=adds(night))
    assert night.incident().called is None
    night.says("Els", "heb ze aan de lijn gehad, ze komen", chat=adds(night, called=True))
    night.shows(the("incident_called", who="Els"))


def test_a_doubtful_call_leads_to_the_question(night: Night) -> None:
    night.says("Jan", "hallo", chat=reacts(None))
    night.says("Jan", "twee mannen met een koevoet, ik denk dat mijn vrouw belt", chat=OPENS)
    night.says("Els", "zou al in orde zijn", chat=adds(night, maybe_called=True))
    assert night.incident().called is None
    assert night.times(the("call_first")) == 1


def test_moderators_see_the_words_of_a_call_and_take_it_back(night: Night) -> None:
    night.says("Jan", "twee mannen met een koevoet", chat=OPENS)
    night.says("Els", "heb ze aan de lijn gehad, ze komen", chat=adds(night, called=True))
    assert any("heb ze aan de lijn gehad" in text for ref, text in night.shown.items() if ref.chat == DESK)
    night.on_desk("Mo", f"niet gebeld {night.incident().code}")
    assert night.incident().called is None
    night.shows(the("call_first"))


@pytest.mark.parametrize(
    ("ending", "outcome"),
    [
        (Ending.POLICE, IncidentOutcome.TAKEN_OVER),
        (Ending.FOUND, IncidentOutcome.FOUND),
        (Ending.OVER, IncidentOutcome.OVER),
    ],
)
def test_anybody_may_tell_how_it_ended(night: Night, ending: Ending, outcome: IncidentOutcome) -> None:
    incident = opened(night)
    night.says("Els", "gedaan hier", chat=ends(night, ending))
    assert night.lane.incidents[incident].outcome is outcome


@pytest.mark.parametrize(
    "said",
    [
        "een opgepakt, de andere is op de vlucht",
        "politie is er, blijf binnen",
        "brandweer is er",
        "hebben ze hem gepakt?",
    ],
)
def test_a_message_that_says_that_it_goes_on_and_a_question_close_nothing(night: Night, said: str) -> None:
    night.says("Jan", "twee mannen met een koevoet", chat=OPENS)
    night.says("Els", said, chat=ends(night, Ending.POLICE))
    assert len(night.incidents()) == 1


def test_only_the_reporter_calls_it_a_false_alarm_and_others_are_asked_about(night: Night) -> None:
    incident = opened(night)
    night.says("Els", "dat is de slotenmaker", chat=ends(night, Ending.FALSE_ALARM))
    assert night.lane.incidents[incident].closed_at is None
    night.says("Jan", "klopt, de slotenmaker")
    assert night.lane.incidents[incident].outcome is IncidentOutcome.ALL_CLEAR


@pytest.mark.parametrize("first", [Ending.OVER, Ending.FOUND])
def test_a_closed_incident_takes_later_news_and_a_better_end(night: Night, first: Ending) -> None:
    incident = opened(night)
    night.says("Jan", "ze zijn weg", chat=ends(night, first))
    caught = night.says("Els", "ze hebben er een, geboeid en wel", chat=ends(night, Ending.POLICE, incident))
    assert night.lane.incidents[incident].outcome is IncidentOutcome.TAKEN_OVER
    assert night.lane.incidents[incident].is_about(caught)


@pytest.mark.parametrize("ending", [Ending.OVER, Ending.POLICE])
def test_an_incident_that_only_became_quiet_takes_the_end_that_is_told_later(night: Night, ending: Ending) -> None:
    night.says("Jan", "rook uit een dak", chat=OPENS)
    incident = night.incident().id
    night.later(minutes=75)
    assert night.lane.incidents[incident].outcome is IncidentOutcome.QUIET
    night.says("Els", "alles geblust, iedereen mag terug", chat=ends(night, ending, incident))
    assert night.lane.incidents[incident].outcome in (IncidentOutcome.OVER, IncidentOutcome.TAKEN_OVER)


def test_a_false_alarm_by_another_member_after_the_end_asks_nothing(night: Night) -> None:
    night.says("Jan", "rook uit een dak", chat=OPENS)
    incident = night.incident().id
    night.later(minutes=75)
    asked = night.times(the("is_it_over"))
    night.says("Els", "het was de barbecue", chat=ends(night, Ending.FALSE_ALARM, incident))
    assert night.times(the("is_it_over")) == asked
    assert night.lane.incidents[incident].outcome is IncidentOutcome.QUIET


@pytest.mark.parametrize(("said", "outcome"), [
    ("gecontroleerd, vals alarm, politie rondt af", IncidentOutcome.ALL_CLEAR),
    ("La police a contrôlé : fausse alerte", IncidentOutcome.ALL_CLEAR),
    ("Fehlalarm, die Polizei hat ihn überprüft", IncidentOutcome.ALL_CLEAR),
    ("False alarm, police have checked", IncidentOutcome.ALL_CLEAR),
    ("Entwarnung, die Polizei hat ihn", IncidentOutcome.TAKEN_OVER),
    ("alles veilig, de politie heeft hem mee", IncidentOutcome.TAKEN_OVER),
    ("Geen vals alarm: de politie heeft hem mee", IncidentOutcome.TAKEN_OVER),
])  # fmt: skip
def test_an_officer_who_names_a_false_alarm_ends_it_as_one(night: Night, said: str, outcome: IncidentOutcome) -> None:
    """A member who tells the same tells of an end by the police."""
    for who, expected in (("Wijkagent", outcome), ("Els", IncidentOutcome.TAKEN_OVER)):
        incident = opened(night)
        night.says(who, said, chat=ends(night, Ending.POLICE))
        assert night.lane.incidents[incident].outcome is expected


def test_an_officer_who_asks_about_a_false_alarm_ends_nothing(night: Night) -> None:
    night.says("Jan", "twee mannen met een koevoet", chat=OPENS)
    for said in ("vals alarm of niet?", "nog geen vals alarm, we zoeken verder"):
        night.says("Wijkagent", said, chat=adds(night))
        assert night.incident().closed_at is None


@pytest.mark.parametrize("who", ["Jan", "Wijkagent"])
def test_a_false_alarm_that_is_only_spoken_of_ends_nothing_unless_the_reader_sees_an_end(
    night: Night, who: str
) -> None:
    """No list of words for doubt is complete."""
    incident = opened(night)
    night.chat = adds(night)
    for said in (
        "van de drie keer dit jaar was er een vals alarm",
        "Si c'est une fausse alerte, merci de nous rappeler",
        "Dit is nu geen vals alarm",
        "Until we know it's a false alarm, please stay indoors.",
        "Ob es ein Fehlalarm ist, wissen wir erst nach der Kontrolle.",
        "Es ist vielleicht ein Fehlalarm",
        "Von wegen Fehlalarm, er steigt gerade durch das Fenster",
        "Ook een vals alarm mag u altijd melden op 101",
        "Même une fausse alerte peut être signalée au 101.",
        "Auch ein Fehlalarm kostet nichts",
        "Even a false alarm is worth a call",
        "Niks vals alarm, hij staat binnen",
    ):
        night.says(who, said)
        assert night.incident().closed_at is None
    night.chat = replace(adds(night), maybe_ending=Ending.FALSE_ALARM)
    night.says(who, "alles gecontroleerd en het bleek uiteindelijk vals alarm")
    assert night.lane.incidents[incident].outcome is IncidentOutcome.ALL_CLEAR


@pytest.mark.parametrize("who", ["Jan", "Wijkagent"])
@pytest.mark.parametrize(
    "said",
    [
        "Oké, het was vals alarm: mijn broer",
        "tis voor de velux, vergeten te zeggen 🤦 vals alarm",
        "Ok het is dus een vals alarm geweest",
    ],
)
def test_a_clause_that_begins_with_a_false_alarm_ends_the_incident(night: Night, who: str, said: str) -> None:
    incident = opened(night)
    night.says(who, said, chat=adds(night))
    assert night.lane.incidents[incident].outcome is IncidentOutcome.ALL_CLEAR


@pytest.mark.parametrize(
    "said",
    [
        "Patrouille passée. Il s'agit d'une fausse alerte.",
        "Wir waren vor Ort, es handelt sich um einen Fehlalarm.",
        "Officers attended, this was a false alarm.",
        "Bonsoir à tous, nous confirmons qu'il s'agit d'une fausse alerte.",
        "Evening all, we can confirm this is a false alarm.",
        "We kunnen bevestigen dat het om een vals alarm gaat.",
        "Wij bevestigen: het gaat om een vals alarm",
        "Wir können bestätigen, dass es ein Fehlalarm war.",
        "Wir bestätigen, dass es sich um einen Fehlalarm handelt.",
    ],
)
def test_an_officer_states_a_false_alarm_in_any_of_the_languages(night: Night, said: str) -> None:
    incident = opened(night)
    night.says("Wijkagent", said, chat=adds(night))
    assert night.lane.incidents[incident].outcome is IncidentOutcome.ALL_CLEAR


END_OF_ALARM = (
    "einde alarm", "Einde van het alarm.", "fin d'alerte", "Fin de l’alerte.", "fin de l'alerte", "Ende des Alarms",
    "Alarm aufgehoben!", "end of the alarm",
    "Voertuig gecontroleerd, niets aan de hand. Einde alarm, bedankt",
    "Rien à signaler, fin de l'alerte. Merci pour l'appel.",
)  # fmt: skip


@pytest.mark.parametrize("who", ["Jan", "Wijkagent", "Mo"])
@pytest.mark.parametrize("said", END_OF_ALARM)
def test_a_bare_end_of_the_alarm_by_the_reporter_an_officer_or_a_moderator_ends_it(
    night: Night, who: str, said: str
) -> None:
    """In any of the four languages, and not as a false alarm."""
    incident = opened(night)
    night.says("Els", "gebeld, ze komen", chat=adds(night, called=True))
    night.says(who, said, chat=reacts(incident))
    outcome = IncidentOutcome.POLICE if who == "Mo" else IncidentOutcome.OVER
    assert night.lane.incidents[incident].outcome is outcome


@pytest.mark.parametrize("said", [*END_OF_ALARM, "Entwarnung", "all clear"])
def test_another_member_who_says_so_is_worth_a_question_to_the_reporter(night: Night, said: str) -> None:
    night.watch = replace(night.watch, languages=LANGUAGES)
    night.says("Jan", "twee mannen met een koevoet", chat=OPENS)
    night.says("Els", said, chat=adds(night))
    assert night.incident().closed_at is None
    assert night.times(the("is_it_over")) == 1


@pytest.mark.parametrize(
    "said",
    [
        "einde alarm?",
        "nog geen einde alarm",
        "fin de l'alerte quand ?",
        "Ende des Alarms noch offen",
        "einde alarm, kunnen we dat al zeggen?",
    ],
)
def test_an_end_of_the_alarm_that_is_not_bare_ends_nothing(night: Night, said: str) -> None:
    night.says("Jan", "twee mannen met een koevoet", chat=OPENS)
    night.says("Wijkagent", said, chat=adds(night))
    assert night.incident().closed_at is None


def test_a_new_report_about_a_closed_incident_opens_it_again(night: Night) -> None:
    incident = opened(night)
    night.says("Jan", "ze zijn weg", chat=ends(night, Ending.OVER))
    night.says("Jan", "ze zijn terug, er is er een binnen", chat=ChatReading(True, False, False, Act.ADDS, incident))
    assert night.lane.incidents[incident].closed_at is None


def test_a_reaction_belongs_to_nothing_and_changes_nothing(night: Night) -> None:
    night.says("Jan", "twee mannen met een koevoet", chat=OPENS)
    told = night.incident().told
    night.says("Els", "bah", chat=reacts(night.incident().id))
    assert night.incident().told == told


def test_a_line_that_only_reacts_and_brings_the_question_brings_it_to_the_group(night: Night) -> None:
    """A report by its labels: the rule asks, although the head sees no news in it."""
    night.says("Piet", "hij is weggelopen", chat=replace(reacts(None), act=Act.ADDS))
    assert not night.incident().asked
    night.says("Els", "hij slaat mijn man", chat=reacts(None))
    assert night.incident().asked
    night.shows(the("call_first"))


def test_a_press_still_says_called(night: Night) -> None:
    night.says("Jan", "twee mannen met een koevoet", chat=OPENS)
    night.presses("Jan", Choice.CALLED, night.incident().id)
    night.shows(the("incident_called", who="Jan"))


def closed_in_the_kerkstraat(night: Night, keeps_street: bool = True) -> str:
    """`keeps_street`: the bot may say the street, so the closed incident still has it for the yearly report."""
    night.says("Jan", "er loopt iemand aan de deurklinken te voelen in de Kerkstraat", chat=OPENS)
    incident = night.incident().id
    (street,) = night.incident().streets
    night.says("Jan", "101 gebeld", chat=adds(night, called=True))
    night.says("Jan", "de politie heeft hem mee", chat=ends(night, Ending.POLICE))
    closed = night.lane.incidents[incident]
    assert closed.closed_at is not None
    assert closed.streets == ()
    night.lane = night.lane.with_incident(replace(closed, street=f"{street}|Kerkstraat" if keeps_street else ""))
    night.chat = ChatReading(False, False, False, Act.ADDS, incident)
    return incident


@pytest.mark.parametrize("keeps_street", [True, False])
def test_a_report_from_another_street_after_the_end_is_an_incident_of_its_own(night: Night, keeps_street: bool) -> None:
    """The call of before says nothing about it, so the group is asked again."""
    incident = closed_in_the_kerkstraat(night, keeps_street)
    asked = night.times(the("call_first"))
    night.says("Els", "er wordt nu ingebroken op nummer 14 in de Molenstraat")
    assert night.lane.incidents[incident].closed_at is not None
    assert night.incident().id != incident
    assert night.times(the("call_first")) == asked + 1


@pytest.mark.parametrize("text", ["er wordt nu ingebroken in de Kerkstraat", "er wordt weer ingebroken, ze zijn terug"])
def test_a_report_after_the_police_have_come_and_gone_is_an_incident_of_its_own(night: Night, text: str) -> None:
    """The police know nothing of it, so the group is asked again. The next line joins it, whatever the head names."""
    over = closed_in_the_kerkstraat(night)
    night.later(minutes=5)
    asked = night.times(the("call_first"))
    night.says("Els", text)
    assert night.incident().id != over
    assert night.times(the("call_first")) == asked + 1
    night.says("Els", "er wordt ook ingebroken in de garage")
    assert len(night.incident().told) == 2
    assert night.lane.incidents[over].called is not None  # for the yearly report


def test_an_old_call_that_is_edited_is_none_for_what_began_after_the_end(night: Night) -> None:
    night.says("Jan", "er loopt iemand aan de deurklinken te voelen in de Kerkstraat", chat=OPENS)
    over = night.incident().id
    called = night.says("Jan", "101 gebelt", chat=adds(night, called=True))
    night.says("Jan", "de politie heeft hem mee", chat=ends(night, Ending.POLICE))
    night.later(minutes=15)
    night.says("Els", "ze zijn terug, er is er een binnen", chat=ChatReading(True, False, False, Act.ADDS, over))
    again = night.incident().id
    night.chat = ChatReading(False, True, False, Act.ADDS, again)
    night.edits("Jan", called, "101 gebeld")
    assert night.incident().called is None


def test_the_other_groups_read_what_is_new_when_an_incident_goes_on(night: Night) -> None:
    night.watch, night.copy = watch(groups=(GROUP, OTHER_GROUP)), "iemand voelt aan deurklinken"
    night.says("Jan", "er loopt iemand aan de deurklinken te voelen in de Kerkstraat", chat=OPENS)
    over = night.incident().id
    night.says("Jan", "ze zijn weg", chat=ends(night, Ending.OVER))
    night.later(minutes=2)
    night.chat, night.copy = ChatReading(False, False, False, Act.ADDS, over), "er wordt weer ingebroken"
    night.says("Els", "er wordt weer ingebroken, ze zijn terug")
    night.shows(re.compile("er wordt weer ingebroken"), OTHER_GROUP)


def test_a_report_that_a_phone_sends_after_the_end_starts_nothing_again(night: Night) -> None:
    night.says("Jan", "er loopt iemand aan de deurklinken te voelen in de Kerkstraat", chat=OPENS)
    over = night.incident().id
    night.later(minutes=20)
    night.says("Jan", "ze zijn weg", chat=ends(night, Ending.OVER))
    night.chat = ChatReading(False, False, False, Act.ADDS, over)
    night.now -= timedelta(minutes=15)
    night.says("Els", "er wordt nu ingebroken bij de buren")
    assert night.incidents() == []


def test_what_goes_on_after_a_wrong_end_is_told_with_the_call_that_still_counts(night: Night) -> None:
    night.says("Jan", "er loopt iemand aan de deurklinken te voelen in de Kerkstraat", chat=OPENS)
    incident = night.incident().id
    night.says("Jan", "101 gebeld", chat=adds(night, called=True))
    night.says("Jan", "ze zijn weg", chat=ends(night, Ending.OVER))
    night.later(minutes=2)
    night.chat = ChatReading(False, False, False, Act.ADDS, incident)
    told = night.times(the("incident_called", who="Jan"))
    night.says("Els", "er wordt weer ingebroken, ze zijn terug")
    assert night.times(the("incident_called", who="Jan")) == told + 1
