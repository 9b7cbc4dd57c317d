"""A member disagrees, and sends a hidden message again in other words."""

from __future__ import annotations

from bot.core.choice import Choice
from tests.scenarios.street import Street, the

ACT = "Wie gaat er mee? We pakken hem zelf aan"


async def removed(street: Street) -> str:
    """The code of a message of Els that Mo took away, with a warning. Nele has been seen on the desk."""
    await street.types_on_desk("Nele", "goedenavond")
    code = await street.held("Els", ACT)
    await street.decides("Mo", Choice.WARN, code)
    await street.private_shows("Els", the("warned"), "3. Geen eigenrichting")
    return code


async def test_a_colleague_judges_an_appeal_and_the_message_comes_back(street: Street) -> None:
    await street.opens()
    code = await removed(street)
    await street.tells_bot("Els", "bezwaar: het was een grap")
    await street.private_shows("Els", the("appeal_received", code=code))
    await street.desk_shows(f"✋ {code} ·", the("card_appeal_choices", code=code))
    await street.desk_answers("Mo", f"weg {code}", the("appeal_colleague", code=code))
    await street.decides("Nele", Choice.CLAIM, code)
    await street.private_shows("Els", the("appeal_looked_at", code=code))
    await street.decides("Nele", Choice.APPROVE, code)
    await street.group_shows(the("restored_head", who="Els"), ACT)
    await street.private_shows("Els", the("appeal_won", code=code), the("appeal_back"))
    await street.desk_shows(the("done_appeal_won", who="Nele"))


async def test_an_appeal_survives_a_restart_and_is_upheld_with_a_reason(street: Street) -> None:
    await street.opens()
    code = await removed(street)
    await street.tells_bot("Els", "/appeal")
    await street.private_shows("Els", the("appeal_received", code=code))
    await street.restarts()
    await street.types_on_desk("Nele", f"weg {code} oproepen mag niet")
    await street.private_shows(
        "Els", the("appeal_upheld", code=code), the("moderator_reason", text="oproepen mag niet")
    )
    await street.group_hides(ACT)


async def test_a_hidden_message_is_sent_again_through_the_bot(street: Street) -> None:
    await street.opens(more="hidden_notice: true")
    code = await street.held("Els", ACT)
    await street.group_shows(the("hidden_public", count="3"))
    await street.tells_bot("Els", "opnieuw")
    await street.private_shows("Els", the("again_now"))
    await street.tells_bot("Els", "De vergadering van morgen begint om acht uur")
    await street.group_shows(the("restored_head", who="Els"), "De vergadering van morgen")
    await street.desk_answers("Mo", f"toon {code}", code, the("card_resent"))
    await street.decides("Mo", Choice.APPROVE, code)
    await street.group_shows(ACT)
    await street.group_hides(the("hidden_public"))
