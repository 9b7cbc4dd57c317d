"""The texts of others that a group can still see: those without a case, and those whose newest case leaves them visible."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.core.case import Case, CaseStatus, Visibility
from bot.core.message import RecentMessage
from bot.core.ref import MessageRef
from bot.core.watch_state import WatchState
from tests.kit import CASE, GROUP, NOON

CASES = st.lists(st.tuples(st.integers(0, 5), st.integers(0, 2), st.sampled_from(Visibility)), max_size=12)


def _case(number: int, message: int, minute: int, original: Visibility) -> Case:
    ref, opened_at = MessageRef(GROUP, str(message)), NOON + timedelta(minutes=minute)
    return replace(CASE, id=str(number), code=f"C{number}", message=ref, opened_at=opened_at, original=original)


@given(CASES)
def test_a_text_is_shown_by_the_newest_case_of_its_message(made: list[tuple[int, int, Visibility]]) -> None:
    cases = {str(number): _case(number, *each) for number, each in enumerate(made)}
    state = WatchState("kerkwijk", cases=cases)
    for number in range(6):
        message = MessageRef(GROUP, str(number))
        state = state.with_heard(GROUP, RecentMessage(message, "jan" if number else "els", NOON, f"text {number}"))
    newest = {number: state.case_of_message(MessageRef(GROUP, str(number))) for number in range(6)}
    visible = (CaseStatus.VISIBLE, CaseStatus.RESTORED)
    wanted = [
        f"text {number}" for number, case in newest.items() if number and (case is None or case.status in visible)
    ]
    assert state.texts_shown(GROUP, NOON, "els") == tuple(wanted)
