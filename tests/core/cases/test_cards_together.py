"""Messages of one member, or of one incident, within minutes share a card and a ping; each can still be decided alone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.core.action import AskModerators, Card, Purpose, SendMessage, UpdateCard
from bot.core.case import Case, CaseEnding, Visibility
from bot.core.choice import Choice
from bot.core.event import (
    ActionDelivered,
    ActionRefused,
    CommandGiven,
    Event,
    MessageDeleted,
    MessageEdited,
    MessagePosted,
    ReactionAdded,
    ReactionTakenBack,
    TimeCame,
)
from bot.core.member import Appeal
from bot.core.message import Attachment, Media, Role
from bot.core.owner import CaseAction, CasePart, Owner
from bot.core.reading import Label, Reading
from bot.core.ref import MessageRef
from bot.core.rule import IfUnanswered, Treatment, Unanswered
from bot.core.step import step
from bot.core.step_result import StepResult
from bot.core.timer_key import CaseTimer
from tests.core.test_step import choice
from tests.kit import DESK, NOON, WATCH, Lane, book, message, person, posted, reading, rule, setting, told
from tests.shipped import rules

HASTY = rule("v", Label.VIGILANTE, Treatment.HOLD)
SLOW = replace(rule("ad", Label.ADVERT, Treatment.HOLD), if_unanswered=IfUnanswered(timedelta(1), Unanswered.REMOVE))
CALL, ADVERT = reading(Label.VIGILANTE), reading(Label.ADVERT)
REPORT = rule("r", Label.REPORT, ask="call_first")


class Desk(Lane):
    """Cards arrive at once. `pings`: the cards that came; `shown`: the latest look of each."""

    def __init__(self) -> None:
        super().__init__(setting(book(HASTY, SLOW, REPORT)))
        self.now: datetime = NOON
        self.number = 0
        self.pings: list[Card] = []
        self.shown: dict[MessageRef, Card] = {}

    def hear(self, event: Event, read: Reading | None = None) -> StepResult:
        outcome = super().hear(event, read)
        for planned in outcome.planned:
            if isinstance(planned.action, AskModerators):
                self.arrives(planned.action.card, planned.owner)
            elif isinstance(planned.action, UpdateCard):
                self.shown[planned.action.message] = planned.action.card
        return outcome

    def arrives(self, card: Card, owner: Owner | None) -> None:
        self.number += 1
        made = MessageRef(DESK, f"k{self.number}")
        self.pings.append(card)
        self.shown[made] = card
        if isinstance(owner, CaseAction):
            self.hear(ActionDelivered(f"d{self.number}", WATCH.id, owner, made, self.now))

    def says(self, by: str, text: str = "grijp hem", read: Reading = CALL, after_s: float = 60) -> Case:
        self.now += timedelta(seconds=after_s)
        self.number += 1
        self.hear(posted(text, f"m{self.number}", by, at=self.now), read)
        return list(self.lane.cases.values())[-1]

    def chooses(self, what: Choice, case: Case, by: str = "Mo", after_s: float = 60) -> StepResult:
        self.now += timedelta(seconds=after_s)
        self.number += 1
        return self.hear(replace(choice(what, case.code, by, number=f"c{self.number}"), at=self.now))

    def types(self, text: str, by: str = "Mo") -> StepResult:
        self.now += timedelta(minutes=1)
        self.number += 1
        written = message(text, f"t{self.number}", by, at=self.now)
        mo = replace(written, ref=MessageRef(DESK, f"t{self.number}"), author=choice(Choice.SHOW, "A", by).person)
        return self.hear(MessagePosted(f"t{self.number}", mo), reading())

    def withdraws(self, case: Case) -> None:
        """Its author deletes the message, which the bot has not hidden yet."""
        self.lane = self.lane.with_case(replace(self.lane.cases[case.id], original=Visibility.YES))
        self.hear(MessageDeleted("gone", case.message, self.now, case.author.ref))

    def endings(self, *cases: Case) -> list[CaseEnding | None]:
        now = [self.lane.cases[case.id] for case in cases]
        return [case.decided.ending if case.decided else None for case in now]

    def card(self, case: Case) -> Card:
        """The look of the case's own card."""
        (own,) = [card for card in self.shown.values() if card.code == case.code]
        return own


@pytest.fixture
def desk() -> Desk:
    return Desk()


def said(outcome: StepResult) -> list[str]:
    """The keys of the answers."""
    return [sent.text.split()[1] for sent in told(outcome, SendMessage)]


def words_on(card: Card) -> str:
    """The text, and the other messages with their lines."""
    return "\n".join([card.text, *(line for other in card.others for line in other)])


def codes(cards: Iterable[Card]) -> list[str]:
    return [card.code for card in cards]


def test_messages_of_one_member_share_a_card_that_shows_each(desk: Desk) -> None:
    first, second = desk.says("Jan"), desk.says("Jan", "en sla hem")
    assert codes(desk.pings) == [first.code]
    card = desk.card(first)
    assert not card.urgent
    assert Choice.LOCK not in card.choices
    assert card.text == "grijp hem"
    ((head, text),) = card.others
    assert text == "en sla hem"
    assert second.code in head
    assert "card_together" in card.foot


@pytest.mark.parametrize("what", [Choice.APPROVE, Choice.REMOVE, Choice.WARN, Choice.MUTE])
def test_one_choice_counts_for_all_and_one_undo_takes_it_back(desk: Desk, what: Choice) -> None:
    first, second = desk.says("Jan"), desk.says("Jan")
    desk.chooses(what, first)
    assert None not in desk.endings(first, second)
    assert sum(len(member.strikes) for member in desk.lane.members.values()) == (what in (Choice.WARN, Choice.MUTE))
    desk.chooses(Choice.UNDO, first)
    assert desk.endings(first, second) == [None, None]
    assert not any(member.strikes for member in desk.lane.members.values())


def test_an_undo_takes_the_last_choice_on_a_card_back_and_then_the_one_before(desk: Desk) -> None:
    """The clock decides about the first message sooner than about the advert that joined its card."""
    first, advert = desk.says("Jan"), desk.says("Jan", "te koop", ADVERT)
    desk.now += timedelta(hours=1)
    desk.hear(TimeCame("late", WATCH.id, CaseTimer(first.id), desk.now))
    before = desk.endings(first)
    desk.chooses(Choice.APPROVE, first)
    assert desk.endings(first, advert) == [*before, CaseEnding.APPROVED]
    desk.chooses(Choice.UNDO, first)
    assert desk.endings(first, advert) == [*before, None]
    assert Choice.APPROVE in desk.card(first).choices
    desk.chooses(Choice.UNDO, first)
    assert desk.endings(first, advert) == [None, None]


@pytest.mark.parametrize("by_reaction", [False, True])
def test_a_choice_on_a_card_whose_first_message_is_gone_can_be_taken_back(desk: Desk, by_reaction: bool) -> None:
    first, second = desk.says("Jan"), desk.says("Jan", "en sla hem")
    desk.withdraws(first)
    (card,) = desk.lane.cases[first.id].cards
    nele = person("Nele", Role.MODERATOR)
    desk.hear(ReactionAdded("r", card, nele, "❌", desk.now))
    assert desk.endings(first, second) == [CaseEnding.WITHDRAWN, CaseEnding.REMOVED]
    if by_reaction:
        desk.hear(ReactionTakenBack("b", card, nele, "❌", desk.now + timedelta(seconds=30)))
    else:
        desk.chooses(Choice.UNDO, first)
    assert desk.endings(first, second) == [CaseEnding.WITHDRAWN, None]


def test_an_undo_takes_the_answer_to_an_appeal_back_before_an_earlier_choice_on_the_card(desk: Desk) -> None:
    first, second = desk.says("Jan"), desk.says("Jan", "te koop", ADVERT)
    desk.now += timedelta(hours=1)
    desk.hear(TimeCame("late", WATCH.id, CaseTimer(first.id), desk.now))
    desk.chooses(Choice.REMOVE, first)
    desk.now += timedelta(minutes=1)
    appealed = replace(desk.lane.cases[first.id], appeal=Appeal(desk.now, "het was een grap"))
    desk.lane = desk.lane.with_case(appealed)
    desk.chooses(Choice.REMOVE, first, "Nele")
    assert not desk.lane.cases[first.id].is_appealed
    desk.chooses(Choice.UNDO, first, "Nele")
    assert desk.lane.cases[first.id].is_appealed
    assert desk.endings(second) == [CaseEnding.REMOVED]


def test_one_of_them_is_decided_alone_and_the_card_says_so(desk: Desk) -> None:
    first, second = desk.says("Jan"), desk.says("Jan", "tot straks")
    desk.chooses(Choice.APPROVE, second)
    assert desk.endings(first, second) == [None, CaseEnding.APPROVED]
    assert len(desk.pings) == 1
    assert "card_together" not in desk.card(first).foot
    desk.chooses(Choice.REMOVE, first)
    assert desk.endings(first, second) == [CaseEnding.REMOVED, CaseEnding.APPROVED]
    desk.chooses(Choice.UNDO, first)
    assert desk.endings(first, second) == [None, CaseEnding.APPROVED]


def test_a_message_that_is_shown_gets_a_card_of_its_own(desk: Desk) -> None:
    first, second = desk.says("Jan"), desk.says("Jan", "en sla hem")
    desk.chooses(Choice.SHOW, second)
    assert codes(desk.pings) == [first.code, second.code]
    assert "en sla hem" not in words_on(desk.card(first))
    desk.chooses(Choice.REMOVE, first)
    assert desk.endings(first, second) == [CaseEnding.REMOVED, None]


def test_a_claim_of_one_of_them_gives_it_a_card_of_its_own(desk: Desk) -> None:
    first, second = desk.says("Jan"), desk.says("Jan", "en sla hem")
    desk.chooses(Choice.CLAIM, second)
    assert "claimed" in desk.card(second).foot
    desk.chooses(Choice.REMOVE, first, "Nele")
    assert desk.endings(first, second) == [CaseEnding.REMOVED, None]


def test_a_claim_of_the_card_is_told_to_a_colleague_who_decides_one_of_them_by_its_code(desk: Desk) -> None:
    first, second = desk.says("Jan"), desk.says("Jan", "en sla hem")
    desk.chooses(Choice.CLAIM, first)
    assert said(desk.chooses(Choice.REMOVE, second, "Nele")) == ["claim_held"]
    assert desk.endings(first, second) == [None, None]
    desk.chooses(Choice.REMOVE, second, "Nele")
    assert desk.endings(first, second) == [None, CaseEnding.REMOVED]
    desk.chooses(Choice.REMOVE, first, "Mo")
    assert desk.endings(first, second) == [CaseEnding.REMOVED, CaseEnding.REMOVED]


def test_a_claim_of_a_card_holds_a_command_for_all_of_one_author_back_once(desk: Desk) -> None:
    desk.context = replace(desk.context, rulebook=replace(desk.context.rulebook, texts=rules().rulebook.texts))
    first, second = desk.says("Jan"), desk.says("Jan", "en sla hem")
    desk.chooses(Choice.CLAIM, first)
    answers = [sent.text for sent in told(desk.types("weg alles van Jan", "Nele"), SendMessage)]
    assert ["Mo bekijkt" in answer for answer in answers] == [True], "nothing was decided, so no line counts it"
    assert desk.endings(first, second) == [None, None]
    desk.types("weg alles van Jan", "Nele")
    assert desk.endings(first, second) == [CaseEnding.REMOVED, CaseEnding.REMOVED]


def test_a_claim_of_the_card_says_nothing_about_a_message_with_its_own_card(desk: Desk) -> None:
    first, second = desk.says("Jan"), desk.says("Jan", "en sla hem")
    desk.chooses(Choice.SHOW, second)
    desk.chooses(Choice.CLAIM, first)
    desk.chooses(Choice.REMOVE, second, "Nele")
    assert desk.endings(first, second) == [None, CaseEnding.REMOVED]


def test_a_colleague_takes_no_message_off_a_card_that_a_moderator_looks_at(desk: Desk) -> None:
    first, second = desk.says("Jan"), desk.says("Jan", "en sla hem")
    desk.chooses(Choice.CLAIM, first)
    assert said(desk.chooses(Choice.CLAIM, second, "Nele")) == ["already_claimed"]
    assert codes(desk.pings) == [first.code]


def test_a_claim_of_a_card_goes_on_when_the_author_deletes_its_first_message(desk: Desk) -> None:
    first, second = desk.says("Jan"), desk.says("Jan", "en sla hem")
    desk.chooses(Choice.CLAIM, first)
    desk.withdraws(first)
    assert desk.endings(first, second) == [CaseEnding.WITHDRAWN, None]
    assert "claimed" in desk.card(first).foot
    assert said(desk.chooses(Choice.REMOVE, first, "Nele")) == ["claim_held"]
    assert desk.endings(second) == [None]
    desk.chooses(Choice.REMOVE, first)
    assert desk.endings(second) == [CaseEnding.REMOVED]
    assert "claimed" not in desk.card(first).foot


def test_a_card_whose_first_message_is_gone_can_be_claimed_and_released(desk: Desk) -> None:
    first, second = desk.says("Jan"), desk.says("Jan", "en sla hem")
    desk.withdraws(first)
    assert Choice.CLAIM in desk.card(first).choices
    desk.chooses(Choice.CLAIM, first)
    assert "claimed" in desk.card(first).foot
    assert said(desk.chooses(Choice.REMOVE, second, "Nele")) == ["claim_held"]
    desk.chooses(Choice.RELEASE, first)
    assert "claimed" not in desk.card(first).foot
    desk.chooses(Choice.REMOVE, second, "An")
    assert desk.endings(second) == [CaseEnding.REMOVED]


def test_right_after_a_message_joined_an_approval_asks_to_look_again(desk: Desk) -> None:
    first, second = desk.says("Jan"), desk.says("Jan")
    outcome = desk.chooses(Choice.APPROVE, first, after_s=2)
    assert desk.endings(first, second) == [None, None]
    assert ["edited_just_now" in sent.text for sent in told(outcome, SendMessage)] == [True]
    desk.chooses(Choice.APPROVE, first)
    assert desk.endings(first, second) == [CaseEnding.APPROVED, CaseEnding.APPROVED]


def test_a_lone_word_counts_for_the_card_and_a_lone_undo_as_well(desk: Desk) -> None:
    first, second = desk.says("Jan"), desk.says("Jan")
    desk.types("weg")
    assert desk.endings(first, second) == [CaseEnding.REMOVED, CaseEnding.REMOVED]
    desk.types("terug")
    assert desk.endings(first, second) == [None, None]


def test_what_presses_more_than_the_card_pings_again(desk: Desk) -> None:
    advert, call = desk.says("Jan", "te koop", ADVERT), desk.says("Jan")
    assert codes(desk.pings) == [advert.code, call.code]
    desk.says("Jan", "nog te koop", ADVERT)
    assert codes(desk.pings) == [advert.code, call.code], "an advert joins the card of the call"


def test_a_photo_pings_since_no_update_of_a_card_can_show_it(desk: Desk) -> None:
    first = desk.says("Jan")
    desk.now += timedelta(minutes=1)
    photo = replace(message("kijk", "p1", at=desk.now), attachments=(Attachment(Media.PHOTO, "photo:x"),))
    desk.hear(MessagePosted("p1", photo), CALL)
    assert len(desk.pings) == 2
    assert desk.card(first).attachments == ()


def test_after_ten_minutes_or_a_decision_the_next_message_pings(desk: Desk) -> None:
    first = desk.says("Jan")
    desk.says("Jan", after_s=601)
    assert len(desk.pings) == 2
    desk.chooses(Choice.REMOVE, first)
    desk.chooses(Choice.REMOVE, list(desk.lane.cases.values())[-1])
    desk.says("Jan")
    assert len(desk.pings) == 3


def test_two_members_share_a_card_during_an_incident_only(desk: Desk) -> None:
    desk.says("Jan")
    desk.says("Els")
    assert len(desk.pings) == 2
    desk.now += timedelta(hours=1)
    desk.hear(posted("er wordt ingebroken", "r", "Bo", at=desk.now), reading(Label.REPORT))
    first, second = desk.says("Jan"), desk.says("Els")
    assert len(desk.pings) == 3
    assert "Els" in words_on(desk.card(first))
    desk.chooses(Choice.WARN, first)
    assert desk.endings(first, second) == [CaseEnding.WARNED, CaseEnding.WARNED]
    assert len(desk.says("Piet", after_s=1).leads) == 0


def test_messages_about_two_rules_of_an_incident_are_two_questions(desk: Desk) -> None:
    desk.hear(posted("er wordt ingebroken", "r", "Bo", at=desk.now), reading(Label.REPORT))
    desk.says("Jan")
    desk.says("Els", "te koop", ADVERT)
    assert len(desk.pings) == 2


def test_more_than_five_messages_become_a_flood_that_leaves_none_behind(desk: Desk) -> None:
    for number in range(7):
        desk.says("Jan", "te koop" if number % 2 else "grijp hem", ADVERT if number % 2 else CALL, after_s=20)
    assert codes(desk.pings)[1:] == [card.code for card in desk.pings if card.urgent]
    (flood,) = [case for case in desk.lane.cases.values() if case.leads]
    desk.chooses(Choice.REMOVE, flood)
    assert not any(case.is_open for case in desk.lane.cases.values())


def test_a_message_that_members_flagged_keeps_its_own_card_beside_that_of_a_flood(desk: Desk) -> None:
    """No choice about the flood decides on a message that no rule found."""
    calm = posted("dag allemaal", "calm", "Jan", at=desk.now)
    desk.hear(calm, reading())
    desk.hear(ReactionAdded("flag", calm.message.ref, person("Els"), "🚩", desk.now))
    (flagged,) = desk.lane.cases.values()
    for _ in range(7):
        desk.says("Jan", after_s=20)
    (flood,) = [case for case in desk.lane.cases.values() if case.leads]
    desk.chooses(Choice.REMOVE, flood)
    assert [case.id for case in desk.lane.cases.values() if case.is_open] == [flagged.id]
    assert desk.lane.cases[flagged.id].cards


@pytest.mark.parametrize("typed", ["weg alles van Jan", "weg regel v"])
def test_the_card_of_a_flood_shows_what_one_command_decided_and_undid(desk: Desk, typed: str) -> None:
    desk.context = replace(desk.context, rulebook=replace(desk.context.rulebook, texts=rules().rulebook.texts))
    flood = [desk.says("Jan", after_s=20) for _ in range(7)][5]
    desk.types(typed)
    assert desk.card(flood).choices == (Choice.UNDO, Choice.LOCK)
    desk.types(f"terug alles {flood.code}")
    assert desk.card(flood).choices[0] is Choice.APPROVE
    assert not any(case.decided for case in desk.lane.cases.values())


def test_the_card_of_a_flood_whose_author_deleted_the_first_shows_that_the_last_of_the_rest_is_decided(
    desk: Desk,
) -> None:
    *others, flood = (desk.says("Jan", after_s=20) for _ in range(6))
    desk.lane = desk.lane.with_case(replace(desk.lane.cases[flood.id], original=Visibility.YES))
    desk.hear(MessageDeleted("x", flood.message, desk.now, flood.author.ref))
    for other in others:
        assert Choice.REMOVE in desk.card(flood).choices
        desk.chooses(Choice.REMOVE, other)
    assert Choice.REMOVE not in desk.card(flood).choices


def test_the_clock_decides_each_in_its_own_time_and_the_card_follows(desk: Desk) -> None:
    first, second = desk.says("Jan"), desk.says("Jan", after_s=300)
    for case in (first, second):
        desk.now = desk.lane.timers[CaseTimer(case.id)]
        desk.hear(TimeCame(f"t{case.id}", WATCH.id, CaseTimer(case.id), desk.now))
        assert desk.card(first).choices[0] is (Choice.APPROVE if case is first else Choice.UNDO)
    assert desk.endings(first, second) == [CaseEnding.REMOVED, CaseEnding.REMOVED]
    desk.chooses(Choice.UNDO, first)
    assert desk.endings(first, second) == [None, None]


def test_the_rest_can_be_decided_after_its_author_deleted_the_first(desk: Desk) -> None:
    first, second = desk.says("Jan"), desk.says("Jan")
    desk.lane = desk.lane.with_case(replace(desk.lane.cases[first.id], original=Visibility.YES))
    desk.hear(MessageDeleted("x", first.message, desk.now, first.author.ref))
    desk.chooses(Choice.REMOVE, first)
    assert desk.endings(first, second) == [CaseEnding.WITHDRAWN, CaseEnding.REMOVED]


def test_an_edit_of_one_of_them_reaches_the_card(desk: Desk) -> None:
    first, second = desk.says("Jan"), desk.says("Jan")
    desk.lane = desk.lane.with_case(replace(desk.lane.cases[second.id], original=Visibility.STUCK, hides=False))
    later = replace(message("ach laat maar", at=desk.now), ref=second.message)
    desk.hear(MessageEdited("e", later), reading())
    assert "ach laat maar" in words_on(desk.card(first))


def test_an_appeal_about_one_of_them_has_a_card_of_its_own(desk: Desk) -> None:
    first, second = desk.says("Jan"), desk.says("Jan", "en sla hem")
    desk.chooses(Choice.REMOVE, first)
    desk.now += timedelta(minutes=1)
    desk.hear(CommandGiven("a", first.author.ref, first.author, "appeal", "niets fout", desk.now))
    (appealed,) = [case for case in desk.lane.cases.values() if case.is_appealed]
    desk.chooses(Choice.APPROVE, appealed, "Nele")
    other = first if appealed.id == second.id else second
    assert desk.endings(appealed, other) == [CaseEnding.APPROVED, CaseEnding.REMOVED]


def test_a_message_joins_no_card_that_the_desk_never_got(desk: Desk) -> None:
    """The chat of the moderators was away for a moment: the next message brings a card again, and then the first one too."""
    desk.lane = step(desk.lane, posted("grijp hem", "1", at=NOON), CALL, desk.context).state
    (lost,) = desk.lane.cases.values()
    by_hand = SendMessage(DESK, "grijp hem", Purpose.DESK)
    desk.hear(ActionRefused("r", WATCH.id, CaseAction(lost.id, CasePart.CARD), by_hand, "gone", False, NOON))
    second = desk.says("Jan", "en sla hem")
    assert codes(desk.pings) == [second.code, lost.code]
    desk.chooses(Choice.REMOVE, lost)
    assert codes(desk.pings) == [second.code, lost.code], "the answer to a code is the card"


def test_a_card_that_arrives_late_shows_what_joined_meanwhile(desk: Desk) -> None:
    hear = desk.hear
    desk.lane = step(desk.lane, posted("grijp hem", "1", at=NOON), CALL, desk.context).state
    (first,) = desk.lane.cases.values()
    second = desk.says("Jan", "en sla hem")
    assert desk.pings == []
    card = MessageRef(DESK, "late")
    hear(ActionDelivered("late", WATCH.id, CaseAction(first.id, CasePart.CARD), card, desk.now))
    assert second.code in words_on(desk.shown[card])
