"""`nabuur guidelines` prints the guidelines of a watch, or writes them as a leaflet with a page for each language."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path

from bot.charts.leaflet import LeafletPage, leaflet
from bot.charts.paper import PAPER
from bot.core.draft import Draft
from bot.core.reminders.guideline_text import guideline_text
from bot.core.rulebook import Guideline, Rulebook
from bot.core.step_result import WatchContext
from bot.core.watch import Watch
from bot.core.watch_state import WatchState
from bot.errors import CannotStart
from bot.plain_file import refuse_other_than_own
from bot.translation import reason_of, said


def guideline_lines(rulebook: Rulebook, watch: Watch, languages: Sequence[str], now: datetime) -> Iterator[str]:
    """Each guideline as members read it, approved ones first."""
    draft = _draft(rulebook, watch, now)
    for guideline in _approved_first(rulebook.guidelines):
        yield f"{guideline.id}:"
        for language in languages:
            text = guideline_text(draft, guideline, (language,), signed=True)
            yield from (f"  {line}" for line in text.splitlines())


def write_leaflet(
    path: Path, rulebook: Rulebook, watch: Watch, languages: Sequence[str], link: str, now: datetime
) -> None:
    """Raises CannotStart if the file cannot be written."""
    draft = _draft(rulebook, watch, now)
    try:
        refuse_other_than_own(path, PAPER)
        path.write_bytes(leaflet([_page(draft, language, link) for language in languages], watch.name))
    except OSError as error:
        raise CannotStart(said("{path} cannot be written: {why}", path=path, why=reason_of(error))) from None


def _draft(rulebook: Rulebook, watch: Watch, now: datetime) -> Draft:
    """Only its texts are used."""
    context = WatchContext(watch, rulebook, lambda place: frozenset(), str, lambda code: False)
    return Draft(WatchState(watch.id), "", now, context)


def _approved_first(guidelines: Sequence[Guideline]) -> list[Guideline]:
    return sorted(guidelines, key=lambda guideline: guideline.approved is None)


def _page(draft: Draft, language: str, link: str) -> LeafletPage:
    """The points are those of all seasons, since a leaflet stays for long."""

    def say(key: str) -> str:
        return draft.text(key, (language,))

    lasting = [each for each in draft.context.rulebook.guidelines if not each.season and not each.after_incident]
    return LeafletPage(
        title=say("leaflet_title"),
        place=draft.context.watch.name,
        numbers=tuple(_numbers(draft, language)),
        rules=tuple((say(f"leaflet_{rule}"), say(f"leaflet_{rule}_more")) for rule in ("call", "write", "safe")),
        points_head=say("leaflet_agreed"),
        points=tuple(_point(draft, each, language) for each in _approved_first(lasting)),
        join=say("leaflet_join"),
        link=link,
        foot=say("leaflet_foot"),
    )


def _point(draft: Draft, guideline: Guideline, language: str) -> tuple[str, str]:
    text = guideline_text(draft, guideline, (language,))
    approval = guideline_text(draft, guideline, (language,), signed=True).removeprefix(text)
    return text, approval.strip("\n ✔")


def _numbers(draft: Draft, language: str) -> Iterator[tuple[str, str]]:
    numbers = draft.context.watch.numbers
    yield numbers.police[0], draft.text("leaflet_urgent", (language,))
    if numbers.emergency[0] != numbers.police[0]:
        yield numbers.emergency[0], draft.text("leaflet_life", (language,))
    if numbers.non_urgent:
        yield numbers.non_urgent[0], draft.text("leaflet_later", (language,))
