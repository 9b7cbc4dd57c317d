"""A desk that could not read a question about a report in doubt, since the bot cannot write there or it moved: it reads the
question once it can."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.core.event import ActionDelivered, ActionInterrupted
from bot.core.handlers.lost_desk import TRIED_AGAIN
from bot.core.owner import DoubtCard
from bot.core.ref import Ref
from bot.core.step import step
from tests.core.police.test_interrupted import BROKEN, CARD, ended, keeps_house, mail_of
from tests.core.police.test_relay import Evening
from tests.core.police.test_restored import asked
from tests.core.police.test_unanswered import ANNA, LED, broken, private
from tests.kit import ALL, DESK, NOON, setting

SHUT = setting(watch=LED, able=lambda place: frozenset() if place == DESK else ALL)


def test_a_desk_that_is_back_reads_the_question_that_it_never_got() -> None:
    evening = ended(Evening(LED))
    event = ActionInterrupted("in doubt", "kerkwijk", mail_of(evening), NOON + BROKEN)
    result = step(evening.state, event, None, SHUT)
    evening.state = result.state
    assert (asked(result), [each.person for each in private(result)]) == ([], [ANNA])
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
