"""Many separate cards at once: none is lost, the desk reads the queue and decides by name, by codes and by button, and each
case ends. The own rules of this house have no daily limit, so that no two messages share a card."""

from __future__ import annotations

import re
from pathlib import Path

from bot.core.choice import Choice
from tests.scenarios.clock import town_clock
from tests.scenarios.side import Place
from tests.scenarios.street import Street, the
from tests.scenarios.telegram import telegram

CARDS = 60
HEAD = re.compile(r"^(?:‼️ DRINGEND )?([A-Z0-9]{3,4}) · Geen eigenrichting · Lid(\d+) ·")


async def test_many_cards_at_once_are_all_shown_and_all_closed(tmp_path: Path) -> None:
    clock = town_clock()
    async with telegram(clock) as side:
        street = Street(side, side, tmp_path, clock)
        try:
            await street.opens(coordinator="Mo")
            for number in range(CARDS):
                street.joins_meanwhile(f"Lid{number}")
            await street.calm()
            posts = [street.says_meanwhile(f"Lid{number}", "wie gaat er mee") for number in range(CARDS)]
            for post in posts:
                await street.goes(post)
            await street.calm()
            cards = [found for post in side.posts(Place.DESK) if (found := HEAD.match(post.text))]
            codes = {int(found[2]): found[1] for found in cards}
            assert len(cards) == CARDS
            assert sorted(codes) == list(range(CARDS))
            await street.types_on_desk("Nele", "/queue")
            await street.desk_shows(the("queue_head", count=str(CARDS)), the("queue_more", count=str(CARDS - 30)))
            await street.types_on_desk("Nele", "weg alles van Lid0")
            await street.desk_shows(the("bulk_done", count="1", words=f"`terug {codes.pop(0)}`"))
            several = [codes.pop(number) for number in (1, 2, 3, 4)]
            await street.desk_answers("Nele", f"weg {' '.join(several)}", the("bulk_done", count="4"))
            await street.decides("Mo", Choice.APPROVE, codes.pop(5))
            await street.group_shows("wie gaat er mee")
            await street.desk_answers("Mo", "weg regel no-vigilantes", the("bulk_done", count=str(CARDS - 6)))
            await street.desk_answers("Mo", "/queue", the("queue_empty"))
            labels = [button.label for post in side.posts(Place.DESK) for button in post.native.buttons]
            assert (labels.count("✅"), labels.count("❌")) == (0, 0)
        finally:
            await street.killed()
