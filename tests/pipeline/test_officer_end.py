"""The running bot with the shipped reader: the words with which an officer ends an incident."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from bot.core.ref import Ref
from bot.core.watch import Police
from tests import shipped
from tests.pipeline.test_lessons import config, terminal

REPORT = "Er loopt iemand met een bivakmuts in de {street}"
ENDS = {
    "Hier de wijkinspecteur: we hebben gecontroleerd, vals alarm, politie rondt af": "vals alarm, alles in orde",
    "Vals alarm. De patrouille heeft hem gecontroleerd en rondt af.": "vals alarm, alles in orde",
    "Alles veilig, de politie heeft dit afgehandeld.": "de politie heeft het overgenomen",
}
STREETS = ("Kerkstraat", "Molenstraat", "Dorpsstraat")


async def test_an_officer_ends_an_incident_as_a_false_alarm_in_such_words_only(tmp_path: Path) -> None:
    settings = replace(config(tmp_path), rules=shipped.ROOT / "rules")
    officer = Police(zone="PZ Gent", people=(Ref("console", "Agent"),))
    settings = replace(settings, watches=tuple(replace(watch, police=officer) for watch in settings.watches))
    async with terminal(settings) as town:
        for street, (words, outcome) in zip(STREETS, ENDS.items(), strict=True):
            assert "gebeld" in await town.types(f"Lid: {REPORT.format(street=street)}")
            assert outcome in await town.types(f"Agent: {words}")
