"""A summons of everybody to a house with announced blows is a call to act; coffee, games and works are none. All wordings are
this file's own."""

from __future__ import annotations

import pytest

from bot.core.reading import SURE, Label, Reading, Score
from bot.reader.conversation.calls_to_act import weigh_call
from bot.reader.grammar.force.summons import (
    announces_beating,
    gathers_for_beating,
    summons_to_violence,
    summons_with_arms,
)
from bot.reader.text.normalisation import fold
from tests.reader.conversation.test_calls_to_act import NOTHING, a_chat

VIOLENT = [
    "Iedereen naar nummer 12, we slaan hem kapot",
    "allemaal naar de 12, we gaan hem een pak slaag geven",
    "kom allemaal naar nr 12, we maken hem af",
    "alle mannen naar Lindelaan 4, die krijgt een pak slaag",
    "tous au 12, on va le défoncer",
    "tout le monde devant chez lui, on va le cogner",
    "rendez-vous tous devant le 7, on lui fait sa fête",
    "alle zu Nummer 12, wir machen ihn fertig",
    "alle Mann zur 12, wir verprügeln ihn",
    "kommt alle zu Hausnummer 12, wir schlagen ihn zusammen",
    "everyone to number 12, we'll smash him",
    "all of you to number 12, we're going to beat him up",
    "everybody to 4 Elm Road, he'll get a good kicking",
]
HARMLESS = [
    "iedereen naar nummer 12 voor de koffie",
    "iedereen naar nummer 12 om fifa te spelen, we slaan hem kapot",
    "iedereen naar nummer 12, we maken die taart af",
    "ga niet allemaal naar nummer 12, niemand slaat hem",
    "iedereen binnen blijven, nummer 12 slaat zijn vrouw",
    "we slaan hem kapot",
    "tous au 12 pour l'apéro",
    "tous au 12 samedi, on va casser le vieux mur, on va le démolir",
    "restez tous chez vous, au 12 il frappe sa femme",
    "n'allez pas tous au 12, on ne va pas le frapper",
    "alle zu Nummer 12 zum Kaffee",
    "alle zu Nummer 12 am Samstag, wir machen den Garten fertig",
    "alle zu Nummer 12 um acht, wir machen die Kisten fertig",
    "alle zu Nummer 12, am Kicker machen wir ihn fertig",
    "everyone to number 12 for coffee",
    "everyone to number 12, we'll beat them at darts",
    "everyone to number 12 on Saturday, we'll smash that old wall down",
    "don't all go to number 12, we'll not hit him",
]


@pytest.mark.parametrize("text", VIOLENT)
def test_a_summons_to_a_house_with_blows_is_sure_in_talk_and_in_an_incident(text: str) -> None:
    reading = Reading("nl", True, (Score(Label.OFF_TOPIC, 0.95), Score(Label.VIGILANTE, 0.1)))
    for in_incident in (False, True):
        call = weigh_call(reading, a_chat(text, "er is een fiets gestolen", incident=in_incident), NOTHING)
        score = call.score(Label.VIGILANTE)
        assert score is not None
        assert score.confidence >= SURE


@pytest.mark.parametrize("text", HARMLESS)
def test_a_summons_or_blows_alone_are_left_to_the_other_rules(text: str) -> None:
    assert not summons_to_violence(fold(text))


@pytest.mark.parametrize(
    ("text", "beats"),
    [
        ("we gaan die inbreker nu kapot slaan, mijn vrouw bloedt hevig", True),
        ("on va défoncer ce voleur, mon mari ne respire plus", True),
        ("wir schlagen den Einbrecher jetzt tot, mein Mann atmet nicht", True),
        ("we're going to smash that burglar up, my dad isn't breathing", True),
        ("my dad isn't breathing, let's beat his head in", True),
        ("we pakken die gast en slaan hem in elkaar", True),
        ("los, wir suchen den Mann und treten ihn zusammen", True),
        ("we staan binnen en ze slaan hem in elkaar", False),
        ("wir stehen hier und die schlagen ihn zusammen", False),
        ("we gaan hem niet kapot slaan", False),
        ("on va pas défoncer ce voleur", False),
        ("we'll smash that old wall down, don't wait for us", False),
        ("on va démolir le mur de ce voleur de soleil", False),
    ],
)
def test_a_denial_elsewhere_in_the_line_denies_no_beating(text: str, beats: bool) -> None:
    assert announces_beating(fold(text)) is beats


@pytest.mark.parametrize(
    ("text", "armed"),
    [
        ("everyone out with bats to number 12", True),
        ("allemaal met een knuppel naar nummer 8", True),
        ("tout le monde dehors avec des barres au numéro 12", True),
        ("alle mit Schlägern zu Nummer 12", True),
        ("everyone out with cakes to number 12", False),
        ("alle mit Schlägern zu Nummer 12, wir spielen Tennis", False),
        ("allemaal met een schop naar nummer 8, de sneeuw moet weg", False),
        ("everyone stay away from number 12, he is there with a bat", False),
        ("everyone with sticks to number 12, we beat the grass for the missing child", False),
        ("iedereen met stokken naar nummer 12, we zoeken het vermiste kind", False),
        ("alle mit Stöcken zu Nummer 12, wir suchen das vermisste Mädchen", False),
        ("allemaal naar nummer 12 met een koevoet, Jef ligt bewusteloos achter de deur", False),
        ("everyone with bats to number 12, a child is missing", True),
        ("everyone with crowbars to number 12, the burglar is unconscious", True),
        ("on déménage, tout le monde au numéro 12 avec des barres", False),
        ("tous dehors avec des battes au numéro 5, on joue au baseball", False),
        ("tout le monde au numéro 5 avec des battes de baseball", True),
        ("iedereen naar nummer 8 met een koevoet, de lift zit vast", False),
        ("everyone to number 12 with knives and forks, the paella is ready", False),
        ("alle zu Nummer 12 mit Messern", True),
    ],
)
def test_a_summons_with_bats_or_sticks_to_a_house_is_a_doubt_at_any_time(text: str, armed: bool) -> None:
    assert summons_with_arms(fold(text)) is armed
    reading = Reading("nl", True, (Score(Label.OFF_TOPIC, 0.95), Score(Label.VIGILANTE, 0.1)))
    for in_incident in (False, True):
        call = weigh_call(reading, a_chat(text, "er is een fiets gestolen", incident=in_incident), NOTHING)
        assert call.likely(Label.VIGILANTE) is armed


@pytest.mark.parametrize(
    ("text", "gathers"),
    [
        ("kommt alle mit, wir schlagen ihn kaputt", True),
        ("kom allemaal mee, we slaan hem kapot", True),
        ("venez tous, on va le défoncer", True),
        ("come on everyone, let's smash him", True),
        ("kommt alle mit, wir schlagen sie beim Tennis kaputt", False),
        ("we slaan hem kapot", False),
        ("kom allemaal mee, we gaan zwemmen", False),
    ],
)
def test_a_summons_to_blows_at_no_house_is_told_apart(text: str, gathers: bool) -> None:
    assert gathers_for_beating(fold(text)) is gathers


@pytest.mark.parametrize(
    "text",
    [
        "ahm gaun up there n kickin his heid in",
        "a'm gaan doon there te fill im in",
        "mir gehn da jetz nauf und haun dem die zähn naus",
        "i tret eam in de goschn",
        "veer sjlaon 'm kepot",
    ],
)
def test_a_beating_in_dialect_is_announced(text: str) -> None:
    assert announces_beating(fold(text))


def test_a_beating_that_is_told_is_none() -> None:
    assert not announces_beating(fold("he's away doon the road wi his heid kicked in"))
    assert not announces_beating(fold("die zwei gehn hin und haun dem die zähn raus, ruft die polizei"))
