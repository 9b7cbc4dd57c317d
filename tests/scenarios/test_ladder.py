"""A member goes too far: two moderators take them out of the group and let them in again, or the member is muted."""

from __future__ import annotations

import pytest

from bot.core.choice import Choice
from tests.scenarios.conftest import sides
from tests.scenarios.street import Street, the
from tests.wire.telegram.errors import CannotPost

ACT = "Wie gaat er mee? We pakken hem zelf aan"


async def test_only_two_moderators_take_a_member_out_of_the_group(street: Street) -> None:
    await street.opens()
    code = await street.held("Els", ACT)
    await street.desk_answers("Mo", f"verban {code}", the("expel_proposed", who="Mo", text="Els", code=code))
    await street.desk_answers("Mo", f"verban {code}", the("expel_second", who="Els", code=code))
    await street.desk_answers("Nele", f"verban {code}", the("done_expelled", who="Nele"))
    await street.private_shows("Els", the("expelled"))
    await street.desk_answers("Nele", f"terug {code}", the("card_choices", code=code))


@pytest.mark.parametrize("street", sides("telegram"), indirect=True)
async def test_neither_forgetme_nor_the_door_ends_a_mute_and_the_appeal_is_judged(street: Street) -> None:
    """Signal and the terminal cannot mute."""
    await street.opens()
    await street.types_on_desk("Nele", "goedenavond")
    code = await street.held("Piet", ACT)
    await street.decides("Mo", Choice.MUTE, code)
    await street.tells_bot("Piet", "bezwaar: het was een grap")
    await street.desk_shows(f"✋ {code} ·", "het was een grap")
    await street.tells_bot("Piet", "/forgetme")
    await street.private_shows("Piet", the("forgotten"))
    await street.leaves("Piet")
    await street.joins("Piet")
    await street.calm()
    with pytest.raises(CannotPost, match="muted"):
        await street.says("Piet", "daar ben ik weer")
    await street.types_on_desk("Nele", f"ok {code}")
    await street.private_shows("Piet", the("appeal_won", code=code))
    await street.stays(await street.says("Piet", "daar ben ik weer"))
