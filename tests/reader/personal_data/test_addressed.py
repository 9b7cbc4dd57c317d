"""An @name by which neighbours address each other exposes no person; one that accuses or identifies a person does."""

from __future__ import annotations

import pytest

from bot.core.reading import LIKELY, Label, ReaderInput
from bot.core.rulebook import PhraseList
from bot.reader.personal_data.accounts import addresses_members
from bot.reader.personal_data.shapes import find_details
from bot.reader.reading import LexiconReader
from tests.work import grows_in_line

READER = LexiconReader((PhraseList("calls", {"nl": ("pak hem",)}, Label.VIGILANTE, 0.6),), ())
ADDRESSED = [
    ("nl", "@an_voorbeeld en @bart_voorbeeld dank jullie wel"),
    ("nl", "@an_voorbeeld @bart_voorbeeld wie heeft mijn ladder?"),
    ("nl", "@jan.voorbeeld84 is dat jouw auto die met de lichten aan staat?"),
    ("nl", "@jan_88 kijk eens buiten, er loopt iemand aan je deur"),
    ("nl", "Bedankt @an_voorbeeld!"),
    ("nl", "Mooi gedaan. Proficiat @an_voorbeeld"),
    ("fr", "@paul_exemple tu peux regarder ?"),
    ("fr", "merci à @sophie_exemple et @paul_exemple pour hier soir"),
    ("de", "@peter_beispiel kannst du mal schauen?"),
    ("de", "Danke @anna_beispiel!"),
    ("en", "@lucy_example are you home? someone is at your door"),
]
EXPOSED = [
    ("nl", "@jan_voorbeeld88 heeft mijn fiets"),
    ("nl", "@jan_voorbeeld88 jij hebt mijn fiets gestolen"),
    ("nl", "@jan_voorbeeld88 ben jij die dief?"),
    ("nl", "bedankt, zijn insta is @jan_voorbeeld88"),
    ("nl", "@jan_voorbeeld88 loopt hier rond te kijken, zien jullie hem?"),
    ("en", "@lucy_example was at the cars just now, did you see her?"),
    ("nl", "pak hem! @jan_voorbeeld88, weet je waar hij woont?"),
    ("nl", "@jan_voorbeeld88 dank je, bel 0478 12 34 56"),
    ("fr", "@paul_exemple je l'ai vu dans le jardin"),
    ("fr", "@paul_exemple vous êtes le voleur"),
    ("de", "Der Täter ist @peter_beispiel"),
    ("en", "it was @lucy_example, can you believe it"),
]


@pytest.mark.parametrize(("language", "text"), ADDRESSED)
def test_an_addressed_member_is_not_exposed(language: str, text: str) -> None:
    reading = READER.read(ReaderInput(text, (language,)))
    assert reading.confidence(Label.PERSONAL_DATA) == 0
    assert any(detail.found.value == "account" for detail in reading.details)


@pytest.mark.parametrize(("language", "text"), EXPOSED)
def test_an_accused_or_identified_person_is_exposed(language: str, text: str) -> None:
    assert READER.read(ReaderInput(text, (language,))).confidence(Label.PERSONAL_DATA) >= LIKELY


@pytest.mark.parametrize("part", ["@an_b ", "@an_b en ", "dank @an_b je ", "@an_b a "])
def test_the_time_grows_with_the_length(part: str) -> None:
    assert grows_in_line(_is_addressed, part, 2_000 // len(part))


def _is_addressed(text: str) -> bool:
    return addresses_members(text, find_details(text), "nl")
