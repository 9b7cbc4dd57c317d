"""A day in a text stands in the form of the language, and of the country."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.core.texts import DayForm, DayText, fill
from bot.translation import in_language, tr

AT = datetime(2026, 2, 3, 13, 1)

FORMS = {
    "nl": ("3/2", "03/02/2026", "03/02/2026 13:01", "03/02 13:01", "13:01 op 03/02"),
    "fr": ("3/2", "03/02/2026", "03/02/2026 13:01", "03/02 13:01", "13:01 le 03/02"),
    "de": ("3.2.", "03.02.2026", "03.02.2026 13:01", "03.02. 13:01", "13:01 am 03.02."),
    "en": ("3 Feb", "3 Feb 2026", "3 Feb 2026 13:01", "3 Feb 13:01", "13:01 on 3 Feb"),
}


@pytest.mark.parametrize("language", FORMS)
def test_each_language_writes_a_day_in_its_own_way(language: str) -> None:
    assert tuple(DayText(AT, form).in_language(language) for form in DayForm) == FORMS[language]


def test_a_watch_in_the_netherlands_reads_dashes() -> None:
    day = DayText(AT, DayForm.TIME_ON_DAY, ("nl-NL",))
    assert (day.in_language("nl"), day.in_language("fr")) == ("13:01 op 03-02", "13:01 le 03/02")


def test_a_text_in_several_languages_has_the_day_in_each() -> None:
    texts = {"nl": "Gesloten tot {time}.", "de": "Geschlossen bis {time}."}
    values = {"time": DayText(AT, DayForm.TIME_ON_DAY)}
    shown = [fill(text, language, values) for language, text in texts.items()]
    assert shown == ["Gesloten tot 13:01 op 03/02.", "Geschlossen bis 13:01 am 03.02."]


def test_a_command_says_a_day_in_its_language() -> None:
    day = DayText(AT, DayForm.DATE)
    said = tr("{made_at} was here", made_at=day)
    assert (str(said), in_language(said, "de"), in_language(day, "nl")) == (
        "3 Feb 2026 was here",
        "03.02.2026 was here",
        "03/02/2026",
    )
