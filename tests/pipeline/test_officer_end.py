"""The running bot with the shipped reader: the words with which an officer ends an incident."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

from bot.core.ref import Ref
from bot.core.watch import Police
from tests import shipped
from tests.pipeline.test_lessons import Terminal, config, terminal

REPORT = "Er loopt iemand met een bivakmuts in de {street}"
GOES_ON = (
    "Geen vals alarm, we zoeken hem nog",
    "Liever tien keer vals alarm dan één keer te laat. Bel gerust 101.",
    "Vermoedelijk vals alarm, maar we komen kijken",
    "Als het vals alarm is, laten we het weten",
    "Vals alarm? Nee, de deur staat open",
)
ENDS = {
    "Hier de wijkinspecteur: we hebben gecontroleerd, vals alarm, politie rondt af": "vals alarm, alles in orde",
    "Vals alarm. De patrouille heeft hem gecontroleerd en rondt af.": "vals alarm, alles in orde",
    "Alles veilig, de politie heeft dit afgehandeld.": "de politie heeft het overgenomen",
}
STREETS = ("Kerkstraat", "Molenstraat", "Dorpsstraat")


@asynccontextmanager
async def watch_with_officer(folder: Path) -> AsyncIterator[Terminal]:
    settings = replace(config(folder), rules=shipped.ROOT / "rules")
    officer = Police(zone="PZ Gent", people=(Ref("console", "Agent"),))
    settings = replace(settings, watches=tuple(replace(watch, police=officer) for watch in settings.watches))
    async with terminal(settings) as town:
        yield town


async def test_an_officer_ends_an_incident_as_a_false_alarm_in_such_words_only(tmp_path: Path) -> None:
    async with watch_with_officer(tmp_path) as town:
        for street, (words, outcome) in zip(STREETS, ENDS.items(), strict=True):
            assert "gebeld" in await town.types(f"Lid: {REPORT.format(street=street)}")
            assert outcome in await town.types(f"Agent: {words}")


async def test_an_officer_who_only_speaks_of_false_alarms_ends_nothing(tmp_path: Path) -> None:
    async with watch_with_officer(tmp_path) as town:
        await town.types(f"Lid: {REPORT.format(street=STREETS[0])}")
        for words in GOES_ON:
            assert "Afgesloten" not in await town.types(f"Agent: {words}")
        assert "vals alarm, alles in orde" in await town.types(
            "Agent: Bleek vals alarm te zijn, bedankt voor het melden"
        )
