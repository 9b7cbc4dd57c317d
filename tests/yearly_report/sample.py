"""The counters of an invented year."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from bot.core.tally import Counted, YearCounter
from bot.yearly_report.contents import CountedYear
from tests.kit import WATCH

_COUNTS: dict[Counted, dict[str, int]] = {
    Counted.SINCE: {"2026-02-03": 1},
    Counted.MONTH: {"02": 3, "03": 6, "04": 4, "05": 5, "06": 2, "07": 1, "08": 1, "09": 5, "10": 8, "11": 9, "12": 6},
    Counted.HOUR: {"02": 3, "03": 2, "09": 1, "14": 4, "17": 6, "18": 9, "19": 7, "20": 6, "21": 5, "22": 4, "23": 3},
    Counted.KIND: {"danger": 4, "vehicle": 17, "other": 29},
    Counted.STREET: {
        "g kerkstr|Kerkstraat": 9,
        "g kerkstr|kerkstr.": 2,
        "g molenstr|Molenstraat": 6,
        "g bergstr|Bergstraat": 4,
        "f rue moulin|rue du Moulin": 3,
        "": 21,
    },
    Counted.CALL: {"first": 19, "asked": 22},
    Counted.WAIT: {"1": 4, "2": 7, "3": 6, "8": 3, "25": 2},
    Counted.ON_SCENE: {"": 14},
    Counted.OUTCOME: {"all_clear": 11, "taken_over": 9, "police": 12, "found": 2, "over": 7, "quiet": 8},
    Counted.MAIL: {"passed_on": 48, "confirmed": 41, "failed": 1},
    Counted.ANSWER: {"1": 10, "4": 12, "20": 19},
    Counted.HELD: {"vigilantes": 7, "plates": 12, "(concealed)": 1, "(unreadable)": 1},
    Counted.OVERTURNED: {"plates": 3, "(concealed)": 1},
    Counted.UPHELD: {"vigilantes": 6, "plates": 8},
    Counted.LEFT: {"vigilantes": 1},
    Counted.APPEAL: {"made": 3, "granted": 1},
}
TITLES = {
    "vigilantes": {"nl": "Niemand gaat zelf achter iemand aan", "fr": "Personne ne poursuit soi-même"},
    "plates": {"nl": "Geen nummerplaten in de groep", "fr": "Pas de plaques dans le groupe"},
}


def counters(year: int = 2026) -> dict[str, int]:
    return {
        str(YearCounter(year, counted, name)): number
        for counted, numbers in _COUNTS.items()
        for name, number in numbers.items()
    }


def counted_year(year: int = 2026, today: date = date(2027, 1, 12)) -> CountedYear:
    return CountedYear(replace(WATCH, languages=("nl", "fr", "de", "en")), year, counters(), TITLES, today)
