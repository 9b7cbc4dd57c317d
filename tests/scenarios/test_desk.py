"""An evening on the moderators' desk: each thing that is typed there is answered there."""

from __future__ import annotations

import pytest

from tests.scenarios.conftest import CAN_BE_LEFT
from tests.scenarios.street import Street, the

ACT = "Wie gaat er mee? We pakken hem zelf aan"


async def test_a_moderator_types_with_slips(street: Street) -> None:
    await street.opens()
    await street.goes(await street.says("Els", ACT))
    code = await street.card(ACT)
    await street.types_on_desk("Mo", f"wek {code}")
    await street.desk_shows(the("done_removed", who="Mo"))
    await street.types_on_desk("Nele", f"terug {code}")
    await street.desk_shows(the("card_choices", code=code))
    await street.types_on_desk("Nele", f"waarschw {code}?")
    await street.desk_shows(the("desk_ask", words=f"`waarschuw {code}`"))
    await street.types_on_desk("Nele", f"flurp {code}")
    await street.desk_shows(the("desk_word_unknown", text="flurp"))
    await street.types_on_desk("Nele", "/statz")
    await street.desk_shows(the("desk_word_unknown", text="/statz"))
    await street.types_on_desk("Nele", "/stats")
    await street.desk_shows(the("week_head"))
    await street.group_hides(ACT)


@pytest.mark.parametrize("street", CAN_BE_LEFT, indirect=True)
async def test_a_lone_word_is_enough_in_a_chat_of_the_moderators_alone(street: Street) -> None:
    """The terminal shows the group and the desk as one: a word without a code is talk of the group there."""
    await street.opens()
    await street.goes(await street.says("Els", ACT))
    code = await street.card(ACT)
    await street.types_on_desk("Mo", "ok")
    await street.desk_shows(the("desk_ask", words=f"`ok {code}`"))
    await street.types_on_desk("Mo", "weg")
    await street.desk_shows(the("done_removed", who="Mo"))
    await street.types_on_desk("Nele", "terug")
    await street.desk_shows(the("card_choices", code=code))
    await street.group_hides(ACT)


async def test_the_queue_is_never_shown_in_the_group(street: Street) -> None:
    await street.opens()
    await street.goes(await street.says("Els", ACT))
    code = await street.card(ACT)
    await street.says("Mo", "/queue")
    await street.desk_shows(the("queue_head", count="1"))
    await street.group_hides(code)
    await street.group_hides(the("queue_head"))
