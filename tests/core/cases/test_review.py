"""The case's state machine, with a platform, moderators, time, its author and crashes in any order."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from bot.core.case import Case, CaseEnding, CaseStatus, Visibility
from bot.core.cases import claims, review
from bot.core.cases.review import CaseChange, Effect
from bot.core.ref import MessageRef
from bot.core.rule import Unanswered
from tests.kit import CASE, GROUP, NOON, person
from tests.thorough import examples

ORIGINAL = MessageRef(GROUP, "1")


def case(hides: bool = True, facts: str = "", unanswered: Unanswered = Unanswered.REMOVE) -> Case:
    return replace(CASE, message=ORIGINAL, hides=hides, unanswered=unanswered, facts=facts)


def after(*steps: CaseChange | None) -> Case:
    last = steps[-1]
    assert last is not None
    return last.case


class Platform(RuleBasedStateMachine):
    """`pending` are effects that are on the disk and not carried out yet; the platform does them in any order it likes,
    possibly twice. In the end the group must see the message as the decision says."""

    def __init__(self) -> None:
        super().__init__()
        self.posts = 0
        self.decisions = 0
        self.undos = 0

    @initialize(hides=st.booleans(), facts=st.sampled_from(["", "facts"]), unanswered=st.sampled_from(Unanswered))
    def opens(self, hides: bool, facts: str, unanswered: Unanswered) -> None:
        self.original, self.copies, self.masked = True, set[str](), set[str]()
        self.pending: list[tuple[Effect, MessageRef | None]] = []
        self.can_delete = True
        self.keep(review.open_case(case(hides, facts if hides else "", unanswered)))

    def keep(self, moved: CaseChange) -> None:
        self.case = moved.case
        for effect in moved.effects:
            ref = {Effect.TAKE_BACK: moved.case.copy_ref, Effect.TAKE_MASKED: moved.case.masked_ref}.get(effect)
            if effect is Effect.CALL_OFF:
                self.call_off()
            elif effect is Effect.CALL_OFF_COPY:
                self.call_off_copy()
            else:
                self.pending.append((effect, ref))

    def call_off(self) -> None:
        for entry in [entry for entry in self.pending if entry[0] is Effect.HIDE]:
            self.pending.remove(entry)
            self.keep(review.mark_original_kept(self.case, refused=False))

    def call_off_copy(self) -> None:
        for entry in [entry for entry in self.pending if entry[0] is Effect.POST_AGAIN]:
            self.pending.remove(entry)
            self.keep(review.mark_not_reposted(self.case))

    @precondition(lambda self: self.pending)
    @rule(which=st.integers(0, 20), twice=st.booleans())
    def the_platform_does_one(self, which: int, twice: bool) -> None:
        effect, ref = self.pending.pop(which % len(self.pending))
        self.carry_out(effect, ref)
        if twice and effect in (Effect.HIDE, Effect.TAKE_BACK, Effect.TAKE_MASKED):
            self.carry_out(effect, ref)

    def carry_out(self, effect: Effect, ref: MessageRef | None) -> None:
        match effect:
            case Effect.HIDE if not self.can_delete:
                self.keep(review.mark_original_kept(self.case, refused=True))
            case Effect.HIDE:
                self.original = False
                self.keep(review.mark_original_gone(self.case))
            case Effect.POST_AGAIN:
                self.posts += 1
                self.copies.add(f"copy{self.posts}")
                self.keep(review.mark_reposted(self.case, MessageRef(GROUP, f"copy{self.posts}")))
            case Effect.POST_MASKED:
                self.posts += 1
                self.masked.add(f"masked{self.posts}")
                self.keep(review.mark_masked_posted(self.case, MessageRef(GROUP, f"masked{self.posts}")))
            case Effect.TAKE_BACK:
                self.copies.discard(ref.id if ref else "")
            case Effect.TAKE_MASKED:
                self.masked.discard(ref.id if ref else "")
            case Effect.CALL_OFF | Effect.CALL_OFF_COPY | Effect.ASK | Effect.SHOW | Effect.BY_HAND:
                pass
            case Effect.TELL_AUTHOR | Effect.WARN_AUTHOR | Effect.MUTE_AUTHOR | Effect.EXPEL_AUTHOR:
                pass
            case Effect.MAKE_GOOD:
                pass

    @rule(ending=st.sampled_from([CaseEnding.APPROVED, CaseEnding.REMOVED, CaseEnding.WARNED, CaseEnding.MUTED]))
    def a_moderator_decides(self, ending: CaseEnding) -> None:
        was_open = self.case.is_open
        moved = review.decide(self.case, ending, "Mo", NOON)
        assert (moved is not None) is was_open
        if moved is not None:
            self.decisions += 1
            self.keep(moved)

    @rule()
    def a_moderator_undoes(self) -> None:
        moved = review.undo(self.case)
        if moved is not None:
            self.undos += 1
            self.keep(moved)

    @rule()
    def somebody_claims(self) -> None:
        moved = claims.take(self.case, person("Nele"), NOON, timedelta(minutes=10), self.case.waits)
        if moved is not None:
            self.keep(moved)

    @rule()
    def time_is_over(self) -> None:
        if self.case.is_open:
            self.decisions += 1
        self.keep(review.expire(self.case, NOON + timedelta(minutes=30)))

    @precondition(lambda self: self.original)
    @rule()
    def its_author_deletes_it(self) -> None:
        self.original = False
        if self.case.original is Visibility.GOING:
            self.keep(review.mark_original_gone(self.case))
        else:
            self.keep(review.withdraw(self.case, NOON))

    @rule()
    def the_process_restarts(self) -> None:
        self.case = replace(self.case)  # what is on the disk is all there is

    @rule(can=st.booleans())
    def the_right_to_delete_changes(self, can: bool) -> None:
        self.can_delete = can

    @invariant()
    def a_case_is_decided_once_an_undo(self) -> None:
        assert self.decisions <= self.undos + 1

    @invariant()
    def what_is_seen_is_what_was_decided(self) -> None:
        if any(effect in _VISIBLE for effect, _ in self.pending):
            return
        shown = int(self.original) + len(self.copies)
        assert shown <= 1
        if self.case.original is not Visibility.STUCK:
            assert bool(shown) is self.case.should_be_seen
        assert bool(self.masked) is self.case.facts_should_be_seen
        assert len(self.masked) <= 1


_VISIBLE = (Effect.HIDE, Effect.POST_AGAIN, Effect.TAKE_BACK, Effect.POST_MASKED, Effect.TAKE_MASKED)

TestPlatform = Platform.TestCase
TestPlatform.settings = settings(max_examples=examples(300), stateful_step_count=30)


def test_a_held_message_goes_from_hiding_to_hidden_to_restored() -> None:
    hiding = review.open_case(case())
    assert hiding.case.status is CaseStatus.HIDING
    assert hiding.effects == (Effect.HIDE, Effect.ASK)
    hidden = review.mark_original_gone(hiding.case)
    assert hidden.case.status is CaseStatus.HIDDEN
    restored = review.decide(hidden.case, CaseEnding.APPROVED, "Mo", NOON)
    assert restored is not None
    assert restored.case.status is CaseStatus.RESTORED
    assert restored.effects == (Effect.POST_AGAIN, Effect.MAKE_GOOD, Effect.SHOW)


def test_approving_while_hiding_calls_the_deletion_off_and_posts_nothing_again() -> None:
    hiding = review.open_case(case()).case
    approved = review.decide(hiding, CaseEnding.APPROVED, "Mo", NOON)
    assert approved is not None
    assert Effect.CALL_OFF in approved.effects
    stayed = review.mark_original_kept(approved.case, refused=False)
    assert stayed == CaseChange(stayed.case)
    assert stayed.case.status is CaseStatus.RESTORED


def test_a_deletion_that_went_through_all_the_same_is_made_good() -> None:
    approved = review.decide(review.open_case(case()).case, CaseEnding.APPROVED, "Mo", NOON)
    assert approved is not None
    assert review.mark_original_gone(approved.case).effects == (Effect.POST_AGAIN,)


def test_the_second_moderator_changes_nothing() -> None:
    removed = review.decide(review.open_case(case()).case, CaseEnding.REMOVED, "Mo", NOON)
    assert removed is not None
    assert review.decide(removed.case, CaseEnding.APPROVED, "Nele", NOON) is None


def test_only_a_removal_that_a_person_decided_is_explained_to_the_author() -> None:
    hidden = review.mark_original_gone(review.open_case(case()).case).case
    removed = review.decide(hidden, CaseEnding.REMOVED, "Mo", NOON)
    assert removed is not None
    assert Effect.TELL_AUTHOR in removed.effects
    assert Effect.TELL_AUTHOR not in review.expire(hidden, NOON).effects


def test_facts_stay_when_time_removes_the_message_and_go_when_a_moderator_decides() -> None:
    hidden = review.mark_original_gone(review.open_case(case(facts="facts")).case).case
    up = review.mark_masked_posted(hidden, MessageRef(GROUP, "m")).case
    assert Effect.TAKE_MASKED not in review.expire(up, NOON).effects
    for ending in (CaseEnding.REMOVED, CaseEnding.WARNED, CaseEnding.MUTED, CaseEnding.APPROVED):
        decided = review.decide(up, ending, "Mo", NOON)
        assert decided is not None
        assert Effect.TAKE_MASKED in decided.effects


def test_a_repost_that_arrives_after_an_undo_goes_at_once() -> None:
    hidden = review.mark_original_gone(review.open_case(case()).case).case
    approved = review.decide(hidden, CaseEnding.APPROVED, "Mo", NOON)
    assert approved is not None
    undone = review.undo(approved.case)
    assert undone is not None
    assert review.mark_reposted(undone.case, MessageRef(GROUP, "c")).effects == (Effect.TAKE_BACK,)


def test_where_the_platform_will_not_delete_a_human_is_asked_once() -> None:
    stuck = review.mark_original_kept(review.open_case(case()).case, refused=True)
    assert stuck.effects == (Effect.BY_HAND,)
    assert stuck.case.status is CaseStatus.VISIBLE
    assert review.reconcile(stuck.case).effects == ()


@pytest.mark.parametrize("ending", [CaseEnding.APPROVED, CaseEnding.REMOVED])
def test_a_withdrawn_message_stays_withdrawn(ending: CaseEnding) -> None:
    withdrawn = review.withdraw(review.open_case(case(hides=False)).case, NOON).case
    assert review.decide(withdrawn, ending, "Mo", NOON) is None
    assert review.undo(withdrawn) is None
