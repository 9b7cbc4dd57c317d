"""The texts of a report to the police, in the language of the zone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from bot.core.draft import Draft
from bot.core.police_file import IncidentFacts
from bot.core.texts import DayForm, DayText, in_words_of


@dataclass(frozen=True, slots=True)
class PoliceWords:
    """The texts of the watch in the language of the zone."""

    draft: Draft
    language: str

    def __call__(self, key: str, **values: str) -> str:
        return self.draft.text(f"police_{key}", (self.language,), **values)

    def outcome(self, facts: IncidentFacts) -> str:
        return self.draft.text(f"outcome_{facts.outcome}", (self.language,)) if facts.outcome else ""

    def role(self, key: str) -> str:
        """The role of a person, in words: the reporter, an officer, a moderator, or a member with a number."""
        word, _, number = key.partition(" ")
        return self(f"role_{word}", count=number)

    def day(self, at: datetime) -> str:
        return in_words_of(self.language, self.draft.day(at))

    def date(self, day: str) -> str:
        return in_words_of(
            self.language, DayText(date.fromisoformat(day), DayForm.DATE, self.draft.context.watch.wordings)
        )

    def time(self, at: datetime, since: datetime, form: DayForm = DayForm.DAY_TIME) -> str:
        """The local time of day, with the date if this is not the day of `since`."""
        zone = self.draft.context.watch.timezone
        local, clock = at.astimezone(zone), self.draft.clock(at)
        same = local.date() == since.astimezone(zone).date()
        return clock if same else in_words_of(self.language, DayText(local, form, self.draft.context.watch.wordings))

    def named(self, name: str, value: str) -> str:
        """A value behind its name. French has a no-break space before the colon."""
        colon = "\u00a0: " if self.language == "fr" else ": "
        return f"{name}{colon}{value}"
