"""A member goes too far: two moderators take them out of the group, and let them in again."""

from __future__ import annotations

from tests.scenarios.street import Street, the

ACT = "Wie gaat er mee? We pakken hem zelf aan"


async def test_only_two_moderators_take_a_member_out_of_the_group(street: Street) -> None:
    await street.opens()
    await street.goes(await street.says("Els", ACT))
    code = await street.card(ACT)
    await street.types_on_desk("Mo", f"verban {code}")
    await street.desk_shows(the("expel_proposed", who="Mo", text="Els", code=code))
    await street.types_on_desk("Mo", f"verban {code}")
    await street.desk_shows(the("expel_second", who="Els", code=code))
    await street.types_on_desk("Nele", f"verban {code}")
    await street.desk_shows(the("done_expelled", who="Nele"))
    await street.private_shows("Els", the("expelled"))
    await street.types_on_desk("Nele", f"terug {code}")
    await street.desk_shows(the("card_choices", code=code))
