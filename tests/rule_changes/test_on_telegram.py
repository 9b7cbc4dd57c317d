"""A file of rules goes to a coordinator on Telegram as a document, and comes back as one."""

from __future__ import annotations

import re
from pathlib import Path

from tests.scenarios.clock import town_clock
from tests.scenarios.street import Street, the
from tests.scenarios.telegram import telegram


async def test_a_document_goes_out_and_the_edited_one_comes_in(tmp_path: Path) -> None:
    clock = town_clock()
    async with telegram(clock) as side:
        street = Street(side, side, tmp_path, clock)
        try:
            await street.opens(coordinator="Mo")
            await street.tells_bot("Mo", "/rules file lists")
            await street.private_shows("Mo", the("change_file", text="lists.yaml"))
            (sent,) = side.documents("Mo")
            assert sent.partition("\n")[2] == (street.rules / "lists.yaml").read_text()
            side.sends_document("Mo", "lists (2).yaml", sent.replace("wie gaat er mee", "wie gaat er mee, zelf zoeken"))
            shown = await street.private_shows("Mo", the("change_asked"), "+    nl: [wie gaat er mee, zelf zoeken]")
            code = re.search(r"V\w+", shown)
            assert code is not None
            side.presses_privately("Mo", "✅")
            await street.private_shows("Mo", the("change_in_force", code=code[0]))
            assert "zelf zoeken" in (street.rules / "lists.yaml").read_text()
            side.sends_document("Mo", "lists.yaml", "lists:\n  a:\n    labell: report\n")
            await street.private_shows("Mo", the("change_faults"), "rules/lists.yaml:3:5:", "^")
            side.sends_document("Mo", "lists.yaml", "#" * 300_000)
            await street.private_shows("Mo", the("change_too_large", count="256"))
            side.sends_document("Jan", "lists.yaml", "lists: {}\n")
            await street.private_shows("Jan", the("stranger"))
        finally:
            await street.killed()
