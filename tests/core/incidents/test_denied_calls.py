"""A caller takes the own call back in any usual words, and no other words of a caller do so."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.core.incident import calls_of
from bot.core.reading import Act, ChatReading
from bot.core.step_result import WatchContext
from tests.core.incidents.night import Night, the, watch

REPORT = "Er loopt iemand aan de deurklinken te voelen in de Kerkstraat"


@pytest.fixture
def night(night: Night) -> Night:
    return called(night)


def called(night: Night) -> Night:
    """Els has called for a report of Jan, in a watch of four languages."""
    night.watch = watch("nl", "fr", "de", "en")
    night.says("Jan", REPORT)
    night.later(minutes=1)
    night.says("Els", "101 gebeld")
    night.later(minutes=1)
    return night


@pytest.mark.parametrize(
    "said",
    [
        "toch niet gebeld sorry",
        "sorry, ik heb toch niet gebeld",
        "nee wacht, ik heb niet gebeld, mijn man ging bellen",
        "oei, dat was ik niet",
        "non en fait c'était pas moi",
        "désolée, je n’ai pas appelé finalement",
        "ah non pas moi",
        "sorry doch nicht ich",
        "stimmt nicht, ich hab doch nicht angerufen",
        "nee nog niet",
        "not me actually",
        "sorry I didn't call after all",
        "ik heb 101 toch niet gebeld",
        "101 nog niet gebeld",
        "je n'ai pas appelé le 101",
        "I haven't called 101",
    ],
)
def test_a_caller_takes_the_call_back(night: Night, said: str) -> None:
    night.says("Els", said)
    night.shows(the("call_first"))
    assert night.incident().called is None


@pytest.mark.parametrize(
    "said",
    [
        "niet gebeld?",
        "ik heb niet alles gezien",
        "ik niet, ik blijf binnen",
        "sorry",
        "nee",
        "An heeft niet gebeld",
        "112 nog niet gebeld",
    ],
)
def test_other_words_of_a_caller_leave_the_call(night: Night, said: str) -> None:
    night.says("Els", said)
    night.shows(the("incident_called", who="Els"))


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("is de politie er al?", "nog niet"),
        ("somebody left the gate open", "not me"),
        ("heeft er iemand aangebeld bij Els", "ik niet"),
        ("quelqu'un a laissé la grille ouverte", "c'était pas moi"),
        ("zijn ze er al", "nee nog niet"),
        ("la police est là ?", "pas encore"),
        ("sind sie schon da?", "noch nicht"),
        ("are they there yet?", "no not yet"),
        ("wie gaat er kijken?", "ik niet"),
        ("qui a ouvert la grille ?", "pas moi"),
        ("have they reached you yet?", "not yet"),
        ("did they get through the gate?", "not yet"),
        ("did you reach Tom?", "not yet"),
        ("ben je thuis bereikbaar?", "nog niet"),
        ("heb je Piet al bereikt?", "nog niet"),
        ("heb je de buren gewaarschuwd?", "nog niet"),
        ("heb je de schade al gemeld aan de verzekering?", "nog niet"),
        ("hat sich jemand gemeldet?", "noch nicht"),
        ("hast du deine Mutter schon erreicht?", "noch nicht"),
        ("tu as réussi à joindre le propriétaire ?", "pas encore"),
    ],
)
def test_an_answer_to_a_neighbour_who_asks_something_else_leaves_the_call(night: Night, asked: str, said: str) -> None:
    night.says("An", asked)
    night.says("Els", said)
    night.shows(the("incident_called", who="Els"))


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("heb jij al gebeld?", "nog niet"),
        ("wie heeft er gebeld?", "ik niet"),
        ("merci Els", "ik niet"),
        ("qui a appelé le 101 ?", "pas moi"),
        ("hat schon jemand angerufen", "noch nicht"),
        ("kon je de politie bereiken?", "nog niet"),
        ("heb je het al gemeld?", "nog niet"),
        ("heb je ze kunnen bereiken?", "nog niet"),
        ("heb jij al iemand bereikt", "nee nog niet"),
        ("heb je de politie al gewaarschuwd?", "nog niet"),
        ("vous avez pu les joindre ?", "pas encore"),
        ("tu l'as déjà signalé ?", "pas encore"),
        ("habt ihr sie schon am Telefon?", "noch nicht"),
        ("have you alerted them?", "not yet"),
        ("tu as réussi à joindre la police ?", "pas encore"),
        ("tu les as eus au téléphone ?", "non pas encore"),
        ("hast du die Polizei schon erreicht?", "noch nicht"),
        ("hast du schon die Polizei alarmiert?", "noch nicht"),
        ("did you get through to the police?", "not yet"),
        ("have you reached them?", "no not yet"),
        ("are they there yet?", "not called"),
    ],
)
def test_an_answer_about_the_call_takes_it_back(night: Night, asked: str, said: str) -> None:
    night.says("An", asked)
    night.says("Els", said)
    night.shows(the("call_first"))


def test_not_yet_in_answer_to_the_notice_takes_the_call_back(night: Night) -> None:
    night.says("An", "zijn ze er al?")
    night.says("Els", "nog niet", answering=night.shows(the("incident_called")))
    night.shows(the("call_first"))


def test_another_member_takes_no_call_back(night: Night) -> None:
    night.says("Piet", "sorry, ik heb toch niet gebeld")
    night.shows(the("incident_called", who="Els"))


def test_a_denial_beside_a_call_leaves_the_call(night: Night) -> None:
    night.chat = ChatReading(False, called=True, maybe_called=False, act=Act.ADDS, incident=night.incident().id)
    night.says("Els", "ik heb niet gebeld, wel de app 112 gebruikt, ze komen")
    night.shows(the("incident_called", who="Els"))


class OwnWords(Night):
    """A watch whose coordinators added the bare «nee» to the words of a denial."""

    def _setting(self) -> WatchContext:
        context = super()._setting()
        texts = context.rulebook.texts.with_changes({"nl": {"word_not_called": "nee, niet gebeld"}})
        return replace(context, rulebook=replace(context.rulebook, texts=texts))


@pytest.mark.parametrize(("said", "left"), [("sorry", True), ("toch wel hoor", True), ("nee", False)])
def test_a_small_word_of_the_coordinators_makes_no_denial_of_the_others(said: str, left: bool) -> None:
    night = OwnWords()
    called(night)
    night.says("Els", said)
    assert (night.incident().called is not None) == left


@pytest.mark.parametrize(
    "said",
    [
        "naar mijn man hé, niet naar de politie",
        "ma fille, pas la police",
        "meinen Mann, nicht die Polizei",
        "my husband, not the police",
    ],
)
def test_a_bare_call_that_was_not_to_the_police_is_taken_back(night: Night, said: str) -> None:
    """Els has named the number."""
    night.says("Nora", "gebeld")
    for who in ("Els", "Piet"):
        night.says(who, said, minutes=1)
    assert callers(night) == ["Els", "Nora"]
    night.says("Nora", said)
    assert callers(night) == ["Els"]


@pytest.mark.parametrize("said", ["niet de politie maar 112", "niet de politie, de brandweer", "komt de politie niet?"])
def test_a_call_to_others_than_the_police_and_a_question_are_no_denial(night: Night, said: str) -> None:
    night.says("Nora", "gebeld")
    night.says("Nora", said, minutes=1)
    assert callers(night) == ["Els", "Nora"]


def callers(night: Night) -> list[str]:
    return [call.by.name for call in calls_of(night.incident())]
