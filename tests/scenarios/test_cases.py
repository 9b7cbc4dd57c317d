"""A message is hidden, and a moderator decides."""

from __future__ import annotations

from bot.core.choice import Choice
from tests.scenarios.street import Street, the

ACT = "Wie gaat er mee? We pakken hem zelf aan"


async def test_a_call_to_act_is_hidden_and_an_approved_one_comes_back_under_its_authors_name(street: Street) -> None:
    await street.opens()
    post = await street.says("Piet", ACT)
    await street.goes(post)
    await street.group_shows(the("stay_inside"))
    await street.private_shows("Piet", the("no_vigilantes"))
    await street.decides("Mo", Choice.APPROVE, await street.card(ACT))
    await street.group_shows(the("restored_head", who="Piet"), ACT)
    await street.desk_shows(the("done_approved", who="Mo"))


async def test_the_facts_of_a_hidden_report_stay_in_the_group(street: Street) -> None:
    await street.opens()
    post = await street.says("Piet", f"Hij staat nu bij nummer 12, zwarte jas. {ACT}")
    await street.goes(post)
    await street.group_shows(the("masked_head", who="Piet"), "nummer 12, zwarte jas")
    await street.group_hides("We pakken hem zelf aan")


async def test_a_removed_message_stays_away_and_its_author_reads_why(street: Street) -> None:
    await street.opens()
    post = await street.says("Els", ACT)
    await street.goes(post)
    await street.decides("Mo", Choice.REMOVE, await street.card(ACT))
    await street.private_shows("Els", the("removed"), "Geen eigenrichting")
    await street.group_hides(ACT)


async def test_a_decision_is_taken_back(street: Street) -> None:
    await street.opens()
    code = await street.held("Els", ACT)
    await street.decides("Mo", Choice.APPROVE, code)
    await street.group_shows(the("restored_head", who="Els"))
    await street.decides("Nele", Choice.UNDO, code)
    await street.desk_shows(the("card_choices", code=code))
    await street.group_hides(ACT)
    await street.decides("Nele", Choice.REMOVE, code)
    await street.desk_shows(the("done_removed", who="Nele"))


async def test_after_an_approval_the_author_reads_an_apology_and_the_group_that_the_warning_was_a_mistake(
    street: Street,
) -> None:
    await street.opens()
    await street.goes(await street.says("Els", ACT))
    await street.group_shows(the("stay_inside"))
    await street.decides("Mo", Choice.APPROVE, await street.card(ACT))
    await street.group_shows(the("warning_was_wrong"))
    assert await street.times_private("Els", the("restored")) == 1


async def test_of_two_moderators_the_first_one_counts(street: Street) -> None:
    await street.opens()
    code = await street.held("Els", ACT)
    await street.types_on_desk("Mo", f"weg {code}")
    await street.desk_answers("Nele", f"ok {code}", the("already_decided", code=code))
    await street.group_hides(ACT)


async def test_a_member_decides_nothing(street: Street) -> None:
    await street.opens()
    code = await street.held("Els", ACT)
    await street.says("Els", f"ok {code}")
    await street.desk_hides(the("done_approved"))
    await street.group_hides(ACT)


async def test_nobody_decides_and_the_time_runs_out(street: Street) -> None:
    await street.opens()
    await street.held("Els", ACT)
    await street.later(minutes=31)
    await street.desk_shows(the("done_expired_removed"))
    await street.group_hides(ACT)


async def test_an_edited_message_is_judged_again(street: Street) -> None:
    await street.opens()
    post = await street.says("Jan", "Iedereen thuis vanavond, de wijkagent komt langs")
    await street.stays(post)
    await street.edits(post, ACT)
    await street.goes(post)
    await street.card(ACT)


async def test_a_plate_is_masked_and_its_author_told_whom_to_give_it_to(street: Street) -> None:
    await street.opens()
    post = await street.says("Jan", "101 gebeld, grijze bestelwagen met plaat 1-ABC-123 rijdt traag rond")
    await street.goes(post)
    await street.group_shows(the("masked_head", who="Jan"), "grijze bestelwagen")
    await street.group_hides("1-ABC-123")
    await street.private_shows("Jan", the("plate"))


async def test_what_a_member_flags_comes_before_the_moderators(street: Street) -> None:
    await street.opens()
    post = await street.says("Piet", "Die van nummer 7 is ook niet te betrouwen zeker")
    await street.flags("Els", post)
    await street.card("nummer 7", the("case_flagged"))
    await street.private_shows("Els", the("flag_thanks"))
    await street.stays(post)
    await street.group_hides("🚩")


async def test_flag_may_be_typed_as_an_answer(street: Street) -> None:
    await street.opens()
    post = await street.says("Piet", "Die van nummer 7 is ook niet te betrouwen zeker")
    await street.says("Els", "/flag", reply_to=post)
    await street.card("nummer 7")
    await street.group_hides("/flag")


async def test_a_slash_before_a_call_to_act_changes_nothing(street: Street) -> None:
    await street.opens()
    await street.goes(await street.says("Piet", f"/rules {ACT}"))
    await street.card(ACT)
    await street.group_hides(ACT)
