"""A desk that could not read a question about a report in doubt, since the bot cannot write there or it moved: it reads the
question once it can."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.core.action import AskModerators, SendMessage, SendPrivately
from bot.core.event import ActionDelivered, ActionInterrupted, ActionRefused
from bot.core.handlers.lost_desk import TRIED_AGAIN
from bot.core.owner import DoubtCard
from bot.core.ref import Ref
from bot.core.step import step
from bot.core.step_result import StepResult
from bot.core.timer_key import PoliceBell
from tests.core.police.test_interrupted import BROKEN, CARD, breaks, keeps_house, mail_of
from tests.core.police.test_relay import DANGER, Evening, ended
from tests.core.police.test_restored import asked
from tests.core.police.test_unanswered import ANNA, LED, SOON, broken
from tests.kit import ALL, DESK, NOON, setting, told

SHUT = setting(watch=LED, able=lambda place: frozenset() if place == DESK else ALL)


def test_a_desk_that_is_back_reads_the_question_that_it_never_got() -> None:
    evening = ended(Evening(LED))
    event = ActionInterrupted("in doubt", "kerkwijk", mail_of(evening), NOON + BROKEN)
    result = step(evening.state, event, None, SHUT)
    evening.state = result.state
    assert (asked(result), [each.person for each in told(result, SendPrivately)]) == ([], [ANNA])
    (card,) = asked(keeps_house(evening, BROKEN + TRIED_AGAIN))
    assert asked(keeps_house(evening, BROKEN + TRIED_AGAIN * 1.5)) == []
    delivered = DoubtCard(evening.file.id, card.code)
    evening.hear(ActionDelivered("card", "kerkwijk", delivered, CARD, NOON + BROKEN + TRIED_AGAIN * 2))
    assert evening.file.doubts[0].cards == (CARD,)
    assert [asked(keeps_house(evening, BROKEN + TRIED_AGAIN * hours)) for hours in (3, 4, 5)] == [[], [], []]


def test_a_desk_that_moved_in_the_settings_reads_the_open_question_once() -> None:
    evening = broken(Evening(LED))
    evening.watch = replace(LED, desk=Ref("console", "new"))
    assert [len(asked(keeps_house(evening, BROKEN + timedelta(minutes=each)))) for each in (10, 20, 90)] == [1, 0, 0]


def refused(evening: Evening, result: StepResult, after: timedelta) -> list[str]:
    """The desk refuses the card, and the text in its place. Returns what the coordinators read."""
    waiting, read = [result], list[str]()
    while waiting:
        result = waiting.pop()
        read += [each.text for each in told(result, SendPrivately)]
        for each in result.planned:
            if isinstance(each.action, AskModerators | SendMessage):
                key = f"r{len(evening.results)}"
                waiting.append(
                    evening.hear(ActionRefused(key, "kerkwijk", each.owner, each.action, "gone", False, NOON + after))
                )
    return read


def test_an_urgent_question_that_the_desk_refuses_each_hour_is_told_once_a_day() -> None:
    evening = Evening(LED).begun("hij heeft een mes", seen=DANGER)
    read = refused(evening, breaks(evening), BROKEN)
    read += refused(evening, evening.rings(PoliceBell.DOUBT, SOON), SOON)
    assert [("desk_unreachable" in text, "police_doubt_late" in text) for text in read] == [
        (True, False),
        (False, True),
    ]
    for hour in range(1, 22):
        after = BROKEN + hour * TRIED_AGAIN * 1.05
        for before in (TRIED_AGAIN / 2, timedelta(minutes=1)):  # the incident goes on
            evening.says("hij heeft het mes nog", seen=DANGER, after=(after - before) / timedelta(minutes=1))
        tried = keeps_house(evening, after)
        assert len(asked(tried)) == 1
        assert refused(evening, tried, after) == []
