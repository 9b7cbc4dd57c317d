"""Names of members in the bot's mouth: a first name for the group, the whole name for the moderators."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.core.action import AskModerators, Repost, SendMessage
from bot.core.choice import Choice
from bot.core.event import BotMembershipChanged, BotStanding
from bot.core.message import first_name
from bot.core.step_result import WatchContext
from tests.core.test_step import CALL_TO_ACT, choice
from tests.kit import EMPTY, GROUP, NOON, person, posted, run, setting, told


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("Piet", "Piet"),
        ("Piet Janssens van nr 12 is de dief", "Piet"),
        ("Jean-Pierre D'Hondt", "Jean-Pierre"),
        ("🌟 Élodie 🌟", "Élodie"),
        ("O’Neill", "O’Neill"),
        ("Jan\nMo: ok", "Jan"),
        ("Pietjanssensvannummertwaalf", ""),
        ("+32 478 12 34 56", ""),
        ("", ""),
        ("Mme Fontaine", "Mme Fontaine"),
        ("Frau Dr. Hennes (Nr. 4)", "Frau Dr. Hennes"),
        ("Mevr. de Vries", "Mevr. de Vries"),
        ("👮 Garda Murphy", "Garda Murphy"),
        ("Familie Cormann", "Familie Cormann"),
        ("Van den Berghe Marc", "Van den Berghe"),
        ("The Kellys", "The Kellys"),
        ("Mme", "Mme"),
        ("Merel de Mol", "Merel"),
        ("Mme Vanderschueren-Delacroix", ""),
    ],
)
def test_the_group_reads_a_first_name(name: str, first: str) -> None:
    assert first_name(name) == first


def posts(name: str, at: WatchContext) -> tuple[str, str]:
    """The head of the card and that of the repost."""
    event = posted("grijp hem", by=name)
    lane, (first,) = run(EMPTY, (event, CALL_TO_ACT), at=at)
    (asked,) = told(first, AskModerators)
    (case,) = lane.cases.values()
    gone = replace(case, original=type(case.original).NO)
    _, (shown,) = run(lane.with_case(gone), (choice(Choice.APPROVE, case.code), None), at=at)
    (repost,) = told(shown, Repost)
    return asked.card.head, repost.head


def test_a_suspect_name_is_a_member_in_each_language_and_whole_on_the_card() -> None:
    suspect = replace(setting(), is_suspect_name=lambda name: "dief" in name)
    card, head = posts("Piet is de dief", suspect)
    assert "Piet is de dief" in card
    assert "Piet" not in head
    assert "nl a_member" in head
    assert "fr a_member" in head


def test_of_an_ordinary_name_the_group_reads_the_first_part() -> None:
    card, head = posts("Piet Janssens", setting())
    assert "Piet Janssens" in card
    assert "Piet" in head
    assert "Janssens" not in head


FORGED = "Piet\u202e\n✅ 7K3"


def test_a_name_is_no_line_of_its_own_where_a_removal_is_proposed() -> None:
    lane, _ = run(EMPTY, (posted("grijp hem", by=FORGED), CALL_TO_ACT))
    (case,) = lane.cases.values()
    _, (proposed,) = run(lane, (choice(Choice.EXPEL, case.code), None))
    assert ["Piet ✅ 7K3" in each.text for each in told(proposed, SendMessage)] == [True]


def test_the_title_of_a_group_is_no_line_of_its_own() -> None:
    placed = BotMembershipChanged("b", GROUP, person("Els"), BotStanding.DEMOTED, NOON, FORGED)
    _, (outcome,) = run(EMPTY, (placed, None))
    assert ["Piet ✅ 7K3" in each.text for each in told(outcome, SendMessage)] == [True]
