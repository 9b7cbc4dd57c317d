"""Messages of a person to the bot alone: which watch hears it, and what they get back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.core.action import AskModerators, Repost, SendMessage, SendPrivately
from bot.core.choice import LONGEST_CHOICE, Choice
from bot.core.event import CommandGiven, Event, MemberJoined, MemberLeft, MessageEdited, MessagePosted, TimeCame
from bot.core.member import Member
from bot.core.message import Message, Person, Role
from bot.core.reading import Flag, Label, Reading
from bot.core.ref import MessageRef, Ref
from bot.core.step_result import StepResult
from bot.core.timer_key import HousekeepingTimer
from bot.core.watch import USUAL_RETENTION
from bot.core.watch_state import WatchState
from bot.deciding.directory import Directory
from bot.deciding.route import lanes_of
from tests.core.test_step import CALL_TO_ACT, choice, flagged
from tests.kit import DESK, EMPTY, GROUP, NOON, WATCH, person, posted, reading, run, setting, told
from tests.shipped import rules

DORP = replace(WATCH, id="dorp", groups=(Ref("console", "dorp"),), coordinators=())
DIRECTORY = Directory.of((WATCH, DORP))
UNCLEAR = replace(reading(), language_known=False)


def command(name: str, argument: str = "", by: Person | None = None, at: datetime = NOON) -> CommandGiven:
    """In the private chat, whose address is the person's own."""
    who = by or person("Jan")
    return CommandGiven(f"private {name} {at}", who.ref, who, name, argument, at)


def whisper(text: str, by: str = "Jan", at: datetime = NOON) -> MessagePosted:
    who = person(by)
    return MessagePosted(f"private {at}", Message(MessageRef(who.ref, "1"), who, text, at))


def heard_by(event: Event, lanes: Mapping[str, WatchState]) -> tuple[str, ...]:
    return lanes_of(event, DIRECTORY, lanes, lambda watch, who: lanes[watch].members.get(f"p-{who.id}"))


def lanes(**members: Member) -> dict[str, WatchState]:
    """The two watches, each knowing Jan or not."""
    return {
        watch: WatchState(watch, members={"p-Jan": members[watch]} if watch in members else {})
        for watch in ("kerkwijk", "dorp")
    }


def test_a_plain_word_is_about_the_newest_message_under_review() -> None:
    lane, _ = flagged()
    earlier = {id: replace(case, opened_at=NOON - timedelta(days=9)) for id, case in lane.cases.items()}
    both = lanes(kerkwijk=Member(started=NOON), dorp=Member(started=NOON + timedelta(days=1)))
    both["kerkwijk"] = replace(both["kerkwijk"], cases=lane.cases)
    both["dorp"] = replace(both["dorp"], cases=earlier)
    assert heard_by(whisper("opnieuw"), both) == ("kerkwijk",)


def test_a_plain_word_goes_to_the_watch_with_a_message_under_review() -> None:
    lane, _ = flagged()
    both = lanes(kerkwijk=Member(started=NOON), dorp=Member(started=NOON + timedelta(days=1)))
    assert heard_by(whisper("bezwaar"), both) == ("dorp",)
    both["kerkwijk"] = replace(both["kerkwijk"], cases=lane.cases)
    assert heard_by(whisper("bezwaar"), both) == ("kerkwijk",)


def said(outcome: StepResult) -> list[str]:
    return [say.text for say in told(outcome, SendMessage)]


# -- which watch hears it


def test_a_link_leads_to_its_watch_whoever_follows_it() -> None:
    assert heard_by(command("start", "dorp"), lanes()) == ("dorp",)
    assert heard_by(command("start", "dorp"), lanes(kerkwijk=Member(belongs=True))) == ("dorp",)


def test_several_codes_in_a_private_decision_are_decided_in_each_of_their_watches() -> None:
    one, two = WATCH, replace(DORP, coordinators=WATCH.coordinators)
    report = replace(
        posted("grijp hem"), message=replace(posted("grijp hem").message, ref=MessageRef(two.groups[0], "1"))
    )
    both = {one.id: flagged()[0], two.id: run(WatchState(two.id), (report, CALL_TO_ACT), at=setting(watch=two))[0]}
    first, second = (case.code for lane in both.values() for case in lane.cases.values())
    typed, directory = whisper(f"weg {second} en {first}", "Cora"), Directory.of((one, two))
    assert lanes_of(typed, directory, both) == (two.id, one.id)
    assert (
        len(lanes_of(MessageEdited("edit", typed.message), directory, both)) == 1
    )  # one answer, which decides nothing
    assert lanes_of(whisper(f"weg {second} want het was als bij {first}", "Cora"), directory, both) == (two.id,)
    for joined in (f"weg {second}, {first}", f"weg {second},{first}", f"{second}/{first} weg"):
        assert set(lanes_of(whisper(joined, "Cora"), directory, both)) == {one.id, two.id}
    shown = whisper(f"{second} {first}", "Cora")
    for watch in (one, two):
        at = setting(rules().rulebook, watch=watch, taken=lambda code: code in {first, second})
        lane, _ = run(both[watch.id], (typed, reading()), at=at)
        assert not any(case.is_open for case in lane.cases.values())
        _, (outcome,) = run(both[watch.id], (shown, reading()), at=at)
        assert len(said(outcome)) == 1
        assert "grijp hem" in said(outcome)[0]


def test_the_longest_text_of_a_choice_is_heard_by_the_watch_with_its_code() -> None:
    directory = Directory.of((replace(DORP, coordinators=WATCH.coordinators), WATCH))
    both = {DORP.id: WatchState(DORP.id), WATCH.id: flagged()[0]}
    ((code,),) = ([case.code for case in lane.cases.values()] for lane in both.values() if lane.cases)
    for length, heard in ((LONGEST_CHOICE, WATCH.id), (LONGEST_CHOICE + 1, DORP.id)):
        assert lanes_of(whisper(f"ok {code}".ljust(length, "!"), "Cora"), directory, both) == (heard,)


def test_a_private_word_like_a_code_that_no_watch_has_goes_to_the_gate() -> None:
    """«gare» is a code by its letters."""
    both = lanes(kerkwijk=Member(started=NOON), dorp=Member())
    both["dorp"] = both["dorp"].with_member("p-Cora", Member(belongs=True))
    gated = Directory.of((WATCH, replace(DORP, gatekeeper=True)))

    def heard(text: str, by: str = "Jan") -> tuple[str, ...]:
        return lanes_of(whisper(text, by), gated, both, lambda watch, who: both[watch].members.get(f"p-{who.id}"))

    assert heard("gare bloquée") == heard("hallo") == ("dorp",)
    assert heard("ok gare", by="Cora") == ("kerkwijk",)  # a coordinator of that watch gets an answer
    lane, _ = flagged()
    both["kerkwijk"] = replace(both["kerkwijk"], cases=lane.cases)
    (case,) = lane.cases.values()
    assert heard(f"ok {case.code}") == ("kerkwijk",)
    assert heard(f"ik zag {case.code.lower()} daar") == ("dorp",)
    assert heard(f"weg {case.code} beledigend", by="Cora") == ("kerkwijk",)


def test_a_link_of_no_watch_is_no_link() -> None:
    assert heard_by(command("start", "elsewhere"), lanes(dorp=Member(belongs=True))) == ("dorp",)


def test_a_command_goes_to_the_watches_that_know_the_person_the_last_opened_first() -> None:
    both = lanes(kerkwijk=Member(started=NOON), dorp=Member(started=NOON + timedelta(days=1)))
    assert heard_by(command("rules"), both) == ("dorp", "kerkwijk")
    assert heard_by(command("rules", "kerkwijk"), both) == ("kerkwijk",)
    assert heard_by(whisper("hallo"), both) == ("dorp",)


def test_a_stranger_is_answered_by_one_watch_of_the_platform() -> None:
    assert heard_by(command("start"), lanes()) == ("kerkwijk",)
    assert heard_by(whisper("hallo"), lanes()) == ("kerkwijk",)
    elsewhere = Person(Ref("signal", "Jan"), "Jan")
    assert heard_by(command("start", by=elsewhere), lanes()) == ()


def test_a_coordinator_is_known_without_having_written() -> None:
    assert heard_by(command("queue", by=person("Cora")), lanes()) == ("kerkwijk",)


def test_a_group_that_speaks_for_itself_is_no_private_chat() -> None:
    itself = Person(GROUP, "Kerkwijk", Role.MODERATOR)
    assert heard_by(CommandGiven("k", GROUP, itself, "rules", "", NOON), lanes()) == ("kerkwijk",)


def test_an_appeal_goes_where_a_case_of_theirs_is() -> None:
    known = lanes(kerkwijk=Member(belongs=True), dorp=Member(belongs=True, started=NOON))
    lane, _ = flagged(known["kerkwijk"])
    assert heard_by(command("appeal"), {**known, "kerkwijk": lane}) == ("kerkwijk",)
    assert heard_by(command("appeal"), known) == ("dorp",)


# -- who is known, and how long


def test_whoever_posts_joins_or_follows_the_link_is_known() -> None:
    for event, seen in (
        (posted("hallo"), reading()),
        (MemberJoined("j", GROUP, person("Jan"), NOON), None),
        (command("start", "kerkwijk"), None),
    ):
        lane, _ = run(EMPTY, (event, seen))
        assert "p-Jan" in lane.members


def test_following_a_link_makes_nobody_a_member() -> None:
    lane, _ = run(EMPTY, (command("start", "kerkwijk"), None))
    assert lane.members["p-Jan"] == Member(seen=NOON, started=NOON)


def test_that_somebody_is_there_is_written_down_once_a_day() -> None:
    lane, _ = run(EMPTY, (posted("hallo"), reading()), (posted("nog", "2", at=NOON + timedelta(hours=3)), reading()))
    assert lane.members["p-Jan"].seen == NOON
    lane, _ = run(lane, (posted("morgen", "3", at=NOON + timedelta(days=1)), reading()))
    assert lane.members["p-Jan"].seen == NOON + timedelta(days=1)


def test_a_member_who_leaves_one_of_two_groups_is_still_known() -> None:
    beside = Ref("console", "beside")
    two = setting(watch=replace(WATCH, groups=(GROUP, beside)))
    both = replace(posted("hallo"), message=replace(posted("hallo").message, ref=MessageRef(beside, "7")))
    lane, _ = run(EMPTY, (command("start", WATCH.id), None), (both, reading(Label.UPDATE)), at=two)
    lane, _ = run(lane, (MemberLeft("l", GROUP, person("Jan"), NOON), None), at=two)
    assert lane.members["p-Jan"].started == NOON
    lane, _ = run(lane, (MemberLeft("m", beside, person("Jan"), NOON), None), at=two)
    assert lane.members["p-Jan"] == Member()


def test_whoever_gives_no_sign_for_a_year_or_leaves_is_forgotten() -> None:
    lane, _ = run(EMPTY, (posted("hallo"), reading()))
    for after, left in ((USUAL_RETENTION.members - timedelta(days=1), ["p-Jan"]), (USUAL_RETENTION.members, [])):
        later, _ = run(lane, (TimeCame("t", "kerkwijk", HousekeepingTimer(), NOON + after), None))
        assert list(later.members) == left
    gone, _ = run(
        lane,
        (MemberLeft("l", GROUP, person("Jan"), NOON), None),
        (TimeCame("t", "kerkwijk", HousekeepingTimer(), NOON), None),
    )
    assert gone.members == {}


def test_a_warning_outlives_leaving() -> None:
    lane, code = flagged()
    lane, _ = run(lane, (choice(Choice.WARN, code), None), (MemberLeft("l", GROUP, person("Jan"), NOON), None))
    lane, _ = run(lane, (TimeCame("t", "kerkwijk", HousekeepingTimer(), NOON + timedelta(days=1)), None))
    assert lane.members["p-Jan"] == Member((NOON,))


def test_a_warning_leaves_the_rest_as_it_was() -> None:
    lane, _ = run(EMPTY, (command("start", "kerkwijk"), None))
    lane, code = flagged(lane)
    lane, _ = run(lane, (choice(Choice.WARN, code), None))
    assert lane.members["p-Jan"] == Member(
        (NOON,), seen=NOON, started=NOON, belongs=True, home=str(GROUP), spoken=("nl",)
    )


# -- what they get back


def test_a_known_person_gets_rules_and_privacy_in_the_language_that_they_write() -> None:
    lane, _ = run(EMPTY, *((posted("bonjour", str(number)), reading(language="fr")) for number in range(3)))
    for name, key in (("help", "help_member"), ("rules", "rules_head"), ("privacy", "privacy")):
        _, (outcome,) = run(lane, (command(name), None))
        (text,) = said(outcome)
        assert f"fr {key}" in text
        assert f"nl {key}" not in text
        assert [say.chat for say in told(outcome, SendMessage)] == [person("Jan").ref]


def test_a_start_by_the_link_greets_and_helps() -> None:
    _, (outcome,) = run(EMPTY, (command("start", "kerkwijk"), None))
    (text,) = said(outcome)
    assert "nl start_hello" in text
    assert "nl help_member" in text


@pytest.mark.parametrize("known", [True, False])
def test_a_cry_for_help_to_the_bot_alone_is_answered_with_the_emergency_number(known: bool) -> None:
    before = [(posted("hallo", "0"), reading())] if known else []
    cry = replace(reading((Label.REPORT, 0.9, ())), flags=frozenset({Flag.DANGER}))
    _, outcomes = run(EMPTY, *before, (whisper("help er is een inbreker in huis"), cry))
    (answer,) = told(outcomes[-1], SendMessage)
    assert (answer.chat, "danger_alone" in answer.text) == (person("Jan").ref, True)


def test_a_stranger_learns_once_an_hour_how_to_be_known_and_nothing_else() -> None:
    lane, (first, again) = run(EMPTY, (command("rules"), None), (whisper("hallo"), reading()))
    assert ["stranger" in text for text in said(first)] == [True]
    assert said(again) == []
    assert lane.members == {}
    _, (later,) = run(lane, (command("start", at=NOON + timedelta(hours=1)), None))
    assert len(said(later)) == 1


def test_a_line_in_the_moderators_chat_makes_a_moderator_known_in_private() -> None:
    """As the text for strangers says."""
    mo = person("Mo", role=Role.MODERATOR)
    on_desk = MessagePosted("d", Message(MessageRef(DESK, "1"), mo, "dag", NOON))
    alone = replace(mo, role=Role.MEMBER)
    lane, (before, _) = run(EMPTY, (command("help", by=alone), None), (on_desk, reading()))
    assert ["stranger" in text for text in said(before)] == [True]
    _, (after,) = run(lane, (command("help", by=alone, at=NOON + timedelta(hours=1)), None))
    assert ["help_member" in text for text in said(after)] == [True]


def test_what_a_member_tells_the_bot_alone_is_not_judged_and_they_learn_where_a_report_belongs() -> None:
    lane, _ = run(EMPTY, (posted("hallo"), reading()))
    lane, (first, again) = run(
        lane, (whisper("grijp hem"), CALL_TO_ACT), (whisper("er loopt iemand"), reading(Label.REPORT))
    )
    assert ["help_member" in text for text in said(first)] == [True]
    assert said(again) == []
    assert not lane.cases
    assert not lane.incidents
    _, (later,) = run(lane, (whisper("ze breken hier in", at=NOON + timedelta(minutes=2)), reading(Label.REPORT)))
    assert ["help_member" in text for text in said(later)] == [True]


def test_a_member_appeals_in_private() -> None:
    lane, code = flagged()
    lane, _ = run(lane, (choice(Choice.REMOVE, code), None))
    _, (outcome,) = run(lane, (command("appeal"), None))
    assert [say.chat for say in told(outcome, SendMessage)] == [person("Jan").ref]
    (card,) = (each for each in told(outcome, AskModerators))
    assert card.card.code == code


def test_a_coordinator_decides_and_looks_at_the_queue_in_private() -> None:
    lane, code = flagged()
    cora = person("Cora")
    decided = MessagePosted("d", Message(MessageRef(cora.ref, "1"), cora, f"ok {code}", NOON))
    lane, (queue, _) = run(lane, (command("queue", by=cora), None), (decided, reading()))
    assert code in said(queue)[0]
    assert not next(iter(lane.cases.values())).is_open


@pytest.mark.parametrize("kind", [MessagePosted, MessageEdited])
def test_no_role_that_an_adapter_gives_counts_in_private(kind: type[MessagePosted | MessageEdited]) -> None:
    lane, code = flagged()
    group = Person(Ref("console", "elsewhere"), "Elsewhere", Role.MODERATOR)
    decided = kind("d", Message(MessageRef(group.ref, "1"), group, f"ok {code}", NOON))
    events = [(command(name, "kerkwijk" * (name == "start"), by=group), None) for name in ("start", "queue", "pause")]
    after, outcomes = run(lane, *events, (decided, reading()))
    assert after.cases == lane.cases
    assert after.paused_until(NOON) is None
    assert not any(code in text for outcome in outcomes for text in said(outcome))


def test_a_command_that_members_do_not_have_is_answered_with_what_they_can_type() -> None:
    lane = EMPTY.with_member("p-Jan", Member(started=NOON, belongs=True))
    lane, (first, again) = run(lane, (command("queue"), None), (command("queue", at=NOON + timedelta(seconds=5)), None))
    assert ["help_member" in text for text in said(first)] == [True]
    assert said(again) == []


def answer_to(text: str, seen: Reading, edited: bool = False) -> str:
    """The answer to a member of a watch of two languages whose messages so far were in the first one."""
    written = whisper(text)
    event = MessageEdited("edit", written.message) if edited else written
    knows_french = EMPTY.with_member("p-Jan", Member(belongs=True, started=NOON, spoken=("fr", "fr", "fr")))
    at = setting(rules().rulebook, watch=replace(WATCH, languages=("fr", "nl")))
    _, (outcome,) = run(knows_french, (event, seen), at=at)
    return "".join(said(outcome))


@pytest.mark.parametrize("text", ["bezwaar", "«Bezwaar».", "opnieuw"])
def test_a_word_of_one_language_is_answered_in_it(text: str) -> None:
    assert "bericht" in answer_to(text, UNCLEAR)
    assert "message" in answer_to("recours", UNCLEAR)
    assert "message" in answer_to("recours", reading(language="nl"))


def test_a_private_text_is_answered_in_its_language_where_that_is_certain() -> None:
    assert "Bel 101" in answer_to("waar kan ik dat melden?", reading())
    assert "Appelez" in answer_to("waar kan ik dat melden?", UNCLEAR)
    assert "Appelez" in answer_to("wo kann ich das melden?", reading(language="de"))
    assert "nieuw bericht" in answer_to("waar kan ik dat melden?", reading(), edited=True)
    assert "autre message" in answer_to("waar kan ik dat melden?", UNCLEAR, edited=True)


def test_another_code_behind_a_code_is_decided_and_no_reason() -> None:
    at = setting(rules().rulebook)
    lane, _ = run(flagged()[0], (posted("grijp hem", "77", "Piet"), CALL_TO_ACT), at=at)
    first, second = (case.code for case in lane.cases.values())
    for typed in (f"weg {first} en {second}", f"weg {first}, {second}"):
        decided, (outcome,) = run(lane, (whisper(typed, "Cora"), reading()), at=at)
        assert not any(case.is_open for case in decided.cases.values())
        assert not any(second in str(note) for note in told(outcome, SendPrivately))


@pytest.mark.parametrize("typed", ["weg {},{}", "weg:{},{}", "{},{} weg", "weg {}/{}", "❌{}+{}"])
def test_codes_that_a_sign_joins_are_no_message_for_the_group(typed: str) -> None:
    at = setting(rules().rulebook, watch=replace(WATCH, gatekeeper=True))
    lane, _ = run(flagged()[0], (posted("grijp hem", "77", "Piet"), CALL_TO_ACT), at=at)
    codes = [case.code for case in lane.cases.values()]
    lane, (outcome,) = run(lane, (whisper(typed.format(*codes), "Cora"), reading()), at=at)
    assert not told(outcome, Repost)
    assert not any(case.is_open for case in lane.cases.values())


@pytest.mark.parametrize("typed", ["7K4", "weg 7K4 beledigend", "weg 7K4 en 8XY", "terug alles 7K4"])
@pytest.mark.parametrize("gatekeeper", [False, True])
def test_a_code_that_only_a_neighbour_watch_has_is_unknown_here(typed: str, gatekeeper: bool) -> None:
    at = setting(watch=replace(WATCH, gatekeeper=gatekeeper), taken=lambda code: code == "7K4")
    _, (outcome,) = run(EMPTY, (whisper(typed, "Cora"), reading()), at=at)
    assert ["unknown_code 7K4" in text for text in said(outcome)] == [True]
    assert not told(outcome, Repost)


def test_codes_in_private_go_to_no_watch_of_the_desk_that_the_person_only_belongs_to() -> None:
    """With a gatekeeper, the bot would post the command in its group."""
    gated = replace(DORP, gatekeeper=True)
    report = replace(posted("grijp hem").message, ref=MessageRef(gated.groups[0], "1"))
    theirs, _ = run(WatchState(gated.id), (replace(posted(""), message=report), CALL_TO_ACT), at=setting(watch=gated))
    both = {WATCH.id: flagged()[0], gated.id: theirs.with_member("p-Cora", Member(belongs=True))}
    first, second = (case.code for lane in both.values() for case in lane.cases.values())
    typed, directory = whisper(f"weg {first} en {second}", "Cora"), Directory.of((WATCH, gated))
    assert lanes_of(typed, directory, both, lambda watch, who: both[watch].members.get(f"p-{who.id}")) == (WATCH.id,)
