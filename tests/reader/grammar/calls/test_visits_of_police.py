"""Police who come for something else, and warnings that they come, are no call; police who come are one."""

from __future__ import annotations

import pytest

from bot.reader.grammar.calls.call_made import Told
from tests.reader.test_told_call import told

REPORT = "un homme force la porte du 6"


@pytest.mark.parametrize(
    "text",
    [
        # a lesson
        "de politie komt dinsdag in de klas vertellen",
        "morgen komt de politie op school met een hond",
        "la police vient demain à l'école parler du vélo",
        "des policiers passent en classe jeudi",
        "die Polizei kommt in die Schule wegen der Fahrradprüfung",
        "Mittwoch kommt die Polizei in den Kindergarten",
        "police are coming to the school tomorrow about bikes",
        "two officers are coming into class for a talk",
        # a parade, guests, tickets, an address
        "de politie komt voorop in de stoet",
        "la police arrive en tête du cortège",
        "der Umzug geht los, die Polizei kommt vorneweg",
        "parade's starting, police are coming first",
        "de politie komt op de koffie",
        "die Polizei kommt zum Kaffee ins Vereinsheim",
        "the police are coming for coffee at the hall",
        "pas op met parkeren, politie komt boetes uitschrijven",
        "Achtung Falschparker, Polizei kommt gleich Knöllchen schreiben",
        "l'agent de quartier vient pour le domicile",
        # warnings to run
        "wegwezen gasten, de politie komt",
        "dégagez les gars la police arrive",
        "haut ab Leute, die Bullen kommen",
        "scatter lads, cops are coming",
        "cassez-vous, les flics arrivent",
        "macht dass ihr wegkommt, die Polizei kommt",
    ],
)
def test_a_visit_for_something_else_and_a_warning_are_no_call(text: str) -> None:
    assert told(text, REPORT) is Told.DENIED


@pytest.mark.parametrize(
    "text",
    [
        "politie komt",
        "de politie komt eraan, blijf binnen",
        "kinderen naar binnen, politie komt",
        "jongens weg van het raam, de politie komt eraan",
        "politie gebeld, ze komen morgen op school de camera's bekijken",
        "la police arrive",
        "la police arrive, gardez les enfants à l'intérieur",
        "dégagez des fenêtres, la police arrive",
        "police prévenue, ils viennent à l'école tout de suite",
        "die Polizei kommt",
        "Kinder rein, die Polizei kommt",
        "Jungs runter vom Balkon und rein, Polizei kommt",
        "police are coming",
        "kids get away from the windows, police are coming",
        "rang the guards, they're coming through the parade",
        "guards called, scatter lads and stay out of their way",
        "police are on their way to the school",
        "la police arrive, elle fait dégager la rue",
        # room for them, and a warning of the danger
        "politie komt, kinderen weg van de straat",
        "flikken komen, jongens weg van de oprit ze moeten erdoor",
        "la police arrive, poussez-vous, laissez passer",
        "les flics arrivent, dégagez le passage",
        "la police arrive, sauvez-vous madame",
        "Polizei kommt, Leute weg von der Straße",
        "haut ab da, ist gefährlich, die Polizei kommt",
        "macht euch keine Sorgen, die Polizei kommt",
        "police coming, kids get away from there",
        "guards are coming, lads move your cars",
        "police are coming, clear off the road so they get through",
        "wegwezen daar An, politie komt, hij heeft een mes",
        "wegwezen uit die tuin, politie komt eraan",
        "dégagez de là, la police arrive, ils sont armés",
        "verzieht euch ins Haus, Polizei kommt",
        "scram out of there Tom, the police are coming, he has a gun",
        # a school or a parade is the place or the way
        "een man wil met de kinderen praten aan de school, politie komt",
        "politie komt, ze waren maandag ook al aan de school",
        "gevecht bij de optocht, politie komt eraan",
        "politie komt maar zit vast in de stoet",
        "un homme devant l'école essaie de parler aux enfants, la police arrive",
        "bagarre au cortège, la police arrive",
        "la police arrive, elle passe par l'école, ils veulent parler au témoin",
        "Mann vor der Schule will den Kindern was erzählen, Polizei kommt",
        "Schlägerei beim Umzug, Polizei kommt",
        "fella outside the school trying to talk to the kids, guards are coming",
        "some fella stealing bikes at the school, police are coming, same as monday",
        "police are coming, they're at the parade",
        # a guest or a ticket that is part of the crime
        "een dronkaard kwam binnen voor een pintje en slaat alles kapot, politie komt",
        "man came in for a pint and pulled a knife, police are coming",
        "lads robbing the ticket machine, they took all the tickets, police are coming",
    ],
)
def test_police_who_come_are_a_call(text: str) -> None:
    assert told(text, REPORT) is Told.PLAIN


def test_after_talk_of_a_school_or_a_parade_the_word_is_the_place() -> None:
    school = "er is een man met een mes op school"
    assert told("de politie komt naar de school, met een hond, geen uitleg", school) is not Told.DENIED
    assert told("die Polizei kommt zum Umzug", "am Umzug schlägt einer um sich") is not Told.DENIED
