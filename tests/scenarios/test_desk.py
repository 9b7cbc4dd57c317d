"""An evening on the moderators' desk: each thing that is typed there is answered there."""

from __future__ import annotations

from tests.scenarios.street import Street, the

ACT = "Wie gaat er mee? We pakken hem zelf aan"


async def test_a_moderator_types_on_a_phone(street: Street) -> None:
    await street.opens()
    await street.goes(await street.says("Els", ACT))
    code = await street.card(ACT)
    await street.types_on_desk("Mo", "ok")
    await street.desk_shows(the("desk_ask", words=f"`ok {code}`"))
    await street.types_on_desk("Mo", f"wek {code}?")
    await street.desk_shows(the("desk_ask", words=f"`weg {code}`"))
    await street.types_on_desk("Mo", "weg")
    await street.desk_shows(the("done_removed", who="Mo"))
    await street.types_on_desk("Nele", "terug")
    await street.desk_shows(the("card_choices", code=code))
    await street.types_on_desk("Nele", f"waarschw {code}")
    await street.desk_shows(the("done_warned", who="Nele"))
    await street.types_on_desk("Nele", "/statz")
    await street.desk_shows(the("desk_word_unknown", text="/statz"))
    await street.types_on_desk("Nele", "/stats")
    await street.desk_shows(the("week_head"))
    await street.group_hides(ACT)


async def test_the_queue_is_never_shown_in_the_group(street: Street) -> None:
    await street.opens()
    await street.goes(await street.says("Els", ACT))
    code = await street.card(ACT)
    await street.says("Mo", "/queue")
    await street.desk_shows(the("queue_head", count="1"))
    await street.group_hides(code)
    await street.group_hides(the("queue_head"))
