"""An evening on the moderators' desk: each thing that is typed there is answered there."""

from __future__ import annotations

import re

import pytest

from bot.core.choice import Choice
from tests.scenarios.conftest import CAN_BE_LEFT
from tests.scenarios.street import Street, the

ACT = "Wie gaat er mee? We pakken hem zelf aan"


async def test_a_moderator_types_with_slips(street: Street) -> None:
    await street.opens()
    code = await street.held("Els", ACT)
    await street.desk_answers("Mo", f"wek {code}", the("done_removed", who="Mo"))
    await street.desk_answers("Nele", f"terug {code}", the("card_choices", code=code))
    await street.desk_answers("Nele", f"waarschw {code}?", the("desk_ask", words=f"`waarschuw {code}`"))
    await street.desk_answers("Nele", f"flurp {code}", the("desk_word_unknown", text="flurp"))
    await street.desk_answers("Nele", "/statz", the("desk_ask", words="`/stats`"))
    await street.desk_answers("Nele", "/flurp", the("desk_word_unknown", text="/flurp"))
    await street.desk_answers("Nele", "/stats", the("stats_head"), the("stats_rule", rule="Geen eigenrichting"))
    await street.desk_answers("Nele", "/week", the("week_head"))
    await street.group_hides(ACT)


async def test_the_words_behind_a_removal_reach_its_author(street: Street) -> None:
    await street.opens()
    code = await street.held("Els", ACT)
    await street.types_on_desk("Mo", f"weg {code} dit is eigenrichting, bel me op 0470 12 34 56")
    passed_on = "dit is eigenrichting, bel me op ▒▒▒"
    await street.private_shows("Els", the("moderator_reason", text=passed_on))
    await street.desk_shows(the("card_reason", reason=passed_on))
    await street.group_hides(passed_on)


@pytest.mark.parametrize("street", CAN_BE_LEFT, indirect=True)
async def test_a_lone_word_is_enough_in_a_chat_of_the_moderators_alone(street: Street) -> None:
    """The terminal shows the group and the desk as one: a word without a code is talk of the group there."""
    await street.opens()
    code = await street.held("Els", ACT)
    await street.desk_answers("Mo", "ok", the("desk_ask", words=f"`ok {code}`"))
    await street.desk_answers("Mo", "weg", the("done_removed", who="Mo"))
    await street.desk_answers("Nele", "terug", the("card_choices", code=code))
    await street.group_hides(ACT)


async def test_the_queue_is_never_shown_in_the_group(street: Street) -> None:
    await street.opens()
    code = await street.held("Els", ACT)
    await street.says("Mo", "/queue")
    await street.desk_shows(the("queue_head", count="1"))
    await street.group_hides(code)
    await street.group_hides(the("queue_head"))


async def test_a_moderator_takes_a_case_and_a_colleague_decides_all_the_same(street: Street) -> None:
    await street.opens()
    code = await street.held("Els", ACT)
    await street.decides("Mo", Choice.CLAIM, code)
    await street.desk_shows(the("claimed", who="Mo", code=code))
    await street.desk_answers("Nele", f"weg {code}", the("claim_held", who="Mo", code=code))
    await street.desk_answers("Nele", f"los {code}", the("already_claimed", who="Mo", code=code))
    await street.desk_answers("Nele", f"weg {code}", the("done_removed", who="Nele"))
    await street.group_hides(ACT)


async def test_one_line_decides_all_of_a_member_and_takes_back_all_of_a_rule(street: Street) -> None:
    await street.opens()
    again = "Kom, we gaan met zijn allen achter hem aan en slaan hem verrot"
    for text in (ACT, again):
        await street.held("Els", text)
    await street.desk_answers("Mo", "weg alles van Els", the("bulk_done", count="2"))
    await street.held("Jan", ACT)
    await street.later(minutes=31)
    await street.desk_shows(the("done_expired_removed"))
    await street.types_on_desk("Nele", "terug regel Geen eigenrichting 1h")
    await street.desk_shows(the("bulk_undone", rule="Geen eigenrichting", count="1"))
    await street.types_on_desk("Nele", "ok regel no-vigilantes")
    await street.group_shows("Jan", ACT)
    await street.group_hides(again)
    await street.group_hides(the("bulk_done"))


async def test_the_moderator_on_duty_is_reminded_alone_and_then_the_next(street: Street) -> None:
    people = ", ".join(f'{{name: {name}, person: "{street.address(name)}"}}' for name in ("Mo", "Nele"))
    await street.opens(more=f"duty: {{people: [{people}], remind: 8 min}}")
    code = await street.held("Els", ACT)
    await street.later(minutes=9)
    await street.private_shows("Mo", the("duty_one", code=code))
    await street.later(minutes=9)
    await street.private_shows("Nele", the("duty_one", code=code))
    await street.later(minutes=13)
    await street.desk_shows(the("done_expired_removed"))
    await street.group_hides(the("duty_one", code=code))


async def test_two_messages_of_a_member_share_a_card_and_each_can_be_decided(street: Street) -> None:
    await street.opens()
    again = "Kom, we gaan met zijn allen achter hem aan en slaan hem verrot"
    code = await street.held("Els", ACT)
    await street.goes(await street.says("Els", again))
    shown = await street.desk_shows(ACT, again, "«toon ")
    (other,) = re.findall(r"«toon (\w+)»", shown.text)
    await street.desk_answers("Mo", f"weg {other}", ACT, again, the("done_removed"))
    await street.later(minutes=1)
    await street.decides("Nele", Choice.APPROVE, code)
    await street.group_shows(the("restored_head", who="Els"), ACT)
    await street.group_hides(again)
