"""Restraint: who is not corrected, how often, when and in which language; and what a newcomer or a question gets instead."""

from __future__ import annotations

from dataclasses import replace
from datetime import time, timedelta

import pytest

from bot.core.action import Action, Reply, SendMessage, SendPrivately
from bot.core.event import MemberJoined, MessagePosted, TimeCame
from bot.core.incident import IncidentOutcome
from bot.core.message import Role
from bot.core.reading import Act, ChatReading, Flag, Label, ReaderInput, Reading
from bot.core.step_result import StepResult, WatchContext
from bot.core.timer_key import HousekeepingTimer
from bot.core.watch import Corrections, Quiet, Watch
from bot.core.watch_state import WatchState
from tests import shipped
from tests.kit import DESK, EMPTY, GROUP, NOON, WATCH, person, posted, reading, run, setting, told

CHATTER = reading(Label.OFF_TOPIC)


def flagged(*flags: Flag, label: Label = Label.OFF_TOPIC, language: str = "nl") -> Reading:
    return replace(reading(label, language=language), flags=frozenset(flags))


def limits(watch: Watch = WATCH, **limits: object) -> WatchContext:
    corrections = replace(Corrections(soft_start=timedelta()), **limits)  # type: ignore[arg-type]  # keys of Corrections
    return setting(watch=replace(watch, corrections=corrections))


def texts(outcome: StepResult, kind: type[Action] = SendPrivately) -> list[str]:
    return [action.text for action in told(outcome, kind) if isinstance(action, SendPrivately | SendMessage | Reply)]


def test_chatter_of_a_member_gets_a_hint() -> None:
    _, (outcome,) = run(EMPTY, (posted("wie heeft een ladder"), CHATTER))
    assert len(told(outcome, SendPrivately)) == 1


def test_a_doubtful_label_gets_no_hint() -> None:
    _, (outcome,) = run(EMPTY, (posted("tja"), reading((Label.OFF_TOPIC, 0.6, ()))))
    assert outcome.planned == ()


@pytest.mark.parametrize("role", [Role.TRUSTED, Role.MODERATOR, Role.COORDINATOR, Role.POLICE, Role.NEWCOMER])
def test_only_plain_members_are_corrected(role: Role) -> None:
    _, (outcome,) = run(EMPTY, (posted("wie heeft een ladder", role=role), CHATTER))
    assert outcome.planned == ()


def test_for_ten_minutes_after_a_hidden_message_no_member_is_corrected() -> None:
    hidden = posted("los, allemaal erop af", "1", by="Guy"), reading(Label.VIGILANTE)
    calming = posted("Guy!", "2", by="An", at=NOON + timedelta(minutes=9)), CHATTER
    later = posted("wie heeft een ladder", "3", by="An", at=NOON + timedelta(minutes=10)), CHATTER
    _, (_, soon, afterwards) = run(EMPTY, hidden, calming, later)
    assert told(soon, SendPrivately) == []
    assert len(told(afterwards, SendPrivately)) == 1


@pytest.mark.parametrize("flag", [Flag.DANGER, Flag.NO_CORRECTION, Flag.THANKS, Flag.SEARCH])
def test_words_that_ask_for_no_correction_get_none(flag: Flag) -> None:
    _, (outcome,) = run(EMPTY, (posted("dank u"), flagged(flag)))
    assert told(outcome, SendPrivately) == []


@pytest.mark.parametrize(
    "said",
    [
        "welkom Bruno",
        "tschuldigung nicole",
        "mijn excuses van daarjuist",
        "toutes mes condoléances",
        "sorry, my mistake",
        "my husband died yesterday",
        "mijn vader is dood",
        "mijn buurman valt me al weken lastig",
        "mon voisin me harcèle",
        "my neighbour is harassing me",
    ],
)
def test_words_of_welcome_apology_condolence_and_a_victim_get_no_correction(said: str) -> None:
    read = shipped.rules().lexicon.read(ReaderInput(said, ("nl",)))
    _, (outcome,) = run(EMPTY, (posted(said), replace(read, scores=CHATTER.scores)))
    assert told(outcome, SendPrivately) == []


def test_a_group_gets_a_number_of_hints_a_day() -> None:
    many = [(posted("ladder?", str(number), by=f"Lid {number}"), CHATTER) for number in range(4)]
    lane, outcomes = run(EMPTY, *many, at=limits(per_day=3))
    assert [len(told(outcome, SendPrivately)) for outcome in outcomes] == [1, 1, 1, 0]
    tomorrow = posted("ladder?", "9", by="Lid 9", at=NOON + timedelta(days=1))
    _, (next_day,) = run(lane, (tomorrow, CHATTER), at=limits(per_day=3))
    assert len(told(next_day, SendPrivately)) == 1


def test_a_message_of_the_day_before_that_comes_late_gives_no_new_hints_for_the_day() -> None:
    at = limits(per_day=2, quiet=None)
    midnight = NOON.replace(hour=23)  # in Brussels
    seconds = (0, 1, -9, 9)
    asked = (posted("ladder?", f"{n}", f"Lid {n}", at=midnight + timedelta(seconds=n)) for n in seconds)
    _, outcomes = run(EMPTY, *((each, CHATTER) for each in asked), at=at)
    assert [len(told(outcome, SendPrivately)) for outcome in outcomes] == [1, 1, 0, 0]


def test_messages_of_the_day_before_that_waited_over_night_share_the_number_of_this_day() -> None:
    """The group reads all of these hints today."""
    at, night = limits(per_day=2), timedelta(hours=20)
    waited = ((posted("ladder?", f"{n}", f"Lid {n}"), CHATTER) for n in range(2))
    lane, outcomes = run(EMPTY, *waited, at=replace(at, late=night))
    _, (today,) = run(lane, (posted("ladder?", "9", "Lid 9", at=NOON + night), CHATTER), at=at)
    assert [len(told(outcome, SendPrivately)) for outcome in (*outcomes, today)] == [1, 1, 0]


def test_a_hint_that_was_not_sent_may_come_another_day() -> None:
    lane, _ = run(EMPTY, (posted("ladder?"), CHATTER), at=limits(per_day=0))
    _, (outcome,) = run(lane, (posted("ladder?", "2"), CHATTER), at=limits())
    assert len(told(outcome, SendPrivately)) == 1


def test_there_are_no_hints_in_the_quiet_hours() -> None:
    quiet = limits(quiet=Quiet(time(12), time(14)))  # noon in London is 13:00 in Brussels
    _, (outcome,) = run(EMPTY, (posted("ladder?"), CHATTER), at=quiet)
    assert outcome.planned == ()


@pytest.mark.parametrize(("hours", "hints"), [(8, 1), (10, 0)])
def test_a_message_that_waited_until_the_quiet_hours_gets_no_hint_in_them(hours: int, hints: int) -> None:
    """As in the evening after a down time."""
    late = replace(limits(), late=timedelta(hours=hours))
    _, (outcome,) = run(EMPTY, (posted("ladder?"), CHATTER), at=late)
    assert len(told(outcome, SendPrivately)) == hints


def served(at: WatchContext) -> WatchState:
    lane, _ = run(EMPTY, (TimeCame("t", "kerkwijk", HousekeepingTimer(), NOON), None), at=at)
    return lane


def test_in_the_soft_start_the_moderators_read_what_would_be_said() -> None:
    softly = limits(soft_start=timedelta(days=14))
    lane, (early,) = run(served(softly), (posted("ladder?"), CHATTER), at=softly)
    assert told(early, SendPrivately) == []
    (shown,) = told(early, SendMessage)
    assert shown.chat == DESK
    assert shown.text.startswith("nl soft_start {code}Jannl useful_only")
    later = posted("ladder?", "2", by="An", at=NOON + timedelta(days=14))
    _, (after,) = run(lane, (later, CHATTER), at=softly)
    assert len(told(after, SendPrivately)) == 1


def test_without_a_soft_start_a_message_of_before_the_start_is_answered_too() -> None:
    at_once = limits()
    early = posted("ladder?", at=NOON - timedelta(seconds=1))  # Telegram's times are whole seconds
    _, (outcome,) = run(served(at_once), (early, CHATTER), at=at_once)
    assert len(told(outcome, SendPrivately)) == 1


def test_a_restart_does_not_begin_the_soft_start_again() -> None:
    softly = limits(soft_start=timedelta(days=14))
    restart = TimeCame("t2", "kerkwijk", HousekeepingTimer(), NOON + timedelta(days=10))
    lane, _ = run(served(softly), (restart, None), at=softly)
    assert lane.begun == {str(GROUP): NOON}


def test_the_soft_start_hides_nothing_less_and_its_author_is_told() -> None:
    softly = limits(soft_start=timedelta(days=14))
    _, (outcome,) = run(served(softly), (posted("grijp hem"), reading(Label.VIGILANTE)), at=softly)
    assert any("no_vigilantes" in text for text in texts(outcome))


@pytest.mark.parametrize(
    ("by", "outcome", "until"), [("Jan", "over", 60), ("Jan", "quiet", 60), ("An", "over", 30), ("An", "quiet", 0)]
)
def test_after_an_incident_its_people_get_no_hint_for_an_hour_and_the_others_for_half(
    by: str, outcome: str, until: int
) -> None:
    lane, _ = run(EMPTY, (posted("iemand aan de deur"), reading(Label.REPORT)))
    (incident,) = lane.incidents.values()
    closed = replace(incident, closed_at=NOON, outcome=IncidentOutcome(outcome))
    for minutes in (1, 29, 31, 59, 61):
        at = NOON + timedelta(minutes=minutes)
        _, (said,) = run(lane.with_incident(closed), (posted("oef", "2", by=by, at=at), CHATTER))
        assert len(told(said, SendPrivately)) == (minutes > until)


@pytest.mark.parametrize(
    ("talk", "meant", "hints"),
    [
        (0.99, {}, 1),
        (0.98, {}, 0),
        (0.99, {"incident": "1"}, 0),
        (0.99, {"maybe_danger": True}, 0),
        (0.99, {"maybe_opens": True}, 0),
    ],
)
def test_only_plain_small_talk_is_corrected_where_conversations_are_read(
    talk: float, meant: dict[str, object], hints: int
) -> None:
    chat = replace(
        ChatReading(False, False, False, Act.NONE, None, maybe_opens=False),
        **meant,  # type: ignore[arg-type]  # keys of ChatReading
    )
    said = replace(reading((Label.OFF_TOPIC, talk, ())), chat=chat)
    _, (outcome,) = run(EMPTY, (posted("stinkt het hier?"), said))
    assert len(told(outcome, SendPrivately)) == hints


def test_a_member_reads_the_language_of_several_messages_else_the_first_of_the_watch() -> None:
    nothing = reading(language="fr")
    _, (unknown,) = run(EMPTY, (posted("bonjour"), flagged(language="fr")))
    assert texts(unknown)[0].startswith("nl useful_only")
    earlier = [(posted("oui", str(number)), nothing) for number in range(2)]
    _, outcomes = run(EMPTY, *earlier, (posted("bonjour", "3"), flagged(language="fr")))
    assert texts(outcomes[-1])[0].startswith("fr useful_only")


@pytest.mark.parametrize(("every", "languages"), [(False, ["nl"]), (True, ["nl", "fr"])])
def test_a_group_reads_its_first_language_or_each_one(every: bool, languages: list[str]) -> None:
    spoken = setting(watch=replace(WATCH, every_language=every))
    _, (outcome,) = run(EMPTY, (posted("grijp hem"), reading(Label.VIGILANTE)), at=spoken)
    (warning,) = (text for text in texts(outcome, SendMessage) if "stay_inside" in text)
    assert [line.split()[0] for line in warning.splitlines()] == languages


# -- newcomers and questions


def joined() -> WatchState:
    lane, _ = run(EMPTY, (MemberJoined("j", GROUP, person("Jan"), NOON), None))
    return lane


def test_the_first_three_messages_of_a_newcomer_get_no_hint_and_the_fourth_does() -> None:
    _, outcomes = run(joined(), *((posted("ladder?", str(number)), CHATTER) for number in range(4)))
    assert [len(told(outcome, SendPrivately)) for outcome in outcomes] == [0, 0, 0, 1]


def test_after_two_weeks_a_member_is_new_no_more() -> None:
    _, (outcome,) = run(joined(), (posted("ladder?", at=NOON + timedelta(days=14)), CHATTER))
    assert len(told(outcome, SendPrivately)) == 1


@pytest.mark.parametrize(("newcomer", "hints"), [(timedelta(days=30), 0), (timedelta(), 1)], ids=["longer", "off"])
def test_the_watch_says_how_long_a_member_is_new(newcomer: timedelta, hints: int) -> None:
    on_day_20 = posted("ladder?", at=NOON + timedelta(days=20 if newcomer else 0))
    _, (outcome,) = run(joined(), (on_day_20, CHATTER), at=setting(watch=replace(WATCH, newcomer=newcomer)))
    assert len(told(outcome, SendPrivately)) == hints


def test_a_newcomer_who_greets_is_welcomed_and_a_known_member_is_not() -> None:
    _, (hello,) = run(joined(), (posted("hallo"), flagged(Flag.GREETING)))
    assert "hello_back" in texts(hello, Reply)[0]
    _, (known,) = run(EMPTY, (posted("hallo"), flagged(Flag.GREETING)))
    assert told(known, Reply) == []


def test_an_introduction_is_welcomed_once_and_not_during_an_incident() -> None:
    hello = flagged(Flag.INTRODUCTION)
    lane, (first,) = run(EMPTY, (posted("ik ben nieuw"), hello))
    assert "hello_back" in texts(first, Reply)[0]
    _, (again,) = run(lane, (posted("ik ben nieuw", "2"), hello))
    assert again.planned == ()
    busy, _ = run(EMPTY, (posted("iemand aan de deur", by="An"), reading(Label.REPORT)))
    _, (meanwhile,) = run(busy, (posted("ik ben nieuw", "2"), hello))
    assert meanwhile.planned == ()


def test_a_question_to_the_bot_gets_an_answer_also_during_an_incident() -> None:
    busy, _ = run(EMPTY, (posted("iemand aan de deur", by="An"), reading(Label.REPORT)))
    for lane in (EMPTY, busy):
        _, (outcome,) = run(lane, (posted("wie ben jij?", "2"), flagged(Flag.BOT_QUESTION)))
        assert "about_bot" in texts(outcome, Reply)[0]
        assert told(outcome, SendPrivately) == []


def test_a_short_text_that_names_the_account_of_the_bot_gets_an_answer_unless_it_tells_something() -> None:
    def named(words: str) -> MessagePosted:
        event = posted(f"@nabuur_bot {words}")
        return replace(event, message=replace(event.message, bot_mention="@nabuur_bot"))

    _, (answered,) = run(EMPTY, (named("wat mag ik hier"), flagged()))
    assert "about_bot" in texts(answered, Reply)[0]
    passed_on = replace(named("wat mag ik"), message=replace(named("wat mag ik").message, forwarded=True))
    told_something = (
        (passed_on, flagged()),
        (named("hij loopt nu weg"), flagged(label=Label.UPDATE)),
        (named("ik heb gebeld"), flagged(label=Label.POLICE_CALLED)),
        (named("zoiets te zeggen " * 6), flagged()),
    )
    for said in told_something:
        _, (outcome,) = run(EMPTY, said)
        assert "about_bot" not in str(told(outcome, Reply))


def test_a_long_text_with_such_words_is_no_question_to_the_bot() -> None:
    _, (outcome,) = run(EMPTY, (posted("wie ben jij om " + "zoiets te zeggen " * 6), flagged(Flag.BOT_QUESTION)))
    assert told(outcome, Reply) == []


def test_a_call_for_help_in_danger_is_no_question_to_the_bot() -> None:
    _, (outcome,) = run(EMPTY, (posted("ok"), flagged(Flag.BOT_QUESTION, Flag.DANGER, label=Label.REPORT)))
    assert "call_emergency" in texts(outcome, Reply)[0]
    assert len(told(outcome, Reply)) == 1
