"""A coordinator changes the rules from the phone, and nothing is in force before the ✅."""

from __future__ import annotations

import re

import pytest

from bot.core.choice import Choice
from tests.scenarios.conftest import KEEP
from tests.scenarios.street import Street, the

pytestmark = pytest.mark.parametrize("street", KEEP, indirect=True)

ACT = "Wie gaat er mee? We pakken hem zelf aan"


async def code_of(street: Street) -> str:
    found = re.search(r"\bok (V\w+)", await street.private_shows("Mo", the("change_confirm")))
    assert found is not None
    return found[1]


async def test_words_go_into_a_list_with_a_code_and_out_again(street: Street) -> None:
    await street.opens(coordinator="Mo")
    await street.stays(await street.says("Els", "Zullen we hem zelf zoeken?"))
    lists = street.rules / "lists.yaml"
    before = lists.read_text()
    await street.tells_bot("Mo", '/word add calls "zelf zoeken" nl')
    code = await code_of(street)
    assert lists.read_text() == before
    await street.tells_bot("Mo", f"ok {code}")
    await street.desk_shows(the("change_in_force", code=code, text="lists.yaml"))
    assert 'nl: ["zelf zoeken", wie gaat er mee]' in lists.read_text()
    await street.reloads_rules()
    await street.goes(await street.says("Els", "Zullen we hem zelf zoeken?"))
    await street.tells_bot("Mo", "/rules history")
    await street.private_shows("Mo", the("change_history"), code, "+ zelf zoeken")
    await street.tells_bot("Mo", f"/rules rollback {code}")
    await street.private_shows("Mo", the("change_confirm"), "- zelf zoeken")
    await street.tells_bot("Mo", "/rules file lists")
    await street.private_shows("Mo", the("change_file", text="lists.yaml"))


async def test_the_desk_reads_the_answer_and_only_coordinators_change_the_rules(street: Street) -> None:
    await street.opens(coordinator="Mo")
    await street.desk_answers("Nele", '/word add calls "zelf zoeken"', the("not_a_coordinator"))
    await street.types_on_desk("Mo", '/rule try "wie gaat er mee vanavond"')
    await street.desk_shows(the("change_try_hold"), "✔ Geen eigenrichting (no-vigilantes)")
    await street.desk_answers("Mo", '/word add calls "een"', the("change_faults"), "lists.yaml:9:", "^")
    assert '"een"' not in (street.rules / "lists.yaml").read_text()


async def test_a_card_becomes_an_example_without_names(street: Street) -> None:
    await street.opens(coordinator="Mo")
    await street.goes(await street.says("Els", f"{ACT}, bel Jan Peeters op 0471 22 33 44"))
    code = await street.card(ACT)
    await street.desk_answers("Nele", f"voorbeeld {code}", the("not_a_coordinator"))
    await street.decides("Mo", Choice.REMOVE, code)
    await street.desk_shows(the("done_removed"))
    await street.decides("Mo", Choice.EXAMPLE, code)
    shown = await street.desk_shows(the("change_example_caught"), the("change_confirm"))
    assert "Peeters" not in shown.text.replace("Kim Peeters", "")
    assert "22 33 44" not in shown.text
    found = re.search(r"\bok (V\w+)", shown.text)
    assert found is not None
    await street.desk_answers("Mo", f"ok {found[1]}", the("change_in_force", code=found[1]))
    rule = (street.rules / "30-no-vigilantes.yaml").read_text()
    assert ACT in rule
    assert "22 33 44" not in rule
