"""Official posts of an adjoining watch: the way to its neighbours, the card, and the coordinator's tap."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.action import AskModerators, Card, SendMessage, UpdateCard
from bot.core.choice import ByCode, Choice
from bot.core.event import ActionDelivered, ChoiceMade, CommandGiven, ReactionAdded, TimeCame
from bot.core.message import Person, Role
from bot.core.owner import OfferCard
from bot.core.police.offers import OFFER_KEPT
from bot.core.ref import MessageRef, Ref
from bot.core.step import step
from bot.core.step_result import StepResult
from bot.core.timer_key import HousekeepingTimer
from bot.core.watch import Neighbour, Police
from bot.core.watch_state import WatchState
from bot.deciding.directory import Directory
from bot.deciding.route import lanes_of
from tests.kit import DESK, EMPTY, GROUP, NOON, RELAYING, person, reading, setting, told

WIM, CORA, MO, ELS = person("Wim"), person("Cora"), person("Mo", Role.MODERATOR), person("Els")
BESIDE = Neighbour("molen", "Molenwijk", (WIM.ref,), 1)
WATCH = replace(RELAYING, police=Police("PZ Gent"), offered_by=(BESIDE,))
"""Kerkwijk, which may pass on the posts of the officers of Molenwijk. It has no officer of its own."""

MOLEN = replace(
    RELAYING, id="molen", groups=(Ref("console", "molen"),), desk=Ref("console", "molendesk"), neighbours=("kerkwijk",)
)
APPEAL = "GE.1234/2026 | Kerkstraat | zaterdag 22-23 u | https://politie.example.org/getuigen"


def given(by: Person, name: str, argument: str, chat: Ref | None = None) -> CommandGiven:
    return CommandGiven("c", chat or by.ref, by, name, argument, NOON)


def hears(command: CommandGiven) -> StepResult:
    return step(EMPTY, command, reading(), setting(watch=WATCH))


def decides(lane: WatchState, by: Person, choice: Choice, code: str) -> StepResult:
    made = ChoiceMade("d", DESK, by, choice, ByCode(code), NOON + timedelta(minutes=5))
    return step(lane, made, None, setting(watch=WATCH, taken=lane.knows_code))


def read_in(place: Ref, result: StepResult) -> list[str]:
    return [action.text for action in told(result, SendMessage) if action.chat == place]


def card_of(result: StepResult) -> Card:
    planned = (each.action for each in result.planned)
    (card,) = (action.card for action in planned if isinstance(action, AskModerators | UpdateCard))
    return card


def offered() -> tuple[WatchState, str]:
    lane = hears(given(WIM, "official", "Morgen controle.")).state
    (code,) = lane.offers
    return lane, code


def lanes(command: CommandGiven) -> tuple[str, ...]:
    states = {"molen": WatchState("molen"), "kerkwijk": EMPTY}
    return lanes_of(command, Directory.of((MOLEN, WATCH)), states)


@pytest.mark.parametrize("chat", [WIM.ref, MOLEN.groups[0], MOLEN.desk], ids=str)
def test_an_official_post_also_goes_to_the_neighbours_wherever_it_is_written(chat: Ref) -> None:
    assert lanes(given(WIM, "official", "Morgen controle.", chat)) == ("molen", "kerkwijk")


@pytest.mark.parametrize("chat", [MOLEN.groups[0], MOLEN.desk], ids=str)
@pytest.mark.parametrize("by", [MO, ELS], ids=lambda by: by.name)
def test_the_words_of_another_person_go_to_no_neighbour(by: Person, chat: Ref) -> None:
    """They would count there as a member, or as a moderator to whom an appeal may go."""
    assert lanes(given(by, "official", "Morgen controle.", chat)) == ("molen",)


def test_another_command_goes_to_no_neighbour() -> None:
    assert lanes(given(WIM, "rules", "", MOLEN.groups[0])) == ("molen",)


def test_the_desk_of_the_neighbours_reads_the_post_and_their_groups_do_not_yet() -> None:
    result = hears(given(WIM, "official", "Morgen controle."))
    assert read_in(GROUP, result) == read_in(WIM.ref, result) == []
    (asked,) = told(result, AskModerators)
    assert asked == AskModerators(DESK, card_of(result))
    assert "neighbour_offer" in card_of(result).head
    assert card_of(result).choices == (Choice.APPROVE, Choice.REMOVE)


def test_the_id_of_the_other_watch_is_no_part_of_the_post() -> None:
    lane = hears(given(WIM, "official", "molen Morgen controle.")).state
    (post,) = lane.offers.values()
    assert "molen Morgen" not in post.text


@pytest.mark.parametrize(("named", "by"), [("molen ", "Molenwijk"), ("brug ", "Brugwijk"), ("", "Molenwijk")])
def test_a_post_of_an_officer_of_two_neighbours_is_that_of_the_named_one(named: str, by: str) -> None:
    both = replace(WATCH, offered_by=(BESIDE, Neighbour("brug", "Brugwijk", (WIM.ref,), 1)))
    command = given(WIM, "official", f"{named}Morgen controle.")
    (post,) = step(EMPTY, command, reading(), setting(watch=both)).state.offers.values()
    assert (post.by, "brug" in post.text or "molen" in post.text) == (by, False)


def test_a_witness_appeal_is_offered_and_an_incomplete_one_is_not() -> None:
    (post,) = hears(given(WIM, "witness", APPEAL)).state.offers.values()
    assert "Kerkstraat" in post.text
    assert hears(given(WIM, "witness", "Kerkstraat")).state.offers == {}


@pytest.mark.parametrize("argument", ["Morgen controle. " * 100, "molen " + "Morgen controle. " * 100])
def test_a_post_that_is_too_long_for_these_groups_is_not_offered_without_its_end(argument: str) -> None:
    watch = replace(WATCH, languages=("nl", "fr", "de"))
    result = step(EMPTY, given(WIM, "official", argument), reading(), setting(watch=watch))
    (said,) = read_in(WIM.ref, result)
    assert (result.state.offers, "neighbour_long" in said) == ({}, True)


def test_a_post_that_is_too_long_for_the_groups_of_the_officer_is_not_offered() -> None:
    """The groups of the officer did not get it: the officer shortens it, and the neighbours read the shorter post."""
    argument = "Morgen controle. " * 100
    assert hears(given(WIM, "official", argument)).state.offers
    watch = replace(WATCH, offered_by=(replace(BESIDE, languages=3),))
    result = step(EMPTY, given(WIM, "official", argument), reading(), setting(watch=watch))
    assert (dict(result.state.offers), read_in(WIM.ref, result)) == ({}, [])


@pytest.mark.parametrize("by", [MO, ELS], ids=lambda by: by.name)
def test_a_person_who_is_no_officer_of_the_neighbours_offers_nothing(by: Person) -> None:
    assert hears(given(by, "official", "Iedereen naar buiten!", MOLEN.groups[0])).state.offers == {}


def test_a_post_in_a_group_of_this_watch_is_an_ordinary_message_of_a_member() -> None:
    result = hears(given(WIM, "official", "Morgen controle.", GROUP))
    assert (dict(result.state.offers), read_in(GROUP, result)) == ({}, [])


def test_one_tap_of_a_coordinator_brings_the_post_to_the_groups_once() -> None:
    lane, code = offered()
    passed_on = decides(lane, CORA, Choice.APPROVE, code)
    (text,) = read_in(GROUP, passed_on)
    assert "Morgen controle." in text
    assert [(record.decision, record.by) for record in passed_on.records] == [("neighbour's official post", "p-Cora")]
    again = decides(passed_on.state, CORA, Choice.REMOVE, code)
    assert read_in(GROUP, again) == []
    assert "neighbour_posted" in read_in(DESK, again)[0], "a second one reads how it ended"


@pytest.mark.parametrize("choice", [Choice.APPROVE, Choice.REMOVE], ids=str)
def test_a_moderator_passes_nothing_on(choice: Choice) -> None:
    lane, code = offered()
    result = decides(lane, MO, choice, code)
    assert read_in(GROUP, result) == []
    assert not result.state.offers[code].ended
    assert "neighbour_not_yours" in read_in(DESK, result)[0]


@pytest.mark.parametrize("by", [MO, CORA], ids=lambda by: by.name)
def test_the_card_of_an_offered_post_is_shown_once_more(by: Person) -> None:
    """The queue names its code."""
    lane, code = offered()
    assert card_of(decides(lane, by, Choice.SHOW, code)).choices == (Choice.APPROVE, Choice.REMOVE)


def test_a_coordinator_may_leave_it_to_the_neighbours() -> None:
    lane, code = offered()
    result = decides(lane, CORA, Choice.REMOVE, code)
    assert (read_in(GROUP, result), result.state.offers[code].ended) == ([], "neighbour_left")


def test_a_tap_on_a_card_of_before_a_restore_passes_no_post_on() -> None:
    lane, code = offered()
    left_over, hours_ago = MessageRef(DESK, "left over"), NOON - timedelta(hours=3)
    press = ChoiceMade("d", DESK, CORA, Choice.APPROVE, ByCode(code), NOON, card=left_over, sent_at=hours_ago)
    result = step(lane, press, None, setting(watch=WATCH, taken=lane.knows_code))
    assert read_in(GROUP, result) == []
    assert "card_left_over" in read_in(DESK, result)[0]


def test_a_reaction_on_the_card_is_a_tap_and_the_card_shows_the_end() -> None:
    lane, code = offered()
    card = MessageRef(DESK, "b1")
    lane = step(lane, ActionDelivered("a", "kerkwijk", OfferCard(code), card, NOON), None, setting(watch=WATCH)).state
    tap = ReactionAdded("r", card, CORA, "✅", NOON)
    passed_on = step(lane, tap, None, setting(watch=WATCH, taken=lane.knows_code))
    assert len(read_in(GROUP, passed_on)) == 1
    assert card_of(passed_on).choices == ()
    assert "neighbour_posted" in card_of(passed_on).foot


def test_the_queue_names_an_offered_post_until_it_is_decided() -> None:
    lane, code = offered()
    asks = CommandGiven("q", DESK, MO, "queue", "", NOON)

    def queue(state: WatchState) -> str:
        return " ".join(read_in(DESK, step(state, asks, reading(), setting(watch=WATCH))))

    assert f"neighbour_offer {code}" in queue(lane)
    assert "neighbour_offer" not in queue(decides(lane, CORA, Choice.REMOVE, code).state)


def test_an_offer_ends_after_a_day_and_its_card_has_no_buttons_then() -> None:
    lane, code = offered()
    card = MessageRef(DESK, "b1")
    lane = step(lane, ActionDelivered("a", "kerkwijk", OfferCard(code), card, NOON), None, setting(watch=WATCH)).state
    for after, kept in ((OFFER_KEPT - timedelta(minutes=1), True), (OFFER_KEPT, False)):
        timer = TimeCame("h", "kerkwijk", HousekeepingTimer(), NOON + after)
        result = step(lane, timer, None, setting(watch=WATCH))
        assert (code in result.state.offers) is kept
        assert [action.card.choices for action in told(result, UpdateCard)] == [()] * (not kept)
