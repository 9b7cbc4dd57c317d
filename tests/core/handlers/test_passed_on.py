"""An approved message that the bot may not post: its author reads that a moderator has to pass it on."""

from __future__ import annotations

from dataclasses import replace

from bot.core.action import Repost, SendMessage, SendPrivately
from bot.core.case import CaseStatus
from bot.core.choice import Choice
from bot.core.event import ActionDelivered, ActionRefused, CommandGiven, MessagePosted
from bot.core.fallback import ActionKind
from bot.core.message import Attachment, Media
from bot.core.owner import CaseAction, CasePart
from bot.core.ref import Ref
from bot.core.step_result import StepResult
from bot.core.watch_state import TEXTS_REMEMBERED, WatchState
from tests.core.handlers.test_gatekeeper import GATED, KNOWN, written
from tests.core.test_step import CALL_TO_ACT, choice, flagged
from tests.kit import ALL, DESK, EMPTY, GROUP, NOON, owner_of, person, posted, reading, run, setting, told


def out_of_group(place: Ref) -> frozenset[ActionKind]:
    return frozenset() if place == GROUP else ALL


OUT = setting(able=out_of_group)


def to_jan(outcome: StepResult) -> str:
    private = [each.text for each in told(outcome, SendPrivately)]
    return "\n".join([*private, *(each.text for each in told(outcome, SendMessage) if each.chat == person("Jan").ref)])


def on_desk(outcome: StepResult) -> str:
    return "\n".join(each.text for each in told(outcome, SendMessage) if each.chat == DESK)


def test_an_author_does_not_read_that_a_message_is_back_which_the_bot_cannot_post() -> None:
    lane, code = flagged()
    _, (approved,) = run(lane, (choice(Choice.APPROVE, code), None), at=OUT)
    assert "by_hand_tell" in on_desk(approved)
    assert "grijp hem" in on_desk(approved)
    assert "nl passed_on" in to_jan(approved)
    assert "nl restored" not in to_jan(approved)


def test_a_bot_that_is_in_the_group_again_posts_it_when_a_moderator_decides_anew() -> None:
    lane, code = flagged()
    lane, _ = run(lane, (choice(Choice.APPROVE, code), None), at=OUT)
    assert next(iter(lane.cases.values())).status is CaseStatus.HIDDEN
    again = (choice(Choice.UNDO, code, number="u"), None), (choice(Choice.APPROVE, code, number="a"), None)
    _, (_, approved) = run(lane, *again)
    assert len(told(approved, Repost)) == 1
    assert "nl restored" in to_jan(approved)


def refused(lane: WatchState, post: Repost, able: frozenset[ActionKind] = ALL) -> StepResult:
    (case,) = lane.cases.values()
    event = ActionRefused("r", "kerkwijk", CaseAction(case.id, CasePart.COPY), post, "no", False, NOON)
    return run(lane, (event, None), at=setting(able=lambda place: able if place == GROUP else ALL))[1][0]


def test_an_author_hears_of_a_repost_that_the_platform_refuses_only_if_nothing_takes_its_place() -> None:
    lane, code = flagged()
    lane, (approved,) = run(lane, (choice(Choice.APPROVE, code), None))
    (post,) = told(approved, Repost)
    assert to_jan(refused(lane, post)) == ""
    outcome = refused(lane, post, frozenset())
    assert "by_hand_tell" in on_desk(outcome)
    assert "nl passed_on" in to_jan(outcome)


def test_a_photo_without_a_text_that_the_platform_lost_does_not_come_back_as_a_bare_name() -> None:
    photo = replace(posted("", "9").message, attachments=(Attachment(Media.PHOTO, "photo:7"),))
    lane, _ = run(EMPTY, (MessagePosted("9", photo), CALL_TO_ACT))
    (case,) = lane.cases.values()
    gone = ActionDelivered("d1", "kerkwijk", CaseAction(case.id, CasePart.ORIGINAL), None, NOON)
    lane, (_, approved) = run(lane, (gone, None), (choice(Choice.APPROVE, case.code), None))
    (post,) = told(approved, Repost)
    (instead,) = told(refused(lane, post), SendMessage)
    assert instead.text == f"{post.head}\n📎 ✗"


def test_a_refused_repost_of_a_message_that_was_removed_meanwhile_is_not_posted_in_another_way() -> None:
    lane, code = flagged()
    lane, (approved,) = run(lane, (choice(Choice.APPROVE, code), None))
    again = (choice(Choice.UNDO, code, number="u"), None), (choice(Choice.REMOVE, code, number="r"), None)
    lane, _ = run(lane, *again)
    (post,) = told(approved, Repost)
    assert told(refused(lane, post), SendMessage) == []


def test_an_author_at_the_gate_hears_of_a_post_that_the_platform_refuses() -> None:
    lane, (plain,) = run(KNOWN, (written("dag"), reading()), at=setting(watch=GATED))
    (post,) = told(plain, Repost)
    event = ActionRefused("r", "kerkwijk", owner_of(plain, Repost), post, "no", False, NOON)
    _, (instead,) = run(lane, (event, None), at=setting(watch=GATED))
    assert (len(told(instead, SendMessage)), to_jan(instead)) == (1, "")
    _, (outcome,) = run(lane, (event, None), at=setting(watch=GATED, able=out_of_group))
    assert "by_hand_tell" in on_desk(outcome)
    assert "nl passed_on" in to_jan(outcome)


def test_an_author_at_the_gate_hears_of_a_late_refusal_too() -> None:
    """The bot remembers the last texts alone."""
    lane, (plain,) = run(KNOWN, (written("dag"), reading()), at=setting(watch=GATED))
    (post,) = told(plain, Repost)
    others = [(written(f"dag {number}", f"{number}"), reading()) for number in range(20, 20 + TEXTS_REMEMBERED)]
    lane, _ = run(lane, *others, at=setting(watch=GATED))
    event = ActionRefused("r", "kerkwijk", owner_of(plain, Repost), post, "no", False, NOON)
    _, (outcome,) = run(lane, (event, None), at=setting(watch=GATED, able=out_of_group))
    assert "nl passed_on" in to_jan(outcome)


def test_a_won_appeal_does_not_say_that_the_message_is_back() -> None:
    lane, code = flagged()
    lane, _ = run(
        lane,
        (choice(Choice.REMOVE, code), None),
        (CommandGiven("a", GROUP, person("Jan"), "appeal", "", NOON), None),
    )
    _, (won,) = run(lane, (choice(Choice.APPROVE, code, by="Nele", number="w"), None), at=OUT)
    assert "nl appeal_won" in to_jan(won)
    assert "nl passed_on" in to_jan(won)
    assert "nl appeal_back" not in to_jan(won)


def test_an_author_at_the_gate_does_not_read_that_the_message_is_in_the_group() -> None:
    out = setting(watch=GATED, able=out_of_group)
    _, (plain,) = run(KNOWN, (written("dag"), reading()), at=out)
    assert ("passed_on" in to_jan(plain), "gate_shown" in to_jan(plain)) == (True, False)
    lane, _ = run(KNOWN, (written("grijp hem"), CALL_TO_ACT), at=replace(out, capabilities=lambda place: ALL))
    (case,) = lane.cases.values()
    _, (approved,) = run(lane, (choice(Choice.APPROVE, case.code), None), at=out)
    assert ("passed_on" in to_jan(approved), "gate_shown" in to_jan(approved)) == (True, False)
