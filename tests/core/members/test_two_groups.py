"""A member of two groups of a watch who leaves one of them."""

from __future__ import annotations

from dataclasses import replace

from bot.core.event import MemberLeft
from bot.core.member import Member
from bot.core.ref import Ref
from tests.kit import EMPTY, GROUP, NOON, WATCH, person, run, setting

SECOND = Ref("console", "westhoek")
AT = setting(watch=replace(WATCH, groups=(GROUP, SECOND)))
SEEN = Member(seen=NOON, started=NOON, belongs=True, home=str(SECOND))


def test_a_member_who_leaves_another_group_than_that_where_they_were_last_seen_stays_known() -> None:
    lane, _ = run(EMPTY.with_member("p-Jan", SEEN), (MemberLeft("l", GROUP, person("Jan"), NOON), None), at=AT)
    assert lane.members["p-Jan"] == SEEN
    lane, _ = run(lane, (MemberLeft("m", SECOND, person("Jan"), NOON), None), at=AT)
    assert lane.members["p-Jan"] == Member()
