"""Something goes on in the street: who calls, what the group sees of it, and how it ends."""

from __future__ import annotations

import pytest

from bot.core.choice import Choice
from tests.scenarios.conftest import CAN_BE_LEFT, TELL_OF_DELETIONS
from tests.scenarios.side import Post
from tests.scenarios.street import Street, the
from tests.scenarios.test_reports import REPORT

MILL = "Twee mannen breken een auto open in de Molenstraat"
SAME = "Ik zie hem ook in de Kerkstraat, hij voelt aan de deuren"
KNIFE = "Hij staat er nog en hij heeft een mes, zwarte jas, Kerkstraat"
CHATTER = "Wie heeft er een ladder te leen?"
CLOSED = the("incident_closed")


async def report(street: Street, text: str = REPORT, by: str = "Jan") -> tuple[Post, Post]:
    """The report, and the bot's question about it."""
    made = await street.says(by, text)
    await street.incident(by)
    return made, (await street.bot_says(the("call_first")))[-1]


async def test_a_report_is_asked_about_once_with_all_numbers_of_the_watch(street: Street) -> None:
    await street.opens(police=("101", "057 230 500"))
    await report(street)
    await street.group_shows(the("call_first", numbers="101 of 057 230 500"))
    await street.says("Els", SAME)
    assert len(await street.bot_says()) == 1


async def test_a_neighbour_called_and_the_same_message_says_so_to_whoever_reports_it_again(street: Street) -> None:
    await street.opens()
    _, question = await report(street)
    await street.says("Els", "gebeld")
    notice = await street.group_shows(the("incident_called", urgent="101", who="Els"))
    assert notice.native == question.native
    await street.says("Piet", SAME)
    assert len(await street.bot_says()) == 1
    await street.desk_shows("🔔", the("incident_called", who="Els"))


async def test_of_two_incidents_each_has_its_own_notice(street: Street) -> None:
    await street.opens()
    _, church = await report(street)
    await street.later(minutes=1)
    there, mill = await report(street, MILL, "Els")
    assert church.native != mill.native
    await street.says("Piet", "gebeld", reply_to=there)
    assert (await street.group_shows(the("incident_called", who="Piet"))).native == mill.native
    assert [post.native for post in await street.bot_says(the("call_first"))] == [church.native]
    await street.says("Jan", "gebeld")
    assert (await street.group_shows(the("incident_called", who="Jan"))).native == church.native
    assert len(await street.bot_says()) == 2


async def test_an_answer_to_a_report_is_about_that_one(street: Street) -> None:
    await street.opens()
    first, _ = await report(street)
    await street.later(minutes=1)
    await report(street, MILL, "Els")
    await street.says("Piet", "Ze zijn weggereden richting station", reply_to=first)
    church, mill = await street.incident("Jan"), await street.incident("Els")
    await street.later(minutes=8)
    await street.desk_shows(the("incident_nobody_calls", code=mill, who="Els"))
    await street.desk_hides(the("incident_nobody_calls", code=church))


async def test_the_reporters_all_clear_closes_it_and_the_notice_says_so(street: Street) -> None:
    await street.opens()
    _, question = await report(street)
    await street.says("Jan", "Niet nodig, was mijn broer")
    notice = await street.group_shows(the("incident_closed", outcome="vals alarm, alles in orde"))
    assert notice.native == question.native
    assert len(await street.bot_says()) == 1


async def test_somebody_elses_all_clear_is_a_question_to_the_reporter(street: Street) -> None:
    await street.opens()
    await report(street)
    await street.says("An", "Niet nodig, dat was mijn broer")
    question = await street.group_shows(the("is_it_over", who="Jan"))
    await street.says("An", "ja")
    await street.group_hides(CLOSED)
    await street.says_over("Jan", over=True)
    await street.group_shows(the("incident_closed", outcome="het is voorbij"))
    await street.goes(question)


@pytest.mark.parametrize("word", [True, False], ids=["by a word", "as the platform offers it"])
async def test_a_moderator_closes_it_and_the_group_is_told(street: Street, word: bool) -> None:
    await street.opens()
    _, question = await report(street)
    await street.says("Els", "gebeld")
    code = await street.incident("Jan")
    if word:
        await street.types_on_desk("Mo", f"afgesloten {code}")
    else:
        await street.decides("Mo", Choice.CLOSE, code)
    await street.group_shows(the("incident_closed", outcome="de politie is op de hoogte"))
    told = await street.bot_says(CLOSED)
    assert [post.native == question.native for post in told] == [True, False]  # edited, and said aloud
    await street.desk_shows(code, CLOSED)


async def test_police_on_the_spot_are_shown_by_the_same_message(street: Street) -> None:
    await street.opens()
    _, question = await report(street)
    await street.decides("Mo", Choice.POLICE_THERE, await street.incident("Jan"))
    assert (await street.group_shows(the("incident_police"))).native == question.native
    await street.later(minutes=8)
    await street.desk_hides(the("incident_nobody_calls"))


async def test_a_moderator_merges_two_that_are_one(street: Street) -> None:
    await street.opens()
    _, church = await report(street)
    await street.later(minutes=1)
    _, mill = await report(street, MILL, "Els")
    await street.says("Els", "gebeld")
    one, other = await street.incident("Jan"), await street.incident("Els")
    await street.types_on_desk("Mo", f"samen {other} {one}")
    assert (await street.group_shows(the("incident_merged"))).native == mill.native
    assert (await street.group_shows(the("incident_called", who="Els"))).native == church.native
    assert len(await street.bot_says()) == 2


async def test_a_moderator_splits_one_that_is_two(street: Street) -> None:
    await street.opens()
    _, question = await report(street)
    await street.says("Els", "Er staat een man aan de voordeur te prutsen, zwarte jas")
    await street.says("Jan", "gebeld")
    await street.types_on_desk("Mo", f"apart {await street.incident('Jan')}")
    await street.incident("Els")
    (apart,) = await street.bot_says(the("call_first"))
    assert (await street.group_shows(the("incident_called", who="Jan"))).native == question.native
    assert apart.native != question.native


async def test_in_danger_the_emergency_number_is_named(street: Street) -> None:
    await street.opens()
    await street.says("Jan", "Er staat een man met een mes aan de deur van nummer 12 in de Kerkstraat")
    await street.group_shows(the("call_emergency", emergency="112"), "112 BE")
    await street.group_hides(the("call_first"))
    await street.desk_shows("🔔", the("card_urgent"))
    await street.has_called("Els")
    await street.group_shows(the("incident_called", urgent="112", who="Els"))


async def test_danger_that_shows_later_is_asked_anew(street: Street) -> None:
    await street.opens()
    _, question = await report(street)
    await street.says("Els", KNIFE)
    await street.group_shows(the("call_emergency", emergency="112"))
    await street.goes(question)
    assert len(await street.bot_says()) == 1


async def test_where_nobody_calls_the_moderators_are_told_after_the_set_time(street: Street) -> None:
    await street.opens(more="escalate_after: 9 min")
    await report(street)
    code = await street.incident("Jan")
    await street.later(minutes=8)
    await street.desk_hides(the("incident_nobody_calls"))
    await street.later(minutes=2)
    await street.desk_shows(the("incident_nobody_calls", code=code, who="Jan", urgent="101"))
    await street.types_on_desk("Nele", f"gebeld {code}")
    await street.group_shows(the("incident_called", who="Nele"))


async def test_after_a_silence_the_reporter_is_asked_and_it_goes_on_until_they_say_so(street: Street) -> None:
    await street.opens()
    await report(street)
    await street.later(minutes=46)
    question = await street.group_shows(the("is_it_over", who="Jan"))
    await street.says_over("Jan", over=False)
    await street.goes(question)
    await street.later(minutes=30)
    await street.group_hides(the("is_it_over"))
    await street.group_hides(CLOSED)
    await street.later(minutes=16)
    await street.group_shows(the("is_it_over", who="Jan"))
    await street.says_over("Jan", over=True)
    await street.group_shows(the("incident_closed", outcome="het is voorbij"))


async def test_where_nobody_answers_time_closes_it_without_another_message(street: Street) -> None:
    await street.opens()
    _, question = await report(street)
    await street.says("Jan", "gebeld")
    await street.later(minutes=46)
    await street.group_shows(the("is_it_over", who="Jan"))
    await street.later(minutes=16)
    notice = await street.group_shows(the("incident_quiet", outcome="al een tijd geen nieuws meer"))
    assert notice.native == question.native
    assert len(await street.bot_says()) == 1


async def test_not_me_takes_the_call_back(street: Street) -> None:
    await street.opens()
    _, question = await report(street)
    await street.has_called("Piet")
    await street.group_shows(the("incident_called", who="Piet"))
    await street.says("Els", "ik niet")
    await street.group_hides(the("call_first"))
    await street.says("Piet", "ik niet")
    assert (await street.group_shows(the("call_first"))).native == question.native
    await street.group_hides(the("incident_called"))


async def test_chatter_while_something_goes_on_is_asked_once_to_wait_and_nobody_is_told_privately(
    street: Street,
) -> None:
    await street.opens()
    await report(street)
    await street.says("An", CHATTER)
    hush = await street.group_shows(the("keep_line_free"))
    assert "An" not in hush.text.split()
    await street.says("Piet", "Goed gedaan allemaal 👍👍")
    assert len(await street.bot_says(the("keep_line_free"))) == 1
    assert await street.times_private("An", the("useful_only")) == 0
    assert await street.times_private("Piet", the("useful_only")) == 0


async def test_chatter_is_hinted_at_privately_once_in_thirty_days_with_the_group_for_it(street: Street) -> None:
    await street.opens(more='chatter: {every: 30 days, group: "Praatgroep Kerkwijk"}')
    await street.says("An", CHATTER)
    hint = the("useful_only", chat_group="Praatgroep Kerkwijk")
    await street.private_shows("An", hint)
    await street.later(days=29)
    await street.says("An", CHATTER)
    assert await street.times_private("An", hint) == 1
    await street.later(days=2)
    await street.says("An", CHATTER)
    assert await street.times_private("An", hint) == 2
    assert await street.bot_says() == []


async def test_a_report_that_is_edited_is_heard_again(street: Street) -> None:
    await street.opens()
    made, _ = await report(street)
    await street.edits(made, f"{REPORT}, hij heeft een mes")
    await street.group_shows(the("call_emergency"))
    await street.later(minutes=1)
    await street.edits(made, f"{REPORT}, hij heeft een mes. 101 gebeld")
    await street.group_shows(the("incident_called", who="Jan"), the("incident_danger"))
    assert len(await street.bot_says()) == 1


async def test_a_message_that_becomes_a_report_by_an_edit_is_asked_about(street: Street) -> None:
    await street.opens()
    made = await street.says("Jan", "opgelet allemaal")
    await street.later(minutes=1)
    await street.edits(made, REPORT)
    await street.group_shows(the("call_first"))


@pytest.mark.parametrize("street", TELL_OF_DELETIONS, indirect=True)
async def test_a_called_that_is_deleted_is_taken_back(street: Street) -> None:
    await street.opens()
    await report(street)
    said = await street.says("Els", "gebeld")
    await street.group_shows(the("incident_called", who="Els"))
    await street.deletes(said)
    await street.group_shows(the("call_first"))
    await street.group_hides(the("incident_called"))


@pytest.mark.parametrize("street", TELL_OF_DELETIONS, indirect=True)
async def test_a_report_that_is_deleted_brings_the_question_whether_it_is_over(street: Street) -> None:
    await street.opens()
    made, _ = await report(street)
    await street.deletes(made)
    await street.group_shows(the("is_it_over", who="Jan"))
    await street.group_hides(CLOSED)
    await street.says_over("Jan", over=True)
    await street.group_shows(CLOSED)


@pytest.mark.parametrize("street", CAN_BE_LEFT, indirect=True)
async def test_a_reporter_who_left_is_not_asked_and_the_moderators_are(street: Street) -> None:
    await street.opens()
    await report(street)
    await street.leaves("Jan")
    await street.later(minutes=46)
    await street.group_hides(the("is_it_over"))
    await street.desk_shows(the("incident_still", code=await street.incident("Jan")))


async def test_a_watch_in_two_languages_reads_and_writes_both(street: Street) -> None:
    await street.opens()
    await street.says("An", "Un homme essaie d'ouvrir les portières des voitures dans la rue du Moulin")
    await street.group_shows(the("call_first"), the("call_first", "fr"))
    await street.says("Els", "J'ai appelé le 101")
    await street.group_shows(the("incident_called", who="Els"), the("incident_called", "fr", who="Els"))
    await street.says("An", "Fausse alerte, c'était mon frère")
    await street.group_shows(CLOSED, the("incident_closed", "fr"))
    assert len(await street.bot_says()) == 1


async def test_two_reports_in_the_same_moment_are_one_incident(street: Street) -> None:
    await street.opens()
    street.says_meanwhile("Jan", REPORT)
    street.says_meanwhile("Els", SAME)
    assert len(await street.bot_says(the("call_first"))) == 1
    await street.desk_shows("🔔")
    assert len(await street.bot_says()) == 1


async def test_a_bot_that_is_restarted_goes_on_with_the_same_notice(street: Street) -> None:
    await street.opens()
    _, question = await report(street)
    await street.restarts()
    await street.has_called("Els")
    assert (await street.group_shows(the("incident_called", who="Els"))).native == question.native
    await street.restarts()
    await street.decides("Mo", Choice.CLOSE, await street.incident("Jan"))
    await street.group_shows(CLOSED)
    assert (await street.bot_says(CLOSED))[0].native == question.native


async def test_the_week_in_numbers_comes_to_the_desk(street: Street) -> None:
    await street.opens()
    await street.says("Jan", f"101 gebeld. {REPORT}")
    await street.later(minutes=1)
    await report(street, MILL, "Els")
    await street.later(minutes=4)
    await street.says("Els", "gebeld")
    await street.later(hours=2)
    await street.later(days=6)  # the Monday after
    lines = (
        "Meldingen: 2",
        "Eerst gebeld: 1",
        "Gebeld na mijn vraag: 1",
        "Niemand zei «gebeld»: 0",
        "Tijd tot «gebeld»: 4 min",
    )
    note = await street.desk_shows(the("week_head", group="Kerkwijk"), *lines)
    assert street.is_pictured_where_it_can_be(note)
    await street.group_hides(the("week_head"))
