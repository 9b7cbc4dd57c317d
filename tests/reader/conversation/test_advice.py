"""«112!!» while no incident is known: the line before told of a need that the reader missed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot.core.message import Chat, ChatLine, Role
from bot.core.reading import Act, ChatReading, Label, Reading, Score
from bot.reader.conversation.advice import weigh_advice
from bot.reader.conversation.agreement import Known
from bot.reader.text.normalisation import fold

AT = datetime(2026, 11, 28, 21, 40, tzinfo=UTC)


def act(before: str, text: str, known: Known = Known.NONE, minutes: int = 1, by: str = "Karin") -> tuple[Act, bool]:
    lines = (ChatLine("1", before, "Lotte", Role.MEMBER, AT),)
    talk = Chat(ChatLine("2", text, by, Role.MEMBER, AT + timedelta(minutes=minutes)), lines)
    none = ChatReading(False, False, False, Act.NONE, None)
    reading = Reading("nl", True, scores=(Score(Label.OFF_TOPIC, 0.9),), chat=none)
    weighed, chat = weigh_advice(reading, none, talk, fold(text).encode(), known)
    assert (weighed.kind() is Label.OFF_TOPIC) is (chat.act is Act.NONE)
    return chat.act, chat.danger


def test_it_opens_an_incident_in_danger() -> None:
    assert act("mijn zoontje zwelt helemaal op", "112!!") == (Act.OPENS, True)


@pytest.mark.parametrize("before", ["wat is het nummer van de ambulance?", "what number do I ring?"])
def test_the_answer_to_a_question_opens_none(before: str) -> None:
    assert act(before, "112!") == (Act.NONE, False)


@pytest.mark.parametrize(
    ("before", "text"),
    [
        ("mijn man staat te koken", "bel 112!! 😂"),
        ("mon mari cuisine 🤣", "112!!"),
        ("I burned the toast", "call 999 😅"),
        ("hij heeft de vuilbak buiten gezet", "112!! hahaha"),
        ("match begint", "bel 112 xd"),
        ("ik bied 100 euro", "112!"),
        ("bingo vanavond", "112!"),
        ("gekocht vandaag", "mooie porsche 911!"),
        ("we zitten in het hotel", "kamer 112!"),
        ("oma viert feest", "wordt 112!"),
        ("98 flessen gespaard", "110!"),
        ("opgelet gladde wegen", "in nood bel 112"),
        ("sicher ist sicher", "bei notfall ruf 112"),
        ("stay safe", "emergency call 999"),
        ("de nieuwe wijkagent is Jan", "voor spoed bel 112"),
        ("la commune a un nouveau site", "pour urgence appelez le 112"),
        ("the council has a new number", "reminder: call 999"),
        ("morgen sirenes", "test: 112!"),
    ],
)
def test_a_joke_a_bid_and_a_rule_open_none(before: str, text: str) -> None:
    assert act(before, text) == (Act.NONE, False)


@pytest.mark.parametrize(
    ("before", "text"),
    [
        ("er ligt iemand op nummer 105", "112!"),
        ("mijn zoontje van 10 zwelt op", "Karin: 112!!"),
        ("she went grey", "999!!"),
        ("elle respire mal", "appelle le 112"),
        ("er ist blau", "die 112 sofort!"),
    ],
)
def test_it_opens_one_in_danger_however_it_is_typed(before: str, text: str) -> None:
    assert act(before, text) == (Act.OPENS, True)


def test_a_late_line_one_of_the_same_member_and_one_about_a_known_incident_open_none() -> None:
    said = "mijn zoontje zwelt helemaal op"
    assert act(said, "112!!", minutes=6) == (Act.NONE, False)
    assert act(said, "112!!", by="Lotte") == (Act.NONE, False)
    assert act(said, "112!!", known=Known.OPEN) == (Act.NONE, False)
    assert act(said, "112!!", known=Known.ENDED) == (Act.NONE, False)
    assert act(said, "lekker weer") == (Act.NONE, False)


@pytest.mark.parametrize(
    "text",
    [
        "101 engaged",
        "101 bezet",
        "le 101 ne répond pas",
        "die 110 ist besetzt",
        "999 busy",
        "101 no answer",
        "112 neemt ni op",
        "110 antwortet nicht",
    ],
)
def test_a_number_that_is_engaged_opens_one_too(text: str) -> None:
    assert act("someone just came out of the window", text) == (Act.OPENS, False)
    assert act("someone just came out of the window", text, by="Lotte") == (Act.OPENS, False)


@pytest.mark.parametrize(
    "text",
    ["101 engaged?", "vorige week was 101 bezet", "bezet", "police never answer round here", "101 was busy last year"],
)
def test_talk_about_engaged_lines_opens_none(text: str) -> None:
    assert act("someone just came out of the window", text) == (Act.NONE, False)
