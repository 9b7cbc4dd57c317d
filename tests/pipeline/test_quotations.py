"""A quotation is spared while people may still see its message. Later it would bring back a message that was hidden."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.event import ActionDelivered, MessagePosted
from bot.core.owner import CaseAction, CasePart
from bot.core.reading import Label, ReaderInput, Reading
from bot.core.ref import MessageRef
from bot.deciding.alleged_quotation import MAY_STILL_QUOTE, own_quotation
from tests.kit import EMPTY, GROUP, NOON, message, posted, reading, run, setting

ACT = "wie gaat er mee"


class Lists:
    async def read(self, texts: Sequence[ReaderInput]) -> Sequence[Reading]:
        return [reading(Label.VIGILANTE) if ACT in each.text else reading() for each in texts]


@pytest.mark.parametrize(
    ("after", "quoted", "becomes"),
    [
        (timedelta(seconds=30), ACT, "zo is het"),
        (MAY_STILL_QUOTE + timedelta(seconds=1), ACT, f"zo is het\n❝ {ACT}"),
        (MAY_STILL_QUOTE + timedelta(seconds=1), "hallo", "zo is het"),
    ],
)
async def test_a_quotation_of_a_hidden_message_is_the_senders_own_text(
    after: timedelta, quoted: str, becomes: str
) -> None:
    lane, _ = run(EMPTY, (posted(ACT, "1", "Els"), reading(Label.VIGILANTE)))
    (case,) = lane.cases.values()
    gone = ActionDelivered("done", "kerkwijk", CaseAction(case.id, CasePart.ORIGINAL), None, NOON)
    lane, _ = run(lane, (gone, None))
    answer = message("zo is het", "2", "Jan", at=NOON + after)
    answer = replace(answer, quoted=quoted, reply_to=MessageRef(GROUP, "1"))
    event = await own_quotation(Lists(), lane, MessagePosted("console:2", answer), setting())
    assert isinstance(event, MessagePosted)
    assert event.message.text == becomes
