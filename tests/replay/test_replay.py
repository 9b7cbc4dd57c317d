"""A replayed chat: the effects of the core, at the times at which the bot would have acted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import time, timedelta
from pathlib import Path

import pytest

from bot.core.action import Action, Purpose, SendMessage
from bot.core.event import MessagePosted, TimeCame
from bot.core.message import Role
from bot.core.reading import ReaderInput, Reading
from bot.core.ref import MessageRef
from bot.core.rule import IfUnanswered, Stage, Unanswered
from bot.core.step import at_of
from bot.core.texts import Texts
from bot.core.verdict import Decision
from bot.core.watch import Quiet, ReminderPlan
from bot.live_rules.current import CurrentRules, LiveRules
from bot.replay.comparison import effects_of
from bot.replay.rehearsal import Rehearsal
from bot.replay.replay import Progress, ReplaySource, replay_chat
from bot.replay.results import FlaggedMessage, UndecidedCase
from bot.replay.spool import Spool
from tests import shipped
from tests.kit import WATCH
from tests.replay.told_chat import NOON, STREET, Line, ToldChat, compare_lines, replay_lines, said

RULES = Path(__file__).parent.parent.parent / "rules"
REPORT = "er loopt iemand aan de deurklinken te voelen in de Kerkstraat"
CALL_TO_ACT = "hij staat nu in de Kerkstraat, wie gaat er mee?"


@pytest.fixture(scope="module")
def rules() -> CurrentRules:
    return shipped.rules(WATCH)


async def test_every_message_is_judged_and_counted(rules: CurrentRules) -> None:
    chat = [
        *said(f"Jan: {REPORT}", "An: 👍👍", f"Piet: {CALL_TO_ACT}"),
        Line("Nele", None),
        *said("Mo: vergadering om 20u"),
    ]
    result, flagged = await replay_lines(chat, rules)
    assert (result.source.messages, result.source.system_lines) == (4, 1)
    assert result.totals.decisions.total() == 4
    assert sum(day.total() for day in result.totals.days.values()) == 4
    assert sum(hour.total() for hour in result.totals.hours.values()) == 4
    assert [each.decision for each in flagged] == [Decision.ASK_101, Decision.NUDGE, Decision.HOLD]


async def test_a_flagged_message_has_its_triggering_words_and_the_texts_for_the_group(rules: CurrentRules) -> None:
    _, flagged = await replay_lines(said(f"Jan: {REPORT}", f"Piet Peeters: {CALL_TO_ACT}"), rules)
    asked, held = flagged
    assert "101" in asked.group[0]
    assert not asked.hidden
    assert held.hidden
    assert held.card
    assert "wie gaat er mee" in [held.text[span.start : span.end] for hit in held.hits for span in hit.words]
    assert held.private


async def test_an_incident_is_tracked_and_the_call_in_it_is_counted(rules: CurrentRules) -> None:
    result, _ = await replay_lines(
        said(f"Jan: {REPORT}", "An: politie is verwittigd", "Piet: hier ook een verdachte man aan de deur"), rules
    )
    assert (result.totals.incidents, result.totals.incidents_called, result.totals.asks) == (1, 1, 1)


async def test_the_same_words_hours_later_are_another_incident(rules: CurrentRules) -> None:
    result, _ = await replay_lines(said(f"Jan: {REPORT}", (f"An: {REPORT}", timedelta(hours=5))), rules)
    assert (result.totals.incidents, result.totals.asks) == (2, 2)


async def test_messages_of_more_than_an_hour_ago_are_no_context_for_the_next(rules: CurrentRules) -> None:
    """The running bot forgets every few minutes, and a replay once a day. The result must be the same."""
    heard: list[Sequence[str]] = []

    class Listening(LiveRules):
        async def read(self, texts: Sequence[ReaderInput]) -> Sequence[Reading]:
            heard.extend(text.after for text in texts)
            return await super().read(texts)

    rehearsal = Rehearsal(STREET, rules.rulebook, Listening(rules))
    for minute, text in ((0, "Jan: eerst"), (5, "Jan: dan"), (60, "Jan: later"), (118, "Jan: nu")):
        for event in _events(text, start=timedelta(minutes=minute)):
            ref = MessageRef(event.message.ref.chat, str(minute))
            await rehearsal.handle(replace(event, message=replace(event.message, ref=ref)))
    assert heard == [(), ("eerst",), ("dan",), ("later",)]


async def test_a_timer_fires_at_its_own_time_without_a_message_then(rules: CurrentRules) -> None:
    rehearsal = Rehearsal(STREET, rules.rulebook, LiveRules(rules))
    (event,) = _events(f"Piet: {CALL_TO_ACT}")
    await rehearsal.handle(event)
    (later,) = _events("An: dag allemaal", start=timedelta(days=3))
    timers = [each.event for each in await rehearsal.handle(later) if isinstance(each.event, TimeCame)]
    assert timers[0].at == event.message.at + timedelta(minutes=30)
    assert all(case.decided for case in rehearsal.state.cases.values())


async def test_a_message_out_of_order_does_not_turn_the_clock_back(rules: CurrentRules) -> None:
    chat = said("Jan: dag", "An: dag", ("Piet: dag", timedelta(minutes=-10)), "Mo: dag")
    result, _ = await replay_lines(chat, rules)
    assert result.totals.decisions.total() == 4
    assert result.source.first is not None
    assert result.source.last is not None
    assert result.source.first < result.source.last


async def test_reminders_go_out_at_their_hour_without_a_message_then_and_wait_for_the_end_of_quiet_hours(
    rules: CurrentRules,
) -> None:
    noon = replace(STREET, reminders=(ReminderPlan("0 12 * * 1"),), quiet=Quiet(time(22), time(7)))
    night = replace(noon, reminders=(ReminderPlan("0 3 * * 1"),))
    for watch, hours in ((noon, {12}), (night, {7})):
        rehearsal = Rehearsal(watch, rules.rulebook, LiveRules(rules))
        first, last = (_events("Jan: dag", start=timedelta(days=days))[0] for days in (0, 30))
        effects = [each for event in (first, last) for each in await rehearsal.handle(event)]
        sent = [at_of(each.event) for each in effects for action in each.actions if _is_reminder(action)]
        assert 3 <= len(sent) <= 5
        assert {at.astimezone(watch.timezone).hour for at in sent} == hours


def _is_reminder(action: Action) -> bool:
    return isinstance(action, SendMessage) and action.purpose is Purpose.REMINDER


async def test_names_are_initials_everywhere_unless_they_are_asked_for(rules: CurrentRules) -> None:
    chat = said(f"Jan Janssens: {REPORT}, nummerplaat 1-ABC-234", f"Piet: {CALL_TO_ACT}")
    _, hidden = await replay_lines(chat, rules)
    _, named = await replay_lines(chat, rules, names=True)
    assert [each.author for each in hidden] == ["JJ", "P"]
    assert [each.author for each in named] == ["Jan Janssens", "Piet"]
    assert not any("Janssens" in text for each in hidden for text in (*each.group, *each.private))
    assert any("Jan (" in text for each in named for text in each.group)


async def test_showing_names_changes_no_decision_on_a_message_with_a_mention(rules: CurrentRules) -> None:
    chat = said("Jan: @\u2068+32 470 12 34 56\u2069 zie jij hem?", "Jan: bedankt @32470123456")
    shown = [(await replay_lines(chat, rules, names=names))[1] for names in (False, True)]
    decided = [[(each.number, each.decision, [hit.rule for hit in each.hits]) for each in flagged] for flagged in shown]
    assert decided[0] == decided[1]
    assert not any(hit.rule == "no-persons" for flagged in shown for each in flagged for hit in each.hits)


async def test_a_moderator_of_the_chat_may_say_what_a_member_may_not(rules: CurrentRules) -> None:
    rehearsal = Rehearsal(STREET, rules.rulebook, LiveRules(rules))
    (event,) = _events(f"Wim: {CALL_TO_ACT}", roles={"Wim": Role.MODERATOR})
    (effects,) = [each for each in await rehearsal.handle(event) if each.event is event]
    assert effects.verdict is not None
    assert effects.verdict.decision is not Decision.HOLD


async def test_a_moderators_typed_choice_is_counted_too(rules: CurrentRules) -> None:
    chat = ToldChat(said("Wim: ok 7K4", "Jan: vergadering vanavond om 20u in de zaal"), {"Wim": Role.MODERATOR})
    with Spool(FlaggedMessage) as spool:
        result = await replay_chat(ReplaySource(chat, STREET), rules, spool)
    assert result.totals.decisions.total() == result.source.messages == 2


async def test_an_empty_chat_gives_an_empty_result(rules: CurrentRules) -> None:
    result, flagged = await replay_lines([], rules)
    assert (result.source.messages, result.source.first, flagged) == (0, None, [])


async def test_texts_for_the_moderators_are_not_shown_as_texts_for_the_group(rules: CurrentRules) -> None:
    rehearsal = Rehearsal(STREET, rules.rulebook, LiveRules(rules))
    (event,) = _events(f"Piet: {CALL_TO_ACT}")
    effects = await rehearsal.handle(event)
    to_desk = [
        action.text
        for each in effects
        for action in each.actions
        if isinstance(action, SendMessage) and action.chat == STREET.desk
    ]
    _, flagged = await replay_lines(said(f"Piet: {CALL_TO_ACT}"), rules)
    assert not set(to_desk) & set(flagged[0].group)


async def test_the_same_rules_change_nothing(rules: CurrentRules) -> None:
    comparison, differences = await compare_lines(said(f"Jan: {REPORT}", f"Piet: {CALL_TO_ACT}"), rules, rules)
    assert differences == []
    assert comparison.gained.total() == comparison.lost.total() == 0


async def test_a_removed_rule_is_shown_message_by_message(rules: CurrentRules) -> None:
    lenient = _without(rules, "no-vigilantes")
    comparison, differences = await compare_lines(said(f"Jan: {REPORT}", f"Piet: {CALL_TO_ACT}"), lenient, rules)
    assert comparison.gained[Decision.HOLD] == 1
    assert comparison.lost[Decision.HOLD] == 0
    (difference,) = differences
    assert difference.number == 2
    assert difference.new is not None
    assert difference.new.hidden


async def test_a_rule_that_now_only_counts_is_a_difference_though_the_decision_stays(rules: CurrentRules) -> None:
    book = rules.rulebook
    watched = tuple(replace(rule, stage=Stage.WATCH) if rule.id == "no-vigilantes" else rule for rule in book.rules)
    changed = replace(rules, rulebook=replace(book, rules=watched))
    comparison, differences = await compare_lines(said(f"Piet: {CALL_TO_ACT}"), rules, changed)
    assert comparison.gained.total() == 0
    assert len(differences) == 1
    assert effects_of(differences[0].old) != effects_of(differences[0].new)


async def test_another_end_for_an_undecided_message_is_a_difference_too(rules: CurrentRules) -> None:
    book = rules.rulebook
    mild = IfUnanswered(timedelta(hours=2), Unanswered.RESTORE)
    restoring = tuple(replace(rule, if_unanswered=mild) if rule.id == "no-vigilantes" else rule for rule in book.rules)
    changed = replace(rules, rulebook=replace(book, rules=restoring))
    _, differences = await compare_lines(said(f"Piet: {CALL_TO_ACT}"), rules, changed)
    (difference,) = differences
    assert difference.new is not None
    assert difference.new.undecided == UndecidedCase(timedelta(hours=2), Unanswered.RESTORE)


async def test_a_message_in_doubt_stays_if_no_moderator_decides(rules: CurrentRules) -> None:
    _, flagged = await replay_lines(said("Piet: we moeten er zelf iets aan doen"), rules)
    (doubted,) = flagged
    assert [(hit.rule, hit.unsure) for hit in doubted.hits] == [("no-vigilantes", True)]
    assert doubted.undecided == UndecidedCase(timedelta(minutes=30), Unanswered.KEEP)


async def test_a_change_outside_the_messages_is_a_change(rules: CurrentRules) -> None:
    quiet = replace(rules, rulebook=replace(rules.rulebook, guidelines=()))
    lines = [*said("Jan: dag allemaal"), *said(("An: dag", timedelta(days=40)))]
    watch = replace(STREET, reminders=(ReminderPlan("0 12 * * 1"),))
    comparison, differences = await compare_lines(lines, quiet, rules, watch)
    assert differences == []
    assert comparison.changes_something
    assert (comparison.old.reminders, comparison.new.reminders) != (0, 0)


async def test_another_wording_of_a_text_outside_the_messages_is_a_change(rules: CurrentRules) -> None:
    """The notice about the call changes the question; no rule hit the message «gebeld»."""
    book = rules.rulebook
    wording = {language: {**texts, "incident_called": "ok"} for language, texts in book.texts.by_language.items()}
    changed = replace(rules, rulebook=replace(book, texts=Texts(wording)))
    lines = said("Jan: er loopt iemand aan de deurklinken te voelen in de Kerkstraat", "Jan: gebeld")
    comparison, differences = await compare_lines(lines, rules, changed)
    assert differences == []
    assert comparison.changes_something
    same, _ = await compare_lines(lines, rules, rules)
    assert not same.changes_something


def test_progress_has_the_first_and_the_last_time_in_any_order_of_events() -> None:
    progress = Progress()
    for minutes in (5, 1, 9):
        progress.note(NOON + timedelta(minutes=minutes), is_message=True)
    assert (progress.first, progress.last) == (NOON + timedelta(minutes=1), NOON + timedelta(minutes=9))


def _without(rules: CurrentRules, rule_id: str) -> CurrentRules:
    kept = tuple(rule for rule in rules.rulebook.rules if rule.id != rule_id)
    return replace(rules, rulebook=replace(rules.rulebook, rules=kept))


def _events(*lines: str, start: timedelta = timedelta(), roles: dict[str, Role] | None = None) -> list[MessagePosted]:
    chat = ToldChat([], roles)
    events = []
    for number, line in enumerate(said(*lines), start=1):
        at = NOON + start + number * line.after
        raw = f'[{number}, "{at.isoformat()}", "{line.name}", "{line.text}"]'.encode()
        events += [event for event in chat.decode(raw) if isinstance(event, MessagePosted)]
    return events
