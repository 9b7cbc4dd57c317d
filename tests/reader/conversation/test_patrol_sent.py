"""An officer who says that a patrol comes: the police know of the open incident, and open none by that alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.core.message import Chat, ChatIncident, ChatLine, Role
from bot.core.reading import Act, Label, Reading, Score
from bot.reader.conversation.agreement import without_exclusion
from bot.reader.conversation.features import Conversation
from bot.reader.conversation.judgement import judge
from bot.reader.conversation.told_call import told_call, with_model
from bot.reader.grammar.calls.call_made import Told
from bot.reader.text.normalisation import fold
from tests.reader.conversation.test_conversation import THRESHOLDS, answer, incident, line

AT = datetime(2026, 11, 28, 21, 40, tzinfo=UTC)
PEOPLE = frozenset({"An"})
STREET = ("g kerkstr",)


def _chat(text: str, role: Role, called: bool = False) -> Chat:
    known = ChatIncident("i", AT, AT, called, False, False, ("0",), PEOPLE, PEOPLE)
    return Chat(
        ChatLine("1", text, "Wim", role, AT), (ChatLine("0", "two men at 14", "An", Role.MEMBER, AT),), (known,)
    )


def _told(text: str, role: Role = Role.POLICE) -> Told:
    chat = _chat(text, role)
    return with_model(told_call(chat, fold(text).encode()), chat, -5.0)


@pytest.mark.parametrize(
    "text",
    [
        "we sturen een patrouille",
        "We komen eraan",
        "de ploeg is er over 3 minuten",
        "ik stuur een combi",
        "onze ploeg is verwittigd",
        "la patrouille arrive",
        "on arrive",
        "nous sommes au courant, une équipe arrive",
        "Bonsoir. Restez chez vous. Je vous envoie une voiture",
        "Streife ist unterwegs",
        "wir schicken eine Streife",
        "Kollegen sind informiert",
        "we're on our way",
        "Unit is two mins out. Please stay indoors",
        "colleagues have been told",
        "we komen er direct aan",
        "we zijn op de hoogte, er komt iemand",
        "une équipe part tout de suite",
        "es kommt eine Streife",
        "got your call, a unit has been dispatched",
    ],
)
def test_an_officer_tells_that_the_police_know(text: str) -> None:
    assert _told(text) is Told.PLAIN


@pytest.mark.parametrize(
    "text",
    [
        "Deur dicht houden en nu 112 bellen, dan sturen wij iemand",
        "vanavond is er geen ploeg vrij",
        "morgen komt een patrouille langs voor de fietsen",
        "quelqu'un a appelé ?",
        "appelez le 101, je ne suis pas en service",
        "pas de patrouille disponible ce soir",
        "bitte 101 anrufen, ich bin nicht im Dienst",
        "wir kommen am Samstag wegen der Fahrräder",
        "Are the colleagues on their way?",
        "if it goes on we're sending a patrol",
        # other people, another place and another matter
        "stuur iemand van jullie naar het raam om te kijken, niet naar buiten gaan",
        "bedankt, dat sturen we door naar de collega's van de verkeersdienst",
        "vergeet niet: wij komen deze maand gratis fietsen labelen",
        "wij rijden rond 22u wel eens door de straat",
        "ik ben onderweg naar huis",
        "er komt iemand van de gemeente voor de lampen",
        "collega's van Gent zijn ingelicht over de oplichters",
        "je vous envoie le flyer des collègues",
        "on arrive à la fin du mois de la prévention",
        "on vient d'apprendre qu'il y a eu des vols à Liège aussi",
        "je suis en route pour la réunion",
        "Kollegen aus Aachen haben uns informiert, dass gerade viele Autos aufgebrochen werden",
        "wir fahren in der Adventszeit öfter Streife",
        "wir kommen zum Straßenfest",
        "colleagues told me about similar thefts in Kent",
        "I'm told the team from the council is coming to fix the lights",
        "please send me the video, I'm on my way home",
        "patrols will be coming through more often this winter",
        # a call that is asked for
        "we sturen een ploeg, als iemand 101 belt",
        "on envoie une équipe, si vous appelez le 101",
        "die Streife kommt nur, wenn jemand anruft",
        "haben Sie eine Streife verständigt",
        "have you told the officers",
    ],
)
def test_other_words_of_an_officer_tell_of_no_patrol(text: str) -> None:
    assert _told(text) is not Told.PLAIN


@pytest.mark.parametrize("text", ["on arrive", "we sturen een patrouille", "we're on our way"])
def test_a_member_may_mean_other_people(text: str) -> None:
    assert _told(text, Role.MEMBER) is not Told.PLAIN


@pytest.mark.parametrize("act", [Act.NONE, Act.ADDS])
def test_an_officer_opens_no_incident_by_a_patrol_of_which_no_member_told(act: Act) -> None:
    """A report of a member would join it, and the group would not be asked about a call."""
    of_officer = replace(line("a"), role=Role.POLICE)
    said = answer(act, called=3.0, known=0)
    assert judge(Conversation(of_officer), said, THRESHOLDS, Told.PLAIN).act is Act.NONE
    assert judge(Conversation(replace(of_officer, streets=STREET)), said, THRESHOLDS, Told.PLAIN).act is Act.OPENS
    assert judge(Conversation(line("a")), said, THRESHOLDS, Told.PLAIN).act is Act.OPENS


def test_an_officer_who_reports_or_tells_of_danger_opens_one() -> None:
    of_officer = replace(line("a"), role=Role.POLICE)
    assert judge(Conversation(of_officer), answer(Act.OPENS, known=0), THRESHOLDS, Told.PLAIN).act is Act.OPENS
    in_danger = answer(Act.ADDS, danger=9.0, known=0)
    assert judge(Conversation(of_officer), in_danger, THRESHOLDS, Told.PLAIN).act is Act.OPENS


def test_a_patrol_counts_for_the_incident_that_waits() -> None:
    talk = Conversation(replace(line("a"), role=Role.POLICE), (), (incident(),))
    assert judge(talk, answer(Act.NONE, called=-6.0), THRESHOLDS, Told.PLAIN).called


@pytest.mark.parametrize(
    "text",
    [
        "I've let my colleagues know and they're heading over.",
        "Thanks, passing this straight to the response team.",
        "Merci, je transmets tout de suite à l'équipe d'intervention.",
        "Danke, gebe ich sofort an die Leitstelle weiter.",
        "ik geef het door aan de collega's",
    ],
)
def test_an_officer_who_passes_it_on_to_a_crew_tells_of_a_call(text: str) -> None:
    assert _told(text) is Told.PLAIN


@pytest.mark.parametrize(
    "text", ["In der Adventszeit sind mehr Streifen unterwegs.", "Nos patrouilles sont renforcées pendant les fêtes."]
)
def test_more_patrols_of_a_season_know_of_nothing(text: str) -> None:
    assert _told(text) is not Told.PLAIN


def test_an_officer_who_told_colleagues_is_not_ruled_out_like_a_member() -> None:
    excluded = Score(Label.POLICE_CALLED, 0.0)
    by_lists = Reading("fr", True, (excluded,))
    text = "j'ai prévenu les collègues, ils arrivent"
    for role, scores in ((Role.POLICE, ()), (Role.MEMBER, (excluded,))):
        assert without_exclusion(by_lists, _chat(text, role), Told.PLAIN).scores == scores
    assert without_exclusion(by_lists, _chat(text, Role.POLICE), Told.HINTED) is by_lists
