"""A raid that is decided, undone and decided again in any order: in the end the group sees what it should, each text once."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from bot.core.action import Action, AskModerators, DeleteMessage, Purpose, Repost, SendMessage
from bot.core.case import Case, Visibility
from bot.core.cases.reposts import LONGEST, MOST_ALONE
from bot.core.choice import Choice
from bot.core.event import ActionDelivered, ActionRefused, Event
from bot.core.owner import CaseAction, CasePart, Owner
from bot.core.reading import Label, Reading
from bot.core.ref import MessageRef
from bot.core.rule import Treatment
from bot.core.step import step
from bot.core.step_result import StepResult, priority_of
from bot.core.watch_state import WatchState
from bot.store.codec import decode, encode
from tests.core.test_step import choice
from tests.kit import DESK, EMPTY, GROUP, NOON, WATCH, book, posted, reading, setting, told
from tests.kit import rule as held_rule
from tests.thorough import examples

HELD = setting(book(held_rule("v", Label.VIGILANTE, Treatment.HOLD, brake=2)))
CALL = reading(Label.VIGILANTE)
RAIDERS = ("Piet", "Jan", "Kees")
RAID = MOST_ALONE + 4
DECISIONS = (Choice.APPROVE, Choice.REMOVE, Choice.WARN, Choice.MUTE)


def raid(count: int, authors: tuple[str, ...] = RAIDERS) -> WatchState:
    """Hidden messages of these authors in turn, whose originals are gone."""
    lane = EMPTY
    for number in range(count):
        text, author = f"grijp hem {number}.", authors[number % len(authors)]
        at = NOON + timedelta(seconds=number)
        lane = step(lane, posted(text, f"m{number}", author, at=at), CALL, HELD).state
    for case in tuple(lane.cases.values()):
        lane = lane.with_case(replace(case, original=Visibility.NO, cards=(), cardless=True))
    return lane


def lead(lane: WatchState) -> Case:
    (found,) = [case for case in lane.cases.values() if case.leads]
    return found


def chosen(lane: WatchState, case: Case, what: Choice, by: str = "Mo", number: str = "c") -> StepResult:
    return step(lane, choice(what, case.code, by, number=number), None, HELD)


def test_a_question_about_the_police_and_a_notice_go_before_a_raid_that_comes_back() -> None:
    lane = raid(RAID, tuple(f"R{number}" for number in range(RAID)))
    back = [each for each in chosen(lane, lead(lane), Choice.APPROVE).planned if isinstance(each.action, Repost)]
    ask, notice = (priority_of(SendMessage(GROUP, "", purpose)) for purpose in (Purpose.ASK, Purpose.NOTICE))
    assert len(back) == RAID
    assert min(each.priority for each in back) > max(ask, notice)


def test_many_messages_come_back_as_one_message_of_each_author() -> None:
    lane = raid(RAID)
    posts = told(chosen(lane, lead(lane), Choice.APPROVE), Repost)
    assert len(posts) == len(RAIDERS)
    assert sum(len(post.body.splitlines()) for post in posts) == RAID
    assert posts[0].body.splitlines()[0] == "13:00 grijp hem 0."


def test_a_few_messages_come_back_one_by_one() -> None:
    lane = raid(MOST_ALONE)
    assert len(told(chosen(lane, lead(lane), Choice.APPROVE), Repost)) == MOST_ALONE


def test_messages_with_media_and_long_ones_come_back_alone() -> None:
    lane = raid(RAID)
    first, second, *_ = lane.cases.values()
    lane = lane.with_case(replace(first, text="x" * LONGEST)).with_case(replace(second, text="y" * (LONGEST - 20)))
    posts = told(chosen(lane, lead(lane), Choice.APPROVE), Repost)
    assert [len(post.body) for post in posts if post.body[0] == "x"] == [LONGEST]
    assert all(len(post.body) <= LONGEST for post in posts)
    assert sum(len(post.body.splitlines()) for post in posts) == RAID


def test_an_undo_calls_off_what_is_not_posted_yet() -> None:
    lane = raid(RAID)
    lane = chosen(lane, lead(lane), Choice.APPROVE).state
    undone = chosen(lane, lead(lane), Choice.UNDO, number="u")
    assert len(undone.called_off) == len(RAIDERS)


class Raid(RuleBasedStateMachine):
    """`waiting`: planned actions, of which the platform does any at any time. `shown`: the messages in the group."""

    def __init__(self) -> None:
        super().__init__()
        self.lane: WatchState = EMPTY
        self.number = 0
        self.waiting: list[tuple[Action, Owner | None]] = []
        self.shown: dict[str, str] = {}
        self.desk: set[str] = set()

    @initialize(done=st.integers(0, RAID))
    def many_members_write(self, done: int) -> None:
        """`done`: so many messages come before the platform does anything."""
        for number in range(RAID):
            if number == done:
                self.the_platform_does_some_of_it(1, backwards=False)
            text, author = f"grijp hem {number}.", RAIDERS[number % len(RAIDERS)]
            self.shown[f"m{number}"] = text
            self.take(posted(text, f"m{number}", author, at=NOON), CALL)

    @rule(by=st.sampled_from(("Mo", "An")), what=st.sampled_from([*DECISIONS, Choice.UNDO, Choice.UNDO]))
    def on_the_card_of_the_raid(self, by: str, what: Choice) -> None:
        self.press(lead(self.lane), by, what)

    @rule(which=st.integers(0, RAID - 1), what=st.sampled_from([Choice.APPROVE, Choice.REMOVE, Choice.UNDO]))
    def on_one_case(self, which: int, what: Choice) -> None:
        self.press(tuple(self.lane.cases.values())[which], "Mo", what)

    @rule(share=st.floats(0, 1), backwards=st.booleans())
    def the_platform_does_some_of_it(self, share: float, backwards: bool) -> None:
        for _ in range(round(share * len(self.waiting))):
            self.carry_out(*self.waiting.pop(-1 if backwards else 0))

    @rule()
    def the_bot_starts_again(self) -> None:
        assert {id: decode(encode(case), Case) for id, case in self.lane.cases.items()} == self.lane.cases

    def press(self, case: Case, by: str, what: Choice) -> None:
        at = NOON + timedelta(minutes=1)
        self.take(replace(choice(what, case.code, by, number=f"c{self.number}"), at=at))

    def take(self, event: Event, seen: Reading | None = None) -> None:
        self.number += 1
        outcome = step(self.lane, event, seen, HELD)
        self.lane = outcome.state
        self.waiting += [(planned.action, planned.owner) for planned in outcome.planned]
        for owner in outcome.called_off:
            self.call_off(owner)

    def call_off(self, owner: Owner) -> None:
        called_off = [action for action, of in self.waiting if of == owner]
        self.waiting = [(action, of) for action, of in self.waiting if of != owner]
        for action in called_off:
            self.number += 1
            self.take(ActionRefused(f"r{self.number}", WATCH.id, owner, action, "", True, NOON))

    def carry_out(self, action: Action, owner: Owner | None) -> None:
        self.number += 1
        made = MessageRef(DESK if isinstance(action, AskModerators) else GROUP, f"b{self.number}")
        match action:
            case DeleteMessage(message=message):
                self.shown.pop(message.id, None)
                self.desk.discard(message.id)
            case Repost(body=body):
                self.shown[made.id] = body
            case AskModerators():
                self.desk.add(made.id)
            case _:
                pass
        if isinstance(owner, CaseAction):
            ref = made if isinstance(action, Repost | AskModerators) else None
            self.take(ActionDelivered(f"d{self.number}", WATCH.id, owner, ref, NOON))

    def teardown(self) -> None:
        """Once all is done, the group sees each text that it should see once, and no other. The desk has one card for the raid,
        and one for each case that was decided alone."""
        for _ in range(1000):
            if not self.waiting:
                break
            self.carry_out(*self.waiting.pop(0))
        assert not self.waiting
        in_group = "\n".join(self.shown.values())
        for case in self.lane.cases.values():
            assert in_group.count(case.text) == (1 if case.should_be_seen else 0), case.text
        assert len(self.desk) == sum(not case.cardless for case in self.lane.cases.values())


TestRaid = Raid.TestCase
TestRaid.settings = settings(max_examples=examples(30), stateful_step_count=8)


def test_undoing_one_of_several_messages_of_a_repost_posts_the_others_again() -> None:
    lane = raid(RAID)
    approved = chosen(lane, lead(lane), Choice.APPROVE)
    lane = approved.state
    for planned in approved.planned:
        if isinstance(planned.owner, CaseAction) and planned.owner.part is CasePart.COPY:
            made = MessageRef(GROUP, planned.owner.case)
            arrived = ActionDelivered(f"d{made.id}", WATCH.id, planned.owner, made, NOON)
            lane = step(lane, arrived, None, HELD).state
    first = next(iter(lane.cases.values()))
    undone = chosen(lane.with_case(replace(first, leads=())), first, Choice.UNDO, number="u")
    assert len(told(undone, DeleteMessage)) == 1
    (again,) = {post.head for post in told(undone, Repost)}
    assert "Piet" in again
    assert first.text not in "".join(post.body for post in told(undone, Repost))
    assert not told(undone, SendMessage)
