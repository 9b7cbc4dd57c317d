"""Talk, newcomers, and who asks to come in."""

from __future__ import annotations

import re

from bot.core.choice import Choice
from tests.scenarios.street import Street, the


async def test_chatter_stays_and_its_author_gets_one_private_note(street: Street) -> None:
    await street.opens()
    first = await street.says("An", "Goed gedaan allemaal 👍")
    await street.private_shows("An", the("useful_only"))
    second = await street.says("An", "Goed gedaan allemaal 👍👍")
    assert await street.times_private("An", the("useful_only")) == 1
    await street.stays(first)
    await street.stays(second)


async def test_a_newcomer_is_welcomed_with_the_house_rules(street: Street) -> None:
    await street.opens()
    await street.joins("Tom")
    await street.private_shows("Tom", the("welcome"), the("rules_head"), "Bel eerst 101")


async def test_each_of_many_newcomers_reads_why_a_message_is_hidden(street: Street) -> None:
    """Signal takes one message to a stranger every fifteen seconds."""
    await street.opens()
    for number in range(8):
        await street.joins(f"Lid{number}")
        await street.says(f"Lid{number}", "Wie gaat er mee? We pakken hem zelf aan")
        await street.later(minutes=15)
        await street.private_shows(f"Lid{number}", the("note_quote"))


async def test_who_comes_while_the_bot_is_away_is_welcomed_when_it_is_back(street: Street) -> None:
    await street.opens()
    await street.restarts(meanwhile=lambda: street.joins_meanwhile("Tom"))
    await street.private_shows("Tom", the("welcome"))
    await street.restarts()
    assert await street.times_private("Tom", the("welcome")) == 1


async def an_objection(street: Street) -> None:
    await street.opens()
    await street.says("Els", "Morgen is er markt")
    await street.tells_bot("Els", "/object Ik wil niet dat een machine meeleest.")
    await street.private_shows("Els", the("object_received"))
    asked = await street.desk_shows(the("object_desk", text="Ik wil niet dat een machine meeleest."))
    (code,) = re.findall(r"/answer (\w+)", asked.text)
    await street.tells_bot("Els", f"/answer {code} ik antwoord zelf")
    await street.types_on_desk("Mo", f"/answer {code} Dat begrijpen we; dit is ons antwoord.")
    await street.private_shows("Els", the("object_answer", code=code, text="Dat begrijpen we; dit is ons antwoord."))
    assert await street.times_private("Els", the("object_answer")) == 1
    await street.types_on_desk("Mo", "/queue")
    await street.desk_hides(the("object_line", code=code))


async def test_an_objection_is_answered(street: Street) -> None:
    await an_objection(street)


async def test_an_objection_is_answered_by_moderators_who_sit_elsewhere(mixed: Street) -> None:
    await an_objection(mixed)


async def test_whoever_accepts_the_house_rules_comes_in(street: Street) -> None:
    await street.opens()
    await street.asks_to_join("Tom")
    await street.private_shows("Tom", the("join_accept"))
    await street.accepts_rules("Tom")
    await street.comes_in("Tom")
    await street.private_shows("Tom", the("join_welcome"))


async def test_where_nobody_answers_the_moderators_let_somebody_in(street: Street) -> None:
    await street.opens()
    await street.asks_to_join("Tom")
    await street.private_shows("Tom", the("join_accept"))
    await street.later(hours=25)
    await street.decides("Mo", Choice.APPROVE, await street.card("Tom wil in Kerkwijk"))
    await street.comes_in("Tom")
    card = await street.desk_shows(the("join_let_in", who="Mo"))
    assert "«»" not in card.text
