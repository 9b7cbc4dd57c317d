"""The street of an accused person is no place of an incident."""

from __future__ import annotations

import pytest

from bot.reader.personal_data.homes import without_homes
from bot.reader.traces import find_place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Kevin Peeters van Kerkstraat 8 steelt fietsen in de Molenstraat.", "Molenstraat"),
        ("Kevin Peeters van Kerkstraat 8 steelt fietsen. De politie is er.", ""),
        ("Er loopt iemand rond in de Kerkstraat. De politie is er.", "Kerkstraat"),
    ],
)
def test_a_street_that_only_an_accused_person_lives_in_is_no_place(text: str, place: str) -> None:
    assert find_place(without_homes(text, "nl")) == place
