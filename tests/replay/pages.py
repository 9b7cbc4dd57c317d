"""A small result made by hand, and the page parsed as a browser parses it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from html.parser import HTMLParser
from zoneinfo import ZoneInfo

from bot.config.values import ReaderKind
from bot.core.reading import Label, Span
from bot.core.rule import Treatment
from bot.core.texts import LANGUAGES
from bot.core.verdict import Decision
from bot.replay.page import render_page
from bot.replay.results import FlaggedMessage, ReplayedFile, ReplayResult, ShownHit, Totals
from tests import shipped

BRUSSELS = ZoneInfo("Europe/Brussels")
START = datetime(2025, 3, 3, 21, 43, tzinfo=BRUSSELS)  # a Monday
_VOID = {"meta", "input", "br"}


def hit(rule: str = "no-vigilantes", *words: tuple[int, int], label: Label | None = Label.VIGILANTE) -> ShownHit:
    return ShownHit(rule, label, 0.83, tuple(Span(*word) for word in words), Treatment.HOLD)


def flagged(
    text: str = "who comes along?", decision: Decision = Decision.HOLD, number: int = 1, **more: object
) -> FlaggedMessage:
    at = START + timedelta(days=number)
    hidden = decision is Decision.HOLD
    fields = {"hits": (hit(),), "hidden": hidden, "author": "J.P.", "card": hidden, **more}
    return FlaggedMessage(number=number, at=at, text=text, decision=decision, **fields)  # type: ignore[arg-type]  # any field, by its name: mypy cannot tell which one


def totals() -> Totals:
    """Messages on three days in nine weeks."""
    days = {
        date(2025, 3, 3): Counter({Decision.ALLOW: 1_200, Decision.HOLD: 1}),
        date(2025, 3, 12): Counter({Decision.ALLOW: 30, Decision.ASK_101: 2, Decision.NUDGE: 5}),
        date(2025, 4, 30): Counter({Decision.NUDGE: 3}),
    }
    decisions: Counter[Decision] = Counter()
    for counts in days.values():
        decisions.update(counts)
    return Totals(
        decisions=decisions,
        rules=Counter({"useful-only": 8, "call-101-first": 2, "no-vigilantes": 1}),
        days=days,
        hours={0: Counter({Decision.ALLOW: 4}), 21: decisions - Counter({Decision.ALLOW: 4})},
        hidden=1, cards=4, asks=2, notices=1, private=9, reminders=6, incidents=3, incidents_called=2,
    )  # fmt: skip


def result(
    flagged: Iterable[FlaggedMessage] = (), counts: Totals | None = None, chat: str = "Mill Lane"
) -> ReplayResult:
    counts = totals() if counts is None else counts
    read = counts.decisions.total()
    last = START + timedelta(days=58)
    rules = ("call-101-first", "useful-only", "no-vigilantes", "no-insults")
    return ReplayResult(
        languages=("nl", "fr"),
        source=ReplayedFile("chat.zip", "WhatsApp, Android", chat, START, last, read, 17),
        totals=counts,
        titles={rule: {language: f"{rule} in {language}" for language in LANGUAGES} for rule in rules},
        house_rules={"call-101-first": 1, "useful-only": 2, "no-vigilantes": 3, "no-insults": None},
        flagged=flagged,
        reader=ReaderKind.LISTS,
        texts=shipped.rules().rulebook.texts,
    )


@dataclass(slots=True)
class Element:
    tag: str
    attributes: dict[str, str | None]
    inside: tuple[str, ...]  # the tags of the elements around it, outermost first
    text: str = ""  # all text inside it

    @property
    def classes(self) -> list[str]:
        return (self.attributes.get("class") or "").split()

    @property
    def shape(self) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
        """The tag, the names of the attributes and the elements around it, without any text."""
        return self.tag, tuple(self.attributes), self.inside


class Parsed(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[Element] = []
        self.still_open: list[Element] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, dict(attrs), tuple(outer.tag for outer in self.still_open))
        assert len(element.attributes) == len(attrs), "an attribute occurs twice"
        self.elements.append(element)
        if tag not in _VOID:
            self.still_open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self.still_open.pop().tag == tag

    def handle_data(self, data: str) -> None:
        for element in self.still_open:
            element.text += data

    def handle_comment(self, data: str) -> None:
        raise AssertionError("the page has no comments")

    def all(self, tag: str, class_: str = "") -> list[Element]:
        return [found for found in self.elements if found.tag == tag and (not class_ or class_ in found.classes)]

    def one(self, tag: str, class_: str = "") -> Element:
        [element] = self.all(tag, class_)
        return element


def parsed(result: ReplayResult, language: str = "en") -> Parsed:
    """The page of a result. Raises AssertionError if its elements are not closed in order."""
    return parsed_page("".join(render_page(result, language)))


def parsed_page(content: str) -> Parsed:
    """The same for any page."""
    page = Parsed()
    page.feed(content)
    page.close()
    assert page.still_open == []
    return page
