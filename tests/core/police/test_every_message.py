"""However moderators merge, split, end and open incidents, each message of an incident is in a report."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core import incident
from bot.core.choice import ByCode, Choice
from bot.core.event import ActionDelivered, ChoiceMade, MessageEdited
from bot.core.owner import PoliceMail
from bot.core.police import files
from bot.core.reading import Label
from bot.core.ref import MessageRef, Ref
from bot.core.timer_key import PoliceBell
from tests.core.police.test_relay import DANGER, MO, SEEN, Evening
from tests.kit import DESK, GROUP, NOON, message, reading

STEPS = 40
STREETS = (("nkerk",), ("nmolen",), ("ndorp",))
ADDRESS = "wijk@example.org"


class Turmoil(Evening):
    """An evening of which a seed says what happens."""

    def __init__(self, seed: int) -> None:
        super().__init__()
        self.chance = random.Random(seed)
        self.after = 0.0
        self.told: dict[MessageRef, set[str]] = {}
        """By message, the texts that it had."""

    def goes_on(self) -> None:
        steps: list[Callable[[], object]] = [*[self.says_something] * 7, self.merges, self.chooses, self.chooses]
        for _ in range(STEPS):
            self.after += self.chance.choice((0.1, 0.5, 1))
            self.chance.choice([*steps, self.merges, self.edits, self.arrives_somewhere])()
        self.ends()

    def says_something(self) -> None:
        text = f"bericht {len(self.results)}"
        seen = self.chance.choice((SEEN, SEEN, DANGER, reading(Label.UPDATE)))
        by = self.chance.choice(("Jan", "Els", "Piet"))
        self.says(text, by=by, seen=replace(seen, streets=self.chance.choice(STREETS)), after=self.after)
        said = MessageRef(GROUP, str(self._number))
        if self.state.incident_of(said) is not None:
            self.told[said] = {text}

    def edits(self) -> None:
        if self.told:
            at, told = NOON + timedelta(minutes=self.after), self.chance.choice(tuple(self.told))
            self.told[told].add(text := f"bewerkt {len(self.results)}")
            edited = replace(message(text, told.id, at=at), ref=told)
            self.hear(MessageEdited(f"e{len(self.results)}", edited), SEEN)

    def merges(self) -> None:
        if len(self.state.incidents) > 1:
            one, other = self.chance.sample([each.code for each in self.state.incidents.values()], 2)
            self.decides(Choice.MERGE, ByCode(one, other))

    def chooses(self) -> None:
        if self.state.incidents:
            code = self.chance.choice([each.code for each in self.state.incidents.values()])
            self.decides(self.chance.choice((Choice.SPLIT, Choice.CLOSE, Choice.UNDO)), ByCode(code))

    def decides(self, choice: Choice, about: ByCode) -> None:
        at = NOON + timedelta(minutes=self.after)
        self.hear(ChoiceMade(f"{choice} {len(self.results)}", DESK, MO, choice, about, at))

    def arrives_somewhere(self) -> None:
        waiting = [
            PoliceMail(file.id, number, ADDRESS)
            for file in self.state.police_files.values()
            for number, mail in enumerate(file.mails, start=1)
            if mail.waiting
        ]
        for owner in waiting[:1]:
            ref, at = MessageRef(Ref("mail", ADDRESS), "<1>"), NOON + timedelta(minutes=self.after)
            self.hear(ActionDelivered(f"d{len(self.results)}", "kerkwijk", owner, ref, at))

    def ends(self) -> None:
        for each in tuple(self.state.incidents.values()):
            self.decides(Choice.CLOSE, ByCode(each.code))
        for file in tuple(self.state.police_files):
            self.rings(PoliceBell.ADDED, timedelta(minutes=self.after + 20), file)


@pytest.mark.parametrize("seed", range(120))
def test_every_message_of_an_incident_is_in_a_report(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "MOST_LINES", 6)
    monkeypatch.setattr(files, "MOST_TOLD", 4)
    monkeypatch.setattr(incident, "MOST_TOLD", 4)
    evening = Turmoil(seed)
    evening.goes_on()
    reported = {line.text for mail in evening.mails() for line in mail.report.lines}
    assert [told for told, texts in evening.told.items() if not texts & reported] == []
