"""The cards that moderators see on their pages are those of the bot: it makes the same card for the same message."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.core.case import CaseReason, Visibility
from bot.core.cases.card import card_of
from bot.core.draft import Draft
from bot.core.fallback import in_words
from bot.core.incident import Incident
from bot.core.member import Member
from bot.core.reading import Label
from bot.core.ref import MessageRef
from bot.core.texts import LANGUAGES
from tests.docs.pages import ROOT, agrees, blocks
from tests.kit import CASE, EMPTY, GROUP, WATCH, person, setting
from tests.shipped import rules_without_examples

POSTED = datetime(2026, 11, 26, 18, 34, tzinfo=WATCH.timezone)
WARNED = datetime(2026, 11, 3, 12, tzinfo=WATCH.timezone)
TEXT, WHY = 1, 2
"""The lines of the card that hold the member's words."""

ON_CARD = replace(
    CASE,
    code="6RH",
    message=MessageRef(GROUP, "2"),
    author=person("Piet"),
    text="…",
    language="en",
    at=POSTED,
    opened_at=POSTED,
    why=(CaseReason("no-vigilantes", Label.VIGILANTE, 0.99, ()),),
    patience=timedelta(minutes=30),
    facts="…",
    original=Visibility.NO,
    masked=Visibility.YES,
)
INCIDENT = Incident(
    id="incident",
    group=GROUP,
    report=MessageRef(GROUP, "1"),
    reporter=person("Jan"),
    opened_at=POSTED - timedelta(minutes=14),
    last_at=POSTED,
    code="PXW",
)


def real_card(language: str) -> list[str]:
    watch = replace(WATCH, languages=(language,))
    member = Member(strikes=(WARNED - timedelta(days=30), WARNED))
    state = EMPTY.with_case(ON_CARD).with_incident(INCIDENT).with_member("p-Piet", member)
    draft = Draft(state, "key", POSTED, setting(rules_without_examples(watch).rulebook, watch=watch))
    return in_words(card_of(draft, ON_CARD)).splitlines()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["moderators.md", "moderators-reference.md"])
def test_the_card_of_the_page_is_the_one_that_the_bot_makes(name: str, language: str) -> None:
    page = ROOT / "docs" / ("" if language == "en" else language) / name
    shown = next(block.text for block in blocks(page) if block.info == "text").splitlines()
    real = real_card(language)
    assert agrees(["…" if at in (TEXT, WHY) else line for at, line in enumerate(shown)], real), "\n".join(real)
