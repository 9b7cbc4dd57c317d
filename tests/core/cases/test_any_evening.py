"""The queue with moderators, authors, appeals, the clock and restarts in any order: no case is lost, decided twice or left
open, and no appeal is lost, answered twice, answered by the moderator who decided, or left without an end."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from bot.core.action import DeleteMessage, PostMaskedCopy, Repost
from bot.core.case import STRIKES, Case, Visibility
from bot.core.choice import Choice
from bot.core.event import ActionDelivered, CommandGiven, Event, MessageDeleted, MessagePosted, TimeCame
from bot.core.message import Message
from bot.core.owner import CaseAction, CasePart
from bot.core.reading import Label, Reading
from bot.core.ref import MessageRef, Ref
from bot.core.step import step
from bot.core.step_result import AuditKind, PlannedAction
from bot.core.timer_key import AppealTimer, CaseTimer, ClaimTimer
from bot.core.watch import Duty, OnDuty
from bot.core.watch_state import WatchState
from bot.store.codec import decode, encode
from bot.store.key_text import parse_timer, timer_text
from tests.core.test_step import choice
from tests.kit import EMPTY, GROUP, NOON, TEXTS, WATCH, person, posted, reading, setting
from tests.thorough import examples

MODERATORS, AUTHORS = ("Mo", "Nele"), ("Jan", "Els")
HOUSE = setting(
    watch=replace(WATCH, coordinators=(), duty=Duty(tuple(OnDuty(name, Ref("console", name)) for name in MODERATORS)))
)
CALL = reading((Label.VIGILANTE, 0.95, ()))
AGAIN = TEXTS.by_language["nl"]["word_again"]
DECISIONS = (Choice.APPROVE, Choice.REMOVE, Choice.WARN, Choice.MUTE, Choice.EXPEL)


class Evening(RuleBasedStateMachine):
    """`shown`: the originals and reposts that the group sees, by case. `done`, `undone`: decisions and undos by case, as the
    audit log has them; `asked`, `answered`: appeals and their answers, less those that were taken back.
    `kept`: strikes of forgotten cases, by author. `waiting`: cards that the platform has not taken yet, while it is busy."""

    def __init__(self) -> None:
        super().__init__()
        self.lane: WatchState = EMPTY
        self.now, self.number = NOON, 0
        self.shown: dict[str, set[str]] = {}
        self.done, self.undone = Counter[str](), Counter[str]()
        self.asked, self.answered = Counter[str](), Counter[str]()
        self.kept = Counter[str]()
        self.busy, self.waiting = False, list[tuple[CaseAction, MessageRef]]()

    # -- what happens

    @initialize(first=st.booleans(), second=st.booleans())
    def two_members_wrote(self, first: bool, second: bool) -> None:
        self.a_member_writes("Jan", first)
        self.a_member_writes("Els", second)

    @precondition(lambda self: len(self.shown) < 8)
    @rule(author=st.sampled_from(AUTHORS), harsh=st.booleans())
    def a_member_writes(self, author: str, harsh: bool) -> None:
        self.number += 1
        before = set(self.lane.cases)
        seen = reading((Label.VIGILANTE, 0.95 if harsh else 0.55, ()))
        planned = self.take(posted("grijp hem", f"m{self.number}", author, at=self.now), seen)
        for id in set(self.lane.cases) - before:
            self.shown[id] = {f"m{self.number}"}
        self.carry_out(planned)

    @precondition(lambda self: self.lane.cases)
    @rule(which=st.integers(0, 7), by=st.sampled_from(MODERATORS), what=st.sampled_from(DECISIONS))
    def a_moderator_decides(self, which: int, by: str, what: Choice) -> None:
        self.press(which, by, what)

    @precondition(lambda self: self.lane.cases)
    @rule(
        which=st.integers(0, 7),
        by=st.sampled_from(MODERATORS),
        what=st.sampled_from([Choice.CLAIM, Choice.RELEASE, Choice.UNDO, Choice.ESCALATE, Choice.SHOW]),
    )
    def a_moderator_does_something_else(self, which: int, by: str, what: Choice) -> None:
        self.press(which, by, what)

    @precondition(lambda self: len(self.shown) < 8)
    @rule(author=st.sampled_from(AUTHORS), caught=st.booleans())
    def an_author_sends_it_again(self, author: str, caught: bool) -> None:
        """Through the bot, in other words."""
        before = set(self.lane.cases)
        for text, seen in ((AGAIN, reading()), ("grijp hem toch", CALL if caught else reading())):
            self.number += 1
            ref = MessageRef(person(author).ref, f"p{self.number}")
            told = MessagePosted(f"p{self.number}", Message(ref, person(author), text, self.now))
            planned = self.take(told, seen)
            self.shown |= {id: set() for id in self.lane.cases if id not in self.shown}
            self.carry_out(planned)
        assert caught or before == set(self.lane.cases)

    @rule(author=st.sampled_from(AUTHORS))
    def an_author_appeals(self, author: str) -> None:
        self.number += 1
        member = person(author)
        self.carry_out(self.take(CommandGiven(f"a{self.number}", member.ref, member, "appeal", "", self.now)))

    @precondition(lambda self: self.lane.cases)
    @rule(which=st.integers(0, 3))
    def an_author_deletes_a_hidden_message(self, which: int) -> None:
        case = self.one(which)
        self.number += 1
        if case.original is Visibility.NO:
            self.carry_out(self.take(MessageDeleted(f"x{self.number}", case.message, self.now, case.author.ref)))
            self.done[case.id] += case.is_open and not self.lane.cases[case.id].is_open

    @rule(author=st.sampled_from(AUTHORS))
    def an_author_wants_to_be_forgotten(self, author: str) -> None:
        self.number += 1
        member = person(author)
        before = dict(self.lane.cases)
        self.carry_out(self.take(CommandGiven(f"f{self.number}", member.ref, member, "forgetme", "", self.now)))
        for id, case in before.items():
            if id not in self.lane.cases:
                assert not case.waits
                del self.shown[id]
                self.kept[case.author.name] += case.decided is not None and case.decided.ending in STRIKES

    @rule(minutes=st.sampled_from([1, 11, 31, 3 * 24 * 60, 14 * 24 * 60]))
    def time_goes_on(self, minutes: int) -> None:
        self.now += timedelta(minutes=minutes)
        for _ in range(100):
            due = [(at, timer_text(timer), timer) for timer, at in self.lane.timers.items() if at <= self.now]
            if not due:
                return
            at, _, timer = min(due, key=lambda each: each[:2])
            self.number += 1
            self.carry_out(self.take(TimeCame(f"t{self.number}", WATCH.id, timer, at)))
        raise AssertionError("the timers never rest")

    @rule()
    def the_platform_becomes_busy(self) -> None:
        """Cards wait for their turn from now on, and the core may call them off."""
        self.busy = True

    @precondition(lambda self: self.busy)
    @rule()
    def the_cards_arrive(self) -> None:
        self.busy, arrived, self.waiting = False, self.waiting, []
        for owner, made in arrived:
            self.number += 1
            self.carry_out(self.take(ActionDelivered(f"d{self.number}", WATCH.id, owner, made, self.now)))

    @rule()
    def the_bot_starts_again(self) -> None:
        """The bot starts again with nothing but its disk."""
        cases = {id: decode(encode(case), Case) for id, case in self.lane.cases.items()}
        timers = {parse_timer(timer_text(timer)): at for timer, at in self.lane.timers.items()}
        assert cases == self.lane.cases
        assert timers == self.lane.timers

    # -- how it is carried out

    def press(self, which: int, by: str, what: Choice) -> None:
        self.number += 1
        case = self.one(which)
        self.carry_out(self.take(replace(choice(what, case.code, by, number=f"c{self.number}"), at=self.now)))
        before, after = case.appeal, self.lane.cases[case.id].appeal
        if before is not None and before.waits and not before.late and after is not None and after.ruling is not None:
            others = {person(name).ref for name in MODERATORS} - set(before.against)
            gave_in = case.is_open and not after.ruling.upheld  # as the first one may, after an undo
            assert not others or after.ruling.who in others or gave_in

    def one(self, which: int) -> Case:
        return sorted(self.lane.cases.values(), key=lambda each: each.id)[which % len(self.lane.cases)]

    def take(self, event: Event, seen: Reading | None = None) -> tuple[PlannedAction, ...]:
        outcome = step(self.lane, event, seen, replace(HOUSE, code_taken=self.lane.knows_code))
        self.lane = outcome.state
        self.waiting = [(owner, made) for owner, made in self.waiting if owner not in outcome.called_off]
        for record in outcome.records:
            if record.kind in (AuditKind.DECIDED, AuditKind.UNANSWERED):
                self.done[record.case or ""] += 1
            elif record.kind is AuditKind.UNDONE:
                self.undone[record.case or ""] += 1
            elif record.kind is AuditKind.APPEALED:
                self.asked[record.case or ""] += 1
            elif record.kind is AuditKind.APPEAL_ENDED:
                self.answered[record.case or ""] += -1 if record.decision == "reopened" else 1
        return outcome.planned

    def carry_out(self, planned: tuple[PlannedAction, ...]) -> None:
        """The platform does all of it at once, and reports what a case asked for."""
        for action, owner in ((each.action, each.owner) for each in planned):
            self.number += 1
            made = MessageRef(GROUP, f"b{self.number}")
            if isinstance(action, DeleteMessage):
                for posts in self.shown.values():
                    posts.discard(action.message.id)
            elif isinstance(action, Repost) and isinstance(owner, CaseAction):
                self.shown[owner.case].add(made.id)
            if isinstance(owner, CaseAction) and owner.part is CasePart.CARD and self.busy:
                self.waiting.append((owner, made))
            elif isinstance(owner, CaseAction):
                keeps = owner.part is CasePart.CARD or isinstance(action, Repost | PostMaskedCopy)
                arrived = ActionDelivered(f"d{self.number}", WATCH.id, owner, made if keeps else None, self.now)
                self.carry_out(self.take(arrived))

    # -- what always holds

    @invariant()
    def no_case_is_lost(self) -> None:
        assert self.lane.cases.keys() == self.shown.keys()

    @invariant()
    def each_case_is_decided_once_an_undo(self) -> None:
        for id, case in self.lane.cases.items():
            assert self.done[id] - self.undone[id] == (0 if case.is_open else 1)

    @invariant()
    def each_open_case_stands_on_a_card(self) -> None:
        """Its own, or that of a case which stands for it. The card may be on its way."""
        shown = {id for id, case in self.lane.cases.items() if case.cards} | {owner.case for owner, _ in self.waiting}
        led = {other for id, case in self.lane.cases.items() if id in shown for other in case.leads}
        assert all(id in shown or id in led for id, case in self.lane.cases.items() if case.is_open)

    @invariant()
    def each_open_case_has_an_end(self) -> None:
        assert all((CaseTimer(id) in self.lane.timers) is case.is_open for id, case in self.lane.cases.items())

    @invariant()
    def each_appeal_is_answered_once_or_has_an_end(self) -> None:
        for id, case in self.lane.cases.items():
            assert self.asked[id] - self.answered[id] == (1 if case.is_appealed else 0)
            assert (AppealTimer(id) in self.lane.timers) is case.is_appealed

    @invariant()
    def what_was_hidden_by_a_decision_that_fell_is_back(self) -> None:
        for case in self.lane.cases.values():
            won = case.appeal is not None and case.appeal.ruling is not None and not case.appeal.ruling.upheld
            last = case.decided is not None and case.appeal is not None and case.appeal.ruling is not None
            if won and last and case.decided and case.appeal and case.appeal.ruling:
                later = case.decided.at > case.appeal.ruling.at
                assert later or case.withdrawn or case.should_be_seen

    @invariant()
    def a_claim_is_of_an_open_case_and_ends(self) -> None:
        for id, case in self.lane.cases.items():
            assert (case.claim is not None) is (ClaimTimer(id) in self.lane.timers)
            others = (self.lane.cases[other] for other in case.leads if other in self.lane.cases)
            left = any(other.is_open and other.cardless for other in others)
            assert case.claim is None or case.waits or left  # on the card of a message that is gone

    @invariant()
    def the_group_sees_each_message_once_if_at_all(self) -> None:
        """The bot's posts for a member go when the member wants to be forgotten."""
        for id, case in self.lane.cases.items():
            gone = case.forgotten and not self.shown[id]
            assert gone or len(self.shown[id]) == (1 if case.should_be_seen else 0)

    @invariant()
    def each_warning_counts_once(self) -> None:
        for author in AUTHORS:
            member = self.lane.members.get(f"p-{author}")
            cases = [case for case in self.lane.cases.values() if case.author.name == author]
            warned = [case for case in cases if case.decided is not None and case.decided.ending in STRIKES]
            assert len(member.strikes if member else ()) == len(warned) + self.kept[author]

    def teardown(self) -> None:
        """The moderators can close every case and every appeal: at the second press, if a colleague looks at it."""
        for which, id in enumerate(sorted(self.lane.cases)):
            for by in (*MODERATORS, *MODERATORS):
                self.press(which, by, Choice.REMOVE)
            assert not self.lane.cases[id].waits


TestEvening = Evening.TestCase
TestEvening.settings = settings(max_examples=examples(300), stateful_step_count=30)


def test_an_open_case_keeps_its_card_when_the_member_of_the_card_is_forgotten() -> None:
    evening = Evening()
    evening.two_members_wrote(first=False, second=False)
    evening.a_member_writes("Jan", harsh=False)
    evening.time_goes_on(3 * 24 * 60)
    evening.a_moderator_does_something_else(which=0, by="Mo", what=Choice.UNDO)
    evening.an_author_wants_to_be_forgotten("Jan")
    evening.each_open_case_stands_on_a_card()


def test_a_message_that_its_author_withdrew_has_no_answer_to_take_back() -> None:
    evening = Evening()
    evening.two_members_wrote(first=False, second=False)
    evening.a_moderator_decides(which=0, by="Mo", what=Choice.REMOVE)
    evening.an_author_appeals("Jan")
    evening.time_goes_on(3 * 24 * 60)
    evening.a_moderator_decides(which=0, by="Mo", what=Choice.APPROVE)
    evening.an_author_deletes_a_hidden_message(which=0)
    evening.a_moderator_does_something_else(which=0, by="Mo", what=Choice.UNDO)
    evening.each_appeal_is_answered_once_or_has_an_end()


def test_a_claim_ends_when_the_last_message_on_the_card_is_withdrawn() -> None:
    evening = Evening()
    evening.two_members_wrote(first=True, second=True)
    evening.an_author_appeals(author="Jan")
    evening.a_member_writes(author="Els", harsh=True)
    evening.a_moderator_does_something_else(by="Mo", what=Choice.CLAIM, which=4)
    evening.a_member_writes(author="Jan", harsh=True)
    evening.an_author_deletes_a_hidden_message(which=1)
    evening.an_author_deletes_a_hidden_message(which=2)
    evening.a_claim_is_of_an_open_case_and_ends()


def test_a_claim_ends_with_the_last_decision_on_its_card() -> None:
    """An evening that the machine found once."""
    evening = Evening()
    evening.two_members_wrote(first=False, second=False)
    evening.a_member_writes(author="Jan", harsh=False)
    evening.time_goes_on(minutes=31)
    evening.a_moderator_does_something_else(by="Mo", what=Choice.UNDO, which=0)
    evening.a_moderator_does_something_else(by="Mo", what=Choice.CLAIM, which=1)
    evening.a_moderator_decides(by="Mo", what=Choice.APPROVE, which=0)
    evening.a_claim_is_of_an_open_case_and_ends()


def test_a_claim_ends_with_a_choice_on_the_card_of_a_message_that_its_author_withdrew() -> None:
    """An evening that the machine found once."""
    evening = Evening()
    evening.two_members_wrote(first=True, second=True)
    evening.a_member_writes(author="Jan", harsh=True)
    evening.a_moderator_does_something_else(by="Mo", what=Choice.CLAIM, which=1)
    evening.an_author_deletes_a_hidden_message(which=1)
    assert evening.one(1).claim is not None  # the second message on the card waits
    evening.a_moderator_decides(by="Mo", what=Choice.APPROVE, which=1)
    assert evening.one(1).claim is None
    evening.a_claim_is_of_an_open_case_and_ends()


def test_a_claim_ends_when_the_last_message_on_the_card_gets_a_card_of_its_own() -> None:
    evening = Evening()
    evening.two_members_wrote(first=True, second=True)
    evening.a_member_writes(author="Jan", harsh=True)
    evening.a_moderator_does_something_else(by="Mo", what=Choice.CLAIM, which=1)
    evening.an_author_deletes_a_hidden_message(which=1)
    evening.a_moderator_does_something_else(by="Mo", what=Choice.SHOW, which=0)
    assert evening.one(1).claim is None
    evening.a_claim_is_of_an_open_case_and_ends()
