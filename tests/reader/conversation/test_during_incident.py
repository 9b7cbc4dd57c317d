"""Lines during an incident that the head and the labels take for something else."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot.core.message import Chat, ChatIncident, ChatLine, Role
from bot.core.reading import SURE, Act, ChatReading, Flag, Label, Reading, Score
from bot.reader.conversation.during_incident import weigh_during_incident
from bot.reader.conversation.likely_report import Another
from bot.reader.text.normalisation import fold

AT = datetime(2026, 11, 30, 18, 0, tzinfo=UTC)
OPENS = ChatReading(False, False, False, Act.OPENS, None, None)
ADDS = ChatReading(False, False, False, Act.ADDS, "0", None)
REPORT = (Score(Label.REPORT, SURE),)
RUMOUR = (Score(Label.PANIC, SURE),)
ENDED = frozenset({Flag.ALL_CLEAR, Flag.ENDED})


def weighed(
    text: str,
    said: ChatReading = OPENS,
    scores: tuple[Score, ...] = REPORT,
    flags: frozenset[Flag] = frozenset(),
    *,
    by: str = "Bo",
    search: bool = False,
    incidents: int = 1,
    first: str = "it has happened again",
    likely: bool = False,
    calm: bool = False,
    minutes: int = 3,
    another: Another = Another.NO,
) -> Reading:
    """The reading of a line `minutes` after An reported incidents, which are in danger if the line is, unless they are `calm`.
    `likely`: the head too thinks of another one. `another`: how likely, by the models of lines as well."""
    before = ChatLine("first", first, "An", Role.MEMBER, AT, incident="0")
    people, in_danger = frozenset({"An"}), said.danger and not calm
    known = [
        ChatIncident(f"{number}", AT, AT, True, False, in_danger, ("first",), people, people, search=search)
        for number in range(incidents)
    ]
    talk = Chat(ChatLine("last", text, by, Role.MEMBER, AT + timedelta(minutes=minutes)), (before,), tuple(known))
    own = fold(text).encode()
    another = Another.LIKELY if likely else another
    reading, chat = weigh_during_incident(Reading("en", True, scores, flags=flags), said, talk, own, another)
    return Reading("en", True, reading.scores, flags=reading.flags, chat=chat)


@pytest.mark.parametrize("in_danger", [False, True])
def test_a_sighting_belongs_to_the_only_search(in_danger: bool) -> None:
    said = ChatReading(in_danger, False, False, Act.OPENS, None, None, plain_danger=in_danger)
    reading = weighed("there's an old man on the bench, sitting by the church", said, search=True)
    assert reading.chat == ADDS
    assert reading.kind() is Label.UPDATE


def test_a_sighting_may_open_an_incident_beside_another_crime_or_two_searches() -> None:
    sighting = "there's an old man on the bench, sitting by the church"
    assert weighed(sighting).chat == OPENS
    assert weighed(sighting, search=True, incidents=2).chat == OPENS
    assert weighed("a man with a knife is standing by the church", search=True).chat == OPENS


def test_losses_belong_to_the_incident_of_the_person_who_spoke_of_it() -> None:
    losses = "mum's jewellery is gone and the laptop"
    assert weighed(losses, by="An").chat == ADDS
    assert weighed(losses, by="Bo").chat == OPENS


def test_another_matter_that_ends_leaves_the_incident_open() -> None:
    assert not weighed("false alarm for Tibbles, found in the wardrobe", ADDS, (), ENDED).flags
    assert weighed("false alarm, it was the cleaner", ADDS, (), ENDED).flags == ENDED


def test_what_helpers_say_during_an_incident_is_no_rumour() -> None:
    said = "the fire brigade says the house is empty"
    assert not weighed(said, ADDS, RUMOUR).likely(Label.PANIC)
    assert weighed(said, ADDS, RUMOUR, incidents=0).likely(Label.PANIC)
    assert weighed("my cousin says the house is empty", ADDS, RUMOUR).likely(Label.PANIC)
    assert weighed("the police say a gang is about, forward this to everyone you know", ADDS, RUMOUR).likely(
        Label.PANIC
    )


IN_DANGER = ChatReading(True, False, False, Act.ADDS, "0", None)
FIRE = "there's a fire at number 12 Church Street, someone is still inside"
KNIVES = "twee mannen met een mes vallen een jongen aan op het plein!"
CRASH = "voiture contre un arbre chaussée de Liège, le conducteur est coincé"


@pytest.mark.parametrize(
    ("first", "text"),
    [
        (FIRE, "hier op nr 40 is mijn man gevallen, ademt niet"),
        (FIRE, "our baby is choking, he can't get air"),
        (FIRE, "gran fell down the stairs and her head is bleeding badly, number 5"),
        (KNIVES, "mijn vader heeft hevige pijn op de borst en zweet, nr 77"),
        (KNIVES, "bei uns riecht es ganz stark nach Gas, allen ist schwindelig"),
        (CRASH, "mamie est tombée dans l'escalier et saigne fort de la tête, au 5"),
        (CRASH, "unser Baby erstickt, es kriegt keine Luft"),
        ("mein Mann ist zusammengebrochen, Nr. 12", "bei uns in Nr. 40 atmet das Kind nicht, meine Tochter"),
    ],
)
def test_an_ill_of_the_authors_own_is_another_emergency(first: str, text: str) -> None:
    chat = weighed(text, IN_DANGER, first=first).chat
    assert chat is not None
    assert (chat.act, chat.incident, chat.danger) == (Act.OPENS, None, True)
    assert weighed(text, IN_DANGER, first=first, by="An").chat == IN_DANGER


@pytest.mark.parametrize(
    ("first", "text", "opens"),
    [
        (FIRE, "there's a woman outside the bakery, unconscious", True),
        (KNIVES, "in de vijver drijft een kind, het verdrinkt", True),
        (KNIVES, "brand bij nr 5, vlammen uit het raam", True),
        (FIRE, "a van has hit a cyclist outside the pub", True),
        (FIRE, "burglars with a crowbar are going into the shop", True),
        (CRASH, "un homme armé braque la pharmacie", True),
        (CRASH, "wie heeft een ladder? een jongen hangt aan het balkon", True),
        (KNIVES, "puffer leeg, ze krijgt geen adem", True),
        (CRASH, "un garçon a pris le volant, il est coincé", False),
        (KNIVES, "mijn zus is gestoken, wie heeft een verband?", False),
        (FIRE, "flames and smoke everywhere", False),
        (KNIVES, "hij heeft een mes en die jongen bloedt", False),
        (CRASH, "l'homme dans la voiture saigne beaucoup", False),
    ],
)
def test_any_other_scene_is_one_if_the_head_thinks_so_too(first: str, text: str, opens: bool) -> None:
    assert weighed(text, IN_DANGER, first=first).chat == IN_DANGER
    chat = weighed(text, IN_DANGER, first=first, likely=True).chat
    assert chat is not None
    assert (chat.act is Act.OPENS) is opens


@pytest.mark.parametrize(
    "text",
    [
        "he's stopped breathing",
        "that's my husband, he isn't breathing",
        "c'est mon fils, il est inconscient",
        "is my son breathing?",
        "my brother is still in there, I see flames",
    ],
)
def test_what_is_told_of_the_same_scene_or_its_victim_is_none(text: str) -> None:
    assert weighed(text, IN_DANGER, first=FIRE).chat == IN_DANGER


@pytest.mark.parametrize(
    ("first", "text"),
    [
        (FIRE, "my neighbour from 12 fell out of the window, he's unconscious"),
        (FIRE, "my mum is in there, she isn't responding"),
        (FIRE, "my husband went in to get her and he's bleeding"),
        (FIRE, "ça sent le gaz chez nous aussi"),
        (KNIVES, "mijn zoon is het slachtoffer, hij bloedt hevig"),
        (KNIVES, "mijn broer is geraakt, hij ligt op de grond en beweegt niet"),
        (KNIVES, "aan nr 5 ligt een jongen, hij is bewusteloos"),
        (CRASH, "mon mari saigne de la tête, il est dedans"),
        (CRASH, "mijn vader zit erin, hij bloedt uit zijn hoofd"),
        (CRASH, "kind op de achterbank is bewusteloos"),
    ],
)
def test_what_a_scene_brings_along_is_no_other_scene(first: str, text: str) -> None:
    assert weighed(text, IN_DANGER, first=first, likely=True).chat == IN_DANGER


@pytest.mark.parametrize(
    ("first", "text", "opens"),
    [
        (KNIVES, "hat jemand meine Kleine gesehen?? 4 Jahre, rosa Jacke", True),
        (CRASH, "maman (82) est sortie en pantoufles, on la trouve plus", True),
        (FIRE, "my son of 5 is gone, he was inside with me", False),
    ],
)
def test_a_missing_person_beside_another_incident_is_one_of_its_own(first: str, text: str, opens: bool) -> None:
    missing = frozenset({Flag.SEARCH})
    chat = weighed(text, IN_DANGER, flags=missing, first=first, likely=True).chat
    assert chat is not None
    assert (chat.act is Act.OPENS) is opens
    assert weighed(text, IN_DANGER, flags=missing, first=first).chat == IN_DANGER


def test_another_emergency_beside_two_incidents_is_one() -> None:
    text = "our baby is choking, he can't get air"
    chat = weighed(text, IN_DANGER, first=FIRE, incidents=2, likely=True).chat
    assert chat is not None
    assert (chat.act, chat.incident) == (Act.OPENS, None)
    assert weighed(text, IN_DANGER, first=FIRE, incidents=2, likely=True, by="An").chat == IN_DANGER


def test_in_a_search_another_rule_looks_for_it() -> None:
    text = "our baby is choking, he can't get air"
    assert weighed(text, IN_DANGER, first="my father is missing", search=True).chat == IN_DANGER


THEFT = "mein Schloss ist durchgezwickt, der Kompressor ist weg"


@pytest.mark.parametrize(
    ("first", "text"),
    [
        (THEFT, "Tor zu, drin läuft der Motor, und er macht nicht auf"),
        ("mijn fiets is gestolen", "ik zie zijn benen op de vloer, hij antwoordt niet"),
        ("on a volé ma voiture", "elle est par terre et n'arrive pas à se relever, elle appelle"),
    ],
)
def test_a_plain_emergency_after_a_lull_beside_a_calm_incident_is_one_of_its_own_whoever_tells_it(
    first: str, text: str
) -> None:
    for by in ("An", "Bo"):
        chat = weighed(text, IN_DANGER, first=first, by=by, calm=True, minutes=6).chat
        assert chat is not None
        assert (chat.act, chat.incident, chat.danger) == (Act.OPENS, None, True)
    assert weighed(text, IN_DANGER, first=first, by="An", calm=True).chat == IN_DANGER


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("her curtains are shut and I hear a wee tapping on the pipes", True),
        ("he has a knife and goes for the driver", False),
    ],
)
@pytest.mark.parametrize("likely", [Another.IF_CALM, Another.BESIDE_CALM, Another.OF_ANY_SCENE])
def test_what_the_models_take_for_an_emergency_is_one_beside_a_calm_incident(
    text: str, opens: bool, likely: Another
) -> None:
    chat = weighed(text, IN_DANGER, by="An", calm=True, minutes=6, another=likely).chat
    assert chat is not None
    assert (chat.act is Act.OPENS) is opens
    assert weighed(text, IN_DANGER, by="An", minutes=6, another=likely).chat == IN_DANGER


def test_beside_a_danger_a_likely_emergency_needs_no_known_words() -> None:
    text = "her curtains are shut and I hear a wee tapping on the pipes"
    assert weighed(text, IN_DANGER, first=KNIVES, another=Another.BESIDE_CALM).chat == IN_DANGER
    chat = weighed(text, IN_DANGER, first=KNIVES, another=Another.OF_ANY_SCENE).chat
    assert chat is not None
    assert chat.act is Act.OPENS


@pytest.mark.parametrize(
    ("first", "text", "opens"),
    [
        (
            "inbrekers in de kelder, ik hoor hout kraken",
            "ik hoor haar roepen van op de grond, ze zegt dat ze niet recht kan",
            True,
        ),
        ("witte camionette voor de poort, ze laden in", "hij ligt op de grond", True),
        (KNIVES, "hij ligt op de grond en kan niet recht", False),
        (CRASH, "il est par terre, il ne peut plus se lever", True),
        ("accident chaussée de Liège, un cycliste", "il est par terre, il ne peut plus se lever", False),
        ("my mum has collapsed at number 5", "she's on the floor and can't get up", False),
    ],
)
def test_a_person_on_the_floor_is_another_scene_beside_a_burglary(first: str, text: str, opens: bool) -> None:
    chat = weighed(text, IN_DANGER, first=first, likely=True).chat
    assert chat is not None
    assert (chat.act is Act.OPENS) is opens


@pytest.mark.parametrize(
    "text",
    [
        "ma ceinture autour de la cuisse, au-dessus de la plaie, serre fort, j'étais infirmière",
        "Handtuch drauf und fest drücken, Arm hoch, ich bin Krankenschwester",
        "niet verplaatsen, druk een doek op de wonde, ik kom af",
        "belt round the thigh above the cut, pull it tight",
        "put him on his side and keep him warm",
    ],
)
def test_first_aid_belongs_to_the_incident_in_danger(text: str) -> None:
    opens = ChatReading(True, False, False, Act.OPENS, None, None, plain_danger=True)
    assert weighed(text, opens).chat == ADDS
    assert weighed(text, opens, calm=True).chat == opens


def test_an_ill_of_the_authors_own_is_no_first_aid() -> None:
    opens = ChatReading(True, False, False, Act.OPENS, None, None, plain_danger=True)
    assert weighed("my husband has collapsed, he's not breathing, doing chest compressions", opens).chat == opens


def news(text: str, by: str) -> str | None:
    """The incident to which news belongs: An's bicycle of an hour ago, which the head means, or Bo's man of just now."""
    cap = "einer mit weißer Kappe hält ihm ein Messer an den Bauch"
    later = AT + timedelta(minutes=70)
    before = (
        ChatLine("bike", "mein Rad ist weg, schwarzes Gazelle", "An", Role.MEMBER, AT, incident="0"),
        ChatLine("cap", cap, "Bo", Role.MEMBER, later, incident="1"),
    )
    known = (
        ChatIncident("1", later, later, True, False, True, ("cap",), frozenset({"Bo"}), frozenset({"Bo"})),
        ChatIncident("0", AT, AT, False, False, False, ("bike",), frozenset({"An"}), frozenset({"An"})),
    )
    talk = Chat(ChatLine("last", text, by, Role.MEMBER, later + timedelta(minutes=2)), before, known)
    chat = weigh_during_incident(Reading("de", True, REPORT), ADDS, talk, fold(text).encode(), Another.NO)[1]
    return chat.incident


def test_news_belongs_to_the_incident_that_was_spoken_of_just_now() -> None:
    assert news("weiße Kappe, läuft durch den Hinterhof", "Cem") == "1"
    assert news("weiße Kappe, läuft durch den Hinterhof", "An") == "1"
    assert news("weiße Kappe, Streife ist da", "Cem") == "0"
    assert news("er läuft durch den Hinterhof", "An") == "0"
    assert news("das schwarze Rad lag gestern noch da", "Cem") == "0"
    assert news("Streife ist da", "Cem") == "0"
