"""The order of dates comes from the whole file or an option; local times stay in order over both changes of the clock."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.export.adapter import DateOrder
from adapters.export.local_time import LocalTime
from bot.errors import BadInput
from tests.replay.export_writers import ZONE
from tests.replay.test_export_round_trip import Got, read


def days(*dates: str) -> str:
    return "".join(f"{date}, 10:00 - Jan: hallo\n" for date in dates)


def refusal(text: str, dates: DateOrder | None = None) -> str:
    with pytest.raises(BadInput) as caught:
        read("chat.txt", text, dates)
    return str(caught.value)


def months(got: Got) -> list[int]:
    return [at.month for at in got.times]


def test_one_day_above_twelve_settles_all_dates() -> None:
    assert months(read("chat.txt", days("01/02/2026", "02/02/2026", "13/02/2026"))) == [2, 2, 2]
    assert months(read("chat.txt", days("01/02/2026", "01/03/2026", "01/13/2026"))) == [1, 1, 1]


def test_without_such_a_day_the_order_in_which_time_runs_forward_is_used() -> None:
    assert months(read("chat.txt", days("01/02/2026", "03/02/2026", "02/03/2026"))) == [2, 2, 3]
    assert months(read("chat.txt", days("02/01/2026", "02/03/2026", "03/02/2026"))) == [2, 2, 3]


def test_dates_that_are_the_same_either_way_need_no_order() -> None:
    assert months(read("chat.txt", days("01/01/2026", "05/05/2026"))) == [1, 5]


def assumed(got: Got) -> str:
    return got.adapter.export.assumed


def test_an_ambiguous_file_is_read_with_the_smaller_gaps_and_says_so() -> None:
    got = read("chat.txt", days("01/02/2026", "02/02/2026", "03/02/2026", "05/02/2026"))
    assert months(got) == [2, 2, 2, 2]
    assert "read day first (--dates mdy: month first)" in assumed(got)
    got = read("chat.txt", days("02/01/2026", "02/02/2026", "02/03/2026", "02/05/2026"))
    assert months(got) == [2, 2, 2, 2]
    assert "read month first (--dates dmy: day first)" in assumed(got)


def test_a_single_ambiguous_date_is_read_day_first_and_said() -> None:
    got = read("chat.txt", days("03/04/2026"))
    assert months(got) == [4]
    assert "both ways" in assumed(got)


def test_what_the_file_or_the_option_proves_is_not_said() -> None:
    proved = days("13/02/2026"), days("02/01/2026", "02/03/2026", "03/02/2026")
    for text, order in ((proved[0], None), (proved[1], None), (days("03/04/2026"), DateOrder.MDY)):
        assert assumed(read("chat.txt", text, order)) == ""


def test_an_ambiguous_file_is_read_in_the_given_order() -> None:
    assert months(read("chat.txt", days("03/04/2026"), DateOrder.DMY)) == [4]
    assert months(read("chat.txt", days("03/04/2026"), DateOrder.MDY)) == [3]


def test_a_file_that_contradicts_itself_names_both_lines() -> None:
    told = refusal(days("13/02/2026", "14/02/2026", "02/15/2026"))
    assert "line 1 is day first, line 3 is month first" in told
    assert "--dates dmy" in told


def test_asking_for_an_order_makes_a_pasted_line_a_part_of_the_message() -> None:
    got = read("chat.txt", days("13/02/2026", "14/02/2026", "02/15/2026"), DateOrder.DMY)
    assert got.adapter.messages == 2
    assert got.messages[1].message.text == "hallo\n02/15/2026, 10:00 - Jan: hallo"


def test_asking_for_the_wrong_order_is_refused() -> None:
    told = refusal(days("13/02/2026", "14/02/2026"), DateOrder.MDY)
    assert "line 1 can only be read day first" in told
    assert "--dates dmy" in told


def test_a_year_that_comes_first_needs_no_order() -> None:
    assert months(read("chat.txt", days("2026-03-04"))) == [3]


def at_minutes(*times: str, day: str) -> list[datetime]:
    return read("chat.txt", "".join(f"{day}, {time} - Jan: hallo\n" for time in times)).times


def test_the_hour_that_comes_twice_in_autumn_is_read_twice() -> None:
    times = at_minutes("01:59", "02:10", "02:50", "02:05", "02:55", "03:01", day="25/10/2026")
    assert [at.strftime("%H:%M") for at in times] == ["23:59", "00:10", "00:50", "01:05", "01:55", "02:01"]


def test_the_hour_that_is_left_out_in_spring_moves_forward() -> None:
    times = at_minutes("01:59", "02:30", "03:31", day="29/03/2026")
    assert [at.strftime("%H:%M") for at in times] == ["00:59", "01:30", "01:31"]


@given(
    st.sampled_from([datetime(2026, 10, 24, 12), datetime(2026, 3, 28, 12), datetime(2026, 7, 1)]),
    st.lists(st.integers(1, 40 * 60), max_size=60),
)
def test_local_times_are_read_in_order(start: datetime, waits: list[int]) -> None:
    """In a busy chat no wait is as long as the hour that comes twice, so the local times go back at the change."""
    clock, at = LocalTime(ZONE), start.replace(tzinfo=ZONE).astimezone(UTC)
    last = at
    for wait in waits:
        at += timedelta(seconds=wait)
        read_back = clock.utc(at.astimezone(ZONE).replace(tzinfo=None))
        assert last <= read_back <= at
        assert read_back == at or at.astimezone(ZONE).fold
        last = read_back
